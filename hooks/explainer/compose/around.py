"""What stands below an article: who is quoted, the terms, other reports, related articles, the source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import Section, bullets, capital, date, dotted, outside, paragraph
from explainer.compose.place import Place
from explainer.compose.rows import article_row, called, reason, role, shortened, speakers, through, whose
from explainer.counted import count
from explainer.known import Homonym, Index, Report, Said
from explainer.model import Article, Entry
from explainer.sentences import Sentences

_QUOTE = Template('<a href="#{}">“{}”</a>{}')
_REASON = Template(' <span class="reason">{}</span>')
_SPEAKER = Template('<strong>{}</strong> <span class="where">· {}</span>')
_TERM = Template('<dt><a href="{}">{}</a></dt><dd>{}</dd>')


def about_article(report: Report, index: Index, place: Place) -> Iterator[Section]:
    """The sections below an article's text; those with nothing to say are left out."""
    if report.said:
        yield Section("who-is-quoted", "Who is quoted here", _quoted(report, index, place))
    if report.uses or report.open_uses:
        yield Section("terms", "Terms used here", _terms(report, index, place))
    event = index.events.get(report.event)
    if event and len(event.reports) > 1:
        yield Section("other-reports", "Other reports of this event", _others(report, event.reports, index, place))
    if report.related:
        rows = [article_row(one.article, place, "; ".join(one.reasons)) for one in report.related]
        yield Section("related-articles", "Related articles", join([bullets(rows)]))
    source = _source(report.article)
    if source:
        yield Section("source", "Source", source)


def _quoted(report: Report, index: Index, place: Place) -> Html:
    quoted: dict[tuple[tuple[str, ...], str], list[Said]] = defaultdict(list)
    for said in report.said:
        by_page = said.voice.startswith(("people/", "organizations/"))
        quoted[said.voices, "" if by_page else whose(said)].append(said)
    ranked = sorted(quoted.values(), key=lambda said: (_certainty(said[0]), -len(said)))
    return lines([_share(report), bullets([_speaker(said, index, place) for said in ranked], class_="speakers")])


def _certainty(said: Said) -> int:
    """Those who speak come before what is unclear, and both before words that were denied."""
    return 0 if said.voice else 2 if said.quote.denied_by else 1


def _share(report: Report) -> Html:
    unnamed = sum(said.voice.startswith("unnamed/") for said in report.said)
    denied = sum(bool(said.quote.denied_by) for said in report.said)
    unclear = sum(not said.voice for said in report.said) - denied
    total = len(report.said) - denied
    parts = [count(total, "quote")]
    if unnamed:
        parts.append(f"{unnamed} from unnamed sources ({round(100 * unnamed / total)} %)")
    if unclear:
        parts.append(f"{unclear} whose speaker is unclear")
    more = f" {denied} more {'is' if denied == 1 else 'are'} denied." if denied else ""
    return paragraph(", ".join(parts) + "." + more)


def _speaker(said: list[Said], index: Index, place: Place) -> Html:
    first = said[0]
    name = speakers(first, index, place)
    if not name:
        name = place.link(first.denier if first.denier in index.voices else "", capital(whose(first)))
    quotes = [_QUOTE(one.id, shortened(one.words), _why(one)) for one in said]
    return lines([_SPEAKER(name, dotted(role(first), count(len(said), "quote"))), bullets(quotes)])


def _why(said: Said) -> Html:
    """Why the quote is its speaker's, or nobody's, and what carried it; nothing where it is denied."""
    return Html("") if said.quote.denied_by else _REASON(dotted(reason(said), through(said)))


def _terms(report: Report, index: Index, place: Place) -> Html:
    terms = [(address, index.terms[address].name, first_sentences(index.terms[address])) for address in report.uses]
    words = [index.homonyms[address] for address in report.open_uses if address in index.homonyms]
    terms += [(one.address, one.word, may_mean(one, index)) for one in words]
    rows = [_TERM(place.href(address), *said) for address, *said in sorted(terms, key=lambda row: row[1].casefold())]
    return lines([Html('<dl class="terms">'), *rows, Html("</dl>")])


def may_mean(homonym: Homonym, index: Index) -> str:
    """What a word of several terms may mean."""
    return "May mean: " + ", ".join(index.terms[address].name for address in homonym.terms)


def first_sentences(entry: Entry, upto: int = 0) -> str:
    """The sentences that hold the first `upto` characters of a definition's first paragraph, at least the first one."""
    return _first_sentences(entry.text.value, upto)


@cache
def _first_sentences(value: str, upto: int) -> str:
    first = value.partition("\n\n")[0]
    return first[slice(*Sentences(first).around(0, min(upto, len(first))))]


def _others(report: Report, reports: Iterable[Report], index: Index, place: Place) -> Html:
    others = [other for other in reports if other is not report]
    rows = [article_row(other.article, place) for other in others]
    quoted_elsewhere = {voice for other in others for voice in other.voices}
    used_elsewhere = {address for other in others for address in other.uses}
    named = dict(one for said in report.said for one in called(said, index))
    only = [place.link(address, name) for address, name in named.items() if address not in quoted_elsewhere]
    terms = [place.link(address, index.terms[address].name) for address in report.uses if address not in used_elsewhere]
    return lines(
        [
            bullets(rows),
            paragraph("Quoted only in this report: ", join(only, ", ")) if only else None,
            paragraph("Terms only in this report: ", join(terms, ", ")) if terms else None,
        ]
    )


def _source(article: Article) -> Html | None:
    rows = [
        _row("Published by", article.outlet),
        _row("Address", outside(article.source, article.source)),
        _row("Saved copy", outside(article.archive_url, article.archive_url)),
        _row("Read on", date(article.accessed)),
        _row("Licence", article.license),
    ]
    return lines([Html('<dl class="facts">'), *rows, Html("</dl>")]) if any(rows) else None


def _row(name: str, value: str) -> Html | None:
    return join([el("dt", name), el("dd", value)]) if value else None
