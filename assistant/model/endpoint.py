"""Where a chat model is asked: host, address and name, as the settings give them."""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from assistant.config import Settings
from assistant.errors import ConfigError

OPENAI_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-5.4-mini"
"""What OpenAI is asked for when no model is named: its small general model, and it obeys `temperature`."""


def base_url(settings: Settings) -> str:
    """Return the endpoint's address; raise ConfigError for one that is no http(s) address."""
    url = settings.base_url or OPENAI_URL
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise ConfigError(
            "the endpoint's address is no http address", "Set OPENAI_BASE_URL, as in http://127.0.0.1:8080/v1"
        )
    return url


def host(settings: Settings) -> str:
    """Return host and port of the endpoint, without user names or keys that the address may hold."""
    parts = urlsplit(base_url(settings))
    name = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{name}:{parts.port}" if parts.port else f"{name}"


def route(settings: Settings) -> str:
    """Return eight digits that tell one path at a host from another: the path itself may hold a key."""
    parts = urlsplit(base_url(settings))
    return hashlib.sha256(f"{parts.path.rstrip('/')}?{parts.query}".encode()).hexdigest()[:8]


def model_name(settings: Settings) -> str | None:
    """Return the model's name where the settings tell it; None when the endpoint is to be asked what it serves."""
    return settings.model or (None if settings.base_url else DEFAULT_MODEL)


def destination(settings: Settings) -> str:
    """Say where questions and evidence go: "api.openai.com, model gpt-5.4-mini"."""
    name = model_name(settings)
    return f"{host(settings)}, {f'model {name}' if name else 'the first model that it serves'}"
