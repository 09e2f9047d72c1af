"""Chains: sentences that go on about the same he or she.

In: a story, a sentence and a gender.  Out: the pronoun by which the sentence goes on: `She closed her eyes.` says
nothing of anybody new, while `His aide, Bo Oake, nodded.` and `One man got up. He was Ivo Tarn.` bring somebody in.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from explainer.recognise.quotes.story import Story

GOES_ON = {
    "m": re.compile(r"[Hh](?<!\w.)(?:e|(?<=H)is)\b"),
    "f": re.compile(r"[SsH](?<!\w.)(?:(?<!H)he|(?<=H)er)\b"),
}
"""Pronouns of a gender by which a sentence goes on about somebody named before."""
WHO_IT_IS = re.compile(r"(?:(?:He|She)(?: is| was|[’']s)|(?:His|Her) name (?:is|was)) ")
"""Before the name of somebody of whom no more was told."""
TITLED = re.compile(r"(?:[A-Z][\w.]* ){0,2}")
"""What may stand between the two."""
TOPIC = ("As for ", "As to ")
"""How a sentence opens with the one whom it is about."""


class Chains:
    """The pronouns of a story outside its quotations."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._pronouns: dict[str, list[int]] = {}

    def goes_on(self, sentence: int, gender: str, begins: int, ends: int) -> int:
        """The offset of the he or she by which a sentence goes on about somebody; its end for none.

        One in an opening clause or before a name in apposition does not count: "When he came, Tarn ...", "His aide,
        Bo Oake, ...", nor one whose name is told: "He was Ivo Tarn".
        """
        pronoun = self._first(gender, begins, ends)
        if pronoun == ends:
            return ends
        if named := self._named(pronoun, ends):
            return self._first(gender, named, ends)
        found = self._story.subject_of(sentence)
        if found is None or found[1].kind not in ("name", "person", "role"):
            return pronoun
        tokens, subject = found[0].tokens, found[1]
        first = tokens[subject.first].start
        if first > pronoun or (first == pronoun and subject.kind == "name"):
            return self._first(gender, tokens[subject.last - 1].end, ends)
        return pronoun

    def _named(self, pronoun: int, ends: int) -> int:
        """The end of the name that a sentence gives to a he or she; 0 where it gives none."""
        told = WHO_IT_IS.match(self._story.value, pronoun, ends)
        name = next(iter(self._story.names_in(told.end(), ends)), None) if told else None
        if told is None or name is None:
            return 0
        return name[1].end if TITLED.fullmatch(self._story.value, told.end(), name[1].start) else 0

    def _first(self, gender: str, start: int, end: int) -> int:
        """The offset of the first he or she between two offsets outside quotations; the second offset for none."""
        if gender not in self._pronouns:
            found = [match.start() for match in GOES_ON[gender].finditer(self._story.value)]
            self._pronouns[gender] = self._story.outside_quotes(found)
        offsets = self._pronouns[gender]
        i = bisect_left(offsets, start)
        return offsets[i] if i < len(offsets) and offsets[i] < end else end


def takes_up(value: str, begins: int, pronoun: int) -> bool:
    """Whether a pronoun stands for whomever its own sentence names: "As for Plumb, she", "Plumb's book, which she"."""
    return value.startswith(TOPIC, begins) or value.endswith(" which ", begins, pronoun)
