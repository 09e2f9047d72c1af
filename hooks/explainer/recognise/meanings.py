"""Which of several terms that share a word is meant, where their entries say which words tell them apart.

"The Mission fed six hundred people."  ->  the relief mission, whose entry says `when: [fed, convoy]`

The nearest sign decides: one in the sentence, else one in the paragraph, else one anywhere in the article, since a word
hardly changes its sense within an article (Gale, Church and Yarowsky 1992).  A name that only one of the terms has is
a sign too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from explainer.fold import fold
from explainer.model import Entry, Text
from explainer.pattern import pattern
from explainer.recognise.lexicon import Match, Name
from explainer.recognise.senses import any_of
from explainer.sentences import Sentences
from explainer.slug import slug

WORD = pattern(r"\w+")


class Meanings:
    """The signs of one article: `folded` is its folded text, `matches` what the lexicon has in it.

    Time is linear in the text and its signs, and for each use their logarithm.
    """

    def __init__(self, text: Text, folded: str, matches: Sequence[Match]) -> None:
        self._text, self._folded, self._matches = text, folded.replace("-", " "), matches
        self._signs: dict[str, list[int]] = {}

    def meant(self, match: Match, names: Sequence[Name]) -> Name | None:
        """The one of `names` for which there is a sign near the match; None where that is none of them, or several."""
        for start, end in self._around(match):
            told = [name for name in names if self._has_sign(name.entry, match, start, end)]
            if told:
                return told[0] if len(told) == 1 else None
        return None

    def _around(self, match: Match) -> Iterator[tuple[int, int]]:
        """The sentence, the paragraph and the article around a match."""
        yield self._sentences.around(match.start, match.end)
        block = self._text.blocks[bisect_right(self._starts, match.start) - 1]
        yield block.start, block.end
        yield 0, len(self._folded)

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self._text.value)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self._text.blocks]

    def _has_sign(self, entry: Entry, match: Match, start: int, end: int) -> bool:
        """Whether a sign of the entry begins between two places, and not in the match itself."""
        if entry.id not in self._signs:
            self._signs[entry.id] = sorted({*self._named[entry.id], *self._told(entry.when)})
        signs = self._signs[entry.id]
        before, inside = bisect_left(signs, match.start), bisect_left(signs, match.end)
        return bisect_left(signs, start) < before or inside < bisect_left(signs, end)

    @cached_property
    def _named(self) -> Mapping[str, list[int]]:
        """Where names stand that only one term has, by the term's id."""
        named: dict[str, list[int]] = defaultdict(list)
        for match in self._matches:
            if len(match.names) == 1 and match.names[0].entry.kind == "term":
                named[match.names[0].entry.id].append(match.start)
        return named

    @cached_property
    def _words(self) -> Mapping[str, list[int]]:
        """Where each word of the text stands."""
        words: dict[str, list[int]] = defaultdict(list)
        for found in WORD.finditer(self._folded):
            words[found[0]].append(found.start())
        return words

    def _told(self, when: tuple[str, ...]) -> Iterator[int]:
        """Where one of the words or phrases stands, singular or plural."""
        text, sign = self._folded, _when(when)
        for first in {word[0] for phrase in when if (word := WORD.search(fold(phrase)))}:
            for form in (first, f"{first}s", f"{first}es"):
                yield from (place for place in self._words.get(form, ()) if sign.match(text, place))


def homonym(names: Sequence[Name]) -> str:
    """The slug of a word that is shared by the entries of `names`."""
    return min(slug(name.written) for name in names)


@lru_cache(maxsize=4096)
def _when(words: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(map(fold, words))
