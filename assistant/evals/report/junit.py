"""Write a run as JUnit XML: a test case a question and a floor, for a build server to show."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from assistant.evals.repeats import Given, distinct
from assistant.evals.report.figures import limit, often, shown, title
from assistant.evals.report.missing import missing
from assistant.evals.report.sheet import Row, Sheet
from assistant.render.clean import clean

_NO_XML = re.compile("[\ufffe\uffff]")


def junit(sheet: Sheet) -> str:
    """Return the XML. A question that is wrong fails, one that could not be asked is an error, one that nothing judges is skipped."""
    suites = ET.Element("testsuites", name=_text(sheet.suite))
    questions = [_question(row, sheet) for row in sheet.rows]
    floors = [_floor(sheet, number) for number in range(len(sheet.floors))]
    for name, cases in ((sheet.suite, questions), (f"{sheet.suite} floors", floors)):
        if cases:
            suites.append(_suite(name, cases))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _suite(name: str, cases: list[ET.Element]) -> ET.Element:
    counts = {kind: sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error", "skipped")}
    suite = ET.Element(
        "testsuite",
        name=_text(name),
        tests=str(len(cases)),
        failures=str(counts["failure"]),
        errors=str(counts["error"]),
        skipped=str(counts["skipped"]),
        time=f"{sum(float(case.get('time') or 0) for case in cases):.3f}",
    )
    suite.extend(cases)
    return suite


def _question(row: Row, sheet: Sheet) -> ET.Element:
    name = row.id if row.is_judged else f"{row.id}: {row.question}"
    case = ET.Element("testcase", classname=_text(sheet.suite), name=_text(name), time=f"{row.result.seconds:.3f}")
    if row.result.failed:
        ET.SubElement(case, "error", message=_text(row.result.failed))
    elif row.is_right is None:
        ET.SubElement(case, "skipped", message="nothing is expected of it")
    elif not row.is_right:
        failure = ET.SubElement(case, "failure", message=_text("; ".join(missing(row))))
        failure.text = _text(row.result.answer["text"])
    if len(given := distinct(row.repeats)) > 1:
        ET.SubElement(case, "system-out").text = _text("\n\n".join(_said(each, row) for each in given))
    return case


def _said(given: Given, row: Row) -> str:
    """Return one of the answers of several repeats, behind how often it was given and whether it is right."""
    return f"{often(given, row.repeats)}\n{given.result.failed or given.result.answer['text']}"


def _floor(sheet: Sheet, number: int) -> ET.Element:
    floor = sheet.floors[number]
    case = ET.Element("testcase", classname=_text(f"{sheet.suite} floors"), name=title(floor.metric), time="0")
    if not floor.held:
        ET.SubElement(
            case,
            "skipped" if floor.is_judges else "failure",  # a judge alone fails nothing
            message=f"{shown(floor.metric, floor.value)}, the {limit(floor.metric)} is {shown(floor.metric, floor.floor)}",
        )
    return case


def _text(words: str) -> str:
    """Return words without the characters that XML 1.0 forbids."""
    return _NO_XML.sub("\ufffd", clean(words))
