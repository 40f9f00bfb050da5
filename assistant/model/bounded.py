"""Bound what an endpoint may send: one that never ends an event, or its answer, would fill the memory."""

from __future__ import annotations

from collections.abc import Iterator

import httpx2

from assistant.model.faults import EndlessError

_LARGEST_EVENT = 4_000_000
"""Bytes of one event of a stream; those of real ones are some hundreds."""
_LONGEST = 100_000_000
"""Bytes of a whole response, what a model thinks aloud before its answer included."""
_EVENT_ENDS = (b"\n\n", b"\r\n\r\n", b"\r\r")


def bound(response: httpx2.Response) -> None:
    """Let reading a response raise EndlessError where it goes beyond what any answer takes."""
    if isinstance(response.stream, httpx2.SyncByteStream):
        is_reply = response.request.url.path.endswith("/chat/completions")
        # What fills the memory is what was unpacked: a response of its own unpacks it, and the one that is read takes it as it is.
        packed = httpx2.Response(response.status_code, headers=response.headers, stream=response.stream)
        response.stream = _Bounded(packed, _LARGEST_EVENT if is_reply else _LONGEST)
        response.headers.pop("content-encoding", None)


class _Bounded(httpx2.SyncByteStream):
    """Passes a response's bytes on as they are unpacked, and counts them."""

    def __init__(self, packed: httpx2.Response, largest: int) -> None:
        self._packed = packed
        self._largest = largest

    def __iter__(self) -> Iterator[bytes]:
        event = whole = 0
        tail = b""
        for chunk in self._packed.iter_bytes():
            whole += len(chunk)
            near = tail + chunk
            ended = max((near.rfind(end) + len(end) for end in _EVENT_ENDS if end in near), default=0)
            event = len(near) - ended if ended else event + len(chunk)
            tail = near[-3:]
            if event > self._largest or whole > _LONGEST:
                raise EndlessError
            yield chunk

    def close(self) -> None:
        """Let go of the connection."""
        self._packed.close()
