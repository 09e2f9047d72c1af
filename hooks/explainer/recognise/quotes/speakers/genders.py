"""Genders: of people whose names do not tell it, by the pronouns behind their names.

In: the names outside quotation marks and the pronouns there.  Out: a gender for each person whom only pronouns of one
gender can mean: `Tarn Vell opened her bag.` makes Tarn Vell a woman, where no other woman stands before "her".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from explainer.model import Mention
from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.described import gender_of
from explainer.recognise.quotes.language.tokens import Token
from explainer.recognise.quotes.speakers.story import Story

OPPOSITE = {"m": "f", "f": "m"}
NOUN = pattern(r"\b[a-z][a-z-]*\b(?!['’])")
NOT_OWNED = g.SMALL_WORDS | frozenset(",.;:—–")
"""What stands behind "her" where it is no possessive."""
OBJECT = pattern(r"[Hh](?:im\b|er\b(?:[.,;:!?—–]| (?P<word>(?P<stem>\w+)[\w'’]*)))")
"""A pronoun that may be an object, with the word behind one that may be a possessive too."""
BEHIND_OBJECT = g.SMALL_WORDS - g.POSSESSIVES
"""Words behind "her" where it is an object: "told her | that"."""
APPOSED = pattern(r", (?:an?|the|his|her|my|our|their) ([^.;:“”\"()]{1,60})")
NAMED = pattern(r"\b(his|her) (?:\w+ )?name (?:was |is )?(?:only )?(?:as )?$")
LONGEST_NAMING = 40
"""Before a name that somebody gives: "gave | his name as"; characters in which that stands."""
BEHIND = 200
"""Characters behind a name, at most to the end of the next sentence, in which a pronoun may be theirs."""
SUBJECT, OTHER = 3, 1
"""Votes of a pronoun behind a subject and behind another name, whose it is less often."""
SURE = 3
"""Votes for one gender, for each against it, that tell it."""


def told_by_pronouns(story: Story) -> Mapping[str, str]:
    """The gender of each person of a story whose name or pronouns tell it."""
    genders = {entity: person.gender for entity, person in story.people.items() if person.gender}
    if len(genders) == len(story.people):
        return genders
    for mention in story.names:
        if mention.entity not in genders and (gender := _so_named(story.value, mention.start, mention.end)):
            genders[mention.entity] = gender
    meant = list(_meant(story, genders))
    for _ in range(2):  # who is known by then leaves the pronouns of the other gender to somebody else
        genders |= _voted(meant, genders, story)
    return genders


def _so_named(value: str, start: int, end: int) -> str:
    """The gender that the words around a name from `start` to `end` tell of; "" where they tell none."""
    named = NAMED.search(value, max(0, start - LONGEST_NAMING), start)
    return g.SINGULAR[named[1]] if named else apposed(value, end)


def apposed(value: str, end: int) -> str:
    """The gender of the noun in apposition behind a name: "Tarn Vell, a large, courteous man who"."""
    behind = APPOSED.match(value, end)
    words = NOUN.findall(behind[1]) if behind else []
    head = next((i for i, word in enumerate(words) if word in g.PREPOSITIONS or word in g.PRONOUNS), len(words))
    return next(filter(None, map(gender_of, words[:head])), "")


def _voted(meant: Sequence[tuple[str, Sequence[Mention]]], genders: Mapping[str, str], story: Story) -> dict[str, str]:
    """The genders that pronouns tell which only one person of unknown gender can mean."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for gender, near in meant:
        able = {mention.entity: mention for mention in near if genders.get(mention.entity, gender) == gender}
        if len(able) == 1:
            ((entity, mention),) = able.items()
            if entity not in genders:
                votes[entity][gender] += SUBJECT if story.is_subject(mention) else OTHER
    most = {entity: counted.most_common(1)[0] for entity, counted in votes.items()}
    return {e: gender for e, (gender, times) in most.items() if times >= SURE * (votes[e].total() - times)}


def _meant(story: Story, genders: Mapping[str, str]) -> Iterator[tuple[str, Sequence[Mention]]]:
    """The gender of each pronoun outside quotations, and who is named close before it, behind the last of the other.

    None that a noun may mean: "her mother ... she"; none that goes on about whoever was "she" before the names; none
    where the gender of all who are named is known.  In "Plumb called her", "her" is somebody else.
    """
    seen: dict[str, list[int]] = {"m": [-1], "f": [-1]}
    for at, word in story.pronouns:
        gender = g.SINGULAR[word.lower()]
        same = seen[gender]
        sentence = story.sentence(at)
        begins = max(story.begins(sentence - 1) if sentence else 0, at - BEHIND, seen[OPPOSITE[gender]][-1])
        goes_on = bisect_left(same, begins)
        same.append(at)
        ends = story.begins(sentence) if _is_object(story.value, at) else at
        near = [mention for _, mention in story.names_in(begins, ends)]
        if all(mention.entity in genders for mention in near) or same[goes_on] < near[0].start:
            continue
        if gender not in map(gender_of, NOUN.findall(story.value[begins:at])):
            yield gender, near


def _is_object(value: str, at: int) -> bool:
    """Whether the pronoun at an offset of the text is an object, which means nobody named in its own clause."""
    found = OBJECT.match(value, at)
    if found is None or found["word"] is None:
        return found is not None
    return found["word"].lower() in BEHIND_OBJECT or found["stem"].lower() in BEHIND_OBJECT


def told_behind(tokens: Sequence[Token], k: int) -> tuple[str, str]:
    """What the first pronoun from token `k` on tells: the gender of the subject before it, and of somebody else.

    "the envoy capped her pen" makes the envoy a woman; in "a doctor showed her the chart" the woman is somebody else.
    """
    for i in range(k, len(tokens)):
        low = tokens[i].low
        if tokens[i].kind == "name":
            break
        if low in g.SINGULAR and tokens[i].kind == "word":
            owns = low == "her" and i + 1 < len(tokens) and tokens[i + 1].low not in NOT_OWNED
            meets = low == "him" or (low == "her" and not owns)
            return ("", g.SINGULAR[low]) if meets else (g.SINGULAR[low], "")
    return "", ""
