"""The people, bodies, places, outlets and terms of an invented archive, as many as one of that size would have.

They are made from the words of invented_words.toml; the same size and seed give the same ones.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from zipf import Drawn

STOCK: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("invented_words.toml").read_text("utf-8"))
MARKS = ("“”", '""', "“”", "‘’")  # that an outlet prints around what is said


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks: `office` is what they are, `body` where they are it."""

    given: str
    family: str
    gender: str
    office: str
    body: str

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given} {self.family}"

    @property
    def described(self) -> str:
        """The office as it stands beside a name."""
        return f"the {self.office} of {self.body}"


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: an address without a path, and the quotation marks that it prints."""

    name: str
    marks: str

    @property
    def site(self) -> str:
        """Where it is on the web."""
        return f"https://{self.name.removeprefix('The ').replace(' ', '-').lower()}.example"


@dataclass(frozen=True, slots=True)
class World:
    """Whom and what articles are about; the first of each are in many articles, the last in few."""

    people: Drawn[Person]
    outlets: Drawn[Outlet]
    terms: Drawn[str]
    bodies: Drawn[str]
    places: Drawn[str]


def world(articles: int, seed: int) -> World:
    """A world for that many articles.

    New names come ever more seldom, as in real archives; the exponents are ours, for 750 people, 60 terms and 12
    outlets in 1,000 articles, and 3,000, 190 and 29 in 10,000.
    """
    rng = random.Random(f"world {seed}")
    root = articles**0.5
    places = _compounds(rng, "town", 8 + int(root / 2), "")
    boards = _shuffled(rng, [f"{place} {board}" for place, board in product(places, STOCK["board"])])
    bodies = boards[: 6 + int(root)]
    papers = _shuffled(rng, [f"{place} {paper}" for place, paper in product(places, STOCK["paper"])])
    outlets = [
        Outlet(f"The {paper}" if number % 3 == 0 else paper, MARKS[number % len(MARKS)])
        for number, paper in enumerate(papers[: 4 + int(root / 4)])
    ]
    terms = _compounds(rng, "term", 3 * int(articles**0.45), " ")
    people = _people(rng, int(12 * articles**0.6), bodies, places)
    return World(Drawn(people), Drawn(outlets), Drawn(terms), Drawn(bodies), Drawn(places))


def _compounds(rng: random.Random, of: str, number: int, between: str) -> list[str]:
    """So many different names, each of two parts."""
    first, second = (parts.split() for parts in STOCK[of])
    return _shuffled(rng, [f"{one}{between}{other}" for one, other in product(first, second)])[:number]


def _people(rng: random.Random, number: int, bodies: list[str], places: list[str]) -> list[Person]:
    """So many people of different names; surnames return where there are more people than surnames."""
    families = _compounds(rng, "family", number, "")
    given = [(name, "f") for name in STOCK["women"]] + [(name, "m") for name in STOCK["men"]]
    named: dict[tuple[str, str], str] = {}
    while len(named) < number:
        name, gender = rng.choice(given)
        named.setdefault((name, families[len(named) % len(families)]), gender)
    return [_person(rng, *name, gender, bodies, places) for name, gender in named.items()]


def _person(rng: random.Random, given: str, family: str, gender: str, bodies: list[str], places: list[str]) -> Person:
    if rng.random() < 0.4:
        return Person(given, family, gender, rng.choice(STOCK["civic"]), rng.choice(places))
    return Person(given, family, gender, rng.choice(STOCK["position"]), f"the {rng.choice(bodies)}")


def _shuffled(rng: random.Random, things: list[str]) -> list[str]:
    rng.shuffle(things)
    return things
