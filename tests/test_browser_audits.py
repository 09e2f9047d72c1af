"""What Lighthouse asks of every type of page but for its timings (`make lighthouse`), and what a page weighs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audits import Audited, audited
from browser import served, window

FIRST_VISIT = 100_000  # bytes, compressed, with everything a page loads
GOOD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"><meta name="description" content="A">"""


@pytest.fixture(scope="module")
def auditor(browser: Browser) -> Iterator[Audited]:
    """A window in which pages are audited."""
    with window(browser, 412) as page, audited(page) as auditor:
        yield auditor


def test_every_type_of_page_meets_every_audit_and_a_first_visit_is_light(
    auditor: Audited, pages: dict[str, str]
) -> None:
    found = {name: (auditor.unmet(address), auditor.weight) for name, address in pages.items()}
    assert {name: wrong for name, (wrong, _) in found.items() if wrong} == {}
    assert {name: weight for name, (_, weight) in found.items() if weight > FIRST_VISIT} == {}
    assert min(weight for _, weight in found.values()) > 0
    assert auditor.robots(pages["home"]) == []


@pytest.mark.parametrize(
    ("wrong", "audit"),
    [
        ("<script>console.error('no')</script>", "errors-in-console"),
        ("<script>throw new Error('no')</script>", "errors-in-console"),
        ("<script>navigator.geolocation.watchPosition(() => 0)</script>", "asked at the start"),
        ("<script>document.cookie = 'a=b'</script>", "third-party-cookies"),
        ("<input name='a' onpaste='return false'>", "paste-preventing-inputs"),
        ("<a href='javascript:void 0'>Terms</a>", "crawlable-anchors"),
        ("<a href='/'>Read more</a>", "link-text"),
        ("<meta name='robots' content='noindex'>", "is-crawlable"),
        ("<link rel='canonical' href='/a/'>", "canonical"),
        ("<script>with (new XMLHttpRequest) { open('GET', '/', false); send(); }</script>", "deprecations"),
    ],
)
def test_what_fails_an_audit_is_named(auditor: Audited, tmp_path: Path, wrong: str, audit: str) -> None:
    (tmp_path / "index.html").write_text(GOOD + wrong, encoding="utf-8")
    with served(tmp_path) as address:
        auditor.page.context.clear_cookies()
        assert [line.partition(":")[0] for line in auditor.unmet(address)] == [audit]
    auditor.page.context.clear_cookies()
