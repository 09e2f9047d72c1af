"""`explainer schema`: what front matter may hold, for editors."""

from __future__ import annotations

import json
from typing import get_args

import click

from explainer.model import EntryKind


@click.command("schema")
@click.argument("kind", type=click.Choice(["article", *get_args(EntryKind)]))
def schema(kind: str) -> None:
    """Print the JSON Schema of the front matter of KIND.

    An editor that knows it completes keys and marks slips while you type.  `explainer check` sees more: what a schema
    cannot say, and what must hold between files.

    \b
    Examples:
      explainer schema article > article.schema.json
      explainer schema person
    """
    from explainer.read.schemas import SCHEMAS

    click.echo(json.dumps(SCHEMAS[kind], ensure_ascii=False, indent=2))
