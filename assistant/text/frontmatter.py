"""The front matter of a Markdown file: read as text, never as code; written so that it reads back exactly.

A value between quotation marks is text. Of what stands without them only JSON's own true, false, null and numbers in
their plain form are values; `0123`, `NO`, `1.10` and `2023-04-15` stay the text that they are. Between lines of "+++"
it is TOML, whose dates and fractions are taken as text as well.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from typing import Any

import yaml

from assistant.errors import InputError

_FENCE, _TOML = "---", "+++"
_CLOSINGS = {_FENCE: (_FENCE, "..."), _TOML: (_TOML,)}
_MARKS = {_FENCE: "hyphens", _TOML: "plus signs"}
_TOML_ERROR = re.compile(r"(?P<problem>.*) \(at line (?P<line>\d+), column \d+\)", re.DOTALL)
_FIELD = re.compile(r'(?P<key>[A-Za-z_][\w-]*|"(?:[^"\\]|\\.)*"): (?P<value>\S.*)', re.ASCII)
_PLAIN_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LITERAL = re.compile(r"true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

NOTES = frozenset(
    "authors changelog changes code_of_conduct contributing copying credits index licence license notice readme security todo".split()  # noqa: SIM905 - a list of words
)
"""Names of files that stand beside articles and are none, unless front matter says otherwise."""


def is_opened(text: str | bytes) -> bool:
    """Tell whether a text, or its beginning, opens with front matter."""
    head = text[:64].decode("utf-8-sig", "ignore") if isinstance(text, bytes) else text[:64]
    return _opening(head) in _CLOSINGS and "\n" in head


def _opening(text: str) -> str:
    return text[:64].lstrip("\ufeff").split("\n", 1)[0].rstrip()


def split(text: str) -> tuple[dict[str, Any], str] | None:
    """Return the fields and the body of a text whose lines end in newlines, or None where it has no front matter.

    The blank line after the front matter and the newline that ends the file belong to the file, not to the body.
    Raises InputError, naming the line, for front matter that is not closed or cannot be read.
    """
    if not is_opened(text):
        return None
    fence, lines = _opening(text), text.removeprefix("\ufeff").split("\n")
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in _CLOSINGS[fence]), None)
    if closing is None:
        hint = f"Close it with a line of three {_MARKS[fence]}."
        raise InputError("the front matter that line 1 opens is never closed", hint)
    rest = lines[closing + 1 :]
    body = "\n".join(rest[1:] if rest and not rest[0] else rest)
    read = _from_toml if fence == _TOML else _fields
    return read(lines[1:closing]), body.removesuffix("\n")


def join(fields: Mapping[str, Any], body: str) -> str:
    """Return the file's text: each field as JSON on a line of its own, a blank line, the body, a newline."""
    lines = [f"{_key(name)}: {_json(value)}" for name, value in fields.items()]
    return "\n".join([_FENCE, *lines, _FENCE, "", body, ""])


def _key(name: str) -> str:
    return name if _PLAIN_KEY.fullmatch(name) else _json(name)


def _json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    written = json.dumps(value, ensure_ascii=False, default=str)
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _fields(lines: list[str]) -> dict[str, Any]:
    """Read lines as `join` writes them, or else as YAML."""
    fields: dict[str, Any] = {}
    for number, line in enumerate(lines, 2):
        match = _FIELD.fullmatch(line)
        if not match:
            return _from_yaml(lines)
        try:
            key = json.loads(match["key"]) if line.startswith('"') else match["key"]
            value = json.loads(match["value"], parse_int=_literal, parse_float=_literal, parse_constant=str)
        except (ValueError, RecursionError):
            return _from_yaml(lines)
        if key in fields:
            raise InputError(f"line {number}: the field {key!r} stands there twice")
        fields[key] = value
    return fields


def _literal(written: str) -> Any:  # noqa: ANN401 - a JSON value, or its text
    """Return what an unquoted word stands for: a JSON literal where writing it again gives the same, else its text."""
    if not _LITERAL.fullmatch(written) or len(written) > 300:
        return written
    value = json.loads(written)
    return value if json.dumps(value) == written else written


def _from_toml(lines: list[str]) -> dict[str, Any]:
    try:
        fields = tomllib.loads("\n".join([*lines, ""]), parse_float=str)
        return {name: _as_json(value) for name, value in fields.items()}
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        said = " ".join(str(error).split())[:120]
        placed = _TOML_ERROR.fullmatch(said)
        line, problem = (f"line {int(placed['line']) + 1}: ", placed["problem"]) if placed else ("", said)
        raise InputError(f"{line}the front matter cannot be read: {problem}") from error


def _as_json(value: Any) -> Any:  # noqa: ANN401 - any TOML value
    if isinstance(value, dict):
        return {name: _as_json(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def _from_yaml(lines: list[str]) -> dict[str, Any]:
    try:
        node = yaml.compose("\n".join(lines), Loader=_LOADER)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise InputError("line 2: the front matter is not a list of fields (name: value)")
        value = _value(node, set())
    except yaml.MarkedYAMLError as error:
        raise InputError(f"line {_line(error)}: the front matter cannot be read: {error.problem}") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise InputError(f"the front matter cannot be read: {' '.join(str(error).split())[:120]}") from error
    return dict(value)


def _line(error: yaml.MarkedYAMLError) -> int:
    return (error.problem_mark.line if error.problem_mark else 0) + 2


def _value(node: yaml.Node, seen: set[int]) -> Any:  # noqa: ANN401 - any JSON value
    line = node.start_mark.line + 2
    if id(node) in seen:
        raise InputError(f"line {line}: the front matter repeats a value by reference; write it out")
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, seen) for item in node.value]
    plain = isinstance(node, yaml.ScalarNode) and not node.style
    return _literal(node.value) if plain else node.value


def _mapping(node: yaml.MappingNode, seen: set[int]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 2
        if not isinstance(key, yaml.ScalarNode):
            raise InputError(f"line {line}: a field's name must be a word")
        if key.value in fields:
            raise InputError(f"line {line}: the field {key.value!r} stands there twice")
        fields[key.value] = _value(value, seen)
    return fields
