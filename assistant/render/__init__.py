"""Turn answers, passages and articles into text for a terminal, Markdown, JSON and HTML; pure, prints nothing."""

from __future__ import annotations

from assistant.render.clean import clean, json_text, on_one_line
from assistant.render.layout import Flow, Layout
from assistant.render.links import text_fragment, web_address
from assistant.render.notes import markdown
from assistant.render.page import html
from assistant.render.quotes import quotes_list, utterances, voices_table
from assistant.render.receipts import receipt_document, receipt_list
from assistant.render.screen import article_text, doubted, grounds, in_paragraph, receipt, sources, terminal
from assistant.render.seal import seal
from assistant.render.shapes import (
    json_of,
    list_document,
    outcomes_document,
    quotes_document,
    search_document,
    show_document,
    voices_document,
)
from assistant.render.tables import (
    articles_table,
    facts_table,
    help_text,
    oddities,
    outcomes_summary,
    passages_list,
    questions_table,
    rejections,
)
from assistant.render.verdicts import check_document, verdicts_list, verdicts_summary
from assistant.render.words import UNVERIFIED, is_verbatim, marked, provenance, strength
from assistant.text.scopes import counted, held

__all__ = [
    "UNVERIFIED",
    "Flow",
    "Layout",
    "article_text",
    "articles_table",
    "check_document",
    "clean",
    "counted",
    "doubted",
    "facts_table",
    "grounds",
    "held",
    "help_text",
    "html",
    "in_paragraph",
    "is_verbatim",
    "json_of",
    "json_text",
    "list_document",
    "markdown",
    "marked",
    "oddities",
    "on_one_line",
    "outcomes_document",
    "outcomes_summary",
    "passages_list",
    "provenance",
    "questions_table",
    "quotes_document",
    "quotes_list",
    "receipt",
    "receipt_document",
    "receipt_list",
    "rejections",
    "seal",
    "search_document",
    "show_document",
    "sources",
    "strength",
    "terminal",
    "text_fragment",
    "utterances",
    "verdicts_list",
    "verdicts_summary",
    "voices_document",
    "voices_table",
    "web_address",
]
