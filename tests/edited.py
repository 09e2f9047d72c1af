"""A small archive and what editors do to it, for tests that build after each edit.

A file is its keys in front matter, with its text under "".  Every edit can be made at any time: one of a file that is
not there begins it, and what is taken away may be gone already.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from project import ROOT

File = Mapping[str, object]
Files = Mapping[str, File]
"""The files of an archive by their paths in the project."""

PARAGRAPHS = (
    "The council of Northmere met for four hours on Monday and adjourned without a vote on the tidal barrier.",
    "“A harbour is safe only if the next one is,” said Ada Plumb, the mayor of Northmere. “We asked twice,” she added.",
    "“A harbour is safe only if the next one was,” Mayor Ada Plumb told the Gazette. Plumb drew a red line.",
    "“No ferry will sail before the quay is mended,” Sergei Brinov said, and Mr. Brinov left the room.",
    "Sergey Brinov, the harbour master, said: “No ferry will sail before the quay is mended.” The red lines hold.",
    "The red line of the metro was closed. “It is wet,” a spokesman for the Northmere Ferry Board said.",
    "Shared shelter is the principle that no port is safe alone. Plumb and Hartwood signed it in 2019.",
    "“The money is not there,” a person familiar with the budget said, asking not to be named.",
    "Greta Hartwood, the council leader of Saltholm, called the so-called barrier levy “shelter for some”.",
    "## What shared shelter asks",
    "Lars Plumb, a carpenter, never said: “We will pay.” “Not us,” he said of the barrier levy.",
    "The Northmere Ferry Board (NFB) said that “the quay is closed”. The NFB has said “the quay is shut” before.",
    "Related article: The quay",
    "“Who pays for the barrier?” asked Greta Hartwood. Brinov and Plumb did not answer. “Nobody,” he said later.",
)
DATES = ("2031-03-04", "2031-03-06", "2031-05", "2032-01-02")
OUTLETS = ("Northmere Courier", "Saltholm Gazette", "Saltholm gazette")
EVENTS = ("The barrier vote", "The ferry strike")
NAMES = ("Ada Plumb", "Adah Plumb", "Sergey Brinov", "Lars Plumb", "Greta Hartwood", "Hartwood")
ARTICLES = tuple(
    f"articles/{name}.txt" for name in ("2031/vote", "2031/quay", "2032/levy", "ferry", "board", "shelter")
)
NEW_ARTICLES = ("articles/2031/vote-again.txt", "articles/2033/storm.md", "articles/ferries.txt", "articles/2031/a.txt")
PAGES = ("docs/about.md", "docs/index.md", "docs/house-rules.md")
NAVIGATION = ("index.md", "articles/index.md", "glossary/index.md", "people/index.md", "quotes/index.md")

ARTICLE = {
    "title": ("The vote", "The quay", "The quay, again", "Ferries & <fees>"),
    "description": ("What the council did.",),
    "date": DATES,
    "updated": DATES,
    "event": EVENTS,
    "event_date": DATES,
    "outlet": OUTLETS,
    "authors": (["Ivo Tarn"], ["Ivo Tarn", "Mina Vale"]),
    "source": ("https://courier.example/a", "https://gazette.example/b"),
    "archive_url": ("https://saved.example/a",),
    "lang": ("en", "de"),
    "license": ("CC BY 4.0",),
    "tags": (["harbour"], ["harbour", "money"]),
    "related": (["2031/vote"], ["2031/quay", "ferry"]),
    "aliases": (["2029/old"], ["2029/old", "2029/older"]),
    "corrections": ([{"date": "2032-02-01", "text": "It was Tuesday."}],),
    "decisions": (
        [{"quote": "We asked twice", "speaker": "Lars Plumb"}],
        [{"quote": "A harbour is safe", "speaker": "ada-plumb"}, {"name": "Plumb", "is": "Lars Plumb"}],
        [{"quote": "It is wet", "is": "not a quote"}, {"term": "red line", "is": "not this term"}],
        [{"quote": "No ferry", "was": "q-4f1c20"}],
    ),
}
NAMED = {
    "aliases": (["Plumb the elder"], ["Sergei Brinov"], ["barrier levy"], ["NFB"]),
    "as_of": DATES,
    "sources": ([{"title": "The register", "url": "https://register.example/a"}],),
}
WORDS = ("What must not be crossed.", "It is the rule of *shared shelter*, and the red line.", "")
KINDS: Mapping[str, tuple[Mapping[str, Sequence[object]], Sequence[str], Sequence[str]]] = {
    "docs/glossary/": (
        {"term": ("red line", "shared shelter", "barrier levy", "quay"), "case": ("exact",), "not_when": (["metro"],)},
        ("red-line", "shared-shelter", "levy"),
        WORDS[:2],
    ),
    "docs/people/": (
        {
            "name": NAMES,
            "gender": ("m", "f"),
            "surname": ("Ada", "Oakes"),
            "replies": (
                [{"date": "2032-03-01", "text": "A wall."}],
                [{"date": "2032", "text": "No.", "quote": "q-000000"}],
            ),
            "roles": (
                [{"title": "Mayor", "organization": "Northmere", "from": "2030-01-01"}],
                [{"title": "Harbour master", "from": "2031-04-01", "to": "2031-12-31"}],
            ),
            "wikidata": ("Q58217",),
        },
        ("ada-plumb", "brinov", "lars-plumb", "hartwood"),
        WORDS,
    ),
    "docs/organizations/": ({"name": ("Northmere Ferry Board", "Ferry Board", "Northmere")}, ("board",), WORDS),
    "docs/outlets/": ({"name": OUTLETS}, ("courier", "gazette"), WORDS),
}
"""Keys and their values, names of files and texts, by folder."""
SETTINGS: Mapping[str, Sequence[object]] = {
    "site_name": ("Northmere explained", "Northmere"),
    "site_description": ("What was said",),
    "site_url": ("https://archive.example/", "https://archive.example/north/"),
    "repo_url": ("https://code.example/archive",),
    "copyright": ("CC BY 4.0",),
    "nav": (
        [*NAVIGATION, {"About": "about.md"}],
        [*NAVIGATION[:2], {"Read": ["articles/2031/vote.md", "about.md"]}],
        [{"Home": "index.md"}],
    ),
    "extra": (
        {"archive": {"print_from": 0.2}},
        {"archive": {"print_from": 0.95, "contact": "desk@archive.example"}},
    ),
    "theme": ({"language": "de"}, {"features": []}),
    "use_directory_urls": (True,),
}
PAGE_TEXTS = (
    "# About\n\nWhat this archive is.",
    "# About us\n\n## Who\n\nSee [the vote](articles/2031/vote.md) and [red lines](glossary/red-line.md).",
    "Ada Plumb drew a red line.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
)
PAGE = {"title": ("About", "House <rules>"), "description": ("What it is.",), "search": ({"exclude": True},)}


class Put(NamedTuple):
    """A key of a file gets a value, or loses it (None)."""

    path: str
    key: str
    value: object

    def made(self, files: Files) -> Files:
        """The files with this edit."""
        file = dict(files.get(self.path) or fresh(self.path))
        file.pop(self.key, None)
        if self.value is not None:
            file[self.key] = self.value
        return {**files, self.path: file}


class Remove(NamedTuple):
    """A file goes."""

    path: str

    def made(self, files: Files) -> Files:
        """The files with this edit."""
        return {path: file for path, file in files.items() if path != self.path}


class Rename(NamedTuple):
    """A file gets another path; an article may keep answering at its earlier address."""

    path: str
    to: str
    answers: bool

    def made(self, files: Files) -> Files:
        """The files with this edit."""
        if self.path not in files:
            return files
        file = dict(files[self.path])
        if self.answers:
            file["aliases"] = [self.path.removeprefix("articles/").rpartition(".")[0]]
        return {**Remove(self.path).made(files), self.to: file}


Edit = Put | Remove | Rename


def fresh(path: str) -> File:
    """What a new file of this path begins with."""
    name = Path(path).stem.replace("-", " ")
    if path.startswith("articles/"):
        number = len(path) % len(PARAGRAPHS)
        return {"title": name.capitalize(), "date": DATES[0], "": [PARAGRAPHS[number - 1], PARAGRAPHS[number]]}
    if path.startswith("docs/glossary/"):
        return {"term": name, "": WORDS[0]}
    return {"": PAGE_TEXTS[0]} if path in PAGES else {"name": name.title()}


def start() -> Files:
    """The archive that is edited: eight articles by three outlets, entries of every kind, a hand-written page."""
    files: dict[str, File] = {
        "mkdocs.yml": {"site_name": "Northmere explained", "nav": SETTINGS["nav"][0]},
        "docs/about.md": {"": PAGE_TEXTS[0]},
        "docs/index.md": {"title": "Northmere explained", "": "What was said about the barrier."},
        "docs/glossary/red-line.md": {"term": "red line", "not_when": ["metro"], "": WORDS[0]},
        "docs/glossary/shared-shelter.md": {"term": "shared shelter", "see": ["red-line"], "": WORDS[1]},
        "docs/people/ada-plumb.md": {"name": "Ada Plumb", "gender": "f", "": "A mayor."},
        "docs/organizations/board.md": {"name": "Northmere Ferry Board"},
        "docs/outlets/courier.md": {"name": OUTLETS[0]},
    }
    for number, path in enumerate((*ARTICLES, *NEW_ARTICLES[:2])):
        paragraphs = [PARAGRAPHS[(number * step + step) % len(PARAGRAPHS)] for step in (1, 2, 3, 5)]
        files[path] = {
            "title": Path(path).stem.capitalize(),
            "date": DATES[number % 4],
            "outlet": OUTLETS[number % 2],
            "event": EVENTS[number % 2],
            "": [*dict.fromkeys(paragraphs)],
        }
    return files


def values(
    keys: Mapping[str, Sequence[object]], texts: st.SearchStrategy[object]
) -> st.SearchStrategy[tuple[str, object]]:
    """A key and its new value, None where it goes; a file's text as often as all keys together."""
    pairs = st.sampled_from([(key, value) for key, of in keys.items() for value in (*of, None)])
    return st.one_of(pairs, texts.map(lambda text: ("", text)))


def put(paths: Sequence[str], told: st.SearchStrategy[tuple[str, object]]) -> st.SearchStrategy[Edit]:
    """One key of one of these files gets another value."""
    return st.tuples(st.sampled_from(paths), told).map(lambda one: Put(one[0], *one[1]))


ANY_ARTICLE = ARTICLES + NEW_ARTICLES
ANY_ENTRY = tuple(f"{folder}{name}.md" for folder, (_, names, _) in KINDS.items() for name in names)
BODIES = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=5)
OF_ARTICLES = put(ANY_ARTICLE, values(ARTICLE, BODIES))
OF_ENTRIES = st.one_of(
    *(
        put([f"{folder}{name}.md" for name in names], values({**NAMED, **keys}, st.sampled_from(texts)))
        for folder, (keys, names, texts) in KINDS.items()
    )
)
OF_PAGES = put(PAGES, values(PAGE, st.sampled_from(PAGE_TEXTS)))
OF_SETTINGS = put(
    ["mkdocs.yml"], st.sampled_from([(key, value) for key, of in SETTINGS.items() for value in (*of, None)])
)
REMOVALS = st.builds(Remove, st.sampled_from(ANY_ARTICLE + ANY_ENTRY + PAGES))
RENAMES = st.builds(Rename, st.sampled_from(ANY_ARTICLE), st.sampled_from(ANY_ARTICLE), st.booleans())
EDITS: st.SearchStrategy[Edit] = st.sampled_from(
    (OF_ARTICLES, OF_ARTICLES, OF_ENTRIES, OF_ENTRIES, OF_PAGES, OF_SETTINGS, REMOVALS, RENAMES)
).flatmap(lambda kind: kind)
"""Any one edit."""
ONE_OF_EACH: Sequence[Sequence[Edit]] = (
    [],
    [Put("articles/2033/storm.md", "", [PARAGRAPHS[1], PARAGRAPHS[3]])],
    [Put("articles/2031/vote.txt", "", [PARAGRAPHS[2], PARAGRAPHS[4]])],
    [Put("articles/2031/quay.txt", "title", "The quay, again")],
    [Put("docs/people/brinov.md", "aliases", ["Sergei Brinov"])],
    [Rename("articles/ferry.txt", "articles/ferries.txt", answers=True)],
    [Put("mkdocs.yml", "site_name", "Northmere")],
    [Remove("articles/2032/levy.txt")],
)
"""Nothing; an article added, changed, retitled; an entry with an alias; an article renamed; a setting; one removed."""


def write(files: Files, folder: Path) -> None:
    """Make these the files of the project in `folder`; a file that is as it was is not touched."""
    if not (folder / "hooks").exists():
        (folder / "hooks").symlink_to(ROOT / "hooks")
    there = {
        path.relative_to(folder).as_posix() for name in ("articles", "docs") for path in (folder / name).rglob("*.*")
    }
    for path in there - files.keys():
        (folder / path).unlink()
    for path, file in files.items():
        text = settings(file) if path == "mkdocs.yml" else typed(file)
        place = folder / path
        if not place.is_file() or place.read_text(encoding="utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")


def typed(file: File) -> str:
    """The file as somebody types it; of a list of paragraphs, blank lines between them."""
    body = file.get("", "")
    text = "\n\n".join(body) if isinstance(body, list) else str(body)
    keys = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in file.items() if key]
    return f"---\n{''.join(keys)}---\n{text}\n" if keys else f"{text}\n"


def settings(file: File) -> str:
    """The project's mkdocs.yml."""
    inherited = {"INHERIT": "hooks/mkdocs.yml", "site_name": "Archive"}
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in {**inherited, **file}.items())
