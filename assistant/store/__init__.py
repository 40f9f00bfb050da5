"""The index: the passages' vectors (Chroma), their words (Tantivy), and the catalog of what is indexed (SQLite)."""

from assistant.store.index import Store
from assistant.store.values import Counts, Filed, Found, Record, fingerprint
from assistant.store.writing import Writer

__all__ = ["Counts", "Filed", "Found", "Record", "Store", "Writer", "fingerprint"]
