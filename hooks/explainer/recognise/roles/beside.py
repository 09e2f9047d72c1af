"""What an article calls somebody beside their name: "Harbour Minister Ada Plumb", "Ada Plumb, mayor of Northmere,".

In: a text, the mentions of its people and one of them.  Out: a `Called` for each role that stands right there, as
printed: before the name, behind a comma, or behind "is".  Kin, forms of address and words that any reader is ("a
resident") are no roles; nor is what is said of somebody else: "Plumb, the mayor said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.model import Called, Mention
from explainer.names.titles import FAR, PARTED
from explainer.pattern import pattern
from explainer.recognise.people.context import opens_sentence
from explainer.recognise.people.words import HONORIFICS
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.roles.title import Span, called_by
from explainer.recognise.roles.words import (
    CUT_SHORT,
    GOES_ON,
    OF_SOMETHING,
    ONLY_PERHAPS,
    STOPS,
    Word,
    belongs,
    is_role,
    parts,
    stops,
    words_of,
)

PHRASE = r"((?:[^.;:!?,()—\n“”\"]|(?:(?<=\bMr)|(?<=\bMrs)|(?<=\bMs)|(?<=\b[A-Z]))\.){3,120})"
"""Words up to the next mark; a full stop behind a letter, or behind "Mrs", is none."""
BEHIND = pattern(rf"(?:,? (?:aged )?\d\d)?(?: \([^()\n]{{1,40}}\))?,\s(?:who(?:\sis|\swas|['’]s)\s)?{PHRASE}")
"""What stands behind the comma behind a name."""
BEING = pattern(rf"\s(?:is|was|became|remains|(?:serves|served) as)\s{PHRASE}")
CLOSED = pattern(r"['’]?[,.;:)”\"]")
"""What stands behind a name that a comma parts from the role before it."""
LONGEST_OWNER = 4
"""Words up to "'s" or "the" behind a name."""
LONGEST = 8
"""Words of a role before the word that says what somebody is."""
NEAR = 4
"""Names on each side of one that may stand inside what is said of it."""


def roles_beside(value: str, people: Sequence[Mention], number: int) -> Iterator[Called]:
    """The roles printed beside mention `number` of `people`, which are those of the text `value`, in order."""
    start, end = name = people[number].start, people[number].end
    near = [(other.start, other.end) for other in people[max(0, number - NEAR) : number + NEAR] if other.start != start]
    yield from _before(value, near, name)
    if behind := BEHIND.match(value, end):
        yield from _behind(value, near, behind.span(1), determined=False)
    if being := BEING.match(value, end) if opens_sentence(value, start) else None:
        yield from _behind(value, near, being.span(1), determined=True)


def _before(value: str, people: Sequence[Span], name: Span) -> Iterator[Called]:
    """The role that ends where the name begins, or at the comma before it: "the mayor, Ada Plumb,"."""
    start, end = name
    apart = value.endswith(", ", 0, start)
    if apart and not CLOSED.match(value, end):
        return
    ends = start - 2 if apart else start
    begins = max((found.end() for found in PARTED.finditer(value, max(0, start - FAR), ends)), default=start - FAR)
    begins = max(begins, value.rfind(",", max(0, begins), ends) + 1)
    words = words_of(value, max(0, begins), ends)
    head = _head_before(words)
    first = _first_of_role(words, head, apart) if head >= 0 else -1
    if first < 0 or not ONLY_PERHAPS.isdisjoint(word.low for word in words[max(0, first - 1) : head]):
        return
    if any(words[head].start < close and begin < ends for begin, close in people):
        return
    if apart and any(begins - 2 <= close <= begins and value.startswith(",", close) for _, close in people):
        return  # "Ivo Tarn, the mayor, Ada Plumb, the clerk": the mayor is Tarn
    owner = words[first - 1] if first and words[first - 1].owns else None
    if owner is not None or head > first or words[head].low not in OF_SOMETHING:
        yield called_by(value, people, words, (first, head, len(words)), owner)


def _head_before(words: Sequence[Word]) -> int:
    """The word that says what somebody is, of those before their name: the last, or one before "of"; -1 for none."""
    if not words or words[-1].owns or words[-1].low in g.SMALL_WORDS | HONORIFICS.keys() - CUT_SHORT:
        return -1
    if is_role(words[-1]):
        return len(words) - 1
    for i in range(len(words) - 1, -1, -1):
        if not (words[i].capital or words[i].low in ("of", "for", "the", "and")):
            return -1
        if words[i].low in ("of", "for") and i and is_role(words[i - 1]):
            return i - 1
    return -1


def _first_of_role(words: Sequence[Word], head: int, apart: bool) -> int:
    """The first word of the role whose noun is word `head`; -1 where the words are none.

    Behind "the" or "Northmere's" all words belong to it, else those with capitals and some that stand before roles.
    """
    for i in range(head - 1, max(-1, head - LONGEST), -1) if apart or not words[head].capital else ():
        if words[i].low in g.DETERMINERS or words[i].owns:
            return i + 1
        if parts(words[i]):
            break
    first = head
    while first and belongs(words[first - 1]):
        first -= 1
    return -1 if apart else first


def _behind(value: str, people: Sequence[Span], span: Span, determined: bool) -> Iterator[Called]:
    """The role that a phrase behind a name begins with: "the deputy mayor of Northmere"."""
    words = words_of(value, *span)
    head = next((i for i in range(min(len(words), LONGEST)) if _heads(words, i)), -1)
    opening = enumerate(words[: min(LONGEST_OWNER, max(head, 0))])
    first = max((i for i, word in opening if word.low in g.DETERMINERS or word.owns), default=-1)
    if (determined and first < 0) or any(_is_verb_before(word) for word in words[: max(first, 0)]):
        return
    owner = words[first] if first >= 0 and words[first].owns else None
    first += 1
    if head < 0 or any(parts(word) and word.low != "and" for word in words[first:head]):
        return
    if any(words[0].start < close and begin < words[head].start for begin, close in people):
        return
    if words[head].low in CUT_SHORT and any(span[1] <= begin <= span[1] + 2 for begin, _ in people):
        return  # "Ada Plumb, Northmere Sen. Ivo Tarn"
    end = next((i for i in range(head + 1, len(words)) if stops(words[i])), len(words))
    while end > head + 1 and (words[end - 1].low in GOES_ON | g.DETERMINERS or words[end - 1].low.isdigit()):
        end -= 1
    yield called_by(value, people, words, (first, head, end), owner)


def _is_verb_before(word: Word) -> bool:
    """Whether a word before "the" or "Northmere's" is no part of a phrase that says what somebody is."""
    return not (word.capital or word.owns or word.low in g.DETERMINERS or word.low == "now")


def _heads(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` says what somebody is, and the phrase ends there or goes on with whose it is."""
    closed = i + 1 == len(words) or words[i + 1].low in GOES_ON | STOPS
    return closed and is_role(words[i])
