"""What a table of the data is: its columns, what they say, and how its rows come out of the index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

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


URL = Column("url", "text", "its page")
