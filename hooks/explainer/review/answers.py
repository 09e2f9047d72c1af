"""Answers: the lines that settle a question about the archive, as they are typed."""

from __future__ import annotations

from explainer.decided import quoted
from explainer.model import Entry
from explainer.slug import slug


def entry_file(name: str, entry: Entry | None = None, alias: str = "", folder: str = "people") -> str:
    """The file of an entry and the keys of its front matter that give it an alias: of one that exists all its aliases.

    Without an `entry`, the file and the keys of a new one of that name in a `folder` of docs/.
    """
    path = entry.path if entry else f"docs/{folder}/{slug(name)}.md"
    aliases = [*(entry.aliases if entry else ()), *([alias] if alias else [])]
    keys = [] if entry else [f"name: {quoted(name)}"]
    keys += [f"aliases: [{', '.join(map(quoted, aliases))}]"] if aliases else []
    return "\n".join([f"{path}:", *(f"  {key}" for key in keys)])


def new_term(term: str) -> str:
    """The file of a new entry and the key of its front matter, for a term whose meaning is still to be written."""
    return f"docs/glossary/{slug(term)}.md:\n  term: {quoted(term)}"
