"""The page of an article: its text with everything marked in it, then what is known about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from explainer.compose.around import about_article
from explainer.compose.ask import MISTAKE, ask
from explainer.compose.html import Html, Template, el, join, lines, opening
from explainer.compose.layout import capital, date, dotted, page, paragraph
from explainer.compose.linked import linked_mentions, mention_spans
from explainer.compose.lookup import Beside, Lookup
from explainer.compose.notice import marked, notice
from explainer.compose.place import Place
from explainer.compose.prose import prose
from explainer.compose.replies import replied
from explainer.compose.rows import article_row, beginning
from explainer.compose.speaking import whose
from explainer.compose.weave import Span, link_span, marker, quote_span
from explainer.headings import below_title
from explainer.known import Index, Report, Said
from explainer.model import Article, Page, Text
from explainer.pattern import pattern
from explainer.slug import slug

_CLOSING_MARK = pattern("''|[\"”’'»“]")
_RELATED = pattern(r"[^:\n]{1,30}:\s*")
_QUOTE = Template('<span class="quote{}" id="{}">')
_PERMALINK = Template('<a href="#{}" class="quote-link" aria-label="Said by {}: link to this quote"></a>')
_UNSAID = Template('<a href="#{}" class="quote-link{}" aria-label="{}: link to this quote" data-note="{}"></a>')
_SWITCH = Html('<label class="switch"><input type="checkbox" checked> Mark terms</label>')
_WORDS_A_MINUTE = 230
_DESCRIPTION = 200  # characters of an article without a description that describe its page to programs
_LONG = 300  # characters from which a quote is a passage: its lines are not underlined


def article_page(report: Report, index: Index, archive: Lookup) -> Page:
    """The page of one article of the archive."""
    article, place = report.article, Place(report.article.address)
    quotes = [(quote.start, quote.end) for quote in report.findings.quotes]
    linked = [*linked_mentions(article.text, report.findings.mentions, index.addresses, article.address, quotes)]
    spans = [*mention_spans(linked, place), *_related_spans(article, archive.titles, place)]
    for said in report.said:
        spans += _quote_spans(said, article.text.value)
    text = below_title(article)
    shown = [span for span in spans if text.blocks and span.start >= text.blocks[0].start]
    body, headings = prose(text, place, article.path, shown, archive.known)
    made = page(
        article.address,
        article.title,
        [
            _byline(report, index, place),
            notice(article),
            replied(report, index, place),
            paragraph(article.description, class_="lead") if article.description else None,
            _picture(article, place),
            _gone(report),
            lines([opening("div", class_="article-text", lang=article.lang or None), body, Html("</div>")]),
            *about_article(report, index, archive.coverage.get(report.event), place),
            _by_date(archive.beside.get(article.address), place),
            ask(MISTAKE, article.title, article.address, index.archive),
            archive.cards.of(report, linked, place),
        ],
        kind="article",
        description=beginning(article, _DESCRIPTION),
        edit=article.path,
        headings=headings,
    )
    return replace(made, title=marked(article)) if article.status == "retracted" else made


def _byline(report: Report, index: Index, place: Place) -> Html:
    article = report.article
    event = index.events.get(report.event)
    about = dotted(
        place.link(report.outlet if report.outlet in index.outlets else "", article.outlet) if article.outlet else "",
        ", ".join(article.authors),
        date(article.date),
        join(["updated ", date(article.updated)]) if article.updated else "",
        _minutes(article.text),
        join(["Event: ", place.link(event.address, event.name), _happened(article)]) if event else "",
    )
    switch = _SWITCH if report.uses or report.open_uses else None
    return paragraph(about, " " if about and switch else None, switch, class_="byline")


def _minutes(text: Text) -> str:
    """How long the text takes to read, where that is more than a moment."""
    minutes = round(text.value.count(" ") / _WORDS_A_MINUTE)
    return f"{minutes} minutes to read" if minutes > 1 else ""


def _by_date(beside: Beside | None, place: Place) -> Html | None:
    """The articles before and after this one."""
    if beside is None:
        return None
    rows = [
        paragraph(el("span", f"{which} ", class_="where"), article_row(article, place))
        for which, article in (("Earlier", beside.earlier), ("Later", beside.later))
        if article
    ]
    return lines([opening("nav", class_="by-date", aria_label="By date"), *rows, Html("</nav>")]) if rows else None


def _happened(article: Article) -> Html | None:
    return join([", ", date(article.event_date)]) if article.event_date else None


def _gone(report: Report) -> Html | None:
    """Where links to quotes lead that are none any more."""
    if not report.gone:
        return None
    ids = [el("span", id=id_) for id_ in report.gone]
    return paragraph(*ids, "A link to a quote that is no longer one leads here.", class_="note gone")


def _picture(article: Article, place: Place) -> Html | None:
    image = article.image
    if image is None:
        return None
    words = dotted(image.caption, image.credit)
    return el("figure", el("img", src=place.href(image.src), alt=image.alt), el("figcaption", words) if words else None)


def _related_spans(article: Article, titles: Mapping[str, Article], place: Place) -> Iterable[Span]:
    """A link over the title in "Related article: ..." where the archive holds that article."""
    for block in article.text.blocks:
        if block.kind == "related":
            label = _RELATED.match(article.text.value, block.start, block.end)
            start = label.end() if label else block.start
            other = titles.get(slug(article.text.value[start : block.end]))
            if other and other is not article and start < block.end:
                yield link_span(start, block.end, opening("a", href=place.href(other.address)))


def _quote_spans(said: Said, value: str) -> Iterable[Span]:
    """The quote itself, the anchors it used to have, and its permalink behind the closing mark."""
    quote = said.quote
    kind = "" if said.voice else " denied" if quote.denied_by else " unclear"
    long = " long" if quote.end - quote.start > _LONG else ""
    yield quote_span(quote.start, quote.end, _QUOTE(kind + long, said.id))
    for former in said.former:
        yield marker(quote.start, el("span", id=former))
    closing = _CLOSING_MARK.match(value, quote.end)
    yield marker(closing.end() if closing else quote.end, _permalink(said, kind))


def _permalink(said: Said, kind: str) -> Html:
    """The link to a quote, which says whose it is; where nobody is, for the eye too."""
    whom = whose(said)
    return _UNSAID(said.id, kind, capital(whom), whom) if kind else _PERMALINK(said.id, whom)
