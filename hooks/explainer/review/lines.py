"""Lines: the decisions that settle what an article leaves open, as they are typed into its front matter.

A decision is about every quote that begins with its words, so a line has as many words as tell its quote from the
others of the article; where no number of words does, the others are named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from rapidfuzz.distance import Prefix

from explainer.decided import BY_EDITOR, NOT_A_QUOTE, UNCLEAR, begins, decided_words, typed
from explainer.known import Index, Report, Said
from explainer.model import Decision
from explainer.pattern import pattern
from explainer.places import Places
from explainer.review.question import Kind, Question

ENOUGH = 4
"""Words that a line gives of a longer quote, where they tell it from the others."""
SHOWN = 60
"""Characters of a quote that a question shows."""
MOST_ALSO = 5
"""Other quotes of a line that a question names."""
INVISIBLE = pattern(r"[\xad\u200b-\u200f\u2060\ufeff]")


def settled(said: Said) -> bool:
    """Whether an editor has settled a quote."""
    return said.quote.reason == BY_EDITOR


class Lines:
    """The lines and places of one article's quotes; `groups` are the quotes of the same words, in order.

    `ids` leads from the name of a person or body (`decided_words`) to the id of its entry.
    """

    def __init__(self, report: Report, places: Places, index: Index, ids: Mapping[str, str]) -> None:
        self.path = report.article.path
        self._report, self._places, self._index, self._ids = report, places, index, ids
        self._same: dict[str, list[Said]] = defaultdict(list)
        for said in report.said:
            self._same[decided_words(said.words)].append(said)
        self.groups = self._same.values()
        self._sorted = sorted(self._same)

    def speaker(self, said: Said) -> str:
        """A quote's speaker as a line names them: by the id of an entry, else by name; "" where nobody is named."""
        voice = self._index.voices.get(said.voice)
        return self.named(voice.entry.name if voice and voice.entry else said.quote.speaker)

    def named(self, name: str) -> str:
        """Somebody as a line names them: by the id of an entry where one has the name."""
        return self._ids.get(decided_words(name), name)

    def choices(self, said: Said, likeliest: str = "") -> tuple[str, ...]:
        """The lines that settle whose words a quote is, with the likeliest speaker first."""
        subject = self._subject(said)
        decisions = [Decision("quote", subject, speaker=speaker) for speaker in (likeliest, UNCLEAR) if speaker]
        return tuple(map(typed, [*decisions, Decision("quote", subject, verdict=NOT_A_QUOTE)]))

    def naming(self, said: Said, speaker: str) -> str:
        """The line that gives a quote to a speaker."""
        return typed(Decision("quote", self._subject(said), speaker=speaker))

    def renaming(self, said: Said, id_: str) -> str:
        """The line that gives a quote an id which it had."""
        return typed(Decision("quote", self._subject(said), was=id_))

    def question(self, kind: Kind, said: Said, why: str, lines: tuple[str, ...]) -> Question:
        """The question about a quote, at its place in the file."""
        words = " ".join(said.words.split())
        words = words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"
        others = sorted(islice(self._also(said), MOST_ALSO), key=lambda other: other.quote.start)
        also = [f"{':'.join(map(str, self._at(other)))} ({other.quote.speaker or UNCLEAR})" for other in others]
        line, column = self._at(said)
        return Question(kind, self.path, line, column, words, why, lines, tuple(also))

    def _subject(self, said: Said) -> str:
        """The words of the quote's line: as few of the first as no quote of other words begins with."""
        words = decided_words(said.words)
        at = bisect_left(self._sorted, words)
        beside = [*self._sorted[max(0, at - 1) : at], *self._sorted[at + 1 : at + 2]]
        shared = max((Prefix.similarity(words, other) for other in beside), default=0)
        printed = INVISIBLE.sub("", said.words).split()
        first = range(1, len(printed) + 1)
        number = bisect_right(first, shared, key=lambda n: len(decided_words(" ".join(printed[:n])))) + 1
        return " ".join(printed[: max(ENOUGH, number)])

    def _also(self, said: Said) -> Iterator[Said]:
        """The other quotes that the quote's line is about, but for those that an editor settled with more words."""
        words, subject = decided_words(said.words), decided_words(self._subject(said))
        yield from (same for same in self._same[words] if same is not said)
        for other in islice(self._sorted, bisect_right(self._sorted, words), None):
            if not other.startswith(subject):
                break
            if begins(subject, other):
                yield from (same for same in self._same[other] if not settled(same))

    def _at(self, said: Said) -> tuple[int, int]:
        """Line and column of a quote's first character."""
        return self._places.at(self._report.article, said.quote.start)
