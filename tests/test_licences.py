"""Whatever is installed has a licence that is allowed, and whatever a site carries of others has its notice there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import material
import pytest

from project import ROOT

PIP_LICENSES = Path(sys.executable).with_name("pip-licenses")
NOTICES = (ROOT / "hooks/theme/assets/licences.txt").read_text(encoding="utf-8")
LISTED = dict(re.findall(r"^- ([^:]+): ([^;]+); ", NOTICES, re.MULTILINE))
OTHER_NAMES = {"rxjs": "RxJS", "clipboard": "clipboard.js"}
MADE_OF = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def licences(*options: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What the list of licences says, with the settings of the pyproject.toml in this folder."""
    command = [str(PIP_LICENSES), "--python", sys.executable, *options]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


def test_each_package_has_a_licence_that_is_allowed() -> None:
    done = licences()
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("package", "licence"), [("mkdocs", "BSD-2-Clause"), ("axe-playwright-python", "UNKNOWN")], ids=["other", "none"]
)
def test_one_with_another_licence_or_none_is_named(tmp_path: Path, package: str, licence: str) -> None:
    done = licences("--packages", package, "--allow-only", "MIT", folder=tmp_path)
    assert done.returncode == 1
    assert f"license {licence} not in allow-only licenses was found for package {package}:" in done.stderr


def test_no_licence_is_allowed_that_asks_a_site_to_be_under_it() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pip-licenses"]
    allowed = settings["allow-only"].split(";")
    assert "MIT" in allowed
    assert [name for name in allowed if "GPL" in name and " OR " not in name] == []


def test_each_part_of_the_theme_is_listed() -> None:
    assets = Path(material.__file__).parent / "templates/assets"
    published = [path for path in assets.rglob("*.map") if not path.is_relative_to(assets / "javascripts/workers")]
    maps = [json.loads(path.read_text(encoding="utf-8")) for path in published]
    parts = {name for made in maps for source in made["sources"] for name in MADE_OF.findall(source)}
    assert "rxjs" in parts
    assert {OTHER_NAMES.get(name, name) for name in parts} <= {*LISTED}


def test_the_search_of_the_theme_is_on_no_site(harbour: Path) -> None:
    """A megabyte that no page loads."""
    assert sorted(path.name for path in (harbour / "assets/javascripts").iterdir() if path.suffix != ".map") == [
        path.name for path in (Path(material.__file__).parent / "templates/assets/javascripts").glob("bundle.*.js")
    ]


def test_each_that_is_listed_has_its_notice() -> None:
    rule = "=" * 80
    notices = dict(re.findall(rf"^{rule}\n(.+)\n{rule}\n\n((?:(?!={{80}}).*\n)+)", NOTICES, re.MULTILINE))
    assert {*notices} == {*LISTED}
    assert {"Material for MkDocs", "Pagefind"} <= {*LISTED}
    assert [
        name for name, notice in notices.items() if not re.search("copyright|licen[sc]e", notice, re.IGNORECASE)
    ] == []


def test_the_notice_of_the_theme_is_the_installed_one() -> None:
    (licence,) = Path(material.__file__).parents[1].glob("mkdocs_material-*.dist-info/licenses/LICENSE")
    assert licence.read_text(encoding="utf-8").strip() in NOTICES
