"""Tell what is only supposed or asked to have been said: "If she told them it was over", "Did she say that it was?"."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.quotes.reading import Token
from assistant.quotes.sources import Cue

_ASKING = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "could", "can", "should", "didn't"})
"""How a question begins that asks whether something was said."""


def is_supposed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell a cue whose words nobody is told to have said."""
    begin = min(cue.first, cue.at)
    begin -= begin > 0 and tokens[begin - 1].low == "the"
    words = [token.low for token in tokens[:begin] if token.kind != "point"]
    is_asked = tokens[-1].text.startswith("?") and bool(words) and words[0] in _ASKING
    return words[-1:] in (["if"], ["unless"]) or is_asked or is_conditional(tokens, cue)


def is_conditional(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell a cue within a clause that "if" opens: "If Voss turned round and said “no”, the sale was off"."""
    first = max((at + 1 for at in range(cue.at) if tokens[at].text in {",", ":", ";", "–", "—"}), default=0)
    return (
        tokens[first].low in {"if", "unless"}
        and first < cue.at
        and all(t.kind != "quote" for t in tokens[first : cue.at])
    )
