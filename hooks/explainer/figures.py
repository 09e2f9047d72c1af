"""The figures of an archive: what `explainer stats` tells, field by field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Articles:
    """How many there are, of how many words, headings among them, and the dates they are about, ISO 8601 or "".

    The lists hold the files of those whose front matter, or bare text, does not say the one thing.
    """

    number: int
    words: int
    first: str
    last: str
    corrected: int
    retracted: int
    without_date: tuple[str, ...]
    without_outlet: tuple[str, ...]
    without_source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """How many quotes there are, and of each kind of speaker, which add up to it; `denied` are not among them.

    `decided` were settled by an editor; `denied` are words of which an article says that somebody did not say them.
    """

    number: int
    person: int
    organization: int
    unnamed: int
    document: int
    unclear: int
    decided: int
    denied: int


@dataclass(frozen=True, slots=True)
class Listed:
    """How many there are, and how many of them have an entry."""

    number: int
    with_entry: int


@dataclass(frozen=True, slots=True)
class Terms:
    """How many terms there are, and the entries of those that no article uses."""

    number: int
    never_used: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """How many sources with an address articles and entries name, and how many have a saved copy or say why not.

    `without_copy` are the files of those that have neither, each once.
    """

    number: int
    saved: int
    explained: int
    without_copy: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """How many statements several articles print, and how many of those stand in several outlets."""

    number: int
    in_several_outlets: int


@dataclass(frozen=True, slots=True)
class Much:
    """A year, an outlet, somebody who speaks, or a term: with how many articles, and quotes or, of a term, uses.

    `address` is that of its page, "" for a year.  `unclear` are quotes whose speaker is unclear.
    """

    name: str
    address: str
    articles: int
    quotes: int
    unnamed: int = 0
    unclear: int = 0


@dataclass(frozen=True, slots=True)
class Stats:
    """The figures of an archive.  Years are in order, "" for what no date is known of; of all else those with most."""

    articles: Articles
    quotes: Quotes
    people: Listed
    organizations: Listed
    terms: Terms
    outlets: Listed
    events: int
    sources: Sources
    statements: Statements
    years: tuple[Much, ...]
    most_quoted: tuple[Much, ...]
    most_used: tuple[Much, ...]
    most_articles: tuple[Much, ...]
