"""The JSON that other programs may rely on: documents of plain dicts and lists, unknown values None."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.render.links import text_fragment
from assistant.render.seal import seal
from assistant.schema import Answer, Article, Entry, Hit, Outcome, Position, Strength, Voice

Document = dict[str, Any]


def json_of(answer: Answer) -> Document:
    """Return an answer in the shape of `ask --json`, with a digest of it all; `assistant.saved` reads it back."""
    document: Document = {
        "id": answer.id,
        "question": answer.question,
        "status": answer.status,
        "text": answer.text,
        "claims": [{**dataclasses.asdict(claim), "citations": list(claim.citations)} for claim in answer.claims],
        "citations": [dataclasses.asdict(citation) for citation in answer.citations],
        "removed": [dataclasses.asdict(removed) for removed in answer.removed],
        "positions": [_position(position) for position in answer.positions],
        "nearest": [dataclasses.asdict(citation) for citation in answer.nearest],
        "model": answer.model,
        "prompt_sha256": answer.prompt_sha256,
        "usage": dataclasses.asdict(answer.usage) if answer.usage else None,
        "sufficiency": answer.sufficiency,
    }
    return {**document, "sha256": seal(document)}


def _position(position: Position) -> Document:
    return {
        "about": position.about,
        "claims": list(position.claims),
        "kind": position.kind,
        "changes": [list(each) for each in position.changes],
    }


def search_document(question: str, hits: Iterable[Hit], *, explained: Strength | None = None) -> Document:
    """Return passages in the shape of `search --json`, the best first.

    With what vectors count it is `explained` too, by the stages of each score.
    """
    return {
        "question": question,
        "passages": [{**_passage(hit), **(_stages(hit) if explained else {})} for hit in hits],
        **({"vector_strength": dataclasses.asdict(explained)} if explained else {}),
    }


def list_document(articles: Iterable[Article]) -> Document:
    """Return articles in the shape of `list --json`."""
    return {"articles": [_listed(article) for article in articles]}


def show_document(article: Article) -> Document:
    """Return one article in the shape of `show --json`."""
    return {**_listed(article), "title_derived": article.title_derived, "body": article.body}


def outcomes_document(outcomes: Sequence[Outcome]) -> Document:
    """Return what became of each input in the shape of `add --json`, and what `sync` removed."""
    return {
        **{s: [o.article_id for o in outcomes if o.status == s] for s in ("added", "updated", "unchanged", "removed")},
        "rejected": [{"input": o.input, "reason": o.reason} for o in outcomes if o.status == "rejected"],
        "notes": [{"input": o.input, "article_id": o.article_id, "note": o.note} for o in outcomes if o.note],
    }


def quotes_document(entries: Iterable[Entry]) -> Document:
    """Return the ledger in the shape of `quotes --json`; `also` are the same words in other articles."""
    return {"quotes": [{**_entry(entry), "also": [_entry(other) for other in entry.also]} for entry in entries]}


def voices_document(voices: Iterable[Voice]) -> Document:
    """Return counts by speaker in the shape of `quotes --count --json`."""
    return {"speakers": [{**dataclasses.asdict(voice), "names": list(voice.names)} for voice in voices]}


def _entry(entry: Entry) -> Document:
    told = {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry) if field.name != "also"}
    return {**told, "link": text_fragment(entry.url, entry.text)}


def _listed(article: Article) -> Document:
    return {
        "article_id": article.id,
        "title": article.title,
        "source": article.source,
        "authors": list(article.authors),
        "published_at": article.published_at,
        "url": article.url,
        "sha256": article.sha256,
    }


def _stages(hit: Hit) -> Document:
    stages = {
        name: {"value": round(stage.value, 4), "weight": stage.weight, "score": round(stage.score, 4)}
        for name, stage in hit.stages.items()
    }
    return {"stages": stages}


def _passage(hit: Hit) -> Document:
    return {
        "article_id": hit.article_id,
        "title": hit.title,
        "source": hit.source,
        "published_at": hit.published_at,
        "url": hit.url,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "score": float(hit.score),
    }
