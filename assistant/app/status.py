"""Tell what a home holds and what is configured."""

from __future__ import annotations

from importlib.metadata import version

from assistant.app.parts import Parts
from assistant.app.place import settings_file
from assistant.model import endpoint
from assistant.schema import Filters, Status
from assistant.version import __version__


def status(parts: Parts) -> Status:
    """Return the state of a home and the versions that work on it."""
    count = parts.store.count()
    files = (path for path in parts.settings.index.rglob("*") if path.is_file())
    return Status(
        home=str(parts.settings.home),
        settings_file=str(settings_file()),
        articles=count.articles,
        passages=count.passages,
        quotes=count.quotes,
        sources=len(parts.store.scope(Filters()).sources),
        index_bytes=sum(path.stat().st_size for path in files),
        embedder=parts.store.embedder,
        embedder_endpoint=_embedded_at(parts),
        store=parts.settings.chroma_url or "in process",
        model=endpoint.model_name(parts.settings) if parts.settings.has_model else None,
        endpoint=endpoint.host(parts.settings) if parts.settings.has_model else None,
        context_tokens=parts.settings.context_tokens,
        save_answers=parts.settings.save_answers,
        version=__version__,
        libraries={name: version(name) for name in ("chromadb", "openai", "tantivy", "tiktoken", "typer")},
        edits=None if parts.store.is_being_written else parts.corpus.edits(thorough=True),
        vector_strength=parts.strength,
    )


def _embedded_at(parts: Parts) -> str | None:
    if parts.settings.embedder in {"default", "chroma"}:
        return None
    return endpoint.host(parts.settings.embedding)
