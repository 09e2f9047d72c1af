"""`explainer links`: whether the web addresses of an archive answer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from explainer.commands.completion import archive_paths
from explainer.commands.ending import FOUND
from explainer.commands.options import ROOT, below
from explainer.commands.progress import progress
from explainer.counted import count

if TYPE_CHECKING:
    from explainer.visit.answer import Answer

LOOKED_AT = ("articles", "docs")
FIXES: Mapping[str, str] = {
    "moved": "write {now}",
    "gone": "name where it is now, or a saved copy as archive_url",
    "refused": "open it in a browser: it may be there for readers",
    "fails": "look again another day, then name where it is now",
    "certificate": "open it in a browser, and name an address that has a good one",
    "silent": "look again another day, then name where it is now",
    "unknown": "look whether its host is spelt right, then name where it is now",
    "private": "name an address that every reader can reach",
    "later": "look again another day",
}
"""What to do about each kind of answer."""


class Place(NamedTuple):
    """Where an address stands, and the saved copy that the article names for it."""

    path: str
    line: int
    column: int
    archive_url: str


class Finding(NamedTuple):
    """Something wrong with an address, at one of its places; `now` is where it has moved to for good."""

    path: str
    line: int
    column: int
    address: str
    kind: str
    what: str
    fix: str
    now: str
    archive_url: str

    def __str__(self) -> str:
        copy = f"; saved copy: {self.archive_url}" if self.archive_url else ""
        return f"{self.path}:{self.line}:{self.column}: {self.address} {self.what} - fix: {self.fix}{copy}"


@click.command("links")
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), shell_complete=archive_paths(*LOOKED_AT)
)
@ROOT
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="What comes out.")
@click.option("--strict", is_flag=True, help="Exit status 1 if an address does not answer well.")
def links(paths: tuple[Path, ...], root: Path, form: str, strict: bool) -> None:
    """Ask whether the web addresses of the articles and entries answer.

    Each address in their front matter and words is asked once, with HEAD, and with GET where that is refused; no page
    is read.  One line for each place where one is gone, has moved for good, has a certificate that does not hold, or
    gives no answer within ten seconds, with the saved copy that the article names.  Redirects that are not for good are
    followed and not told.  No build does this.

    Eight hosts are asked at once, each host one address after the other, a second apart, 2,000 addresses in one run.
    A server that asks to come later is left alone, after one try if that is within half a minute.  Addresses of
    private networks are named and never asked, also where a redirect or a host's name leads to one.

    PATHS are files or folders to look at alone.  What is found is a report, so that the exit status is 0; with --strict
    it is 1.

    \b
    Examples:
      explainer links
      explainer links articles/2031 docs/people/ada-plumb.md
      explainer links --format json > links.json
    """
    from explainer.visit.every import MOST, PAUSE, answers
    from explainer.visit.network import public_addresses

    places = _places(root, [below(path, root, *LOOKED_AT) for path in paths])
    asked = [*places][:MOST]
    answered = dict(progress(answers(asked, public_addresses, PAUSE), "asking", len(asked)))
    found = _findings({address: places[address] for address in asked}, answered)
    if form == "json":
        click.echo(json.dumps([one._asdict() for one in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join([*map(str, found), _summary(asked, found)]))
    if len(places) > MOST:
        click.echo(f"{count(len(places) - MOST, 'address', 'addresses')} not asked: name files or folders", err=True)
    if strict and found:
        raise SystemExit(FOUND)


def _places(root: Path, under: Sequence[str]) -> dict[str, list[Place]]:
    """Every address of the files that can be read, with its places, in the order of the files."""
    from explainer.read.article import read_article_text
    from explainer.read.characters import printable
    from explainer.visit.written import addresses_in

    places: defaultdict[str, list[Place]] = defaultdict(list)
    for path, raw in _texts(root, under):
        article = read_article_text(raw, path)[0] if path.startswith("articles/") else None
        for line, text in enumerate(raw.split("\n"), 1):
            for offset, address in addresses_in(text):
                copy = article.archive_url if article and article.source == address else ""
                places[printable(address)].append(Place(printable(path), line, offset + 1, copy))
    return places


def _texts(root: Path, under: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The path and the text of every article and entry, or of those that are under some paths."""
    from explainer.model import FOLDERS
    from explainer.read.archive import ARTICLE_ENDINGS, ENTRY_ENDINGS
    from explainer.read.files import find_files, read_file

    kinds = [("articles", ARTICLE_ENDINGS, True), *((f"docs/{folder}", ENTRY_ENDINGS, False) for folder in FOLDERS)]
    prefixes = tuple(f"{path}/" for path in under)
    for folder, endings, nested in kinds:
        for file in find_files(root, folder, endings, nested, []):
            if not under or f"{file.path}/".startswith(prefixes):
                raw = read_file(file, [])
                if raw is not None:
                    yield file.path, raw


def _findings(places: Mapping[str, Sequence[Place]], answered: Mapping[str, Answer]) -> list[Finding]:
    """What is wrong, in the order of the places."""
    from explainer.read.characters import printable

    found = []
    for address, at in places.items():
        kind, what, now = answered[address]
        if kind != "answers":
            fix = FIXES[kind].format(now=printable(now))
            found += [Finding(*one[:3], address, kind, printable(what), fix, printable(now), one[3]) for one in at]
    return sorted(found)


def _summary(asked: Sequence[str], found: Sequence[Finding]) -> str:
    """How many addresses there are, and how many of them do not answer well."""
    return f"{count(len(asked), 'address', 'addresses')}, {len({one.address for one in found}):,} with something wrong"
