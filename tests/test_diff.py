"""`explainer diff`: what a change does to the site, and that nothing published is lost that it does not tell."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import indent

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explainer.__main__ import main
from explainer.changes import Found, diff
from explainer.commands.comment import as_json, as_markdown, as_text, block, span
from explainer.model import Page
from explainer.pipeline import build
from test_read_files import write_files

ARCHIVE = """\
=== mkdocs.yml
site_name: Northmere explained
=== articles/2031/barrier.txt
The barrier waits

2031-03-04

"A harbour is safe only if the next one is," said Ada Plumb, the mayor of Northmere. The open berth stays open.
=== articles/2031/ferry.txt
The ferry stops on Sundays

2031-03-06

"We shall not sail on Sundays," said Greta Hartwood, who runs the port. "Nobody asked us about it."

Of the fares she said that they were "fair enough for all of us". Nothing was said about the open berth.
=== articles/2031/quay.txt
---
title: The quay is paved
date: 2031-03-08
event: Paving of the quay
outlet: Saltholm Gazette
aliases: [2030/quay]
---

"A harbour is safe only if the next one is," said Ada Plumb, as she had said before.

"The stones came by sea," Ivo Tarn said. "They will leave by sea."
=== docs/glossary/open-berth.md
---
term: open berth
---

A place at the quay that anybody may use.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
"""
ROOT = Path(__file__).parent.parent
LINE = re.compile(r"^    (.*)$", re.MULTILINE)


def git(root: Path, *words: str) -> str:
    """What git says in the repository at `root`."""
    named = ["-c", "user.name=Mara Quill", "-c", "user.email=mara@northmere.example", "-c", "commit.gpgsign=false"]
    command = ["git", *named, "-c", "init.defaultBranch=main", *words]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A repository with an archive, committed on `main`, and a branch for a change."""
    return repository(tmp_path / "archive", ARCHIVE)


def repository(root: Path, listing: str) -> Path:
    root.mkdir()
    write_files(root, listing)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "The archive")
    git(root, "checkout", "-qb", "change")
    return root


def told(root: Path, *words: str) -> Result:
    """What `explainer diff` does."""
    return CliRunner().invoke(main, ["diff", "--root", str(root), *words])


def edit(path: Path, old: str, new: str) -> None:
    """Replace some words of a file, which has them once."""
    raw = path.read_text(encoding="utf-8")
    assert raw.count(old) == 1
    path.write_text(raw.replace(old, new), encoding="utf-8")


def paste(root: Path, printed: str) -> None:
    """Put the lines that are printed for a file where they say that they belong."""
    for file, lines in re.findall(r"^Into the front matter of (\S+), .*:\n((?:    .*\n?)+)", printed, re.MULTILINE):
        keys = "".join(f"{line}\n" for line in LINE.findall(lines))
        path = root / file
        raw = path.read_text(encoding="utf-8") if path.exists() else ""
        if "aliases: " in keys:
            raw = re.sub("^aliases: .*\n", "", raw, flags=re.MULTILINE)
        if "\ndecisions:\n" in raw:
            keys, _, decisions = keys.partition("decisions:\n")
            raw = raw.replace("\ndecisions:\n", f"\ndecisions:\n{decisions}", 1)
        raw = raw if raw.startswith("---\n") else f"---\n---\n{raw}"
        path.write_text(raw.replace("---\n", f"---\n{keys}", 1), encoding="utf-8")


def published(root: Path) -> tuple[set[str], set[str], set[str]]:
    """The pages of a site, the anchors of quotes on them (`articles/a/#q-4f1c20`), those that redirects lead to."""
    built = build(root)
    assert built.index is not None
    site = dict(built.compose(lambda path, composed: composed))
    pages = {path: page.html for path, page in site.items() if isinstance(page, Page)}
    moved = {path: str(page) for path, page in site.items() if path.endswith("index.html")}
    addresses = {address(path) for path in pages} | {path.removesuffix("index.html") for path in moved}
    anchors = {address(path): set(re.findall(r'id="(q-[0-9a-f]+)"', html)) for path, html in pages.items()}
    found = {f"{page}#{id_}" for page, ids in anchors.items() if page.startswith("articles/") for id_ in ids}
    led = set()
    for path, html in moved.items():
        target = re.search(r'url=([^"]+)"', html)
        assert target
        here = path.removesuffix("index.html")
        led |= {f"{here}#{id_}" for id_ in anchors[resolved(here, target[1])]}
    return {one for one in addresses if one.count("/") > 1}, found, led


def address(path: str) -> str:
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"


def resolved(here: str, href: str) -> str:
    up = href.count("../")
    parts = here.rstrip("/").split("/")
    return "/".join([*parts[: len(parts) - up], href.replace("../", "")])


def test_a_commit_beside_itself_says_nothing(archive: Path) -> None:
    result = told(archive, "HEAD")
    assert (result.exit_code, result.output) == (0, "Nothing changes on the site.\n")


def test_a_moved_article_a_corrected_quote_and_a_new_speaker_are_told_and_lines_keep_what_was(archive: Path) -> None:
    git(archive, "mv", "articles/2031/ferry.txt", "articles/2031/no-ferry.txt")
    edit(archive / "articles/2031/no-ferry.txt", "Nobody asked us about it", "Nobody asked any of us about it")
    edit(archive / "articles/2031/barrier.txt", "open.\n", 'open.\n\n"The sea takes," said Mara Quill, a fisher.\n')
    result = told(archive, "main")
    assert result.exit_code == 1
    assert "error: articles/2031/ferry/: the article has moved to articles/2031/no-ferry.txt" in result.output
    assert "the words of this quote were Nobody asked us about it." in result.output
    assert "~ Nobody asked any of us about it. · its words were Nobody asked us about it." in result.output
    assert "+ The sea takes, · Mara Quill · said Mara Quill" in result.output
    assert "+ Mara Quill · at people/mara-quill/ · 1 quote" in result.output
    assert indent(result.output, "    ").rstrip() in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    paste(archive, result.output)
    result = told(archive, "main")
    assert (result.exit_code, "error" in result.output) == (0, False), result.output


Edit = Callable[[Path], None]


def move(root: Path) -> None:
    """Moves an article that others lead to, with nothing said of it."""
    (root / "articles/2031/quay.txt").rename(root / "articles/2031/paved-quay.txt")


def correct(root: Path) -> None:
    """Corrects the words of a quote that two articles print."""
    edit(root / "articles/2031/quay.txt", "only if the next one is", "only where the next one is")


def unquote(root: Path) -> None:
    """Takes the marks from a quote."""
    edit(root / "articles/2031/ferry.txt", '"fair enough for all of us"', "fair enough for all of us")


def settle(root: Path) -> None:
    """Says that a quote is none."""
    path = root / "articles/2031/ferry.txt"
    path.write_text(
        '---\ndecisions:\n  - {quote: "fair enough", is: not a quote}\n---\n' + path.read_text(encoding="utf-8")
    )


def delete(root: Path) -> None:
    """Deletes an article."""
    (root / "articles/2031/ferry.txt").unlink()


def leave(root: Path) -> None:
    """Deletes the entries of a term and of a person."""
    (root / "docs/glossary/open-berth.md").unlink()
    (root / "docs/people/ada-plumb.md").unlink()


def rename_entry(root: Path) -> None:
    """Gives an entry's file another name."""
    (root / "docs/people/ada-plumb.md").rename(root / "docs/people/ada-b-plumb.md")
    edit(root / "docs/people/ada-b-plumb.md", "name: Ada Plumb", "name: Ada B. Plumb")


def rename_term(root: Path) -> None:
    """Gives the file of a term another name, and the term itself one, with the earlier one among its aliases."""
    (root / "docs/glossary/open-berth.md").rename(root / "docs/glossary/free-berth.md")
    edit(root / "docs/glossary/free-berth.md", "term: open berth", "term: free berth\naliases: [open berth]")


def drop_alias(root: Path) -> None:
    """Forgets an earlier address."""
    edit(root / "articles/2031/quay.txt", "aliases: [2030/quay]\n", "")


def reword_event(root: Path) -> None:
    """Gives an event another name, and an outlet."""
    edit(root / "articles/2031/quay.txt", "Paving of the quay", "Paving of the old quay")
    edit(root / "articles/2031/quay.txt", "Saltholm Gazette", "Saltholm Echo")


KEPT: Sequence[Edit] = (move, correct, unquote, settle, drop_alias)
"""Changes of which the lines that are printed keep everything."""
EDITS: Sequence[Edit] = (*KEPT, delete, leave, rename_entry, rename_term, reword_event)


def lost_of(found: Found) -> tuple[set[str], set[str]]:
    """The addresses and the anchors that are told to be lost."""
    told = {one for loss in found.lost for one in loss.address.split(", ")}
    return {one for one in told if "#" not in one}, {one for one in told if "#" in one}


@pytest.mark.parametrize("change", EDITS, ids=lambda change: change.__name__)
def test_what_the_site_loses_is_told(archive: Path, change: Edit) -> None:
    """Every page and every id of a quote that the site of before has and the site of now has not; and nothing else."""
    pages, anchors, _ = published(archive)
    change(archive)
    now_pages, now_anchors, led = published(archive)
    lost_pages, lost_anchors = lost_of(diff(archive, "main"))
    by_aliases = change in (move, drop_alias)  # the line that is printed keeps statements and ids too
    assert lost_pages == {page for page in pages - now_pages if not (by_aliases and page.startswith("statements/"))}
    gone = {anchor for anchor in anchors - now_anchors - led if anchor.partition("#")[0] in now_pages}
    assert lost_anchors == (set() if by_aliases else gone)


def test_an_entry_that_took_the_place_of_another_keeps_its_address(archive: Path) -> None:
    rename_term(archive)
    assert diff(archive, "main").lost == ()


@pytest.mark.parametrize("change", KEPT, ids=lambda change: change.__name__)
def test_the_lines_that_are_printed_keep_every_address_and_id(archive: Path, change: Edit) -> None:
    pages, anchors, led = published(archive)
    change(archive)
    result = told(archive, "main")
    assert result.exit_code == 1
    paste(archive, result.output)
    found = diff(archive, "main")
    now_pages, now_anchors, now_led = published(archive)
    assert [loss for loss in found.lost if loss.severity == "error"] == []
    assert pages - now_pages <= {loss.address for loss in found.lost}
    assert change is correct or pages <= now_pages
    assert (anchors | led) - now_anchors - now_led == set()
    assert build(archive).problems == ()


def test_what_a_change_adds_is_lost_the_other_way(archive: Path) -> None:
    edit(archive / "articles/2031/barrier.txt", "open.\n", 'open.\n\n"The sea takes," said Mara Quill, a fisher.\n')
    (archive / "articles/2031/fish.txt").write_text('Fish\n\n"Fish is cheap," said Otto Quill, the cook of the inn.\n')
    git(archive, "rm", "-q", "articles/2031/ferry.txt")
    there = rows(diff(archive, "main"))
    git(archive, "add", "-A")
    git(archive, "commit", "-qm", "A change")
    git(archive, "checkout", "-q", "main")
    git(archive, "checkout", "-qb", "back")
    git(archive, "checkout", "-q", "change", "--", ".")
    git(archive, "rm", "-q", "articles/2031/ferry.txt")
    git(archive, "commit", "-qm", "The same")
    git(archive, "revert", "--no-edit", "HEAD")
    back = rows(diff(archive, "HEAD~1"))
    other = {"added": "lost", "lost": "added", "changed": "changed"}
    assert {(subject, other[kind], what) for subject, kind, what in there} == back


def rows(found: Found) -> set[tuple[str, str, str]]:
    return {(change.subject, change.kind, change.what) for change in found.changes}


def test_files_that_are_not_committed_and_not_added_are_part_of_the_change(archive: Path) -> None:
    (archive / "articles/2031/fish.txt").write_text("Fish\n\nNothing new, says the cook of the inn.\n")
    (archive / "articles/2031/.draft.txt").write_text("A draft")
    assert "+ Fish · no date · 0 quotes · at articles/2031/fish/" in told(archive, "main").output


def test_what_others_changed_meanwhile_is_no_part_of_it(archive: Path) -> None:
    git(archive, "checkout", "-q", "main")
    delete(archive)
    git(archive, "commit", "-qam", "Gone")
    git(archive, "checkout", "-q", "change")
    assert told(archive, "main").output == "Nothing changes on the site.\n"


def test_an_unclear_speaker_comes_with_the_lines_that_settle_it(archive: Path) -> None:
    edit(archive / "articles/2031/barrier.txt", "open.\n", 'open.\n\nThe wall bears the words "no more water here".\n')
    result = told(archive, "main")
    assert result.exit_code == 0
    assert 'unclear speaker: articles/2031/barrier.txt:7:27: "no more water here"' in result.output
    assert '    - {quote: "no more water here", is: not a quote}' in result.output


NEWS = """\
"We shall not sail on Sundays," said Greta Hartwood, who runs the port. "The quay is closed," said Ivo Tam, a clerk.

"The harbour stays ours," the mayor, Otto Quill, told a crowd at the quay.
"""


def test_a_name_that_may_be_a_known_one_and_an_event_that_may_be_the_same_are_asked_about(archive: Path) -> None:
    """Another name with one letter that differs, and a report of the same days with the same words."""
    edit(archive / "articles/2031/quay.txt", "Ivo Tarn said", "Otto Quill and Ivor Tarnow said")
    git(archive, "commit", "-qam", "More")
    (archive / "articles/2031/sundays.txt").write_text(f"No ferry on Sundays\n\n2031-03-07\n\n{NEWS}", encoding="utf-8")
    text = told(archive, "HEAD").output
    assert (
        'likely same event: articles/2031/sundays.txt:1:1: "No ferry on Sundays" - perhaps The ferry stops on Sundays,'
        " as in articles/2031/ferry.txt of 2031-03-06: both quote Greta Hartwood, both print the same statement"
    ) in text
    assert '      event: "The ferry stops on Sundays"' in text


def test_a_new_name_one_letter_off_is_asked_about(archive: Path) -> None:
    fish = 'Fish\n\n2031-05-01\n\n"Fish is cheap," said Greta Hartwoot, the cook.\n'
    (archive / "articles/2031/fish.txt").write_text(fish, encoding="utf-8")
    text = told(archive, "HEAD").output
    assert 'likely same person: articles/2031/fish.txt:5:23: "Greta Hartwoot" - perhaps Greta Hartwood' in text
    assert '- {name: "Greta Hartwoot", is: "Greta Hartwood"}' in text
    assert "likely same event" not in text


HEADED = """\
=== articles/2031/tide.txt
# The tide comes in

## What the council wants

It wants a barrier.

## What it costs

Nobody knows.

## What it costs

Nobody says.
"""


def test_a_heading_that_is_gone_or_reads_otherwise_is_a_warning(tmp_path: Path) -> None:
    """Readers copy its address from the table of contents."""
    archive = repository(tmp_path / "archive", HEADED)
    edit(archive / "articles/2031/tide.txt", "## What the council wants\n", "")
    edit(
        archive / "articles/2031/tide.txt", "Nobody knows.\n\n## What it costs", "Nobody knows.\n\n## What it will cost"
    )
    edit(archive / "articles/2031/tide.txt", "# The tide comes in", "# The tide came in")
    result = told(archive, "main")
    losses = diff(archive, "main").lost
    assert [(loss.severity, loss.address) for loss in losses] == [
        ("warning", "articles/2031/tide/#s-what-the-council-wants"),
        ("warning", "articles/2031/tide/#s-what-it-costs--2"),
    ]
    assert (
        "warning: articles/2031/tide/#s-what-it-costs--2: the article has this heading no more: What it costs - fix: if"
    ) in result.output
    assert result.exit_code == 0


def test_a_correction_that_is_taken_out_is_refused(archive: Path) -> None:
    path = archive / "articles/2031/quay.txt"
    edit(path, "outlet:", "corrections: [{date: 2031-03-09, text: It was a Friday., by: Harbour Board}]\noutlet:")
    git(archive, "commit", "-qam", "Corrected")
    edit(path, "It was a Friday.", "It was a Thursday.")
    result = told(archive, "HEAD")
    assert result.exit_code == 1
    assert 'corrections: [{date: 2031-03-09, text: "It was a Friday.", by: "Harbour Board"}]' in result.output
    assert "a correction that readers were shown is gone, or reads otherwise: It was a Friday." in result.output


def test_a_reply_that_is_taken_out_or_rewritten_is_refused_and_its_line_brings_it_back(archive: Path) -> None:
    path = archive / "docs/people/ada-plumb.md"
    edit(path, "name:", "replies: [{date: 2031-05-02, text: Not a wall.}]\nname:")
    git(archive, "commit", "-qam", "Replied")
    edit(path, "Not a wall.", "A wall.")
    result = told(archive, "HEAD")
    assert result.exit_code == 1
    assert "a reply that readers were shown is gone, or reads otherwise: Not a wall." in result.output
    assert 'replies: [{date: 2031-05-02, text: "Not a wall."}]' in result.output
    edit(path, "{date: 2031-05-02, text: A wall.}", '{date: 2031-05-02, text: "Not a wall."}, {date: 2032, text: No.}')
    assert told(archive, "HEAD").exit_code == 0


def test_a_changed_file_with_an_error_is_named_and_nothing_of_it_is_lost(archive: Path) -> None:
    edit(archive / "articles/2031/quay.txt", "event:", "evnet:")
    result = told(archive, "main")
    assert result.exit_code == 1
    assert result.output.startswith('error: articles/2031/quay.txt:4:1: F06 "evnet" is not a key of an article')
    assert "would" not in result.output and "quotes" not in result.output


@pytest.mark.parametrize("base", ["no-such", "--output=x", "main:articles", "ab\x1b[31m"])
def test_a_base_that_is_not_there_is_said_on_one_line(archive: Path, base: str) -> None:
    result = told(archive, "--", base)
    assert result.exit_code == 2
    assert result.output.startswith("Error: git knows no commit, branch or tag")
    assert "\x1b" not in result.output and len(result.output.splitlines()) == 1


def test_a_folder_without_git_is_said_on_one_line(tmp_path: Path) -> None:
    write_files(tmp_path, ARCHIVE)
    assert "is in no git repository" in told(tmp_path, "main").output


def test_a_shallow_copy_is_told_how_to_fetch_the_rest(archive: Path, tmp_path: Path) -> None:
    git(archive, "commit", "-q", "--allow-empty", "-m", "One more")
    git(archive, "checkout", "-q", "main")
    git(archive, "commit", "-q", "--allow-empty", "-m", "And another")
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", archive.as_uri(), str(copy))
    assert "git fetch --unshallow" in told(copy, "origin/change").output


def test_the_project_may_be_a_folder_of_the_repository(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    write_files(root, ARCHIVE)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "The archive")
    delete(root)
    assert "error: articles/2031/ferry/: the file is gone, with 3 quotes" in told(root, "HEAD").output


HOSTILE = "`` @mara #7 ![x](//evil.example) <b>x</b> ::error::x ##[error]x www.evil.example ``` \x1b[31m \u202e"


def test_hostile_words_stay_words_in_a_comment(archive: Path) -> None:
    """Outside of code a comment has no words of contributors; so there is no mention, no link, no HTML."""
    words = HOSTILE.replace("\x1b[31m \u202e", "")
    (archive / "articles/2031/evil.txt").write_text(
        f'# {words}\n\n"{words} and all that," said Mara Quill.\n\nA wall says "{words}" to all.\n', encoding="utf-8"
    )
    (archive / "docs/people/otto-quill.md").write_text(f"---\nname: '{words}'\n---\n", encoding="utf-8")
    found = diff(archive, "main")
    comment = as_markdown(found)
    assert comment.count("evil") > 6
    html = MarkdownIt("commonmark", {"html": True, "linkify": False}).render(comment)
    outside = re.sub(r"<code[^>]*>.*?</code>", "", html, flags=re.DOTALL)
    assert re.findall(r"evil|@|#|mara|::|<b>", outside) == []
    assert set(re.findall(r"<(\w+)", outside)) <= {"h3", "h4", "ul", "li", "p", "pre"}
    for text in (comment, as_text(found), as_json(found)):
        assert "##[" not in text
        assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert json.loads(as_json(found))["refused"] is False


@given(st.text())
def test_a_span_of_code_is_one_span_whatever_it_holds(words: str) -> None:
    html = MarkdownIt("commonmark").render(f"- a {span(words)} b")
    assert re.fullmatch(r"<ul>\n<li>a <code>[^<]*</code> b</li>\n</ul>\n", html)


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\r\n")), min_size=1))
def test_a_block_of_code_is_one_block_whatever_it_holds(lines: list[str]) -> None:
    tokens = MarkdownIt("commonmark").parse(f"{block(lines)}\n\nend")
    assert [token.type for token in tokens] == ["fence", "paragraph_open", "inline", "paragraph_close"]
