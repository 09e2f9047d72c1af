"""The explorer of all quotes: a page that a script narrows down, what the script loads, and pages by date without it.

The script loads quotes/index.json first: for every quote, newest first, numbers that stand for its speaker, outlet and
year.  Then the words of those that it shows, TOGETHER in a file; and for a word that is asked for, the numbers of
the quotes that hold the words with its first letters.  All of it is the same for the same index.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import date, dotted, page
from explainer.compose.ledger import ledger
from explainer.compose.place import Place
from explainer.compose.rows import role, shortened, titled, whose
from explainer.compose.search import answer, field, scripted, select, words_field
from explainer.counted import count
from explainer.fold import fold
from explainer.known import Index, Said
from explainer.model import Page

ADDRESS = "quotes/"
TOGETHER = 64  # quotes whose words share a file
LONGEST = 600  # characters of a quote that are shown
LETTERS = 2  # first letters of the words that share a file, as explorer.js knows
UNCLEAR, DENIED = 0, 1  # the first of the speakers
_KINDS = (
    ("person", "Person"),
    ("organization", "Organization"),
    ("unnamed", "Unnamed source"),
    ("document", "Document"),
    ("unclear", "Speaker unclear"),
    ("denied", "Denied"),
)
_WORD = re.compile(r"[^\W_]+")
_ROW = Template('<p class="sentence">“{}”</p><p class="where">{}</p>')
_PERMALINK = Template('<a href="{}" class="permalink"><cite>{}</cite></a>')


def explorer_pages(index: Index) -> Iterator[Page]:
    """The page of all quotes, and the pages by date that it leads to."""
    said, place = _all(index), Place(ADDRESS)
    found = ledger(ADDRESS, "Quotes", said, lambda one: one.on, lambda one, at: _row(one, at, index), "quote")
    composed = page(
        ADDRESS,
        "Quotes",
        [_form(), lines([Html('<div class="by-date-of-quotes">'), found.html, Html("</div>")])],
        kind="quotes",
        description=f"Every quote of the archive, by speaker, outlet, year and term: {count(len(said), 'quote')}",
    )
    yield replace(composed, head=scripted(place, "explorer"))
    yield from found.pages


def explorer_files(index: Index) -> Iterator[tuple[str, bytes]]:
    """What the script of the page loads, by path."""
    said = _all(index)
    holding = _holding(said)
    yield "quotes/index.json", _json({**_columns(said, index), "letters": sorted(holding)})
    for number in range(0, len(said), TOGETHER):
        yield f"quotes/words/{number // TOGETHER}.json", _json(_together(said[number : number + TOGETHER]))
    for letters, words in sorted(holding.items()):
        yield f"quotes/letters/{letters}.json", _json({word: _steps(of) for word, of in sorted(words.items())})


def _all(index: Index) -> list[Said]:
    """Every quote of articles that stand, newest first."""
    said = [one for report in index.reports if report.article.status != "retracted" for one in report.said]
    return sorted(said, key=lambda one: one.on, reverse=True)


# ---- the page ----


def _row(said: Said, place: Place, index: Index) -> Html:
    article = said.article
    speaker = place.link(said.voice if said.voice in index.voices else "", whose(said))
    permalink = _PERMALINK(place.href(article.address, said.id), article.title)
    return _ROW(shortened(said.words, LONGEST), dotted(speaker, role(said), date(said.on), article.outlet, permalink))


def _form() -> Html:
    speaker = el("input", type="text", id="speaker", name="speaker", list="speakers", autocomplete="off")
    choices = [field(name, name.capitalize(), select(name, [("", "Any")])) for name in ("outlet", "year", "term")]
    return lines(
        [
            Html('<form class="asking" role="search" hidden>'),
            words_field("words", "Words in the quote", "Find"),
            Html('<div class="choices">'),
            field("speaker", "Speaker", join([speaker, el("datalist", id="speakers")])),
            field("kind", "Kind of speaker", select("kind", [("", "Any kind"), *_KINDS])),
            *choices,
            Html("</div></form>"),
            answer("More quotes"),
        ]
    )


# ---- what the script loads ----


def _columns(said: Sequence[Said], index: Index) -> dict[str, object]:
    """Who speaks, where and when, quote by quote, as numbers of the lists beside; runs of one number are told once."""
    quoted = Counter(address for one in said for address in one.voices if address in index.voices)
    speakers = [address for address, _ in sorted(quoted.items(), key=lambda item: (-item[1], item[0]))]
    outlets = sorted({one.article.outlet for one in said})
    years = sorted({one.on[:4] for one in said}, reverse=True)
    numbers = {address: number for number, address in enumerate(speakers, DENIED + 1)}
    outlet, year = ({value: number for number, value in enumerate(of)} for of in (outlets, years))
    using: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for address in dict.fromkeys(one.terms):
            using[address].append(number)
    return {
        "quotes": len(said),
        "together": TOGETHER,
        "speakers": [["", "speaker unclear", "unclear"], ["", "denied", "denied"]]
        + [[address, titled(index.voices[address]), index.voices[address].kind] for address in speakers],
        "outlets": outlets,
        "years": years,
        "terms": [
            [address, index.terms[address].name, _steps(using[address])] for address in index.terms if address in using
        ],
        "speaker": [_speaker(one, numbers) for one in said],
        "with": [
            [number, numbers[address]]
            for number, one in enumerate(said)
            for address in one.voices[1:]
            if address in numbers
        ],
        "outlet": _runs(outlet[one.article.outlet] for one in said),
        "year": _runs(year[one.on[:4]] for one in said),
    }


def _speaker(said: Said, numbers: dict[str, int]) -> int:
    return DENIED if said.quote.denied_by else numbers.get(said.voice, UNCLEAR)


def _together(said: Sequence[Said]) -> dict[str, object]:
    """The words of some quotes, and the articles that they stand in."""
    articles = {one.article.address: one.article for one in said}
    numbers = {address: number for number, address in enumerate(articles)}
    return {
        "articles": [[address, article.title, article.outlet] for address, article in articles.items()],
        "quotes": [
            [one.id, numbers[one.article.address], shortened(one.words, LONGEST), one.on, whose(one), role(one)]
            for one in said
        ],
    }


def _holding(said: Sequence[Said]) -> dict[str, dict[str, list[int]]]:
    """The numbers of the quotes that hold a word, by the word's first letters and the word."""
    holding: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, one in enumerate(said):
        for word in sorted(set(_WORD.findall(fold(one.words)))):
            holding[letters_of(word)][word].append(number)
    return holding


def letters_of(word: str) -> str:
    """The name of the file that tells where a word stands: its first letters, as numbers where they are not a to z."""
    return "".join(c if c.isascii() else f"-{ord(c):x}" for c in word[:LETTERS])


def _runs(numbers: Iterable[int]) -> list[int]:
    """Each number followed by how often it comes in a row: 5, 5, 5, 2 -> 5, 3, 2, 1."""
    return [part for number, run in groupby(numbers) for part in (number, sum(1 for _ in run))]


def _steps(numbers: Sequence[int]) -> list[int]:
    """The first of rising numbers, and how far each of the others is from the one before."""
    return [number - before for before, number in zip([0, *numbers], numbers, strict=False)]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
