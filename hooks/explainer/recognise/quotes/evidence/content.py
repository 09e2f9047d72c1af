"""Content: what a paper gives, demands or allows, where no verb of saying governs the words.

`The letter gives them “two weeks”`, `Article 9 obliges both to act “in good faith”`, `the permit, which lets them
“land no more than two”`, `Under the charter they act “in good faith”`.
In: a sentence and a quotation.  Out: `Evidence` of form "content" with the paper for source, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.papers import writer
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.kinds import PEOPLE, is_numbered
from explainer.recognise.quotes.language.nouns import DOCUMENT_NOUNS, listed
from explainer.recognise.quotes.language.phrases import Source, phrase
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

RELATIVES = frozenset(("which", "that"))
OPENS_RELATIVE = RELATIVES | {"whose"}
NO_VERBS = g.PREPOSITIONS | g.DETERMINERS
PARTS = frozenset((",", "and", "but", ";"))
SHOWN = frozenset("account page profile hashtag channel motto slogan appeal label translation transcript".split())
"""What somebody writes on, whose name is no text, and words that are nobody's."""
PRESS = frozenset("post journal record bulletin chronicle register review report paper news notice leader".split())
"""Papers that with a capital are newspapers: "The Northmere Post sent"."""
FAR = 8
"""Tokens of a part of a paper and the paper: "section 14 of the Waterways Act"."""
LONGEST_PLACE = 10
"""Tokens from "described" to its "as": "described in Plumb's second letter to the board as"."""


def content(s: Sentence, q: int) -> Evidence | None:
    """The paper of whose text quotation token `q` is a part."""
    if s.tokens[q - 1].low in DASHES or s.tokens[q - 1].low == "(":
        return None
    source = _by_relative(s, q) or _by_subject(s, q) or _under(s, q)
    return Evidence("content", source) if source else None


def written_by(s: Sentence, q: int, clauses: Sequence[Clause]) -> Evidence | None:
    """Whose words quotation token `q` is: `Plumb's reply, weeks later, was short: "Q"`, `the permit ends: "Q"`."""
    whose = next((k for k in range(q - 2, s.first, -1) if s.tokens[k].low == "whose"), None)
    if whose is not None and _paper(s, _part(s, whose + 1)):
        return Evidence("colon", Source("pronoun", whose, whose + 1, "who"))
    found = _subject(s, q)
    if found is None or found.kind != "document" or found.head in SHOWN:
        return None
    author = writer(s, _head(s, found))
    if author is not None:
        return Evidence("colon", author)
    if is_plural(found.head) or any(
        c.own and c.frame == "says" and c.cue < q and c.source.kind != "document" for c in clauses
    ):
        return None
    return content(s, q)


def described_in(s: Sentence, q: int) -> Evidence | None:
    """`described in Plumb's letter as "Q"`, `the register, in which she is listed as "Q"`."""
    if q - 3 <= s.first or s.tokens[q - 1].low != "as":
        return None
    for k in range(q - 2, max(s.first, q - LONGEST_PLACE), -1):
        token = s.tokens[k]
        if token.kind in ("stop", "quote") or token.low == "by":
            return None
        if token.low.endswith("ed") and s.tokens[k - 1].low in g.BE:
            if s.tokens[k + 1].low == "in":
                source = _paper(s, source_after(s, k + 2))
            else:
                source = _where(s, k - 1) if k == q - 2 else None
            return Evidence("content", writer(s, _head(s, source)) or source) if source else None
    return None


def _where(s: Sentence, k: int) -> Source | None:
    """The paper before `in which she | is described`, `where she | is described`; token `k` is the verb."""
    for i in range(k - 1, max(s.first + 1, k - FAR), -1):
        if s.tokens[i].kind in ("stop", "quote"):
            return None
        if s.tokens[i].low == "where" or (s.tokens[i].low == "which" and s.tokens[i - 1].low == "in"):
            last = i - 1 if s.tokens[i].low == "where" else i - 2
            last -= s.tokens[last].low == ","
            heads = (j for j in range(last, max(s.first, last - FAR), -1) if listed(s.tokens[j].low) in DOCUMENT_NOUNS)
            ends = (last, *heads)
            return next(filter(None, (_paper(s, phrase_ending(s, end)) for end in ends)), None)
    return None


def _by_subject(s: Sentence, q: int) -> Source | None:
    """`The letter, dated 8 May, gives them "Q"`: the sentence is about a paper that does something."""
    found = _paper(s, _subject(s, q))
    if found is None or found.last >= q:
        return None
    last = next((i for i in range(q - 1, found.last - 1, -1) if s.tokens[i].low in PARTS), found.last - 1)
    return found if _acts(s, last + 1, q) else None


def _subject(s: Sentence, q: int) -> Source | None:
    """What the sentence is about, without a verb that looks like a plural: "the policy | presumes"."""
    found = sentence_subject(s, q)
    if found is None or found.kind != "other" or found.last - found.first < 3 or found.head[-1:] != "s":
        return found
    return _paper(s, phrase(s, found.first, found.last - 1)) or found


def _by_relative(s: Sentence, q: int) -> Source | None:
    """`the permit, which lets them "Q"`, `the treaty, whose Article 9 obliges them to "Q"`."""
    k = q - 1
    while k > s.first and s.tokens[k].kind not in ("stop", "quote") and s.tokens[k].low not in OPENS_RELATIVE:
        k -= 1
    if s.tokens[k].low == "whose":
        return _paper(s, _part(s, k + 1))
    if s.tokens[k].low not in RELATIVES or k - 2 <= s.first or not _acts(s, k + 1, q):
        return None
    following = s.tokens[k + 1]
    if following.kind != "word" or following.low in g.PRONOUNS or following.low in g.DETERMINERS:
        return None
    last = k - 2 if s.tokens[k - 1].low == "," else k - 1
    numbered = (i for i in range(last - 1, max(s.first, last - FAR), -1) if is_numbered(s.tokens[i], s.tokens[i + 1]))
    begins = next(numbered, None)
    found = _paper(s, phrase_ending(s, last) if begins is None else phrase(s, begins, last + 1))
    return (writer(s, _head(s, found)) or found) if found else None


def _part(s: Sentence, k: int) -> Source | None:
    """The part of a paper that token `k` or the next one names: "whose | Article 9", "whose | preamble"."""
    if k + 2 < s.last and is_numbered(s.tokens[k], s.tokens[k + 1]):
        return phrase(s, k, k + 2)
    return phrase(s, k, k + 1)


def _under(s: Sentence, q: int) -> Source | None:
    """`Under the charter they act "Q"`, `In the draft, both would "Q"`: the sentence opens with the paper."""
    opening = s.tokens[s.first].low
    if opening not in ("under", "in") or s.first + 1 >= q:
        return None
    found = _paper(s, source_after(s, s.first + 1))
    if found is None or opening == "under":
        return found
    if found.last == q - 1 and s.tokens[q - 1].low == "," and q + 1 >= s.last:  # `In Plumb's memoirs, "Q"`
        return writer(s, _head(s, found)) or found
    subject = sentence_subject(s, q)
    return None if subject is None or subject.kind in PEOPLE else found


def _acts(s: Sentence, first: int, q: int) -> bool:
    """Whether tokens `first` to `q` may have a verb in them, and no passive and no "is"."""
    words = [s.tokens[i].low for i in range(first, q)]
    return not any(low in g.BE for low in words) and any(low not in NO_VERBS for low in words)


def _paper(s: Sentence, source: Source | None) -> Source | None:
    """A source that is a paper, else None."""
    if source is None or source.kind != "document" or source.head in SHOWN:
        return None
    head = _head(s, source)
    return None if source.head in PRESS and s.is_capital(head) and head > s.first else source


def _head(s: Sentence, source: Source) -> int:
    return next(i for i in range(source.first, source.last) if s.tokens[i].low == source.head)
