"""What was said: one quote in its place, and the statement that quotes of several articles are versions of.

Spans are pairs of offsets of the article's text; pages are named by their address.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from explainer.model import Article, Quote

Span = tuple[int, int]


def when(article: Article) -> str:
    """The date an article is about: that of its event, else that of its publication, else ""."""
    return article.event_date or article.date


@dataclass(frozen=True, slots=True)
class Said:
    """One quote in its place.

    `id` is its anchor on the article's page and `former` the anchors that it had before; `voice` is the address of
    its speaker, "" where the speaker is unclear, and `together` those of all who say it with them; `denier` that of who
    did not say it, according to the article: such a quote is nobody's; `around` is the sentence it stands in; `on` the
    date printed there, else the one the article is about; `role` what the speaker was then; `terms` the addresses of
    the terms inside it; `statement` its folded words where they are enough to be recognised elsewhere, else "".
    """

    id: str
    article: Article
    quote: Quote
    voice: str
    around: Span
    on: str = ""
    role: str = ""
    terms: tuple[str, ...] = ()
    statement: str = ""
    former: tuple[str, ...] = ()
    denier: str = ""
    together: tuple[str, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """The addresses of all who say it, the speaker first; none where the speaker is unclear."""
        return (self.voice, *self.together) if self.voice else ()

    @property
    def words(self) -> str:
        """The words between the marks, as printed."""
        return self.article.text.value[self.quote.start : self.quote.end]


VersionKind = Literal["whole", "fragment", "other words"]


@dataclass(frozen=True, slots=True)
class Version:
    """A quote as a version of a statement: the words of the fullest one, some of them, or nearly those."""

    said: Said
    kind: VersionKind


@dataclass(frozen=True, slots=True)
class Statement:
    """What several articles print as said: its fullest version, and all of them, the earliest first.

    `articles` are those that print it, the earliest first, and `again` the quotes with which one only repeats a version
    of its own; `former` are the addresses that it had, or would have, with another version as the earliest known.
    """

    address: str
    fullest: Said
    versions: tuple[Version, ...]
    articles: tuple[Article, ...]
    again: tuple[Said, ...] = ()
    former: tuple[str, ...] = ()

    @property
    def on(self) -> str:
        """When it was said: by the first report that prints a date for it, else by the fullest version."""
        said = (version.said for version in self.versions)
        return next((one.on for one in said if one.on != when(one.article)), self.fullest.on)

    @property
    def all_said(self) -> Iterator[Said]:
        """Every quote of it, in no order that matters."""
        yield from (version.said for version in self.versions)
        yield from self.again

    @property
    def disputed(self) -> bool:
        """Whether articles name different people as the speaker, or different bodies, or one says it was not said."""
        of = [version.said for version in self.versions]
        named = [{*said.voices} for said in of if said.voice.startswith(("people/", "organizations/"))]
        folders = [{voice.partition("/")[0] for voice in voices} for voices in named]
        if named and set.intersection(*folders) and not set.intersection(*named):
            return True
        return any(said.quote.denied_by for said in of) and any(said.voice for said in of)
