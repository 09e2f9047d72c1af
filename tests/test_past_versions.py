"""What was published answers for ever: six versions of a site, and every address and fragment of each in the newest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath

import pytest

from forked import builder
from project import ROOT, page
from test_read_files import write_files

FRAGMENT = re.compile(r'\bid="([qs]-[^"]+)"')  # of quotes, and of sections of an article
REDIRECT = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
FIRST = """\
=== mkdocs.yml
INHERIT: hooks/mkdocs.yml
site_name: Northmere explained
site_url: https://archive.example/
=== docs/index.md
# Northmere explained
=== docs/glossary/open-berth.md
---
term: open berth
---

A place at the quay that anybody may use.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
---
=== articles/2031/barrier.txt
---
title: The barrier waits
date: 2031-03-04
event: The barrier vote
outlet: Northmere Courier
---

"A harbour is safe only if the next one is," said Ada Plumb, the mayor of Northmere. The open berth stays open.

## What the open berth costs

"Nobody asked us about it," said Greta Hartwood, who runs the port.
=== articles/2031/ferry.txt
---
title: The ferry stops on Sundays
date: 2031-03-06
event: The barrier vote
outlet: Saltholm Gazette
---

"A harbour is safe only if the next one is," Ada Plumb had said. "We shall not sail on Sundays," said Ivo Tarn.

## What Sundays cost

"The fares are fair enough for all of us," said Adah B. Plumb, a trader.
"""
VERSIONS: Mapping[str, str] = {
    "an article is renamed, and its earlier address is an alias": """\
=== articles/2031/ferry.txt
=== articles/2031/no-ferry.txt
---
title: No ferry on Sundays
date: 2031-03-06
event: The barrier vote
outlet: Saltholm Gazette
aliases: [2031/ferry]
---

"A harbour is safe only if the next one is," Ada Plumb had said. "We shall not sail on Sundays," said Ivo Tarn.

## What Sundays cost

"The fares are fair enough for all of us," said Adah B. Plumb, a trader.
""",
    "a paragraph comes first, a section moves up, and a quote is corrected, with the id it had": """\
=== articles/2031/barrier.txt
---
title: The barrier waits
date: 2031-03-04
event: The barrier vote
outlet: Northmere Courier
status: corrected
corrections: [{date: 2031-03-09, text: She spoke of all of us.}]
decisions:
  - {quote: "Nobody asked any of us", was: WAS}
---

The rain came in from the sea.

## What the open berth costs

"Nobody asked any of us about it," said Greta Hartwood, who runs the port.

"A harbour is safe only if the next one is," said Ada Plumb, the mayor of Northmere. The open berth stays open.
""",
    "an article that should be read no more is retracted": """\
=== articles/2031/no-ferry.txt
---
title: No ferry on Sundays
date: 2031-03-06
event: The barrier vote
outlet: Saltholm Gazette
aliases: [2031/ferry]
status: retracted
corrections: [{date: 2031-04-01, text: The ferry sails.}]
---

"A harbour is safe only if the next one is," Ada Plumb had said. "We shall not sail on Sundays," said Ivo Tarn.

## What Sundays cost

"The fares are fair enough for all of us," said Adah B. Plumb, a trader.
""",
    "two people turn out to be one": """\
=== docs/people/ada-plumb.md
---
name: Ada Plumb
aliases: [Adah B. Plumb]
---
""",
    "a term has another name and file, with the earlier one among its aliases": """\
=== docs/glossary/open-berth.md
=== docs/glossary/free-berth.md
---
term: free berth
aliases: [open berth]
---

A place at the quay that anybody may use.
""",
}
"""What editors do, one after the other; a file that holds nothing goes."""
Published = Mapping[str, set[str]]
"""The fragments of each page of a site, by its address."""


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The site of each version."""
    sites: list[Path] = []
    project = tmp_path_factory.mktemp("versions")
    (project / "hooks").symlink_to(ROOT / "hooks")
    with builder() as build:
        for listing in (FIRST, *VERSIONS.values()):
            write_files(project, listing.replace("WAS", quote_of(sites[0], "Nobody asked us") if sites else ""))
            for path in project.glob("[ad]*/**/*.*"):
                if not path.read_text(encoding="utf-8").strip():
                    path.unlink()
            assert build(project) == (0, "")
            sites.append((project / "site").rename(project / f"version-{len(sites)}"))
    return sites


def quote_of(site: Path, words: str) -> str:
    """The id of the quote of the barrier's article that begins with these words."""
    (found,) = re.findall(rf'#(q-[0-9a-f]+)","text":"{words}', page(site, "articles/2031/barrier/"))
    return str(found)


def published(site: Path) -> Published:
    """What the site publishes."""
    pages = {path.parent.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("index.html")}
    return {address: set(FRAGMENT.findall(html)) for address, html in pages.items()}


def answering(site: Path, address: str) -> Iterator[str]:
    """The pages of an address: that which is there, and those that it leads on to."""
    while (file := site / address / "index.html").is_file():
        yield address
        target = REDIRECT.search(file.read_text(encoding="utf-8"))
        if not target:
            return
        address = normpath(join(address, target[1]))


@pytest.mark.parametrize("past", range(len(VERSIONS)))
def test_every_address_and_fragment_of_a_past_version_answers(versions: list[Path], past: int) -> None:
    newest = versions[-1]
    now = published(newest)
    silent = []
    for address, fragments in published(versions[past]).items():
        *_, answer = ["", *answering(newest, address)]
        silent += [f"{address}/"] if not answer else [f"{address}/#{one}" for one in fragments - now[answer]]
    assert silent == []
