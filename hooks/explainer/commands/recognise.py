"""`explainer recognise`: who said what in any texts."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.commands.progress import progress
from explainer.watched import unwatched

TYPED = "Type or paste one JSON object a line, then Ctrl-D; explainer recognise --help has examples."
LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("recognise")
@click.option("--people", type=LIST, help='JSON list of people to link: [{"id", "name", "aliases"}].')
@click.option("--glossary", type=LIST, help='JSON list of terms to link: [{"id", "term", "aliases"}].')
@click.option(
    "--print-from",
    type=click.FloatRange(0, 1),
    help="The confidence, 0 to 1, from which a speaker is named (default: 0.55).",
)
def recognise(people: Path | None, glossary: Path | None, print_from: float | None) -> None:
    """Recognise who said what in any texts.

    Reads standard input, one JSON object a line: {"id": "a1", "text": "...", "date": "2016-10-02"}; one line comes out
    for each, with its quotes, people and terms at offsets in characters of its text.

    \b
    Examples:
      explainer recognise < texts.jsonl > findings.jsonl
      explainer recognise --people people.json --glossary terms.json < texts.jsonl
      explainer recognise --print-from 0.9 < texts.jsonl
    """
    from explainer.bulk import BadLineError, entries_of, recognise_lines
    from explainer.recognise.lexicon import Lexicon
    from explainer.recognise.quotes.confidence import PRINTED

    if sys.stdin.isatty():
        click.echo(TYPED, err=True)
    printed = PRINTED if print_from is None else print_from
    watched = unwatched if sys.stdout.isatty() else progress  # a bar would stand among the lines
    try:
        entries = entries_of(people.read_text(encoding="utf-8"), "person", str(people)) if people else []
        entries += entries_of(glossary.read_text(encoding="utf-8"), "term", str(glossary)) if glossary else []
        with click.open_file("-", encoding="utf-8") as texts:
            for line in recognise_lines(texts, Lexicon.build(entries), printed, watched):
                click.echo(line)
    except BadLineError as problem:
        raise click.ClickException(str(problem)) from None
    except UnicodeDecodeError as problem:
        raise click.ClickException(f"what comes in is not UTF-8: {problem.reason} - fix: save it as UTF-8") from None
