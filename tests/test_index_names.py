"""The people of an archive: whose page has the quotes of somebody whom an article knows by surname only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from cases import Case, read_cases
from explainer.compose import compose
from explainer.index import build_index
from explainer.known import Index, Voice
from explainer.model import Archive, Article, Findings, Person
from explainer.once import recognise_all
from explainer.read.archive import read_archive
from explainer.recognise.lexicon import Lexicon
from handmade import article, mention, quote
from test_read_files import write_files

PRESIDENT = Person("ada-plumb", "Ada Plumb", "f", surname="plumb", offices=("president",))
PLUMB = Person("plumb", "Plumb", surname="plumb", offices=("president",))
WHY = "Plumb: Ada Plumb in other articles, with the same office"


def said_by(*speakers: Person) -> tuple[list[Article], list[Findings]]:
    """One article for each, who says one sentence in it."""
    articles, findings = [], []
    for number, who in enumerate(speakers):
        a = article(f"a{number}", f"President {who.name} said: “Number {number} is what we want.”")
        found = quote(a, f"Number {number} is what we want.", who.name, "person", who.entity)
        articles.append(a)
        findings.append(Findings((mention(a, who.name, who.entity, "person"),), (found,), {who.entity: who}))
    return articles, findings


def index_of(*speakers: Person) -> Index:
    articles, findings = said_by(*speakers)
    return build_index(Archive(tuple(articles), (), ()), findings)


def president(index: Index) -> Voice:
    return index.voices["people/ada-plumb/"]


def test_a_surname_s_quotes_go_to_the_page_of_whoever_has_the_office() -> None:
    index = index_of(PLUMB, PRESIDENT, PRESIDENT)
    assert list(index.voices) == ["people/ada-plumb/"]
    assert len(president(index).said) == 3
    assert {said.quote.speaker for said in president(index).said} == {"Ada Plumb"}


def test_the_page_says_why() -> None:
    assert president(index_of(PLUMB, PRESIDENT, PRESIDENT)).merged == (WHY,)


def test_the_surname_is_not_among_the_spellings() -> None:
    """However many articles print no more, the page is headed by the full name."""
    assert president(index_of(PLUMB, PLUMB, PLUMB, PRESIDENT, PRESIDENT)).spellings == ("Ada Plumb",)


def test_the_surname_s_mention_leads_to_the_page_and_says_why() -> None:
    index = index_of(PLUMB, PRESIDENT, PRESIDENT)
    (named,) = next(r.findings.mentions for r in index.reports if r.article.path == "articles/a0.txt")
    assert (named.entity, named.reason) == ("ada-plumb", WHY)
    assert index.addresses["person", named.entity] == "people/ada-plumb/"


def test_the_surname_s_page_of_earlier_builds_leads_on() -> None:
    """Before other articles told, the surname had a page; its address answers for ever."""
    assert president(index_of(PLUMB, PRESIDENT, PRESIDENT)).former == ("people/plumb/",)


def test_the_surname_keeps_its_page_where_some_article_means_somebody_else() -> None:
    judge = PLUMB._replace(offices=("judge",))
    index = index_of(PLUMB, judge, PRESIDENT, PRESIDENT)
    assert list(index.voices) == ["people/ada-plumb/", "people/plumb/"]
    assert president(index).former == ()


def test_a_candidate_and_a_denier_have_the_full_name_too() -> None:
    articles, findings = said_by(PLUMB, PRESIDENT, PRESIDENT)
    unclear = structs.replace(findings[0].quotes[0], speaker="", speaker_kind="unclear", entity="", candidate="Plumb")
    for found in (unclear, structs.replace(unclear, candidate="", denied_by="Plumb")):
        findings[0] = replace(findings[0], quotes=(found,))
        index = build_index(Archive(tuple(articles), (), ()), findings)
        (said,) = next(r.said for r in index.reports if r.article.path == "articles/a0.txt")
        assert (said.quote.candidate or said.quote.denied_by) == "Ada Plumb"


def test_so_has_whoever_a_description_may_mean() -> None:
    """ "The president", after the surname in the text: the words go to the page of the full name."""
    articles, findings = said_by(PLUMB, PRESIDENT, PRESIDENT)
    described = structs.replace(
        findings[0].quotes[0], speaker="a president", speaker_kind="unnamed", entity="a-president", perhaps="plumb"
    )
    findings[0] = replace(findings[0], quotes=(described,))
    assert len(president(build_index(Archive(tuple(articles), (), ()), findings)).said) == 3


def test_an_article_s_own_full_name_and_surname_become_one() -> None:
    """Where an article has both, apart for want of evidence, the others can tell that they are one."""
    a = article("a0", "Ada Plumb left. President Plumb said: “Nobody asked us.”")
    found = quote(a, "Nobody asked us.", "Plumb", "person", "plumb")
    full = PRESIDENT._replace(offices=())
    articles, findings = said_by(PRESIDENT, PRESIDENT)
    articles[0], articles[1] = (structs.replace(one, path=f"articles/b{n}.txt") for n, one in enumerate(articles))
    index = build_index(
        Archive((a, *articles), (), ()), [Findings((), (found,), {"ada-plumb": full, "plumb": PLUMB}), *findings]
    )
    assert list(index.voices) == ["people/ada-plumb/"]


def index_at(root: Path) -> Index:
    """The index of the archive in a folder."""
    archive = read_archive(root)
    return build_index(archive, recognise_all(archive.articles, Lexicon.build(archive.entries)))


def pages_of(root: Path, kind: str) -> Iterator[tuple[Voice, str]]:
    """The voices of a kind in an archive's files, each with its address and the earlier ones that lead to it."""
    archive = read_archive(root)
    index = build_index(archive, recognise_all(archive.articles, Lexicon.build(archive.entries)))
    pages = {path.removesuffix("index.html"): page for path, page in compose(index).items() if isinstance(page, str)}
    for voice in index.voices.values():
        if voice.kind == kind:
            moved = sorted(address for address, page in pages.items() if f'/{voice.address}"' in page)
            yield voice, f"{voice.address} <- {', '.join(moved)}" if moved else voice.address


@pytest.mark.parametrize("case", read_cases("split_and_join"), ids=str)
def test_whose_page_has_the_quotes(case: Case, tmp_path: Path) -> None:
    """What was merged, split and joined, from the files to the pages and the addresses that lead to them."""
    write_files(tmp_path, case.input + "\n")
    found = []
    for voice, address in pages_of(tmp_path, "person"):
        said = sorted(voice.said, key=lambda one: one.article.path)
        found.append(f"{address}: {', '.join(one.words.rstrip(',.') for one in said)}")
    assert "\n".join(found) == case.expected


@pytest.mark.parametrize("case", read_cases("bodies"), ids=str)
def test_which_names_are_one_body_s(case: Case, tmp_path: Path) -> None:
    """The pages of bodies, and the reasons on them."""
    write_files(tmp_path, case.input + "\n")
    pages = pages_of(tmp_path, "organization")
    found = [" - ".join([f"{address}: {', '.join(body.spellings)}", *body.merged]) for body, address in pages]
    assert "\n".join(found) == case.expected
