"""Findings: the terms, people and quotes of one article, each with its place in the text.

Whatever an article has hundreds of is a tuple or a `Struct`, made and handed from process to process soonest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from msgspec import Struct

from explainer.model.article import Decision

MentionKind = Literal["term", "homonym", "person", "organization"]
SpeakerKind = Literal["person", "organization", "unnamed", "document", "unclear"]


class Mention(NamedTuple):
    """A stretch of the text that names an entry, or a person found without one.

    `entity` is the entry's id; for somebody without an entry, the slug of the name the article knows them by; for a
    homonym, a word of several terms with nothing to tell which, the word's slug.
    `reason` is for readers: "full name", "surname of Ada Plumb", "plural of red line".
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
    articles, where this one prints no full name.  `either` are the ids of the entries of this name, where nothing tells
    which of them is meant.  `alone` is the surname as printed, where that is all that tells of the entry.
    """

    entity: str
    name: str
    gender: str = ""
    listed: bool = False
    surname: str = ""
    offices: tuple[str, ...] = ()
    taken: str = ""
    either: tuple[str, ...] = ()
    alone: str = ""


class Called(NamedTuple):
    """What an article calls somebody beside their name: characters `start` to `end` of the text.

    `title` and `organization` are printed there, the title without "the", "Northmere's" and "former"; `former` says
    that it was.
    """

    start: int
    end: int
    title: str
    organization: str = ""
    former: bool = False


class Joint(NamedTuple):
    """Somebody who says a quote with its speaker: the name the index prints, the id, and what they are."""

    name: str
    entity: str
    kind: SpeakerKind = "person"


class Quote(Struct, frozen=True):
    """One stretch between quotation marks in one block; the marks themselves are outside `start` to `end`.

    `speaker` is the name the index prints: a person's fullest name, a body, an unnamed source as printed, a document;
    "" where the speaker is unclear.  `entity` is the speaker's id.  `mention` and `cue` are the characters that are
    the evidence.  `confidence` is the share of quotes with this reason that were right when it was measured.
    `through` is what carried the words: "Saltholm Wire", "a tweet".  `whole` says that the words are a whole sentence.
    `candidate` is who is likeliest where the speaker is unclear, never printed beside the words; `denied_by` the name
    of whoever the article says did not say them ("Plumb never said"): the words are nobody's.  `perhaps` is the
    entity of the person just named whom a description ("the driver") takes up, if the article calls nobody so.
    `together` are those who say it with the speaker: "said Plumb and Tarn".
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
    together: tuple[Joint, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """What the recognisers found in one article; spans of one list never overlap and are in order.

    `idle` are the editors' decisions that are about nothing that was found.
    """

    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    idle: tuple[Decision, ...] = ()
