"""The `explainer` command: the front door that needs no MkDocs."""

from __future__ import annotations

import click

from explainer.commands.check import check
from explainer.commands.diff import diff
from explainer.commands.import_article import import_article
from explainer.commands.new import new
from explainer.commands.recognise import recognise
from explainer.commands.review import review
from explainer.commands.schema import schema
from explainer.commands.write import write


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and review an archive of explainers, add to it, write its pages, recognise who said what in any text."""


for command in (check, diff, import_article, new, recognise, review, schema, write):
    main.add_command(command)

if __name__ == "__main__":
    main()
