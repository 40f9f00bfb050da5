"""The truth of a home: each article as one Markdown file, front matter and body, in folders by date."""

from assistant.corpus.article import article_of
from assistant.corpus.file import dumps, fingerprint, loads, place
from assistant.corpus.folder import Corpus
from assistant.corpus.seen import Seen

__all__ = ["Corpus", "Seen", "article_of", "dumps", "fingerprint", "loads", "place"]
