"""The whole archive as data: JSON and CSV with a JSON Schema for each table, one SQLite file, and a page about them.

`tables` says what there is, `files` and `database` write it, and `page` tells readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from explainer.compose.data.database import PATH, database
from explainer.compose.data.files import FOLDER, table_files
from explainer.compose.data.page import data_page
from explainer.compose.data.tables import TABLES
from explainer.compose.place import Absolute
from explainer.compose.step import Step
from explainer.known import Index
from explainer.model import Page


def data_steps(index: Index) -> Iterator[Step]:
    """The step of the data and of the page about them: one, for all files have the same rows."""
    yield Step(FOLDER, partial(_files, index))


def _files(index: Index) -> Iterator[tuple[str, Page | bytes]]:
    place = Absolute(FOLDER, index.archive.site_url)
    rows = {table.name: [*table.rows(index, place)] for table in TABLES}
    content = database(index, rows)
    yield PATH, content
    page = data_page(index, content)
    yield page.path, page
    for table in TABLES:
        yield from table_files(table, rows[table.name])
