"""Read a suite from YAML; what is wrong is told with file, line and field.

Every scalar is read as text and made what its field wants, so that no id becomes a number and no "no" a truth value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assistant.errors import InputError
from assistant.evals.suite import Location, Suite

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_HINT = "The README shows what a suite holds."
_MOST = 5
_MERGE = "<<"


@dataclass(frozen=True, slots=True)
class Written:
    """A suite as it is written: what it holds, and where in its file each field stands."""

    suite: Suite
    name: str
    root: yaml.MappingNode

    def place(self, location: Location) -> str:
        """Return how messages name the place of a field: "mine.yaml, line 3, questions[1].cite[2]"."""
        return _placed(location, self.root, self.name)


def read(content: bytes, name: str) -> Written:
    """Return the suite that a YAML file holds; `name` is what messages call it.

    Raises InputError that names line and field of what is wrong.
    """
    node = _composed(content, name)
    if not isinstance(node, yaml.MappingNode):
        raise InputError(f"{name}: is no suite: it holds no fields", _HINT)
    try:
        suite = TypeAdapter(Suite).validate_python(_plain(node, name))
    except ValidationError as error:
        errors = sorted(error.errors(include_url=False), key=lambda each: _line(_found(each["loc"], node)[1]))
        found = [f"{_placed(each['loc'], node, name)}: {_message(each)}" for each in errors]
        more = f" (and {len(found) - _MOST} more)" if len(found) > _MOST else ""
        raise InputError("; ".join(found[:_MOST]) + more, _HINT) from error
    _each_once(node, name)
    return Written(suite, name, node)


def _each_once(root: yaml.MappingNode, name: str) -> None:
    """Raise InputError for an id that stands twice: a run keeps its answers by id."""
    lines: dict[str, int] = {}
    for part in ("questions", "conversations", "responses"):
        items = next(_inside(root, part), None)
        for number, item in enumerate(items.value if isinstance(items, yaml.SequenceNode) else []):
            for node in _inside(item, "id"):
                if node.value in lines:
                    place = _placed((part, number, "id"), root, name)
                    told = f"{node.value} stands in line {lines[node.value]} already"
                    raise InputError(f"{place}: {told}", "Give each its own id.")
                lines[node.value] = _line(node)


def _composed(content: bytes, name: str) -> yaml.Node | None:
    try:
        return yaml.compose(content.decode("utf-8-sig"), Loader=_Loader)
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: is not UTF-8 at byte {error.start}", "Save it as UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise InputError(f"{name}{line}: {error.problem}", "Mend the YAML.") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(f"{name}: {str(error).splitlines()[0]}", "Mend the YAML.") from error


def _plain(node: yaml.Node, name: str, inside: tuple[int, ...] = ()) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return a node as lists, dictionaries and texts.

    Raises InputError for a key that stands twice and for a node that holds itself.
    """
    if id(node) in inside:
        raise InputError(f"{name}, line {_line(node)}: holds itself", "Write it out.")
    within = (*inside, id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, name, within) for each in node.value]
    if isinstance(node, yaml.MappingNode):
        plain: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in plain or key.value == _MERGE:
                what = "merges are not read" if key.value == _MERGE else f"{key.value} stands twice"
                raise InputError(f"{name}, line {_line(key)}: {what}", "Leave it out.")
            plain[str(key.value)] = _plain(value, name, within)
        return plain
    is_bare = isinstance(node, yaml.ScalarNode) and not node.style  # none by Python's loader, "" by that in C
    return None if is_bare and node.value in _NOTHING else node.value


def _placed(location: Location, root: yaml.Node, name: str) -> str:
    fields, node = _found(location, root)
    return f"{name}, line {_line(node)}, {_joined(fields)}"


def _found(loc: Location, root: yaml.Node) -> tuple[list[int | str], yaml.Node]:
    """Return the fields of a place that stand in the file, a missing last one too, and the nearest node."""
    fields: list[int | str] = []
    node = root
    for at, part in enumerate(loc):
        inner = next(_inside(node, part), None)
        if inner is not None:
            node = inner
            fields.append(part)
        elif at == len(loc) - 1 and isinstance(part, str) and part.isidentifier():
            fields.append(part)
    return fields, node


def _inside(node: yaml.Node, part: int | str) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        yield node.value[part]
    elif isinstance(node, yaml.MappingNode):
        yield from (value for key, value in node.value if key.value == part)


def _joined(fields: Sequence[int | str]) -> str:
    text = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in fields)
    return text.removeprefix(".") or "the suite"


def _message(error: ErrorDetails) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        return "is missing"
    if kind == "unexpected_keyword_argument":
        return "is no field that is known here"
    if kind in {"too_short", "string_too_short"}:
        return "holds nothing"
    if kind == "value_error":
        return str(context.get("error", error["msg"]))
    return error["msg"].removeprefix("Input ")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
