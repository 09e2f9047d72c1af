"""Tokens: a block of an article as names, quotations, words and stops, cut into sentences.

A name is one token and a quotation is one token, so that a rule can ask what stands beside a quotation, and no rule
ever looks inside one.  `"Yes," said Ada Plumb, the mayor.` is quotation, `said`, name, `,`, `the`, `mayor`, `.`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from explainer.cut import TITLES, behind
from explainer.model import Mention
from explainer.pattern import pattern
from explainer.recognise.people.words import POSTNOMINALS
from explainer.recognise.quotes.marked import Marked

Kind = Literal["word", "name", "quote", "stop", "possessive"]

DASHES = frozenset(("—", "–", "―", "--", "-"))
HANDLES = ("@", "u/")
"""How the name of an account begins: "@harbourcat", "u/harbourcat"."""
MONTHS = ("Jan", "Feb", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
ABBREVIATED = behind((*TITLES, *MONTHS, "vs", "No", "Inc", "Co", "Corp", "Ltd"))
TOKEN = pattern(
    r"(?:@|u/)\w+(?:\.\w+)*|"
    r"[^\W_]+(?:(?=\s)|(?:(?:(?!(?<=s)[’']\s)[’'](?!s\b)|[.,](?=[^\W_])|(?<=\d):(?=\d)|[\-‑&/](?=[^\W_]))[^\W_]*)*"
    rf"(?:\.(?:(?<=[^\W\d_]\.[^\W\d_]\.)|{ABBREVIATED}))?)"
    r"|(?P<possessive>[’']s\b|(?<=s)[’'](?=\s))"
    r"|(?P<stop>--+|\.\.\.|[^\s\w]|_)"
)
"""A word, which has no group, or a possessive or stop."""
LETTERS = pattern(rf"(?: (?:{'|'.join(sorted(POSTNOMINALS)).upper()}|PhD|MPhil)\b(?!-))+")
"""Letters behind a name, of orders, degrees and seats."""
KINDS: dict[str | None, Kind] = {None: "word", "possessive": "possessive", "stop": "stop"}
"""Group of `TOKEN` -> kind of token."""
BORDERS = frozenset(("quote", "stop"))
"""Kinds of token with which a sentence may end."""
SENTENCE_STOPS = frozenset(".?!")
ENDS_SENTENCE = pattern(r"[.?!…][\"”’'’»*)\]]*$")
LONGEST_SENTENCE = 200
"""Tokens after which a sentence is cut, a quotation being one: nobody writes longer, and rules look at all of one."""
CUT_SHORT = frozenset(
    "Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan "
    "Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo".split()
)


class Token(Struct, frozen=True):
    """Characters `start` to `end` of the text; `low` is the word in lower case or the stop.

    `ref` counts the article's names (kind "name") or its quotations (kind "quote").
    """

    kind: Kind
    start: int
    end: int
    low: str
    ref: int = -1


def tokens_of(
    value: str, start: int, end: int, names: Sequence[tuple[int, Mention]], quotes: Sequence[tuple[int, Marked]]
) -> list[Token]:
    """The tokens of characters `start` to `end`; names and quotes come with their number, in order, apart.

    A nickname between marks inside a name is no quotation: `Rolf “Red” Tarn`.
    """
    special = [Token("quote", q.outer[0], q.outer[1], "", i) for i, q in quotes]
    special += [Token("name", m.start, _with_letters(value, m.end), "", i) for i, m in names]
    special.sort(key=attrgetter("start"))
    found: list[Token] = []
    for token in special:
        if token.start < start:
            continue
        if start < token.start:
            found += _plain(value, start, token.start)
        found.append(token)
        start = token.end
    found += _plain(value, start, end)
    return found


def _with_letters(value: str, end: int) -> int:
    """Where a name ends with the letters behind it: "Ada Plumb MP", "Ivo Tarn OBE"."""
    letters = LETTERS.match(value, end) if value[end : end + 1] == " " else None
    return letters.end() if letters else end


def _plain(value: str, start: int, end: int) -> list[Token]:
    return [
        Token(KINDS[match.lastgroup], match.start(), match.end(), match[0].lower())
        for match in TOKEN.finditer(value, start, end)
    ]


class Sentence(Struct, frozen=True):
    """Tokens `first` to `last` (after the last one) of a block's tokens; `value` is the article's text."""

    value: str
    tokens: Sequence[Token]
    first: int
    last: int

    def is_capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital."""
        return self.value[self.tokens[i].start].isupper()

    def low(self, i: int) -> str:
        """Token `i` in lower case: "" for a name, a quotation and what is outside the sentence."""
        return self.tokens[i].low if self.first <= i < self.last else ""

    @property
    def quotes(self) -> list[int]:
        """The tokens that are quotations."""
        return [i for i in range(self.first, self.last) if self.tokens[i].kind == "quote"]

    def words(self, first: int, last: int) -> str:
        """The text of tokens `first` to `last`, on one line."""
        return " ".join(self.value[self.tokens[first].start : self.tokens[last - 1].end].split())


def last_inside(s: Sentence, q: int) -> str:
    """The last character of quotation token `q` before its closing marks."""
    return s.value[s.tokens[q].start : s.tokens[q].end].rstrip("\"”“’'»«) \n")[-1:]


def sentences(value: str, tokens: Sequence[Token]) -> Iterator[Sentence]:
    """The sentences of a block's tokens.

    A quotation that ends in a stop ends its sentence too, unless lower case, a comma or a dash follows; whether
    `." Plumb said.` belongs to it is for the rules to find out, which look over the border.
    """
    stops = [i for i, token in enumerate(tokens[:-1]) if token.kind in BORDERS and token.low in ("", ".", "?", "!")]
    ends = [i + 1 for i in stops if _ends(value, tokens, i)]
    first = 0
    for end in (*ends, len(tokens)) if tokens else ():
        for last in (*range(first + LONGEST_SENTENCE + 1, end, LONGEST_SENTENCE + 1), end):
            yield Sentence(value, tokens, first, last)
            first = last


def _ends(value: str, tokens: Sequence[Token], i: int) -> bool:
    token, following = tokens[i], tokens[i + 1]
    if token.kind == "quote":
        stopped = ENDS_SENTENCE.search(value, max(token.start, token.end - 6), token.end)
        return stopped is not None and _begins(value, following)
    if token.low not in SENTENCE_STOPS or following.start == token.end:
        return False
    before = tokens[i - 1] if i else token
    if token.low == "." and before.kind == "word" and before.end == token.start:
        word = value[before.start : before.end]
        if (len(word) == 1 and word.isupper()) or word in CUT_SHORT:
            return False
    return _begins(value, following)


def _begins(value: str, token: Token) -> bool:
    if token.kind in ("quote", "name"):
        return True
    return not (value[token.start].islower() or token.low in ",;:)" or token.low in DASHES)
