"""`explainer diff`: what a change does to the site."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.commands.completion import branches
from explainer.commands.ending import FOUND, WrongUseError
from explainer.commands.options import ROOT
from explainer.commands.progress import progress


@click.command("diff")
@click.argument("base", shell_complete=branches)
@ROOT
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", help="What comes out."
)
def diff(base: str, root: Path, form: str) -> None:
    """Say what a change does to the site.

    Compares the files as they are, what is not committed yet among them, with the commit at which this branch left
    BASE: a branch, a tag or a commit.  Told are the articles, the quotes with their speakers, people, terms and links
    that are added, changed or lost; what was published and would answer no more; and what an editor should settle:
    unclear speakers, new names that may be those of somebody known, reports that may be on one event.

    An address or a quote's id that readers may have kept is an error where it would be lost; the lines to paste come
    with it.  Pages that are made of what articles say may go: that is a warning.

    `markdown` is a comment for a pull request, in which nothing that contributors typed is a link, a mention or HTML.
    In a large archive the articles that did not change are looked at where they print a name concerned, 300 at most.

    Exit status 1 if something would be lost or a changed file has an error; 2 if the command is not right.

    \b
    Examples:
      explainer diff main
      explainer diff --format markdown origin/main > comment.md
      explainer diff HEAD~1
    """
    from explainer.changes import diff as difference
    from explainer.commands.comment import FORMATS
    from explainer.read.versions import NoBaseError

    try:
        found = difference(root, base, progress)
    except NoBaseError as problem:
        raise WrongUseError(str(problem)) from None
    click.echo(FORMATS[form](found))
    if found.refused:
        raise SystemExit(FOUND)
