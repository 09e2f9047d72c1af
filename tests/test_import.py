"""`explainer import`: an article's file from what somebody printed; nothing of its prose is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from explainer.__main__ import main
from explainer.pipeline import check
from explainer.read.printed import read_printed
from test_read_files import write_files

WEB_PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<title>Council puts off the barrier | Northmere Courier</title>
<meta property="og:site_name" content="Northmere Courier">
<meta property="og:title" content="Council puts off the barrier">
<meta name="description" content="The vote is in May.">
<link rel="canonical" href="https://courier.example/2031/barrier">
<script type="application/ld+json">{
  "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Council puts off the barrier",
  "datePublished": "2031-03-04T08:00:00+02:00",
  "author": [{"@type": "Person", "name": "Cela Dunn"}, {"@type": "Person", "name": "Bram Oakes"}]
}</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport and weather of the whole coast</a></nav>
<article>
<h1>Council puts off the barrier</h1>
<p>The council of Northmere put off the tidal barrier again on Tuesday, after a meeting that lasted until midnight.</p>
<p>“We will not build on sand,” Mayor Ada Plumb <a href="https://x.example/">told</a> the <em>Courier</em>.</p>
<h2>What it costs</h2>
<p>The engineers asked for 40 million; Ivo Tarn, who heads the board, said it “is in the hands of the ministry”.</p>
<ul><li>nine votes for delay</li><li>four against it</li></ul>
<figure><img src="quay.jpg" alt=""><figcaption>The quay at dusk. Photo: Northmere Council</figcaption></figure>
</article>
<footer>All rights are with the Courier, and cookies too.</footer>
</body>
</html>
"""
ARTICLE = """\
---
title: Council puts off the barrier
description: The vote is in May.
date: 2031-03-04
outlet: Northmere Courier
authors:
  - Cela Dunn
  - Bram Oakes
source: https://courier.example/2031/barrier
lang: en-GB
---
The council of Northmere put off the tidal barrier again on Tuesday, after a meeting that lasted until midnight.

“We will not build on sand,” Mayor Ada Plumb told the *Courier*.

## What it costs

The engineers asked for 40 million; Ivo Tarn, who heads the board, said it “is in the hands of the ministry”.

- nine votes for delay
- four against it
"""
BARE = """\
# The ferry stays in port

March 4, 2031

The ferry did not sail. **Photo: Northmere Council**

"We wait," Ada Plumb [said](#).

  A line set in,
and the next.

Original url:
<https://courier.example/2031/ferry>
"""


def run(root: Path, *typed: str, text: str = "") -> Result:
    """What the command does in an archive; `-` is `text`."""
    (root / "articles").mkdir(exist_ok=True)
    return CliRunner().invoke(main, ["import", "--root", str(root), *typed], input=text)


def saved(root: Path, name: str, text: str) -> str:
    """A file with this text beside the archive."""
    (root / name).write_text(text, encoding="utf-8")
    return str(root / name)


def test_a_saved_web_page_becomes_an_article_with_what_the_page_tells_machines(tmp_path: Path) -> None:
    done = run(tmp_path, saved(tmp_path, "page.html", WEB_PAGE))
    assert (tmp_path / "articles/2031/council-puts-off-the-barrier.txt").read_text(encoding="utf-8") == ARTICLE
    assert check(tmp_path) == ()
    first, *found, last = done.stdout.splitlines()
    assert first == "articles/2031/council-puts-off-the-barrier.txt: 65 words"
    assert found == ARTICLE.split("---\n")[1].splitlines()
    assert last == "left out: The quay at dusk. Photo: Northmere Council"


def test_of_a_bare_text_all_but_headline_date_and_address_stays_as_it_came(tmp_path: Path) -> None:
    done = run(tmp_path, saved(tmp_path, "ferry.md", BARE))
    front = "---\ntitle: The ferry stays in port\ndate: 2031-03-04\nsource: https://courier.example/2031/ferry\n---\n"
    written = (tmp_path / "articles/2031/the-ferry-stays-in-port.txt").read_text(encoding="utf-8")
    assert written == front + BARE.split("March 4, 2031\n\n")[1].split("\n\nOriginal")[0] + "\n"
    assert done.stdout.splitlines()[-1] == "missing: outlet"


def test_what_is_given_counts_more_than_what_is_found(tmp_path: Path) -> None:
    run(tmp_path, "--title", "No ferry", "--date", "2031-03-05", "--outlet", "The Echo", "-", text=BARE)
    written = (tmp_path / "articles/2031/no-ferry.txt").read_text(encoding="utf-8")
    assert written.startswith("---\ntitle: No ferry\ndate: 2031-03-05\noutlet: The Echo\nsource: https://courier")


def test_the_outlet_is_the_one_whose_site_the_source_is_on(tmp_path: Path) -> None:
    write_files(
        tmp_path, "=== docs/outlets/courier.md\n---\nname: Northmere Courier\nurl: https://www.courier.example\n---\n"
    )
    assert "outlet: Northmere Courier" in run(tmp_path, "-", text=BARE).stdout


def test_what_no_one_says_is_missing_and_a_file_without_a_year_is_to_be_moved(tmp_path: Path) -> None:
    done = run(tmp_path, "-", text="The harbour opens\n\nThe mayor cut the ribbon.\n")
    assert done.stdout.splitlines() == [
        "articles/the-harbour-opens.txt: 5 words",
        "title: The harbour opens",
        "missing: date, outlet, source",
        "once you know the date, move the file to the folder of its year: its path is its address for ever",
    ]
    assert check(tmp_path) == ()


def test_a_long_headline_is_cut_between_words(tmp_path: Path) -> None:
    title = "The council of the harbour of Northmere puts off the vote about the tidal barrier once more"
    run(tmp_path, "--date", "2031", "-", text=f"{title}\n\nNobody was there.\n")
    (file,) = (tmp_path / "articles/2031").iterdir()
    assert file.stem == "the-council-of-the-harbour-of-northmere-puts-off-the-vote-about-the-tidal"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BARE, "articles/2031/the-ferry-stays-in-port.txt exists already - fix: edit that file"),
        (BARE.replace("stays", "sails"), "has this source already - fix: edit that file"),
        (ARTICLE, "<stdin> has front matter already - fix: put the file into articles/ as it is"),
        ("The harbour opens\n", "<stdin> has no text - fix: copy the text of the article"),
        ("", "X10 the file is empty - fix:"),
        ("<html><body></body></html>", "<stdin> has no text - fix: copy the text of the article"),
        ("The quay\0\n\nIt is of stone.", "X08"),
    ],
)
def test_what_is_refused_writes_nothing(text: str, told: str, tmp_path: Path) -> None:
    run(tmp_path, "-", text=BARE)
    before = sorted(tmp_path.rglob("*"))
    done = run(tmp_path, "-", text=text)
    assert done.exit_code == 1
    assert told in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_bytes("The quay\n\nIt is of stone.".encode("utf-16"))
    done = run(tmp_path, str(tmp_path / "quay.txt"))
    assert done.exit_code == 1
    assert "quay.txt:1:1: X07 the file is UTF-16 - fix:" in done.stderr


WORDS = st.lists(
    st.sampled_from(["The", "quay,", "“is", "of”", "*stone*.", "2031", "##", "-", "[said](#)", "\n\n", "\n"])
)


@given(WORDS)
def test_no_word_of_the_prose_is_lost_added_or_moved(words: list[str]) -> None:
    raw = f"The headline\n\nFirst {' '.join(words)} last."
    printed, _ = read_printed(raw.encode(), "-")
    assert printed is not None
    assert printed.text.split() == raw.removeprefix("The headline").split()
