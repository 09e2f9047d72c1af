"""Authors: whose paper a phrase or "it" means, be it told there or in a sentence before.

In: a phrase for a paper and the cast.  Out: the phrases that may name its author, the likeliest first:
`Plumb's letter`, `her diary`, `a reply from the council`; `Plumb wrote to the board.`, then `the letter`.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.recognise.quotes.evidence.papers import WRITES, behind, maker, owner, papers, who_writes, writer
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.story import Phrase, back

PERSONAL = frozenset(
    "letter diary memoir memoirs autobiography journal notebook will testament postcard telegram email e-mail entry "
    "reply answer response note message post tweet comment statement essay article column blog review caption speech "
    "cable report".split()
)
"""Papers in which their owner speaks."""
ANY = frozenset("message text document".split())
"""Nouns that take up any paper: "Plumb issued a clarification", then "the message"."""
NEAR, NEAREST = 3, 1
"""Sentences over which "the letter" means one before, and over which "the message" means any paper."""


def authors(s: Sentence, source: Source, cast: Cast) -> Iterator[Phrase]:
    """Who may have written the paper that a phrase of a sentence names."""
    k = next(i for i in range(source.first, source.last) if s.tokens[i].low == source.head)
    phrase, rest = (Sentence(s.value, s.tokens, source.first, last) for last in (source.last, len(s.tokens)))
    found = behind(phrase, k) or maker(rest, k) or (owner(phrase, k) if source.head in PERSONAL else None)
    if found is not None:
        yield s, found
        return
    owned = any(token.kind == "possessive" for token in s.tokens[source.first : k])
    if s.tokens[source.first].low != "the" or owned or s.is_capital(k):
        return
    offset = s.tokens[source.first].start
    here = cast.sentence(s.tokens[k].start)
    if source.head in WRITES or source.head in ANY:
        yield from filter(None, (author_in(cast, n, offset, source.head) for n in back(here, NEAR)))
    if source.head in ANY:
        yield from filter(None, (author_in(cast, n, offset) for n in back(here, NEAREST)))


def author_in(cast: Cast, sentence: int, offset: int, noun: str = "") -> Phrase | None:
    """Who wrote the last paper that a sentence speaks of before an offset of the text: "Plumb put out a statement.".

    With a noun it is the last such paper, or what somebody "wrote", and the author somebody named.
    """
    s = cast.read(sentence)
    if s is None:
        return None
    told = (writer(s, k) for k in papers(s, offset) if noun in ("", s.tokens[k].low))
    author = next(filter(None, told), None) or (who_writes(s, offset, noun) if noun else None)
    if author is None or (noun and author.kind not in ("name", "pronoun")):
        return None
    return s, author
