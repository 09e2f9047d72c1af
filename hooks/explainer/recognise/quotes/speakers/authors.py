"""Authors: whose paper a phrase or "it" means, be it told there or in a sentence before.

In: a phrase for a paper and the cast.  Out: the phrases that may name its author, the likeliest first:
`Plumb's letter`, `her diary`, `a reply from the council`; `Plumb wrote to the board.`, then `the letter`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.recognise.quotes.evidence.papers import behind, maker, owner, papers, poster, signer, who_writes, writer
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.kinds import BODIES, PEOPLE
from explainer.recognise.quotes.language.nouns import DOCUMENT_NOUNS, is_noun
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.met import met_in
from explainer.recognise.quotes.speakers.story import Phrase, back

PERSONAL = frozenset(
    """
    letter text diary bio memoir memoirs autobiography journal notebook will testament postcard telegram email e-mail
    entry reply answer response note message post tweet comment statement essay article column blog review caption
    speech cable report notice circular memo memorandum manifesto submission complaint affidavit deposition
    """.split()
)
"""Papers in which their owner speaks."""
OFFICIAL = frozenset("statement report".split())
"""Those that others as a rule put out in their owner's name: a sentence later "the statement" speaks for itself."""
ANY = frozenset("message text document".split())
"""Nouns that take up any paper: "Plumb issued a clarification", then "the message"."""
REPLIES = frozenset("reply answer response".split())
POSTS = frozenset("post tweet message comment".split())
"""Nouns of which one takes up what another one named."""
BESIDE_PICTURES = POSTS | {"caption"}
"""Words for what somebody writes beside a picture that they show."""
ONES = frozenset("first second third fourth last next latest one another other it".split())
"""What a letter is called after others: "the second was from Plumb"."""
SENDERS = PEOPLE | BODIES
THEIRS = {"his": "he", "hers": "she"}
LONGEST_OPENING = 4
"""Tokens before the paper that a sentence is about: "Plumb's long answer"."""
NEAR, NEAREST = 3, 1
"""Sentences over which "the letter" means one before, and over which "the message" means any paper."""


def authors(s: Sentence, source: Source, cast: Cast) -> Iterator[Phrase]:
    """Who may have written the paper that a phrase of a sentence names."""
    k = next(i for i in range(source.first, source.last) if s.tokens[i].low == source.head)
    phrase, rest = (Sentence(s.value, s.tokens, source.first, last) for last in (source.last, len(s.tokens)))
    found = behind(phrase, k) or maker(rest, k) or signer(rest, k)
    if found is None and source.head in PERSONAL:
        found = owner(phrase, k)
    if found is not None:
        yield s, found
        return
    owned = any(token.kind == "possessive" for token in s.tokens[source.first : k])
    if s.tokens[source.first].low != "the" or owned or s.is_capital(k):
        return
    offset = s.tokens[source.first].start
    here = cast.sentence(s.tokens[k].start)
    if source.head in REPLIES and here and (asked := _asked(cast, here - 1)):
        yield asked
    if source.head in ANY or (source.head in PERSONAL and source.head not in OFFICIAL):
        yield from filter(None, (author_in(cast, n, offset, source.head) for n in back(here, NEAR)))
    if source.head in ANY:
        yield from filter(None, (author_in(cast, n, offset) for n in back(here, NEAREST)))


def _asked(cast: Cast, sentence: int) -> Phrase | None:
    """Whom a sentence says that somebody asks or writes to: "Plumb wrote to the council", then "The reply"."""
    found = cast.subject_of(sentence)
    asked = met_in(found[0], found[1].last, SENDERS) if found else None
    return (found[0], asked) if found and asked else None


def authors_of_one(s: Sentence, source: Source, cast: Cast) -> Iterator[Phrase]:
    """Who may have written "one" or "the second" of several papers: "Plumb's letters were found. One begins"."""
    k, sender = source.last - 1, None
    if s.low(k - 1) == "of" and s.tokens[k].low in THEIRS:
        sender = Source("pronoun", k, k + 1, THEIRS[s.tokens[k].low])
    elif s.low(k + 1) == "," and s.low(k + 2) in ("from", "by"):
        sender = source_after(s, k + 3)
    if sender is not None and sender.kind in SENDERS:
        yield s, sender
    offset = s.tokens[source.first].start
    yield from filter(None, (_author_of_many(cast, n, offset) for n in back(cast.sentence(offset), NEAREST)))


def _author_of_many(cast: Cast, sentence: int, offset: int) -> Phrase | None:
    """Who wrote the papers that a sentence speaks of before an offset, where nobody else in it is several."""
    s = cast.read(sentence)
    several = () if s is None else (k for k in range(s.last - 1, s.first, -1) if s.tokens[k].end <= offset)
    k = next((k for k in several if s and is_plural(s.tokens[k].low) and is_noun(s.tokens[k].low)), None)
    if s is None or k is None or s.tokens[k].low not in DOCUMENT_NOUNS:
        return None
    found = writer(s, k)
    return (s, found) if found else None


def author_in(cast: Cast, sentence: int, offset: int, noun: str = "") -> Phrase | None:
    """Who wrote the last paper that a sentence speaks of before an offset of the text: "Plumb put out a statement.".

    With a noun it is the last such paper, or what somebody "wrote", and the author somebody named.
    """
    s = cast.read(sentence)
    if s is None:
        return None
    told = (writer(s, k) for k in _likeliest(s, offset, noun))
    author = next(filter(None, told), None) or (who_writes(s, offset, noun) if noun else _sender(s, offset))
    if author is None and noun in BESIDE_PICTURES:
        author = poster(s, offset)
    if author is None or (noun and author.kind not in PEOPLE):
        return None
    return s, author


def _likeliest(s: Sentence, offset: int, noun: str) -> Iterator[int]:
    """The papers of a sentence before an offset that a noun or "it" takes up: what it is about first, else the last."""
    found = list(papers(s, offset))
    about = found[-1] if found and not noun else s.last
    if about - s.first <= LONGEST_OPENING and all(t.low not in g.PREPOSITIONS for t in s.tokens[s.first : about]):
        yield about
    yield from (k for k in found if noun in ("", s.tokens[k].low) or {noun, s.tokens[k].low} <= POSTS)


def _sender(s: Sentence, offset: int) -> Source | None:
    """`Two letters came. The second was from Plumb.`"""
    for k in range(s.first + 2, s.last - 1):
        if s.tokens[k].end > offset:
            return None
        if s.tokens[k].low == "from" and s.tokens[k - 1].low in g.BE and s.tokens[k - 2].low in ONES:
            return source_after(s, k + 1)
    return None
