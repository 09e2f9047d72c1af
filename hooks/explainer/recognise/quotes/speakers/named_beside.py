"""Named beside: "the driver", "the 63-year-old" is perhaps the one person whom the article is just then about.

In: a description and its place.  Out: the entity described, or "".  An office ("the minister") is left alone: whoever
holds one is introduced with it.  So are a source and others whom nobody names, what the article introduced without a
name ("a driver"), and what may mean either of two.  What the article calls people is for the index to find out; it asks
for this only where nobody is called so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.pattern import pattern
from explainer.recognise.people.words import CALLINGS
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import AGED, gender_of, is_plural
from explainer.recognise.quotes.language.kinds import is_demonym
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.story import back, span_of

NEAR, FARTHEST = 800, 8
"""Characters, and sentences, before a description in which whom it means must be named."""
FAR = 4000
"""Characters before a description in which it may have been introduced without a name."""
LEAD, LATER = 600, 1500
"""Characters of an article in which somebody is described who is named soon, and behind which the name is known."""
NO_OFFICE = frozenset(
    """
    nominee candidate hopeful officer politician economist player driver scientist singer writer poet striker
    captain actor actress batsman billionaire bowler businessman businesswoman challenger contender debutant
    defender frontrunner front-runner goalkeeper midfielder newcomer neurosurgeon novelist physician playmaker
    playwright quarterback skipper star tycoon veteran winger senior junior sophomore freshman rookie
    """.split()
)
"""Words for trades and for holders of any office, which take up somebody as often as they introduce them."""
TOLD_APART = frozenset("other elder older younger same first second third last next new latter".split())
"""Words that tell somebody described apart from others who are described: "the younger bailiff"."""
TRADES = ("er", "or", "ist", "ian")
"""Endings of nouns for what somebody does, in no list: "the Harbour Rovers raider"."""
ANONYMOUS = frozenset(
    "source person spokesman spokeswoman spokesperson official diplomat aide insider accused appellant applicant "
    "claimant complainant defendant petitioner plaintiff prisoner respondent "
    "colleague friend neighbour neighbor relative correspondent interviewer journalist reporter".split()
)
"""Words for people who speak without a name, or of whom it is told that they are so, as of the parties of a trial.

With them words for what somebody is to another, who is more often the one named, and for who tells the article.
"""
NEW = frozenset("a an one another".split())
"""What opens the description of somebody who was not in the story before."""
NO_ROLE = nouns.PEOPLE_NOUNS - nouns.ROLE_NOUNS - CALLINGS.keys()
WHO = pattern(r", who(?:se|m)? [^,.;:\n“”\"]*,")
"""A clause behind a subject, whose names are not what the sentence is about."""
NAMELESS = pattern(
    r"[^.!?\n“”\"]{0,80}?\b(?:not|declined|refused)\b[^.!?\n“”\"]{0,30}?"
    r" (?:be (?:named|identified)|(?:his|her) (?:\w+ )?name)\b"
)
"""A description, and how it goes on, of somebody who would not be named: "the driver, who asked not to be named"."""


def named_beside(description: str, offset: int, cast: Cast) -> str:
    """Whom a description with "the" at an offset of the text means: "the driver", behind nobody but Ada Plumb."""
    words = description.lower().split()[1:]
    words = words[: words.index("from")] if "from" in words else words
    head = nouns.listed(words[-1]) if words else ""
    if not _takes_up(words, head) or _introduced(cast.value, words, offset) or NAMELESS.match(cast.value, offset):
        return ""
    entity = _about(offset, head, cast)
    return "" if entity and _was_somebody_else(words, entity, offset, cast) else entity


def _was_somebody_else(words: Sequence[str], entity: str, offset: int, cast: Cast) -> bool:
    """Whether the article already spoke of "the driver" long before it first named a person."""
    return cast.value.find(f"the {' '.join(words)}", max(0, offset - FAR), max(0, cast.first_named(entity) - LEAD)) >= 0


def _about(offset: int, head: str, cast: Cast) -> str:
    """The entity of the one person, of a noun's gender, whom the sentences before an offset are about."""
    gender, here = gender_of(head), cast.sentence(offset)
    for sentence in back(here, FARTHEST):
        begins = max(cast.begins(sentence), offset - NEAR)
        ends = min(cast.ends(sentence), offset)
        if begins > ends or _is_unnamed(sentence, ends, head, cast):
            return ""
        about = _about_in(sentence, begins, ends, cast)
        able = {entity for entity in about if not gender or cast.of_entity(entity, (0, 0)).gender in ("", gender)}
        if able:
            return able.pop() if len(able) == 1 else ""
    return ""


def _is_unnamed(sentence: int, ends: int, head: str, cast: Cast) -> bool:
    """Whether a sentence is about somebody without a name, new or of the same noun: "a diplomat", "his lawyer"."""
    s, subject = cast.subject_of(sentence) or (None, None)
    if s is None or subject is None or subject.kind not in ("person", "role") or is_plural(subject.head):
        return False
    opening = s.tokens[subject.first].low
    return span_of(s, subject)[0] < ends and (opening in NEW or (subject.head == head and opening != "the"))


def _about_in(sentence: int, begins: int, ends: int, cast: Cast) -> set[str]:
    """Whom a sentence is about between two offsets of the text, or else names."""
    near = [mention for _, mention in cast.names_in(begins, ends)]
    subjects = [mention for mention in near if cast.is_subject(mention)]
    if subjects and (clause := WHO.match(cast.value, subjects[0].end)):
        subjects = [mention for mention in subjects if not clause.start() < mention.start < clause.end()]
    return {mention.entity for mention in subjects or near if cast.value[mention.end : mention.end + 1] not in "'’"}


def _takes_up(lows: Sequence[str], head: str) -> bool:
    """Whether a description may take up somebody named: one person, no holder of an office."""
    if not lows or head in ANONYMOUS or is_plural(head) or any(low.endswith(("'s", "’s")) for low in lows):
        return False
    if not g.PREPOSITIONS.isdisjoint(lows) or not TOLD_APART.isdisjoint(lows):
        return False
    aged = any(AGED.fullmatch(word) for word in lows)
    if aged or (len(lows) == 1 and is_demonym(head)) or head in NO_OFFICE or head in NO_ROLE:
        return True
    return len(lows) > 1 and head not in nouns.SPEAKING_NOUNS and head.endswith(TRADES)


def _introduced(value: str, words: Sequence[str], offset: int) -> bool:
    """Whether somebody so described was introduced without a name, "a driver", but in the lead as one named soon."""
    named_since = len(words) == 1 and offset > LEAD + LATER
    introduced = re.compile(rf"(?i)\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(words[-1])}\b")
    return introduced.search(value, max(LEAD if named_since else 0, offset - FAR), offset) is not None
