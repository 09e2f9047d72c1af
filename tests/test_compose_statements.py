"""The pages of statements that several articles print."""

from __future__ import annotations

from composed import Told, html, pages_of, section
from explainer.compose.difference import difference
from explainer.model import Findings
from handmade import article, person, quote
from links import broken_links
from reader import Reader

FULL = "We have asked the harbour board for a plain answer, and we have not had it."


def says(name: str, who: str, said: str, before: str = "", on: str = "2031-02-01", **about: object) -> Told:
    """An article in which somebody says something; `before` are words of the sentence that are the article's own."""
    a = article(name, f"{who} said {before}“{said}”", date=on, title=name, **about)
    id_ = who.lower().replace(" ", "-")
    return a, Findings((), (quote(a, said, who, entity=id_),), person(id_, who))


def statement(*told: Told) -> str:
    """The one statement page of the articles."""
    pages = pages_of(*told)
    assert broken_links(pages) == []
    (path,) = (
        path for path in pages if path.startswith("statements/") and path.endswith(".md") and "index" not in path
    )
    return html(pages, path)


def words(shown: str) -> str:
    """The words of HTML, blanks made one."""
    return " ".join(Reader(shown.replace("</p>", " ")).text.split())


def test_a_statement_has_every_version_with_its_kind_outlet_and_permalink() -> None:
    shown = statement(
        says("Echo report", "Ada Plumb", FULL, outlet="Northmere Echo"),
        says("Wire report", "Ada Plumb", "asked the harbour board for a plain answer", "that they had ", outlet="Wire"),
    )
    text = words(shown)
    assert "Ada Plumb · 1 February 2031 · 2 articles, 2 outlets" in text
    assert (
        "the fullest version, in a sentence of the report's own · Ada Plumb · 1 February 2031 · Northmere Echo" in text
    )
    assert "Ada Plumb said that they had … asked the harbour board for a plain answer …" in text
    assert "a part of it, in a sentence of the report's own" in text
    assert "different names" not in text


def test_two_names_for_the_same_words_stand_on_top() -> None:
    shown = statement(says("Echo", "Ada Plumb", FULL), says("Wire", "Ivo Tarn", FULL))
    text = words(shown)
    assert "These words stand under different names." in text
    assert text.index("different names") < text.index("The fullest version")


def test_different_dates_are_told_and_whether_they_are_only_the_articles_own() -> None:
    shown = words(
        statement(
            says("Echo", "Ada Plumb", FULL, on="2031-01-28"),
            says("Wire", "Ada Plumb", FULL, "on January 30 that ", on="2031-02-15"),
            says("Post", "Ada Plumb", FULL, on="2031-01-28"),
        )
    )
    told = "28 January 2031 in Echo and Post, by their own dates; 30 January 2031 in Wire."
    assert f"The reports date it differently: {told} The fullest version" in shown
    assert "Ada Plumb · 30 January 2031 · 3 articles" in shown


def test_one_date_or_a_less_exact_one_is_no_difference() -> None:
    same = [says("Echo", "Ada Plumb", FULL), says("Wire", "Ada Plumb", FULL), says("Post", "Ada Plumb", FULL, on="")]
    assert "date it differently" not in words(statement(*same))


def test_what_another_report_has_is_told_behind_the_quote_on_the_page_of_its_article() -> None:
    part, other = "asked the harbour board for a plain answer", FULL.replace("We have asked", "We asked")
    pages = pages_of(
        says("Echo", "Ada Plumb", FULL, outlet="Echo"),
        says("Wire", "Ada Plumb", part, outlet="Wire"),
        says("Post", "Ivo Tarn", FULL, outlet="Post"),
        says("Mail", "Ada Plumb", other, outlet="Mail"),
    )
    told = {
        name: section(pages, f"articles/{name}.md", "Who is quoted here") for name in ("Echo", "Wire", "Post", "Mail")
    }
    assert "also in Mail (there: in other words) and 2 more" in told["Echo"]
    assert "also in Echo (there: more of it) and 2 more" in told["Wire"]
    assert "also in Echo (there: Ada Plumb) and 2 more" in told["Post"]
    assert "also in Echo (there: in other words) and 2 more" in told["Mail"]
    assert broken_links(pages) == []


def test_a_quote_that_no_other_report_prints_says_nothing_of_others() -> None:
    pages = pages_of(says("Echo", "Ada Plumb", FULL), says("Wire", "Ada Plumb", "We are as glad as anybody here."))
    assert "also in" not in section(pages, "articles/Echo.md", "Who is quoted here")


def test_the_row_of_a_quote_leads_to_the_comparison_and_the_list_to_all() -> None:
    pages = pages_of(says("Echo", "Ada Plumb", FULL), says("Wire", "Ada Plumb", FULL))
    assert "compare" in section(pages, "people/ada-plumb.md", "Quotes")
    assert "We have asked the harbour board" in words(html(pages, "statements/index.md"))
    assert "2 articles" in words(html(pages, "statements/index.md"))


def test_an_archive_without_such_statements_says_so() -> None:
    assert "No two articles print the same statement yet." in words(html(pages_of(), "statements/index.md"))


def test_words_that_differ_are_struck_out_and_underlined_and_said_aloud() -> None:
    shown = difference("We asked the board for an <answer>.", "We have asked the board for a plain answer")
    assert '<del><span class="heard">left out: </span>have</del>' in shown
    assert "<answer>" not in shown
    assert words(shown) == "We left out: have asked the board for here: an left out: a plain <answer>."


def test_marks_and_capitals_are_no_difference() -> None:
    assert difference("the barrier, will be shut!", "The barrier will be shut.") == "the barrier, will be shut!"


def test_a_fragment_begins_and_ends_with_an_ellipsis() -> None:
    assert words(difference("be shut", "The barrier will be shut on Monday.", fragment=True)) == "… be shut …"
