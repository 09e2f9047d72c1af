"""Where a text uses the terms of the glossary.

In: the text, folded, and the lexicon's matches.  Out: mentions of kind "term", each with the form it has there:

    "Two red lines were named."  ->  Mention(4, 13, "term", "red-line", "plural of red line")

No mention: in addresses, file names, code and formulas; where capitals are wrong; and where the text around is evidence
of another sense (senses.py).  Where several terms share the words, an acronym in its capitals is meant, or the one that
the context tells (meanings.py); a word that could be any of them is a mention of kind "homonym".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.model import Mention, Text
from explainer.pattern import pattern
from explainer.recognise.formulas import formulas
from explainer.recognise.lexicon import Lexicon, Match, Name
from explainer.recognise.meanings import Meanings, homonym
from explainer.recognise.senses import means_something_else

REACH = 200  # characters on each side in which the address around a match is looked for

PLAIN_BEFORE, PLAIN_AFTER = frozenset(" \n("), frozenset(" \n,;:)")
ADDRESS = pattern(
    r"://|\w@\w|(?<!\w)[#@]\w|\bwww\.|\w:?\\\w|^\W?[.~]{0,2}/\w|[\w)-]{2}\.[a-z]\w{0,9}(?!\w)",
)
OPTIONAL_PLURAL = pattern(r"\(e?s\)")
INITIAL = pattern(r"[^\W\d_]\.")
SUBDIVISION = pattern(r"[.:/-]\d")
WORD = pattern(r"\w+")


def find_terms(text: Text, folded: str, lexicon: Lexicon, matches: Sequence[Match]) -> list[Mention]:
    """The mentions of terms, in order; `folded` is the folded `text.value`, `matches` what the lexicon has in it."""
    if not matches:
        return []
    code = [(b.start, b.end) for b in text.blocks if b.kind == "code"]
    code += [(m.start, m.end) for m in text.markup if m.kind == "code"]
    code += formulas(text.value)
    mentions: list[Mention] = []
    meanings = Meanings(text, folded, matches)
    for match in matches:
        names = [name for name in match.names if name.entry.kind == "term" and _fits(text.value, folded, match, name)]
        if not names or (len(match.names) > 1 and any(entry.kind == "person" for entry in match.entries)):
            continue
        if _in_address(text.value, match) or (code and _overlaps(match, code)):
            continue
        plural = OPTIONAL_PLURAL.match(text.value, match.end)
        end = plural.end() if plural else match.end
        if len(names) == 1:
            mentions.append(Mention(match.start, end, "term", names[0].entry.id, _reason(names[0])))
        else:
            mentions += _of_several(names, match, end, meanings)
    return mentions


def _of_several(names: Sequence[Name], match: Match, end: int, meanings: Meanings) -> Iterator[Mention]:
    """The mention, if it is one, of a word that can be any of `names`."""
    acronyms = [name for name in names if _is_acronym(name)]
    name = acronyms[0] if len(acronyms) == 1 else None
    if name is None and all(name.entry.when for name in names):
        name = meanings.meant(match, names)
        if name is None:
            other = " or ".join(sorted(name.entry.name for name in names))
            yield Mention(match.start, end, "homonym", homonym(names), other)
    if name is not None:
        yield Mention(match.start, end, "term", name.entry.id, _reason(name))


def _overlaps(match: Match, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < match.end and match.start < end for start, end in spans)


def _fits(text: str, folded: str, match: Match, name: Name) -> bool:
    if not _has_capitals(text[match.start : match.end], name):
        return False
    if name.written[-1:].isdigit() and SUBDIVISION.match(text, match.end):
        return False
    if INITIAL.match(text, match.start) and _has_more_initials(text, match):
        return False
    return not means_something_else(text, folded, match, name)


def _has_more_initials(text: str, match: Match) -> bool:
    """Whether letters with full stops go on before or behind a match: the "S." of "N.S.O.S."."""
    return bool(INITIAL.match(text, match.end) or INITIAL.fullmatch(text, max(0, match.start - 2), match.start))


def _has_capitals(printed: str, name: Name) -> bool:
    """Whether `printed` has the capitals that the name asks for.

    A name in capitals alone (NATO, MAD, R2P) asks for them always, any name where its entry says so.
    """
    acronym = _is_acronym(name)
    if not acronym and not name.entry.exact_case:
        return True
    if acronym:
        letters = [c for c in printed if c.isalpha()]
        return all(c.isupper() for c in letters[: sum(map(str.isalpha, name.written))])
    return all(
        capitals == shown
        for word, other in zip(WORD.findall(name.written), WORD.findall(printed), strict=False)
        for capitals, shown in zip(map(str.isupper, word), map(str.isupper, other), strict=False)
    )


def _is_acronym(name: Name) -> bool:
    return name.written.isupper() and sum(map(str.isupper, name.written)) > 1


def _in_address(text: str, match: Match) -> bool:
    """Whether the match is part of a web or mail address, a file name or path, a handle or a tag."""
    before, after = text[match.start - 1 : match.start], text[match.end : match.end + 1]
    if (not before or before in PLAIN_BEFORE) and (not after or after in PLAIN_AFTER):
        return False
    low, high = max(0, match.start - REACH), match.end + REACH
    start = max(low, text.rfind(" ", low, match.start) + 1, text.rfind("\n", low, match.start) + 1)
    ends = [end for end in (text.find(" ", match.end, high), text.find("\n", match.end, high)) if end >= 0]
    return ADDRESS.search(text[start : min(ends, default=high)]) is not None


def _reason(name: Name) -> str:
    """How the text writes the term, for readers."""
    if name.form == "name":
        return "as written"
    if name.form == "alias":
        return f"also called {name.entry.name}"
    return f"{name.form} of {name.written}"
