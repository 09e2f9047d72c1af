"""Words that several terms share, each with a page that offers them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from explainer.known import Homonym, Report, Use
from explainer.model import Entry
from explainer.slug import slug


def homonym_address(entity: str) -> str:
    """The address of a homonym's page."""
    return f"meanings/{entity}/"


def by_term(homonyms: Iterable[Homonym]) -> dict[str, list[Homonym]]:
    """The homonyms of each term that has any, by the term's address."""
    shared: dict[str, list[Homonym]] = defaultdict(list)
    for homonym in homonyms:
        for address in homonym.terms:
            shared[address].append(homonym)
    return dict(shared)


def homonyms_of(terms: Mapping[str, Entry], reports: Iterable[Report]) -> dict[str, Homonym]:
    """The homonyms by address, in the order of their words; `terms` by address, `reports` the newest first.

    Terms that share a word say so: each has words under `when` that tell it from the others.
    """
    words: dict[str, str] = {}
    shared: dict[str, dict[str, None]] = defaultdict(dict)
    for address, entry in terms.items():
        for name in entry.names if entry.when else ():
            words.setdefault(slug(name), name)
            shared[slug(name)][address] = None
    uses: dict[str, list[Use]] = defaultdict(list)
    for report in reports:
        for address, found in report.open_uses.items():
            uses[address] += found
    homonyms: dict[str, Homonym] = {}
    for word, among in sorted(shared.items()):
        if len(among) > 1:
            address = homonym_address(word)
            homonyms[address] = Homonym(address, words[word], tuple(among), tuple(uses[address]))
    return homonyms
