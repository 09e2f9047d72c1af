"""The flow as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

import generate
from explainer import cores, pipeline
from explainer.once import recognise_all
from explainer.pipeline import build
from explainer.read.archive import read_archive
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from explainer.store import PLACE
from project import SITES


def test_all_cores_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate.write(40, tmp_path)
    archive = read_archive(tmp_path)
    lexicon = Lexicon.build(archive.entries)
    monkeypatch.setattr(cores, "WORTH_FORKING", 1)
    found = recognise_all(archive.articles, lexicon)
    assert found == [recognise(a.text, lexicon, a.date, a.decisions) for a in archive.articles]
    assert sum(len(one.quotes) for one in found) > 40


def test_an_archive_with_an_error_has_no_site() -> None:
    refused = build(SITES / "refused")
    assert refused.index is None
    assert refused.problems == pipeline.check(SITES / "refused")


def test_a_build_writes_only_what_it_keeps(tmp_path: Path) -> None:
    generate.write(3, tmp_path)
    before = {*tmp_path.rglob("*")}
    assert build(tmp_path).index
    assert {*tmp_path.rglob("*")} - before == {tmp_path / PLACE, (tmp_path / PLACE).parent}
