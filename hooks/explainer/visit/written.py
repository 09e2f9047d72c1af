"""The web addresses in the text of a file, front matter and words alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.pattern import pattern

ADDRESS = pattern(r"https?://[^\s<>\"'`\[\]{}|\\^]{1,2000}", re.IGNORECASE)
TRAILING = ".,;:!?*_"


def addresses_in(raw: str) -> Iterator[tuple[int, str]]:
    """The addresses of a text, each with its offset; what ends a sentence or closes a bracket around one is left out.

    "(see https://quay.example/a_(b).)"  ->  (5, "https://quay.example/a_(b)")
    """
    for found in ADDRESS.finditer(raw):
        address = found[0]
        unopened = address.count(")") - address.count("(")
        end = len(address)
        while address[end - 1] in TRAILING or (address[end - 1] == ")" and unopened > 0):
            unopened -= address[end - 1] == ")"
            end -= 1
        if "://" in address[: end - 1]:
            yield found.start(), address[:end]
