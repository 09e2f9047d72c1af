"""Parties: whom the labels of a conversation mean: `PLUMB`, `Mr Plumb`, `AP`, `The Speaker`, and who is interviewed.

In: the text, its names and people, and where the conversation begins.  Out: `Party` for a label.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explainer.fold import fold
from explainer.model import Block, Mention, Person, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.language.nouns import ROLE_NOUNS

NUMBERED = pattern(r"^\d+\.\s*")
BRACKETED = pattern(r"\s*[(\[][^)\]]*[)\]]?")
ADDRESSED = pattern(r"\s+to\s+.*$|,.*$")
TITLES = frozenset(
    """
    rt right honourable honorable mr mrs ms miss dr hon prof sir lord lady the sen senator rep gov madam justice rev
    cr cllr coun ald
    """.split()
)
HOLDER = pattern(r"[(\[](?:Mr|Mrs|Ms|Miss|Dr|Hon\.?|Sir|Dame|Lady|Rt Hon\.?)\.? ([^)\]]+)[)\]]")
OFFICE = pattern(
    r"(?:[^\W\d_a-z]\w* )*?(?P<noun>\w+)(?: (?:of|for) [^(\[]*)? "
    r"[(\[](?P<name>[^\W\d_a-z][^\W\d_A-Z]\S*(?: [^\W\d_a-z]\S*)+)[)\]]$"
)
"""An office with the name of its holder behind it: "The Minister for Harbours (Ada Plumb)"."""
SEVERAL = frozenset("member members senators deputies voices".split())
"""Last words of labels for people whom nobody names: "Hon. Members"."""
FULL_NAME = r"(?:\b[A-Z][\w’'-]+ ){{1,3}}{surname}\b"
CALLED = pattern(r"(?:(?<=[a-z,] )|(?<=\n)|^)[^\W\d_a-z][^\W\d_A-Z]+ [^\W\d_a-z][^\W\d_A-Z]+\b")
"""Two capitalised words that may be a name."""
INITIALS = 4
MOST = 60
"""Labels of one conversation that are looked for among the article's people; no conversation has more."""
ROLE_NAMED = r"\b{role},?\s+[(\[]?(?:the\s+)?(?:(?-i:[A-Z])[\w.]*\s+){{0,3}}"
"""Before the name of an office's holder: "The Speaker, the Hon. Ada Plumb", "Madam Speaker (Dame Ada Plumb)"."""
DEPUTY = pattern(r"\b(?:deputy|vice|assistant|acting|former)[ -]$", re.IGNORECASE)
"""Words before an office that make it another one: Mr Speaker is not the Deputy Speaker."""
DEPUTY_BEFORE = 12
"""Characters before an office in which they stand."""


class Party(NamedTuple):
    """Who speaks in a conversation: the name as printed, "" for unclear, and the person where the article has one."""

    name: str
    person: Person | None


class Parties:
    """Those who speak in a conversation, each label settled once; it begins at offset `begins` of the text."""

    def __init__(self, text: Text, names: Sequence[Mention], people: Mapping[str, Person], begins: int) -> None:
        self.text, self.names, self.people, self.begins = text, names, people, begins
        self.known: dict[str, Party] = {}
        self.initials: dict[str, Party] = {}

    def who(self, label: str) -> Party:
        """Whom a label means."""
        if label not in self.known:
            found = self._find(label) if len(self.known) < MOST else Party(label, None)
            self.known[label] = found
            self.initials.setdefault(_initials(found.name), found)
        return self.known[label]

    def _find(self, label: str) -> Party:
        plain = _holder_in(label) or ADDRESSED.sub("", BRACKETED.sub("", NUMBERED.sub("", label))).strip()
        if plain in self.initials and len(plain) > 1:
            return self.initials[plain]
        words = [word for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", fold(plain)) if word not in TITLES]
        if words and words[-1] in SEVERAL:
            return Party(plain.title() if plain.isupper() else plain, None)
        person = self._initialled(plain) or self._person(_without_office(words)) or self._holder(words)
        if person is not None:
            return Party(person.name, person)
        shown = [w for w in plain.split() if (low := fold(w).strip(".")) == "the" or low not in TITLES]
        shown = [w.title() if w.isupper() and len(plain) > INITIALS else w for w in shown] or [plain]
        if len(shown) > 1 and all(w.islower() for w in shown[1:]):
            return Party(" ".join(shown).lower(), None)
        in_full = re.search(FULL_NAME.format(surname=re.escape(shown[-1])), self.text.value)
        named = in_full[0] if in_full and len(shown) == 1 else " ".join(shown)
        return Party(self._spelt_out(plain) or named, None)

    def _initialled(self, label: str) -> Person | None:
        """The one person of the article whose initials a label is."""
        if not _is_initials(label):
            return None
        called = [person for person in self.people.values() if _initials(person.name) == label]
        return called[0] if len(called) == 1 else None

    def _spelt_out(self, label: str) -> str:
        """The one name of the text before the turns whose initials a label is; "" without such."""
        if not _is_initials(label):
            return ""
        words = " ".join(rf"{letter}[^\W\d_A-Z][\w’'-]*" for letter in label)
        fits = set(re.findall(rf"\b{words}\b", self.text.value[: self.begins]))
        return fits.pop() if len(fits) == 1 else ""

    def _person(self, words: Sequence[str]) -> Person | None:
        """The person most often named whose name has all words of a label, initials for given names."""
        fits = [p for p in self.people.values() if words and _has(fold(p.name).replace(".", "").split(), words)]
        if len(fits) < 2:
            return fits[0] if fits else None
        counted = Counter(mention.entity for mention in self.names)
        return max(fits, key=lambda person: (" " in person.name, counted[person.entity]))

    def _holder(self, words: Sequence[str]) -> Person | None:
        """The person whom the article names as the holder of an office: "The Speaker, the Hon. Ada Plumb"."""
        if not words:
            return None
        named = re.compile(ROLE_NAMED.format(role=re.escape(" ".join(words))), re.IGNORECASE)
        starts = {mention.start: mention for mention in self.names}
        for match in named.finditer(self.text.value):
            if DEPUTY.search(self.text.value, max(0, match.start() - DEPUTY_BEFORE), match.start()):
                continue
            for end in range(match.end(), match.start(), -1):
                if end in starts:
                    return self.people[starts[end].entity]
        return None

    def interviewee(self, questions: Sequence[tuple[int, int]] = ()) -> tuple[Party, tuple[int, int]]:
        """Who is interviewed, and where the text names them: whom the introduction names most, the first once more.

        `questions` are characters of the text; whom they ask about is somebody else.
        """
        before = [m for m in self.names if m.start < self.begins]
        if not before and (named := Counter(CALLED.findall(self.text.value[: self.begins])).most_common(1)):
            name = named[0][0]
            begins = self.text.value.rindex(name, 0, self.begins)
            return Party(name, None), (begins, begins + len(name))
        before = before or list(self.names)
        about = self._asked_about(questions)
        before = [m for m in before if m.entity not in about] or before
        if not before:
            return Party("", None), (0, 0)
        counted = Counter(mention.entity for mention in before)
        counted[before[0].entity] += 1
        mention = max(before, key=lambda m: (counted[m.entity], -m.start))
        person = self.people[mention.entity]
        return Party(person.name, person), (mention.start, mention.end)

    def _asked_about(self, questions: Sequence[tuple[int, int]]) -> set[str]:
        """The entities that questions name, but for whoever is called by name: "Plumb, why did you leave?"."""
        value, starts = self.text.value, [mention.start for mention in self.names]
        asked = (
            m
            for start, end in questions
            for m in self.names[bisect_left(starts, start) : bisect_left(starts, end)]
            if value[m.end : m.end + 1] != "," and not value.endswith(", ", 0, m.start)
        )
        return {mention.entity for mention in asked}

    def is_named(self, party: Party, block: Block) -> bool:
        """Whether a block names a party by surname: somebody else is telling."""
        surname = party.name.split()[-1] if party.name else ""
        return len(surname) > 2 and surname in self.text.value[block.start : block.end]


def _holder_in(label: str) -> str:
    """The name of who holds an office, in brackets behind it; "" where none stands there."""
    if held := HOLDER.search(label):
        return held[1]
    office = OFFICE.match(label)
    return office["name"] if office and fold(office["noun"]) in ROLE_NOUNS else ""


def _without_office(words: Sequence[str]) -> Sequence[str]:
    """The words of a label behind an office: "governor plumb" is Plumb."""
    return words[1:] if len(words) > 1 and words[0] in ROLE_NOUNS else words


def _is_initials(label: str) -> bool:
    return label.isupper() and label.isalpha() and 2 <= len(label) <= INITIALS


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W_]+", name)).upper()


def _has(name: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a name has all words of a label, the last one whole or a part of a double one; others may be initials."""
    doubled = name[-1].split("-") if name else ()
    if words[-1] not in name and words[-1] not in doubled:
        return False
    name = [*name, *doubled]
    return all(any(part == word or (len(word) == 1 and part[0] == word) for part in name) for word in words)
