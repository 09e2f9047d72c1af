"""What docs/names.md says of texts that people marked: figures and names, and not a sentence of the texts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from explainer.bulk import recognise_lines
from explainer.bulk_lines import entries_of
from explainer.index import build_index
from explainer.known import Index, Voice
from explainer.model import EntryKind
from explainer.once import recognise_all
from explainer.read.archive import read_archive
from explainer.recognise.lexicon import Lexicon
from names_own import quoted
from page_parts import Number, escaped, explained, table

IN_FULL = re.compile(r": [^:]* in other articles, ")

CHECKED = Path(__file__).with_name("names_checked.tsv")
ARTICLES, TOP = 1000, 50
SETS = ("gum", "msnbc", "newsfair", "wikifair", "namesakes")
NAMESAKES = "namesakes"
TERMS = {"variants": "rows that must match and rows that must not", "polisci": "modules of a textbook"}

Scores = Mapping[str, Any]


def news_figures(folder: Path) -> dict[str, object]:
    """What stands in the page's gaps, by their names; `folder` has `archive`, `people` and `terms`."""
    index = archive_of(folder)
    voices = quoted(index, "person")
    linked = {name: _people(folder / "people", name, listed=True) for name in SETS}
    found = {name: _people(folder / "people", name, listed=False) for name in SETS if name != NAMESAKES}
    return {
        "archive": f"{ARTICLES:,}",
        "voices": f"{len(voices):,}",
        "top": TOP,
        "most": _most(voices[:TOP], _checked()),
        "reasons": _reasons(voices),
        "links": _links(linked, found),
        "errors": _errors(linked, found),
        "terms": _terms({name: _of_terms(folder / "terms", name) for name in TERMS}),
    }


def archive_of(folder: Path) -> Index:
    """The index of an archive of the folder's articles, with no entries."""
    with TemporaryDirectory() as root:
        subprocess.run([sys.executable, folder / "archive", str(ARTICLES), root], check=True, capture_output=True)
        archive = read_archive(Path(root))
        return build_index(archive, recognise_all(archive.articles, Lexicon.build(archive.entries)))


def _checked() -> set[tuple[str, str]]:
    """The names, each with the other spellings, that somebody has checked."""
    lines = CHECKED.read_text(encoding="utf-8").splitlines()
    return {(name, others) for name, _, others in [line.partition("\t") for line in lines]}


def _most(voices: Sequence[Voice], checked: set[tuple[str, str]]) -> str:
    return table(
        ("name, other spellings", "quotes", "articles", "checked"),
        [
            (
                explained(escaped(voice.name), escaped(others(voice))),
                len(voice.said),
                len({said.article.path for said in voice.said}),
                "yes" if (voice.name, others(voice)) in checked else "no",
            )
            for voice in voices
        ],
    )


def others(voice: Voice) -> str:
    """The spellings that do not head a page."""
    return "; ".join(name for name in voice.spellings if name != voice.name)


def _reasons(voices: Sequence[Voice]) -> str:
    """How many people have each kind of reason, the commonest first."""
    told = Counter(reason for voice in voices for reason in {one.rpartition(": ")[2] for one in _kinds(voice)})
    return "\n".join(f"- {reason}: {count:,}" for reason, count in told.most_common())


def _kinds(voice: Voice) -> Iterator[str]:
    """The reasons of a person's page without the names in them."""
    for reason in voice.merged:
        yield IN_FULL.sub(": a surname alone, whose full name others print, ", reason)


def _people(folder: Path, name: str, listed: bool) -> Scores:
    """The scores of a set of texts, recognised with a list of people or without."""
    gold = folder / f"people_{name}.jsonl"
    people = folder / f"people_list_{NAMESAKES if name == NAMESAKES else 'distract'}.json"
    lexicon = _lexicon(people, "person") if listed else Lexicon.build([])
    options = ["--list", str(people)] if listed else ["--task", "discover"]
    return _scored(folder / "score_people.py", gold, lexicon, "people", options)


def _of_terms(folder: Path, name: str) -> Scores:
    lexicon = _lexicon(folder / f"glossary_{name}.json", "term")
    return _scored(folder / "score_terms.py", folder / f"terms_{name}.jsonl", lexicon, "terms", [])


def _lexicon(path: Path, kind: EntryKind) -> Lexicon:
    return Lexicon.build(entries_of(path.read_text(encoding="utf-8"), kind, path.name))


def _scored(scorer: Path, gold: Path, lexicon: Lexicon, field: str, options: Sequence[str]) -> Scores:
    """What a scorer says of the texts of `gold` once they are recognised."""
    rows = map(json.loads, recognise_lines(gold.read_text(encoding="utf-8").splitlines(), lexicon))
    with TemporaryDirectory() as root:
        found = Path(root) / "found.jsonl"
        lines = [json.dumps({"id": row["id"], "mentions": row[field]}) for row in rows]
        found.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(found), *options, "--json"]
        scores: Scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return scores


def _links(linked: Mapping[str, Scores], found: Mapping[str, Scores]) -> str:
    rows: list[Sequence[str | Number]] = []
    for name, scores in linked.items():
        without = _percent(found[name], "f1") if name in found else None
        shares = [_percent(scores, key) for key in ("f1", "precision", "recall", "wrong_link_rate")]
        rows.append((name, scores["docs"], scores["gold"], *shares, without))
    return table(
        ("texts", "documents", "names of the list", "F1", "links right", "names linked", "wrong links", "F1, no list"),
        rows,
    )


def _errors(linked: Mapping[str, Scores], found: Mapping[str, Scores]) -> str:
    rows: list[Sequence[str | Number]] = []
    for name, scores in linked.items():
        without = found.get(name)
        nobody, missed = (
            (without["spans"] - without["matched"], without["gold"] - without["matched"])
            if without
            else (
                None,
                None,
            )
        )
        unlinked = scores["gold"] - scores["correct"] - scores["wrong"]
        rows.append((name, scores["wrong"], scores["wrong_nil"], scores["spurious"], unlinked, nobody, missed))
    return table(
        ("texts", "another person", "not on the list", "nobody", "no link", "no list: nobody", "no list: not found"),
        rows,
    )


def _terms(scores: Mapping[str, Scores]) -> str:
    return table(
        ("texts", "links right", "uses linked", "F1", "wrong links"),
        [
            (TERMS[name], *(_percent(one, key) for key in ("precision", "recall", "f1", "wrong_link_rate")))
            for name, one in scores.items()
        ],
    )


def _percent(scores: Scores, key: str) -> float:
    return 100.0 * float(scores[key])
