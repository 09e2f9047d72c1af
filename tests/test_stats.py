"""`explainer stats`: what an archive holds, and how well its quotes are attributed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from explainer.__main__ import main
from test_read_files import write_files

STATEMENT = "A harbour is safe only if the next one is, and ours is not safe at all"
ARCHIVE = f"""\
=== articles/2030/ferry.txt
---
title: The ferry
date: 2030-05-01
outlet: Far Post
source: https://post.example/ferry
archive_url: https://saved.example/ferry
corrections: [{{date: 2030-05-02, text: It was a Friday.}}]
status: corrected
---
"{STATEMENT}," said Ada Plumb, the mayor of Northmere.

"We sail again," the Harbour Board said.
=== articles/2031/barrier.txt
---
title: The barrier
date: 2031-03-04
event: The vote
outlet: Northmere Courier
source: https://courier.example/barrier
decisions: [{{quote: "Sand moves", speaker: bram-oakes}}]
---
"{STATEMENT}," said Ada Plumb, the mayor of Northmere. She wants an open berth.

"It costs too much," said a source at the ministry.

"Sand moves."

On the quay the words "nobody knows the price of it" went round.
=== articles/bare.txt
The quay

It is of stone.
=== articles/2031/gone.txt
---
title: Taken back
date: 2029-01-01
status: retracted
corrections: [{{date: 2031-04-01, text: It was invented.}}]
---
"We never met," said Ada Plumb, the mayor of Northmere.
=== docs/people/bram-oakes.md
---
name: Bram Oakes
---
=== docs/organizations/harbour-board.md
---
name: Harbour Board
---
=== docs/glossary/open-berth.md
---
term: open berth
sources:
  - {{title: The rule book}}
  - {{title: The register, url: "https://register.example/", no_archive: it changes every day}}
  - {{title: The ledger, url: "https://ledger.example/"}}
---
A berth for all.
=== docs/glossary/tidal-toll.md
---
term: tidal toll
---
A toll for ships.
=== docs/outlets/far-post.md
---
name: Far Post
---
"""


def stats(root: Path, *typed: str) -> Result:
    """What the command says of an archive."""
    return CliRunner().invoke(main, ["stats", "--root", str(root), *typed])


@pytest.fixture
def figures(tmp_path: Path) -> dict[str, Any]:
    write_files(tmp_path, ARCHIVE)
    done = stats(tmp_path, "--format", "json")
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_articles_and_what_they_do_not_say(figures: dict[str, Any]) -> None:
    """Those that were retracted are articles too."""
    articles = figures["articles"]
    assert (articles["number"], articles["corrected"], articles["retracted"]) == (4, 1, 1)
    assert (articles["first"], articles["last"]) == ("2029-01-01", "2031-03-04")
    assert articles["without_date"] == ["articles/bare.txt"]
    assert articles["without_outlet"] == ["articles/2031/gone.txt", "articles/bare.txt"]
    assert articles["without_source"] == ["articles/2031/gone.txt", "articles/bare.txt"]


def test_quotes_by_who_says_them(figures: dict[str, Any]) -> None:
    """Those of a retracted article are not counted."""
    assert figures["quotes"] == {
        "number": 6,
        "person": 3,
        "organization": 1,
        "unnamed": 1,
        "document": 0,
        "unclear": 1,
        "decided": 1,
        "denied": 0,
    }


def test_what_was_not_said_is_counted_apart(tmp_path: Path) -> None:
    write_files(tmp_path, '=== articles/a.txt\nThe quay\n\nAda Plumb never said "the quay is sold".\n')
    quotes = json.loads(stats(tmp_path, "--format", "json").stdout)["quotes"]
    assert (quotes["number"], quotes["denied"]) == (0, 1)


def test_who_and_what_has_a_page(figures: dict[str, Any]) -> None:
    assert figures["people"] == {"number": 2, "with_entry": 1}
    assert figures["organizations"] == {"number": 1, "with_entry": 1}
    assert figures["terms"] == {"number": 2, "never_used": ["docs/glossary/tidal-toll.md"]}
    assert figures["outlets"] == {"number": 2, "with_entry": 1}
    assert figures["events"] == 1
    assert figures["statements"] == {"number": 1, "in_several_outlets": 1}


def test_sources_with_a_saved_copy_and_those_that_say_why_there_is_none(figures: dict[str, Any]) -> None:
    """A source without an address cannot be saved, and is not counted."""
    without = ["articles/2031/barrier.txt", "docs/glossary/open-berth.md"]
    assert figures["sources"] == {"number": 4, "saved": 1, "explained": 1, "without_copy": without}


def test_years_in_order_and_the_most_of_the_rest(figures: dict[str, Any]) -> None:
    years = [(one["name"], one["articles"], one["quotes"], one["unclear"]) for one in figures["years"]]
    assert years == [("", 1, 0, 0), ("2030", 1, 2, 0), ("2031", 1, 4, 1)]
    quoted = [(one["name"], one["address"], one["quotes"], one["articles"]) for one in figures["most_quoted"]]
    assert quoted == [
        ("Ada Plumb", "people/ada-plumb/", 2, 2),
        ("Harbour Board", "organizations/harbour-board/", 1, 1),
        ("Bram Oakes", "people/bram-oakes/", 1, 1),
    ]
    assert [(one["name"], one["quotes"]) for one in figures["most_used"]] == [("open berth", 1)]
    outlets = [(one["name"], one["articles"], one["unnamed"], one["unclear"]) for one in figures["most_articles"]]
    assert outlets == [("Far Post", 1, 0, 0), ("Northmere Courier", 1, 1, 1)]


def test_the_table_has_the_figures_of_the_json(figures: dict[str, Any], tmp_path: Path) -> None:
    rows = {line[:32].strip(): line[32:].split(maxsplit=1) for line in stats(tmp_path).stdout.splitlines()}
    quotes = figures["quotes"]
    shares = [("by a named person", "person"), ("by a body", "organization"), ("by an unnamed source", "unnamed")]
    shares += [("of a document", "document"), ("unclear", "unclear"), ("settled by an editor", "decided")]
    for row, key in shares:
        assert rows[row] == [str(quotes[key]), f"{round(100 * quotes[key] / 6)} %"]
    assert rows["sources with an address"] == ["4"]
    assert rows["with a saved copy"] == rows["that say why there is none"] == ["1", "25 %"]
    assert rows["with neither"] == ["2", "articles/2031/barrier.txt, docs/glossary/open-berth.md"]
    assert rows["without a date"] == ["1", "articles/bare.txt"]
    assert rows["never used"] == ["1", "docs/glossary/tidal-toll.md"]
    assert rows["articles"][1].endswith("2029-01-01 to 2031-03-04")


def test_many_files_are_not_all_named_in_the_table(tmp_path: Path) -> None:
    write_files(tmp_path, "".join(f"=== articles/a-{n}.txt\nThe quay\n\nIt is of stone.\n" for n in range(5)))
    told = stats(tmp_path).stdout
    assert "5  articles/a-0.txt, articles/a-1.txt, articles/a-2.txt, 2 more\n" in told
    assert "5  30 words\n" in told  # a headline that stands in the text is of its words


def test_an_empty_archive_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    done = stats(tmp_path)
    assert done.exit_code == 0
    assert {line.split()[-1] for line in done.stdout.splitlines() if line.startswith(" ")} == {"number", "0"}
