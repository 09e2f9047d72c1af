"""The cards at the end of an article's page: what its marks name, once each."""

from __future__ import annotations

from composed import Told, html, pages_of
from explainer.model import Entry, Findings, Page, Role
from handmade import article, mention, person, quote, term, words
from reader import Reader

TIDE = term("tide", "Water that comes. It goes again. " + "It does so twice a day. " * 8, as_of="2022-01-01")
CHAPEL = term("chapel mission", "A house of prayer.", aliases=("Mission",), when=("chapel",))
RELIEF = term("relief mission", "A convoy.", aliases=("Mission",), when=("convoy",))
PLUMB = Entry(
    "ada-plumb",
    "person",
    "Ada Plumb",
    "docs/people/ada-plumb.md",
    roles=(Role("Mayor", "Northmere", "2020", "2022"), Role("Senator", "", "2022-06-01")),
)


def cards(pages: dict[str, Page | str | bytes], path: str) -> list[str]:
    """The words of each card of a page."""
    parts = html(pages, path).partition('<div class="cards">')[2].split('<div class="card" popover>')[1:]
    return [" ".join(Reader(part.partition("</div>")[0].replace("</p>", " </p>")).text.split()) for part in parts]


def plumb_says(name: str, date: str, times: int = 1) -> Told:
    """An article in which Ada Plumb is named and says something about the tide, `times` times."""
    a = article(name, *[f"Ada Plumb said: “The tide {nth}.”" for nth in range(times)], date=date)
    said = [quote(a, f"The tide {nth}.", "Ada Plumb", entity="ada-plumb") for nth in range(times)]
    named = [mention(a, "Ada Plumb", "ada-plumb", "person", nth) for nth in range(times)]
    used = [mention(a, "tide", "tide", nth=nth) for nth in range(times)]
    return a, Findings(tuple(sorted([*named, *used])), tuple(said), person("ada-plumb", "Ada Plumb"))


def test_a_card_tells_the_beginning_of_a_definition_its_date_and_how_many_articles_use_the_term() -> None:
    pages = pages_of(plumb_says("a", "2021", times=3), plumb_says("b", "2022"), entries=(TIDE, PLUMB))
    assert cards(pages, "articles/a.md")[1] == (
        "tide Water that comes. It goes again. " + "It does so twice a day. " * 6 + "as of 1 January 2022 · "
        "used in 2 articles"
    )


def test_a_person_has_the_role_of_the_articles_date_and_is_counted_here_and_in_the_archive() -> None:
    pages = pages_of(plumb_says("a", "2021-05-01", times=3), plumb_says("b", "2023"), entries=(TIDE, PLUMB))
    assert (
        cards(pages, "articles/a.md")[0] == "Ada Plumb Mayor, Northmere 3 quotes here, 4 in 2 articles of the archive"
    )
    assert cards(pages, "articles/b.md")[0] == "Ada Plumb Senator 1 quote here, 4 in 2 articles of the archive"


def test_who_is_only_named_and_who_is_only_quoted_here_are_told_apart() -> None:
    named = article("a", "Ada Plumb came.")
    found = Findings((mention(named, "Ada Plumb", "ada-plumb", "person"),), (), person("ada-plumb", "Ada Plumb"))
    assert cards(pages_of((named, found), entries=(PLUMB,)), "articles/a.md") == ["Ada Plumb not quoted in the archive"]
    pages = pages_of((named, found), plumb_says("b", "2023"))
    assert cards(pages, "articles/a.md") == ["Ada Plumb not quoted here, 1 in 1 article of the archive"]
    assert cards(pages, "articles/b.md") == ["Ada Plumb 1 quote here, none elsewhere"]


def test_a_body_without_roles_has_what_its_entry_says_first() -> None:
    a = article("a", "The Tidal Board met.")
    board = Entry("tidal-board", "organization", "Tidal Board", text=words("It keeps the gates.", "It has a seat."))
    found = Findings((mention(a, "Tidal Board", "tidal-board", "organization"),))
    assert cards(pages_of((a, found), entries=(board,)), "articles/a.md") == [
        "Tidal Board It keeps the gates. not quoted in the archive"
    ]


def test_a_word_of_several_terms_says_what_it_may_mean() -> None:
    a = article("a", "The Mission was late.")
    found = Findings((mention(a, "Mission", "mission", "homonym"),))
    assert cards(pages_of((a, found), entries=(CHAPEL, RELIEF)), "articles/a.md") == [
        "Mission May mean: chapel mission, relief mission nothing here tells which"
    ]


def test_there_is_one_card_for_all_the_marks_of_a_page_and_none_without_marks() -> None:
    a = article("a", "The tide.", "# Again", "The tide.")
    found = Findings(tuple(mention(a, "tide", "tide", nth=nth) for nth in range(2)))
    page = html(pages_of((a, found), entries=(TIDE,)), "articles/a.md")
    assert (page.count('class="term"'), page.count('class="card"')) == (2, 1)
    assert 'class="cards"' not in html(pages_of((article("b", "Nothing."), Findings())), "articles/b.md")
