"""The files of a new organization and of a new outlet: what the archive prints of them, with its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from explainer.counted import count
from explainer.model import Archive, Article, Entry
from explainer.names import folded_words
from explainer.pattern import pattern
from explainer.suggest.draft import Draft, FrontMatter
from explainer.suggest.near import near
from explainer.suggest.owned import entry_file, owner_of
from explainer.suggest.printed import Evidence, Printed, Uses, articles_of, in_articles, on_a_line
from explainer.suggest.term import short_forms

MOST = 6
"""Other names that a comment gives."""
POSSESSIVE = pattern(r"['’](?:s\b| )")


def draft_organization(name: str, archive: Archive, uses: Uses, root: Path) -> Draft:
    """The file for a body, given its uses; bodies quoted in the same articles may be the same by another name."""
    called = " ".join(name.split())
    path = entry_file(called, "organization", root)
    quotes = [quote for _, findings, _ in uses for quote in findings.quotes if quote.speaker_kind == "organization"]
    speakers = Counter(quote.speaker for quote in quotes)
    evidence = Evidence(root)
    printed = [Printed(article, use.start, use.end) for article, _, here in uses for use in here]
    front = FrontMatter()
    front.value("name", called, f"printed in {evidence.of(printed)}" if printed else "no article prints this name")
    short = short_forms(called, printed, archive.entries)
    front.several("aliases", ((form, [evidence.of(where)]) for form, where in short.items()))
    for other in _also(called, speakers, archive.entries):
        front.comment(f"the same body? {other} ({count(speakers[other], 'quote')})")
    said = sum(number for speaker, number in speakers.items() if folded_words(speaker) == folded_words(called))
    found = [in_articles(len(articles_of(printed))), count(len(short), "other name"), count(said, "quote")]
    return Draft(path, front.text(""), (f"{path}: {', '.join(found)}", "missing: other names, a few words, wikidata"))


def _also(called: str, speakers: Mapping[str, int], entries: Collection[Entry]) -> list[str]:
    """Other bodies that speak and have all the words of the name, or whose words it has; the most quoted first."""
    words = set(folded_words(called))
    able = [
        speaker
        for speaker in speakers
        if (other := set(folded_words(speaker))) != words
        and (other > words or (other < words and len(other) > 1))
        and not speaker.islower()
        and not POSSESSIVE.search(speaker)
        and not owner_of(speaker, entries)
    ]
    return sorted(able, key=lambda speaker: (-speakers[speaker], speaker))[:MOST]


def draft_outlet(name: str, archive: Archive, root: Path) -> Draft:
    """The file for an outlet, from what the articles' front matter says of who published them."""
    called = " ".join(name.split())
    path = entry_file(called, "outlet", root)
    by_name: dict[str, list[Article]] = defaultdict(list)
    for article in archive.articles:
        by_name[on_a_line(article.outlet)].append(article)
    own = [article for outlet, of in by_name.items() if folded_words(outlet) == folded_words(called) for article in of]
    front = FrontMatter()
    front.value("name", called, _published(own))
    unlike = [
        outlet
        for outlet in by_name
        if folded_words(outlet) != folded_words(called) and not owner_of(outlet, archive.entries)
    ]
    others = {outlet for outlet in unlike if _contains(outlet, called)}.union(near(called, unlike))
    front.comment(*(f"the same outlet? {outlet}: {by_name[outlet][0].path}" for outlet in sorted(others)[:MOST]))
    site = _site(own)
    if site:
        front.value("url", site, f"where the sources of its articles are: {own[0].path}")
    told = f"{path}: {in_articles(len(own))}{f', {site}' if site else ''}"
    missing = ["a few words", "other names"] if site else ["url", "a few words", "other names"]
    return Draft(path, front.text(""), (told, f"missing: {', '.join(missing)}"))


def _published(own: Sequence[Article]) -> str:
    """What the archive holds of an outlet."""
    if not own:
        return "no article has this outlet"
    dates = sorted(article.date for article in own if article.date)
    span = f", {' to '.join(dict.fromkeys([dates[0], dates[-1]]))}" if dates else ""
    return f"the outlet of {in_articles(len(own))}{span}: {own[0].path}"


def _contains(one: str, other: str) -> bool:
    """Whether one of two names has all words of the other, and more."""
    words, others = set(folded_words(one)), set(folded_words(other))
    return bool(words and others) and (words < others or others < words)


def _site(own: Sequence[Article]) -> str:
    """The site that all sources of an outlet's articles are on; "" where there are none, or several."""
    sites = {f"{at.scheme}://{at.netloc}/" for article in own if article.source and (at := urlsplit(article.source))}
    return sites.pop() if len(sites) == 1 else ""
