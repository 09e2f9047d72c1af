"""The cast: everybody an article names or lets speak, in order, for pronouns to look back on.

In: the article's names and, one after another, its speakers.  Out: whom "he" or "she" means at some place.  The walk
goes back sentence by sentence to the nearest speaker or subject who agrees; who has just spoken comes before who is
only named, and a name inside quotation marks is never taken.  The order follows J. Hobbs,
Resolving Pronoun References, 1978: sentences from the nearest back, subjects first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from explainer.model import Mention, Person, Text
from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.candidates import Candidate, Speaker, best, how_found
from explainer.recognise.quotes.described import KINDS, gender_of, is_plural, printed
from explainer.recognise.quotes.genders import told_by_pronouns
from explainer.recognise.quotes.marks import Marked
from explainer.recognise.quotes.phrases import Source
from explainer.recognise.quotes.subjects import sentence_subject
from explainer.recognise.quotes.tokens import Sentence, tokens_of

SENTENCE_BREAK = re.compile(
    r"[.?!\n](?:(?<=\n)\n|"
    r"(?<![A-Z]\.)(?<!Mr\.)(?<!Mrs\.)(?<!Ms\.)(?<!Dr\.)(?<!Sen\.)(?<!Rep\.)(?<!Gov\.)(?<!Gen\.)(?<!St\.)"
    r"(?<!\n)[\"”’'»)\]]*\s+(?=[^\Wa-z\d_]|[\"“‘«(\[@]))"
)
OPENING = re.compile(
    r"(?:[A-Z]\w*ing|[A-Z]\w*ed|In|On|At|Of|To|Under|Over|Through|About|Against|Among|Between|After|Before|As|When|While|With|For|During|Since|If|Although|Though|Despite|"
    r"By|From|Like|Unlike|Meanwhile|But|And|Still|Yet)\b"
)
SAYS_NEXT = re.compile(
    r",?\s+(?:also\s+|later\s+|has\s+|had\s+)?"
    r"(?:said|says|told|wrote|asked|added|argued|noted|tweeted|explained|recalled|replied|continued|declared)\b"
)
GOES_ON = {"m": re.compile(r"\b(?:[Hh]e|His)\b"), "f": re.compile(r"\b(?:[Ss]he|Her)\b")}
"""Pronouns of a gender by which a sentence goes on about somebody named before."""
NOBODY_MEANT = frozenset("these those no any every each whose".split())
"""Words before a noun that takes up somebody, or means nobody in particular."""
MOSTLY = 3
MOST_NAMES = 200
"""Times that one person is named for each of another to be whom all of an article is about; names looked at."""
TITLED = 60
"""Characters before and behind a name in which its office may stand."""
TITLE = 12
"""Characters from one name to another in one breath, a short title between them."""
FARTHEST = 9
"""Sentences a pronoun is followed back."""
LONGEST_READ = 2000
"""Characters of a sentence that is read for what it says of a paper."""
LONGEST_BEFORE = 400
"""Characters before a name that may still be its sentence's subject, an opening clause among them."""
LONGEST_OPENING = 8
"""Words before a name that may still be its sentence's subject."""


class Cast:
    """The names of an article that stand outside quotation marks, and its speakers as they become known."""

    def __init__(
        self, text: Text, names: Sequence[Mention], people: Mapping[str, Person], marked: Sequence[Marked]
    ) -> None:
        self.value, self.people = text.value, people
        self._quoted = [m.outer for m in marked]
        self.breaks = [end for match in SENTENCE_BREAK.finditer(text.value) if not self._inside(end := match.end())]
        self.names = list(_outside(names, text, marked))
        self.starts = [mention.start for mention in self.names]
        self.spoke: list[Candidate] = []
        self._candidates: dict[int, Candidate] = {}
        self._subjects: dict[int, Candidate | None] = {}
        self._pronouns: dict[str, list[int]] = {}
        self._marked = marked
        self._titled: set[str] | None = None
        self._genders: Mapping[str, str] | None = None

    def _inside(self, offset: int) -> bool:
        """Whether an offset of the text stands inside a quotation."""
        i = bisect_left(self._quoted, (offset, 0)) - 1
        return i >= 0 and self._quoted[i][0] < offset < self._quoted[i][1]

    def names_in(self, start: int, end: int) -> list[tuple[int, Mention]]:
        """The names between two offsets of the text, each with its number."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return list(enumerate(self.names[first:last], first))

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset of the text."""
        return bisect_right(self.breaks, offset)

    def begins(self, sentence: int) -> int:
        """The offset of the text at which a sentence begins."""
        return self.breaks[sentence - 1] if sentence else 0

    def person(self, mention: Mention) -> Speaker:
        """The person a name means."""
        person = self.people[mention.entity]
        return Speaker(
            "person", person.name, person.entity, self.genders().get(person.entity, ""), (mention.start, mention.end)
        )

    def genders(self) -> Mapping[str, str]:
        """The gender of people, by their names or by the pronouns behind them, counted once."""
        if self._genders is None:
            self._genders = told_by_pronouns(
                self.value, self.names, self.people, self._quoted, self.breaks, self._is_subject
            )
        return self._genders

    def spoken(self, offset: int, speaker: Speaker) -> None:
        """Remember that somebody spoke at an offset of the text, later than all before."""
        self.spoke.append(Candidate(self.sentence(offset), offset, speaker, subject=True, spoke=True))

    def antecedent(self, offset: int, gender: str) -> Speaker | None:
        """Whom he (gender "m") or she ("f") means at an offset of the text; None where nobody agrees."""
        here, genders = self.sentence(offset), self.genders()
        i, s = bisect_left(self.starts, offset) - 1, len(self.spoke) - 1
        described: Candidate | None = None
        others = -1
        for sentence in range(here, max(-1, here - FARTHEST), -1):
            group: list[Candidate] = []
            while s >= 0 and self.spoke[s].sentence >= sentence:
                group.append(self.spoke[s])
                s -= 1
            begins = self.begins(sentence)
            ends = offset if sentence == here else self.begins(sentence + 1)
            pronoun = self._first_pronoun(gender, begins, ends)
            others += pronoun == ends
            told = sentence == here or any(c.speaker.gender == gender for c in group)
            if not told and (subject := self._subject(sentence)) and subject.start < pronoun:
                if subject.by_noun or not self._takes_up(subject):
                    group.append(subject)
                elif described is None and subject.speaker.gender in ("", gender):
                    described = subject
            while i >= 0 and self.starts[i] >= begins:
                if self.starts[i] < pronoun:
                    group.append(self._candidate(i))
                i -= 1
            agreeing = [c for c in group if c.speaker.gender or genders.get(c.speaker.entity, gender) == gender]
            found = best(agreeing, gender, same=sentence == here)
            if found is not None and not found.spoke and self._beside(found, gender):
                return None
            if found is not None:
                return replace(found.speaker, how=how_found(found, others))
        if described is None:
            return self._only(offset, gender)
        return replace(described.speaker, how=how_found(described, here - described.sentence))

    def _first_pronoun(self, gender: str, start: int, end: int) -> int:
        """The offset of the first he or she between two offsets outside quotations; the second offset for none."""
        if gender not in self._pronouns:
            found = (match.start() for match in GOES_ON[gender].finditer(self.value))
            self._pronouns[gender] = [at for at in found if not self._inside(at)]
        offsets = self._pronouns[gender]
        i = bisect_left(offsets, start)
        return offsets[i] if i < len(offsets) and offsets[i] < end else end

    def _only(self, offset: int, gender: str) -> Speaker | None:
        """The one person of a gender whom the article names before an offset, or mostly names; None without such."""
        last = bisect_left(self.starts, offset)
        able: dict[str, Speaker] = {}
        named: Counter[str] = Counter()
        for i in range(last - 1, max(-1, last - MOST_NAMES), -1):
            person = self.person(self.names[i])
            if person.gender in ("", gender):
                able.setdefault(person.entity, person)
                named[person.entity] += 1
        if not named:
            return None
        (first, times), *others = named.most_common(2)
        mostly = not others or times >= MOSTLY * others[0][1]
        return replace(able[first], how="other far") if able[first].gender and mostly else None

    def _beside(self, found: Candidate, gender: str) -> bool:
        """Whether somebody else who agrees is named in one breath: "Plumb and Tarn ran"; either may be meant."""
        end = found.speaker.mention[1]
        if self.value[end : end + 5] != " and ":
            return False
        i = bisect_left(self.starts, end)
        near = i < len(self.starts) and self.starts[i] - end <= TITLE
        return near and self.person(self.names[i]).gender in ("", gender)

    def _takes_up(self, subject: Candidate) -> bool:
        """Whether "the ambassador" may be somebody named: the article prints an ambassador's name somewhere."""
        if self.value[subject.start : subject.start + 4].lower() != "the ":
            return False
        if self._titled is None:
            self._titled = set()
            for mention in self.names:
                before = self.value[max(0, mention.start - TITLED) : mention.start]
                behind = self.value[mention.end : mention.end + TITLED]
                self._titled.update(re.findall(r"[a-z][a-z-]+", f"{before} {behind}".lower()))
        return subject.speaker.head in self._titled

    def _subject(self, sentence: int) -> Candidate | None:
        """Somebody without a name whom a sentence is about: "A woman on the quay waved."."""
        if sentence not in self._subjects:
            self._subjects[sentence] = self._find_subject(sentence)
        return self._subjects[sentence]

    def subject_of(self, sentence: int) -> tuple[Sentence, Source] | None:
        """What a sentence is about; None for one that begins inside a quotation."""
        start = self.begins(sentence)
        end = self.breaks[sentence] if sentence < len(self.breaks) else len(self.value)
        quoted = bisect_right(self._quoted, (start, end)) - 1
        if quoted >= 0 and self._quoted[quoted][1] > start:
            return None
        tokens = tokens_of(self.value, start, end, self.names_in(start, end), [])
        s = Sentence(self.value, tokens, 0, len(tokens))
        subject = sentence_subject(s, len(tokens))
        return (s, subject) if subject else None

    def read(self, sentence: int) -> Sentence | None:
        """A sentence with its quotations as single tokens; None for an endless one and one begun inside a quotation."""
        start = self.begins(sentence)
        end = self.breaks[sentence] if sentence < len(self.breaks) else len(self.value)
        first = bisect_left(self._quoted, (start, start))
        if end - start > LONGEST_READ or (first and self._quoted[first - 1][1] > start):
            return None
        last = bisect_left(self._quoted, (end, end))
        quotes = list(enumerate(self._marked[first:last], first))
        tokens = tokens_of(self.value, start, end, self.names_in(start, end), quotes)
        return Sentence(self.value, tokens, 0, len(tokens))

    def _find_subject(self, sentence: int) -> Candidate | None:
        found = self.subject_of(sentence)
        if found is None or found[1].kind not in ("person", "role"):
            return None
        tokens, subject = found[0].tokens, found[1]
        if tokens[subject.first].low in NOBODY_MEANT or is_plural(subject.head):
            return None
        span = (tokens[subject.first].start, tokens[subject.last - 1].end)
        name = printed(subject, self.value[span[0] : span[1]])
        speaker = Speaker(KINDS[subject.kind], name, "", gender_of(subject.head), span, subject.head)
        return Candidate(sentence, span[0], speaker, subject=True, spoke=False, by_noun=subject.kind == "person")

    def _candidate(self, i: int) -> Candidate:
        """The name number `i` as a candidate; most names are never asked for."""
        found = self._candidates.get(i)
        if found is None:
            m = self.names[i]
            spoke = SAYS_NEXT.match(self.value, m.end) is not None
            found = Candidate(self.sentence(m.start), m.start, self.person(m), spoke or self._is_subject(m), spoke)
            self._candidates[i] = found
        return found

    def _is_subject(self, mention: Mention) -> bool:
        if self.value[mention.end : mention.end + 1] in ("'", "’"):
            return False
        begins = self.begins(self.sentence(mention.start))
        if mention.start - begins > LONGEST_BEFORE:
            return False
        before = self.value[begins : mention.start]
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


def _outside(names: Sequence[Mention], text: Text, marked: Sequence[Marked]) -> Iterator[Mention]:
    """The names outside quotation marks and outside headings and captions."""
    closed = sorted(
        [m.outer for m in marked]
        + [(b.start, b.end) for b in text.blocks if b.kind in ("heading", "caption", "related")]
    )
    i = 0
    for mention in names:
        while i < len(closed) and closed[i][1] <= mention.start:
            i += 1
        if i == len(closed) or mention.start < closed[i][0]:
            yield mention
