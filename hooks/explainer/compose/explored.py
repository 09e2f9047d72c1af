"""What the script of the explorer of all quotes loads: numbers for every quote, their words, and where words stand.

quotes/index.json comes first: for every quote, newest first, numbers that stand for its speaker, outlet and year.  Then
the words of those that are shown, TOGETHER in a file; for a word that is asked for, the numbers of the quotes that hold
the words with its first letters; and for a name, who has one with its first letters.  All of it is the same for the
same index.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Self

from explainer.compose.notice import amended
from explainer.compose.rows import shortened
from explainer.compose.speaking import role, titled, whose
from explainer.fold import fold
from explainer.known import Index, Said, Voice
from explainer.pattern import pattern

TOGETHER = 32  # quotes whose words share a file
LONGEST = 600  # characters of a quote that are shown
LETTERS = 2  # first letters of the words that share a file, as explorer.js knows
UNCLEAR, DENIED = 0, 1  # the first of the speakers
SUGGESTED = 40  # speakers that are offered before a name is typed
KINDS = (
    ("person", "Person"),
    ("organization", "Organization"),
    ("unnamed", "Unnamed source"),
    ("document", "Document"),
    ("unclear", "Speaker unclear"),
    ("denied", "Denied"),
)
_WORD = pattern(r"[^\W_]+")


class Values(NamedTuple):
    """What the quotes can be narrowed down by, in the order that readers see; of a term its address and its name.

    `speakers` are those who have a page, the most quoted first.
    """

    speakers: Sequence[Voice]
    outlets: Sequence[str]
    years: Sequence[str]
    terms: Sequence[tuple[str, str]]

    @classmethod
    def of(cls, said: Sequence[Said], index: Index) -> Self:
        """The values of these quotes."""
        quoted = Counter(address for one in said for address in one.voices if address in index.voices)
        used = {address for one in said for address in one.terms}
        return cls(
            [index.voices[address] for address, _ in sorted(quoted.items(), key=lambda item: (-item[1], item[0]))],
            sorted({one.article.outlet for one in said}),
            sorted({one.on[:4] for one in said}, reverse=True),
            [(address, index.terms[address].name) for address in index.terms if address in used],
        )


def all_said(index: Index) -> list[Said]:
    """Every quote of articles that stand, newest first."""
    said = [one for report in index.reports if report.article.status != "retracted" for one in report.said]
    return sorted(said, key=lambda one: one.on, reverse=True)


def kind_of(said: Said, index: Index) -> str:
    """The kind of speaker that the filter knows a quote by."""
    if said.quote.denied_by:
        return "denied"
    return index.voices[said.voice].kind if said.voice in index.voices else "unclear"


def _speaker(said: Said, numbers: dict[str, int]) -> int:
    return DENIED if said.quote.denied_by else numbers.get(said.voice, UNCLEAR)


def explorer_files(index: Index) -> Iterator[tuple[str, bytes]]:
    """What the script of the page loads, by path."""
    said = all_said(index)
    values = Values.of(said, index)
    holding, called = _holding(said), _called(values.speakers)
    columns = _columns(said, values)
    yield "quotes/index.json", _json({**columns, "letters": sorted(holding), "names": sorted(called)})
    for number in range(0, len(said), TOGETHER):
        yield f"quotes/words/{number // TOGETHER}.json", _json(_together(said[number : number + TOGETHER], index))
    for letters, words in sorted(holding.items()):
        yield f"quotes/letters/{letters}.json", _json({word: _steps(of) for word, of in sorted(words.items())})
    for letters, speakers in sorted(called.items()):
        yield f"quotes/names/{letters}.json", _json(list(speakers.values()))


def _columns(said: Sequence[Said], values: Values) -> dict[str, object]:
    """Who speaks, where and when, quote by quote, as numbers of the lists beside; runs of one number are told once."""
    numbers = {voice.address: number for number, voice in enumerate(values.speakers, DENIED + 1)}
    kinds = {kind: number for number, (kind, _) in enumerate(KINDS)}
    outlet, year = ({value: number for number, value in enumerate(of)} for of in (values.outlets, values.years))
    using: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for address in dict.fromkeys(one.terms):
            using[address].append(number)
    return {
        "quotes": len(said),
        "together": TOGETHER,
        "speakers": len(values.speakers) + DENIED + 1,
        "most": [_numbered(number, voice) for number, voice in enumerate(values.speakers[:SUGGESTED], DENIED + 1)],
        "kinds": KINDS,
        "outlets": values.outlets,
        "years": values.years,
        "terms": [[address, name, _steps(using[address])] for address, name in values.terms],
        "kind": _runs([kinds["unclear"], kinds["denied"], *(kinds[voice.kind] for voice in values.speakers)]),
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


def _numbered(number: int, voice: Voice) -> list[object]:
    return [number, voice.address, titled(voice)]


def _together(said: Sequence[Said], index: Index) -> dict[str, object]:
    """The words of some quotes, the articles that they stand in, and the pages of those who say them."""
    articles = {one.article.address: one.article for one in said}
    numbers = {address: number for number, address in enumerate(articles)}
    speakers = [*dict.fromkeys(one.voice if one.voice in index.voices else "" for one in said)]
    return {
        "articles": [[address, one.title, one.outlet, amended(one)] for address, one in articles.items()],
        "speakers": speakers,
        "quotes": [
            [
                *(one.id, numbers[one.article.address], shortened(one.words, LONGEST), one.on, whose(one), role(one)),
                speakers.index(one.voice if one.voice in index.voices else ""),
            ]
            for one in said
        ],
    }


def _called(speakers: Sequence[Voice]) -> dict[str, dict[int, list[object]]]:
    """Who has a name, or an id, with a word of these first letters: by the letters and their number."""
    called: dict[str, dict[int, list[object]]] = defaultdict(dict)
    for number, voice in enumerate(speakers, DENIED + 1):
        for word in _WORD.findall(fold(f"{titled(voice)} {voice.address.partition('/')[2] or voice.address}")):
            if len(word) >= LETTERS:
                called[letters_of(word)][number] = _numbered(number, voice)
    return called


def _holding(said: Sequence[Said]) -> dict[str, dict[str, list[int]]]:
    """The numbers of the quotes that hold a word, by the word's first letters and the word."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for word in set(_WORD.findall(fold(one.words))):
            numbers[word].append(number)
    holding: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word, of in numbers.items():
        holding[letters_of(word)][word] = of
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
