"""It: the body or the paper that "it" stands for, and the body or the people that "they" are.

In: the cast and the pronoun's offset of the text.  Out: who or what may be meant, the likeliest first, those who spoke
as speakers and the others as phrases: `The board met on Monday. It said`, `Plumb put out a statement. It said`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.recognise.quotes.evidence.papers import papers
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.described import KINDS, is_plural
from explainer.recognise.quotes.language.kinds import ALONE
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.authors import author_in
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.story import Phrase, back

TAKES_UP = frozenset("what that which and but as because where how while".split())
"""Words before an "it" that takes up its own sentence's subject: "The board condemned what it called"."""
PEOPLE = nouns.PEOPLE_NOUNS | nouns.ROLE_NOUNS
ABOUT = frozenset("about on over against for in at".split())
"""Words before people who are only spoken of: "a word about the women"."""
NEAR = 3
"""Sentences over which "it" still means what spoke before."""


def it_means(cast: Cast, offset: int) -> Iterator[Speaker | Phrase]:
    """What "it" may mean: a paper's author, a body or paper that spoke, or one that a sentence is about."""
    here = cast.sentence(offset)
    for sentence in back(here, NEAR):
        if author := author_in(cast, sentence, offset):
            yield author
        spoke = _spoke_in(cast, sentence)
        if spoke is not None and spoke.kind in ("organization", "document"):
            yield spoke
        elif not _is_person(spoke) and (subject := _subject(cast, sentence, offset)):
            yield subject
        if sentence < here and (paper := _paper(cast, sentence, offset)):
            yield paper
    if body := _last_body(cast, here, offset):
        yield body


def they_mean(cast: Cast, offset: int) -> Iterator[Speaker | Phrase]:
    """Who "they" may be: the several whom their own sentence is about, or whoever spoke or is the subject before."""
    here = cast.sentence(offset)
    own = cast.subject_of(here)
    if own and is_plural(own[1].head) and own[1].kind in KINDS and own[0].tokens[own[1].last - 1].end < offset:
        yield own
    for sentence in back(here, NEAR):
        if found := _spoke_in(cast, sentence) or _subject(cast, sentence, offset) or _several(cast, sentence):
            yield found
    if here and (several := _last_several(cast, here - 1)):
        yield several


def _last_several(cast: Cast, sentence: int) -> Phrase | None:
    """The last people of whom a sentence speaks: "She wired her directors", then "They replied"."""
    s = cast.words_in(cast.begins(sentence), cast.ends(sentence))
    many = (
        i for i in range(s.last - 1, -1, -1) if is_plural(s.tokens[i].low) and nouns.listed(s.tokens[i].low) in PEOPLE
    )
    ending = (phrase_ending(s, i) for i in many)
    people = next((found for found in ending if found and found.kind in ("person", "role")), None)
    return (s, people) if people and s.low(people.first - 1) not in ABOUT else None


def _several(cast: Cast, sentence: int) -> Phrase | None:
    """The people whom a sentence is about, several of them."""
    found = cast.subject_of(sentence)
    if found is None or found[1].kind not in ("person", "role") or found[1].head in ALONE:
        return None
    return found if is_plural(found[1].head) else None


def _is_person(spoke: Speaker | None) -> bool:
    """Whether who spoke is a man or a woman, and not "its own data"."""
    return spoke is not None and (spoke.kind == "person" or spoke.head in PEOPLE)


def _spoke_in(cast: Cast, sentence: int) -> Speaker | None:
    """Whoever or whatever spoke last in a sentence."""
    return next((c.speaker for c in reversed(cast.spoke) if c.sentence == sentence), None)


def _subject(cast: Cast, sentence: int, offset: int) -> Phrase | None:
    """The body or the paper that a sentence is about, named before an offset of the text."""
    found = cast.subject_of(sentence)
    if found is None or found[1].kind not in ("body", "institution", "document", "proper"):
        return None
    tokens, subject = found[0].tokens, found[1]
    behind = next((i for i in range(subject.last, len(tokens)) if tokens[i].start >= offset), len(tokens))
    same = behind < len(tokens)
    return None if tokens[subject.last - 1].end > offset or (same and tokens[behind - 1].low not in TAKES_UP) else found


def _paper(cast: Cast, sentence: int, offset: int) -> Phrase | None:
    """The last paper that a sentence speaks of before an offset, where it does not say whose."""
    s = cast.read(sentence)
    found = next((found for k in papers(s, offset) if (found := phrase_ending(s, k))), None) if s else None
    if s is None or found is None or found.kind != "document":
        return None
    return (s, found) if s.tokens[found.first].low in g.DETERMINERS or s.is_capital(found.first) else None


def _last_body(cast: Cast, sentence: int, offset: int) -> Phrase | None:
    """The last body that a sentence names before an offset: "the company released what it called"."""
    s = cast.words_in(cast.begins(sentence), offset)
    ending = (phrase_ending(s, i) for i in range(s.last - 1, -1, -1) if s.tokens[i].low in nouns.BODY_NOUNS)
    return next(((s, found) for found in ending if found and found.kind in ("body", "institution")), None)
