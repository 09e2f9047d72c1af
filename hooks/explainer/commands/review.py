"""`explainer review`: what editors could settle, with the lines that settle it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

import click

from explainer.commands.completion import archive_paths
from explainer.commands.ending import FOUND
from explainer.commands.options import ROOT, below
from explainer.commands.progress import progress

if TYPE_CHECKING:
    from explainer.review import Question
    from explainer.review.question import Kind


@click.command("review")
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), shell_complete=archive_paths("articles")
)
@ROOT
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="What comes out.")
def review(paths: tuple[Path, ...], root: Path, form: str) -> None:
    """List what editors could settle, with the lines that settle it.

    Over the archive: two names that are likely the same person's or body's; likely new people and bodies, whom
    several articles quote and who have no entry; likely terms, which articles keep explaining or putting in
    quotation marks; spellings one letter off a name of an entry.  In each article: words of several terms, where
    nothing tells which is meant; quotes whose speaker is unclear, near-ties (named with little more confidence than
    the archive asks for) and unnamed sources whose description no other article prints.

    Each comes with its place, its words, the reason, and lines of which one settles it; what is settled is listed no
    more.  A line that begins with - goes under `decisions:` in the front matter of the article, between two lines ---
    at its top; in the place of a speaker any other can be typed: the name of an entry's file, or a name or description
    as it is to be printed.  Lines under the name of a file go into the front matter of that entry.

    PATHS are articles, or folders of articles, to look at alone.  Files with errors are left out and named on standard
    error; the exit status is 1 then.  Questions are no errors.

    \b
    Examples:
      explainer review
      explainer review articles/2022
      explainer review --format json > questions.json
    """
    from explainer.pipeline import review as every_question
    from explainer.review.question import KINDS

    asked, errors = every_question(root, [below(path, root, "articles") for path in paths], progress)
    for problem in errors:
        click.echo(str(problem), err=True)
    if form == "json":
        click.echo(json.dumps([asdict(question) for question in asked], ensure_ascii=False, indent=2))
    else:
        _print(asked, KINDS)
    if errors:
        raise SystemExit(FOUND)


def _print(asked: Sequence[Question], kinds: Mapping[Kind, str]) -> None:
    """Each question with its lines, under its kind, then how many there are of each."""
    for kind, questions in groupby(asked, key=lambda question: question.kind):
        click.echo(f"# {kind}\n")
        for question in questions:
            click.echo("\n".join([str(question), *(indent(line, "  ") for line in question.lines), ""]))
    count = Counter(question.kind for question in asked)
    click.echo(", ".join(f"{count[kind]} {kind if count[kind] == 1 else many}" for kind, many in kinds.items()))
