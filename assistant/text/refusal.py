"""The one refusal that prompt, reader and evals share, and what models write in its stead."""

from __future__ import annotations

import re

NOT_FOUND = "NOT_FOUND"
"""What a model is told to reply when the evidence does not answer the question."""

_MARK = re.compile(r"[\s*_`\"'“”‘’\[(]*not[\s_-]?found\b[\s*_`\"'“”‘’\])]*[.!:]*", re.IGNORECASE)
_GROUND = r"(?:the|this|these|your|provided|given|available|supplied|above|numbered|news|any)"
_SOURCES = rf"(?:{_GROUND}\s+)*(?:evidence|articles?|sentences?|texts?|sources?|passages?|context|information|documents?|excerpts?)"
_REFUSALS = re.compile(
    rf"""(?:i['’]?m\ sorry[,;:.]?\s*|sorry[,;:.]?\s*|unfortunately[,;:]?\s*|(?:but|however)[,;:]?\s*)*
    (?:
      (?:based\ on|according\ to|from|in)\s+{_SOURCES}[,;:]?\s*(?:i|it|there|the\ (?:answer|question))\b.{{0,60}}?
         (?:cannot|can['’]t|could\ not|couldn['’]t|is\ not\ possible|(?:is|are)\ no\ (?:answer|information)|not\ (?:be\ )?(?:answered|found|possible)).*
    | {_SOURCES}\s+(?:provided\s+|given\s+|above\s+)?(?:does|do|did)(?:\s+not|n['’]t)\s+
         (?:answer\ (?:the|this|that|your)\ question
          |(?:contain|provide|include|give|have|hold)\s+(?:the\ answer|an\ answer|(?:enough|sufficient|any|the\ (?:needed|necessary|required))\s+information)).*
    | (?:the\ |this\ |that\ |your\ )?question\s+(?:cannot|can['’]t|could\ not)\s+be\ answered.*
    | (?:the\ |an\ )?answer\s+(?:to\ .{{1,80}}?\s)?(?:is|was|could|can)\s*not\ (?:be\ )?(?:found|given|in|stated|provided|available)\b.*
    | i\s+(?:cannot|can['’]t|could\ not|couldn['’]t|am\ (?:unable|not\ able)\ to)\s+(?:answer|find|determine|provide|help|assist)\b.*
    | i\s+(?:do\ not|don['’]t)\s+(?:know|have\ (?:the|any|enough|sufficient|that|this)\b).*
    | there\s+(?:is|was)\s+(?:no|not\ enough|insufficient)\s+(?:answer|evidence|information)
         (?:\s+(?:about|on|regarding)\s+(?:this|that|it|the\ question))?(?:\s+(?:in|to|here|available)\b.*)?
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def is_refusal(sentence: str) -> bool:
    """Tell whether a model's sentence says no more than that the question stays unanswered.

    "The articles do not say how many were hurt" names what is missing: that is a claim of absence, not a refusal.
    """
    return is_mark(sentence) or _REFUSALS.fullmatch(sentence.strip()) is not None


def is_mark(sentence: str) -> bool:
    """Tell whether a sentence is the refusal that the prompt asked for, give or take its dress."""
    return _MARK.fullmatch(sentence.strip()) is not None
