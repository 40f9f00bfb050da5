"""The chat model over HTTP: what it sends, streams, tries again and gives up on, with a real local server."""

from __future__ import annotations

import gzip
import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from assistant.config import Settings
from assistant.errors import AssistantError, ConfigError, ContextError, ModelError, SilentError
from assistant.model import bounded
from assistant.model.chat import ChatModel
from assistant.model.endpoint import DEFAULT_MODEL, destination
from assistant.model.faults import Faults
from assistant.schema import Cut, Message, Notice, Usage
from tests.endpoint import MODEL, Breaks, Endpoint, Fails, Pours, Says, Sends, Waits

KEY = "sk-secret-0123456789"
ASKED = (Message("system", "Rules."), Message("user", "Will the dam hold?"))
OVERLONG = {"error": {"message": "maximum context length is 4096 tokens", "code": "context_length_exceeded"}}


class Clock:
    """Sleeps in no time and remembers for how long."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        """Sleep."""
        self.slept.append(seconds)


def settings(url: str | None, **more: Any) -> Settings:
    """Return settings for an endpoint, with little patience."""
    return Settings(**({"home": Path("home"), "base_url": url, "timeout": 5.0, "retries": 2} | more))


def model(endpoint: Endpoint, **more: Any) -> ChatModel:
    """Return the model behind the scripted endpoint; it sleeps in no time."""
    return ChatModel(settings(endpoint.url, **more), sleep=Clock())


def events(chat: ChatModel, messages: tuple[Message, ...] = ASKED) -> list[str | Notice | Usage | Cut]:
    """Return all that a reply yields."""
    try:
        return list(chat.stream(messages))
    finally:
        chat.close()


def text(given: list[Any]) -> str:
    """Return the text of a reply."""
    return "".join(event for event in given if isinstance(event, str))


def notices(given: list[Any]) -> list[str]:
    """Return the notices of a reply."""
    return [event.text for event in given if isinstance(event, Notice)]


def failure(chat: ChatModel) -> AssistantError:
    """Return the error that asking ends with; it must be of our own kind, and name no key."""
    with pytest.raises(AssistantError) as caught:
        events(chat)
    assert KEY not in f"{caught.value.message} {caught.value.hint}"
    assert caught.value.hint
    return caught.value


def test_a_reply_streams_and_tells_its_cost(endpoint: Endpoint) -> None:
    """Text comes in pieces, the usage last, and the request carries what the settings say."""
    endpoint.will(Says("The dam holds [1].", usage=(120, 7)))
    given = events(model(endpoint, model="m-1", temperature=0.2, answer_tokens=99))
    assert text(given) == "The dam holds [1]."
    assert len([event for event in given if isinstance(event, str)]) > 1
    assert given[-1] == Usage(120, 7, 1)
    (asked,) = endpoint.requests
    assert {name: asked[name] for name in ("model", "temperature", "max_tokens", "stream")} == {
        "model": "m-1",
        "temperature": 0.2,
        "max_tokens": 99,
        "stream": True,
    }
    assert asked["messages"][0] == {"role": "system", "content": "Rules."}


def test_a_server_without_usage_is_no_trouble(endpoint: Endpoint) -> None:
    """A stream that never tells its cost is a reply all the same."""
    endpoint.will(Says("It holds.", usage=None))
    assert events(model(endpoint)) == ["It hold", "s."]


def test_the_first_model_served_is_asked_when_none_is_named(endpoint: Endpoint) -> None:
    """A base URL without a model name asks the endpoint what it serves."""
    endpoint.will(Says("It holds."))
    chat = model(endpoint)
    assert chat.name == MODEL
    events(chat)
    assert endpoint.requests[0]["model"] == MODEL


def test_an_endpoint_that_serves_nothing_says_so(endpoint: Endpoint) -> None:
    """Without any model served, the setting to make is named."""
    endpoint.models = []
    endpoint.will(Says("It holds."))
    error = failure(model(endpoint))
    assert isinstance(error, ConfigError)
    assert "ASSISTANT_MODEL" in (error.hint or "")


def test_a_local_endpoint_needs_no_key(endpoint: Endpoint) -> None:
    """Without a key a dummy is sent, with one the key itself."""
    endpoint.will(Says("It holds."))
    events(model(endpoint, model="m"))
    events(model(endpoint, model="m", api_key=KEY))
    assert endpoint.keys == ["Bearer none", f"Bearer {KEY}"]


def test_a_busy_server_is_asked_again_visibly(endpoint: Endpoint) -> None:
    """Each new try is told before the wait, with the wait that the server asks for."""
    endpoint.will(Fails(429, headers={"Retry-After": "2"}), Fails(503), Says("It holds."))
    clock = Clock()
    given = events(ChatModel(settings(endpoint.url, model="m"), sleep=clock))
    assert text(given) == "It holds."
    first, second = notices(given)
    assert first == f"HTTP 429 from {endpoint.host}; trying again in 2 s (1 of 2)"
    assert second.startswith(f"HTTP 503 from {endpoint.host}; trying again in ")
    assert second.endswith(" s (2 of 2)")
    assert clock.slept[0] == 2
    assert 1 < clock.slept[1] < 4


def test_a_notice_comes_before_the_wait(endpoint: Endpoint) -> None:
    """Whoever watches learns of the wait when it begins."""
    endpoint.will(Fails(500), Says("It holds."))
    clock = Clock()
    stream = ChatModel(settings(endpoint.url, model="m"), sleep=clock).stream(ASKED)
    assert isinstance(next(stream), Notice)
    assert clock.slept == []
    assert list(stream)
    assert len(clock.slept) == 1


@pytest.mark.parametrize(
    ("headers", "low", "high"),
    [
        ({"Retry-After": "0"}, 0, 0),
        ({"Retry-After": "1.5"}, 1.5, 1.5),
        ({"retry-after-ms": "250"}, 0.25, 0.25),
        ({"Retry-After": "soon"}, 1, 2),
        ({"Retry-After": "nan"}, 1, 2),
    ],
)
def test_retry_after_is_obeyed(endpoint: Endpoint, headers: dict[str, str], low: float, high: float) -> None:
    """Seconds and milliseconds are understood; nonsense counts as silence."""
    endpoint.will(Fails(429, headers=headers), Says("It holds."))
    clock = Clock()
    events(ChatModel(settings(endpoint.url, model="m"), sleep=clock))
    assert low <= clock.slept[0] <= high


@pytest.mark.parametrize(("seconds", "low", "high"), [(40, 20, 40), (-40, 0, 0)])
def test_a_date_to_retry_after_is_obeyed(endpoint: Endpoint, seconds: int, low: float, high: float) -> None:
    """A server may name the instant; one that is past is no wait."""
    instant = format_datetime(datetime.now(UTC) + timedelta(seconds=seconds))
    endpoint.will(Fails(429, headers={"Retry-After": instant}), Says("It holds."))
    clock = Clock()
    events(ChatModel(settings(endpoint.url, model="m"), sleep=clock))
    assert low <= clock.slept[0] <= high


def test_a_server_that_asks_for_an_hour_is_not_waited_for(endpoint: Endpoint) -> None:
    """A wait longer than a minute is the person's decision."""
    endpoint.will(Fails(429, headers={"Retry-After": "3600"}))
    assert "429" in failure(model(endpoint, model="m")).message
    assert len(endpoint.requests) == 1


def test_tries_come_to_an_end(endpoint: Endpoint) -> None:
    """After the last try the error says what the server said."""
    endpoint.will(Fails(500, {"error": {"message": "out of memory"}}))
    error = failure(model(endpoint, model="m"))
    assert error.message == f"HTTP 500 from {endpoint.host}: out of memory"
    assert len(endpoint.requests) == 3


def test_a_used_up_quota_is_not_tried_again(endpoint: Endpoint) -> None:
    """A 429 that no wait can cure ends at once."""
    endpoint.will(Fails(429, {"error": {"message": "You exceeded your quota", "code": "insufficient_quota"}}))
    assert "quota" in failure(model(endpoint, model="m")).message
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize("first", [Breaks(), Breaks("  \n")])
def test_a_stream_that_breaks_before_its_first_word_is_tried_again(endpoint: Endpoint, first: Breaks) -> None:
    """As long as nothing was shown, a broken stream is a passing fault."""
    endpoint.will(first, Says("It holds."))
    assert text(events(model(endpoint, model="m"))).strip() == "It holds."


def test_a_stream_that_breaks_later_is_an_error(endpoint: Endpoint) -> None:
    """Words that were shown cannot be taken back: the break is told, after the words that came."""
    endpoint.will(Breaks("The dam will"))
    given = []
    with pytest.raises(ModelError, match="broke off"):
        given.extend(model(endpoint, model="m").stream(ASKED))
    assert len(endpoint.requests) == 1


def test_a_reply_at_its_limit_is_marked_as_cut(endpoint: Endpoint) -> None:
    """Who reads the reply must know that its last words may be half a sentence."""
    endpoint.will(Says("The dam will", finish="length"))
    assert events(model(endpoint, model="m"))[-2:] == [Cut(), Usage(100, 20, 1)]


@pytest.mark.parametrize(
    ("reply", "kind", "says"),
    [
        (Fails(401, {"error": {"message": f"Incorrect API key provided: {KEY}"}}), ConfigError, "refused the API key"),
        (Fails(403, {"error": {"message": f"Project of {KEY} may not"}}), ConfigError, "does not allow this"),
        (Fails(404, {"error": {"message": "The model `m` does not exist", "code": "model_not_found"}}), ConfigError, "has no model m"),
        (Fails(400, {"error": {"message": "m is not a valid model ID: no such model"}}), ConfigError, "has no model m"),
        (Fails(404, "<html>Not here</html>"), ConfigError, "no chat completions at that address"),
        (Fails(400, OVERLONG), ContextError, "longer than model m"),
        (Fails(400, {"error": {"message": "request (2702 tokens) exceeds the available context size", "type": "exceed_context_size_error"}}), ContextError, "longer"),
        (Fails(413, "too large"), ContextError, "longer"),
        (Fails(400, {"error": {"message": "triggered the content management policy", "code": "content_filter"}}), SilentError, "content filter"),
        (Fails(400, {"error": {"message": "bad\x1b[31m\nrequest"}}), ModelError, "HTTP 400"),
        (Fails(409, {}), ModelError, "HTTP 409"),
        (Fails(422, {"detail": [{"loc": ["body"], "msg": "what?"}]}), ModelError, "HTTP 422"),
        (Fails(418, "teapot"), ModelError, "HTTP 418"),
        (Says("", finish="content_filter"), SilentError, "content filter"),
        (Says("It holds", finish="content_filter"), SilentError, "content filter"),
        (Says(""), SilentError, "empty answer"),
        (Says(" \n "), SilentError, "empty answer"),
        (Says("", finish="length"), SilentError, "before the first word"),
        (Says("", refusal="I will not."), SilentError, "declines: I will not."),
        (Breaks(), ModelError, "broke off"),
        (Sends(b"data: {broken\n\n"), ModelError, "no chat completion"),
        (Sends(b"data: \xff\xfe\n\n"), ModelError, "no chat completion"),
        (Sends(b"data: 5\n\n"), ModelError, "no chat completion"),
        (Sends(b'data: {"choices": {"a": 1}}\n\n'), ModelError, "no chat completion"),
        (Sends(b"<html>Welcome</html>", "text/html"), ModelError, "no chat completion"),
        (Sends(b'data: {"error": {"message": "slot unavailable", "code": 500}}\n\n'), ModelError, "slot unavailable"),
        (Sends(b'data: {"error": {"message": "exceeds the context window"}}\n\n'), ContextError, "longer"),
        (Waits(0.4), ModelError, "within 0.2 s"),
    ],
)  # fmt: skip
def test_each_fault_has_its_line(endpoint: Endpoint, reply: Any, kind: type[AssistantError], says: str) -> None:
    """Whatever goes wrong is one line of one of our kinds, with advice and without the key."""
    endpoint.will(reply)
    patience = 0.2 if isinstance(reply, Waits) else 5.0
    error = failure(model(endpoint, model="m", api_key=KEY, retries=0, timeout=patience))
    assert type(error) is kind
    assert says in error.message
    assert error.message.isprintable()


def test_an_endpoint_that_wants_a_key_says_so(endpoint: Endpoint) -> None:
    """401 without a key asks for one."""
    endpoint.will(Fails(401))
    assert "asks for an API key" in failure(model(endpoint, model="m")).message


def test_nobody_listening_is_told_after_the_tries() -> None:
    """A closed port gives notices, then one line that names it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    chat = ChatModel(settings(f"http://{host}/v1", model="m"), sleep=Clock())
    given: list[Any] = []
    with pytest.raises(ModelError, match=f"cannot reach {host}"):
        given.extend(iterate(chat.stream(ASKED), given))
    assert notices(given)[0].startswith(f"no answer from {host}; trying again in ")
    assert len(notices(given)) == 2
    chat.close()


def iterate(stream: Iterator[Any], into: list[Any]) -> list[Any]:
    """Put all that a stream yields into a list, as far as it comes."""
    for event in stream:
        into.append(event)  # noqa: PERF402 - what came before an error is kept
    return []


@pytest.mark.parametrize(
    ("complaint", "gone", "kept"),
    [
        ("Unsupported value: 'temperature' does not support 0", "temperature", "max_tokens"),
        (
            "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
            "max_tokens",
            "max_completion_tokens",
        ),
        ("extra fields not permitted: stream_options", "stream_options", "temperature"),
    ],
)
def test_parameters_that_an_endpoint_refuses_are_given_up(
    endpoint: Endpoint, complaint: str, gone: str, kept: str
) -> None:
    """The request is repeated without what was refused, and later ones leave it out from the start."""
    endpoint.will(Fails(400, {"error": {"message": complaint}}), Says("It holds."))
    chat = model(endpoint, model="m")
    assert text(list(chat.stream(ASKED))) == "It holds."
    assert text(list(chat.stream(ASKED))) == "It holds."
    chat.close()
    assert len(endpoint.requests) == 3
    for asked in endpoint.requests[1:]:
        assert gone not in asked
        assert kept in asked


def test_a_server_that_refuses_every_parameter_is_asked_plainly(endpoint: Endpoint) -> None:
    """One refusal after the other ends in a plain request, and it does end."""
    endpoint.will(
        Fails(422, {"detail": [{"loc": ["body", "max_tokens"], "msg": "extra"}]}),
        Fails(422, {"detail": [{"loc": ["body", "max_completion_tokens"], "msg": "extra"}]}),
        Fails(400, {"error": {"message": "temperature?", "param": "temperature"}}),
        Fails(400, {"error": {"message": "unknown field stream_options"}}),
        Fails(400, {"error": {"message": "System role not supported"}}),
        Fails(400, {"error": {"message": "temperature and system role again"}}),
    )
    assert "HTTP 400" in failure(model(endpoint, model="m")).message
    assert set(endpoint.requests[-1]) == {"model", "messages", "stream"}
    assert endpoint.requests[-1]["messages"] == [{"role": "user", "content": "Rules.\n\nWill the dam hold?"}]


def exceptions(kind: type[BaseException]) -> set[type[BaseException]]:
    """Return an exception with all that derive from it."""
    return {kind}.union(*(exceptions(sub) for sub in kind.__subclasses__()))


def instance(kind: type[BaseException]) -> Exception:
    """Make an exception of the SDK without its constructor's ceremonies."""
    request = httpx2.Request("POST", "http://host/v1")
    error = kind.__new__(kind, "message")
    assert isinstance(error, Exception)
    for name, value in {
        "message": f"failed with {KEY}",
        "request": request,
        "body": None,
        "type": None,
        "code": None,
    }.items():
        setattr(error, name, value)
    if issubclass(kind, openai.APIStatusError):
        error.status_code = getattr(kind, "status_code", 500)  # type: ignore[attr-defined]
        error.response = httpx2.Response(500, request=request)  # type: ignore[attr-defined]
    return error


SDK = sorted(
    {kind for kind in exceptions(openai.OpenAIError) if kind.__module__.startswith("openai")}
    | {value for value in list(vars(openai).values()) if isinstance(value, type) and issubclass(value, Exception)},
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", SDK, ids=lambda kind: kind.__name__)
def test_every_exception_of_the_sdk_is_mapped(kind: type[Exception]) -> None:
    """No exception class of the SDK leaves the package as it is."""
    mapped = Faults("host", "m", KEY, 5.0).mapped(instance(kind))
    assert isinstance(mapped, ModelError | ConfigError)
    assert mapped.hint
    assert KEY not in mapped.message


def test_the_walk_over_the_sdk_finds_its_exceptions() -> None:
    """The list that the test above walks is the SDK's, not an empty one."""
    assert len(SDK) >= 15
    assert openai.RateLimitError in SDK


@pytest.mark.parametrize(
    "url", ["localhost:8080", "ftp://host/v1", "http://", "http://host:99999/v1", "http://[::1/v1", "/v1"]
)
def test_an_address_that_is_none_is_a_setting_to_mend(url: str) -> None:
    """A mistyped base URL is told before anything is sent."""
    with pytest.raises(ConfigError, match="http address") as caught:
        ChatModel(settings(url, model="m"))
    assert "OPENAI_BASE_URL" in (caught.value.hint or "")


@pytest.mark.parametrize("key", ["sk-\u2026", "sk-a\nb", " sk-a", "sk-a\x00"])
def test_a_key_that_is_none_is_a_setting_to_mend(key: str) -> None:
    """A key pasted with an ellipsis or a line end is told without showing it."""
    with pytest.raises(ConfigError) as caught:
        ChatModel(settings(None, api_key=key))
    assert key not in caught.value.message


@pytest.mark.parametrize(
    ("url", "name", "said"),
    [
        (None, None, f"api.openai.com, model {DEFAULT_MODEL}"),
        (None, "m-2", "api.openai.com, model m-2"),
        ("http://127.0.0.1:8080/v1", "m", "127.0.0.1:8080, model m"),
        ("http://localhost/v1", None, "localhost, the first model that it serves"),
        ("http://[::1]:80/v1", "m", "[::1]:80, model m"),
        ("https://user:pass@models.example/v1", "m", "models.example, model m"),
        ("http://10.0.0.5:8000", "m", "10.0.0.5:8000, model m"),
    ],
)
def test_where_evidence_goes_can_be_told(url: str | None, name: str | None, said: str) -> None:
    """Host and model are named without secrets."""
    assert destination(settings(url, model=name)) == said


def test_the_settings_alone_decide_where_questions_go(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the environment tells the SDK besides our settings is not read: no other address, no other key."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    endpoint.will(Says("It holds."))
    assert text(events(model(endpoint, model="m"))) == "It holds."
    assert endpoint.keys == ["Bearer none"]


def test_stopping_early_closes_the_stream(endpoint: Endpoint) -> None:
    """Whoever stops reading (Ctrl-C) leaves no connection behind: warnings are errors here."""
    endpoint.will(Says("It holds. " * 200))
    chat = model(endpoint, model="m")
    stream = chat.stream(ASKED)
    assert next(stream)
    stream.close()  # type: ignore[attr-defined]
    chat.close()


@pytest.mark.server
def test_a_real_llama_cpp_server_streams_and_tells_its_cost(llama: str) -> None:
    """The same code speaks with llama.cpp: text in pieces, usage, the limit of tokens."""
    given = events(ChatModel(settings(llama, answer_tokens=16, timeout=60.0)))
    assert text(given).strip()
    assert any(isinstance(event, Usage) and event.completion_tokens <= 16 for event in given)


@pytest.mark.server
def test_a_real_overlong_prompt_is_a_context_error(llama: str) -> None:
    """What llama.cpp says of too long a prompt is understood."""
    with pytest.raises(ContextError):
        events(ChatModel(settings(llama, timeout=60.0)), (Message("user", "word " * 9000),))


def test_requests_are_json_that_servers_read(endpoint: Endpoint) -> None:
    """Text of any script arrives as it was sent."""
    endpoint.will(Says("Ja."))
    asked = "Hält der Damm? 堤防は?"
    events(model(endpoint, model="m"), (Message("user", asked),))
    assert json.dumps(endpoint.requests[0]["messages"][0]["content"], ensure_ascii=False) == f'"{asked}"'


_CHUNK = b'data: {"id":"1","object":"chat.completion.chunk","created":0,"model":"m","choices":[{"index":0,"delta":{%s},"finish_reason":null}]}\n\n'


@pytest.mark.parametrize(
    "reply",
    [
        Pours(b"x" * 65_536, b"data: "),
        Pours(b"data: x\n" * 8_192),
        Pours(_CHUNK % b'"content":"and "' * 512),
        Pours(_CHUNK % b'"refusal":"no "' * 512),
        Pours(b"x" * 65_536, b"data: ", packed=True),
        Pours(_CHUNK % b'"content":"and "' * 512, packed=True),
    ],
    ids=["a line", "an event", "words", "a refusal", "a packed line", "packed words"],
)
def test_a_reply_without_end_is_one(endpoint: Endpoint, reply: Pours) -> None:
    """A server that never ends a line, an event or its answer is left, and told of in a line; it is not asked again."""
    endpoint.will(reply)
    error = failure(model(endpoint))
    assert isinstance(error, ModelError)
    assert error.message == f"{endpoint.host} sends an answer without end"
    assert len(endpoint.requests) == 1


def test_a_packed_reply_is_bounded_by_what_it_unpacks_to(endpoint: Endpoint) -> None:
    """Some kilobytes of gzip may be megabytes, which are counted; none are asked for."""
    endpoint.will(Sends(gzip.compress(b"data: " + b"x" * 5_000_000), encoding="gzip"))
    assert "without end" in failure(model(endpoint)).message
    assert set(endpoint.encodings) == {"identity"}


def test_a_packed_reply_is_read(endpoint: Endpoint) -> None:
    """An endpoint that packs what it sends unasked is understood; what cannot be unpacked is told of in a line."""
    endpoint.will(
        Sends(gzip.compress(_CHUNK % b'"content":"word "' + _CHUNK.replace(b"null", b'"stop"') % b""), encoding="gzip")
    )
    assert text(events(model(endpoint))) == "word "
    endpoint.will(Sends(b"no gzip at all", encoding="gzip"))
    assert isinstance(failure(model(endpoint)), ModelError)


def test_a_stream_of_nothing_ends_too(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """Events without a word come to an end as well."""
    monkeypatch.setattr(bounded, "_LONGEST", 3_000_000)
    endpoint.will(Pours(b": still here\n\n" * 4_096))
    assert "without end" in failure(model(endpoint)).message


def test_a_long_reply_is_none_without_end(endpoint: Endpoint) -> None:
    """What a model thinks before it answers, and an answer of its whole length, come through."""
    thinking = _CHUNK % b'"reasoning_content":"well, "' * 20_000
    endpoint.will(Sends(thinking + _CHUNK % b'"content":"word "' * 4_000 + _CHUNK.replace(b"null", b'"stop"') % b""))
    assert text(events(model(endpoint))) == "word " * 4_000
