"""What a page may load and run, and what happens to a script that came with somebody's words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import served, window
from policy import Policy
from project import built, new_project, run

CLEAN = '<meta charset="utf-8"><script>scope=new URL(".",location)</script><script>theme()</script>'
RULES = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
PLANTED = {
    "a script": "<script>document.title = 'attacked'</script>",
    "an event": "<img src='no.png' onerror=\"document.title = 'attacked'\">",
    "a script of another host": "<script src='http://127.0.0.1:9/attack.js'></script>",
    "a frame": "<iframe srcdoc=\"<script>parent.document.title = 'attacked'</script>\"></iframe>",
    "data that runs": "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "a style": "<style>body { display: none }</style>",
    "a picture of another host": "<img src='http://127.0.0.1:9/count.png'>",
    "another base": "<base href='http://127.0.0.1:9/'><img src='a.png'>",
}


def rules(html: str) -> str:
    """The policy of a page."""
    (found,) = RULES.findall(html)
    return str(found)


# ---- the policy of a page ----


def test_only_what_the_theme_has_around_nothing_may_run() -> None:
    policy = Policy(CLEAN)
    page = CLEAN + "<p>Words</p><script>attack()</script>"
    assert rules(policy.on(page)) == rules(policy.on(CLEAN))
    assert policy.unknown(page) == ["attack()"]
    assert policy.unknown(CLEAN) == []


@pytest.mark.parametrize("way", ["..", "../..", "../../..", "/"])
def test_the_theme_s_script_that_knows_the_way_home_runs_at_every_depth(way: str) -> None:
    assert Policy(CLEAN).unknown(CLEAN.replace('"."', f'"{way}"')) == []


@pytest.mark.parametrize("way", ['.",location);attack();("', "https://evil.example", "../x", "....//", ""])
def test_no_other_way_is_taken_for_one_home(way: str) -> None:
    assert Policy(CLEAN).unknown(CLEAN.replace('"."', f'"{way}"')) != []


@pytest.mark.parametrize("kept", ['<script type="application/ld+json">{}</script>', '<script src="a.js"></script>'])
def test_data_and_files_are_no_scripts_inside_a_page(kept: str) -> None:
    assert Policy(CLEAN).unknown(CLEAN + kept) == []


@pytest.mark.parametrize(
    "script",
    [
        "<SCRIPT>attack()</SCRIPT>",
        "<script type=module>attack()</script >",
        "<script\n>attack()</script\n>",
        "<script data-a='>'>attack()</script>",
        "<script>attack()<!--</script>",
    ],
)
def test_a_script_is_known_as_one_however_it_is_written(script: str) -> None:
    assert Policy(CLEAN).unknown(CLEAN + script)


# ---- whole sites ----


def test_every_page_has_a_policy_without_unsafe_inline(shipped: Path) -> None:
    told = {path: rules(path.read_text(encoding="utf-8")) for path in shipped.rglob("*.html")}
    assert len(told) > 200
    assert [path for path, rule in told.items() if "unsafe-inline" in rule or "default-src 'none'" not in rule] == []


def test_a_hand_written_page_with_a_script_inside_is_warned_of(tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    (project / "docs/about.md").write_text("# About\n\n<script>mine()</script>\n", encoding="utf-8")
    done = run(project, "mkdocs", "build")
    assert (
        "about.md: browsers will not run the script inside the page, 'mine()' - fix: put it into a file" in done.stderr
    )
    assert "mine()" not in rules((project / "site/about/index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_what_escaping_let_through_does_nothing(browser: Browser, harbour: Path, tmp_path: Path, planted: str) -> None:
    """An attack in the words of a page, as if escaping had failed, with the policy and without it."""
    page = (harbour / "about/index.html").read_text(encoding="utf-8").replace("</article>", f"{planted}</article>", 1)
    assert planted in page
    for name, html in {"with": page, "without": RULES.sub("", page)}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(html, encoding="utf-8")
    with served(tmp_path) as address:
        assert violated(browser, f"{address}with/")
        assert not violated(browser, f"{address}without/")


def violated(browser: Browser, address: str) -> bool:
    """Whether the browser refused something on a page, which then does not show what was planted."""
    with window(browser, 800) as page:
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        if refused:
            assert page.title() != "attacked"
            assert page.locator("body").is_visible()
        return bool(refused)


def test_pages_need_nothing_that_the_policy_refuses(browser: Browser, pages: dict[str, str]) -> None:
    with window(browser, 800) as page:
        refused: list[str] = []
        page.on("console", lambda said: refused.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        for address in pages.values():
            page.goto(address)
            page.wait_for_load_state("networkidle")
    assert [said for said in refused if "Content Security Policy" in said] == []


def test_a_page_opened_from_a_folder_works(browser: Browser, tmp_path: Path) -> None:
    """Without a server, as somebody looks at the site who has just built it."""
    site = built(new_project(tmp_path, "harbour"))
    with window(browser, 800) as page:
        refused: list[str] = []
        page.on("console", lambda said: refused.append(said.text))
        page.goto((site / "articles/2031/ferry/index.html").as_uri())
        assert [said for said in refused if "Content Security Policy" in said] == []
        assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
