"""An index of invented quotes, as many as asked for, the same every time: what pages of all quotes are measured with.

Speakers, words, outlets and terms are as unevenly used as those of real archives are (zipf.py).  Of an article there
are ten quotes, by few speakers.
"""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import product

from explainer.known import Index, Report, Said, Voice
from explainer.model import Archive, Article, Entry, Findings, Quote, SpeakerKind, Text
from zipf import Drawn

IN_ARTICLE, AT_ONCE = 10, 4  # quotes of an article, and speakers
WORDS = 18  # of a quote
UNCLEAR, OF_A_TERM = 0.15, 0.25  # shares of quotes
YEARS = range(1995, 2025)
SYLLABLES = "ba cor den fi gal hu jes kin lor mu nap or pel qua ren sul tam ur vel win yar zo".split()


def invented_index(quotes: int) -> Index:
    """The index of so many quotes, with an outlet for 800 of them and a term for 150."""
    rng = random.Random(1)
    words = ["".join(parts) for length in (1, 2, 3) for parts in product(SYLLABLES, repeat=length)]
    rng.shuffle(words)
    names = [f"{given} {family}".title() for given, family in zip(words, reversed(words), strict=True)]
    speakers = Drawn([f"people/{name.lower().replace(' ', '-')}/" for name in names[: quotes // 4]])
    outlets = Drawn([f"The {name} Courier" for name in names[-max(1, quotes // 800) :]])
    terms = Drawn([f"glossary/{word}-{number}/" for number, word in enumerate(words[: max(1, quotes // 150)])])
    vocabulary = Drawn(words)
    said: dict[str, list[Said]] = defaultdict(list)
    reports = []
    for number in range(quotes // IN_ARTICLE):
        parts = [" ".join(vocabulary.some(rng, rng.randint(3, 2 * WORDS))) for _ in range(IN_ARTICLE)]
        year, (outlet,) = rng.choice(YEARS), outlets.some(rng, 1)
        title = " ".join(vocabulary.some(rng, 6)).capitalize()
        date = f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        name = f"{year}/report-{number}"
        article = Article(
            f"articles/{name}.txt", f"articles/{name}/", title, Text("\n".join(parts), ()), date=date, outlet=outlet
        )
        at, present, of_article = 0, speakers.some(rng, AT_ONCE), []
        for part in parts:
            voice = "" if rng.random() < UNCLEAR else rng.choice(present)
            about = terms.some(rng, 1) if rng.random() < OF_A_TERM else []
            kind: SpeakerKind = "person" if voice else "unclear"
            quote = Quote(at, at + len(part), voice[7:-1], kind, voice[7:-1], 0.9, "said after")
            one = Said(f"q-{number:x}{at:x}", article, quote, voice, (at, at + len(part)), date, terms=tuple(about))
            of_article.append(one)
            at += len(part) + 1
            if voice:
                said[voice].append(one)
        reports.append(Report(article, Findings((), ()), tuple(of_article)))
    reports.sort(key=lambda report: report.article.date, reverse=True)
    return Index(
        archive=Archive((), (), ()),
        reports=tuple(reports),
        addresses={},
        terms={address: _term(address) for address in sorted(terms.things)},
        see={},
        uses={},
        voices={voice: Voice(voice, "person", _name(voice), said=tuple(of)) for voice, of in sorted(said.items())},
        outlets={},
        events={},
    )


def _term(address: str) -> Entry:
    return Entry(address[9:-1], "term", address[9:-1].replace("-", " "), f"docs/{address[:-1]}.md", text=Text("", ()))


def _name(address: str) -> str:
    return address[7:-1].replace("-", " ").title()
