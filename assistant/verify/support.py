"""How far the content words of a claim stand in the evidence."""

from __future__ import annotations

from functools import lru_cache

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import stem
from assistant.verify.units import units

_HOLLOW_WORDS = vocabulary(
    "a an the and or but nor so yet for of in on at by to from with without into onto over under about above below "
    "between among through during before after since until while as than then that this these those it its he him "
    "his she her they them their we us our you your i me my who whom whose which what when where why how is are was "
    "were be been being am do does did doing have has had having will would shall should can could may might must "
    "not no never also just only even very too more most much many some any each every both either neither all own "
    "same such other another there here now up down out off again further once if because although though however "
    "according including among amid upon within across against along around despite per via like one two article "
    "articles report reports said say says told tell according get gets got make makes made take takes took go goes "
    "went come comes came become becomes became well still yet already later ago back"
)


@lru_cache(maxsize=4096)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the content words of a text, each once, in order."""
    words = (folded(word) for word in units(text).words)
    return tuple(dict.fromkeys(stem(word) for word in words if word not in _HOLLOW_WORDS and not word[0].isdigit()))
