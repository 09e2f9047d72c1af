"""Phrases: a stretch of tokens as a noun phrase that can speak, by its head noun.

In: a sentence and a place in it.  Out: a `Source` - a name, a pronoun or a phrase ("a spokesman for the council") - or
None where the words cannot speak ("the morning").
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Literal

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.nouns import is_noun
from explainer.recognise.quotes.tokens import Sentence, Token
from explainer.value import value

SourceKind = Literal[
    "name", "pronoun", "person", "role", "institution", "body", "document", "proper", "titled", "other"
]

LONGEST_PHRASE = 16
LONGEST_COMPLEMENT = 8
AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "ee", "ant", "ent", "ers", "ors", "ists", "ians", "old")
"""Endings of nouns for people: "the runner", "a botanist", "the 46-year-old"."""
PLURAL_AGENTS = ("ers", "ors", "ists", "ians", "ents", "ants", "ees")
"""The same for a word that stands alone: "Proponents say"."""
NUMBERS = frozenset("two three four five six seven eight nine ten twelve twenty hundred thousand half".split())
SHARES = frozenset("percent half majority two-thirds three-quarters most".split())
"""Parts of those asked: "52 percent of voters", "nearly half", "most"."""
ALONE = frozenset("one another some others several many".split())
"""Words that can speak without a noun: "others said"."""
COUNTED = frozenset("second third fourth fifth sixth".split())
"""Words for one more of those who speak: "one user asked", then "a second said"."""
PARTS_OF = frozenset("one two three four five some several many most both all none each another others".split())
"""Words before "of" that still name somebody: "one of the trustees"."""
NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve i ii iii iv v vi vii viii".split())
NOT_HEADS = frozenset(
    "that which who what how why where whose more less same such only very most least own later earlier ago before "
    "after".split()
)
NOT_ANY = frozenset(("neither", "none", "nobody", "nothing"))
WHEN = frozenset("there here yesterday today tonight monday tuesday wednesday thursday friday saturday sunday".split())
TIMES = frozenset("seconds minutes hours days nights weeks months years decades centuries times".split())
"""Nouns behind "of" that make a time of a number: "a couple of years"."""
PERIODS = frozenset("week month year night summer winter spring autumn fall".split())
"""Words for a place or a time behind a noun: "an official there", "a study last year by"."""


@value
class Source:
    """Tokens `first` to `last` (after the last one) that name a speaker.

    `ref` is the number of the name among the article's names, -1 for others; `head` the pronoun or head noun in lower
    case.  Kind "person" is somebody without a name, "institution" a body with a name, "proper" a capitalised phrase of
    unknown kind, "titled" a surname behind Mr or Mrs, "other" a phrase whose head noun is not known to speak.
    """

    kind: SourceKind
    first: int
    last: int
    head: str
    ref: int = -1


def is_number(s: Sentence, k: int) -> bool:
    """Whether token `k` is a number, in digits or a word."""
    return s.tokens[k].low[0].isdigit() or s.tokens[k].low in NUMBERS


def named(token: Token, first: int, last: int) -> Source:
    """The source that a name is, with the words from `first` to `last` that belong to it."""
    return Source("name", first, last, "", token.ref)


def phrase_ending(s: Sentence, j: int) -> Source | None:
    """The noun phrase whose last token is `j`: "one senior official with the agency"."""
    k = j
    while k >= s.first and j - k < LONGEST_PHRASE and s.tokens[k].kind not in ("stop", "quote"):
        low = s.tokens[k].low
        if low in g.DETERMINERS and not _goes_on_before(s, k):
            k -= 1
            break
        if s.tokens[k].kind == "word" and _parts(s, k, j):
            break
        k -= 1
    return phrase(s, k + 1, j + 1)


def _goes_on_before(s: Sentence, k: int) -> bool:
    """Whether the phrase goes on left of its determiner: "spokesman for | the company"."""
    if k - 2 < s.first or s.tokens[k - 1].low not in g.INSIDE_PHRASE:
        return False
    noun = s.tokens[k - 2]
    if noun.kind != "word":
        return noun.kind == "name"
    if s.tokens[k - 1].low == "by" and noun.low.endswith("ed"):
        return True
    if s.tokens[k - 1].low == "of":
        return noun.low not in g.SMALL_WORDS or noun.low in PARTS_OF
    return is_noun(noun.low) or noun.low in ("familiar", "close", "involved") or _reaches_person(s, k - 2)


def _reaches_person(s: Sentence, k: int) -> bool:
    """Whether a noun for people with a preposition behind it stands left of `k`: "a man in the queue | for"."""
    for i in range(k, max(s.first, k - LONGEST_COMPLEMENT) - 1, -1):
        token = s.tokens[i]
        if token.kind != "word" or token.low in g.CONJUNCTIONS or token.low in g.AUXILIARIES or token.low in VERBS:
            return False
        if nouns.listed(token.low) in nouns.PEOPLE_NOUNS:
            return s.tokens[i + 1].low in g.INSIDE_PHRASE
    return False


def _parts(s: Sentence, k: int, j: int) -> bool:
    """Whether the word `k` cannot be inside a noun phrase that ends with `j`."""
    low = s.tokens[k].low
    if low == "and":
        if k == 0:
            return True
        in_name = s.tokens[k - 1].kind == "word" and s.is_capital(k - 1) and s.is_capital(k + 1)
        return not in_name and not is_noun(s.tokens[k - 1].low)
    if low == "that" and k > s.first and s.tokens[k - 1].low in g.INSIDE_PHRASE:
        return False
    if low in g.SUBJECT_PRONOUNS or low in g.CONJUNCTIONS or low in ("that", "which", "what", "whom", "why", "where"):
        return True
    if low in g.AUXILIARIES and low != "to":
        return True
    if low in VERBS and k < j and low not in NOUNS_TOO and not is_noun(low):
        return not (low.endswith(("ed", "en")) and k > s.first and s.tokens[k - 1].low in g.DETERMINERS)
    return low in g.PREPOSITIONS and low not in g.INSIDE_PHRASE


def phrase(s: Sentence, first: int, last: int) -> Source | None:
    """The source that tokens `first` to `last` are, by their head noun; None where they cannot speak."""
    tokens = s.tokens
    while first < last and _opens(tokens[first], alone=last - first == 1):
        first += 1
    if first >= last or tokens[first].kind == "possessive":
        return None
    if tokens[first].low in g.PREPOSITIONS or tokens[first].low == "that":
        return None
    end = first + 1
    while end < last and (tokens[end].low not in g.INSIDE_PHRASE or tokens[end].low == "and"):
        end += 1
    if tokens[last - 1].low in TIMES and end < last and tokens[end].low == "of":
        return None
    headed = _headed(tokens, first, end)
    last, end = (headed if end == last and tokens[end - 1].low in WHEN else last), headed
    while last > end and tokens[last - 1].low in g.PREPOSITIONS:
        last -= 1
    if last > end and _is_compound(s, first, end, last):
        end = last
    head = tokens[end - 1]
    if head.low == "copy" and end + 1 < last and tokens[end].low == "of":
        return phrase(s, end + 1, last)
    if head.kind == "name":
        return named(head, first, last)
    if (
        tokens[first].low in g.HONORIFICS
        and end - first > 1
        and not any(t.kind == "possessive" for t in tokens[first:end])
    ):
        return Source("titled", first, end, head.low)
    kind = "document" if end < last and is_numbered(head, tokens[end]) else _kind_of(s, first, end)
    return Source(kind, first, last, head.low) if kind else None


def _headed(tokens: Sequence[Token], first: int, end: int) -> int:
    """The token after a phrase's head noun, where a participle, a place or a time stands behind it."""
    if end - 2 > first and tokens[end - 2].low in ("no.", "number"):
        return end - 2
    if end - 1 > first and is_numbered(tokens[end - 2], tokens[end - 1]):
        return end - 1
    while end - 1 > first and is_noun(tokens[end - 2].low):
        if not (tokens[end - 1].low.endswith(("ing", "ed")) or tokens[end - 1].low in WHEN):
            break
        end -= 1
    timed = end - 2 > first and tokens[end - 1].low in PERIODS and tokens[end - 2].low in ("last", "this")
    return end - 2 if timed and is_noun(tokens[end - 3].low) else end


def is_numbered(noun: Token, number: Token) -> bool:
    """Whether a noun for a paper or a part of one and a number stand beside each other: "Article 9", "slide nine"."""
    counts = number.low[:1].isdigit() or number.low in NUMBERS
    return counts and nouns.listed(noun.low) in nouns.DOCUMENT_NOUNS


def _is_compound(s: Sentence, first: int, end: int, last: int) -> bool:
    """Whether a name in capitals only describes the noun behind it: "a Department of Health and Care | clerk"."""
    if s.tokens[first].low not in ("a", "an", "one", "another") or not s.is_capital(end - 1):
        return False
    noun = nouns.listed(s.tokens[last - 1].low)
    inside = range(first + 1, last - 1)
    return (
        not s.is_capital(last - 1)
        and (noun in nouns.PEOPLE_NOUNS or noun in nouns.ROLE_NOUNS)
        and all(s.is_capital(i) or s.tokens[i].low in g.INSIDE_PHRASE for i in inside)
    )


def _opens(token: Token, alone: bool) -> bool:
    """Whether a token only opens the sentence: "Meanwhile | officials", "Last week | officials"."""
    return token.low in g.OPENERS or token.low in ("last", "next") or (token.low in g.NOT_SUBJECTS and not alone)


def _kind_of(s: Sentence, first: int, end: int) -> SourceKind | None:
    """The kind of the phrase of tokens `first` to `end`, whose last is its head noun."""
    head, opening = s.tokens[end - 1], s.tokens[first].low
    low = head.low
    if low[:1] == "@":
        return "person"
    if (
        head.kind != "word"
        or low in g.NOT_SUBJECTS
        or low in g.PRONOUNS
        or (low in g.DETERMINERS and low not in ALONE | SHARES and low not in ("other", "two"))
    ):
        return None
    if (low in ALONE and first + 1 == end) or low in SHARES or (low in ("two", "pair", "trio") and opening == "the"):
        return "person"
    if low in COUNTED and opening == "a" and first + 2 == end:
        alone = end >= s.last or (s.tokens[end].low != "of" and not s.tokens[end].low.endswith("ing"))
        return "person" if alone else None
    if low in NOT_ANY:
        return None
    noun = nouns.listed(low)
    if noun in nouns.PEOPLE_NOUNS:
        return "role" if opening == "the" and noun in nouns.ROLE_NOUNS else "person"
    if noun in nouns.BODY_NOUNS:
        return "institution" if s.is_capital(end - 1) else "body"
    if noun in nouns.DOCUMENT_NOUNS:
        return "document"
    if noun in nouns.ROLE_NOUNS:
        return "role"
    if first == s.first and first + 1 == end and low.endswith(PLURAL_AGENTS):
        return "person"
    if s.is_capital(end - 1) and low not in g.OPENERS and low not in g.PREPOSITIONS and low not in NOT_HEADS:
        return None if first + 1 == end and _is_common(s, head) else "proper"
    return _kind_by_form(s, first, end)


def _kind_by_form(s: Sentence, first: int, end: int) -> SourceKind | None:
    """The kind of a phrase whose head noun is in no list."""
    low, opening = s.tokens[end - 1].low, s.tokens[first].low
    if low in ALONE:
        return "person"
    if low == "other" and opening == "the" and first + 2 == end:
        return "person"
    if low in NOT_HEADS:
        return None
    if opening in ("a", "an", "the", "one", "another") and low.endswith(AGENT_ENDINGS):
        return "role" if opening == "the" else "person"
    determined = opening in g.DETERMINERS or any(t.kind == "possessive" for t in s.tokens[first:end])
    return "other" if determined and first + 1 < end else None


def _is_common(s: Sentence, token: Token) -> bool:
    """Whether a capitalised word is an ordinary one at the head of a sentence: the article has it in lower case too."""
    return token.low.endswith(("ing", "ly")) or token.low in _between_blanks(s.value)


@lru_cache(maxsize=1)
def _between_blanks(value: str) -> Set[str]:
    """What stands between two blanks of an article's text; kept until another article is asked about."""
    return frozenset(value.split(" ")[1:-1])
