"""Places: the line and column of the file at which something stands in an article."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

from explainer.model import Article
from explainer.pattern import pattern

LINE_START = pattern(r"^|(?<=\n)")


class Places:
    """Where the articles of the archive at `root` have something; each file is read once, when first asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._line_starts: dict[str, list[int]] = {}

    def at(self, article: Article, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a character of the article's text."""
        if article.path not in self._line_starts:
            raw = (self._root / article.path).read_bytes().decode("utf-8-sig")
            self._line_starts[article.path] = [found.start() for found in LINE_START.finditer(raw)]
        starts = self._line_starts[article.path]
        place = article.text.file_offset(offset)
        line = bisect_right(starts, place)
        return line, place - starts[line - 1] + 1

    def path_of(self, article: Article, offset: int) -> str:
        """The same with the article's file: "articles/2031/ferry.txt:14:31"."""
        return ":".join(map(str, (article.path, *self.at(article, offset))))
