"""Article: one file of `articles/`, with what its front matter says."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.model.text import Text


class Image(Struct, frozen=True):
    """A picture of an article, as its front matter gives it; `src` is its path from docs/ ("images/harbour.jpg")."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


class Correction(Struct, frozen=True):
    """A dated note shown above a corrected or retracted article; `by` is who made it, "" for the archive's editors."""

    date: str
    text: str
    by: str = ""


class Decision(Struct, frozen=True):
    """One line of `decisions`: what an editor settled, and the line and column of the file that say so.

    `subject` is the words of the quote, name or term; one of the others says what it is.  `together` are those who say
    it with the `speaker`.
    """

    about: Literal["quote", "name", "term"]
    subject: str
    speaker: str = ""
    verdict: str = ""
    was: str = ""
    line: int = 0
    column: int = 0
    together: tuple[str, ...] = ()


class Article(Struct, frozen=True):
    """One file of `articles/`.

    `path` is the file from the project's root ("articles/2022/letters.txt"), `address` the page it becomes, without
    the leading slash and with the closing one ("articles/2022/letters/"), for ever.  `archive_url` is a saved copy of
    the `source`, `no_archive` why there is none.  Dates are ISO 8601 as typed (year, year-month or full), or "".
    `sha256` is that of the file's bytes, in hexadecimal, "" where no file was read.
    """

    path: str
    address: str
    title: str
    text: Text
    description: str = ""
    date: str = ""
    updated: str = ""
    event: str = ""
    event_date: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    archive_url: str = ""
    no_archive: str = ""
    accessed: str = ""
    lang: str = ""
    license: str = ""
    tags: tuple[str, ...] = ()
    image: Image | None = None
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    status: str = "published"
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sha256: str = ""
