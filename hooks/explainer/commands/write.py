"""`explainer write`: all pages for any generator."""

from __future__ import annotations

from pathlib import Path

import click

from explainer.commands.ending import FOUND, WrongUseError
from explainer.commands.formats import as_text
from explainer.commands.options import ROOT
from explainer.commands.progress import progress


def web_address(_context: click.Context, _option: click.Parameter, typed: str) -> str:
    """What was typed, if it is an address of the web or nothing."""
    if typed and not typed.startswith(("http://", "https://")):
        raise click.BadParameter(f"{typed} is not an address - fix: write it as https://archive.example/")
    return typed


@click.command("write")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@ROOT
@click.option("--site-url", envvar="SITE_URL", default="", callback=web_address, help="Where the site will be served.")
def write(folder: Path, root: Path, site_url: str) -> None:
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
    from explainer.write import ForeignFolderError
    from explainer.write import write as write_site

    built = build(root, site_url, watched=progress)
    if built.index is None:
        click.echo(as_text(built.problems), err=True)
        raise SystemExit(FOUND)
    try:
        written = write_site(built, root / "docs", folder, progress)
    except ForeignFolderError as refusal:
        raise WrongUseError(str(refusal)) from None
    click.echo(f"{written} files in {folder}")
