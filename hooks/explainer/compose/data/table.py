"""What a table of the data is: its columns, what they say, and how its rows come out of the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from explainer.compose.place import Place
from explainer.known import Index

Type = Literal["text", "date", "whole number", "share", "yes or no", "texts", "objects"]
Value = str | int | float | bool | list[str] | list[dict[str, str]]
Row = tuple[Value, ...]


class Column(NamedTuple):
    """A column: its name, what kind of values it has, and what they say; `of` is the table whose id it holds."""

    name: str
    type: Type
    says: str
    of: str = ""


class Table(NamedTuple):
    """A table: what a row is, its columns, and its rows, always in the same order."""

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Index, Place], Iterator[Row]]


def converted(
    table: Table, rows: Sequence[Row], by_type: Mapping[Type, Callable[[Any], object]]
) -> Iterator[tuple[object, ...]]:
    """The rows, each value made into what `by_type` makes of the values of its column.

    Column by column: of ten thousand articles there are two million values.
    """
    if rows:
        columns = zip(table.columns, zip(*rows, strict=True), strict=True)
        yield from zip(*(map(by_type[column.type], values) for column, values in columns), strict=True)


URL = Column("url", "text", "its page")
