"""The values every step passes on: what an article, an entry, a mention and a quote are.

Nothing here reads, recognises or writes; every value is frozen, and what an article has hundreds of is a tuple, which
is made and handed from process to process soonest.  Offsets are characters (code points), half open.
An offset "of the text" counts in `Text.value`; an offset "of the file" counts in the decoded file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from explainer.value import value

BlockKind = Literal["heading", "paragraph", "quotation", "item", "caption", "code", "related"]
MarkupKind = Literal["link", "emphasis", "strong", "code", "break"]
EntryKind = Literal["term", "person", "organization", "outlet"]
MentionKind = Literal["term", "person", "organization"]
SpeakerKind = Literal["person", "organization", "unnamed", "document", "unclear"]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a contributor's file, said so that they can mend it.

    `line` and `column` count from 1; `code` is stable and documented; `what` says what must hold and shows the
    offender; `fix` says what to do.
    """

    path: str
    line: int
    column: int
    code: str
    what: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.what} - fix: {self.fix}"


class Block(NamedTuple):
    """One paragraph, heading, list item ... : characters `start` to `end` of the text.

    `level` is the heading's level, or how deeply an item or quotation is nested (1 = not).
    `group` is the same for blocks of one list or one block quotation, so that they are written as one element.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 1
    group: int = 0
    ordered: bool = False


class Markup(NamedTuple):
    """Inline markup over characters `start` to `end` of the text; `address` is a link's target."""

    kind: MarkupKind
    start: int
    end: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of an article or a definition without their markup, and the way back to the file.

    `value` holds the words of all blocks, in order, with "\\n\\n" between blocks.  `pieces` are pairs (offset of the
    text, offset of the file): from each pair on, text and file run in step until the next pair.
    """

    value: str
    blocks: tuple[Block, ...]
    markup: tuple[Markup, ...] = ()
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)

    def file_offset(self, offset: int) -> int:
        """Offset of the file for an offset of the text."""
        i = max(0, bisect_right(self.pieces, (offset, 1 << 60)) - 1)
        text, file = self.pieces[i]
        return file + offset - text

    def file_span(self, start: int, end: int) -> tuple[int, int]:
        """The file's span that holds the text's span: its last character counts, not the one after it."""
        return self.file_offset(start), self.file_offset(max(start, end - 1)) + (end > start)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of an article, as its front matter gives it."""

    src: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated note shown above a corrected or retracted article."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of `decisions`: what an editor settled, and the line and column of the file that say so.

    `subject` is the words of the quote, name or term; one of the others says what it is.
    """

    about: Literal["quote", "name", "term"]
    subject: str
    speaker: str = ""
    verdict: str = ""
    was: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One file of `articles/`.

    `path` is the file from the project's root ("articles/2022/letters.txt"), `address` the page it becomes, without
    the leading slash and with the closing one ("articles/2022/letters/"), for ever.  Dates are ISO 8601 as typed
    (year, year-month or full), or "".
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


@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody held; `since` and `until` are ISO 8601 or "" where the archive does not know."""

    title: str
    organization: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry's statement can be checked."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of `docs/glossary`, `docs/people`, `docs/organizations` or `docs/outlets`.

    `id` is the file's name without its ending ("sergey-lavrov"); ids are unique within a kind.
    `text` is the definition or the few words about the person.
    """

    id: str
    kind: EntryKind
    name: str
    path: str = ""
    aliases: tuple[str, ...] = ()
    text: Text = field(default_factory=lambda: Text("", ()))
    exact_case: bool = False
    forms: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    as_of: str = ""
    sources: tuple[Source, ...] = ()
    see: tuple[str, ...] = ()
    gender: str = ""
    roles: tuple[Role, ...] = ()
    wikidata: str = ""
    url: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then its aliases, as typed."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything read, and everything found wrong while reading it.

    `home` is the words of `docs/index.md`, shown at the top of the home page; None where nobody wrote any.
    `print_from` is the confidence from which a speaker is named, 0 to 1; None where mkdocs.yml does not set it.
    """

    articles: tuple[Article, ...]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    home: Text | None = None
    print_from: float | None = None


class Mention(NamedTuple):
    """A stretch of the text that names an entry, or a person found without one.

    `entity` is the entry's id; for somebody without an entry, the slug of the name the article knows them by.
    `reason` is for readers: "full name", "surname of Sergey Lavrov", "plural of red line".
    """

    start: int
    end: int
    kind: MentionKind
    entity: str
    reason: str


class Person(NamedTuple):
    """Somebody an article names: the full name it prints most, or the entry's name where `listed`.

    `surname` is the folded word that they may be called by, "" where that may be a given name; `offices` are the titles
    printed beside the name, folded and in order: "mayor", "senator".  `taken` says why the name is one of other
    articles, where this one prints no full name.
    """

    entity: str
    name: str
    gender: str = ""
    listed: bool = False
    surname: str = ""
    offices: tuple[str, ...] = ()
    taken: str = ""


@value
class Quote:
    """One stretch between quotation marks in one block; the marks themselves are outside `start` to `end`.

    `speaker` is the name the index prints: a person's fullest name, a body, an unnamed source as printed, a document;
    "" where the speaker is unclear.  `entity` is the speaker's id.  `mention` and `cue` are the characters that are
    the evidence.  `confidence` is the share of quotes with this reason that were right when it was measured.
    `through` is what carried the words: "TASS", "a tweet".  `whole` says that the words are a whole sentence.
    `candidate` is who is likeliest where the speaker is unclear, never printed beside the words; `denied_by` the name
    of whoever the article says did not say them ("Plumb never said"): the words are nobody's.  `perhaps` is the
    entity of the person just named whom a description ("the driver") takes up, if the article calls nobody so.
    """

    start: int
    end: int
    speaker: str
    speaker_kind: SpeakerKind
    entity: str
    confidence: float
    reason: str
    mention: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    through: str = ""
    whole: bool = False
    candidate: str = ""
    denied_by: str = ""
    perhaps: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What the recognisers found in one article; spans of one list never overlap and are in order.

    `idle` are the editors' decisions that are about nothing that was found.
    """

    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    idle: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a composed page, for its table of contents."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """A composed page: ready HTML for the space between the theme's header and footer.

    `path` is the file for a generator ("people/sergey-lavrov.md"), its address follows from it as MkDocs makes it
    ("people/sergey-lavrov/").  `title` and `description` are plain text.  `html` starts with the h1; it is kept as
    UTF-8, which takes half the memory of a text with curly quotation marks.  `edit` is the file of the project that a
    pencil link opens, "" for none.
    """

    path: str
    title: str
    utf8: bytes
    description: str = ""
    edit: str = ""
    headings: tuple[Heading, ...] = ()
    kind: str = ""

    @property
    def html(self) -> str:
        """The HTML as text."""
        return self.utf8.decode()


Site = Mapping[str, Page | str]
"""Everything composed: a `Page` for each page, text for other files (feeds, data)."""
