"""The text of a composed article is the text of the article, whatever stands in it and whatever was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from explainer.compose import compose
from explainer.index import build_index
from explainer.model import Archive, Article, Block, BlockKind, Findings, Markup, MarkupKind, Mention, Page, Quote, Text
from explainer.read.article import read_article_text
from handmade import article, mention, person, quote, term, words
from links import broken_links
from reader import Reader

WORD = st.text(alphabet="abcC <>&\"'{}%“”‘’*_`#-|\u00e9\u0416", min_size=1, max_size=8).map(str.strip).filter(bool)
LINE = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
BLOCKS = st.lists(
    st.tuples(st.sampled_from(get_args(BlockKind)), st.integers(1, 4), st.integers(0, 2), LINE), max_size=6
)
TERMS = (term("harbour", "Where ships rest."), term("tide", "Water that comes. And goes."))


@dataclass(frozen=True)
class Marked:
    """An article and everything found in it."""

    article: Article
    findings: Findings


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Texts of all kinds of blocks, with markup at random places."""
    blocks, markup, parts, at = [], [], [], 0
    for kind, level, group, line in draw(BLOCKS):
        grouped = group if kind in ("item", "quotation", "paragraph") else 0
        blocks.append(Block(kind, at, at + len(line), level, grouped, ordered=bool(level % 2)))
        for start, end in draw(spans_in(at, at + len(line))):
            which: MarkupKind = draw(st.sampled_from(get_args(MarkupKind)))
            address = draw(st.sampled_from(["https://northmere.example/", "javascript:alert(1)", "other.txt", ""]))
            markup.append(Markup(which, start, end, address if which == "link" else ""))
        parts.append(line)
        at += len(line) + 2
    return Text("\n\n".join(parts), tuple(blocks), apart(markup))


def spans_in(first: int, last: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Up to three spans between two offsets, in order; they may cross."""
    offsets = st.integers(first, last)
    span = st.tuples(offsets, offsets).map(sorted).map(lambda pair: (pair[0], pair[1]))
    return st.lists(span, max_size=3).map(sorted)


def apart(markup: list[Markup]) -> tuple[Markup, ...]:
    """The markup without links that overlap other links, which no text can have."""
    kept: list[Markup] = []
    for one in markup:
        if one.kind != "link" or all(k.kind != "link" or k.end <= one.start or one.end <= k.start for k in kept):
            kept.append(one)
    return tuple(kept)


@st.composite
def marked_articles(draw: st.DrawFn) -> Marked:
    """Articles with mentions anywhere in their blocks, and quotes outside headings; those of one list never overlap."""
    text = draw(texts())
    quotes, mentions = [], []
    for block in text.blocks:
        last = block.start
        for start, end in draw(spans_in(block.start, block.end)):
            if start >= last and end > start and block.kind != "heading":
                speaker = draw(st.sampled_from(["", "Ada Plumb"]))
                quotes.append(
                    Quote(start, end, speaker, "person" if speaker else "unclear", "ada-plumb", 0.9, "said after")
                )
                last = end
        last = block.start
        for start, end in draw(spans_in(block.start, block.end)):
            if start >= last and end > start:
                mentions.append(Mention(start, end, "term", draw(st.sampled_from(["harbour", "tide", "none"])), "term"))
                last = end
    made = Article("articles/a.txt", "articles/a/", draw(LINE), text)
    return Marked(made, Findings(tuple(mentions), tuple(quotes), person("ada-plumb", "Ada Plumb")))


def composed(marked: Marked) -> dict[str, Page | str | bytes]:
    return dict(compose(build_index(Archive((marked.article,), TERMS, ()), [marked.findings])))


def html_of(pages: dict[str, Page | str | bytes], path: str) -> str:
    page = pages[path]
    assert isinstance(page, Page)
    return page.html


@given(marked_articles())
def test_the_words_of_the_page_are_the_words_of_the_article(marked: Marked) -> None:
    read = Reader(html_of(composed(marked), "articles/a.md"), only="article-text")
    assert read.text.split() == words_below_title(marked.article)


def words_below_title(article: Article) -> list[str]:
    """The words of an article's text, without the headline it begins with where that is its title: the page's h1."""
    text, first = article.text, article.text.blocks[0] if article.text.blocks else None
    titled = first is not None and first.kind == "heading" and text.value[first.start : first.end] == article.title
    return text.value[first.end if titled and first else 0 :].split()


def test_the_headline_of_bare_text_is_printed_once() -> None:
    made, _ = read_article_text("The tide comes in\n\nIt always does.", "articles/a.txt")
    page = html_of(composed(Marked(made, Findings())), "articles/a.md")
    assert Reader(page.partition("<section>")[0]).text.count("The tide comes in") == 1


@given(marked_articles())
def test_elements_nest_and_links_never_do(marked: Marked) -> None:
    read = Reader(html_of(composed(marked), "articles/a.md"))
    assert (read.crossed, read.inside_links) == ([], [])


@given(marked_articles())
def test_every_link_leads_somewhere_and_every_quote_has_its_anchor(marked: Marked) -> None:
    pages = composed(marked)
    assert broken_links(pages) == []
    anchors = [
        about["id"]
        for _, about in Reader(html_of(pages, "articles/a.md")).elements
        if "quote" in about.get("class", "").split() and "id" in about
    ]
    assert len(anchors) == len(marked.findings.quotes)


@given(marked_articles())
def test_no_address_runs_script_and_no_line_is_blank(marked: Marked) -> None:
    for path, page in composed(marked).items():
        if not path.endswith((".md", ".html")):
            continue
        html = page.html if isinstance(page, Page) else str(page)
        assert all(not about.get("href", "").startswith("javascript") for _, about in Reader(html).elements)
        assert all(line.strip() for line in html.strip().split("\n"))


@given(marked_articles())
def test_the_same_archive_gives_the_same_pages(marked: Marked) -> None:
    assert list(composed(marked).items()) == list(composed(marked).items())


def test_an_article_marks_quotes_and_links_terms_and_people_at_their_first_use_in_a_section() -> None:
    text = words('Ada Plumb said: "The tide is high." The tide, Plumb said.', "# A tide", "The tide.")
    a = article("a", title="Plumb speaks")
    a = Article(a.path, a.address, "Plumb speaks", text)
    findings = Findings(
        (
            mention(a, "Ada Plumb", "ada-plumb", "person"),
            mention(a, "tide", "tide"),
            mention(a, "tide", "tide", nth=1),
            mention(a, "Plumb", "ada-plumb", "person", nth=1),
            mention(a, "tide", "tide", nth=2),
            mention(a, "tide", "tide", nth=3),
        ),
        (quote(a, "The tide is high.", "Ada Plumb", entity="ada-plumb", reason="said Plumb"),),
        person("ada-plumb", "Ada Plumb"),
    )
    html = html_of(composed(Marked(a, findings)), "articles/a.md")
    text_part = html[html.index('<div class="article-text">') : html.index("</div>")]
    id_ = text_part.partition('id="')[2].partition('"')[0]
    assert text_part.split("\n")[1:-1] == [
        '<p><a href="../../people/ada-plumb/" class="person">Ada Plumb</a> said: "'
        f'<span class="quote" id="{id_}">'
        'The <a href="../../glossary/tide/" class="term in-quote">tide</a> is high.</span>"'
        f'<a href="#{id_}" class="quote-link" aria-label="Said by Ada Plumb: link to this quote"></a>'
        " The tide, Plumb said.</p>",
        '<h2 id="s-a-tide">A tide</h2>',
        '<p>The <a href="../../glossary/tide/" class="term">tide</a>.</p>',
    ]
