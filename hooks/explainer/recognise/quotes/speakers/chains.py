"""Chains: sentences that go on about the same he or she.

In: a story, a sentence and a gender.  Out: the pronoun by which the sentence goes on: `She closed her eyes.` says
nothing of anybody new, while `His aide, Bo Oake, nodded.` and `One man got up. He was Ivo Tarn.` bring somebody in.
"""

from __future__ import annotations

from bisect import bisect_left

from explainer.pattern import pattern
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.speakers.story import Story, span_of

GOES_ON = {"m": ("He", "he", "His"), "f": ("She", "she", "Her")}
"""Pronouns of a gender by which a sentence goes on about somebody named before."""
WHO_IT_IS = pattern(r"(?:(?:He|She)(?: is| was|[’']s)|(?:he|she)(?: is|[’']s) called|(?:His|Her) name (?:is|was)) ")
"""Before the name of somebody of whom no more was told."""
TITLED = pattern(r"(?:[A-Z][\w.]* ){0,2}")
"""What may stand between the two."""
TOPIC = ("As for ", "As to ")
"""How a sentence opens with the one whom it is about."""


def goes_on(story: Story, sentence: int, gender: str, begins: int, ends: int) -> int:
    """The offset of the he or she by which a sentence goes on about somebody; its end for none.

    One in an opening clause or before a name in apposition does not count: "When he came, Tarn ...", "His aide,
    Bo Oake, ...", nor one whose name is told: "He was Ivo Tarn".
    """
    pronoun = _first(story, gender, begins, ends)
    if pronoun == ends:
        return ends
    if named := _named(story, pronoun, ends):
        return _first(story, gender, named, ends)
    found = story.subject_of(sentence)
    if found is None or found[1].kind not in ("name", "person", "role") or is_plural(found[1].head):
        return pronoun
    start, end = span_of(*found)
    if story.value[end:pronoun] == ", ":
        return begins
    if start > pronoun or (start == pronoun and found[1].kind == "name"):
        return _first(story, gender, end, ends)
    return pronoun


def _named(story: Story, pronoun: int, ends: int) -> int:
    """The end of the name that a sentence gives to a he or she; 0 where it gives none."""
    told = WHO_IT_IS.match(story.value, pronoun, ends)
    name = next(iter(story.names_in(told.end(), ends)), None) if told else None
    if told is None or name is None:
        return 0
    return name[1].end if TITLED.fullmatch(story.value, told.end(), name[1].start) else 0


def _first(story: Story, gender: str, start: int, end: int) -> int:
    """The offset of the first he or she between two offsets outside quotations; the second offset for none."""
    pronouns, goes_on_by = story.pronouns, GOES_ON[gender]
    for i in range(bisect_left(pronouns, (start, "")), len(pronouns)):
        at, word = pronouns[i]
        if at >= end:
            break
        if word in goes_on_by:
            return at
    return end


def is_taken_up(value: str, begins: int, pronoun: int) -> bool:
    """Whether a pronoun stands for whomever its own sentence names: "As for Plumb, she", "Plumb's book, which she"."""
    return value.startswith(TOPIC, begins) or value.endswith(" which ", begins, pronoun)
