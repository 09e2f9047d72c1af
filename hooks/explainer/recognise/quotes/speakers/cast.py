"""The cast: everybody an article names or lets speak, in order, for pronouns to look back on.

In: the article's names and, one after another, its speakers.  Out: the people these names mean, with their genders, and
who may be meant by the "he" or "she" of a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec.structs import replace

from explainer.model import Mention, Person, Text
from explainer.names import Titles, is_definite
from explainer.recognise.quotes.language.described import PLACED, gender_of, printed
from explainer.recognise.quotes.language.grammar import TELLERS
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.aliases import alias_behind
from explainer.recognise.quotes.speakers.around import goes_on_with_who, says_next, tells_another
from explainer.recognise.quotes.speakers.byline import author
from explainer.recognise.quotes.speakers.candidates import Candidate, means_one
from explainer.recognise.quotes.speakers.court import Court
from explainer.recognise.quotes.speakers.genders import apposed, told_behind, told_by_pronouns
from explainer.recognise.quotes.speakers.met import met_in, stays_nameless
from explainer.recognise.quotes.speakers.story import Story, span_of


class Cast(Story):
    """A story's people, and its speakers as they become known; `talked` counts how often each person spoke.

    `apart` has the speakers of blocks that are words without quotation marks, by number; `unquoted` keeps the sentences
    of blocks without quotations, by number, once somebody has read them.
    """

    def __init__(
        self,
        text: Text,
        names: Sequence[Mention],
        people: Mapping[str, Person],
        marked: Sequence[Marked],
        apart: Mapping[int, Speaker | None],
    ) -> None:
        super().__init__(text, names, people, marked)
        self.spoke: list[Candidate] = []
        self.talked: Counter[str] = Counter()
        self.text, self.apart, self._all_names = text, apart, names
        self.unquoted: dict[int, list[Sentence]] = {}
        self._candidates: dict[int, Candidate] = {}
        self._subjects: dict[int, Candidate | None] = {}

    @cached_property
    def genders(self) -> Mapping[str, str]:
        """The gender of people, by their names or by the pronouns behind them."""
        return told_by_pronouns(self)

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.value, self._all_names, {})

    @cached_property
    def _court(self) -> Court:
        return Court(self, self._titles)

    @cached_property
    def _byline(self) -> Mention | None:
        return author(self.text, self._all_names)

    def spoken(self, offset: int, speaker: Speaker) -> None:
        """Remember that somebody spoke at an offset of the text, later than all before."""
        if speaker.kind == "unnamed" and (holder := self._holder(speaker.name, offset) or speaker.perhaps):
            speaker = self.of_entity(holder, speaker.mention)
        if speaker.kind == "unnamed" and not speaker.gender:
            speaker = replace(speaker, gender=apposed(self.value, speaker.mention[1]))
        meets = tells_another(self.value, speaker.mention[1])
        self.spoke.append(Candidate(self.sentence(offset), offset, speaker, subject=True, spoke=True, meets=meets))
        if speaker.entity:
            self.talked[speaker.entity] += 1

    def person(self, mention: Mention) -> Speaker:
        """The person a name means."""
        return self.of_entity(mention.entity, (mention.start, mention.end))

    def of_entity(self, entity: str, span: tuple[int, int]) -> Speaker:
        """A person of the article, named or described by the characters `span` of the text."""
        person = self.people[entity]
        gender = person.gender or self.genders.get(entity, "")
        return Speaker("person", person.name, entity, gender, span)

    def author(self) -> Speaker | None:
        """Whose article it is, whom "I" means outside quotation marks; None where it has no byline."""
        return replace(self.person(self._byline), how="author") if self._byline else None

    def first_named(self, entity: str) -> int:
        """The offset of the text at which the article first names a person."""
        return self._titles.named[entity][0]

    def titled_later(self, office: str, offset: int) -> str:
        """The entity of "a judge" whom the article names first behind the sentence at an offset; "" for nobody."""
        here = self.sentence(offset)
        return self._titles.named_later(office, self.breaks[here]) if here < len(self.breaks) else ""

    def _holder(self, office: str, offset: int) -> str:
        """The entity of whom "the mayor" means at an offset of the text; "" for nobody."""
        if not is_definite(office):
            return ""
        office = PLACED.sub("", office)
        return self._titles.holder(office, offset) or self.in_court(office, offset)

    def in_court(self, part: str, offset: int) -> str:
        """The entity of whom "the witness" means at an offset of the text; "" for nobody."""
        return self._court.means(part[4:].lower(), offset, self.spoke)

    def spoken_in(self, sentence: int) -> list[Candidate]:
        """Who speaks in a sentence, the last first."""
        first = bisect_left(self.spoke, sentence, key=attrgetter("sentence"))
        last = bisect_left(self.spoke, sentence + 1, key=attrgetter("sentence"))
        return self.spoke[first:last][::-1]

    def candidates(self, sentence: int, begins: int, pronoun: int, own: bool) -> list[Candidate]:
        """Whom a sentence is about, and whom it names before a pronoun.

        `begins` and `pronoun` are offsets of the text, the sentence's and that of the pronoun in it; `own` says that
        the pronoun is the one that is followed, whose sentence speaks for itself.
        """
        subject = None if own else self._subject(sentence)
        group = [subject] if subject is not None and subject.start < pronoun else []
        named = [self._named(i) for i, _ in self.names_in(begins, pronoun)]
        if named and self._is_own(sentence):
            return group + [replace(one, subject=True) for one in named]
        met = None if own or subject is not None else self._met(sentence)
        return group + named + ([met] if met is not None and met.start < pronoun else [])

    def _met(self, sentence: int) -> Candidate | None:
        """Somebody without a name whom somebody named asks or meets: "Plumb rang the harbour master."."""
        found = self.subject_of(sentence)
        if found is None or found[1].kind != "name":
            return None
        source = met_in(found[0], found[1].last)
        one = self._described(sentence, found[0], source) if source and means_one(found[0], source) else None
        gender = self.person(self.names[found[1].ref]).gender
        return replace(one, met=True, meets=gender) if one and gender else None

    def _is_own(self, sentence: int) -> bool:
        """Whether a sentence is about whoever tells the article, so that "he" is whom it names: "I met Plumb"."""
        found = self.subject_of(sentence)
        return found is not None and found[1].head in TELLERS

    def _named(self, i: int) -> Candidate:
        """The name number `i` as a candidate; most names are never asked for."""
        found = self._candidates.get(i)
        if found is None:
            m = self.names[i]
            spoke, who = says_next(self.value, m.end), goes_on_with_who(self.value, m.start, m.end)
            subject = spoke or who or self.is_subject(m)
            found = self._candidates[i] = Candidate(self.sentence(m.start), m.start, self.person(m), subject, spoke)
        return found

    def _subject(self, sentence: int) -> Candidate | None:
        """Somebody without a name whom a sentence is about: "A woman on the quay waved."."""
        if sentence not in self._subjects:
            found = self.subject_of(sentence)
            met = found is not None and (found[1].head in TELLERS or stays_nameless(found[0], found[1].last))
            if found and found[1].head in TELLERS:
                asked = met_in(found[0], found[1].last)
                found = (found[0], asked) if asked else None
            one = self._described(sentence, *found) if found and means_one(*found) else None
            self._subjects[sentence] = replace(one, met=True) if one and met else one
        return self._subjects[sentence]

    def _described(self, sentence: int, s: Sentence, subject: Source) -> Candidate:
        """The subject of a sentence, somebody without a name, as a candidate, by name where it is a holder's office."""
        span = span_of(s, subject)
        inside = range(subject.first, subject.last - 1)
        heads = [s.tokens[i].end for i in inside if s.tokens[i].low == subject.head or s.tokens[i + 1].low == "who"]
        name = alias_behind(self.value, span[1], *heads) or printed(subject, self.value[span[0] : span[1]])
        told, meets = told_behind(s.tokens, subject.last)
        holder = self._holder(name, span[0])
        speaker = Speaker("unnamed", name, "", gender_of(subject.head) or told, span, subject.head)
        office = not holder and subject.kind == "role" and s.tokens[subject.first].low == "the"
        behind = [token.low for token in s.tokens[subject.last : subject.last + 2]]
        return Candidate(
            sentence,
            span[0],
            self.of_entity(holder, span) if holder else speaker,
            subject=True,
            spoke=False,
            taken_up=office and self._titles.calls(subject.head),
            meets=meets,
            who=behind[:1] == ["who"] or behind == [",", "who"],
        )
