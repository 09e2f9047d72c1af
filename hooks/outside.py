"""Links of hand-written pages to files that are on no site (`../CONTRIBUTING.md`): they lead to the repository."""

from __future__ import annotations

import re
from urllib.parse import urljoin

OUTSIDE = re.compile(r"(?<!!)\[([^][]+)\]\((\.\./[^()\s]+)\)")


def to_repository(markdown: str, docs: str) -> str:
    """The text with its links out of docs/ made whole; `docs` is that folder's address in the repository.

    Where that is "", since nobody said where the repository is, the words of a link stay.
    """
    return OUTSIDE.sub(lambda link: f"[{link[1]}]({urljoin(docs, link[2])})" if docs else link[1], markdown)
