"""Entry: one file of `docs/` about a term, a person, a body or an outlet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import msgspec
from msgspec import Struct

from explainer.model.text import Text

EntryKind = Literal["term", "person", "organization", "outlet"]
FOLDERS: dict[str, EntryKind] = {
    "glossary": "term",
    "people": "person",
    "organizations": "organization",
    "outlets": "outlet",
}
"""The folders of `docs/` that hold entries, and what they are about."""


class Role(Struct, frozen=True):
    """An office somebody held; `since` and `until` are ISO 8601 or "" where the archive does not know."""

    title: str
    organization: str = ""
    since: str = ""
    until: str = ""
    as_of: str = ""


class Source(Struct, frozen=True):
    """Where an entry's statement can be checked, with a saved copy of that or the reason why there is none."""

    title: str
    url: str = ""
    archive_url: str = ""
    no_archive: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody answered to what is quoted of them: to all of it, or to the one `quote` of this id ("q-4f1c20").

    `source` is where the answer was published, `line` and `column` the place in the entry's file.
    """

    date: str
    text: str
    quote: str = ""
    source: str = ""
    line: int = field(default=0, compare=False)
    column: int = field(default=0, compare=False)


class Entry(Struct, frozen=True):
    """One file of `docs/glossary`, `docs/people`, `docs/organizations` or `docs/outlets`.

    `id` is the file's name without its ending ("ada-plumb"); ids are unique within a kind.
    `text` is the definition or the few words about the person.  `not_when` are words nearby that mean another sense of
    a term, `when` those that tell it from another term of the same name.  `surname` is what a person is sorted by,
    where it is not the last word of the name.
    """

    id: str
    kind: EntryKind
    name: str
    path: str = ""
    aliases: tuple[str, ...] = ()
    text: Text = msgspec.field(default_factory=lambda: Text("", ()))
    exact_case: bool = False
    forms: tuple[str, ...] = ()
    not_when: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    as_of: str = ""
    sources: tuple[Source, ...] = ()
    see: tuple[str, ...] = ()
    gender: str = ""
    surname: str = ""
    roles: tuple[Role, ...] = ()
    wikidata: str = ""
    url: str = ""
    replies: tuple[Reply, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then its aliases, as typed."""
        return (self.name, *self.aliases)
