"""The whole archive as data: JSON and CSV with a JSON Schema for each table, one SQLite file, and a page about them.

`tables` says what there is, `files` and `database` write it, and `page` tells readers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from explainer.compose.data.database import PATH, database
from explainer.compose.data.files import table_files
from explainer.compose.data.page import data_page
from explainer.compose.data.tables import TABLES
from explainer.known import Index
from explainer.model import Page


def data_steps(index: Index) -> Iterator[Callable[[], Iterable[tuple[str, Page | bytes]]]]:
    """What gives the files of the data, path and content, and the page about them."""
    yield partial(_database, index)
    for table in TABLES:
        yield partial(table_files, table, index)


def _database(index: Index) -> Iterator[tuple[str, Page | bytes]]:
    content = database(index)
    yield PATH, content
    page = data_page(index, content)
    yield page.path, page
