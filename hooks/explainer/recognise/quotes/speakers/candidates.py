"""Candidates: who may be meant by "he" or "she", and which of one sentence's is the likeliest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from explainer.pattern import pattern
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.grammar import BE, HONORIFICS, PREPOSITIONS, SINGULAR
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speaker import How, Speaker

NEAR = 2
"""Sentences, those that go on about the same "he" apart, over which a pronoun is surely followed."""
ONE_OF = ("one of ", "another of ")
"""How somebody among several is described: "one of the pilots"."""
LONGEST_PART = 6
"""Words of such a description up to the noun that says what they all are."""
OWNED = pattern(r"[’']s? ")
"""What tells somebody apart: "the page's owner"."""
NOBODY = frozenset(("person", "questioner", "voice"))
"""Nouns for somebody whom no he or she takes up."""
NEW = ("a ", "an ", "one ", "another ")
"""How the description of somebody begins who was not in the story before."""
NOBODY_MEANT = frozenset("these those no any every each whose".split())
"""Words before a noun that takes up somebody, or means nobody in particular."""
LONGEST_AGE = 8
"""Tokens behind a description up to the he or she whom it describes."""


class Candidate(Struct, frozen=True):
    """Somebody at an offset of the text: a name, with whether it is its sentence's subject, or a speaker.

    `taken_up` is an office that the article gives to somebody it names: "the mayor"; `meets` the gender of somebody
    else in the sentence: "a doctor showed her the chart"; `who` that a clause about them follows; `met` that whoever
    tells the article asks or meets them.
    """

    sentence: int
    start: int
    speaker: Speaker
    subject: bool
    spoke: bool
    taken_up: bool = False
    meets: str = ""
    who: bool = False
    met: bool = False


def surest(spoke: Iterable[Candidate], gender: str, distance: int) -> Candidate | None:
    """The first of those who speak in a sentence, `distance` sentences back, who is neither vague nor somebody else."""
    return next((c for c in spoke if _fits(c, gender) and not is_vague(c, distance)), None)


def best(group: Sequence[Candidate], gender: str, distance: int, same: bool) -> Candidate | None:
    """The likeliest of one sentence's candidates, `distance` sentences back or in the `same` as the pronoun.

    Names that are no subjects count only in earlier sentences.
    """
    fits = [c for c in group if _fits(c, gender)]
    fits = [c for c in fits if not is_vague(c, distance)] or fits
    spoke = next((c for c in fits if c.spoke), None)
    if spoke is not None:
        return spoke
    subjects = [c for c in fits if c.subject]
    others = [] if same else [c for c in fits if c.speaker.gender == gender]
    return min(subjects or others, key=lambda c: c.start, default=None)


def _fits(candidate: Candidate, gender: str) -> bool:
    """Whether a candidate may be he or she; she is not "her mother", nor whoever told her something."""
    speaker = candidate.speaker
    if speaker.gender not in ("", gender) or candidate.meets == gender:
        return False
    return speaker.kind == "person" or (
        _is_somebody(candidate) and SINGULAR.get(speaker.name.split(" ", 1)[0]) != gender
    )


def is_vague(candidate: Candidate, distance: int) -> bool:
    """Whether a candidate, `distance` sentences back, as often is somebody named: "the witness", not "a witness"."""
    speaker = candidate.speaker
    new = distance <= 1 and (candidate.met or speaker.name.startswith(NEW) or OWNED.search(speaker.name) is not None)
    if speaker.kind == "person":
        return not speaker.gender and distance > NEAR
    goes_on = takes_up(speaker) and not (candidate.spoke or candidate.who or candidate.met)
    return candidate.taken_up or goes_on or (not speaker.gender and not new)


def _is_somebody(candidate: Candidate) -> bool:
    """Whether a description is one of a person: by its noun, or where "who" follows."""
    speaker = candidate.speaker
    if candidate.who:
        return True
    if speaker.name.startswith(ONE_OF):
        return any(_is_person(word) for word in speaker.name.split()[2:LONGEST_PART])
    return _is_person(speaker.head) and not is_plural(speaker.head) and speaker.head not in NOBODY


def _is_person(word: str) -> bool:
    return word in nouns.PEOPLE_NOUNS or word in nouns.ROLE_NOUNS


def takes_up(speaker: Speaker) -> bool:
    """Whether somebody described is as a rule somebody told of before: "the old widow", not "the widow of Ivo Tarn"."""
    if speaker.kind == "person" or not speaker.name.startswith("the ") or OWNED.search(speaker.name):
        return False
    return all(word.islower() and word not in PREPOSITIONS for word in speaker.name.split())


def how_found(found: Candidate, distance: int) -> How:
    """The way a candidate was found, `distance` sentences back."""
    near = distance <= NEAR
    if found.spoke:
        return "spoke near" if near else "spoke far"
    if takes_up(found.speaker) and not found.spoke and not found.met:
        return "bare"
    if found.subject:
        return "subject near" if near else "subject far"
    return "other near" if near else "other far"


def means_one(s: Sentence, subject: Source) -> bool:
    """Whether a subject is one person in particular, whose name does not follow: not "those men", "And the boy?"."""
    opening = s.tokens[subject.first].low
    if subject.kind not in ("person", "role") or opening in NOBODY_MEANT or s.low(subject.last) == "?":
        return False
    several = is_plural(subject.head) and opening not in ("one", "another")
    return not several and not _is_named(s, subject.last) and not _only_describes(s, subject)


def _only_describes(s: Sentence, subject: Source) -> bool:
    """Whether a phrase at the head of a sentence tells what he is who follows: "A judge, aged 66, | he"."""
    closes = [k for k in range(subject.last, min(s.last - 1, subject.last + LONGEST_AGE)) if s.tokens[k].low == ","]
    return s.tokens[subject.first].low in ("a", "an") and any(s.tokens[k + 1].low in ("he", "she") for k in closes)


def _is_named(s: Sentence, k: int) -> bool:
    """Whether a name follows that tells who it is: "One of them | was Mr. Ivo Tarn"."""
    if k >= s.last or s.tokens[k].low not in BE:
        return False
    k += 2 if k + 1 < s.last and s.tokens[k + 1].low in HONORIFICS else 1
    return k < s.last and s.tokens[k].kind == "name"
