"""What recognition asks of the lexicon for one article, and what the lexicon answers.

While the article and the answers stay the same, so do the findings: an entry that changes concerns only the articles
that get another answer.  (A verifying trace, as in Mokhov, Mitchell and Peyton Jones, Build Systems à la Carte, 2018.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from explainer.decided import decided_words
from explainer.fold import fold
from explainer.model import Decision, Entry, Text
from explainer.recognise.lexicon import Lexicon, Match, Name
from explainer.recognise.people import list_of
from explainer.slug import slug

SHOWN = {"path", "text", "as_of", "sources", "see", "wikidata", "surname", "url", "replies"}
"""The fields of an entry that only pages show."""
RECOGNISED = tuple(name for name in Entry.__struct_fields__ if name not in SHOWN)


class Asked(NamedTuple):
    """What was asked for beside the words of the text: surnames, by spelling key, and ids of people; each in order."""

    surnames: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


def digest(*parts: object) -> bytes:
    """16 bytes that differ where two values do: plain ones, tuples of such, and dataclasses of them."""
    from hashlib import blake2b  # here, for it loads OpenSSL, and texts that are not kept need no digest

    return blake2b(repr(parts).encode(), digest_size=16).digest()


class Answers:
    """The answers of a lexicon; `whole` is a digest of all that it knows.

    Making it takes time in proportion to the entries, an answer in proportion to the text and what is asked.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._list = lexicon, list_of(lexicon.people)
        self._by_kind = (lexicon.terms, lexicon.people, lexicon.organizations, lexicon.outlets)
        self._entries = {(e.kind, e.id): _entry(e) for e in chain(*(entries.values() for entries in self._by_kind))}
        self.whole = digest(*self._entries.values())

    def __reduce__(self) -> tuple[type[Answers], tuple[Lexicon]]:
        """Sent to another process as the lexicon it is made of."""
        return Answers, (self.lexicon,)

    def to(self, text: Text, decisions: Sequence[Decision], asked: Asked) -> bytes:
        """What was asked for an article, answered by this lexicon, as a digest."""
        return self.with_matches(self.lexicon.matches(fold(text.value)), decisions, asked)

    def with_matches(self, matches: Iterable[Match], decisions: Sequence[Decision], asked: Asked) -> bytes:
        """The same, where it is known what names of the lexicon the text has."""
        return digest(
            [(match.start, match.end, [self._name(name) for name in match.names]) for match in matches],
            [[self._known(one.entry) for one in self._list.by_surname.get(key, ())] for key in asked.surnames],
            [id_ in self.lexicon.people for id_ in asked.ids],
            [list(self._typed(typed)) for one in decisions for typed in (one.verdict, one.speaker, *one.together)],
        )

    def _known(self, entry: Entry) -> bytes:
        return self._entries[entry.kind, entry.id]

    def _name(self, name: Name) -> tuple[bytes, str, str, str, str]:
        return self._known(name.entry), name.written, name.form, name.opening, name.closing

    def _typed(self, typed: str) -> Iterator[bytes | None]:
        """Whom an editor may mean, by id or by name."""
        named = [name.entry for name in self.lexicon.names.get(decided_words(typed).replace("-", " "), ())]
        yield from map(self._known, named)
        for id_ in (typed, slug(typed), *(entry.id for entry in named)):
            yield from (self._known(entries[id_]) if id_ in entries else None for entries in self._by_kind)


def _entry(entry: Entry) -> bytes:
    """What recognition can see of an entry; of its definition only where a name ends with a number (senses.py)."""
    numbered = any(written[-1:].isdigit() for written in (*entry.names, *entry.forms))
    return digest(*(getattr(entry, name) for name in RECOGNISED), entry.text.value if numbered else "")
