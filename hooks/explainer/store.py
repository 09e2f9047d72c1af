"""A store: what was found in articles, in one SQLite file, so that it need not be found again.

    store = Store(Path(".cache/findings.sqlite"))
    store.write([Row(article, lexicon, found)])
    list(store.read([article]))  ->  [Row(article, lexicon, found)]

It can be deleted at any time, and nothing that happens to it changes a site.  A run that cannot read or write it, since
the folder is read-only, the disk full or another run at work for too long, goes on without; a file that is damaged, or
of something else, is begun anew.  Each row is sealed, and one that is not as it was written is no row: a machine may
fail, and the file be replaced under those who use it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

PLACE = Path(".cache", "findings.sqlite")  # from the project's folder
PATIENCE = 5.0  # seconds until another run has written
TABLE = "CREATE TABLE IF NOT EXISTS findings (article BLOB PRIMARY KEY, lexicon BLOB, found BLOB, seal BLOB)"
UNUSABLE = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""What SQLite says of a file that is damaged, or is no store: another table, no database."""


class Row(NamedTuple):
    """What was found in an article: digests of it and of the lexicon it was found with, and the findings, packed."""

    article: bytes
    lexicon: bytes
    found: bytes

    @property
    def seal(self) -> bytes:
        """What tells that nothing of the row has changed."""
        return blake2b(b"".join(self), digest_size=8).digest()


def is_other(path: Path) -> bool:
    """Whether what stands there is something else than a store, and not to be begun anew."""
    if not path.exists() or not path.stat().st_size:
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=PATIENCE, uri=True)) as db:
            db.execute("SELECT article, lexicon, found, seal FROM findings LIMIT 1")
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in UNUSABLE
    return False


class Store:
    """The findings that are kept for a project; nothing is kept without a path.

    Each call has a connection of its own: no thread has another's, and no process inherits one.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._asked: set[bytes] = set()

    def ask(self, articles: Iterable[bytes]) -> list[Row]:
        """What is kept for these articles, in their order; they are not among those that `drop_others` lets go of."""
        asked = list(articles)
        self._asked.update(asked)
        return self.read(asked)

    def read(self, articles: Iterable[bytes]) -> list[Row]:
        """What is kept for these articles, in their order."""
        rows: list[Row] = []
        self._do(lambda db: rows.extend(_rows(db, articles)))
        return rows

    def write(self, rows: Iterable[Row]) -> None:
        """Keep these rows, each in the place of what was kept for its article."""
        sealed = [(*row, row.seal) for row in rows]
        self._do(lambda db: db.executemany("INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?)", sealed))

    def drop_others(self) -> None:
        """Let go of articles that were not asked for, once there are more of them than of those that were."""
        self._do(self._drop_others)

    def _drop_others(self, db: sqlite3.Connection) -> None:
        (kept,) = db.execute("SELECT count(*) FROM findings").fetchone()
        if kept > 2 * len(self._asked):
            db.execute("CREATE TEMP TABLE asked (article BLOB PRIMARY KEY)")
            db.executemany("INSERT INTO asked VALUES (?)", ((article,) for article in self._asked))
            db.execute("DELETE FROM findings WHERE article NOT IN asked")

    def _do(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Do `work` in a transaction; where that is not possible now, it will not be for the rest of the run."""
        if not self.path:
            return
        try:
            self.path.parent.mkdir(exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=PATIENCE)) as db:
                db.text_factory = bytes
                db.execute("PRAGMA synchronous = OFF")  # a row that the disk lost is found out by its seal
                db.execute(TABLE)
                with db:
                    work(db)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in UNUSABLE:
                self._begin_anew()
            else:
                self.path = None
        except OSError:
            self.path = None

    def _begin_anew(self) -> None:
        """Remove the file; what was to be done with it is left undone."""
        try:
            if self.path:
                self.path.unlink(missing_ok=True)
        except OSError:
            self.path = None


def _rows(db: sqlite3.Connection, articles: Iterable[bytes]) -> Iterator[Row]:
    for article in articles:
        kept = db.execute("SELECT lexicon, found, seal FROM findings WHERE article = ?", (article,)).fetchone()
        if kept and all(isinstance(part, bytes) for part in kept):
            row = Row(article, *kept[:2])
            if row.seal == kept[2]:
                yield row
