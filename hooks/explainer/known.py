"""What the archive knows once all articles are read together: the values that index passes to compose.

Everything that has a page is named by the page's address ("people/ada-plumb/", "glossary/red-line/"), without the
leading slash and with the closing one.  Spans are pairs of offsets of the article's text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from explainer.model import Archive, Article, Entry, Findings, Mention, Reply, SpeakerKind
from explainer.said import Said, Span, Statement, Version, VersionKind, when

__all__ = [
    "Beside",
    "Event",
    "Homonym",
    "Index",
    "Outlet",
    "Related",
    "Report",
    "Said",
    "Span",
    "Statement",
    "Use",
    "Version",
    "VersionKind",
    "Voice",
    "when",
]


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

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What they answered to what is quoted of them."""
        return self.entry.replies if self.entry else ()

    def quote(self, id_: str) -> Said | None:
        """The quote that has, or had, this id, of theirs or denied by them."""
        every = (*self.said, *self.denied)
        return next((said for said in every if id_ == said.id or id_ in said.former), None)


@dataclass(frozen=True, slots=True)
class Related:
    """Another article, and why it is related, in words for readers."""

    article: Article
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One article with what was found in it; `outlet` and `event` are addresses or "".

    `uses` are those of terms by address, `open_uses` those of homonyms.  `gone` are the anchors of quotes that are
    no quotes any more, according to an editor: links to them lead to the article.
    """

    article: Article
    findings: Findings
    said: tuple[Said, ...] = ()
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    open_uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)
    outlet: str = ""
    event: str = ""
    related: tuple[Related, ...] = ()
    gone: tuple[str, ...] = ()

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
    `in_entries` are the terms in the texts of entries, by the entry's file.  `untold` leads from the addresses of
    statements that several articles printed before some were retracted to a quote, one that stands where there is one.
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
    untold: Mapping[str, Said] = field(default_factory=dict)

    def statement(self, said: Said) -> Statement | None:
        """The statement that a quote is a version of, where several articles print it."""
        return self.told.get(self.told_at.get((said.article.path, said.id), ""))
