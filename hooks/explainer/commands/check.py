"""`explainer check`: every problem of every file, for people, pull requests, editors and scanners."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.commands.completion import archive_paths
from explainer.commands.ending import FOUND
from explainer.commands.formats import FORMATS
from explainer.commands.options import ROOT, below
from explainer.commands.progress import progress

CHECKED = ("articles", "docs", "mkdocs.yml")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), shell_complete=archive_paths(*CHECKED))
@ROOT
@click.option("--format", "form", type=click.Choice([*FORMATS]), default="text", help="What comes out.")
@click.option("--strict", is_flag=True, help="A warning fails the check as an error does.")
def check(paths: tuple[Path, ...], root: Path, form: str, strict: bool) -> None:
    """Print every problem of every file.

    Looks at all of articles/ and docs/.  One line a problem: path:line:column, a code, what is wrong, and what to do;
    docs/problems/ has a page for each code, with a file that is wrong and the file put right.  PATHS are files or
    folders whose problems alone are told; they are looked at beside all others, since a name may clash with one
    elsewhere.

    `github` writes annotations of a pull request, `json` a list, `sarif` what code scanners and editors read; each
    leads to the code's page: on the site where mkdocs.yml has a site_url, else in docs/problems/.

    Exit status 1 if a problem is an error, or with --strict a warning; 2 if the command is not right.

    \b
    Examples:
      explainer check
      explainer check articles/2031 docs/people/ada-plumb.md
      explainer check --strict --format github
      explainer check --format sarif > problems.sarif
      explainer check --root ../another-archive
    """
    from explainer.pipeline import check as every_problem
    from explainer.read.settings import read_site_url

    under = tuple(f"{below(path, root, *CHECKED)}/" for path in paths)
    problems = [one for one in every_problem(root, progress) if not under or f"{one.path}/".startswith(under)]
    click.echo(FORMATS[form](problems, read_site_url(root)))
    if any(strict or problem.severity == "error" for problem in problems):
        raise SystemExit(FOUND)
