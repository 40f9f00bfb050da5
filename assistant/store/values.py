"""What goes into the index and what comes out of it, and by what an article is known to be unchanged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.schema import Article, EventTime, Passage, Quote, Sentence


@dataclass(frozen=True, slots=True)
class Record:
    """An article ready to be indexed; `vectors` holds a row for each passage."""

    article: Article
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    quotes: tuple[Quote, ...]
    vectors: NDArray[np.float32]
    event_times: tuple[EventTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The `number`th passage of an article (from 0) and how well it fits: higher is better."""

    article_id: str
    number: int
    score: float


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the index holds."""

    articles: int
    passages: int
    quotes: int


@dataclass(frozen=True, slots=True)
class Filed:
    """An article with its sentences (n, 3: start, end, paragraph) and passages (n, 4: start, end, first, last sentence)."""

    article: Article
    sentences: NDArray[np.int32]
    passages: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Key:
    """Under which name the vectors and terms of one version of an article stand, and of how many passages."""

    name: str
    passages: int


def fingerprint(article: Article) -> str:
    """Return a digest of everything that an article says about itself: it changes when anything does."""
    told = [
        article.title,
        article.title_derived,
        article.source,
        article.authors,
        article.published_at,
        article.url,
        article.sha256,
        extra_json(article),
    ]
    return hashlib.sha256(json.dumps(told, ensure_ascii=True).encode("ascii")).hexdigest()[:32]


def extra_json(article: Article) -> str:
    """Return the fields that the project does not use as JSON, keys in order; dates become text."""
    return json.dumps(_plain(article.extra), ensure_ascii=True, sort_keys=True)


def _plain(value: object) -> object:
    """Return a value of front matter as JSON has it: the same whether it came from JSON or YAML."""
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(each) for each in value]
    return value if value is None or isinstance(value, str | int | float) else str(value)
