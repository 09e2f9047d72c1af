"""Likely the same: two names that may be one person's, which were not merged for want of evidence.

In: everybody whom the articles name.  Out: questions, the most printed first; not about people with an entry, whom the
recognisers know by such names (spelling.py has what they do not).  A pair is asked about where
- one given name is the initial or a short form of the other: "A. Plumb" and "Ted Tarn" of Ada and Edward, but not
  "A. Ivo Plumb", who is called Ivo;
- one letter of the given name or of the surname differs, which nobody else has so: "Ada Plumm";
- one has a middle name that several share: "Otto Quill" beside "Otto B. Quill" and "Otto C. Quill".
It is not where gender or middle names speak against it, where an article names both, but for a slip, or where editors
said that they are two.  Everybody is filed under keys that likely pairs share and compared with whom most articles name
of those with the same key, so that time is linear in the people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from rapidfuzz.distance import OSA

from explainer.counted import count
from explainer.decided import decided_words, own_names, typed
from explainer.known import Index
from explainer.model import Decision
from explainer.names.short_forms import NICKNAMES
from explainer.names.spelled import folded_words, transliterated
from explainer.places import Places
from explainer.review.answers import entry_file
from explainer.review.one_letter import with_one_less
from explainer.review.people import Somebody
from explainer.review.question import Question

LONG = 5
"""Letters of a name from which on one that differs is likelier a slip than another name."""

Key = tuple[str, ...]


def same_people(index: Index, people: Sequence[Somebody], places: Places) -> Iterator[Question]:
    """The questions about pairs of people."""
    apart = {decided_words(name) for name in own_names(index.archive.articles)}
    filed: dict[Key, list[Somebody]] = defaultdict(list)
    bearers: dict[str, int] = defaultdict(int)
    for somebody in people:
        for word in set(folded_words(somebody.name)):
            bearers[transliterated(word)] += 1
        for key in _keys(somebody) if not somebody.entry else ():
            filed[key].append(somebody)
    pairs: dict[tuple[Somebody, Somebody], str] = {}
    for key, same in filed.items():
        for one, other in _pairs(key, same):
            if (one.quotes or other.quotes) and not _speaks_against(one, other, apart):
                why = _why(key[0], one, other, bearers)
                if why:
                    pairs.setdefault((one, other), why)
    for (one, other), why in sorted(pairs.items(), key=lambda pair: -len(pair[0][0].paths) - len(pair[0][1].paths)):
        yield _question(one, other, why, places)


def _keys(somebody: Somebody) -> Iterator[Key]:
    """What somebody shares with everybody whose name may be theirs."""
    given, surname, _ = somebody.parts
    if given:
        yield "initial", surname, given[0]
        yield "middle", surname, given
        for full in NICKNAMES.get(folded_words(somebody.name)[0], ()):
            yield "short", surname, full
        for letters in with_one_less(surname) if len(surname) >= LONG else ():
            yield "surname", given, surname[0], letters
        for letters in with_one_less(given) if len(given) >= LONG else ():
            yield "given", surname, given[0], letters


def _pairs(key: Key, same: Sequence[Somebody]) -> Iterator[tuple[Somebody, Somebody]]:
    """Of those with one key, whom most articles name with each of the others; an initial may be that of one alone."""
    if len(same) < 2:
        return
    if key[0] == "initial":
        same = [somebody for somebody in same if all(len(word) == 1 for word in somebody.parts[2].split())]
        full = [somebody for somebody in same if len(somebody.parts[0]) > 1]
        same = [*full, *(s for s in same if len(s.parts[0]) == 1)] if len(full) == 1 else []
        yield from ((same[0], other) for other in same[1:])
    else:
        known, *others = sorted(same, key=lambda somebody: -len(somebody.paths))
        yield from ((known, other) for other in others)


def _speaks_against(one: Somebody, other: Somebody, apart: Set[str]) -> bool:
    """Whether two people are known to be two."""
    if not apart.isdisjoint(decided_words(somebody.name) for somebody in (one, other)):
        return True
    middles = [somebody.parts[2].split() for somebody in (one, other)]
    if all(middles) and [word[0] for word in middles[0]] != [word[0] for word in middles[1]]:
        return True
    return len(one.genders | other.genders) > 1


def _why(key: str, one: Somebody, other: Somebody, bearers: dict[str, int]) -> str:
    """Why two people may be one, in words for editors; "" for nothing."""
    given, others = (folded_words(somebody.name)[0].capitalize() for somebody in (one, other))
    if key in ("given", "surname"):
        return _slip(int(key == "surname"), one, other, bearers)
    if not one.paths.isdisjoint(other.paths):
        return ""
    if key == "initial":
        return f"the same surname, and {others[0]}. may be {given}"
    if key == "middle":
        return "the same name but for what stands in the middle"
    firsts = [NICKNAMES[given.lower()], NICKNAMES[others.lower()]]
    if given == others or not (given.lower() in firsts[1] or others.lower() in firsts[0]):
        return ""
    short, full = (given, others) if others.lower() in firsts[0] else (others, given)
    return f"the same surname, and {short} is short for {full}"


def _slip(part: int, one: Somebody, other: Somebody, bearers: dict[str, int]) -> str:
    """Why a name may be another with a slip in one of its parts (0: given name): nobody else is called so."""
    same, slip = one.parts[part], other.parts[part]
    if OSA.distance(same, slip, score_cutoff=1) != 1:
        return ""
    rest = one.parts[1 - part].split()[0]
    alone = bearers[slip] == 1 or (part == 0 and bearers[rest] == 2) or not one.offices.isdisjoint(other.offices)
    return f"one letter of the {'surname' if part else 'given name'} differs" if alone else ""


def _question(one: Somebody, other: Somebody, why: str, places: Places) -> Question:
    """Whether the `other`, whom no more articles name, is the `one`."""
    report, named = other.first()
    printed = report.article.text.value[named.start : named.end]
    elsewhere, there = one.first()
    lines = [entry_file(one.name, alias=printed)]
    if len(other.paths) == 1:
        lines.append(typed(Decision("name", printed, verdict=one.name)))
    lines.append(typed(Decision("name", printed, verdict=printed)))
    line, column = places.at(report.article, named.start)
    return Question(
        "likely same person",
        report.article.path,
        line,
        column,
        printed,
        f"perhaps {one.name}: {why}; in {count(len(other.paths), 'article')}, {one.name} in {len(one.paths)} "
        f"({places.path_of(elsewhere.article, there.start)})",
        tuple(lines),
    )
