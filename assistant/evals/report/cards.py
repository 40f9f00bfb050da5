"""Write each question of a report: what was wanted, what was answered, the cited words in their paragraphs, what was removed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from assistant.evals.metrics.answers import said, states
from assistant.evals.repeats import distinct, is_right
from assistant.evals.report.figures import often, shown
from assistant.evals.report.missing import is_cited, names, wording
from assistant.evals.report.sheet import Row
from assistant.evals.suite import Expected
from assistant.evals.trial import Result
from assistant.render.clean import clean
from assistant.render.links import text_fragment
from assistant.render.markup import inline, spaced
from assistant.render.words import provenance
from assistant.text.paragraphs import without_signs

_MARK = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")
_WORST_FIRST = {False: 0, None: 1, True: 2}
_CITED = {True: '<span class="yes">cited</span>', False: '<span class="no">not cited</span>'}
_NAMED = {True: '<span class="yes">named</span>', False: '<span class="no">not named</span>'}
_REPLY = 240
"""Code points that are shown of a judge's reply that is no verdict."""


def card(row: Row, place: int) -> str:
    """Return a question as a part of the page that opens; what filters and sorting need stands in its attributes."""
    state = _state(row)
    search = " ".join((row.id, row.question, *row.labels)).casefold()
    return (
        f'<details class="question {state.replace(" ", "-")}" data-place="{place}" data-state="{state}" '
        f'data-labels="{inline("|".join(row.labels))}" data-seconds="{row.result.seconds}" '
        f'data-worst="{_WORST_FIRST[row.is_right]}" data-flipped="{row.flipped or ""}" data-text="{inline(search)}">'
        f'<summary><span class="state">{state}</span> <span class="ask">{inline(row.question)}</span> '
        f'<span class="about">{_about(row)}</span></summary>\n{"".join(_inner(row, place))}</details>'
    )


def _state(row: Row) -> str:
    if row.result.failed:
        return "failed"
    named = {True: "right", False: "wrong", None: "asked"}[row.is_right]
    return f"{named} refusal" if not row.answered and row.is_right is not None else named


def _about(row: Row) -> str:
    labels = "".join(f"<i>{inline(label)}</i>" for label in row.labels)
    flipped = f'<i class="flip">{"gained" if row.flipped == "b" else "lost"}</i>' if row.flipped else ""
    repeats = (
        f" · right in {sum(is_right(each) is True for each in row.repeats)} of {len(row.repeats)} repeats"
        if len(row.repeats) > 1 and row.right is not None
        else ""
    )
    return f"{flipped}{labels} {inline(row.id)} · {shown('latency_p50', row.result.seconds)}{repeats}"


def _inner(row: Row, place: int) -> Iterator[str]:
    if row.is_judged:
        yield _judged(row)
        return
    yield _expected(row)
    if row.result.understood:
        yield f'<p class="note">Understood as: {inline(row.result.understood)}</p>'
    if row.other is None:
        yield _answers(row.repeats, f"q{place}", "Answer")
    else:
        yield f'<div class="beside"><div>{_answers(row.others, f"q{place}-a", "Answer of A")}</div>'
        yield f"<div>{_answers(row.repeats, f'q{place}', 'Answer of B')}</div></div>"
    yield _rulings(row)
    yield _measures(row.result)


def _expected(row: Row) -> str:
    wanted = row.wanted
    if wanted["abstain"]:
        return '<p class="wanted">The corpus does not answer it: a refusal is right.</p>'
    parts = []
    answer = row.result.answer
    whole = said(answer["text"], (citation["speaker"] for citation in answer["citations"])) if row.answered else ""
    if wanted["answer"]:
        parts.append(f"<p><b>Wanted</b> {inline(wanted['answer'])}</p>")
    if wanted["expect"]:
        parts.append(f"<p><b>To be stated</b> {'; '.join(_stated(each, whole) for each in wanted['expect'])}</p>")
    if wanted["avoid"]:
        avoided = "; ".join(_stated(each, answer["text"], avoid=True) for each in wanted["avoid"])
        parts.append(f"<p><b>Not to be stated</b> {avoided}</p>")
    if wanted["speakers"]:
        speakers = "; ".join(f"{inline(name)} {_NAMED[names(name, row)]}" for name in wanted["speakers"])
        parts.append(f"<p><b>Speakers</b> {speakers}</p>")
    parts += [_among(wanted["filters"])] if wanted["filters"] else []
    if wanted["articles"]:
        cited = {citation["article_id"] for citation in answer["citations"]}
        pairs = zip(wanted["articles"], wanted["found"], strict=True)
        articles = "".join(f"<li>{_CITED[found in cited]} {inline(name)}</li>" for name, found in pairs)
        parts.append(f'<p><b>Articles</b></p><ul class="needs">{articles}</ul>')
    needs = "".join(_need(need, row.result) for need in wanted["needs"])
    if needs:
        which = "One of these is needed" if wanted["any_of"] else "Needed"
        parts.append(f'<p><b>{which}</b></p><ul class="needs">{needs}</ul>')
    if parts and row.other is not None:
        parts.append('<p class="note">Cited or not, stated or not, named or not: by the answer of B.</p>')
    return f'<div class="wanted">{"".join(parts)}</div>' if parts else ""


def _stated(expected: Mapping[str, Any], text: str, *, avoid: bool = False) -> str:
    """Return what must or must not be stated, and whether the text does, as the metrics judge it."""
    found = states(text, Expected(**expected))
    sense, name = ("no" if found == avoid else "yes"), ("stated" if found else "not stated")
    return f'{_wording(expected)} <span class="{sense}">{name}</span>'


def _wording(expected: Mapping[str, Any]) -> str:
    told = inline(wording(expected))
    return told if expected["any"] or expected["number"] is not None else f"<code>{told}</code>"


def _need(need: Mapping[str, Any], result: Result) -> str:
    return f"<li>{_CITED[is_cited(need, result)]} {inline(need['texts'][0])}</li>"


def _among(filters: Mapping[str, Any]) -> str:
    """Return which articles a question looks at."""
    told = (
        f"{name} {', '.join([given] if isinstance(given, str) else given)}" for name, given in filters.items() if given
    )
    return f"<p><b>Asked of</b> {inline('; '.join(told))}</p>"


def _answers(repeats: Sequence[Result], anchor: str, heading: str) -> str:
    """Return the answer that stands for the repeats; those of the others that differ can be opened below it."""
    first, *others = distinct(repeats)
    if len(repeats) == 1:
        return _answer(first.result, anchor, heading)
    shown = _answer(first.result, anchor, f"{heading} {often(first, repeats)}")
    if not others:
        return shown
    count = f"{len(others)} other answer{'s' if len(others) > 1 else ''} in {len(repeats)} repeats"
    inner = "".join(
        _answer(given.result, f"{anchor}-{number}", f"Answer {often(given, repeats)}")
        for number, given in enumerate(others, start=2)
    )
    return f'{shown}<details class="others"><summary>{count}</summary>{inner}</details>'


def _answer(result: Result, anchor: str, heading: str) -> str:
    answer = result.answer
    if result.failed:
        return f'<h4>{heading}</h4><p class="no">{inline(result.failed)}</p>'
    said = _MARK.sub(lambda m: _links(m[1], anchor, answer), escape(clean(answer["text"]).strip()))
    parts = [f'<h4>{heading}</h4><p class="answer">{said}</p>', _doubted(answer)]
    parts += [_receipt(citation, result, anchor) for citation in answer["citations"]]
    if answer["nearest"]:
        parts.append("<h4>Nearest, though it does not answer</h4>")
        parts += [_receipt(citation, result, anchor) for citation in answer["nearest"]]
    if answer["removed"]:
        removed = "".join(f"<li><del>{inline(r['text'])}</del> {inline(r['reason'])}</li>" for r in answer["removed"])
        parts.append(f"<h4>Removed</h4><ul>{removed}</ul>")
    return "".join(parts)


def _links(numbers: str, anchor: str, answer: Mapping[str, Any]) -> str:
    known = {citation["number"] for citation in (*answer["citations"], *answer["nearest"])}
    given = [int(number) for number in numbers.split(",")]
    return "".join(f'<a href="#{anchor}-{n}">[{n}]</a>' if n in known else f"[{n}]" for n in given)


def _doubted(answer: Mapping[str, Any]) -> str:
    doubted = [claim for claim in answer["claims"] if claim["status"] == "unverified"]
    lines = "".join(f"<li>{inline(claim['text'])} <em>{inline(claim['reason'] or '')}</em></li>" for claim in doubted)
    return f"<h4>Not verified</h4><ul>{lines}</ul>" if lines else ""


def _receipt(citation: Mapping[str, Any], result: Result, anchor: str) -> str:
    before, after = result.around.get(str(citation["number"]), ("", ""))
    cited = f"<mark>{inline(without_signs(citation['text']))}</mark>"
    link = text_fragment(citation["url"], citation["text"])
    title = inline(citation["title"])
    title = f'<a href="{escape(link)}" rel="noopener noreferrer">{title}</a>' if link else title
    speaker = f"<b>{inline(citation['speaker'])}</b> · " if citation["speaker"] else ""
    place = inline(provenance(citation["source"], citation["published_at"]))
    return (
        f'<blockquote id="{anchor}-{citation["number"]}">{spaced(before)}{cited}{spaced(after)}'
        f"<footer>[{citation['number']}] {speaker}{place} · {title}</footer></blockquote>"
    )


def _measures(result: Result) -> str:
    cells = "".join(
        f"<li>{escape(name.replace('_', ' '))} <b>{shown(name, amount / of if of else 0)}</b></li>"
        for name, (amount, of) in result.measures.items()
        if not name.startswith("latency")
    )
    return f'<ul class="measures">{cells}</ul>'


def _judged(row: Row) -> str:
    """Return a response with the verifier's outcome of each sentence and what people marked."""
    claims = "".join(
        f'<li><span class="{"yes" if claim["status"] == "verified" else "no"}">{claim["status"]}</span> '
        f"{inline(claim['text'])} <em>{inline(claim['reason'] or '')}</em></li>"
        for claim in row.result.answer["claims"]
    )
    written = row.wanted["text"]
    marked = "".join(
        f"<li><mark>{inline(written[mark['start'] : mark['end']])}</mark> {inline(mark['label'])}</li>"
        for mark in row.wanted["marks"]
    )
    people = f"<h4>Marked by people as unsupported</h4><ul>{marked}</ul>" if marked else "<p>People marked nothing.</p>"
    source = f'<details><summary>Source</summary><p class="answer">{escape(clean(row.wanted["source"]))}</p></details>'
    return f"<ul>{claims}</ul>{people}{source}{_rulings(row)}{_measures(row.result)}"


def _rulings(row: Row) -> str:
    """Return what a judge says of the answer, and of the answers that people judged."""
    lines = "".join(f"<li>{_ruling(ruling)}</li>" for ruling in row.rulings)
    return f"<h4>The judge, a model</h4><ul>{lines}</ul>" if lines else ""


def _ruling(ruling: Mapping[str, Any]) -> str:
    said = {True: '<span class="yes">yes</span>', False: '<span class="no">no</span>', None: "no verdict"}
    of = f"“{inline(ruling['text'])}”: " if ruling["text"] else ""
    reply = f" <em>{inline(ruling['reply'][:_REPLY])}</em>" if ruling["verdict"] is None else ""
    people = f"; people: {said[ruling['people']]}" if ruling["people"] is not None else ""
    return f"{of}{said[ruling['verdict']]}{reply}{people}"
