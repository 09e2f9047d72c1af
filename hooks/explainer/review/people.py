"""Everybody whom the articles name, over the whole archive: what a question about two of them is asked from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from explainer.decided import decided_words
from explainer.known import Index, Report
from explainer.model import Entry, Mention
from explainer.names import commonest
from explainer.names.spelled import spelled_alike

FOLDER = "people/"


@dataclass(eq=False)
class Somebody:
    """Somebody whom articles name; `where` are these articles, newest first, each with their entity there.

    `names` counts the articles by the full name they print, `quotes` are those of the whole archive.
    """

    address: str
    entry: Entry | None = None
    quotes: int = 0
    names: Counter[str] = field(default_factory=Counter)
    where: list[tuple[Report, str]] = field(default_factory=list)
    genders: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)

    @cached_property
    def name(self) -> str:
        """The entry's name, else the commonest."""
        return self.entry.name if self.entry else commonest(self.names)

    @cached_property
    def parts(self) -> tuple[str, str, str]:
        """Given name, surname and what stands between them, as they are compared."""
        return spelled_alike(self.name)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files of the articles."""
        return frozenset(report.article.path for report, _ in self.where)

    def first(self) -> tuple[Report, Mention]:
        """Where the newest article first names them, by their full name if it does."""
        report, entity = self.where[0]
        named = [m for m in report.findings.mentions if m.entity == entity and m.kind == "person"]
        value, full = report.article.text.value, decided_words(self.name)
        return report, min(named, key=lambda m: (decided_words(value[m.start : m.end]) != full, m.start))


def everybody(index: Index) -> list[Somebody]:
    """Everybody whom the articles that stand name, those with a full name and a mention alone."""
    found: dict[str, Somebody] = {}
    for report in index.reports:
        if report.article.status != "retracted":
            for address, entity in _named(report, index):
                person = report.findings.people[entity]
                somebody = found.get(address)
                if somebody is None:
                    voice = index.voices.get(address)
                    said = len(voice.said) if voice else 0
                    somebody = found[address] = Somebody(address, voice.entry if voice else None, said)
                somebody.names[person.name] += 1
                somebody.where.append((report, entity))
                somebody.genders |= {person.gender} - {""}
                somebody.offices |= {*person.offices}
    return [somebody for somebody in found.values() if " " in somebody.name]


def _named(report: Report, index: Index) -> Iterator[tuple[str, str]]:
    """The address and the entity of everybody that an article has a mention of, each address once."""
    seen: set[str] = set()
    for mention in report.findings.mentions:
        if mention.kind == "person" and mention.entity in report.findings.people:
            address = index.addresses.get(("person", mention.entity), f"{FOLDER}{mention.entity}/")
            if address not in seen:
                seen.add(address)
                yield address, mention.entity
