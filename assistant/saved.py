"""Answers that are kept: one JSON file each in `answers/`, in the shape of `ask --json`, readable again as an Answer."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from assistant.errors import ConfigError, InputError, NotFoundError
from assistant.schema import Answer, Citation, Claim, Position, Removed, Usage

_ID = re.compile(r"\d{8}-\d{6}(-\d+)?\Z")


def write(folder: Path, document: Mapping[str, Any], now: datetime) -> str:
    """Keep an answer given now and return its id ("20250314-093000", with a number behind it where that is taken).

    The file appears whole or not at all, and never in the place of another.
    Raises ConfigError when the folder cannot be written to.
    """
    base = now.strftime("%Y%m%d-%H%M%S")
    part = folder / f".{base}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in chain([base], (f"{base}-{n}" for n in count(2))):
            text = json.dumps({**document, "id": name}, ensure_ascii=False, indent=1)
            part.write_text(text + "\n", encoding="utf-8")
            if _placed(part, folder / f"{name}.json"):
                return name
        raise AssertionError("the numbers never end")
    except OSError as error:
        raise ConfigError(
            f"cannot keep the answer in {folder}: {error.strerror}",
            "Make room or mend its rights, or turn this off with ASSISTANT_SAVE_ANSWERS=false.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _placed(part: Path, path: Path) -> bool:
    try:
        os.link(part, path)
    except FileExistsError:
        return False
    return True


def listed(folder: Path) -> Iterator[Path]:
    """Yield the files of the answers that are kept, the latest first."""
    paths = folder.glob("*.json") if folder.is_dir() else ()
    yield from sorted((path for path in paths if _ID.match(path.stem)), reverse=True)


def read(folder: Path, id_or_prefix: str) -> Answer:
    """Return the answer kept under an id or a unique beginning of one.

    Raises NotFoundError when there is none or several, InputError when its file cannot be read.
    """
    return load(found(folder, id_or_prefix))


def found(folder: Path, id_or_prefix: str) -> Path:
    """Return the file of the answer kept under an id or a unique beginning of one. Raises NotFoundError."""
    begun = [path for path in listed(folder) if path.stem.startswith(id_or_prefix)]
    exact = [path for path in begun if path.stem == id_or_prefix]
    if not (exact or begun):
        raise NotFoundError(f"no answer is kept under {id_or_prefix!r}", "`assistant answers` lists those that are.")
    if len(begun) > 1 and not exact:
        names = ", ".join(path.stem for path in begun[:5])
        raise NotFoundError(f"{id_or_prefix!r} begins several answers: {names}", "Give more of the id.")
    return (exact or begun)[0]


def content(folder: Path, given: str | Path) -> bytes:
    """Return what a file holds, or the file of the answer that is kept under an id or a unique beginning of one.

    Raises InputError when the file cannot be read, NotFoundError when there is neither file nor answer.
    """
    path = Path(given)
    if not path.is_file() and (path.suffix or len(path.parts) > 1):
        raise InputError(f"cannot read {given}: there is no such file", "Give a file, or the id of a kept answer.")
    try:
        return (path if path.is_file() else found(folder, str(given))).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {given}: {error}", "Check the file and its rights.") from error


def load(path: Path) -> Answer:
    """Return the answer that a file holds.

    Raises InputError when it is not an answer of this program.
    """
    try:
        return answer_of(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path} holds no answer of this program", "Was it edited or cut short?") from error


def answer_of(document: Mapping[str, Any]) -> Answer:
    """Return the Answer that a document in the shape of `ask --json` describes.

    Raises KeyError or TypeError where the document has another shape.
    """
    usage = document.get("usage")
    return Answer(
        question=document["question"],
        status=document["status"],
        text=document["text"],
        claims=tuple(Claim(**{**c, "citations": tuple(c["citations"])}) for c in document["claims"]),
        citations=tuple(Citation(**c) for c in document["citations"]),
        removed=tuple(Removed(**r) for r in document["removed"]),
        positions=tuple(
            Position(p["about"], tuple(p["claims"]), p.get("kind", "beside"), tuple(map(tuple, p.get("changes", ()))))
            for p in document.get("positions", ())
        ),
        nearest=tuple(Citation(**c) for c in document.get("nearest", ())),
        model=document.get("model"),
        prompt_sha256=document.get("prompt_sha256"),
        usage=Usage(**usage) if usage else None,
        id=document.get("id"),
        sufficiency=document.get("sufficiency"),
    )
