"""Speaker: who a source is, for the index to print and for pronouns to be followed to."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from explainer.model import SpeakerKind

How = Literal[
    "",
    "relative",
    "thing",
    "spoke near",
    "spoke far",
    "subject near",
    "subject far",
    "other near",
    "other far",
    "bare",
    "main",
    "author",
]


class Speaker(Struct, frozen=True):
    """Who a source is; `name` as the index prints it, `mention` the characters of the text that name them.

    `how` is the way a pronoun was followed: to one who spoke, to a subject or to another name, near (two sentences,
    those that go on about the same "he" apart) or far; "bare" to a noun alone, "the widow"; "main" to whom the article
    is mostly about; "relative" for who, "thing" for it and they, "author" for I and an interview's you; "" for others.
    `perhaps` is the entity of the person just named whom a description may take up.
    """

    kind: SpeakerKind
    name: str
    entity: str
    gender: str
    mention: tuple[int, int]
    head: str = ""
    how: How = ""
    perhaps: str = ""
