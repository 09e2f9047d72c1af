"""`explainer recognise`: who said what in any texts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from explainer.commands.ending import UnableError
from explainer.commands.options import ArchiveFolder
from explainer.commands.progress import progress
from explainer.watched import unwatched

if TYPE_CHECKING:
    from explainer.model import Entry
    from explainer.recognise.lexicon import Lexicon
    from explainer.store import Store

TYPED = "Type or paste one JSON object a line, then Ctrl-D; explainer recognise --help has examples."
LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


class SchedulerAddress(click.ParamType[str]):
    """Where the scheduler of a Dask cluster listens."""

    name = "address"
    form = re.compile(r"(?:tcp|tls|ws|wss)://[^\s/:]+:(?:[1-9]\d{0,4})/?")

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address, if it has the form of one."""
        if not self.form.fullmatch(value):
            self.fail(f"{value} is no address of a scheduler - fix: write tcp://host:port", param, ctx)
        return value


@click.command("recognise")
@click.option("--people", type=LIST, help='JSON list of people to link: [{"id", "name", "aliases"}].')
@click.option("--glossary", type=LIST, help='JSON list of terms to link: [{"id", "term", "aliases"}].')
@click.option(
    "--print-from",
    type=click.FloatRange(0, 1),
    help="The confidence, 0 to 1, from which a speaker is named (default: 0.55).",
)
@click.option(
    "--archive",
    type=ArchiveFolder(),
    help="An archive whose entries to link, and whose confidence to name from: what is kept then serves its build.",
)
@click.option(
    "--store",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where findings are kept: what is found there is not looked for again.",
)
@click.option("--scheduler", type=SchedulerAddress(), help="The Dask cluster that does it: tcp://10.0.0.5:8786.")
def recognise(
    people: Path | None,
    glossary: Path | None,
    print_from: float | None,
    archive: Path | None,
    store: Path | None,
    scheduler: str | None,
) -> None:
    """Recognise who said what in any texts.

    Reads standard input, one JSON object a line: {"id": "a1", "text": "...", "date": "2016-10-02"}; one line comes out
    for each, with its quotes, people and terms at offsets in characters of its text.

    With --scheduler the workers of a Dask cluster look, and with --store what was found is kept in a file, as a build
    keeps it in .cache/findings.sqlite; what comes out is the same.  docs/scale.md says how a cluster is set up.

    \b
    Examples:
      explainer recognise < texts.jsonl > findings.jsonl
      explainer recognise --people people.json --glossary terms.json < texts.jsonl
      explainer recognise --print-from 0.9 < texts.jsonl
      explainer recognise --archive . --store .cache/findings.sqlite < texts.jsonl > findings.jsonl
      explainer recognise --store kept.sqlite --scheduler tcp://10.0.0.5:8786 < texts.jsonl
    """
    from explainer.bulk_lines import BadLineError, entries_of
    from explainer.recognise.lexicon import Lexicon

    if sys.stdin.isatty():
        click.echo(TYPED, err=True)
    try:
        known, printed = _known(archive)
        entries = entries_of(people.read_text(encoding="utf-8"), "person", str(people)) if people else []
        entries += entries_of(glossary.read_text(encoding="utf-8"), "term", str(glossary)) if glossary else []
        lexicon = Lexicon.build([*known, *entries])
        printed = printed if print_from is None else print_from
        with click.open_file("-", encoding="utf-8") as texts:
            for line in _lines(texts, lexicon, printed, store, scheduler):
                click.echo(line)
    except BadLineError as problem:
        raise click.ClickException(str(problem)) from None
    except UnicodeDecodeError as problem:
        raise click.ClickException(f"what comes in is not UTF-8: {problem.reason} - fix: save it as UTF-8") from None


def _known(archive: Path | None) -> tuple[Sequence[Entry], float]:
    """The entries of an archive, and the confidence from which it names a speaker."""
    if not archive:
        from explainer.recognise.quotes.confidence import PRINTED

        return (), PRINTED
    from explainer.pipeline import threshold
    from explainer.read.archive import read_archive

    read = read_archive(archive)
    return read.entries, threshold(read)


def _lines(
    texts: Iterable[str], lexicon: Lexicon, printed: float, path: Path | None, scheduler: str | None
) -> Iterator[str]:
    """The lines that come out, in order."""
    watched = unwatched if sys.stdout.isatty() else progress  # a bar would stand among the lines
    if not path and not scheduler:
        from explainer.bulk import recognise_lines

        yield from recognise_lines(texts, lexicon, printed, watched)
        return
    from explainer.bulk_kept import recognise_kept
    from explainer.cluster import ClusterError, cluster
    from explainer.cores import on_all_cores
    from explainer.once import recogniser

    store = _store(path)
    try:
        with cluster(scheduler, recogniser) if scheduler else nullcontext(on_all_cores) as spread:
            yield from recognise_kept(texts, lexicon, store, spread, printed, watched)
    except ClusterError as problem:
        raise UnableError(f"--scheduler: {problem}") from None
    _refuse_unusable(path, store)


def _store(path: Path | None) -> Store:
    """The store in a file, which is new or has been one before."""
    from explainer.store import Store, is_other

    if path and is_other(path):
        raise click.BadParameter(
            f"{path} is there and holds no findings - fix: name a file that is new, or that --store made",
            param_hint="--store",
        )
    store = Store(path)
    store.read(())
    _refuse_unusable(path, store)
    return store


def _refuse_unusable(path: Path | None, store: Store) -> None:
    """End as a machine does that cannot keep what was found."""
    if path and not store.path:
        raise UnableError(
            f"{path}: findings cannot be kept there - fix: see that its folder is there, can be written to "
            "and has room, and that no other run holds the file"
        )
