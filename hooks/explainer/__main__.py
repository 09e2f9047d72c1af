"""The `explainer` command: the front door that needs no MkDocs."""

from __future__ import annotations

import click

from explainer.commands.check import check
from explainer.commands.diff import diff
from explainer.commands.ending import Program
from explainer.commands.import_article import import_article
from explainer.commands.new import new
from explainer.commands.recognise import recognise
from explainer.commands.review import review
from explainer.commands.schema import schema
from explainer.commands.stats import stats
from explainer.commands.write import write


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Check and review an archive of explainers, add to it, write its pages, recognise who said what in any text.

    `explainer COMMAND --help` tells of a command, with examples.

    \b
    Exit status:
      0    done
      1    something has to be mended
      2    the command is not right
      3    the disk is full, a file may not be read or written, no cluster answers
      130  stopped by Ctrl-C
      141  what read the output went away
    """


for command in (check, diff, import_article, new, recognise, review, schema, stats, write):
    main.add_command(command)

if __name__ == "__main__":
    main()
