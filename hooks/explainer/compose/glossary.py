"""The page of a term: what it means, who uses it, every use in its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from explainer.compose.around import first_sentences
from explainer.compose.entry import entry_words, sources
from explainer.compose.explained import explained
from explainer.compose.feeds import follow
from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import Section, bullets, date, dotted, listed, page, paragraph
from explainer.compose.ledger import ON_ONE_PAGE, ledger
from explainer.compose.place import Place
from explainer.compose.plot import by_year
from explainer.compose.quotes import explorer_link
from explainer.compose.rows import shortened, use_row
from explainer.compose.speaking import titled, whose
from explainer.counted import count
from explainer.known import Beside, Homonym, Index, Said, Use, Voice
from explainer.model import Entry, Page

_NEWEST, _MOST_USERS = 5, 100  # of each speaker, and of speakers, where there are more quotes than one page holds
_QUOTE = Template('<a href="{}">“{}”</a> <span class="where">{}</span>')
_BESIDE = Template('<a href="{}">{}</a> <span class="where">{}</span>')
_EXAMPLE = 240  # characters of a sentence that is an example
_USED = Template("<details><summary>{}</summary>\n{}\n</details>")


def term_pages(address: str, index: Index) -> Iterator[Page]:
    """The page of the term at `address`, and the pages its uses are split over."""
    entry, uses, place = index.terms[address], index.uses.get(address, ()), Place(address)
    body, headings = entry_words(entry, index, place)
    found = ledger(address, entry.name, uses, lambda use: use.on, lambda use, at: use_row(use, index, at), "use")
    yield page(
        address,
        entry.name,
        [
            paragraph("Also: ", ", ".join(entry.aliases), class_="byline") if entry.aliases else None,
            _shares(address, index, place),
            lines([Html('<div class="definition">'), body, Html("</div>")]),
            _dated(entry),
            sources(entry),
            _see(address, index, place),
            explained(uses, index, place),
            _over_time(uses, index, place),
            _users(uses, index, place),
            _related(address, index, place),
            Section("uses", "Every use", found.html if uses else paragraph("No article of the archive uses it yet.")),
            follow(address, index, place),
        ],
        kind="term",
        description=first_sentences(entry),
        edit=entry.path,
        headings=headings,
    )
    yield from found.pages


def _dated(entry: Entry) -> Html | None:
    return paragraph("Definition as of ", date(entry.as_of), class_="sources") if entry.as_of else None


def _see(address: str, index: Index, place: Place) -> Html | None:
    links = [place.link(other, index.terms[other].name) for other in index.see[address]]
    return paragraph("See also: ", join(links, ", "), class_="sources") if links else None


def homonym_pages(homonym: Homonym, index: Index) -> Iterator[Page]:
    """The page of a word that several terms share: what each of them means, and where nothing tells which is meant."""
    place = Place(homonym.address)
    found = ledger(
        homonym.address,
        homonym.word,
        homonym.uses,
        lambda use: use.on,
        lambda use, at: use_row(use, index, at),
        "use",
    )
    terms = [gloss(address, index, place) for address in homonym.terms]
    yield page(
        homonym.address,
        homonym.word,
        [
            paragraph("Articles mean different things by this word. Where one tells which, the word leads there."),
            Section("meanings", "It may mean", join([bullets(terms)])),
            Section("uses", "Where nothing tells which", found.html) if homonym.uses else None,
        ],
        kind="list",
        description=f"What “{homonym.word}” may mean: " + ", ".join(index.terms[one].name for one in homonym.terms),
    )
    yield from found.pages


def gloss(address: str, index: Index, place: Place) -> Html:
    """A term in a list, with the first sentence of its definition."""
    entry = index.terms[address]
    return join([place.link(address, entry.name), el("span", first_sentences(entry), class_="gloss")], " ")


def _shares(address: str, index: Index, place: Place) -> Html | None:
    """The words that the term shares with others, each a link to what they all mean."""
    links = [place.link(one.address, f"“{one.word}”") for one in index.shared.get(address, ())]
    return paragraph("Other terms share the name ", *listed(links), ".", class_="byline") if links else None


def _over_time(uses: Sequence[Use], index: Index, place: Place) -> Section | None:
    """How often the term is used in each year, who is the first to be quoted with it, and where it is used first."""
    dated = sorted([use for use in uses if use.on], key=lambda use: (use.on, use.article.path, use.start))
    if not dated:
        return None
    quoted = next((use for use in dated if use.said and use.said.voice), dated[0])
    first = [dated[0]] if quoted is dated[0] else [dated[0], quoted]
    label = "The first use" if len(first) == 1 else "The first use, and the first in a quote"
    body = [
        by_year([use.on for use in dated], "use"),
        paragraph(label, class_="label"),
        bullets([use_row(use, index, place) for use in first], class_="rows"),
    ]
    return Section("over-time", "Use over time", lines(body))


def _related(address: str, index: Index, place: Place) -> Section | None:
    """The terms that are used with this one, with the reason."""
    rows = [_beside(one, index, place) for one in index.beside.get(address, ())]
    return Section("related-terms", "Used together with it", join([bullets(rows)])) if rows else None


def _beside(beside: Beside, index: Index, place: Place) -> Html:
    use = beside.use
    sentence = shortened(use.article.text.value[slice(*use.around)], _EXAMPLE)
    times = count(beside.times, "time") if beside.where == "sentence" else count(beside.times, "article")
    where = f"{times} in the same sentence" if beside.where == "sentence" else f"both in {times}"
    example = place.link(use.article.address, f"“{sentence}”", anchor=use.said.id if use.said else "")
    return _BESIDE(place.href(beside.address), index.terms[beside.address].name, join([f"{where}, last: ", example]))


def _users(uses: Sequence[Use], index: Index, place: Place) -> Section | None:
    """Who uses the term in words of their own, each with the quotes that hold it."""
    voices: dict[str, dict[tuple[str, str], Said]] = defaultdict(dict)
    for use in uses:
        if use.said and use.said.voice:
            voices[use.said.voice][use.article.path, use.said.id] = use.said
    if not voices:
        return None
    few = sum(map(len, voices.values())) <= ON_ONE_PAGE
    ranked = sorted(voices.items(), key=lambda item: (-len(item[1]), item[0]))
    shown = ranked if few else ranked[:_MOST_USERS]
    rows = [_user(index.voices[address], [*said.values()], None if few else _NEWEST, place) for address, said in shown]
    rows += _more(len(ranked) - len(shown), place)
    quotes = {(use.article.path, use.said.id) for use in uses if use.said}
    search = explorer_link("term", place.address, len(quotes), place)
    return Section("who-uses-it", "Who uses it", lines([search, bullets(rows, class_="speakers")]))


def _user(voice: Voice, said: Sequence[Said], most: int | None, place: Place) -> Html:
    """Somebody who uses the term; behind their name those quotes, the newest `most` of them, and their own page."""
    quotes = [_quote(one, place, voice.kind in ("unnamed", "document")) for one in said[:most]]
    quotes += _more(len(said) - len(quotes), place)
    quotes.append(join(["all quotes: ", place.link(voice.address, titled(voice))]))
    return _USED(dotted(titled(voice), count(len(said), "quote"), _years(said)), join([bullets(quotes)]))


def _years(said: Sequence[Said]) -> str:
    """The years of the first and the last of some quotes."""
    years = sorted({one.on[:4] for one in said if one.on})
    return " to ".join(years[:1] + years[1:][-1:])


def _quote(said: Said, place: Place, shared: bool) -> Html:
    """A quote in short; with its speaker as printed where a page is shared by several."""
    where = dotted(whose(said) if shared else "", date(said.on), said.article.outlet)
    return _QUOTE(place.href(said.article.address, said.id), shortened(said.words), where)


def _more(number: int, place: Place) -> list[Html]:
    """That as many more stand among the uses."""
    return [join(["and ", place.link(place.address, f"{number:,} more", anchor="uses")])] if number else []
