"""What the archive knows once all articles are read together: the values that index passes to compose.

Everything that has a page is named by the page's address ("people/ada-plumb/", "glossary/red-line/"), without the
leading slash and with the closing one.  Spans are pairs of offsets of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from explainer.model import Archive, Article, Entry, Findings, Mention, Quote, SpeakerKind

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


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a term: its characters, the sentence around them, and the quote it stands in, if it does.

    `explained` are the characters that tell what the term means, if there are any.
    """

    article: Article
    start: int
    end: int
    around: Span
    said: Said | None = None
    explained: Span | None = None

    @property
    def on(self) -> str:
        """When the words were said, if they are quoted; else the date that the article is about."""
        return self.said.on if self.said else when(self.article)


@dataclass(frozen=True, slots=True)
class Beside:
    """A term that is used together with another one: how often and in what, and an example of the other one's use."""

    address: str
    times: int
    where: Literal["sentence", "article"]
    use: Use


@dataclass(frozen=True, slots=True)
class Homonym:
    """A word that several terms share: their addresses, and the uses where nothing tells which one is meant."""

    address: str
    word: str
    terms: tuple[str, ...]
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks, or has an entry: a person, a body, the unnamed sources of one body, or the documents.

    `spellings` are all names printed, the commonest first; `merged` says why spellings were taken for one person;
    `former` are the addresses the other spellings would have; `said`, `denied` (words that they did not say, according
    to an article) and `named_in` (articles that name but do not quote) are newest first.
    """

    address: str
    kind: SpeakerKind
    name: str
    entry: Entry | None = None
    spellings: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    named_in: tuple[Article, ...] = ()
    denied: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another article, and why it is related, in words for readers."""

    article: Article
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One article with what was found in it; `outlet` and `event` are addresses or "".

    `uses` are those of terms by address, `open_uses` those of homonyms.
    """

    article: Article
    findings: Findings
    said: tuple[Said, ...] = ()
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    open_uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    outlet: str = ""
    event: str = ""
    related: tuple[Related, ...] = ()

    @property
    def voices(self) -> list[str]:
        """The addresses of who says each of its quotes, in order; of a quote by two, both."""
        return [voice for said in self.said for voice in said.voices]

    @property
    def quoted(self) -> list[str]:
        """Of these, the people and organizations, who have a page each to themselves."""
        return [voice for voice in self.voices if voice.startswith(("people/", "organizations/"))]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published some of the articles; `reports` are newest first."""

    address: str
    name: str
    entry: Entry | None = None
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What several articles report on; `date` is when it happened or, failing that, when it was first reported."""

    address: str
    name: str
    date: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Everything, by address.

    `reports` holds every article, the latest first by the date it is about; all else leaves retracted articles out.
    `see` leads from a term to those that its entry names under `see`, then to those that name it there.
    `addresses` leads from a mention's (kind, entity) to the address of its page, for those that have one.
    `told` holds the statements that several articles print, and `told_at` leads there from a quote (its article's
    path, its id).  `homonyms` leads from the address of a word that several terms share to it, `shared` from a term to
    its words of that kind.  `beside` leads from a term to those that are used with it, the closest first.
    `in_entries` are the terms in the texts of entries, by the entry's file.
    """

    archive: Archive
    reports: tuple[Report, ...]
    addresses: Mapping[tuple[str, str], str]
    terms: Mapping[str, Entry]
    see: Mapping[str, tuple[str, ...]]
    uses: Mapping[str, tuple[Use, ...]]
    voices: Mapping[str, Voice]
    outlets: Mapping[str, Outlet]
    events: Mapping[str, Event]
    homonyms: Mapping[str, Homonym] = field(default_factory=dict)
    shared: Mapping[str, Sequence[Homonym]] = field(default_factory=dict)
    beside: Mapping[str, tuple[Beside, ...]] = field(default_factory=dict)
    in_entries: Mapping[str, Sequence[Mention]] = field(default_factory=dict)
    told: Mapping[str, Statement] = field(default_factory=dict)
    told_at: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def statement(self, said: Said) -> Statement | None:
        """The statement that a quote is a version of, where several articles print it."""
        return self.told.get(self.told_at.get((said.article.path, said.id), ""))
