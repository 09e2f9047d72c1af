"""Sources: where the subject of a cue stands, before it or after it.

In: a sentence and the place of a cue in it.  Out: a `Source`, or None where nothing that can speak stands there.
"""

from __future__ import annotations

from dataclasses import replace

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.described import name_behind
from explainer.recognise.quotes.nouns import is_noun
from explainer.recognise.quotes.phrases import ALONE, LONGEST_PHRASE, Source, named, phrase, phrase_ending
from explainer.recognise.quotes.tokens import DASHES, Sentence, Token

ASIDES = 4
"""Asides between a subject and its verb: "Ada Plumb, 45, the mayor, of the Harbour List, said"."""
HABITS = frozenset("likes liked loves loved used prefers".split())
"""Verbs before "to say" that still leave it to their subject."""

TIMES = frozenset((("at", "first"), ("at", "last"), ("at", "once"), ("at", "length"), ("in", "turn")))
"""Times and manners of two words that may stand between a subject and its verb."""
ACCOUNTS = frozenset("handle name username account user page profile".split())
"""Nouns before a handle that say no more than the handle does: "the user @harbourcat"."""


def is_adverb(token: Token) -> bool:
    """Whether the token may stand between a subject and its verb."""
    return token.kind == "word" and g.is_adverb(token.low)


def source_before(s: Sentence, end: int) -> Source | None:
    """The subject that ends where token `end` begins, adverbs and auxiliaries skipped."""
    found = by_name(s, _before(s, end))
    k = _left_open(s, found, end) if found is not None else -1
    return found if k < 0 else named(s.tokens[k], k, k + 1)


def _left_open(s: Sentence, found: Source, end: int) -> int:
    """The name at the head of a sentence whose apposition no comma closes: "Ada Plumb, the mayor of Northmere said"."""
    k = found.first - 1
    if k > s.first + 1 and s.tokens[k].low in g.BE and s.tokens[k - 1].low == "who":
        k -= 2
    if found.kind not in ("role", "person") or k <= s.first or s.tokens[k].low != "," or s.tokens[k - 1].kind != "name":
        return -1
    opens = k - 1 == s.first or s.tokens[k - 2].kind == "quote"
    return k - 1 if opens and end + 1 < s.last and s.tokens[end + 1].low != "," else -1


def by_name(s: Sentence, source: Source | None) -> Source | None:
    """The name in apposition behind a description, else the source: "the mayor, Dr. Ada Plumb," is Ada Plumb."""
    if source is None or source.kind not in ("role", "person", "other", "body"):
        return source
    if source.head in ALONE and (apposed := _apposed(s, source)):
        return apposed
    k = name_behind(s, source)
    if k >= 0:
        return named(s.tokens[k], source.first, k + 1)
    if (handle := _handle_behind(s, source)) >= 0:
        return Source("person", handle, handle + 1, s.tokens[handle].low)
    end = _body_behind(s, source)
    return source if end < 0 else Source("proper", source.last + 1, end, s.tokens[end - 1].low)


def _apposed(s: Sentence, source: Source) -> Source | None:
    """Who "one" or "another" is, by the description between commas behind it: "one, a diver in Northmere, wrote"."""
    k = source.last + 1
    if k + 1 >= s.last or s.tokens[k - 1].low != "," or s.tokens[k].low not in ("a", "an"):
        return None
    end = next((i for i in range(k, s.last) if s.tokens[i].kind == "stop"), s.last)
    found = phrase(s, k, end) if end < s.last and s.tokens[end].low == "," else None
    return found if found is not None and found.kind in ("person", "role") else None


def _handle_behind(s: Sentence, source: Source) -> int:
    """The token of a handle in apposition: "another user, @harbourcat, wrote", "said one, from @harbourcat"."""
    k = source.last + 1
    if k < s.last and s.tokens[k].low in ("from", "by"):
        k += 1
    apart = k < s.last and s.tokens[source.last].low == "," and s.tokens[k].low.startswith("@")
    return k if apart and (k + 1 >= s.last or s.tokens[k + 1].kind in ("stop", "quote")) else -1


def _body_behind(s: Sentence, source: Source) -> int:
    """The token after a body's name in apposition: "its owners, Calder & Quaye, insist"; -1 for none."""
    k = source.last + 1
    while k < s.last and (s.tokens[k].low == "&" or (s.tokens[k].kind == "word" and s.is_capital(k))):
        k += 1
    apart = source.last < s.last and s.tokens[source.last].low == "," and k < s.last and s.tokens[k].low == ","
    headed = s.tokens[source.last - 1].low == source.head
    return k if apart and headed and k > source.last + 1 else -1


def _before(s: Sentence, end: int) -> Source | None:
    j = end - 1
    while j >= s.first and (is_adverb(s.tokens[j]) or _is_time(s, j)):
        j -= 1
    if j + 1 < end and s.tokens[j + 1].low == "to" and s.tokens[j].low in HABITS:
        j -= 1
    elif j < s.first or any(token.low == "to" for token in s.tokens[j + 1 : end]):
        return None
    return _before_aside(s, j) if s.tokens[j].kind == "stop" else _ending(s, j)


def _is_time(s: Sentence, j: int) -> bool:
    """Whether token `j` belongs to a time between subject and verb: "has | since | said", "at first", "at last"."""
    if s.tokens[j].low == "since":
        return j > s.first and s.tokens[j - 1].low in ("has", "have", "had")
    following = s.tokens[j + 1].low if j + 1 < s.last else ""
    return (s.tokens[j].low, following) in TIMES or (j > s.first and (s.tokens[j - 1].low, s.tokens[j].low) in TIMES)


def _ending(s: Sentence, j: int) -> Source | None:
    """The source whose last token is `j`; brackets behind it are passed over."""
    if s.tokens[j].low in (")", "]"):
        while j > s.first and s.tokens[j].low not in ("(", "["):
            j -= 1
        j -= 1
    if j < s.first:
        return None
    token = s.tokens[j]
    if token.kind == "name":
        return _name_ending(s, j)
    if token.kind != "word" or token.low in g.CONJUNCTIONS or token.low in g.PREPOSITIONS:
        return None
    if token.low in g.SUBJECT_PRONOUNS:
        return Source("pronoun", j, j + 1, g.uncontracted(token.low))
    if token.low[0] == "@" and j > s.first and s.tokens[j - 1].low in ACCOUNTS:
        return Source("person", j, j + 1, token.low)
    return _whole(s, phrase_ending(s, j))


def _whole(s: Sentence, found: Source | None) -> Source | None:
    """A phrase, or the one that it only ends: "students walking around | the tower"."""
    k = found.first - 1 if found is not None else s.first
    if found is not None and k - 1 > s.first and s.tokens[k].low == "where" and _has_verb(s, found):
        return phrase_ending(s, k - 1) or found
    if found is None or k - 1 <= s.first or s.tokens[k].low not in g.PREPOSITIONS:
        return found
    before = phrase_ending(s, k - 1) if s.tokens[k - 1].low.endswith(("ing", "ed")) else None
    return replace(before, last=min(before.last, k - 1)) if before else found


def _has_verb(s: Sentence, found: Source) -> bool:
    """Whether a past tense stands behind a noun for somebody in a phrase: "where | a diver died of cold"."""
    past = (
        i for i in range(found.first + 1, found.last) if s.tokens[i].low.endswith("ed") or s.tokens[i].low in g.PASTS
    )
    return any(is_noun(s.tokens[i - 1].low) for i in past)


def _name_ending(s: Sentence, j: int) -> Source | None:
    """A name with the words before it that belong to it, or the phrase whose complement the name is.

    `White House secretary Ada Plumb` is Ada Plumb; `a spokesman for Ada Plumb` is a spokesman.
    """
    k = j - 1
    while k >= s.first and _describes(s.tokens[k]):
        k -= 1
        if s.tokens[k + 1].low in g.DETERMINERS:
            break
    if k > s.first and s.tokens[k].low == "and" and s.tokens[k - 1].kind == "name":
        return _name_ending(s, k - 1)
    if k > s.first and s.tokens[k].low in g.INSIDE_PHRASE:
        found = phrase_ending(s, j)
        if found is not None and found.kind == "name" and found.ref != s.tokens[j].ref:
            return found
        if found is not None and found.kind in ("person", "institution", "body", "document", "role"):
            return named(s.tokens[j], found.first, j + 1) if _is_title(s, found) or is_apposed(s, j) else found
        if s.tokens[k].low in ("of", "to", "by") and s.tokens[k - 1].kind == "word":
            return None
    return named(s.tokens[j], k + 1, j + 1)


def is_apposed(s: Sentence, j: int) -> bool:
    """Whether a name stands right behind a description: "leader of the opposition | Ada Plumb"."""
    before = s.tokens[j - 2 if s.tokens[j - 1].low in g.HONORIFICS and j - 2 >= s.first else j - 1]
    if before.kind != "word" or before.low in g.SMALL_WORDS or before.low in g.HONORIFICS:
        return False
    return before.low not in nouns.PEOPLE_NOUNS and before.low not in nouns.ROLE_NOUNS


def _is_title(s: Sentence, found: Source) -> bool:
    """Whether a phrase that ends in a name is a title: "Minister of Trade | Ada Plumb", not "a friend of Plumb"."""
    head = next(i for i in range(found.first, found.last) if s.tokens[i].low == found.head)
    return found.kind in ("person", "role") and s.is_capital(head) and head > s.first


def _describes(token: Token) -> bool:
    """Whether a token before a name may belong to it: a title, a role, an owner."""
    if token.kind != "word":
        return token.kind in ("possessive", "name")
    low = token.low
    if low in VERBS and low not in NOUNS_TOO and not is_noun(low):
        return False
    small = low in g.PREPOSITIONS or low in g.CONJUNCTIONS or low in g.AUXILIARIES or low in g.SUBJECT_PRONOUNS
    return not small and low not in g.OPENERS and low not in ("that", "which", "whom", "how")


def _before_aside(s: Sentence, j: int) -> Source | None:
    """The subject before an aside that the stop `j` closes: "Ada Plumb, the mayor, said"; "Plumb (Northmere) said"."""
    close = s.tokens[j].low
    if close in (")", "]"):
        k = j - 1
        while k >= s.first and s.tokens[k].low not in ("(", "["):
            k -= 1
        return _before(s, k) if k > s.first else None
    if close != "," and close not in DASHES:
        return None
    found = _named_in_aside(s, j)
    fallback: Source | None = None
    apposed: Source | None = None
    k = j - 1
    for _ in range(ASIDES):
        while k >= s.first and s.tokens[k].low not in (",", close):
            k -= 1
        if found is not None or k <= s.first:
            break
        before = by_name(s, _ending(s, k - 1))
        if before is not None and before.kind == "name":
            found = before
        elif before is not None and _is_apposed_body(s, before, k, j):
            apposed = apposed or before
        elif before is not None and fallback is None and before.kind not in ("pronoun", "proper"):
            fallback = before
        k -= 1
    return found or apposed or fallback


def _is_apposed_body(s: Sentence, source: Source, k: int, j: int) -> bool:
    """Whether a body's name stands in apposition, or before one that says so: "Tarpress, the news agency, wrote".

    `k` and `j` are the stops around the aside.
    """
    if source.kind != "proper":
        return False
    aside = phrase(s, k + 1, j) if s.tokens[k + 1].low in ("the", "a", "an", "its") else None
    which = s.tokens[k + 1].low == "which"
    return source.first > k or which or (aside is not None and aside.kind in ("body", "institution", "role", "person"))


def _named_in_aside(s: Sentence, j: int) -> Source | None:
    """The name that is all of the aside but for a title: "the minister of roads and dams, Dr. Tarn, said"."""
    k = j - 1
    if s.tokens[k].kind != "name":
        return None
    opens = k - 1
    while opens > s.first and opens > k - 4 and s.tokens[opens].kind == "word" and s.is_capital(opens):
        opens -= 1
    if opens <= s.first or s.tokens[opens].low != "," or s.tokens[opens - 1].kind != "word":
        return None
    return named(s.tokens[k], k, k + 1) if any(is_noun(t.low) for t in s.tokens[s.first : opens]) else None


def source_after(s: Sentence, i: int) -> Source | None:
    """The subject that begins at token `i`, after its verb: `said Ada Plumb`, `said a spokesman, Ivo Tarn`."""
    return by_name(s, _after(s, i))


def _after(s: Sentence, i: int) -> Source | None:
    k = i
    while k < s.last and k - i < LONGEST_PHRASE:
        token = s.tokens[k]
        if token.kind == "name":
            if k > i and s.tokens[k - 1].low in g.INSIDE_PHRASE:
                k += 1
            elif owns(s, k):
                k += 2
            else:
                return named(token, k, k + 1)
            continue
        low = token.low
        if token.kind == "possessive" and k > i:
            k += 1
            continue
        if low == "and" and k > i and (name := _with_two_titles(s, k)):
            return named(s.tokens[name], name, name + 1)
        outside = low in g.PREPOSITIONS and low not in g.INSIDE_PHRASE
        if (
            token.kind != "word"
            or low in g.SUBJECT_PRONOUNS
            or low in g.CONJUNCTIONS
            or (low in g.AUXILIARIES and low != "to")
            or outside
            or low in ("that", "which")
        ):
            break
        k += 1
    if k == i:
        spoken = i < s.last and s.tokens[i].low in ("he", "she", "they")
        return Source("pronoun", i, i + 1, s.tokens[i].low) if spoken else None
    return phrase(s, i, min(k, s.last))


def _with_two_titles(s: Sentence, k: int) -> int:
    """The name behind two titles that "and", token `k`, joins: "Gov. and Chairwoman Ada Plumb"; 0 for none."""
    if not (s.is_capital(k - 1) or s.tokens[k - 1].low == ".") or k + 2 >= s.last or s.tokens[k + 1].kind != "word":
        return 0
    k += 1
    while k < s.last and s.tokens[k].kind == "word" and s.is_capital(k):
        k += 1
    return k if k < s.last and s.tokens[k].kind == "name" and is_noun(s.tokens[k - 1].low) else 0


def owns(s: Sentence, k: int) -> bool:
    """Whether the name `k` only describes the noun behind it: "Plumb's lawyer", "the Plumb campaign"."""
    return k + 1 < s.last and (s.tokens[k + 1].kind == "possessive" or is_noun(s.tokens[k + 1].low))
