"""Links of hand-written pages to files that are on no site (`../CONTRIBUTING.md`): they lead to the repository."""

from __future__ import annotations

import re
from urllib.parse import urljoin

OUTSIDE = re.compile(r"(?<!!)\[([^][]+)\]\((\.\./[^()\s]+)\)")


def to_repository(markdown: str, repository: str, edited: str) -> str:
    """The text with its links out of docs/ made whole; `edited` is where that folder is edited in the `repository`.

    Where nobody said where that is, "", the words of a link stay.
    """
    if not repository or not edited:
        return OUTSIDE.sub(r"\1", markdown)
    docs = f"{repository.rstrip('/')}/{edited.lstrip('/').replace('edit/', 'blob/', 1)}"
    return OUTSIDE.sub(lambda link: f"[{link[1]}]({urljoin(docs, link[2])})", markdown)
