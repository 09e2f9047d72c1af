"""`explainer import`: an article's file from what somebody printed; nothing of its prose is lost."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from composed import html, site_of
from explainer.__main__ import main
from explainer.pipeline import check
from explainer.read.article import read_article_text
from explainer.read.printed import read_printed
from reader import Reader
from test_hostile import TO_A_TERMINAL
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


# ---- saved pages that mean harm ----

FIRST = (
    "The council of Northmere put off the tidal barrier again on Tuesday, after a meeting that lasted until midnight."
)
LAST = "“We will not build on sand,” Mayor Ada Plumb told the Courier in the hall, and the members went home."
HIDDEN = "“I took the money,” said Ada Plumb of the harbour board."


def hostile(between: str, head: str = "") -> str:
    """A saved page with something between the two paragraphs of its article."""
    told = f"<html lang=en><head><title>The barrier waits</title>{head}</head>"
    return f"<!doctype html>{told}<body><article><h1>The barrier waits</h1><p>{FIRST}</p>{between}<p>{LAST}</p>"


def text_of(between: str) -> str:
    """What is kept of what stands between the two paragraphs."""
    printed, problems = read_printed(hostile(between).encode(), "page.html")
    assert printed and not problems
    assert (printed.text.startswith(FIRST), printed.text.endswith(LAST)) == (True, True), printed.text
    return printed.text.removeprefix(FIRST).removesuffix(LAST).strip()


@pytest.mark.parametrize(
    "between",
    [
        f"<script>document.write('{HIDDEN}')</script>",
        f"<style>p::before {{ content: '{HIDDEN}' }}</style>",
        f"<template><p>{HIDDEN}</p></template>",
        f"<noscript><p>{HIDDEN}</p></noscript>",
        f"<!-- <p>{HIDDEN}</p> -->",
        f"<p hidden>{HIDDEN}</p>",
        f'<div hidden="until-found"><p>{HIDDEN}</p></div>',
        f'<p style="display:none">{HIDDEN}</p>',
        f'<p style="color: red; DISPLAY : None !important">{HIDDEN}</p>',
        f'<p style="visibility: hidden">{HIDDEN}</p>',
        f'<p style="opacity:0">{HIDDEN}</p>',
        f'<p style="font-size: 0px">{HIDDEN}</p>',
        f'<iframe srcdoc="<p>{HIDDEN}</p>">{HIDDEN}</iframe>',
        f'<object data="https://evil.example/">{HIDDEN}</object>',
        f"<svg><text>{HIDDEN}</text><script>{HIDDEN}</script></svg>",
        f'<form action="https://evil.example/"><textarea>{HIDDEN}</textarea><button>{HIDDEN}</button></form>',
        f"<select><option>{HIDDEN}</option></select>",
        f'<img src="x" alt="{HIDDEN}" onerror="alert(1)">',
    ],
    ids=lambda between: str(between).partition(HIDDEN)[0],
)
def test_words_that_a_page_shows_to_nobody_are_no_words_of_its_article(between: str) -> None:
    """Else whoever makes a page could have somebody say in our name what its readers never saw."""
    assert text_of(between) == ""


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        (
            "<p>So <span style='display:none'>not </span>it is said here by all of them.</p>",
            "So it is said here by all of them.",
        ),
        ("<p>So <script>alert(1)</script>it is said here by all of them.</p>", "So it is said here by all of them."),
        ("<p style='opacity: 0.9; font-size: 0.8em'>So it is said here by all.</p>", "So it is said here by all."),
        ("<p onclick='alert(1)'>So it is said <b onmouseover='alert(1)'>here</b>.</p>", "So it is said **here**."),
    ],
)
def test_what_stands_beside_it_stays(between: str, kept: str) -> None:
    assert text_of(between) == kept


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVa&#9;ScRiPt&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example/",
        "https://evil.example/",
    ],
)
def test_of_a_link_the_words_are_kept_and_of_a_picture_nothing(address: str) -> None:
    link = f'<p>They read <a href="{address}">the letter of the harbour board</a> aloud.</p>'
    assert text_of(link) == "They read the letter of the harbour board aloud."
    assert text_of(f'<img src="{address}">') == ""


@pytest.mark.parametrize(
    "shown",
    [
        "“We [the council] will not [...] build on_sand, 2*3*4 times,” she said at ~5 in the `hall`.",
        "1986. It was a year in which nothing was built in the harbour of Northmere.",
        "He wrote a \\ and a \\[ and a \\\\* and [sic] into the letter to the council.",
        "#Northmere is what they wrote below the letter, - and + as well, of 5 < 6.",
    ],
)
def test_marks_that_are_words_of_a_page_stay_as_it_shows_them(shown: str) -> None:
    """With no backslash before them: in an article that would be one of the words."""
    assert text_of(f"<p>{escape(shown)}</p>") == shown


def test_markup_that_a_page_shows_as_words_is_no_markup_of_the_article(tmp_path: Path) -> None:
    typed = escape("<script>alert(1)</script> and [here](https://evil.example/) and ![a](https://evil.example/x.png)")
    run(tmp_path, "--date", "2031-03-04", saved(tmp_path, "page.html", hostile(f"<p>They typed {typed} at noon.</p>")))
    assert [problem.code for problem in check(tmp_path) if problem.severity == "error"] == []
    page = html(site_of(tmp_path), "articles/2031/the-barrier-waits.md")
    shown = page.partition("They typed ")[2].partition("</p>")[0]
    assert Reader(shown).elements == []
    assert Reader(shown).text == (
        "<script>alert(1)</script> and [here\\](https://evil.example/) and ![a\\](https://evil.example/x.png) at noon."
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="og:title" content="The barrier waits&#10;status: retracted&#10;---">',
        '<meta property="og:title" content="&quot;, {x: [&amp;a *a]} # <script>alert(1)</script>">',
        '<meta name="author" content="Ivo Tarn&#10;status: retracted">',
        '<meta property="og:site_name" content="---&#10;status: retracted">',
        '<meta name="description" content="!!python/object:x &#10;status: retracted">',
        '<meta property="article:published_time" content="2031-99-99&#10;status: retracted">',
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": [1, {}], "author": 7}</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "../../../etc/passwd"}</script>',
    ],
)
def test_what_a_page_tells_machines_is_only_values_of_the_front_matter(head: str, tmp_path: Path) -> None:
    """No line of its own, no file elsewhere, no address that runs; what is written can be read back."""
    before = {path.name for path in tmp_path.parent.iterdir()}
    done = run(tmp_path, "--date", "2031-03-04", saved(tmp_path, "page.html", hostile("", head)))
    assert done.exit_code == 0, done.output
    (file,) = (tmp_path / "articles/2031").iterdir()
    read = read_article_text(file.read_text(encoding="utf-8"), f"articles/2031/{file.name}")
    assert (read[1], read[0] and read[0].status, read[0] and read[0].source) == ([], "published", "")
    assert {path.name for path in tmp_path.parent.iterdir()} == before


def test_what_is_told_of_a_page_does_nothing_to_a_terminal_or_a_log(tmp_path: Path) -> None:
    told = "<p hidden>&#27;[31mIt is red\x1b[2J \u202e\x9b31m</p><p hidden>::error::It is wrong, said nobody here</p>"
    done = run(tmp_path, "--date", "2031-03-04", saved(tmp_path, "page.html", hostile(told)))
    assert "left out: " in done.stdout
    assert [line for line in done.output.split("\n") if TO_A_TERMINAL.search(line) or line.startswith("::")] == []
