"""The passages' words, in Tantivy: which passages hold a question's words, the rare ones counting most.

A passage is indexed together with the title, source and date of its article, in one run of words: over one field BM25
weighs them better than over four with boosts of their own (measured on news questions: the right passage among the
first four for 84 % against 83 %, evidence found .62 against .60). Words count twice, as stems and, half as much, as
written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import tantivy
from tantivy import Filter, Occur, Query, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from assistant.errors import ConfigError
from assistant.schema import Article
from assistant.store.faults import REBUILD, fault
from assistant.store.values import Record
from assistant.text import dates

_HEAP = 60_000_000
"""Bytes that one writing thread collects before it makes a segment; a batch of articles stays below."""
_PRIVATE = ("meta.json", ".managed.json")
_MOST_WORDS = 96
"""Words of a question that are looked up, the rarest first: a pasted article must not ask for ten thousand."""
_BOOSTS = {"stems": 1.0, "words": 0.5}
# Scripts that put no spaces between words: each character becomes a word of its own.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def _analyser(*, stemmed: bool) -> TextAnalyzer:
    folded = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    folded = folded.filter(Filter.remove_long(60))
    # Stems of other languages than English come out odd but alike in question and article.
    return (folded.filter(Filter.stemmer("english")) if stemmed else folded).build()


_ANALYSERS = {"stems": _analyser(stemmed=True), "words": _analyser(stemmed=False)}
_SCHEMA = (
    tantivy.SchemaBuilder()
    .add_text_field("key", stored=True, tokenizer_name="raw", index_option="basic")
    .add_integer_field("number", stored=True)
    .add_text_field("stems", tokenizer_name="stems", index_option="freq")
    .add_text_field("words", tokenizer_name="words", index_option="freq")
    .build()
)


class Terms:
    """An open index of words. Raises ConfigError when it is missing or damaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with self._mapped():
            if not tantivy.Index.exists(str(folder)):
                raise ConfigError(f"the words of this home are not in {folder}", REBUILD)
            self._index = tantivy.Index(_SCHEMA, path=str(folder))
            for name, analyser in _ANALYSERS.items():
                self._index.register_tokenizer(name, analyser)
            self._index.config_reader("manual")
            self._index.reload()
        self._writer: tantivy.IndexWriter | None = None

    @classmethod
    def create(cls, folder: Path) -> Terms:
        """Make an empty index and open it."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tantivy.Index(_SCHEMA, path=str(folder))
            _share(folder)
        except (OSError, ValueError) as error:
            raise fault("the words", folder, error) from error
        return cls(folder)

    def refresh(self) -> None:
        """See what other processes have written."""
        with self._mapped():
            self._index.reload()

    def matching(
        self, question: str, wanted: int, among: Sequence[str] | None = None, *, every: bool = False
    ) -> list[tuple[str, int, float]]:
        """Return (key, number, score) of the passages that hold the question's words, or `every` one, the best first.

        Only those of the keys `among`, if given. Any text is a question; one without words finds nothing.
        """
        if not wanted or among == []:
            return []
        with self._mapped():
            searcher = self._index.searcher()
            query = _query(_spaced(question), searcher, every=every)
            if among is not None:
                only = Query.const_score_query(Query.term_set_query(_SCHEMA, "key", list(among)), 0.0)
                query = Query.boolean_query([(Occur.Must, query), (Occur.Must, only)])
            found = [
                (searcher.doc(address), score) for score, address in searcher.search(query, wanted, count=False).hits
            ]
        return [(str(doc["key"][0]), int(doc["number"][0]), float(score)) for doc, score in found]

    def frequencies(self, words: Sequence[str]) -> list[int]:
        """Return in how many passages each word stands, in whatever form; several words in one count as their rarest."""
        with self._mapped():
            searcher = self._index.searcher()
            stems = (_ANALYSERS["stems"].analyze(_spaced(word)) for word in words)
            return [min((searcher.doc_freq("stems", stem) for stem in each), default=0) for each in stems]

    def add(self, record: Record, key: str) -> None:
        """Index the passages of an article under its key; seen after `commit`."""
        heading = _heading(record.article)
        with self._mapped():
            writer = self._writing()
            for number, passage in enumerate(record.passages):
                text = _spaced(f"{heading}\n{record.article.body[passage.start : passage.end]}")
                writer.add_document(tantivy.Document(key=key, number=number, stems=text, words=text))

    def remove(self, keys: Sequence[str]) -> None:
        """Forget the passages of the keys; seen after `commit`."""
        with self._mapped():
            for key in keys:
                self._writing().delete_documents_by_term("key", key)

    def commit(self) -> None:
        """Write down and show what was added and removed."""
        with self._mapped():
            self._writing().commit()
            self._index.reload()
        _share(self._folder)

    def rest(self) -> None:
        """Give up writing: what was not committed is dropped, merges are brought to an end."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with self._mapped():
                writer.rollback()
                writer.wait_merging_threads()
            _share(self._folder)

    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        return self._writer

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            self._writer = None  # a writer that failed once is of no more use
            raise fault("the words", self._folder, error) from error


def _share(folder: Path) -> None:
    """Let everybody read who may read the folder: Tantivy keeps two of its files to whoever wrote them."""
    rights = folder.stat().st_mode & 0o666
    for name in _PRIVATE:
        with suppress(OSError):  # another's
            (folder / name).chmod(rights)


def _query(question: str, searcher: tantivy.Searcher, *, every: bool = False) -> Query:
    """Return a query for any of the question's words, or every one: no text is a syntax error, since none is parsed."""
    clauses = [
        (
            Occur.Must if every else Occur.Should,
            Query.boost_query(Query.term_query(_SCHEMA, field, word, index_option="freq"), boost),
        )
        for field, boost in _BOOSTS.items()
        for word in _rarest(_ANALYSERS[field].analyze(question), field, searcher)
    ]
    return Query.boolean_query(clauses) if clauses else Query.empty_query()


def _rarest(words: Sequence[str], field: str, searcher: tantivy.Searcher) -> list[str]:
    distinct = list(dict.fromkeys(words))
    if len(distinct) <= _MOST_WORDS:
        return distinct
    frequency = {word: searcher.doc_freq(field, word) for word in distinct}
    return sorted((word for word in distinct if frequency[word]), key=frequency.__getitem__)[:_MOST_WORDS]


def _heading(article: Article) -> str:
    when = article.published_at
    date = f"{dates.shown(when)} {when.partition('T')[0]}" if when else ""
    return f"{article.title}\n{article.source or ''}\n{date}"


def _spaced(text: str) -> str:
    """Set characters of scripts without spaces apart, replace lone surrogates."""
    if text.isascii():
        return text
    return _UNSPACED.sub(r" \g<0> ", text.encode("utf-8", "replace").decode("utf-8"))
