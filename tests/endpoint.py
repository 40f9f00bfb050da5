"""A small real HTTP server that speaks Chat Completions by script: it replays what it was told and records requests."""

from __future__ import annotations

import json
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain, repeat
from typing import Any

MODEL = "scripted-1"


@dataclass(frozen=True)
class Says:
    """A reply that streams `text` in pieces of `size` characters."""

    text: str
    size: int = 7
    finish: str | None = "stop"
    usage: tuple[int, int] | None = (100, 20)
    refusal: str | None = None


@dataclass(frozen=True)
class Fails:
    """An HTTP error."""

    status: int
    body: Mapping[str, Any] | str = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Breaks:
    """A stream that ends in the middle: `text` and nothing after it."""

    text: str = ""


@dataclass(frozen=True)
class Sends:
    """Raw bytes in place of a stream of events."""

    raw: bytes
    kind: str = "text/event-stream"
    encoding: str | None = None


@dataclass(frozen=True)
class Pours:
    """The same bytes again and again behind others, until nobody takes them any more."""

    piece: bytes
    first: bytes = b""
    packed: bool = False
    """Whether they are sent as gzip."""


@dataclass(frozen=True)
class Waits:
    """Silence for `seconds`, then nothing."""

    seconds: float


@dataclass(frozen=True)
class Answers:
    """A reply that is made from the prompt's text."""

    make: Callable[[str], str]


Reply = Says | Fails | Breaks | Sends | Pours | Waits | Answers


@dataclass
class Endpoint:
    """The running server: queue replies, read what was asked."""

    url: str
    replies: list[Reply] = field(default_factory=list)
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    encodings: list[str | None] = field(default_factory=list)
    models: list[str] = field(default_factory=lambda: [MODEL])

    @property
    def host(self) -> str:
        """Host and port, as messages name it."""
        return self.url.split("/")[2]

    def will(self, *replies: Reply) -> None:
        """Queue replies; the last is given again when the queue is empty."""
        self.replies[:] = replies

    def next(self) -> Reply:
        """Take the next reply."""
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    @property
    def prompts(self) -> list[str]:
        """The whole text of each request."""
        return ["\n".join(message["content"] for message in request["messages"]) for request in self.requests]


@contextmanager
def running() -> Iterator[Endpoint]:
    """Serve on a free port of this machine until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_address[1]}/v1")
    server.endpoint = endpoint  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    @property
    def endpoint(self) -> Endpoint:
        return self.server.endpoint  # type: ignore[attr-defined, no-any-return]

    def do_GET(self) -> None:
        """Answer `/v1/models`."""
        self.endpoint.keys.append(self.headers.get("Authorization"))
        models = [{"id": name, "object": "model", "created": 0, "owned_by": "me"} for name in self.endpoint.models]
        self._whole(200, {"object": "list", "data": models}, {})

    def do_POST(self) -> None:
        """Answer `/v1/chat/completions` as told."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.endpoint.requests.append(asked)
        self.endpoint.encodings.append(self.headers.get("Accept-Encoding"))
        self.endpoint.keys.append(self.headers.get("Authorization"))
        reply = self.endpoint.next()
        match reply:
            case Fails(status, body, headers):
                self._whole(status, body, headers)
            case Sends(raw, kind, encoding):
                self._begin(kind, encoding)
                self.wfile.write(raw)
            case Pours():
                self._begin(encoding="gzip" if reply.packed else None)
                self._pour(reply)
            case Breaks(text):
                self._begin()
                self._stream(text, 7)
            case Waits(seconds):
                time.sleep(seconds)
            case Answers(make):
                self._begin()
                self._say(Says(make(asked["messages"][-1]["content"]), size=11), asked)
            case Says():
                self._begin()
                self._say(reply, asked)
        self.close_connection = True

    def _pour(self, reply: Pours) -> None:
        pack = zlib.compressobj(wbits=zlib.MAX_WBITS | 16) if reply.packed else None
        with suppress(OSError):
            for piece in chain((reply.first,), repeat(reply.piece)):
                self.wfile.write(pack.compress(piece) + pack.flush(zlib.Z_SYNC_FLUSH) if pack else piece)

    def _say(self, reply: Says, asked: dict[str, Any]) -> None:
        self._stream(reply.text, reply.size)
        if reply.refusal:
            self._event({"choices": [{"index": 0, "delta": {"refusal": reply.refusal}, "finish_reason": None}]})
        if reply.finish:
            self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": reply.finish}]})
        if reply.usage and asked.get("stream_options", {}).get("include_usage"):
            prompt, completion = reply.usage
            usage = {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}
            self._event({"choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")

    def _stream(self, text: str, size: int) -> None:
        for at in range(0, len(text), size):
            delta = {"content": text[at : at + size]}
            self._event({"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})

    def _event(self, data: dict[str, Any]) -> None:
        whole = {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": MODEL, **data}
        self.wfile.write(f"data: {json.dumps(whole)}\n\n".encode())

    def _begin(self, kind: str = "text/event-stream", encoding: str | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Connection", "close")
        self.end_headers()

    def _whole(self, status: int, body: Mapping[str, Any] | str, headers: Mapping[str, str]) -> None:
        sent = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""
