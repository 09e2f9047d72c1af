"""Whole archives of hostile documents: an attack in every place where a contributor's words go.

files(number) are those of one archive by path; the same number gives the same.  Most documents are such that they are
published; some are refused: they hold characters that nobody sees, or values that YAML takes for something else.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from shutil import rmtree

from attacks import Attacks
from explainer.model import Problem
from explainer.pipeline import Built, build
from explainer.read.characters import printable
from explainer.read.keys import LONGEST_NAME

TOGETHER = 250  # documents of an archive
KINDS = ("article",) * 13 + ("glossary",) * 3 + ("people",) * 4 + ("organizations",) * 2 + ("outlets",) * 2 + ("page",)
SITE = "https://archive.example/"
REFUSED = 0.06  # of the documents, about
PICTURES = ("docs/images/quay.png", "docs/images/q\"uote' onerror=alert(1) x.png", "docs/images/<b planted>.png")
Value = str | Sequence["Value"] | Mapping[str, "Value"]


class Writer(Attacks):
    """Writes hostile documents."""

    def document(self, kind: str, number: int) -> tuple[str, str]:
        """A document of a kind, with its path."""
        name = f"d{number}" if self.chance.random() > REFUSED / 4 else self.words().replace("/", " ")[:60]
        if kind == "article":
            return f"articles/{2020 + number % 7}/{name}.txt", self.article(number)
        if kind == "page":
            return f"docs/{name}.md", self.page()
        return f"docs/{kind}/{name}.md", self.entry(kind, number)

    def article(self, number: int) -> str:
        """An article: bare, or with front matter in which every key may be."""
        body, opening = self.body(number)
        if self.chance.random() < 0.15:
            return f"{self.words()}\n\n{body}\nOriginal url: https://a.example/{self.tail()}\n"
        return self.front_matter(self.about(number, opening)) + body

    def about(self, number: int, opening: str) -> dict[str, Value]:
        """The front matter of an article; `opening` is how one of its quotes begins."""
        corrections = [
            {"date": "2031-03-04", "text": self.words()},
            {"date": "2031-03-05", "by": self.words(), "text": self.words()},
        ]
        image = {"src": "images/quay.png", "alt": self.words()}
        shared = Attacks(random.Random(number // 3))  # what a few articles have in common
        told: dict[str, Value] = {
            "title": self.words(),
            "description": self.words(),
            "date": f"203{number % 3}-0{1 + number % 9}-04",
            "updated": "2034-01-01",
            "event": name(shared.words),
            "event_date": "2031-03-01",
            "outlet": name(shared.words),
            "authors": [name(self.words), name(self.words)],
            "source": f"https://a.example/{self.tail()}",
            "archive_url": f"http://b.example/?{self.tail()}",
            "license": self.chance.choice((self.words(), f"https://c.example/{self.tail()}")),
            "tags": [name(self.words), name(self.words)],
            "image": {**image, "caption": self.words(), "credit": self.words()},
            "aliases": [f"1999/was-{number}"],
            "status": self.chance.choice(("corrected", "corrected", "retracted")),
            "corrections": corrections,
            "decisions": [{"quote": opening, "speaker": self.words()}],
        }
        left_out = self.chance.sample([key for key in told if key not in ("title", "corrections")], 4)
        return {key: value for key, value in told.items() if key not in left_out}

    def body(self, number: int) -> tuple[str, str]:
        """The text of an article, with quotes by whoever has an entry, and how one of the quotes begins."""
        opening = f"we number {number} stay"
        near = Attacks(random.Random(number // 40))
        tides = " and ".join(f"low tide {self.chance.randrange(30)}" for _ in range(3))
        blocks = [
            f'The mayor said: "{opening} {self.words()}."',
            f"## {self.words()}",
            f'{near.words(2)} told reporters: “{self.words()}.” A source inside {self.words(1)} said: "{self.words()}"',
            f"> {self.words()}",
            f"- {self.words()}\n- {self.words()}\n  1. {self.words()}",
            f"```\n{self.words()}\n{self.words()}\n```",
            f"Related article: {self.words()}",
            f"![{self.words(1)}](images/{self.tail()}) {self.words(6)}",
            f"[{self.words(1)}](https://d.example/{self.tail()}) and [{self.words(1)}]({self.address()})",
            f'"We said it of {tides}," said Ada Plumb{number % 9}. {self.words()}',
            self.words(9),
        ]
        self.chance.shuffle(blocks)
        return "\n\n".join(blocks) + "\n", opening

    def entry(self, kind: str, number: int) -> str:
        """An entry; its name is found in articles."""
        name = self.name(number)
        told: dict[str, Value] = {
            "term" if kind == "glossary" else "name": name,
            "aliases": [f"{'low tide ' if kind == 'glossary' else 'Ada Plumb'}{number}", self.name(number)],
            "as_of": "2031-03",
            "sources": [{"title": self.words(), "url": f"https://e.example/{self.tail()}"}, {"title": self.words()}],
        }
        if kind == "glossary":
            told |= {"forms": [self.name(number)], "not_when": [self.words()], "case": "exact"}
        else:
            told |= {"url": f"https://f.example/{self.tail()}", "wikidata": f"Q{number + 1}"}
        if kind in ("people", "organizations"):
            answer = Attacks(random.Random(number)).words
            reply = {"date": "2031-05-02", "text": answer(3), "source": "https://g.example/letter"}
            told |= {"replies": [reply, {"date": "2031-05-03", "text": answer(3), "quote": "q-000000"}]}
        if kind == "people":
            now = {"title": self.words(), "organization": self.words(), "from": "2030-01-01"}
            told |= {"gender": "f", "roles": [now, {"title": self.words(), "to": "2029-01-01"}]}
        blocks = (f"{name}, that is {self.words()}.", self.words(), f"## {self.words()}", self.body(number)[0])
        return self.front_matter(told) + "\n\n".join(blocks)

    def name(self, number: int) -> str:
        """A name that no other entry has."""
        shared = Attacks(random.Random(number // 40))
        near = name(lambda: shared.words(2), LONGEST_NAME // 2)
        return name(lambda: f"{near} {self.words(1)} {number}")

    def page(self) -> str:
        """A page that editors wrote: what its body holds is theirs, its title and its description are words."""
        told: dict[str, Value] = {"title": self.words(), "description": self.words()}
        written = [f"# {self.in_code()}", f"## {self.in_code()}", "The quay is of stone.", f"## {self.in_entities()}"]
        return (self.front_matter(told) if self.chance.random() < 0.5 else "") + "\n\n".join(written) + "\n"

    def in_code(self) -> str:
        """Words as code of Markdown, in which nothing is HTML."""
        return f"The quay `` {self.words().replace('`', '')} `` opens"

    def in_entities(self) -> str:
        """Words whose marks are entities."""
        return self.words().replace("&", "&amp;").replace("<", "&lt;").replace("[", "\\[")

    def front_matter(self, told: Mapping[str, Value]) -> str:
        """The keys with their values; in a few documents one is such that it is refused, or warned of."""
        if self.chance.random() < REFUSED:
            told = {**told, self.chance.choice(("description", "license")): self.unseen()}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()]
        if self.chance.random() < REFUSED:
            at = self.chance.randrange(len(lines))
            key = lines[at].partition(":")[0]
            typed = self.chance.choice((self.unseen, self.address, lambda: self.one("yaml"), self.words))()
            lines[at] = self.chance.choice((f"{key}: {typed}", f'{key}: "{typed}"', f"{typed}: x"))
        return "\n".join(["---", *lines, "---", ""])


def name(words: Callable[[], str], longest: int = LONGEST_NAME) -> str:
    """Words that are short enough to be what something is called."""
    while len(found := words()) > longest:
        pass
    return found


def files(number: int, together: int = TOGETHER) -> dict[str, bytes]:
    """The documents of an archive, by path."""
    writer = Writer(random.Random(number))
    chosen = [writer.chance.choice(KINDS) for _ in range(together)]
    written = (writer.document(kind, at) for at, kind in enumerate(chosen))
    return {path: text.encode("utf-8", "surrogatepass") for path, text in written} | dict.fromkeys(PICTURES, b"")


def write(root: Path, documents: Mapping[str, bytes]) -> None:
    """Write the documents to an archive."""
    for path, content in documents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def published(root: Path, documents: Mapping[str, bytes]) -> tuple[list[Problem], Built]:
    """Everything that is wrong in an archive of the documents, and what is built without those that are refused."""
    write(root, documents)
    parts = {str(part) for path in documents for part in (PurePosixPath(path), *PurePosixPath(path).parents)}
    places = {printable(part): root / part for part in parts}
    told: list[Problem] = []
    while True:
        built = build(root, SITE)
        told += built.problems
        if built.index:
            return told, built
        errors = {problem.path: problem for problem in built.problems if problem.severity == "error"}
        refused = [place for path, place in places.items() if path in errors and place.exists()]
        assert refused, [*map(str, errors.values())]
        for place in refused:
            rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
