"""The story: an article's sentences and the names in them, and what each sentence is about.

In: the article's names and what stands between quotation marks.  Out: by offset or number, sentences (those inside a
quotation are part of the one around it), the names outside quotation marks, whom they mean, and subjects.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from explainer.model import Mention, Person, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.nouns import PEOPLE_NOUNS, ROLE_NOUNS, listed
from explainer.recognise.quotes.language.phrases import Source, is_verb
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import ABBREVIATED, Sentence, tokens_of
from explainer.recognise.quotes.marked import Marked

SENTENCE_BREAK = pattern(
    rf"[.?!\n](?:(?<=\n)\n|(?<![A-Z]\.)(?!{ABBREVIATED})(?<!\n)[\"”’'»)\]]*\s+(?=[^\Wa-z\d_]|[\"“‘«(\[@]))"
)
OPENING = pattern(
    r"(?:[A-Z]\w*(?:ing|ed)|In|On|At|Of|To|Under|Over|Through|About|Against|Among|Between|After|Before|As|When|"
    r"While|With|For|During|Since|If|Although|Though|Despite|By|From|Like|Unlike)\b",
    re.IGNORECASE,
)
"""How a clause opens before the one that has the sentence's subject: "When he came, | Tarn"."""
JOINING = pattern(r"(?:(?:But|And|Yet|So|Still|Then|Now|Meanwhile),? )+")
"""Words that join a sentence to the one before, ahead of its first clause."""
PRONOUN = pattern(rf"[HhSs](?<!\w.)(?i:{'|'.join(sorted({w[1:] for w in g.SINGULAR if w.isalpha()}))})\b")
"""A singular pronoun, or the end of one behind the first letter of another; with a letter in front it is found fast."""
DESCRIBED = pattern(r" ((?:[a-z][a-z-]+ ){1,3})(?=[A-Z])")
"""Small words between two names."""
FOCUS = pattern(
    r"\b(?:(?:is|was)(?: also| called| named)?(?: (?:the|an?|one)\b[^,;:]*)?"
    r"|g[ai]ve[sn]? (?:his|her) (?:\w+ )?name as) $"
)
LONGEST_FOCUS = 60
"""What may stand before a name by which a sentence brings somebody in: "the last to leave was | Ada Plumb"."""
LONGEST_READ = 2000
"""Characters of a sentence that is read for what it says of a paper."""
LONGEST_BEFORE = 400
"""Characters before a name that may still be its sentence's subject, an opening clause among them."""
LONGEST_OPENING = 8
"""Words before a name that may still be its sentence's subject."""

Found = TypeVar("Found")
Phrase = tuple[Sentence, Source]
"""A source in its sentence."""


class Story:
    """The sentences of an article, and its names that stand outside quotation marks, headings and captions."""

    def __init__(
        self, text: Text, names: Sequence[Mention], people: Mapping[str, Person], marked: Sequence[Marked]
    ) -> None:
        self.value, self.people = text.value, people
        self.quoted = [m.outer for m in marked]
        ends = [match.end() for match in SENTENCE_BREAK.finditer(text.value)]
        self.breaks = _outside(ends, ends, [(start + 1, end) for start, end in self.quoted])
        apart = [(b.start, b.end) for b in text.blocks if b.kind in ("heading", "caption", "related")]
        self.names = _outside(names, [mention.start for mention in names], sorted(self.quoted + apart))
        self.starts = [mention.start for mention in self.names]
        self._marked = marked
        self._about: dict[int, Phrase | None] = {}
        self._read: dict[int, Sentence | None] = {}

    def names_in(self, start: int, end: int) -> list[tuple[int, Mention]]:
        """The names between two offsets of the text, each with its number."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return list(enumerate(self.names[first:last], first))

    @cached_property
    def pronouns(self) -> list[tuple[int, str]]:
        """Every he and she, his, her and so on outside quotations: its offset of the text and the word as printed."""
        found = [(match.start(), match[0]) for match in PRONOUN.finditer(self.value) if match[0].lower() in g.SINGULAR]
        return _outside(found, [at for at, _ in found], self.quoted)

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset of the text."""
        return bisect_right(self.breaks, offset)

    def begins(self, sentence: int) -> int:
        """The offset of the text at which a sentence begins."""
        return self.breaks[sentence - 1] if sentence else 0

    def ends(self, sentence: int) -> int:
        """The offset of the text at which the next sentence begins, or the text ends."""
        return self.breaks[sentence] if sentence < len(self.breaks) else len(self.value)

    def subject_of(self, sentence: int) -> Phrase | None:
        """What a sentence is about, by its words before a quotation; None where nobody can tell."""
        if sentence not in self._about:
            self._about[sentence] = self._read_subject(sentence)
        return self._about[sentence]

    def _read_subject(self, sentence: int) -> Phrase | None:
        start, end = self.begins(sentence), self.ends(sentence)
        i = bisect_left(self.quoted, (start, 0))
        if i < len(self.quoted):
            end = min(end, self.quoted[i][0])
        s = self.words_in(start, end)
        subject = sentence_subject(s, s.last) if s.tokens else None
        return (s, subject) if subject else None

    def words_in(self, start: int, end: int) -> Sentence:
        """The words between two offsets of the text, those of quotations among them."""
        tokens = tokens_of(self.value, start, end, self.names_in(start, end), [])
        return Sentence(self.value, tokens, 0, len(tokens))

    def read(self, sentence: int) -> Sentence | None:
        """A sentence with its quotations as single tokens; None for an endless one and one begun inside a quotation."""
        if sentence not in self._read:
            self._read[sentence] = self._read_whole(sentence)
        return self._read[sentence]

    def _read_whole(self, sentence: int) -> Sentence | None:
        start, end = self.begins(sentence), self.ends(sentence)
        first = bisect_left(self.quoted, (start, start))
        if end - start > LONGEST_READ or (first and self.quoted[first - 1][1] > start):
            return None
        last = bisect_left(self.quoted, (end, end))
        quotes = list(enumerate(self._marked[first:last], first))
        tokens = tokens_of(self.value, start, end, self.names_in(start, end), quotes)
        return Sentence(self.value, tokens, 0, len(tokens))

    def is_subject(self, mention: Mention) -> bool:
        """Whether a name is its sentence's subject, by what stands before it, and not only whose somebody else is."""
        if self.value[mention.end : mention.end + 1] in ("'", "’") or self._describes(mention.end):
            return False
        begins = self.begins(self.sentence(mention.start))
        if FOCUS.search(self.value, max(begins, mention.start - LONGEST_FOCUS), mention.start):
            return True
        if mention.start - begins > LONGEST_BEFORE:
            return False
        joining = JOINING.match(self.value, begins, mention.start)
        before = self.value[joining.end() if joining else begins : mention.start]
        if OPENING.match(before):
            _, comma, before = before.rpartition(", ")
            if not comma:
                return False
        words = before.split()
        while words and words[-1][0].isupper():
            words.pop()
        if words and words[-1].rstrip(",").lower() in g.PREPOSITIONS:
            return False
        return len(words) <= LONGEST_OPENING

    def _describes(self, end: int) -> bool:
        """Whether a name that ends here only tells whose somebody is who is named next: "Tarn aide | Ada Plumb"."""
        found = DESCRIBED.match(self.value, end)
        words = found[1].split() if found else ()
        if not words or listed(words[-1]) not in PEOPLE_NOUNS | ROLE_NOUNS:
            return False
        return not any(_acts(word) or word in g.SMALL_WORDS for word in words)


def _acts(word: str) -> bool:
    """Whether a word is a verb: "Tarn showed reporter Ada Plumb the gauge"."""
    return is_verb(word) or word in g.PASTS or word.endswith("ed")


def back(sentence: int, farthest: int) -> range:
    """A sentence and at most so many before it, the last first."""
    return range(sentence, max(-1, sentence - farthest - 1), -1)


def span_of(s: Sentence, source: Source) -> tuple[int, int]:
    """The characters of the text that a source of a sentence stands at."""
    return s.tokens[source.first].start, s.tokens[source.last - 1].end


def _outside(found: Sequence[Found], starts: Sequence[int], closed: Iterable[tuple[int, int]]) -> list[Found]:
    """Those of some things, in order, that begin, at `starts`, in none of the stretches `closed` of the text."""
    outside: list[Found] = []
    i = 0
    for start, end in closed:
        j = bisect_left(starts, start, i)
        outside += found[i:j]
        i = bisect_left(starts, end, j)
    return outside + list(found[i:])
