"""The shipped archive prints the right speaker beside every quotation: tests/shipped_speakers.txt says which."""

from __future__ import annotations

from pathlib import Path

from explainer.index import build_index
from explainer.known import Index, Said
from explainer.once import recognise_all
from explainer.pipeline import threshold
from explainer.read.archive import read_archive
from explainer.recognise.lexicon import Lexicon

ROOT = Path(__file__).parent.parent
_, *LISTED = Path(__file__).with_name("shipped_speakers.txt").read_text(encoding="utf-8").split("\n# ")
PARTS = [(path, rows) for path, *rows in (part.strip().splitlines() for part in LISTED)]
SHOWN = 60
"""Characters of a quotation that its line has."""


def line(said: Said, index: Index) -> str:
    """A quotation's first words and the name of the page it stands on; a source that shares a page, as printed."""
    alone = said.voice.startswith(("people/", "organizations/"))
    speaker = index.voices[said.voice].name if alone else said.quote.speaker or "unclear"
    return f"{' '.join(said.words.split())[:SHOWN].rstrip()} -> {speaker}"


def test_every_quotation_of_the_shipped_archive_has_its_speaker() -> None:
    archive = read_archive(ROOT)
    findings = recognise_all(archive.articles, Lexicon.build(archive.entries), threshold(archive))
    index = build_index(archive, findings)
    found = {report.article.path: [line(said, index) for said in report.said] for report in index.reports}
    expected = dict(PARTS)
    assert {path: found.get(path) for path in expected} == expected
