"""`explainer schema`: what front matter may hold, for editors."""

from __future__ import annotations

import json

import click

from explainer.read.schemas import SCHEMAS


@click.command("schema")
@click.argument("kind", type=click.Choice([*SCHEMAS]))
def schema(kind: str) -> None:
    """Print the JSON Schema of the front matter of KIND.

    An editor that knows it completes keys and marks slips while you type.  `explainer check` sees more: what a schema
    cannot say, and what must hold between files.

    \b
    Examples:
      explainer schema article > article.schema.json
      explainer schema person
    """
    click.echo(json.dumps(SCHEMAS[kind], ensure_ascii=False, indent=2))
