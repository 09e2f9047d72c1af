"""What each bad input of `tests/cases/bad_inputs*.md` comes to, in the words that the first of these files explains.

    python tests/bad_inputs.py        the table of all: number, input, what is expected, what came; 1 if one differs
    python tests/bad_inputs.py 63     of those with this number

A check is given the archive that a case lists; where nothing is refused the site is composed, and what a case asks of
it is looked up there.  A case with a change commits what stands above it and compares the rest with that.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import chdir
from html import unescape
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from click.testing import CliRunner

from cases import Case, read_cases
from explainer.__main__ import main
from explainer.known import Index
from explainer.model import Page, Site
from explainer.pipeline import build
from listed import write
from project import ROOT
from reader import Reader
from sinks import harmless
from test_diff import git, paste, published

CHANGE, PASTED = "=== THE CHANGE\n", "=== WITH THE LINES THAT ARE PRINTED\n"
LINKED = re.compile(r'<a href="(?:\.\./)+((?:glossary|people|organizations)/[^"]*)" class="\w+">(.*?)</a>')
CODE = re.compile(r"^.*?:\d+:\d+: ([A-Z]\d\d) .*")
LONG = 300
"""Characters of a line that the table shows."""
ID = re.compile(r"q-[0-9a-f]{6,16}")
NAMESAKES = re.compile(r"The archive knows (.*?)\. Nothing tells")
HEADING = re.compile(r'<h[1-6] id="([^"]*)"')
OUTSIDE = re.compile(r'href="([a-z]+:[^"]*|//[^"]*)"', re.IGNORECASE)


def command(root: Path, closed: set[str], *words: str) -> tuple[int, list[str]]:
    """The exit status of an `explainer` command in the folder, and the lines that it prints."""
    opened = Path.read_bytes

    def read(place: Path) -> bytes:
        if place.name in closed:
            raise PermissionError(13, "Permission denied")
        return opened(place)

    with chdir(root), patch.object(Path, "read_bytes", read):
        done = CliRunner().invoke(main, [*words])
    return done.exit_code, done.output.splitlines()


def comes_to(case: Case, root: Path) -> list[str]:
    """What the input of a case comes to in an empty folder: a line each, of the kinds that the case expects."""
    if case.input.startswith("tests/"):
        return tried(case.input.splitlines())
    before, *change = case.input.partition(CHANGE)
    asked = case.expected.splitlines()
    closed = write(root, f"{before}\n")
    if change[0]:
        return list(_changed(root, f"{change[1]}\n", asked))
    files = set(root.rglob("*"))
    began = time.process_time()
    status, printed = command(root, closed, "check")
    made = [f"made: {path.name}" for path in root.rglob("*") if path not in files and ".cache" not in path.parts]
    observed = [*_observed(root, asked)] if status == 0 else []
    seconds = time.process_time() - began
    outcome = {0: "published", 1: "refused"}.get(status, f"ended with {status}")
    timed = [line for line in asked if line.startswith("within ")]
    took = [line if seconds < float(line.split()[1]) else f"took {seconds:.1f} s" for line in timed]
    return [outcome, *_folded(printed[:-1]), *made, *took, *observed]


def tried(tests: Sequence[str]) -> list[str]:
    """Whether the tests pass, and those that do not."""
    run = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=no", "-rfE", *tests]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True)
    return ["passed"] if done.returncode == 0 else ["failed", *done.stdout.splitlines()]


def _folded(printed: Sequence[str]) -> Iterator[str]:
    """The lines about problems; of more than four with one code, the first and how many more there are."""
    by_code: dict[str, list[str]] = {}
    for line in printed:
        by_code.setdefault(CODE.sub(r"\1", line), []).append(line)
    for code, lines in by_code.items():
        yield from lines if len(lines) <= 4 else [lines[0], f"and {len(lines) - 1} more of {code}"]


def _observed(root: Path, asked: Sequence[str]) -> Iterator[str]:
    """What the site of the archive has of each kind that is asked about."""
    kinds = [kind for kind in OBSERVED if any(line.startswith(f"{kind}: ") for line in asked)]
    if kinds:
        built = build(root)
        assert built.index
        site = dict(built.compose(lambda path, composed: composed))
        for kind in kinds:
            yield from [f"{kind}: {one}" for one in OBSERVED[kind](built.index, site)] or [f"{kind}: none"]
    for hostile in (line.partition(": ")[2] for line in asked if line.startswith("harmless in ")):
        yield f"harmless in {harmless(root, hostile)}: {hostile}"


def _titles(index: Index, site: Site) -> list[str]:
    return [article.title for article in index.archive.articles]


def _quotes(index: Index, site: Site) -> Iterator[str]:
    """Every quote, with who is named for it."""
    for report in sorted(index.reports, key=lambda report: report.article.path):
        for said in report.said:
            denied = f"denied by {said.quote.denied_by}" if said.quote.denied_by else ""
            yield f"{said.words} - {said.quote.speaker or denied or 'nobody is named'}"


def _links(index: Index, site: Site) -> list[str]:
    """Every link to an entry or to somebody quoted in the text of an article."""
    return [f"{unescape(words)} -> {address}" for text in _texts(site) for address, words in LINKED.findall(text)]


def _words(index: Index, site: Site) -> list[str]:
    """The words of each article, on one line."""
    texts = (Reader(page.html, "article-text").text for page in _pages(site))
    return [" ".join(text.split()) for text in texts if text]


def _addresses(index: Index, site: Site) -> list[str]:
    """Every address outside the site to which the text of an article leads."""
    return [unescape(address) for text in _texts(site) for address in OUTSIDE.findall(text)]


def _anchors(index: Index, site: Site) -> list[str]:
    """Every id of a heading in the text of an article."""
    return [id_ for text in _texts(site) for id_ in HEADING.findall(text)]


def _notices(index: Index, site: Site) -> list[str]:
    """What pages of statements say above all else."""
    told = (Reader(page.html, "notice").text for path, page in _by_path(site) if path.startswith("statements/"))
    return [" ".join(words.split()) for words in told if words]


def _namesakes(index: Index, site: Site) -> Iterator[str]:
    """Whom the page of somebody says that it may be about."""
    for path, page in _by_path(site):
        found = NAMESAKES.search(Reader(page.html, "note").text) if path.startswith("people/") else None
        if found:
            yield found[1]


def _offices(index: Index, site: Site) -> list[str]:
    """What is printed beside a quote as the office of who says it."""
    return [said.role for report in index.reports for said in report.said if said.role]


OBSERVED: Mapping[str, Callable[[Index, Site], Iterator[str] | list[str]]] = {
    "title": _titles,
    "words": _words,
    "address": _addresses,
    "anchor": _anchors,
    "quote": _quotes,
    "link": _links,
    "notice": _notices,
    "namesakes": _namesakes,
    "office": _offices,
}


def _by_path(site: Site) -> Iterator[tuple[str, Page]]:
    return ((path, page) for path, page in site.items() if isinstance(page, Page))


def _pages(site: Site) -> list[Page]:
    """The pages of articles."""
    return [page for path, page in _by_path(site) if path.startswith("articles/")]


def _texts(site: Site) -> list[str]:
    """The HTML of each article's text, without what the page tells of it."""
    return [page.html.partition('class="article-text"')[2].partition("<section>")[0] for page in _pages(site)]


def _changed(root: Path, change: str, asked: Sequence[str]) -> Iterator[str]:
    """What comparing the change with what was committed says is lost, and whether what was published answers still."""
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "The archive"]):
        git(root, *words)
    before = set().union(*published(root)) if "all answers" in asked else set()
    write(root, change.removesuffix(PASTED))
    checked, problems = command(root, set(), "check")
    status, printed = command(root, set(), "diff", "HEAD")
    if change.endswith(PASTED):
        paste(root, "\n".join(printed))
        status, printed = command(root, set(), "diff", "HEAD")
    yield "refused" if status or checked else "accepted"
    yield from problems[:-1]
    yield from (ID.sub("q-*", line) for line in printed if line.startswith("error: ") and line[7:] not in problems)
    if "all answers" in asked:
        lost = before - set().union(*published(root))
        yield f"lost: {', '.join(sorted(lost))}" if lost else "all answers"


def differing(case: Case, came: Sequence[str]) -> list[tuple[str, str]]:
    """The lines that are expected and what came in their place; `...` in a line stands for any words."""
    pairs = zip_longest(case.expected.splitlines(), came, fillvalue="")
    return [(line, got) for line, got in pairs if not re.fullmatch(".*".join(map(re.escape, line.split("..."))), got)]


def every_case() -> list[Case]:
    """The cases of all files."""
    return [case for name in ("bad_inputs_text", "bad_inputs", "bad_inputs_build") for case in read_cases(name)]


def numbered(case: Case) -> str:
    """The number of the input in the list of all."""
    return case.title.partition(" ")[0]


def alone(case: Case) -> list[str]:
    """What a case comes to, in a folder that is there no longer than that takes."""
    with TemporaryDirectory() as folder:
        return comes_to(case, Path(folder))


def table(cases: Iterable[Case], comes: Callable[[Case], Sequence[str]]) -> int:
    """Print the cases and what each comes to; how many differ."""
    differ = 0
    print("| number | input | expected | got | |\n|---|---|---|---|---|")
    for case in cases:
        came = comes(case)
        same = not differing(case, came)
        differ += not same
        number, _, title = case.title.partition(" ")
        cells = (number, title, _cell(case.expected.splitlines()), _cell(came), "as expected" if same else "DIFFERS")
        print(f"| {' | '.join(cells)} |")
    return differ


def _cell(lines: Sequence[str]) -> str:
    """Lines as one cell of a table, none at length."""
    return "<br>".join(f"`{line if len(line) <= LONG else f'{line[:LONG]}…'}`" for line in lines).replace("|", "\\|")


if __name__ == "__main__":
    named = sys.argv[1:]
    sys.exit(bool(table([case for case in every_case() if not named or numbered(case) in named], alone)))
