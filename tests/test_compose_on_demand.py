"""A site composed file by file, as it is asked for: the same site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.compose import OnDemand, compose
from explainer.compose.article import article_page
from explainer.compose.lists import LISTS
from explainer.compose.place import path_of
from explainer.known import Index
from explainer.model import Page
from explainer.pipeline import build
from project import ROOT, new_project


@pytest.fixture(scope="module", params=["harbour", "terms", "empty", "shipped"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The index of an archive: two small ones, one without articles, the one that is shipped."""
    name = request.param
    root = ROOT if name == "shipped" else new_project(tmp_path_factory.mktemp(name), name)
    built = build(root, "https://archive.example/")
    assert built.index
    return built.index


@pytest.mark.parametrize("order", [list, reversed], ids=["in order", "last first"])
def test_each_file_is_what_the_whole_site_has(index: Index, order: Callable[[object], list[str]]) -> None:
    whole = compose(index)
    site = OnDemand(index)
    for path in order([*whole]):
        assert site.get(path) == (path, whole[path])


def test_a_page_is_found_by_its_address_too(index: Index) -> None:
    site = OnDemand(index)
    for address in ("", "articles/", *(report.article.address for report in index.reports)):
        assert site.get(address) == site.get(path_of(address))


@pytest.mark.parametrize(
    "path", ["nowhere/", "people/nobody.md", "../mkdocs.yml", "articles", "favicon.ico", "//", "."]
)
def test_there_is_nothing_at_other_addresses(index: Index, path: str) -> None:
    assert OnDemand(index).get(path) is None


@pytest.mark.parametrize("address", LISTS)
def test_the_titles_of_lists_are_known_before(index: Index, address: str) -> None:
    found = OnDemand(index).get(address)
    assert found and isinstance(found[1], Page)
    assert found[1].title == LISTS[address]


def test_nothing_is_composed_but_what_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    composed: list[str] = []

    def noted(report: object, *of: object) -> Page:
        page: Page = article_page(report, *of)  # type: ignore[arg-type]  # it passes on what it was given
        composed.append(page.path)
        return page

    monkeypatch.setattr("explainer.compose.steps.article_page", noted)
    built = build(new_project(tmp_path, "harbour"))
    site = built.on_demand()
    assert not composed
    for _ in range(2):
        site.get("articles/2031/ferry/")
    assert composed == ["articles/2031/ferry.md"]
