"""Likely terms: phrases without an entry that the archive keeps explaining or putting in quotation marks.

In: the index.  Out: questions, the phrase with most evidence first.  A phrase is asked about where
- at least three articles put it alone in quotation marks, and at least two people say it;
- at least two articles explain it: "the so-called carried interest", "known as super PACs", "A red line is a limit
  that ..." (`defines`);
- one explains it, two put it in quotation marks and three use it.
Phrases are of two to four words; one that names a person, begins or ends with a small word or begins with an adverb is
none.  All phrases are looked up in all texts at once, so that time is linear in the texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from explainer.counted import count
from explainer.decided import NOT_A_TERM, decided_words, typed
from explainer.defining import defines
from explainer.fold import fold
from explainer.known import Index, Report, Said
from explainer.model import Decision
from explainer.pattern import pattern
from explainer.places import Places
from explainer.review.answers import new_term
from explainer.review.question import Question
from explainer.sentences import Sentences

SMALL = (
    "a about after all an and another any are as at be been before being but by can could did do does down each "
    "even ever every for from had has have he her here him his how i if in into is it its just less let like look "
    "made make many may me might more most much must my never new next no none nor not nothing of off on one only "
    "or other our out over own same shall she should so some such than that the their them then there these they "
    "this those to too two under up upon us very want was way we well went were what when where which while who "
    "whose why will with would yes yet you your"
).split()
"""Words with which no term begins or ends."""
INTRODUCED = (
    r"(?<![\w-])(?:so-called|(?:known|referred to) as|dubbed|termed"
    r"|(?:principle|doctrine|concept|notion|theory|phenomenon|term|phrase)(?: of| known as)?)(?: (?:the|an?))? "
)
"""What stands before a phrase that is explained or named as one."""
MARK = "[\"“‘'”’]"
WORD = r"[^\W\d_][\w’'-]*"
BARE = rf"(?!(?:{'|'.join(SMALL)})\b){WORD}"
EXPLAINED = pattern(rf"{INTRODUCED}{MARK}*$", re.IGNORECASE)
NO_END = frozenset(SMALL)
REACH = 40
"""Characters beside a phrase that may introduce it, and tell one sentence from another."""
IN_MARKS = pattern(rf"{INTRODUCED}{MARK}({WORD}(?: {WORD}){{1,3}})[,.]?{MARK}", re.IGNORECASE)
WITHOUT = pattern(rf"{INTRODUCED}({BARE}(?: {BARE}){{1,3}})", re.IGNORECASE)
PHRASE = pattern(rf"{WORD}(?:[ -]{WORD}){{1,3}}")
EXAMPLES = 3
"""Places that a question shows."""

Place = tuple[Report, int, int]


@dataclass(slots=True)
class Phrase:
    """A phrase as first printed, and where the articles have it.

    `quoted` and `explained` are some of these places, by article, `around` the words around all of them: the same story
    printed twice counts once.  `known` says that it is an entry's or names somebody.
    """

    printed: str
    around: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    quoted: dict[str, Place] = field(default_factory=dict)
    explained: dict[str, Place] = field(default_factory=dict)
    voices: set[str] = field(default_factory=set)
    known: bool = False

    @property
    def is_likely(self) -> bool:
        """Whether the evidence is enough."""
        return not self.known and (
            (len(self.quoted) >= 3 and len(self.voices) >= 2)
            or len(self.explained) >= 2
            or (len(self.explained) == 1 and len(self.quoted) >= 2 and len(self.used) >= 3)
        )

    @property
    def evidence(self) -> int:
        """How much there is."""
        return 2 * len(self.explained) + len(self.quoted)


def likely_terms(index: Index, places: Places) -> Iterator[Question]:
    """The questions whether phrases should have an entry."""
    reports = [report for report in index.reports if report.article.status != "retracted"]
    phrases = _candidates(reports)
    for known in _known(index):
        phrases.pop(known, None)
    ordered = sorted(phrases)
    automaton = AhoCorasick(ordered, MatchKind.Standard)
    for report in reports:
        _look_up(report, ordered, automaton, phrases)
    likely = {words: phrase for words, phrase in phrases.items() if phrase.is_likely}
    inside = {
        part
        for words, phrase in likely.items()
        for part in _parts(words)
        if part in likely and likely[part].evidence <= phrase.evidence
    }
    for words in sorted(likely.keys() - inside, key=lambda words: (-likely[words].evidence, words)):
        yield _question(likely[words], places)


def _parts(words: str) -> Iterator[str]:
    """The shorter phrases inside a phrase."""
    each = words.split(" ")
    for size in range(2, len(each)):
        yield from (" ".join(each[at : at + size]) for at in range(len(each) - size + 1))


def _candidates(reports: list[Report]) -> dict[str, Phrase]:
    """Every phrase that stands alone in quotation marks or is introduced as one, by its folded words."""
    found: dict[str, Phrase] = {}
    for report in reports:
        for said in report.said:
            _note(found, said.words.strip(" ,.;:!?"))
        for match in IN_MARKS.finditer(report.article.text.value):
            _note(found, match[1])
        for match in WITHOUT.finditer(report.article.text.value):
            words = match[1].split()
            for end in range(2, len(words) + 1):
                _note(found, " ".join(words[:end]))
    return found


def _note(found: dict[str, Phrase], printed: str) -> None:
    """Keep a phrase that can be a term; the title of a work, every word with a capital behind "The", is none."""
    if PHRASE.fullmatch(printed) and not (printed.startswith("The ") and printed.istitle()):
        words = fold(printed)
        first, *_, last = words.replace("-", " ").split()
        if first not in NO_END and last not in NO_END and not first.endswith("ly"):
            found.setdefault(words, Phrase(printed))


def _known(index: Index) -> Iterator[str]:
    """The folded words of which somebody has said whether they are a term: entries' names, and decisions."""
    for entry in index.archive.entries:
        yield from map(fold, entry.names)
    for report in index.reports:
        for decision in report.article.decisions:
            if decision.about == "term" and decision.verdict == NOT_A_TERM:
                yield decided_words(decision.subject)


def _look_up(report: Report, ordered: list[str], automaton: AhoCorasick, phrases: dict[str, Phrase]) -> None:
    """Note where one article has the phrases, and what it does with them."""
    path, value = report.article.path, report.article.text.value
    folded, sentences = fold(value), Sentences(value)
    alone: dict[int, Said] = {said.quote.start: said for said in report.said}
    named = {at for m in report.findings.mentions if m.kind != "term" for at in range(m.start, m.end)}
    terms = {(m.start, m.end) for m in report.findings.mentions if m.kind == "term"}
    for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum():
            continue
        phrase = phrases[ordered[number]]
        phrase.used.add(path)
        phrase.known |= start in named or end - 1 in named or (start, end) in terms
        sentence = sentences.around(start, end)
        around = folded[max(sentence[0], start - REACH) : min(sentence[1], end + REACH)]
        if around in phrase.around:
            continue
        phrase.around.add(around)
        said = alone.get(start)
        if said and not value[end : said.quote.end].strip(" ,.;:!?"):
            phrase.quoted.setdefault(path, (report, start, end))
            phrase.voices |= {said.voice} - {""}
        introduced = EXPLAINED.search(value, max(0, start - REACH), start)
        if introduced or defines(value, start, end, sentence):
            phrase.explained.setdefault(path, (report, start, end))


def _question(phrase: Phrase, places: Places) -> Question:
    """Whether a phrase should have an entry."""
    examples: dict[str, Place] = {}
    for place in (*phrase.explained.values(), *phrase.quoted.values()):
        examples.setdefault(place[0].article.path, place)
    (report, start, end), *others = examples.values()
    told = [f"explained in {count(len(phrase.explained), 'article')}"] if phrase.explained else []
    if phrase.quoted:
        told.append(f"in quotation marks in {count(len(phrase.quoted), 'article')}")
    told.append(f"used in {count(len(phrase.used), 'article')}")
    also = [places.path_of(other.article, at) for other, at, _ in others[: EXAMPLES - 1]]
    why = ", ".join(told) + (f"; also {', '.join(also)}" if also else "")
    line, column = places.at(report.article, start)
    printed = " ".join(report.article.text.value[start:end].split())
    lines = (new_term(phrase.printed), typed(Decision("term", printed, verdict=NOT_A_TERM)))
    return Question("likely term", report.article.path, line, column, printed, why, lines)
