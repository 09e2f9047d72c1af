"""One article with its findings: its quotes get ids, sentences, pages and roles, its terms their sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from sys import intern  # addresses and roles that many quotes have are in memory once

from explainer.decided import NOT_A_QUOTE, begins, decided_words
from explainer.defining import explanation
from explainer.index.cited import sources_begin
from explainer.index.dated import date_in
from explainer.index.homonyms import homonym_address
from explainer.index.ids import folded, is_statement, quote_ids
from explainer.index.offices import with_holders
from explainer.index.speakers import Speakers
from explainer.known import Report, Said, Span, Use, when
from explainer.model import Article, Decision, Entry, Findings, Mention, Quote
from explainer.roles import role_on
from explainer.sentences import Sentences
from explainer.slug import slug

_FAR = 400
"""Characters before and behind a quote that may say when it was said."""


def read_report(
    article: Article, findings: Findings, speakers: Speakers, listed: Mapping[str, Entry], outlet: str
) -> Report:
    """The report of one article; `listed` are the entries that have a page by its address, `outlet` is an address."""
    sentences = Sentences(article.text.value)
    prose_end = sources_begin(article.text)
    used = [mention for mention in findings.mentions if mention.start < prose_end]
    terms = [(m, f"glossary/{m.entity}/") for m in used if m.kind == "term"]
    terms = [(mention, address) for mention, address in terms if address in listed]
    homonyms = [(m, homonym_address(m.entity)) for m in used if m.kind == "homonym"]
    said = _said(article, findings, speakers, listed, sentences, terms)
    ids = {id_ for one in said for id_ in (one.id, *one.former)}
    return Report(
        article=article,
        findings=findings,
        said=said,
        uses=_uses(article, sentences, terms, said),
        open_uses=_uses(article, sentences, homonyms, said),
        outlet=outlet,
        event=f"events/{slug(article.event)}/" if slug(article.event) else "",
        gone=tuple(dict.fromkeys(d.was for d in article.decisions if _is_gone(d) and d.was not in ids)),
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
    ids = quote_ids(article.path, words)
    former = _former(article, quotes, words, ids)
    for number, (quote, id_, spoken) in enumerate(zip(quotes, ids, words, strict=True)):
        voice = intern(speakers.address(quote))
        around = sentences.around(quote.start, quote.end)
        on = date_in(_beside(value, quote, around), date) or _on_before(quote, said) or date
        inside = terms[bisect_left(starts, quote.start) : bisect_left(starts, quote.end)]
        said.append(
            Said(
                id=id_,
                article=article,
                quote=quote,
                voice=voice,
                together=speakers.together(quote),
                around=around,
                on=on,
                role=intern(role_on(listed.get(voice), on)),
                terms=tuple(dict.fromkeys([address for _, address in inside])),
                statement=spoken if is_statement(spoken) else "",
                former=tuple(former[number]),
                denier=speakers.denier(quote, findings.people),
            )
        )
    return tuple(said)


def _beside(value: str, quote: Quote, around: Span) -> str:
    """What the sentence says beside the quote, as far as it can be about it."""
    before = value[max(around[0], quote.start - _FAR) : quote.start]
    return f"{before} {value[quote.end : min(around[1], quote.end + _FAR)]}"


def _on_before(quote: Quote, said: Sequence[Said]) -> str:
    """When the last of the quotes before was said, if this one was said together with it."""
    goes_on = said and quote.reason.startswith("carried over") and quote.entity == said[-1].quote.entity
    return said[-1].on if goes_on else ""


def _offices(findings: Findings, listed: Mapping[str, Entry], date: str) -> dict[str, str]:
    """What the people of an article were on a date, by entity."""
    entities = dict.fromkeys(mention.entity for mention in findings.mentions if mention.kind == "person")
    return {entity: role_on(listed.get(f"people/{entity}/"), date) for entity in entities}


def _former(
    article: Article, quotes: Sequence[Quote], spoken: Sequence[str], ids: Iterable[str]
) -> Mapping[int, list[str]]:
    """Ids that quotes had where the article stood before, and before their wording was corrected, by their numbers.

    `spoken` are the folded words of each.  What an editor says of a quote's id answers once: at the first quote that
    begins with the decision's words.
    """
    former: dict[int, list[str]] = defaultdict(list)
    taken = set(ids)
    ending = article.path.removeprefix(article.address.removesuffix("/"))
    for alias in article.aliases:
        for number, id_ in enumerate(quote_ids(alias.removesuffix("/") + ending, spoken)):
            if id_ not in taken:
                former[number].append(id_)
                taken.add(id_)
    renamed = [d for d in article.decisions if d.was and d.about == "quote" and not _is_gone(d)]
    if renamed:
        words = [decided_words(article.text.value[quote.start : quote.end]) for quote in quotes]
        for decision in renamed:
            subject = decided_words(decision.subject)
            first = next((n for n, spoken in enumerate(words) if begins(subject, spoken)), None)
            if first is not None and decision.was not in taken:
                former[first].append(decision.was)
                taken.add(decision.was)
    return former


def _is_gone(decision: Decision) -> bool:
    """Whether a decision says that what had an id as a quote is none."""
    return bool(decision.was) and decision.verdict == NOT_A_QUOTE


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
        explained = explanation(article.text.value, mention.start, mention.end, sentences)
        uses[address].append(Use(article, mention.start, mention.end, around, inside, explained))
    return {address: tuple(found) for address, found in uses.items()}
