"""Write docs/accuracy.md: how often the right speaker is printed.

    .venv/bin/python bench/accuracy.py [--check | --record] [FOLDER]

The words of the page are in accuracy.md beside this file.  The articles of tests/kinds and tests/unseen are counted
anew.  FOLDER holds news whose speakers were read by people, dev.jsonl and train.jsonl, and score_quotes.py, which says
what is right; without it, the page keeps what it says about news.  `--check` only says whether the page is stale;
`--record` writes tests/kinds/floors.json instead.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from hold_floors import floor_of
from news_page import news_figures
from own_articles import FLOORS, NOTES, UNSEEN, figures, judged_articles, noted, read_notes
from own_page import own_figures
from page_parts import filled

PAGE = Path(__file__).resolve().parent.parent / "docs/accuracy.md"
WORDS = Path(__file__).with_name("accuracy.md")


def main() -> None:
    """Write the page, check it, or record the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="dev.jsonl, train.jsonl and score_quotes.py")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--check", action="store_true", help="only say whether the page is stale")
    told.add_argument("--record", action="store_true", help="write the floors of tests/kinds")
    options = parser.parse_args()
    judged = judged_articles()
    if options.record:
        floors = {figure["figure"]: floor_of(figure) for figure in figures(judged)}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
        return
    wrong, stale = noted(judged, read_notes())
    for note in stale:
        print(f"{NOTES.name}: nothing is wrong with {note} - fix: delete the note", file=sys.stderr)
    before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    news = news_figures(options.folder) if options.folder else None
    page = filled(WORDS.read_text(encoding="utf-8"), own_figures(judged, judged_articles(UNSEEN), wrong), news, before)
    if options.check:
        print("docs/accuracy.md is " + ("up to date" if page == before else "stale - fix: make accuracy"))
    else:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
