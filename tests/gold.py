"""Articles with gold answers in `tests/kinds/<kind>/*.txt`, and how well the recognisers do on them.

    ---
    kind: council
    title: Northmere votes on the ferry
    ---
    "[[We were never asked]]{Ada Plumb}," said Ada Plumb, who leads the Harbour List.

`[[...]]{speaker}` marks words that somebody spoke or wrote; `{Ada Plumb | the mayor}` gives two right answers, `{?}`
says that a careful reader cannot tell.  Everything else in quotation marks is nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from explainer.fold import fold
from explainer.index.offices import with_holders
from explainer.read.article import read_article_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon

FOLDER = Path(__file__).parent / "kinds"
MARKED = re.compile(r"\[\[(?P<words>.+?)\]\]\{(?P<speakers>[^}]+)\}", re.DOTALL)
MARKS = "\"“”„«»'‘’` \t\r\n\u00a0"
NAME = re.compile(
    r"(?!(?:An?|The|One|His|Her|Its|Some)\s)[^\W\d_a-z]\S*"
    r"(?:\s(?:[^\W\d_a-z]\S*|de|van|von|bin|al|el|of|da|du|le))*"
)
LEADING = re.compile(r"^(?:[a-z]\S* )+")
OVERLAP = 0.8
"""The least share of both spans that a found and a gold quote have in common, as in the usual scoring of quotations."""
WORD = re.compile(r"[^\W_]+")
HEAD_ENDS = re.compile(
    r",| (?:of|for|from|with|in|on|at|by|to|inside|within|close|familiar|near|about|who|that|which|and) "
)
SMALL = frozenset("a an the one his her their its mr mrs ms dr sir".split())
NOBODY_LISTED = Lexicon.build([])


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """Characters `start` to `end` of the file without its marks, and who is right: none where nobody can tell."""

    start: int
    end: int
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A file without its marks and front matter but with its title, and its quotes in order.

    `keys` are the lines of its front matter between the dashes.
    """

    path: Path
    kind: str
    date: str
    keys: int
    raw: str
    quotes: tuple[GoldQuote, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A quote of `article` that is not as it should be: `gold` or `printed` is "" where there is none."""

    article: GoldArticle
    start: int
    words: str
    gold: str
    printed: str
    reason: str

    @property
    def line(self) -> int:
        """The line of the article's file on which the words begin."""
        return self.article.keys + self.article.raw.count("\n", 0, self.start) + 1

    def __str__(self) -> str:
        where = f"{self.article.path.parent.name}/{self.article.path.name}:{self.line}"
        printed = f"printed {self.printed or 'unclear'} ({self.reason})"
        return f"{where}: {self.words[:60]!r} is {self.gold or 'nobody'}'s, {printed}"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts: quotes that have a right answer, names printed, and names printed rightly."""

    gold: int
    printed: int
    right: int

    @property
    def precision(self) -> float:
        """Of the names printed, the share that is right, in per cent."""
        return 100 * self.right / self.printed if self.printed else 0.0

    @property
    def recall(self) -> float:
        """Of the quotes, the share found with the right name, in per cent."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 200 * self.right / (self.gold + self.printed) if self.right else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.printed + other.printed, self.right + other.right)


def read_gold(folder: Path = FOLDER) -> list[GoldArticle]:
    """The marked-up articles of a folder, by kind and name.

    Raises ValueError for brackets that are not closed or have no speaker.
    """
    return [_parsed(path) for path in sorted(folder.glob("*/*.txt"))]


def _parsed(path: Path) -> GoldArticle:
    header, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    told = dict(line.split(": ", 1) for line in header.splitlines())
    raw, quotes, end = told["title"] + "\n\n", [], 0
    for match in MARKED.finditer(body):
        raw += body[end : match.start()]
        speakers = tuple(speaker.strip() for speaker in match["speakers"].split("|"))
        quotes.append(GoldQuote(len(raw), len(raw) + len(match["words"]), () if speakers == ("?",) else speakers))
        raw, end = raw + match["words"], match.end()
    raw += body[end:]
    if "[[" in raw or "]]" in raw:
        raise ValueError(f"{path}: a [[ or ]] that does not belong to [[words]]{{speaker}}")
    return GoldArticle(path, told["kind"], told.get("date", ""), len(told), raw, tuple(quotes))


def judge(article: GoldArticle) -> tuple[Score, list[Mistake]]:
    """How the recognisers do on an article, and what they get wrong.

    Quotes that nobody can tell count neither way; a name printed beside words that are no quote is wrong.
    """
    text = read_article_text(article.raw)[0].text
    found = with_holders(text, recognise(text, NOBODY_LISTED, article.date), {})
    spans = [_trimmed(article.raw, *text.file_span(quote.start, quote.end)) for quote in found]
    mistakes: list[Mistake] = []
    printed = right = 0
    left = dict(enumerate(spans))
    for gold in article.quotes:
        words = article.raw[gold.start : gold.end]
        number = _partner(_trimmed(article.raw, gold.start, gold.end), left)
        quote = found[number] if number is not None else None
        if number is not None:
            del left[number]
        if not gold.speakers:
            continue
        name = quote.speaker if quote else ""
        printed += bool(name)
        if name and any(same_speaker(name, speaker) for speaker in gold.speakers):
            right += 1
        else:
            reason = quote.reason if quote else "not found"
            mistakes.append(Mistake(article, gold.start, words, " | ".join(gold.speakers), name, reason))
    for number, (start, end) in left.items():
        quote = found[number]
        if quote.speaker:
            printed += 1
            mistakes.append(Mistake(article, start, article.raw[start:end], "", quote.speaker, quote.reason))
    return Score(sum(bool(q.speakers) for q in article.quotes), printed, right), mistakes


def _trimmed(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start] in MARKS:
        start += 1
    while end > start and raw[end - 1] in MARKS:
        end -= 1
    return start, end


def _partner(gold: tuple[int, int], found: Mapping[int, tuple[int, int]]) -> int | None:
    """The found span that shares enough with the gold one."""
    for number, span in found.items():
        shared = min(gold[1], span[1]) - max(gold[0], span[0])
        if shared > 0 and shared >= OVERLAP * max(gold[1] - gold[0], span[1] - span[0]):
            return number
    return None


def same_speaker(printed: str, gold: str) -> bool:
    """Whether a printed name is right: the same but for capitals, accents, articles and titles.

    A description may leave out what stands before or behind the gold one's head ("the senior official" for "a senior
    official with knowledge of the talks"), not the head; a person's full name never stands for its surname alone.
    """
    one, other = _words(LEADING.sub("", printed) if NAME.fullmatch(gold) else printed), _words(gold)
    if one == other:
        return True
    if NAME.fullmatch(gold):
        return len(other) == 1 and one[-1:] == other
    return _head(printed) == _head(gold) and (set(one) <= set(other) or set(other) <= set(one))


def _words(name: str) -> list[str]:
    return [word for word in WORD.findall(fold(name)) if word not in SMALL]


def _head(name: str) -> str:
    """The head noun of a description: the last word before the first preposition."""
    return (_words(HEAD_ENDS.split(fold(name), maxsplit=1)[0]) or [""])[-1]
