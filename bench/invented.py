"""Articles about people who do not exist, for measuring: as many as asked for, the same every time.

python bench/invented.py 1000 FOLDER      FOLDER/articles/<year>/<slug>.txt
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

GIVEN = [
    "Ada",
    "Bram",
    "Cleo",
    "Dov",
    "Elsa",
    "Finn",
    "Greta",
    "Hugo",
    "Ines",
    "Joris",
    "Katya",
    "Lars",
    "Mina",
    "Nils",
    "Olga",
    "Pavel",
    "Rosa",
    "Sven",
    "Tilda",
    "Viggo",
]
FAMILY = [
    "Ashdown",
    "Bellweather",
    "Corrin",
    "Dunmore",
    "Eastlake",
    "Fernhollow",
    "Garrow",
    "Hartwood",
    "Inchmere",
    "Kestrel",
    "Larkspur",
]
PLACES = [
    "Northmere",
    "Saltholm",
    "Eastvale",
    "Greywater",
    "Larkfield",
    "Windrush",
    "Oldbridge",
    "Marshend",
    "Fairhaven",
    "Stonecross",
]
OFFICES = ["Mayor", "harbour master", "council leader", "spokeswoman", "water commissioner", "chief engineer"]
SUBJECTS = ["the tidal barrier", "the ferry treaty", "the lamp levy", "the grain reserve", "the canal charter"]
OUTLETS = ["The Northmere Courier", "Saltholm Gazette", "Eastvale Wire"]
CLAIMS = [
    "we will not build on sand",
    "nobody here was asked before the gates were closed",
    "the promise was written down, and it was written down twice",
    "a harbour is safe only if the next one is",
    "there is no plan to raise the levy this year",
    "what was agreed in the spring still holds",
]
PLAIN = [
    "The council met for four hours on {day} and adjourned without a vote on {subject}.",
    "Boats lay at anchor off {place} while the talks over {subject} went on.",
    "Records from earlier sessions show that {subject} had been put off three times.",
    "In {place}, the question of {subject} has divided the council since the flood.",
]
SPOKEN = [
    '"{Claim}," said {office} {full}, speaking in {place} on {day}.',
    '{full}, {office} of {place}, said: "{Claim}." The remark concerned {subject}.',
    '"{Claim}," {last} said. "{Other}."',
    "According to {last}, {subject} was settled because “{claim}”.",
    '{last} told {outlet} that "{claim}", and left before questions on {subject}.',
    '"{Claim}," a person familiar with {subject} said, asking not to be named.',
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
PARAGRAPHS = 34


def paragraphs(rng: random.Random) -> Iterator[str]:
    """The paragraphs of one article: three people, one subject, two sentences of six in quotation marks."""
    cast = [(f"{rng.choice(GIVEN)} {family}", family) for family in rng.sample(FAMILY, 3)]
    subject, place = rng.choice(SUBJECTS), rng.choice(PLACES)
    for _ in range(PARAGRAPHS):
        full, last = rng.choice(cast)
        claim, other = rng.sample(CLAIMS, 2)
        words = {"full": full, "last": last, "subject": subject, "place": place, "claim": claim}
        words |= {"Claim": claim.capitalize(), "Other": other.capitalize(), "office": rng.choice(OFFICES)}
        words |= {"outlet": rng.choice(OUTLETS), "day": rng.choice(DAYS)}
        yield " ".join(rng.choice(kind).format(**words) for kind in (PLAIN, rng.choice([PLAIN, SPOKEN])))


def write(number: int, folder: Path) -> None:
    """Write that many articles below `folder`/articles."""
    for i in range(number):
        rng = random.Random(i)
        year, month, day = 1990 + i % 30, 1 + i % 12, 1 + i % 28
        path = folder / "articles" / str(year) / f"report-{i}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: Report {i} from {rng.choice(PLACES)}\ndate: {year}-{month:02}-{day:02}\n---\n\n"
        path.write_text(head + "\n\n".join(paragraphs(rng)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
