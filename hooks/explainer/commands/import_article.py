"""`explainer import`: an article's file from raw text, Markdown or a saved web page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.commands.new import write
from explainer.commands.options import ROOT
from explainer.commands.progress import progress

PASTED = "Paste the text, then Ctrl-D on a line of its own."


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--title", default="", help="Its headline, where none is found or a wrong one.")
@click.option("--date", default="", help="When it was published: 2031-03-04, or the month, or the year.")
@click.option("--outlet", default="", help="Who published it.")
@click.option("--source", default="", help="Its web address.")
@ROOT
def import_article(file: str, title: str, date: str, outlet: str, source: str, root: Path) -> None:
    """Write articles/<year>/TITLE.txt from FILE, or from standard input where FILE is -.

    FILE is the text of an article, Markdown, or a web page as a browser saves it.  Headline, date, byline, outlet and
    address become front matter, found in the text or in what the page tells machines; the prose stays as it is.  What
    was found, what is missing and which paragraphs of a page were left out is said.  No file is ever overwritten.

    \b
    Examples:
      explainer import barrier.html
      explainer import --date 2031-03-04 --outlet "Northmere Courier" barrier.txt
      xclip -o | explainer import -
    """
    from explainer.drafting import imported

    if file == "-" and sys.stdin.isatty():
        click.echo(PASTED, err=True)
    given = {"title": title, "date": date, "outlet": outlet, "source": source}
    with click.open_file(file, "rb") as printed:
        data = printed.read()
    write(lambda: imported(root, data, "<stdin>" if file == "-" else file, given, progress), root)
