"""Whether the pages of articles have the words of their files: none lost, none added, all in order.

    .venv/bin/python tests/words_kept.py PROJECT SITE

Nothing of the program is used: a file's words are what stands below its front matter, without the targets of links; a
page's are those of its text; a letter and its accent are one however they are typed.  A line that is not in the text
(headline, date, caption, source) is somewhere else on the page.  Each difference is a line; the exit status is 1 where
there is one.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from reader import Reader

WORD = re.compile(r"[^\W_]+")
FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
TARGET = re.compile(r"\]\([^()\s]*\)")
UNSEEN = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def differences(project: Path, site: Path) -> Iterator[str]:
    """What is lost, added or in another order, by the article's file."""
    for path in sorted((project / "articles").rglob("*.*")):
        if path.suffix in (".txt", ".md"):
            html = (site / path.relative_to(project).with_suffix("") / "index.html").read_text(encoding="utf-8")
            raw = path.read_text(encoding="utf-8")
            yield from (f"{path.relative_to(project)}: {told}" for told in compared(raw, html))


def compared(raw: str, html: str) -> Iterator[str]:
    """What is lost, added or in another order on the page of a file."""
    raw = normalize("NFC", raw)
    body = TARGET.sub("]", FRONT_MATTER.sub("", raw.replace("\r\n", "\n").replace("\r", "\n")))
    lines = [words for line in UNSEEN.sub("", body).split("\n") if (words := WORD.findall(line))]
    left = _words_of(html, "article-text")
    everywhere = f" {' '.join(_words_of(html))} "
    for words in lines:
        if left[: len(words)] == words:
            left = left[len(words) :]
        elif words[0].isdigit() and left[: len(words) - 1] == words[1:]:  # in a list, whose numbers the browser writes
            left = left[len(words) - 1 :]
        elif f" {' '.join(words)} " not in everywhere:
            yield f"lost or changed: {' '.join(words)[:80]}"
    if left:
        yield f"added or in another order: {' '.join(left)[:80]}"


def _words_of(html: str, only: str = "") -> list[str]:
    return WORD.findall(UNSEEN.sub("", Reader(html, only).text))


if __name__ == "__main__":
    found = [*differences(*map(Path, sys.argv[1:]))]
    print(*found, sep="\n")
    sys.exit(bool(found))
