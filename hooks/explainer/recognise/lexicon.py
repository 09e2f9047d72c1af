"""All names and terms of the archive as one automaton: where a text has any of them, in one pass.

    lexicon = Lexicon.build(entries)
    folded = fold("Both red lines were crossed.")
    lexicon.matches(folded) == [Match(5, 14, (Name(entry, "red line", "plural"),))]

How: a folded text is searched by its key, in which every word begins with a capital and every mark is a blank ("Both
Red Lines Were Crossed  ").  A name's key ends with a blank ("Red Lines "), so the automaton (Aho-Corasick, leftmost
longest) can find it only where words begin and end, and never loses "red" to "red lineman".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from explainer.fold import NOTHING
from explainer.model import Entry, EntryKind
from explainer.pattern import pattern
from explainer.recognise.spellings import Name, spellings

NON_ASCII = pattern(r"[^\x00-\x7f]+")
BROKEN = r"(?<=\w)-( )(?=\w)"  # a line that ends in the hyphen of "walk-out"
BROKEN_HYPHEN = pattern(BROKEN)
MORE_BLANKS = pattern(rf" ( +)|{BROKEN}")
SUPERFLUOUS = pattern(rf" ([ {NOTHING}]+)|({NOTHING}+)|{BROKEN}")
MARKS_TO_BLANKS = bytes(b if b > 127 or chr(b).isalnum() or b == ord("_") else ord(" ") for b in range(256))

__all__ = ["Lexicon", "Match", "Name"]

Pieces = tuple[tuple[int, int], ...]
LAST = 1 << 60


class Match(Struct, frozen=True):
    """Characters `start` to `end` of the text are whole words that can be any of `names`, each of another entry."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The candidates."""
        return tuple(name.entry for name in self.names)


class Lexicon(Struct, frozen=True):
    """The entries by id, what they are called (folded words), and the automaton that finds it."""

    terms: Mapping[str, Entry]
    people: Mapping[str, Entry]
    organizations: Mapping[str, Entry]
    outlets: Mapping[str, Entry]
    names: Mapping[str, tuple[Name, ...]]
    automaton: AhoCorasick

    @classmethod
    def build(cls, entries: Iterable[Entry]) -> Lexicon:
        """The lexicon of `entries`; where two share an id and a kind, the later one is kept.

        A name without a letter or digit is never found.
        """
        by_kind: dict[EntryKind, dict[str, Entry]] = {"term": {}, "person": {}, "organization": {}, "outlet": {}}
        for entry in entries:
            by_kind[entry.kind][entry.id] = entry
        names: dict[str, list[Name]] = {}
        for same_kind in by_kind.values():
            for entry in same_kind.values():
                for spelling, name in spellings(entry):
                    names.setdefault(spelling, []).append(name)
        patterns = {_key(spelling) for spelling in names}
        return cls(
            by_kind["term"],
            by_kind["person"],
            by_kind["organization"],
            by_kind["outlet"],
            {spelling: _plainest(same) for spelling, same in names.items()},
            AhoCorasick(sorted(patterns), MatchKind.LeftmostLongest),
        )

    def __reduce__(self) -> tuple[Callable[[Iterable[Entry]], Lexicon], tuple[list[Entry]]]:
        """Sent to another process as its entries, of which it is built there: an automaton cannot be sent."""
        by_kind = (self.terms, self.people, self.organizations, self.outlets)
        return Lexicon.build, ([entry for entries in by_kind for entry in entries.values()],)

    def shared_by_people(self) -> list[str]:
        """What more than one person is called, folded."""
        return [
            spelling
            for spelling, names in self.names.items()
            if len({name.entry.id for name in names if name.entry.kind == "person"}) > 1
        ]

    def matches(self, folded: str) -> list[Match]:
        """Where `folded` has names: whole words, the longest name at each place, in order, never overlapping.

        A hyphen and a blank are the same, several blanks are one; other marks have to be as in the name.  Time is
        linear in the text, and hardly grows with the number of names.
        """
        if not self.names:
            return []
        pieces: Pieces = ()
        if "  " in folded or NOTHING in folded or ("- " in folded and BROKEN_HYPHEN.search(folded)):
            folded, pieces = _squeezed(folded)
        words = folded.replace("-", " ")
        found: list[Match] = []
        free = 0
        for _, start, after in self.automaton.find_matches_as_indexes(_key(words)):
            end = after - 1
            names = self.names.get(words[start:end])
            if not names or (start and (words[start - 1].isalnum() or words[start - 1] == "_")):
                continue
            if names[0].opening or names[0].closing:
                names = _with_most_marks(names, words, start, end)
                if not names or start - len(names[0].opening) < free:
                    continue
                start, end = start - len(names[0].opening), end + len(names[0].closing)
            free = end
            found.append(Match(start, end, names))
        return [_unsqueezed(match, pieces) for match in found] if pieces else found


def _plainest(names: list[Name]) -> tuple[Name, ...]:
    """Those with most marks first; a name that is listed stands before one that is an inflection of another."""
    listed = [name for name in names if not name.inflected] or names
    return tuple(sorted(listed, key=lambda name: -name.marks))


def _with_most_marks(names: tuple[Name, ...], words: str, start: int, end: int) -> tuple[Name, ...]:
    """Those of `names` whose marks stand around the characters `start` to `end`: "C++" before "C"."""
    fitting = [n for n in names if words.endswith(n.opening, 0, start) and words.startswith(n.closing, end)]
    most = max((n.marks for n in fitting), default=0)
    return tuple(n for n in fitting if n.marks == most)


def _squeezed(folded: str) -> tuple[str, Pieces]:
    """`folded` without what is superfluous, and pairs: from this offset of the result on, so much was left out."""
    superfluous = SUPERFLUOUS if NOTHING in folded else MORE_BLANKS
    parts, pieces, size, end = [], [(0, 0)], 0, 0
    for found in superfluous.finditer(folded):
        start, after = found.span(found.lastindex or 0)
        parts.append(folded[end:start])
        size += start - end
        end = after
        pieces.append((size, end - size))
    return "".join([*parts, folded[end:]]), tuple(pieces)


def _unsqueezed(match: Match, pieces: Pieces) -> Match:
    start, end = (o + pieces[bisect_right(pieces, (o, LAST)) - 1][1] for o in (match.start, match.end - 1))
    return Match(start, end + 1, match.names)


def _key(words: str) -> str:
    """As many characters as `words` and a blank: words capitalised, marks blank."""
    if not words.isascii():
        words = NON_ASCII.sub(_without_marks, words)
    return words.encode().translate(MARKS_TO_BLANKS).title().decode() + " "


def _without_marks(run: re.Match[str]) -> str:
    return "".join([c if c.isalnum() else " " for c in run[0]])
