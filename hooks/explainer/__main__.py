"""The `explainer` command: the front door that needs no MkDocs.

A command imports what it alone needs, so that `recognise` starts without all that composes pages.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from textwrap import indent

import click

from explainer.bulk import BadLineError, entries_of, recognise_lines
from explainer.counted import count
from explainer.model import Problem
from explainer.new import new
from explainer.options import ROOT
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED

LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


def web_address(_context: click.Context, _option: click.Parameter, typed: str) -> str:
    """What was typed, if it is an address of the web or nothing."""
    if typed and not typed.startswith(("http://", "https://")):
        raise click.BadParameter(f"{typed} is not an address - fix: write it as https://archive.example/")
    return typed


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and review an archive of explainers, add to it, write its pages, recognise who said what in any text."""


main.add_command(new)


@main.command("check")
@ROOT
def check_command(root: Path) -> None:
    """Print every problem of every file.

    Looks at all of articles/ and docs/.  One line a problem: path:line:column, what is wrong, and what to do.  Exit
    status 1 if one is an error.

    \b
    Examples:
      explainer check
      explainer check --root ../another-archive
    """
    from explainer.pipeline import check

    report(check(root))


@main.command("write")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@ROOT
@click.option("--site-url", envvar="SITE_URL", default="", callback=web_address, help="Where the site will be served.")
def write_command(folder: Path, root: Path, site_url: str) -> None:
    """Write all pages to FOLDER for any generator.

    They are Markdown files whose body is HTML; what stands under `head` in their front matter belongs at the end of the
    document's head.  Hand-written pages, assets, feeds and data come along.  FOLDER is new, empty, or what this command
    wrote before.  Feeds and what pages tell machines need the address of the site: --site-url, or SITE_URL.

    \b
    Examples:
      explainer write pages
      explainer write --site-url https://archive.example/ pages
      explainer write --root ../another-archive /srv/pages
    """
    from explainer.pipeline import build
    from explainer.write import ForeignFolderError, write

    built = build(root, site_url)
    if built.site is None:
        report(built.problems)
        return
    try:
        written = write(built.site, root / "docs", folder)
    except ForeignFolderError as refusal:
        raise click.ClickException(str(refusal)) from None
    click.echo(f"{written} files in {folder}")


@main.command("review")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@ROOT
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="What comes out.")
def review_command(paths: tuple[Path, ...], root: Path, form: str) -> None:
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
    error.

    \b
    Examples:
      explainer review
      explainer review articles/2022
      explainer review --format json > questions.json
    """
    from explainer.pipeline import review
    from explainer.review.question import KINDS

    asked, errors = review(root, [below(path, root) for path in paths])
    for problem in errors:
        click.echo(str(problem), err=True)
    if form == "json":
        click.echo(json.dumps([asdict(question) for question in asked], ensure_ascii=False, indent=2))
        return
    for kind, questions in groupby(asked, key=lambda question: question.kind):
        click.echo(f"# {kind}\n")
        for question in questions:
            click.echo("\n".join([str(question), *(indent(line, "  ") for line in question.lines), ""]))
    count = Counter(question.kind for question in asked)
    click.echo(", ".join(f"{count[kind]} {kind if count[kind] == 1 else many}" for kind, many in KINDS.items()))


def below(path: Path, root: Path) -> str:
    """A path as it is from the project's root; one that is not in its articles is refused."""
    articles = root.resolve() / "articles"
    if not path.resolve().is_relative_to(articles):
        raise click.BadParameter(f"{path} is not in {articles}")
    return path.resolve().relative_to(root.resolve()).as_posix()


@main.command("recognise")
@click.option("--people", type=LIST, help='JSON list of people to link: [{"id", "name", "aliases"}].')
@click.option("--glossary", type=LIST, help='JSON list of terms to link: [{"id", "term", "aliases"}].')
@click.option(
    "--print-from",
    type=click.FloatRange(0, 1),
    default=PRINTED,
    show_default=True,
    help="The confidence, 0 to 1, from which a speaker is named.",
)
def recognise_command(people: Path | None, glossary: Path | None, print_from: float) -> None:
    """Recognise who said what in any texts.

    Reads standard input, one JSON object a line: {"id": "a1", "text": "...", "date": "2016-10-02"}; one line comes out
    for each, with its quotes, people and terms at offsets in characters of its text.

    \b
    Examples:
      explainer recognise < texts.jsonl > findings.jsonl
      explainer recognise --people people.json --glossary terms.json < texts.jsonl
      explainer recognise --print-from 0.9 < texts.jsonl
    """
    try:
        entries = entries_of(people.read_text(encoding="utf-8"), "person", str(people)) if people else []
        entries += entries_of(glossary.read_text(encoding="utf-8"), "term", str(glossary)) if glossary else []
        with click.open_file("-", encoding="utf-8") as texts:
            for line in recognise_lines(texts, Lexicon.build(entries), print_from):
                click.echo(line)
    except BadLineError as problem:
        raise click.ClickException(str(problem)) from None
    except UnicodeDecodeError as problem:
        raise click.ClickException(f"what comes in is not UTF-8: {problem.reason} - fix: save it as UTF-8") from None


def report(problems: Iterable[Problem]) -> None:
    """Print the problems and how many there are; exit with status 1 if one is an error."""
    found = {"error": 0, "warning": 0}
    for problem in problems:
        found[problem.severity] += 1
        click.echo(str(problem))
    click.echo(", ".join(count(number, severity) for severity, number in found.items()))
    if found["error"]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
