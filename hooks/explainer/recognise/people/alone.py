"""Full names by themselves: without what a headline's capitals, a question or the start of a sentence joined to them.

"Ada Plumb Thwarts", "Will Ada run", "Mom Corners Plumb".
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from explainer.recognise.people.context import after, opens_sentence, role_before
from explainer.recognise.people.names import RARE, SURE, Name
from explainer.recognise.people.printed import Printed, part_of
from explainer.recognise.people.register import is_address
from explainer.recognise.people.words import CALLINGS, FUNCTION, GIVEN, NAME, SURNAME, kind_of


def names_alone(value: str, printed: Sequence[Printed]) -> Sequence[Printed]:
    """The names without words that only a headline's capitals or the start of a sentence joined to them.

    An ordinary word before a surname is a given name ("Skip Tarn", not "Yesterday Tarn") where words around one such
    name say so inside a sentence.
    """
    whole = [at for at in printed if at.name.whole]
    pairs = {at.name.words for at in whole if at.name.weight == SURE and len(at.name.words) == 2}
    pairs = {words for words in pairs if not is_address(words)}  # Ivan Petrovich, who is Ivan Petrovich Tarn
    rare = {at.name for at in whole if at.name.weight == RARE and _is_rare(value, at)}
    alone = {
        at.start: _alone(value, at, pairs, rare) for at in whole if len(at.name.words) > 2 or at.name.weight == RARE
    }
    alone |= _answered(value, whole)
    alone |= _headed(value, whole)
    return [alone.get(at.start, at) for at in printed] if alone else printed


def _answered(value: str, whole: Sequence[Printed]) -> dict[int, Printed]:
    """The names in questions without the word that asks, by where they were: "Will Ada run?", if Ada has a surname."""
    full = [at for at in whole if len(at.name.words) > 1]
    asked = [at for at in full if kind_of(at.name.words[0]) & FUNCTION and opens_sentence(value, at.start)]
    given = {at.name.words[0] for at in whole} if asked else set()
    return {at.start: part_of(value, at, 1, len(at.name.words)) for at in asked if at.name.words[1] in given}


def _headed(value: str, whole: Sequence[Printed]) -> dict[int, Printed]:
    """The names in headlines without the verb, by where they were: "Mom Corners Plumb", if no sentence has it so."""
    headed = [at for at in whole if at.name.amid and len(at.name.words) == 2 and _may_be_verb(at.name.words[0])]
    inside = {at.name.words for at in whole if not at.name.amid} if headed else set()
    return {at.start: part_of(value, at, 1, 2) for at in headed if at.name.words not in inside}


def _may_be_verb(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and not kind_of(word) & NAME


def _is_rare(value: str, at: Printed) -> bool:
    around = after(value, at.end).sure or role_before(value, at.start)
    return bool(around) and not at.name.amid and not opens_sentence(value, at.start)


def _alone(value: str, at: Printed, pairs: Set[tuple[str, ...]], rare: Set[Name]) -> Printed:
    """A full name by itself; `pairs` are names of two words printed elsewhere, `rare` the names of rare given names.

    "Ada Plumb Thwarts" is Ada Plumb where the article has her so, "Sexton Ada Plumb" wherever it stands.
    """
    words = at.name.words
    if at.name.weight == RARE and at.name not in rare:
        return part_of(value, at, len(words) - 1, len(words))
    if len(words) == 3 and words[0] in CALLINGS and kind_of(words[1]) & GIVEN and not kind_of(words[0]) & GIVEN:
        return part_of(value, at, 1, 3)
    if len(words) > 2 and words[:2] in pairs and not at.name.kind & SURNAME:
        return part_of(value, at, 0, 2)
    if len(words) > 2 and words[-2:] in pairs and at.name.weight < SURE:
        return part_of(value, at, len(words) - 2, len(words))
    return at
