"""`explainer new`: the file of a new entry or article, filled with what the archive itself prints."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from explainer.commands.ending import WrongUseError
from explainer.commands.options import ROOT
from explainer.commands.progress import progress
from explainer.model import EntryKind, Problem
from explainer.read.characters import printable

if TYPE_CHECKING:
    from explainer.suggest import Draft

NAME = click.argument("name")


@click.group("new")
def new() -> None:
    """Write the file of a new person, term, organization, outlet or article, or a whole new archive.

    The file is filled with what the articles print, each value under a comment that says where: delete what is wrong,
    write what is missing.  It is a right file as it stands, and no file is ever overwritten.

    \b
    Examples:
      explainer new person "Ada Plumb"
      explainer new term "shared shelter"
      explainer new article "Council puts off the barrier" --date 2031-03-04
      explainer new archive ../northmere
    """


@new.command("person")
@NAME
@ROOT
def person_command(name: str, root: Path) -> None:
    """Write docs/people/NAME.md.

    With the other spellings that articles print, the roles beside the name, and the gender where it is clear.  NAME may
    be a last name that one person has.

    \b
    Examples:
      explainer new person "Ada Plumb"
      explainer new person Plumb
    """
    entry("person", name, root)


@new.command("term")
@NAME
@click.option("--another", default="", metavar="FILE", help="The file of another meaning of a term's name.")
@ROOT
def term_command(name: str, another: str, root: Path) -> None:
    """Write docs/glossary/NAME.md.

    With the forms and capitals that are printed, the short form, and the sentences that define or explain the term,
    quoted until you write the definition.  Where a term has the name and means something else by it, --another gives
    the new file a name; the words that stand near the one and not near the other are put under `when`.

    \b
    Examples:
      explainer new term "shared shelter"
      explainer new term "Mission" --another chapel-mission
    """
    entry("term", name, root, another)


@new.command("organization")
@NAME
@ROOT
def organization_command(name: str, root: Path) -> None:
    """Write docs/organizations/NAME.md.

    With the short form or the full name that articles print in brackets beside it.

    \b
    Examples:
      explainer new organization "Northmere Harbour Board"
    """
    entry("organization", name, root)


@new.command("outlet")
@NAME
@ROOT
def outlet_command(name: str, root: Path) -> None:
    """Write docs/outlets/NAME.md.

    With the site that its articles' sources are on.

    \b
    Examples:
      explainer new outlet "Northmere Courier"
    """
    entry("outlet", name, root)


@new.command("article")
@click.argument("title")
@click.option("--date", required=True, help="When it was published: 2031-03-04, or the month, or the year.")
@click.option("--outlet", default="", help="Who published it.")
@click.option("--source", default="", help="Its web address.")
@click.option("--text", type=click.File(encoding="utf-8"), help="A file with its text; - for standard input.")
@ROOT
def article_command(title: str, date: str, outlet: str, source: str, text: TextIO | None, root: Path) -> None:
    """Write articles/<year>/TITLE.txt.

    With what is given here as front matter, and the text, if there is a file of it.

    \b
    Examples:
      explainer new article "Council puts off the barrier" --date 2031-03-04 --outlet "Northmere Courier"
      explainer new article "The last ferry" --date 2031-03 --text ferry.txt
    """
    from explainer.drafting import new_article

    words = text.read() if text else ""
    values = {"title": title, "date": date, "outlet": outlet, "source": source}
    write(lambda: new_article(root, values, words, progress), root)


@new.command("archive")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", default="", help="What it is called (default: after the folder).")
def archive_command(folder: Path, name: str) -> None:
    """Make an empty archive in FOLDER, with the program as it is here.

    Pages, settings and what GitHub reads are there to begin with; no article, entry or figure of this archive is.
    FOLDER is new or empty.

    \b
    Examples:
      explainer new archive ../northmere
      explainer new archive ../northmere --name "Northmere explained"
    """
    from explainer.new_archive import FolderError, start

    words = re.sub("[-_]+", " ", folder.resolve().name)
    called = " ".join((name or words[:1].upper() + words[1:]).split())
    if not called.isprintable() or set(called) & set('<>"'):
        fix = "give --name without < > and quotation marks"
        raise click.BadParameter(f"{called!a} cannot be printed on every page - fix: {fix}")
    try:
        start(folder, called)
    except FolderError as refusal:
        raise WrongUseError(str(refusal)) from None
    click.echo(f"{folder}: {called}, an archive without articles")
    click.echo("next: make site in that folder; its README.md says what to make your own, and how to add an article")


def entry(kind: EntryKind, name: str, root: Path, another: str = "") -> None:
    """Write the file of a new entry, and say what it holds."""
    from explainer.drafting import new_entry

    write(lambda: new_entry(root, kind, name, another, progress), root)


def write(drafted: Callable[[], tuple[Draft, list[Problem]]], root: Path) -> None:
    """Write a draft to the project at `root`, and say what it holds; a refusal is said on standard error."""
    from explainer.suggest import RefusedError

    try:
        draft, errors = drafted()
    except RefusedError as refusal:
        raise click.ClickException(str(refusal)) from None
    for problem in errors:
        click.echo(str(problem), err=True)
    place = root / draft.path
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("x", encoding="utf-8") as file:
        file.write(draft.text)
    for line in draft.told:
        click.echo(printable(line))
