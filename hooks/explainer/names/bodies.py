"""Which names of bodies are one body's: "Russia's Foreign Ministry" and "the Russian Foreign Ministry"; "NGO" where an
article prints "National Grain Office (NGO)".

An owner may stand before what is owned, with "'s" or without, or behind it ("the Foreign Ministry of Russia"), but only
of a ministry and the like: Northmere University is not the University of Northmere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from explainer.model import Entry
from explainer.names.initials import full_before
from explainer.names.same import WRITTEN, Found, Same, best, commonest
from explainer.names.spelled import folded_words, proper
from explainer.pattern import pattern

SHORT = "the name and its short form, as articles print them together"
OWNED = frozenset(
    "administration army cabinet campaign embassy government military ministry navy office parliament police "
    "secretariat team".split()
)
"""What a body's name ends with, or has before "of", where it is the same body in any of these forms."""
OWNER = pattern(r"(?<=\w)(?:['’]s|(?<=s)['’])(?= )")
JOINING = frozenset("of for the and on in to a at".split())
"""Words of a name that have no letter in its short form."""
PLACING = frozenset("in to at for on".split())
"""Words behind which a name says where a body is, or what for: the order counts."""
IN_BRACKETS = pattern(r" \(([A-Z]{2,8})\)")


def _countries() -> dict[str, str]:
    """From an adjective to its country."""
    lines = Path(__file__).with_name("countries.txt").read_text(encoding="utf-8").splitlines()
    told = [line.split() for line in lines if not line.startswith("#")]
    return {adjective: country for country, *adjectives in told for adjective in adjectives}


COUNTRIES = _countries()


@lru_cache(maxsize=1 << 14)
def body_key(name: str) -> str:
    """What the names of one body share; small words before a name only say what it is, "newspaper Tarn Echo"."""
    name = proper(name)
    words = folded_words(OWNER.sub("", name))
    at = next((i for i, word in enumerate(words) if word in PLACING), len(words))
    head, _, _ = " ".join(words[:at]).partition(" of ")
    if OWNED.isdisjoint([*words[at - 1 : at], *head.split()[-1:]]):
        return " ".join(folded_words(name))
    owned = sorted(COUNTRIES.get(word, word) for word in words[:at] if word not in JOINING)
    return " ".join([*owned, *words[at:]])


def bodies_one_by_one(
    found: Mapping[str, Found], entries: Iterable[Entry], own: Collection[str], short: Mapping[str, str]
) -> Iterator[Same]:
    """Each body; `entries` are of all kinds, `short` leads from folded short forms to names.

    Ids of `own`, which editors said are nobody else's, stay by themselves; what an entry is called needs no reason.
    """
    listed = {entry.id: entry for entry in entries if entry.kind == "organization"}
    called: dict[str, set[str]] = defaultdict(set)
    known: dict[str, set[str]] = defaultdict(set)
    for entry in listed.values():
        for name in entry.names:
            called[" ".join(folded_words(name))].add(entry.id)
            known[body_key(name)].add(entry.id)
    groups: dict[str, list[str]] = defaultdict(list)
    for id_, somebody in sorted(found.items()):
        name = commonest(somebody.names)
        folded = " ".join(folded_words(name))
        if id_ in listed or id_ in own:
            yield Same(id_, [id_])
        elif len(called[folded]) == 1:
            yield Same(next(iter(called[folded])), [id_], "")
        else:
            groups[body_key(short.get(folded, name))].append(id_)
    for key, same in groups.items():
        is_short = any(" ".join(folded_words(commonest(found[id_].names))) in short for id_ in same)
        id_ = next(iter(known[key])) if len(known[key]) == 1 else best(same, found)
        yield Same(id_, same, SHORT if is_short else WRITTEN)


def short_forms(texts: Iterable[str]) -> dict[str, str]:
    """From folded short forms to the names before them, "National Grain Office (NGO)"; none where texts differ.

    The letters of a short form are the first ones of the name's words.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for short in IN_BRACKETS.finditer(text):
            if span := full_before(text, short.start(), short[1]):
                name = text[slice(*span)]
                found[short[1].lower()].setdefault(body_key(name), name)
    return {short: next(iter(names.values())) for short, names in found.items() if len(names) == 1}
