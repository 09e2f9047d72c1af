"""One article with its findings: its quotes get ids, sentences, pages and roles, its terms their sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from explainer.index.dated import date_in
from explainer.index.ids import folded, is_statement, quote_ids
from explainer.index.offices import with_holders
from explainer.index.roles import role_on
from explainer.index.speakers import Speakers
from explainer.known import Report, Said, Use, when
from explainer.model import Article, Entry, Findings, Mention, Quote
from explainer.sentences import Sentences
from explainer.slug import slug


def read_report(
    article: Article, findings: Findings, speakers: Speakers, listed: Mapping[str, Entry], outlet: str
) -> Report:
    """The report of one article; `listed` are the entries that have a page by its address, `outlet` is an address."""
    sentences = Sentences(article.text.value)
    terms = [(m, f"glossary/{m.entity}/") for m in findings.mentions if m.kind == "term"]
    terms = [(mention, address) for mention, address in terms if address in listed]
    said = _said(article, findings, speakers, listed, sentences, terms)
    return Report(
        article=article,
        findings=findings,
        said=said,
        uses=_uses(article, sentences, terms, said),
        outlet=outlet,
        event=f"events/{slug(article.event)}/" if slug(article.event) else "",
    )


def _said(
    article: Article,
    findings: Findings,
    speakers: Speakers,
    listed: Mapping[str, Entry],
    sentences: Sentences,
    terms: Sequence[tuple[Mention, str]],
) -> tuple[Said, ...]:
    value, date = article.text.value, when(article)
    quotes = with_holders(article.text, findings, _offices(findings, listed, date))
    words = [folded(value[quote.start : quote.end]) for quote in quotes]
    starts = [mention.start for mention, _ in terms]
    said: list[Said] = []
    for quote, id_, spoken in zip(quotes, quote_ids(article.path, words), words, strict=True):
        voice = speakers.address(quote)
        around = sentences.around(quote.start, quote.end)
        outside = f"{value[around[0] : quote.start]} {value[quote.end : around[1]]}"
        on = date_in(outside, date) or (said[-1].on if said and _goes_on(quote, said[-1].quote) else date)
        inside = terms[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
        said.append(
            Said(
                id=id_,
                article=article,
                quote=quote,
                voice=voice,
                around=around,
                on=on,
                role=role_on(listed.get(voice), on),
                terms=tuple(dict.fromkeys([address for _, address in inside])),
                statement=spoken if is_statement(spoken) else "",
                former=_former(article, spoken),
            )
        )
    return tuple(said)


def _goes_on(quote: Quote, before: Quote) -> bool:
    """Whether a quote was said together with the one before it."""
    return quote.reason.startswith("carried over") and quote.entity == before.entity


def _offices(findings: Findings, listed: Mapping[str, Entry], date: str) -> dict[str, str]:
    """What the people of an article were on a date, by entity."""
    entities = dict.fromkeys(mention.entity for mention in findings.mentions if mention.kind == "person")
    return {entity: role_on(listed.get(f"people/{entity}/"), date) for entity in entities}


def _former(article: Article, spoken: str) -> tuple[str, ...]:
    """Ids that an editor says the quote had before its wording was corrected."""
    return tuple(
        decision.was
        for decision in article.decisions
        if decision.was and decision.about == "quote" and folded(decision.subject) in spoken
    )


def _uses(
    article: Article, sentences: Sentences, terms: Sequence[tuple[Mention, str]], said: Sequence[Said]
) -> dict[str, tuple[Use, ...]]:
    uses: dict[str, list[Use]] = defaultdict(list)
    quotes = iter(said)
    quote = next(quotes, None)
    for mention, address in terms:
        while quote and quote.quote.end <= mention.start:
            quote = next(quotes, None)
        inside = quote if quote and quote.quote.start <= mention.start else None
        around = sentences.around(mention.start, mention.end)
        uses[address].append(Use(article, mention.start, mention.end, around, inside))
    return {address: tuple(found) for address, found in uses.items()}
