"""How fast the recognisers are: MB of text a second on one core, stage by stage, with a small and a large lexicon.

    python bench/recognise_speed.py [--rounds 3] [TEXTS.jsonl]

First the whole command, `explainer recognise < TEXTS.jsonl`, from its start to its last line; then its stages.
TEXTS.jsonl has one JSON object with a "text" a line; without it, 300 invented articles are measured.  The names of the
lexicons begin with words of the texts; one in twenty is two words that stand side by side there, so that it is found.
Figures are processor time, the best round of each stage; "all" is `recognise`, which runs every stage.  Last come
ratios: what the largest lexicon costs beside the smallest on the same texts, and what a long list costs beside a short
one where its names are hard to tell apart.  Neither may be much above one.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from explainer.fold import fold
from explainer.model import Entry, EntryKind, Text
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.people import find_people, list_of
from explainer.recognise.quotes import find_quotes
from explainer.recognise.terms import find_terms
from generate import texts as invented_texts

COMMAND = (sys.executable, "-m", "explainer", "recognise")
ARTICLES = 300
SIZES = ((50, 100), (500, 4000), (5000, 10000))  # terms, people
ONE_IN = 20
PAIR = re.compile(r"\b([a-z]{4,}) ([a-z]{4,})\b")
CAPITALS = re.compile(r"\b([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})\b")
Hard = tuple[EntryKind, int, int, Callable[[int], str]]
HARD: dict[str, Hard] = {  # lists of names hard to tell apart: their kind, a short and a long list, a number's name
    "people of one surname": ("person", 100, 10_000, lambda i: f"{word(i)} Plumb"),
    "terms, each the beginning of the next": ("term", 30, 900, lambda i: " ".join(map(word, range(i + 1)))),
}
COLUMNS = ("terms", "people", "found", "fold", "lexicon", "find terms", "find people", "find quotes", "all")
Result = TypeVar("Result")


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    raw = list(read(options.texts) if options.texts else invented_texts(ARTICLES))
    texts = [parse_text(value) for value in raw]
    size = sum(len(value.encode()) for value in raw) / 1e6
    print(f"{len(texts)} texts, {size:.1f} MB")
    print(f"whole command: {size / whole_command(raw, options.rounds):.2f} MB a second")
    print(" ".join(f"{column:>11}" for column in COLUMNS))
    lexicons = [Lexicon.build(entries(raw, *sizes)) for sizes in SIZES]
    for (terms, people), lexicon in zip(SIZES, lexicons, strict=True):
        found, seconds = stages(texts, lexicon, options.rounds)
        print(" ".join([f"{n:11}" for n in (terms, people, found)] + [f"{size / s:11.1f}" for s in seconds]))
    print(f"the largest lexicon costs {ratio(texts, lexicons[0], lexicons[-1], options.rounds):.2f} times the smallest")
    for called, (kind, few, many, name) in HARD.items():
        short, long = (Lexicon.build(Entry(f"{i}", kind, name(i)) for i in range(n)) for n in (few, many))
        print(f"{many} {called} cost {ratio([hard()], short, long, options.rounds):.2f} times what {few} cost")


def whole_command(raw: Sequence[str], rounds: int) -> float:
    """The processor seconds (user) of the quickest run of the command, its start included."""
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(raw))
    seconds = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        subprocess.run(COMMAND, input=lines.encode(), stdout=subprocess.DEVNULL, check=True)
        seconds.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    return min(seconds)


def stages(texts: Sequence[Text], lexicon: Lexicon, rounds: int) -> tuple[int, list[float]]:
    """How many names were found, and the seconds of each stage over all texts."""
    fold_seconds, folded = best(rounds, lambda: [fold(text.value) for text in texts])
    match_seconds, matches = best(rounds, lambda: [lexicon.matches(value) for value in folded])
    term_seconds, _ = best(
        rounds, lambda: [find_terms(t, f, lexicon, m) for t, f, m in zip(texts, folded, matches, strict=True)]
    )
    people_seconds, people = best(
        rounds, lambda: [find_people(t, list_of(lexicon.people), m) for t, m in zip(texts, matches, strict=True)]
    )
    quote_seconds, _ = best(rounds, lambda: [find_quotes(t, *p) for t, p in zip(texts, people, strict=True)])
    all_seconds, _ = best(rounds, lambda: [recognise(text, lexicon) for text in texts])
    found = sum(map(len, matches))
    return found, [fold_seconds, match_seconds, term_seconds, people_seconds, quote_seconds, all_seconds]


def ratio(texts: Sequence[Text], one: Lexicon, other: Lexicon, rounds: int) -> float:
    """What `other` costs beside `one` on the same texts; the two take turns, so that a busy minute touches both."""
    turns = [[_seconds(texts, lexicon) for lexicon in (one, other)] for _ in range(rounds)]
    return min(turn[1] for turn in turns) / min(turn[0] for turn in turns)


def _seconds(texts: Sequence[Text], lexicon: Lexicon) -> float:
    return best(1, lambda: [recognise(text, lexicon) for text in texts])[0]


def hard() -> Text:
    """A text of names much like those of the lists."""
    told = (f"{word(i)}{word(i)} Plumb saw {' '.join(map(word, range(i % 40)))}. Ms Plumb smiled." for i in range(1000))
    return parse_text("\n\n".join(told))


def word(number: int) -> str:
    """A word for a number; capitalised, so that it may be a name."""
    return "Q" + "".join("aeioubdfgl"[int(digit)] for digit in f"{number:05}")


def best(rounds: int, work: Callable[[], Result]) -> tuple[float, Result]:
    """The processor seconds of the quickest round, and what the work gives."""
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
    return min(seconds), result


def entries(raw: Sequence[str], terms: int, people: int) -> Iterator[Entry]:
    """That many terms and people; the same every time."""
    rng = random.Random(1)
    for kind, shape, number in (("term", PAIR, terms), ("person", CAPITALS, people)):
        pairs = sorted({pair for value in raw for pair in shape.findall(value)})
        for i in range(number):
            first, second = rng.choice(pairs)
            name = f"{first} {second}" if i % ONE_IN == 0 else f"{first} {second[::-1]}{i}"
            yield Entry(f"{kind}-{i}", "term" if kind == "term" else "person", name)


def read(path: Path) -> Iterator[str]:
    """The texts of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]


if __name__ == "__main__":
    main()
