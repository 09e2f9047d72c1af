"""The cast: everybody an article names or lets speak, in order, for pronouns to look back on.

In: the article's names and, one after another, its speakers.  Out: whom "he" or "she" means at some place.  The walk
goes back sentence by sentence to the nearest speaker or subject who agrees; who has just spoken comes before who is
only named, and a name inside quotation marks is never taken.  The order follows J. Hobbs,
Resolving Pronoun References, 1978: sentences from the nearest back, subjects first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from operator import attrgetter, itemgetter

from explainer.model import Mention, Person, Text
from explainer.names import Titles
from explainer.recognise.quotes.byline import author
from explainer.recognise.quotes.candidates import NEAR, Candidate, best, how_found, is_vague
from explainer.recognise.quotes.chains import Chains, takes_up
from explainer.recognise.quotes.described import KINDS, gender_of, is_plural, printed
from explainer.recognise.quotes.genders import told_behind
from explainer.recognise.quotes.grammar import BE, HONORIFICS, SINGULAR
from explainer.recognise.quotes.marks import Marked
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.story import Story, back
from explainer.recognise.quotes.tokens import Token

SAYS_NEXT = re.compile(
    r",?\s+(?:also\s+|later\s+|has\s+|had\s+)?"
    r"(?:said|says|told|wrote|asked|added|argued|noted|tweeted|explained|recalled|replied|continued|declared)\b"
)
RELATIVE = re.compile(r"(?:, [^,.;:]{1,40})?, who(?:se)?\b")
TELLS_THEM = re.compile(r" (?:\w+ )?(?:told|tells|asked|asks|informed|assured|reminded|warned) (him|her) ")
"""Behind a speaker: "the woman | told her it was late", so that another woman is she from there on."""
NOBODY_MEANT = frozenset("these those no any every each whose".split())
"""Words before a noun that takes up somebody, or means nobody in particular."""
MOSTLY = 3
MOST_NAMES = 200
"""Times that one person is named for each of another to be whom all of an article is about; names looked at."""
TITLE = 12
"""Characters from one name to another in one breath, a short title between them."""
FARTHEST = 8
"""Sentences a pronoun is followed back."""


class Cast(Story):
    """A story's people, and its speakers as they become known."""

    def __init__(
        self, text: Text, names: Sequence[Mention], people: Mapping[str, Person], marked: Sequence[Marked]
    ) -> None:
        super().__init__(text, names, people, marked)
        self.spoke: list[Candidate] = []
        self._candidates: dict[int, Candidate] = {}
        self._subjects: dict[int, Candidate | None] = {}
        self._talked: Counter[str] = Counter()
        self._chains = Chains(self)
        self._author = cache(lambda: author(text, names))
        self._titles = cache(lambda: Titles(text.value, names, {}))

    def spoken(self, offset: int, speaker: Speaker) -> None:
        """Remember that somebody spoke at an offset of the text, later than all before."""
        if speaker.kind == "unnamed" and (holder := self._holder(speaker.name, offset) or speaker.perhaps):
            speaker = self.of_entity(holder, speaker.mention)
        told = TELLS_THEM.match(self.value, speaker.mention[1])
        meets = SINGULAR[told[1]] if told else ""
        self.spoke.append(Candidate(self.sentence(offset), offset, speaker, subject=True, spoke=True, meets=meets))
        if speaker.entity:
            self._talked[speaker.entity] += 1

    def author(self) -> Speaker | None:
        """Whose article it is, whom "I" means outside quotation marks; None where it has no byline."""
        mention = self._author()
        return replace(self.person(mention), how="author") if mention else None

    def antecedent(self, offset: int, gender: str, other_than: str = "") -> Speaker | None:
        """Whom he (gender "m") or she ("f") means at an offset of the text; None where nobody agrees."""
        here = self.sentence(offset)
        vague: Candidate | None = None
        others = -1
        for sentence in back(here, FARTHEST):
            begins, ends = self.begins(sentence), offset if sentence == here else self.begins(sentence + 1)
            pronoun = self._chains.goes_on(sentence, gender, begins, ends)
            others += pronoun == ends
            named = self._named(sentence, begins, pronoun, own=sentence == here)
            group = [candidate for candidate in named if candidate.speaker.name != other_than]
            found = best(group, gender, others, same=sentence == here and not takes_up(self.value, begins, offset))
            if found is None:
                continue
            if is_vague(found, others):
                vague = vague or found
            elif not found.spoke and self._beside(found, gender):
                if vague is None:
                    return None
                break
            else:
                main = self._main(offset, gender) if others > NEAR else None
                return main or replace(found.speaker, how=how_found(found, others))
        if vague is None or here - vague.sentence > NEAR:
            return self._main(offset, gender)
        return replace(vague.speaker, how=how_found(vague, here - vague.sentence))

    def titled_later(self, office: str, offset: int) -> str:
        """The entity of "a judge" whom the article names first behind the sentence at an offset; "" for nobody."""
        here = self.sentence(offset)
        return self._titles().named_later(office, self.breaks[here]) if here < len(self.breaks) else ""

    def _named(self, sentence: int, begins: int, pronoun: int, own: bool) -> list[Candidate]:
        """Who speaks in a sentence, the last first, whom it is about, and whom it names before a pronoun.

        `own` says that the pronoun is the one that is followed, whose sentence speaks for itself.
        """
        first = bisect_left(self.spoke, sentence, key=attrgetter("sentence"))
        last = bisect_left(self.spoke, sentence + 1, key=attrgetter("sentence"))
        group = self.spoke[first:last][::-1]
        subject = None if own else self._subject(sentence)
        if subject is not None and subject.start < pronoun:
            group.append(subject)
        return group + [self._candidate(i) for i, _ in self.names_in(begins, pronoun)]

    def _main(self, offset: int, gender: str) -> Speaker | None:
        """The one person of a gender whom the article mostly names, or lets speak, before an offset; None without."""
        last = bisect_left(self.starts, offset)
        named = Counter(mention.entity for mention in self.names[max(0, last - MOST_NAMES) : last])
        times = {
            entity: n + self._talked[entity] for entity, n in named.items() if self.genders().get(entity) == gender
        }
        able = sorted(times.items(), key=itemgetter(1), reverse=True)[:2]
        if not able or able[0][1] < MOSTLY * sum(n for _, n in able[1:]):
            return None
        return replace(self.of_entity(able[0][0], (offset, offset)), how="main")

    def _beside(self, found: Candidate, gender: str) -> bool:
        """Whether somebody else who agrees is named in one breath: "Plumb and Tarn ran"; either may be meant."""
        end = found.speaker.mention[1]
        if self.value[end : end + 5] != " and ":
            return False
        i = bisect_left(self.starts, end)
        near = i < len(self.starts) and self.starts[i] - end <= TITLE
        return near and self.person(self.names[i]).gender in ("", gender)

    def _subject(self, sentence: int) -> Candidate | None:
        """Somebody without a name whom a sentence is about: "A woman on the quay waved."."""
        if sentence not in self._subjects:
            self._subjects[sentence] = self._find_subject(sentence)
        return self._subjects[sentence]

    def _find_subject(self, sentence: int) -> Candidate | None:
        found = self.subject_of(sentence)
        if found is None or found[1].kind not in ("person", "role"):
            return None
        tokens, subject = found[0].tokens, found[1]
        opening = tokens[subject.first].low
        if opening in NOBODY_MEANT or (is_plural(subject.head) and opening not in ("one", "another")):
            return None
        if _is_named(tokens, subject.last):
            return None
        span = (tokens[subject.first].start, tokens[subject.last - 1].end)
        name = printed(subject, self.value[span[0] : span[1]])
        told, meets = told_behind(tokens, subject.last)
        gender = gender_of(subject.head) or told
        speaker = Speaker(KINDS[subject.kind], name, "", gender, span, subject.head)
        if holder := self._holder(name, span[0]):
            speaker = self.of_entity(holder, span)
        role = subject.kind == "role" and opening == "the"
        taken_up = role and speaker.kind != "person" and self._titles().calls(subject.head)
        behind = [token.low for token in tokens[subject.last : subject.last + 2]]
        who = behind[:1] == ["who"] or behind == [",", "who"]
        return Candidate(sentence, span[0], speaker, True, False, taken_up, meets, who)

    def _holder(self, office: str, offset: int) -> str:
        """The entity of whom "the mayor" means at an offset of the text; "" for nobody."""
        return self._titles().holder(office, offset) if office[:4].lower() == "the " else ""

    def _candidate(self, i: int) -> Candidate:
        """The name number `i` as a candidate; most names are never asked for."""
        found = self._candidates.get(i)
        if found is None:
            m = self.names[i]
            spoke = SAYS_NEXT.match(self.value, m.end) is not None
            subject = spoke or self.is_subject(m) or RELATIVE.match(self.value, m.end) is not None
            found = Candidate(self.sentence(m.start), m.start, self.person(m), subject, spoke)
            self._candidates[i] = found
        return found


def _is_named(tokens: Sequence[Token], k: int) -> bool:
    """Whether a name follows that tells who it is: "One of them | was Mr. Ivo Tarn"."""
    if k >= len(tokens) or tokens[k].low not in BE:
        return False
    k += 2 if k + 1 < len(tokens) and tokens[k + 1].low in HONORIFICS else 1
    return k < len(tokens) and tokens[k].kind == "name"
