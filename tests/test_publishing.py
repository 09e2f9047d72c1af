"""docs/publishing.md: four ways to say the same headers, and what a host's own file becomes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from project import ROOT, built, new_project

PAGE = (ROOT / "docs/publishing.md").read_text(encoding="utf-8")
HEADERS = re.findall(r"^\| `([A-Z][\w-]+)` \| `([^`]+)`", PAGE, re.MULTILINE)
FOR_EVER = "public, max-age=31536000, immutable"
HOSTS = dict(re.findall(r"^### (.+?)\n(.+?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))


def test_the_page_tells_five_headers_and_four_ways() -> None:
    assert len(HEADERS) == 5
    assert [host.split()[-1] for host in HOSTS] == ["Pages)", "nginx", "Caddy", "Apache"]


@pytest.mark.parametrize("host", HOSTS)
def test_every_way_sends_every_header(host: str) -> None:
    for name, value in HEADERS:
        assert re.search(rf"{name}\W", HOSTS[host]), name
        assert value in HOSTS[host], value
    assert FOR_EVER in HOSTS[host]
    for folder in ("fragment", "index", "filter"):
        assert folder in HOSTS[host]


def test_a_file_of_headers_becomes_a_part_of_the_site(tmp_path: Path) -> None:
    project = new_project(tmp_path, "empty")
    (project / "docs/_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n", encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("extra: {archive: {publish: [_headers]}}\n")
    assert (built(project, "--strict") / "_headers").read_text(encoding="utf-8").startswith("/*")


def test_what_is_kept_for_ever_is_named_by_what_is_in_it(harbour: Path, tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    ferry = project / "articles/2031/ferry.txt"
    ferry.write_text(ferry.read_text(encoding="utf-8").replace("We asked twice", "We asked thrice"), encoding="utf-8")
    before, after = (
        {path.relative_to(site): path.read_bytes() for path in (site / "pagefind").rglob("*.pf_*")}
        for site in (harbour, built(project))
    )
    assert [path for path in before.keys() & after.keys() if before[path] != after[path]] == []
