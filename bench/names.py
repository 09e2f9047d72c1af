"""Write docs/names.md: who is recognised without a list, and how often links to a list are right.

    .venv/bin/python bench/names.py [--check] [FOLDER]

The words of the page are in names.md beside this file.  The articles of tests/kinds are read anew.  FOLDER holds
`archive`, which writes an archive of news, and texts with marked people and terms; without it, the page keeps what it
says about them.  `--check` only says whether the page is stale.  Lines of names_checked.tsv are a name and its other
spellings, which somebody has read beside the articles.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from names_news import news_figures
from names_own import own_figures
from own_articles import read_gold
from page_parts import filled

PAGE = Path(__file__).resolve().parent.parent / "docs/names.md"
WORDS = Path(__file__).with_name("names.md")


def main() -> None:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="archive, people and terms")
    parser.add_argument("--check", action="store_true", help="only say whether the page is stale")
    options = parser.parse_args()
    before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    news = news_figures(options.folder) if options.folder else None
    page = filled(WORDS.read_text(encoding="utf-8"), own_figures(read_gold()), news, before)
    if options.check:
        print("docs/names.md is " + ("up to date" if page == before else "stale - fix: make names"))
    else:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
