"""The data: every file fits its schema, and the page about it shows what its commands print."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from composed import pages_of, site_of
from explainer.compose.data.files import CELLS
from explainer.compose.data.table import Type, Value
from explainer.compose.data.tables import TABLES
from explainer.model import Correction, Decision, Findings, Page, Site, Source
from handmade import article, person, quote
from machines import HOSTILE, PLUMB, SITE, TIDE, barrier, file, machine_pages
from project import ROOT

SHOWN = re.compile(
    r"<pre><code>((?:sqlite3|datasette) .*?)</code></pre>\s*<pre class=\"answer\"><samp>(.*?)</samp>", re.S
)
NAMES = [table.name for table in TABLES]


def rows(pages: Site, table: str) -> list[dict[str, Any]]:
    """The rows of a table, from its JSON."""
    return list(json.loads(file(pages, f"data/{table}.json")))


def one(pages: Site, table: str, id_: str) -> dict[str, Any]:
    """The row of an id, or of the quote whose words these are."""
    return next(row for row in rows(pages, table) if id_ in (row["id"], row.get("quotation")))


def content(pages: Site) -> bytes:
    """The SQLite file."""
    written = pages["data/archive.sqlite"]
    assert isinstance(written, bytes)
    return written


def asked(pages: Site, sql: str) -> list[tuple[Any, ...]]:
    """What the SQLite file answers."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content(pages))
        return connection.execute(sql).fetchall()


# ---- JSON and CSV ----


@pytest.mark.parametrize("table", NAMES)
def test_json_fits_its_schema(table: str) -> None:
    pages = machine_pages()
    schema = json.loads(file(pages, f"data/{table}.schema.json"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(rows(pages, table))] == []
    assert rows(pages, table)
    assert list(Draft202012Validator(schema).iter_errors([{"id": 1}]))


@pytest.mark.parametrize("table", NAMES)
def test_csv_has_the_same_rows_and_nothing_that_a_spreadsheet_runs(table: str) -> None:
    pages = machine_pages()
    read = list(csv.DictReader(io.StringIO(file(pages, f"data/{table}.csv"), newline="")))
    (columns,) = (one.columns for one in TABLES if one.name == table)
    assert read == [{one.name: CELLS[one.type](row[one.name]) for one in columns} for row in rows(pages, table)]
    assert not [value for row in read for value in row.values() if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(
    ("type_", "value", "written"),
    [
        ("text", "=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("text", "+1", "'+1"),
        ("text", "-1", "'-1"),
        ("text", "@SUM(1)", "'@SUM(1)"),
        ("text", "\t=1", "'\t=1"),
        ("text", "＝1", "'＝1"),
        ("date", "=1", "'=1"),
        ("texts", ["=1", "x"], "'=1; x"),
        ("objects", [{"title": "=1", "from": "2020"}], "'=1, 2020"),
        ("text", "a=1", "a=1"),  # not at its beginning
        ("whole number", -1, "-1"),  # a number is no text
        ("yes or no", True, "true"),
        ("texts", [], ""),
        ("objects", [{"title": "Mayor", "organization": "", "from": "2020"}], "Mayor, 2020"),
    ],
)
def test_a_cell_is_never_a_formula(type_: Type, value: Value, written: str) -> None:
    assert CELLS[type_](value) == written


def test_a_quote_says_who_when_why_and_where_else() -> None:
    pages = machine_pages()
    said = one(pages, "quotes", "The tide will not wait.")
    assert said["id"].startswith("articles/2022/barrier/#q-")
    assert said | {"id": "", "url": ""} == {
        "id": "",
        "quotation": "The tide will not wait.",
        "speaker": "Ada Plumb",
        "speaker_id": "people/ada-plumb/",
        "with_ids": [],
        "qids": ["Q1"],
        "role": "Mayor, Northmere",
        "date": "2022-01-30",
        "article_id": "articles/2022/barrier/",
        "outlet": "Echo",
        "reason": "said Plumb",
        "confidence": 0.9,
        "whole": False,
        "edited": "",
        "reworded": False,
        "reworded_on": "",
        "through": "",
        "denied_by": "",
        "replies": [],
        "sentence": "Ada Plumb said: “The tide will not wait.”",
        "term_ids": ["glossary/tide/"],
        "occurrences": 1,
        "urls": ["https://echo.example/barrier"],
        "compared": "",
        "url": "",
    }
    assert said["url"] == SITE + said["id"]


def test_a_quote_that_several_articles_print_leads_to_all_of_them_in_whichever_words() -> None:
    full, again = (
        "We have asked the harbour board for a plain answer.",
        "We have asked the harbour board for a plain answer!",
    )
    part = "asked the harbour board for a plain answer"
    a, b = article("a", f"“{full}” and “{again}”"), article("b", f"They had “{part}” twice.")
    pages = pages_of((a, Findings((), (quote(a, full), quote(a, again)))), (b, Findings((), (quote(b, part),))))
    said = rows(pages, "quotes")
    assert [row["occurrences"] for row in said] == [2, 2, 2]
    assert {row["compared"] for row in said} == {said[0]["compared"]}
    assert said[0]["compared"].endswith("/") and "statements/" in said[0]["compared"]
    assert all(len(row["urls"]) == 2 for row in said)


def test_unclear_and_denied_words_are_nobodys_and_retracted_ones_are_left_out() -> None:
    pages = machine_pages()
    unclear, denied = one(pages, "quotes", "Why?"), one(pages, "quotes", "Never.")
    assert (unclear["speaker"], unclear["speaker_id"]) == ("", "")
    assert (denied["speaker"], denied["speaker_id"], denied["denied_by"]) == ("", "", "Ada Plumb")
    assert "It was so." not in file(pages, "data/quotes.json")
    letters = one(pages, "articles", "articles/2021/letters/")
    assert (letters["status"], letters["quotes"], letters["corrections"]) == (
        "retracted",
        0,
        ["2021-06-01: It was not so."],
    )


def test_a_sentence_without_end_is_cut_on_both_sides_of_its_quote() -> None:
    long = "and so on " * 50
    a = article("2022/long", f"{long}Ada Plumb said “no” {long}")
    said = Findings((), (quote(a, "no", "Ada Plumb", entity="ada-plumb"),), person("ada-plumb", "Ada Plumb"))
    sentence = rows(machine_pages((a, said)), "quotes")[0]["sentence"]
    assert (len(sentence), sentence[200:202]) == (402, "no")


def test_words_are_exactly_as_printed() -> None:
    pages = machine_pages()
    assert one(pages, "articles", "articles/2020/hostile/")["title"] == HOSTILE
    assert one(pages, "quotes", HOSTILE)["reason"] == HOSTILE
    assert asked(pages, "select title from articles where id = 'articles/2020/hostile/'") == [(HOSTILE,)]


def test_people_and_terms_have_what_their_entries_say() -> None:
    pages = machine_pages()
    plumb, tide = one(pages, "people", "people/ada-plumb/"), one(pages, "terms", "glossary/tide/")
    assert (plumb["kind"], plumb["other_names"], plumb["wikidata"], plumb["quotes"]) == (
        "person",
        ["A. Plumb"],
        "Q1",
        1,
    )
    assert plumb["roles"] == [
        {"title": "Mayor", "organization": "Northmere", "from": "2020", "to": "2024-05", "as_of": ""}
    ]
    assert (tide["definition"], tide["as_of"], tide["uses"]) == ("Water that comes. It goes.", "2022-01-01", 2)


def test_a_source_has_its_saved_copy_or_why_there_is_none() -> None:
    told = article(
        "2024/wall", "Words.", source="https://a.example/", no_archive="the paper forbids it", accessed="2024"
    )
    saved = Source("The register", "https://b.example/", archive_url="https://saved.example/register")
    lost = Source("The minutes", "https://c.example/", no_archive="they are on paper alone")
    entries = (replace(TIDE, sources=(saved, lost)), replace(PLUMB, sources=(lost,)))
    pages = machine_pages(barrier(), (told, Findings()), entries=entries)
    wall, of_barrier = (one(pages, "articles", f"articles/{name}/") for name in ("2024/wall", "2022/barrier"))
    keys = ("archive_url", "no_archive", "accessed")
    assert [wall[key] for key in keys] == ["", "the paper forbids it", "2024"]
    assert [of_barrier[key] for key in keys] == ["https://saved.example/echo", "", ""]
    the_register = {
        "title": "The register",
        "url": "https://b.example/",
        "archive_url": "https://saved.example/register",
        "no_archive": "",
    }
    the_minutes = {
        "title": "The minutes",
        "url": "https://c.example/",
        "archive_url": "",
        "no_archive": "they are on paper alone",
    }
    assert one(pages, "terms", "glossary/tide/")["sources"] == [the_register, the_minutes]
    assert one(pages, "people", "people/ada-plumb/")["sources"] == [the_minutes]
    assert asked(pages, "select title from articles where no_archive is not null") == [("2024/wall",)]


def test_a_quote_whose_words_were_mended_says_so_and_when_where_a_correction_quotes_them() -> None:
    a = article(
        "a",
        "“The quay belongs to all,” said Plumb. “It is old now,” said Plumb. “It is ours,” said Plumb.",
        decisions=(
            Decision("quote", "The quay belongs", was="q-4f1c20"),
            Decision("quote", "It is old", was="q-4f1c21"),
        ),
        corrections=(Correction("2031-03-06", "She said “the quay belongs to all”, not “beongs”."),),
    )
    said = tuple(
        quote(a, words, "Ada Plumb") for words in ("The quay belongs to all,", "It is old now,", "It is ours,")
    )
    told = rows(machine_pages((a, Findings((), said, person("ada-plumb", "Ada Plumb")))), "quotes")
    assert {row["quotation"]: (row["reworded"], row["reworded_on"]) for row in told} == {
        "The quay belongs to all,": (True, "2031-03-06"),
        "It is old now,": (True, ""),
        "It is ours,": (False, ""),
    }


# ---- SQLite ----


def test_the_sqlite_file_is_whole_and_its_rows_belong_together() -> None:
    pages = machine_pages()
    assert asked(pages, "pragma integrity_check") == [("ok",)]
    assert asked(pages, "pragma foreign_key_check") == []
    for table in NAMES:
        assert asked(pages, f"select count(*) from {table}") == [(len(rows(pages, table)),)]
    speaker = "select person_id from quote_speakers join quotes on quotes.id = quote_id where quotation = '{}'"
    assert asked(pages, speaker.format("The tide will not wait.")) == [("people/ada-plumb/",)]
    assert asked(pages, speaker.format("Why?")) == []
    assert asked(pages, "select quotation from quotes_fts where quotes_fts match 'tide'") == [
        ("The tide will not wait.",)
    ]
    assert asked(pages, "select times from article_terms where article_id like '%barrier/'") == [(1,)]


def test_what_is_empty_is_null_and_lists_are_json() -> None:
    row = asked(machine_pages(), "select speaker_id, term_ids, urls from quotes where quotation = 'Why?'")[0]
    assert row == (None, None, '["https://echo.example/barrier"]')


def test_the_same_archive_gives_the_same_bytes() -> None:
    one, other = machine_pages(), machine_pages()
    assert {path: one[path] for path in one if "data/" in path} == {
        path: other[path] for path in other if "data/" in path
    }


def test_an_empty_archive_has_empty_tables_and_a_page() -> None:
    site = site_of(ROOT / "tests" / "sites" / "empty")
    assert [rows(site, table) for table in NAMES] == [[], [], [], []]
    assert asked(site, "select * from quotes") == []
    page = site["data/index.md"]
    assert isinstance(page, Page)
    assert "Nothing yet." in page.html


# ---- the page ----


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple[str, str]], Path]:
    """The commands on the shipped archive's page with what it says they print, and a folder with its SQLite file."""
    site = site_of(ROOT)
    folder = tmp_path_factory.mktemp("data")
    (folder / "archive.sqlite").write_bytes(content(site))
    page = site["data/index.md"]
    assert isinstance(page, Page)
    return [(html.unescape(command), html.unescape(answer)) for command, answer in SHOWN.findall(page.html)], folder


def test_the_commands_on_the_page_print_what_it_shows(shipped: tuple[list[tuple[str, str]], Path]) -> None:
    shown, folder = shipped
    for command, answer in shown:
        program, name, *rest = shlex.split(command)
        if program == "sqlite3":
            assert (command, printed(folder / name, rest[0])) == (command, answer)
            if shutil.which(program):
                assert (command, run(folder, [program, name, *rest])) == (command, answer)
        else:
            assert (command, run(folder, [sys.executable, "-m", program, name, *rest])) == (command, answer)
    assert [command.split()[0] for command, _ in shown] == ["sqlite3"] * 4 + ["datasette"]


def printed(path: Path, sql: str) -> str:
    """What the program sqlite3 prints for a query."""
    with closing(sqlite3.connect(path)) as connection:
        answer = connection.execute(sql).fetchall()
    return "\n".join("|".join("" if value is None else str(value) for value in row) for row in answer)


def run(folder: Path, command: list[str]) -> str:
    """What a program prints."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip("\n")


def test_datasette_shows_every_table(shipped: tuple[list[tuple[str, str]], Path]) -> None:
    _, folder = shipped
    told = run(folder, [sys.executable, "-m", "datasette", "archive.sqlite", "--get", "/archive.json"])
    tables = {table["name"]: table for table in json.loads(told)["tables"]}
    assert set(NAMES) <= set(tables)
    assert tables["quotes"]["fts_table"] == "quotes_fts"
    assert {key["other_table"] for key in tables["quotes"]["foreign_keys"]["outgoing"]} == {"articles", "people"}


def test_an_article_has_the_hash_of_its_file() -> None:
    assert one(machine_pages(), "articles", "articles/2022/barrier/")["sha256"] == "5f" * 32
