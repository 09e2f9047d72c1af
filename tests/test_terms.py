"""Terms are found where a text means them, in any of their forms, and nowhere else."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.fold import fold
from explainer.model import Block, Entry, Markup, Text
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.terms import find_terms

GLOSSARY = (
    Entry("a-plus-rating", "term", "A+ rating"),
    Entry("article-12", "term", "Article 12"),
    Entry("article-7", "term", "Article 7", text=Text("Of the harbour code.", (Block("paragraph", 0, 20),))),
    Entry("boycott", "term", "boycott"),
    Entry("buffer", "term", "buffer"),
    Entry("buffer-state", "term", "buffer state"),
    Entry("concord", "term", "Concord", exact_case=True),
    Entry("court-chancellor", "term", "court chancellor"),
    Entry("court-martial", "term", "court martial"),
    Entry("crisis", "term", "crisis"),
    Entry("detente", "term", "détente", aliases=("easing of tensions",)),
    Entry("fishing-accord", "term", "fishing accord", aliases=("accord",)),
    Entry("fishing-ban", "term", "fishing ban"),
    Entry("gate", "term", "General Agreement on Tidal Energy", aliases=("GATE",)),
    Entry("grace-period", "term", "grace period"),
    Entry("harbour-accord", "term", "harbour accord", aliases=("accord",), not_when=("herring",)),
    Entry("lame-duck", "term", "lame duck", not_when=("pond",)),
    Entry("memorandum", "term", "memorandum"),
    Entry("mission-chapel", "term", "chapel mission", aliases=("Mission",), when=("prayer", "chapel")),
    Entry("mission-relief", "term", "relief mission", aliases=("Mission",), when=("convoy", "fed", "supply-boat")),
    Entry("modus-vivendi", "term", "modus vivendi", forms=("modi vivendi",)),
    Entry("power", "term", "power"),
    Entry("public-good", "term", "public good"),
    Entry("public-goods", "term", "public goods"),
    Entry("quota", "term", "quota"),
    Entry("reparations", "term", "reparations"),
    Entry("rule-of-origin", "term", "rule of origin"),
    Entry("shuttle-diplomacy", "term", "shuttle diplomacy"),
    Entry("soil", "term", "soil"),
    Entry("soil-programme", "term", "Scheme of Island Land", aliases=("SOIL",)),
    Entry("tidal-toll", "term", "tidal toll", aliases=("TT",)),
    Entry("total-fishing-ban", "term", "total fishing ban"),
    Entry("walk-out", "term", "walk-out", aliases=("walkout",)),
    Entry("grace-period", "person", "Grace Period"),
)
LEXICON = Lexicon.build(GLOSSARY)


PARAGRAPH = re.compile(r".+?(?=\n\n|\Z)", re.DOTALL)


def plain_text(value: str) -> Text:
    """`value` as a text, a block for each paragraph, with the words between backticks as code."""
    code, parts, size = [], [], 0
    for i, part in enumerate(value.split("`")):
        if i % 2:
            code.append(Markup("code", size, size + len(part)))
        parts.append(part)
        size += len(part)
    words = "".join(parts)
    blocks = (Block("paragraph", *found.span()) for found in PARAGRAPH.finditer(words))
    return Text(words, tuple(blocks), tuple(code))


def found(text: Text) -> list[str]:
    folded = fold(text.value)
    mentions = find_terms(text, folded, LEXICON, LEXICON.matches(folded))
    return [
        f"{text.value[m.start : m.end]}: {m.kind if m.kind != 'term' else m.entity}, {m.reason}".replace("\n", "\\n")
        for m in mentions
    ]


@pytest.mark.parametrize("case", read_cases("terms"), ids=str)
def test_terms(case: Case) -> None:
    assert "\n".join(found(plain_text(case.input))) == case.expected


def test_code_blocks_have_no_terms() -> None:
    text = Text("quota\n\nquota", (Block("code", 0, 5), Block("paragraph", 7, 12)))
    assert [m.start for m in find_terms(text, fold(text.value), LEXICON, LEXICON.matches(fold(text.value)))] == [7]


WORDS = st.sampled_from(
    ["buffer", "state", "states", "Détente", "walk-out", "quota’s", "court", "martial", "GATE", ".", ",", "—", "\n\n"]
)


@given(st.lists(WORDS).map(" ".join))
def test_mentions_are_in_order_apart_and_of_known_terms(value: str) -> None:
    folded = fold(value)
    mentions = find_terms(plain_text(value), folded, LEXICON, LEXICON.matches(folded))
    ends = [0, *(m.end for m in mentions)]
    assert all(end <= m.start < m.end for end, m in zip(ends, mentions, strict=False))
    assert all(m.entity in LEXICON.terms for m in mentions)


@given(st.lists(WORDS).map(" ".join))
def test_paragraphs_do_not_change_what_is_found_in_another(value: str) -> None:
    assert found(plain_text(f"{value}\n\nNobody spoke.")) == found(plain_text(value))
