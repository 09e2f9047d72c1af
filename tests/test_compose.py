"""The pages that are made of an archive."""

from __future__ import annotations

import re
from dataclasses import replace

import markdown  # type: ignore[import-untyped]
import pytest
from msgspec import structs

from composed import Told, documents, html, pages_of, section
from explainer.compose import compose
from explainer.compose.html import Template, el
from explainer.compose.place import Place
from explainer.index import build_index
from explainer.model import (
    Archive,
    Block,
    Correction,
    Entry,
    Findings,
    Image,
    Markup,
    Page,
    Role,
    Source,
    Text,
)
from handmade import article, mention, person, quote, term, words
from links import broken_links
from reader import Reader

HOSTILE = "\"></title><script>alert('{{ x }}')</script>"
TIDE = term("tide", "Water that comes. It goes.", as_of="2022-01-01", aliases=("high tide",), see=("harbour",))
HARBOUR = term("harbour", "Where ships rest.")
PLUMB = Entry(
    "ada-plumb", "person", "Ada Plumb", "docs/people/ada-plumb.md", roles=(Role("Mayor", "Northmere", "2020"),)
)


def plumb_says(name: str, sentence: str, **about: object) -> Told:
    """An article in which Ada Plumb says one sentence about the tide."""
    a = article(name, f"Ada Plumb said: “{sentence}” The tide rose.", **about)
    found = quote(a, sentence, "Ada Plumb", entity="ada-plumb", reason="said Plumb")
    return a, Findings((mention(a, "tide", "tide"),), (found,), person("ada-plumb", "Ada Plumb"))


# ---- what holds for every page ----


def everything() -> dict[str, Page | str | bytes]:
    """An archive with one of everything, in which every word that can be hostile is."""
    a, found = plumb_says(
        "2022/a",
        "The tide will not wait for us.",
        title=HOSTILE,
        description=HOSTILE,
        outlet=HOSTILE,
        authors=(HOSTILE,),
        event=HOSTILE,
        date="2022-02-01",
        source="https://northmere.example/" + HOSTILE,
        archive_url="javascript:alert(1)",
        license=HOSTILE,
        image=Image("images/a.jpg", HOSTILE, HOSTILE, HOSTILE),
        status="corrected",
        corrections=(Correction("2022-02-02", HOSTILE),),
        aliases=("old/a",),
    )
    b = article(
        "2022/b", f"An official of {HOSTILE} said: “The tide will not wait for us.”", event=HOSTILE, outlet="Echo"
    )
    others = quote(b, "The tide will not wait for us.", f"An official of {HOSTILE}", "unnamed", reason=HOSTILE)
    entries = [
        structs.replace(
            TIDE, name=HOSTILE, aliases=(HOSTILE,), text=words(HOSTILE), sources=(Source(HOSTILE, "javascript:x"),)
        ),
        structs.replace(PLUMB, name=HOSTILE, aliases=("Ada Plumb", HOSTILE), roles=(Role(HOSTILE, HOSTILE, "2020"),)),
        Entry("echo", "outlet", HOSTILE, aliases=("Echo",), text=words(HOSTILE)),
    ]
    home = words(HOSTILE)
    archive = Archive((a, b), tuple(entries), (), home)
    return dict(compose(build_index(archive, [found, Findings((), (others,))])))


def test_hostile_words_are_words_on_every_page() -> None:
    pages = everything()
    kinds = {page.kind for page in pages.values() if isinstance(page, Page)}
    assert kinds == {*"article data event home list outlet person quotes search statement term unnamed".split()}
    for path in documents(pages):
        read = Reader(html(pages, path))
        run = [about.get("src") for tag, about in read.elements if tag in ("script", "iframe")]
        moved = [Place(path.removesuffix("index.html")).href("assets/moved.js")] if path.endswith("index.html") else []
        assert (path, run, read.crossed) == (path, moved, [])
        assert "{{" not in html(pages, path)
        addresses = [about.get("href") or about.get("src") or "" for _, about in read.elements]
        assert not [address for address in addresses if "script:" in address]


def test_no_page_has_a_broken_link_or_an_anchor_twice() -> None:
    assert broken_links(everything()) == []
    assert broken_links(pages_of()) == []


def test_pages_are_blocks_of_html_that_markdown_passes_through_unchanged() -> None:
    pages = everything()
    code = Text("a\n\n  b", (Block("code", 0, 6),))
    pages |= pages_of((structs.replace(article("2022/c"), text=code), Findings()))
    for page in pages.values():
        if isinstance(page, Page):
            assert markdown.markdown(page.html) == page.html.strip()


def test_every_page_says_what_it_is_and_begins_with_its_title() -> None:
    for path, page in everything().items():
        if isinstance(page, Page):
            read = Reader(page.html)
            assert (page.path, [tag for tag, _ in read.elements][:2]) == (path, ["div", "h1"])
            ids = {about["id"] for tag, about in read.elements if "id" in about and tag.startswith("h")}
            assert {heading.id for heading in page.headings} == ids
            assert page.kind and page.title


def test_the_pencil_opens_the_articles_and_the_entrys_own_file() -> None:
    pages = pages_of(plumb_says("2022/a", "Yes."), entries=(TIDE, PLUMB))
    edits = {path: page.edit for path, page in pages.items() if isinstance(page, Page) and page.edit}
    assert edits == {
        "articles/2022/a.md": "articles/2022/a.txt",
        "glossary/tide.md": "docs/glossary/tide.md",
        "people/ada-plumb.md": "docs/people/ada-plumb.md",
    }


# ---- empty archives ----


@pytest.mark.parametrize(
    ("path", "first_step"),
    [
        ("index.md", "Put a text file into articles/<year>/, with the headline on its first line."),
        ("articles/index.md", "Put a text file into articles/<year>/, with the headline on its first line."),
        ("glossary/index.md", "Write docs/glossary/<term>.md: a line ---, a line term: the term"),
        ("people/index.md", "Write docs/people/<name>.md: a line ---, a line name: the name"),
    ],
)
def test_an_empty_archive_says_how_to_add_the_first(path: str, first_step: str) -> None:
    assert first_step in Reader(html(pages_of(), path)).text


# ---- an article ----


def test_an_article_says_who_is_quoted_and_why_we_think_so() -> None:
    a = article(
        "2022/a",
        "Ada Plumb said: “The tide.” She said: “The sea.” An aide said: “No.” “Why?”",
        date="2022-02-01",
    )
    findings = Findings(
        (),
        (
            quote(a, "The tide.", "Ada Plumb", entity="ada-plumb", reason="said Plumb"),
            quote(a, "The sea.", "Ada Plumb", entity="ada-plumb", reason="she is Ada Plumb"),
            quote(a, "No.", "An aide", "unnamed", reason="said aide"),
            quote(a, "Why?"),
        ),
    )
    assert section(pages_of((a, findings), entries=(PLUMB,)), "articles/2022/a.md", "Who is quoted here") == (
        "4 quotes, 1 from unnamed sources (25 %), 1 whose speaker is unclear. "
        "Ada Plumb · Mayor, Northmere · 2 quotes “The tide.” said Plumb “The sea.” she is Ada Plumb "
        "An aide · 1 quote “No.” said aide "
        "Speaker unclear · 1 quote “Why?” said after "
        "Who said it? A line under decisions in articles/2022/a.txt settles it."
    )


def test_corrections_stand_above_the_text() -> None:
    a = article("a", "Words.", status="retracted", corrections=(Correction("2022-02-02", "It was not so."),))
    page = html(pages_of((a, Findings())), "articles/a.md")
    notice = page.index("This article has been retracted.")
    assert notice < page.index("It was not so.") < page.index('class="article-text"')


def test_an_event_shows_what_only_one_report_has() -> None:
    one = plumb_says("2022/a", "The tide will not wait.", event="The flood", outlet="Echo", date="2022-02-01")
    b = article("2022/b", "It rained.", event="The flood", outlet="Far Post", date="2022-02-02")
    pages = pages_of(one, (b, Findings()), entries=(TIDE,))
    assert section(pages, "articles/2022/a.md", "Other reports of this event") == (
        "2022/b 2 February 2022 · Far Post Quoted only in this report: Ada Plumb Terms only in this report: tide"
    )
    event = " ".join(Reader(html(pages, "events/the-flood.md").replace("</p>", " ")).text.split())
    assert event == (
        "The flood 1 February 2022 · 2 reports, 2 outlets "
        "2022/b Far Post · 2 February 2022 "
        "2022/a Echo · 1 February 2022 Quoted Ada Plumb Terms tide "
        "Only in one report 2022/a · Echo Quoted: Ada Plumb Terms: tide"
    )


def test_a_related_line_is_a_link_where_the_archive_has_the_article() -> None:
    line = "Related article: The flood"
    text = Text(
        f"{line}\n\n{line}s", (Block("related", 0, len(line)), Block("related", len(line) + 2, 2 * len(line) + 3))
    )
    a, b = structs.replace(article("2022/a"), text=text), article("2021/b", "It rained.", title="The Flood")
    page = html(pages_of((a, Findings()), (b, Findings())), "articles/2022/a.md")
    assert '<p class="related-line">Related article: <a href="../../../articles/2021/b/">The flood</a></p>' in page
    assert '<p class="related-line">Related article: The floods</p>' in page


def test_nothing_is_linked_inside_a_link_of_the_articles_own() -> None:
    a = article("2022/a", "The tide and the tide.")
    text = structs.replace(a.text, markup=(Markup("link", 0, 8, "https://northmere.example/"),))
    findings = Findings(tuple(mention(a, "tide", "tide", nth=n) for n in range(2)))
    page = html(pages_of((structs.replace(a, text=text), findings), entries=(TIDE,)), "articles/2022/a.md")
    assert (
        '<p><a href="https://northmere.example/" rel="noopener nofollow external">The tide</a> and the '
        '<a href="../../../glossary/tide/" class="term">tide</a>.</p>' in page
    )


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("../people/ada-plumb.md", "../../people/ada-plumb/"),
        ("harbour.md#uses", "../../glossary/harbour/#uses"),
        ("index.md", "../../glossary/"),
        ("../index.md", "../../"),
        ("mailto:ada@northmere.example", "mailto:ada@northmere.example"),
        ("../../articles/2022/a.txt", "../../articles/2022/a/"),
        ("../../secret.md", ""),
        ("/people/", ""),
        ("//evil.example/x.md", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_links_typed_in_a_definition_lead_to_pages(typed: str, target: str) -> None:
    text = structs.replace(words("See there."), markup=(Markup("link", 4, 9, typed),))
    page = html(pages_of(entries=(structs.replace(TIDE, text=text),)), "glossary/tide.md")
    rel = ' rel="noopener nofollow external"' if target == typed else ""
    assert (f'<p>See <a href="{target}"{rel}>there</a>.</p>' if target else "<p>See there.</p>") in page


# ---- terms and people ----


def test_a_term_has_its_definition_its_users_and_every_use() -> None:
    pages = pages_of(plumb_says("2022/a", "A tide.", outlet="Echo"), entries=(TIDE, HARBOUR))
    page = " ".join(Reader(html(pages, "glossary/tide.md").replace("</", " </")).text.split())
    assert page.startswith(
        "tide Also: high tide Water that comes. It goes. Definition as of 1 January 2022 See also: harbour"
    )
    assert section(pages, "glossary/tide.md", "Every use") == (
        "Ada Plumb said: “A tide.” in the words of Ada Plumb · Echo · 2022/a"
    )
    assert section(pages, "glossary/tide.md", "Who uses it") == (
        "Ada Plumb · 1 quote “A tide.” Echo all quotes: Ada Plumb"
    )


def test_a_term_shows_those_it_sees_and_those_that_see_it() -> None:
    pages = pages_of(entries=(TIDE, HARBOUR, term("ebb", "Water that goes.", see=("tide",))))
    assert "See also: harbour, ebb" in Reader(html(pages, "glossary/tide.md")).text
    assert "See also: tide" in Reader(html(pages, "glossary/harbour.md")).text


def test_use_over_time_is_the_same_for_eyes_and_for_screen_readers() -> None:
    articles = [article("a", "tide tide", date="2020-01"), article("b", "tide tide", event_date="2022", date="2026")]
    found = Findings(tuple(mention(articles[0], "tide", "tide", nth=n) for n in range(2)))
    page = html(pages_of(*((a, found) for a in articles), entries=(TIDE,)), "glossary/tide.md")
    assert page.count("<rect") == 2
    assert '<th scope="row">2020</th><td>2</td>' in page
    assert '<th scope="row">2022</th><td>2</td>' in page


def test_a_person_has_every_quote_newest_first_with_the_role_then() -> None:
    early = plumb_says("2019/a", "The tide first.", date="2019-01-01", outlet="Echo")
    late = plumb_says("2022/b", "The tide again.", date="2022-01-01", title="Flood")
    pages = pages_of(early, late, entries=(PLUMB,))
    assert section(pages, "people/ada-plumb.md", "Quotes") == (
        "Ada Plumb said: “The tide again.” 1 January 2022 · Mayor, Northmere · Flood · said Plumb · fragment "
        "Ada Plumb said: “The tide first.” 1 January 2019 · Echo · 2019/a · said Plumb · fragment"
    )


def test_a_statement_printed_under_another_name_says_so() -> None:
    a, found = plumb_says("2022/a", "The tide will not wait.")
    b = article("2022/b", "Bo said: “The tide will not wait.”", outlet="Far Post")
    bo = Findings((), (quote(b, "The tide will not wait.", "Bo", entity="bo"),), person("bo", "Bo"))
    assert "also in Far Post (there: Bo)" in section(pages_of((a, found), (b, bo)), "people/ada-plumb.md", "Quotes")


def test_an_entry_says_where_more_can_be_read() -> None:
    entry = structs.replace(
        PLUMB, sources=(Source("The town's register"),), url="https://northmere.example/", wikidata="Q1"
    )
    page = html(pages_of(entries=(entry,)), "people/ada-plumb.md")
    assert Reader(page).text.count("Sources: The town's register · See its own site, Wikidata") == 1
    assert 'href="https://www.wikidata.org/wiki/Q1"' in page


def test_a_source_has_its_saved_copy_or_the_reason_why_there_is_none() -> None:
    kept = Source("The register", "https://register.example/", archive_url="https://saved.example/register")
    unkept = Source("The ledger", "https://ledger.example/", no_archive=HOSTILE)
    page = html(pages_of(entries=(structs.replace(PLUMB, sources=(kept, unkept)),)), "people/ada-plumb.md")
    assert f"Sources: The register (saved copy); The ledger (no saved copy: {HOSTILE})" in Reader(page).text
    assert 'href="https://saved.example/register"' in page
    told = plumb_says("2022/a", "The tide first.", source="https://echo.example/a", no_archive="Echo forbids it")
    assert "No saved copyEcho forbids it" in Reader(html(pages_of(told), "articles/2022/a.md")).text


def test_a_person_without_an_entry_has_a_page_that_says_how_it_was_made() -> None:
    pages = pages_of(plumb_says("2022/a", "A tide."))
    assert "This page is made from what the articles say." in html(pages, "people/ada-plumb.md")


def test_other_spellings_lead_to_the_page_of_the_person() -> None:
    told = []
    for name, speaker in (("a", "Sergey Brinov"), ("b", "Sergei Brinov"), ("c", "Sergei Brinov")):
        a = article(name, f"{speaker} said: “Yes.”")
        id_ = speaker.lower().replace(" ", "-")
        told.append((a, Findings((), (quote(a, "Yes.", speaker, entity=id_),), person(id_, speaker))))
    pages = pages_of(*told)
    assert '<meta http-equiv="refresh" content="0; url=../../people/sergei-brinov/">' in html(
        pages, "people/sergey-brinov/index.html"
    )
    assert "Also printed as: Sergey Brinov" in html(pages, "people/sergei-brinov.md")


def test_the_quotes_of_somebody_quoted_often_are_split_by_year_and_none_is_lost() -> None:
    told = [plumb_says(f"{2000 + n // 100}/{n}", f"Tide {n}.", date=f"{2000 + n // 100}-01-01") for n in range(260)]
    pages = pages_of(*told)
    parts = ["people/ada-plumb/2002.md", "people/ada-plumb/2001.md", "people/ada-plumb/2000.md"]
    assert [path for path in documents(pages) if path.startswith("people/ada-plumb/")] == parts
    assert sum(html(pages, path).count('class="permalink"') for path in parts) == 260
    assert html(pages, "people/ada-plumb.md").count('class="permalink"') == 30
    assert broken_links(pages) == []


def test_a_year_that_is_too_full_keeps_its_page_and_leads_to_its_months() -> None:
    told = [plumb_says(f"2001/{n}", f"Tide {n}.", date=f"2001-{1 + n // 160:02}-01") for n in range(320)]
    pages = pages_of(*told)
    parts = [f"people/ada-plumb/{when}.md" for when in ("2001-02", "2001-02-2", "2001-01", "2001-01-2")]
    paths = [path for path in documents(pages) if path.startswith("people/ada-plumb/")]
    assert paths == [*parts, "people/ada-plumb/2001.md"]
    assert sum(html(pages, path).count('class="permalink"') for path in parts) == 320
    shown = Reader(html(pages, parts[1])).text
    assert "newer: February 2001 · older: January 2001" in shown
    assert "2001 · 320 quotes · February 160 · January 160" in Reader(html(pages, "people/ada-plumb.md")).text
    assert broken_links(pages) == []


def test_no_page_of_somebody_quoted_at_length_is_heavy() -> None:
    long = "and the tide came in over the harbour wall " * 30
    told = [plumb_says(f"2001/{n}", f"Tide {n} {long}.", date="2001-05-01") for n in range(140)]
    pages = pages_of(*told)
    assert max(len(html(pages, path)) for path in documents(pages) if path.startswith("people/ada")) < 150_000


def test_roles_are_a_line_that_tells_the_gaps() -> None:
    held = (Role("Mayor", "Northmere", "2001-05", "2004"), Role("Minister", "Westland", "2009-02-01"))
    pages = pages_of(plumb_says("2022/a", "The tide will not wait."), entries=(structs.replace(PLUMB, roles=held),))
    assert section(pages, "people/ada-plumb.md", "Roles") == (
        "Minister, Westland · since 1 February 2009 no office in this archive · 2004 to 1 February 2009 "
        "Mayor, Northmere · May 2001 – 2004"
    )


def test_roles_that_follow_or_overlap_leave_no_gap() -> None:
    held = (Role("Mayor", "", "2001", "2004"), Role("Chair", "", "2003", "2003-06"), Role("Clerk", "", "2005-01"))
    pages = pages_of(plumb_says("2022/a", "The tide will not wait."), entries=(structs.replace(PLUMB, roles=held),))
    assert "no office" not in section(pages, "people/ada-plumb.md", "Roles")


def test_many_quotes_are_plotted_by_year_and_term_with_a_name_and_a_table() -> None:
    told = [plumb_says(f"{2000 + n % 3}/{n}", f"The tide {n}.", date=f"{2000 + n % 3}-01-01") for n in range(12)]
    told = [(a, replace(found, mentions=(mention(a, "tide", "tide"),))) for a, found in told]
    pages = pages_of(*told, entries=(TIDE, PLUMB))
    shown = html(pages, "people/ada-plumb.md")
    assert 'role="img" aria-label="Quotes by year, 2000 to 2002, most in 2000: 4 quotes"' in shown
    assert 'role="img" aria-label="tide: 12 quotes, 2000 to 2002"' in shown
    assert "The figures Term Year Quotes tide 2000 4 tide 2001 4 tide 2002 4" in words_of(shown)


def test_few_quotes_are_not_plotted() -> None:
    assert "<svg" not in html(pages_of(plumb_says("2022/a", "The tide will not wait.")), "people/ada-plumb.md")


def words_of(shown: str) -> str:
    """The words of a page, the cells of its tables apart."""
    return " ".join(Reader(re.sub(r"</t[hdr]>|</summary>", r" \g<0>", shown)).text.split())


# ---- HTML ----


def test_what_is_not_html_is_text() -> None:
    assert el("a", "<3", el("b", "&"), href='"{') == '<a href="&quot;&#123;">&lt;3<b>&amp;</b></a>'
    assert Template('<a href="{}">{} 100%</a>')(el("b"), el("b")) == '<a href="&lt;b>&lt;/b>"><b></b> 100%</a>'


def test_articles_come_first_and_the_earliest_first_for_search_to_be_told_in_that_order() -> None:
    told = [
        article(name, "Text.", date=date) for name, date in (("b", "2031-02-03"), ("a", "2031-02-01"), ("c", "2030"))
    ]
    paths = [*pages_of(*((one, Findings((), (), {})) for one in told))]
    assert paths[:3] == ["articles/c.md", "articles/a.md", "articles/b.md"]
