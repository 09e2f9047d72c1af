"""Appositions: who it is that stands right beside a description, between commas.

In: a sentence and the `Source` that a description is.  Out: the name, handle or body that it describes.  `The mayor,
Dr. Ada Plumb,` is Ada Plumb; `another user, @harbourcat,` is @harbourcat; `its owners, Calder & Quaye,` are they.
"""

from __future__ import annotations

from explainer.recognise.people.words import POSTNOMINALS
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import AGED
from explainer.recognise.quotes.language.kinds import ALONE
from explainer.recognise.quotes.language.phrases import Source, named, phrase
from explainer.recognise.quotes.language.tokens import HANDLES, Sentence

OPENS_DESCRIPTION = nouns.PEOPLE_NOUNS | nouns.ROLE_NOUNS | {"the", "a", "an"}
"""Words that a description in apposition may begin with: "the mayor, the late Ada Plumb", "the mayor, widow Plumb"."""
TITLE_JOINS = frozenset("of for and the".split())
"""Small words inside a title: "the Head of the Harbour"."""
MARKS = "\"'“‘„«` "
"""What words between marks may begin with."""
LONGEST_APPOSITION, LONGEST_TITLE = 5, 10
"""Words between a description and the name behind it: of a plain one, and of a title in capitals."""


def by_name(s: Sentence, source: Source | None) -> Source | None:
    """Who stands in apposition behind a description, else the source."""
    if source is None or source.kind not in ("role", "person", "other", "body"):
        return source
    if source.head in ALONE and s.tokens[source.last - 1].low == source.head and (described := _description(s, source)):
        return described
    k = _name_behind(s, source)
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
    if k > s.first + 1 and s.tokens[k].low.isdigit() and s.tokens[k - 1].low == ",":  # "Ada Plumb, 86, the mayor"
        comma, k = k - 1, k - 2
    if found.kind not in ("role", "person") or k < s.first or s.tokens[comma].low != "," or s.tokens[k].kind != "name":
        return None
    fronted = s.tokens[k - 1].low == "," and s.tokens[s.first].low in g.PREPOSITIONS
    opens = k == s.first or fronted or s.tokens[k - 1].kind == "quote"
    return named(s.tokens[k], k, k + 1) if opens and not _is_closed(s, end + 1) else None


def from_place(s: Sentence, found: Source) -> Source | None:
    """The name whose home no comma closes before the cue: `Ada Plumb of Varnes, Northmere says that`."""
    k = found.first - 2
    while found.kind == "proper" and k > s.first and s.tokens[k].kind == "word" and s.is_capital(k):
        k -= 1
    parted = s.low(found.first - 1) == "," and k < found.first - 2
    homed = parted and k > s.first and s.tokens[k].low in ("of", "from") and s.tokens[k - 1].kind == "name"
    return named(s.tokens[k - 1], k - 1, k) if homed else None


def _is_closed(s: Sentence, k: int) -> bool:
    """Whether a clause that ends before token `k` may stand between commas: not where words begin behind it."""
    if k + 1 < s.last and s.tokens[k].low == "," and s.tokens[k + 1].kind == "quote":
        return not s.words(k + 1, k + 2).lstrip(MARKS)[:1].isupper()
    return k >= s.last or s.tokens[k].low == ","


def _description(s: Sentence, source: Source) -> Source | None:
    """Who "one" or "another" is, by the description between commas behind it: "one, a diver in Northmere, wrote"."""
    k = source.last + 1
    if k + 1 >= s.last or s.tokens[k - 1].low != "," or s.tokens[k].low not in ("a", "an"):
        return None
    end = next((i for i in range(k, s.last) if s.tokens[i].kind == "stop"), s.last)
    found = phrase(s, k, end) if end < s.last and s.tokens[end].low == "," else None
    return found if found is not None and found.kind in ("person", "role") else None


def _name_behind(s: Sentence, source: Source) -> int:
    """The token of a name in apposition right behind a description: "the mayor, Ada Plumb"; -1 for none."""
    k = behind_brackets(s, source.last)
    if k >= s.last or s.tokens[k].low != ",":
        return -1
    k += 1
    begins, words = k, LONGEST_TITLE if k < s.last and s.is_capital(k) else LONGEST_APPOSITION
    headed = s.tokens[source.last - 1].low == source.head
    article = k < s.last and (s.tokens[k].low in OPENS_DESCRIPTION or (headed and _is_titled(s, k)))
    while k < s.last and s.tokens[k].kind == "word" and k - begins < words:
        if not (article or s.is_capital(k) or AGED.fullmatch(s.tokens[k].low) or _in_title(s, k, begins)):
            return -1
        if s.tokens[k].low in g.SUBJECT_PRONOUNS or (s.tokens[k].low in g.PREPOSITIONS and not _in_title(s, k, begins)):
            return -1
        k += 1
    behind = k + 1
    while behind < s.last and s.tokens[behind].low in POSTNOMINALS and s.is_capital(behind):
        behind += 1
    closed = behind >= s.last or s.tokens[behind].kind == "stop" or s.tokens[behind].low == "of"
    return k if k < s.last and s.tokens[k].kind == "name" and closed and s.tokens[k - 1].low not in TITLE_JOINS else -1


def _is_titled(s: Sentence, k: int) -> bool:
    """Whether the words from token `k` to a name end in a noun for people: "parish councillor | Ada Plumb"."""
    name = next((i for i in range(k, min(s.last, k + LONGEST_APPOSITION + 1)) if s.tokens[i].kind == "name"), k)
    noun = nouns.listed(s.tokens[name - 1].low)
    return name > k and (noun in nouns.PEOPLE_NOUNS or noun in nouns.ROLE_NOUNS)


def behind_brackets(s: Sentence, k: int) -> int:
    """The token behind the brackets that open at token `k`; `k` where none do."""
    if k >= s.last or s.tokens[k].low != "(":
        return k
    return next((i + 1 for i in range(k, s.last) if s.tokens[i].low == ")"), k)


def _in_title(s: Sentence, k: int, begins: int) -> bool:
    """Whether a small word goes on with a title or a trade: "Colonel of the Reserve", "58-year-old farmer"."""
    if s.is_capital(begins):
        low, before = s.tokens[k].low, s.tokens[k - 1].low
        return k > begins and (low in TITLE_JOINS or before in TITLE_JOINS)
    return k > begins and AGED.fullmatch(s.tokens[begins].low) is not None and s.tokens[k].low not in g.PREPOSITIONS


def _handle(s: Sentence, source: Source) -> Source | None:
    """The handle behind a description: "another user, @harbourcat, wrote", "said one, from @harbourcat"."""
    k = source.last + 1
    if k < s.last and s.tokens[k].low in ("from", "by"):
        k += 1
    apart = k < s.last and s.tokens[source.last].low == "," and s.tokens[k].low.startswith(HANDLES)
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
