"""The `explainer` command: the front door that needs no MkDocs.

A command imports what it alone needs, so that `recognise` starts without all that composes pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from explainer.bulk import BadLineError, entries_of, recognise_lines
from explainer.model import Problem
from explainer.recognise.lexicon import Lexicon

ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The project's folder, which holds articles/ and docs/ (default: this one).",
)
LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check an archive of explainers, write its pages, recognise who said what in any text."""


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
def write_command(folder: Path, root: Path) -> None:
    """Write all pages to FOLDER for any generator.

    They are Markdown files whose body is HTML.  Hand-written pages and assets come along.  FOLDER is new, empty, or
    what this command wrote before.

    \b
    Examples:
      explainer write pages
      explainer write --root ../another-archive /srv/pages
    """
    from explainer.pipeline import build
    from explainer.write import ForeignFolderError, write

    built = build(root)
    if built.site is None:
        report(built.problems)
        return
    try:
        written = write(built.site, root / "docs", folder)
    except ForeignFolderError as refusal:
        raise click.ClickException(str(refusal)) from None
    click.echo(f"{written} files in {folder}")


@main.command("recognise")
@click.option("--people", type=LIST, help='JSON list of people to link: [{"id", "name", "aliases"}].')
@click.option("--glossary", type=LIST, help='JSON list of terms to link: [{"id", "term", "aliases"}].')
def recognise_command(people: Path | None, glossary: Path | None) -> None:
    """Recognise who said what in any texts.

    Reads standard input, one JSON object a line: {"id": "a1", "text": "...", "date": "2016-10-02"}; one line comes out
    for each, with its quotes, people and terms at offsets in characters of its text.

    \b
    Examples:
      explainer recognise < texts.jsonl > findings.jsonl
      explainer recognise --people people.json --glossary terms.json < texts.jsonl
    """
    try:
        entries = entries_of(people.read_text(encoding="utf-8"), "person", str(people)) if people else []
        entries += entries_of(glossary.read_text(encoding="utf-8"), "term", str(glossary)) if glossary else []
        with click.open_file("-", encoding="utf-8") as texts:
            for line in recognise_lines(texts, Lexicon.build(entries)):
                click.echo(line)
    except BadLineError as problem:
        raise click.ClickException(str(problem)) from None
    except UnicodeDecodeError as problem:
        raise click.ClickException(f"what comes in is not UTF-8: {problem.reason} - fix: save it as UTF-8") from None


def report(problems: Iterable[Problem]) -> None:
    """Print the problems and how many there are; exit with status 1 if one is an error."""
    count = {"error": 0, "warning": 0}
    for problem in problems:
        count[problem.severity] += 1
        click.echo(str(problem))
    click.echo(", ".join(f"{number} {severity}{'s' * (number != 1)}" for severity, number in count.items()))
    if count["error"]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
