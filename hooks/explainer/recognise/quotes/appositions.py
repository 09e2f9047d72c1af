"""Appositions: who it is that stands right beside a description, between commas.

In: a sentence and the `Source` that a description is.  Out: the name, handle or body that it describes.  `The mayor,
Dr. Ada Plumb,` is Ada Plumb; `another user, @harbourcat,` is @harbourcat; `its owners, Calder & Quaye,` are they.
"""

from __future__ import annotations

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.described import name_behind
from explainer.recognise.quotes.kinds import ALONE
from explainer.recognise.quotes.phrases import Source, named, phrase
from explainer.recognise.quotes.tokens import Sentence


def by_name(s: Sentence, source: Source | None) -> Source | None:
    """Who stands in apposition behind a description, else the source."""
    if source is None or source.kind not in ("role", "person", "other", "body"):
        return source
    if source.head in ALONE and (described := _description(s, source)):
        return described
    k = name_behind(s, source)
    if k >= 0:
        return named(s.tokens[k], source.first, k + 1)
    return _handle(s, source) or _body(s, source) or source


def left_open(s: Sentence, found: Source, end: int) -> Source | None:
    """The name at the head of a sentence whose apposition `found` no comma closes before the cue, token `end`.

    `Ada Plumb, the mayor of Northmere said that`, `Ada Plumb, who is the mayor of Northmere said that`.
    """
    comma = found.first - 1
    if comma > s.first + 1 and s.tokens[comma].low in g.BE and s.tokens[comma - 1].low == "who":
        comma -= 2
    k = comma - 1
    if found.kind not in ("role", "person") or k < s.first or s.tokens[comma].low != "," or s.tokens[k].kind != "name":
        return None
    opens = k == s.first or s.tokens[k - 1].kind == "quote"
    closed = end + 1 >= s.last or s.tokens[end + 1].low == ","
    return named(s.tokens[k], k, k + 1) if opens and not closed else None


def _description(s: Sentence, source: Source) -> Source | None:
    """Who "one" or "another" is, by the description between commas behind it: "one, a diver in Northmere, wrote"."""
    k = source.last + 1
    if k + 1 >= s.last or s.tokens[k - 1].low != "," or s.tokens[k].low not in ("a", "an"):
        return None
    end = next((i for i in range(k, s.last) if s.tokens[i].kind == "stop"), s.last)
    found = phrase(s, k, end) if end < s.last and s.tokens[end].low == "," else None
    return found if found is not None and found.kind in ("person", "role") else None


def _handle(s: Sentence, source: Source) -> Source | None:
    """The handle behind a description: "another user, @harbourcat, wrote", "said one, from @harbourcat"."""
    k = source.last + 1
    if k < s.last and s.tokens[k].low in ("from", "by"):
        k += 1
    apart = k < s.last and s.tokens[source.last].low == "," and s.tokens[k].low.startswith("@")
    closed = k + 1 >= s.last or s.tokens[k + 1].kind in ("stop", "quote")
    return Source("person", k, k + 1, s.tokens[k].low) if apart and closed else None


def _body(s: Sentence, source: Source) -> Source | None:
    """The body's name behind a description, between commas: "its owners, Calder & Quaye, insist"."""
    begins = k = source.last + 1
    while k < s.last and (s.tokens[k].low == "&" or (s.tokens[k].kind == "word" and s.is_capital(k))):
        k += 1
    apart = begins < k < s.last and s.tokens[source.last].low == s.tokens[k].low == ","
    headed = s.tokens[source.last - 1].low == source.head
    return Source("proper", begins, k, s.tokens[k - 1].low) if apart and headed else None
