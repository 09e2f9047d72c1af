"""From each article's findings to what the archive knows: one pass over the articles, then grouping by address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from explainer.index.beside import terms_beside
from explainer.index.homonyms import by_term, homonyms_of
from explainer.index.names import who_is_who, with_full_names
from explainer.index.relations import with_relations
from explainer.index.report import read_report
from explainer.index.speakers import Speakers
from explainer.index.statements import statements_of, untold
from explainer.index.voices import entries_by_address, voices_of
from explainer.known import Event, Homonym, Index, Outlet, Report, Use, Voice, when
from explainer.memory import ANEW, Memory
from explainer.model import Archive, Article, Entry, Findings, Mention, Person
from explainer.slug import slug

NOTHING: Mapping[str, Sequence[Mention]] = {}


def build_index(
    archive: Archive,
    findings: Sequence[Findings],
    in_entries: Mapping[str, Sequence[Mention]] = NOTHING,
    memory: Memory = ANEW,
) -> Index:
    """What the archive knows, given what was found in each of `archive.articles`, in the same order.

    `in_entries` are the terms in the texts of entries, by the entry's file.  Articles are not read again that the
    `memory` has with all that their reports come from.
    """
    names = who_is_who(archive, findings)
    speakers = Speakers.of(archive, names)
    terms = {f"glossary/{entry.id}/": entry for entry in archive.entries if entry.kind == "term"}
    people = entries_by_address(archive.entries)
    outlets = _outlet_entries(archive.entries)
    listed, deciding = memory.same("listed", {**terms, **people}), memory.same("deciding", speakers.deciding)

    def report(article: Article, found: Findings, known: Mapping[str, Person], outlet: str) -> Report:
        return read_report(article, with_full_names(found, known), speakers, listed, outlet)

    reports = []
    for article, found, known in zip(archive.articles, findings, names.in_full, strict=True):
        read = article, found, known, _outlet(article, outlets)
        reports.append(memory.of(("report", article.path), (*read, listed, deciding), partial(report, *read)))
    reports = sorted(sorted(reports, key=_path), key=_when, reverse=True)
    voices = voices_of(_standing(reports), people, speakers)
    told = statements_of(_standing(reports))
    told_at = {(said.article.path, said.id): one.address for one in told.values() for said in one.all_said}
    reports = with_relations(reports, told_at, _called(terms, voices, speakers), speakers)
    standing = _standing(reports)
    homonyms = homonyms_of(terms, standing)
    return Index(
        archive=archive,
        reports=tuple(reports),
        addresses=_addresses(terms, homonyms, voices, speakers),
        terms=terms,
        see=_see(terms),
        uses=_uses(standing),
        voices=voices,
        outlets=_outlets(standing, outlets),
        events=_events(standing),
        homonyms=homonyms,
        shared=by_term(homonyms.values()),
        beside=terms_beside(standing),
        in_entries=in_entries,
        told=told,
        told_at=told_at,
        untold=untold(reports, told) if standing != reports else {},
    )


def _path(report: Report) -> str:
    return report.article.path


def _when(report: Report) -> str:
    return when(report.article)


def _standing(reports: Iterable[Report]) -> list[Report]:
    """The reports that have not been retracted."""
    return [report for report in reports if report.article.status != "retracted"]


def _outlet_entries(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {slug(name): entry for entry in entries if entry.kind == "outlet" for name in entry.names}


def _outlet(article: Article, entries: Mapping[str, Entry]) -> str:
    name = slug(article.outlet)
    return f"outlets/{entries[name].id if name in entries else name}/" if name else ""


def _addresses(
    terms: Mapping[str, Entry], homonyms: Mapping[str, Homonym], voices: Mapping[str, Voice], speakers: Speakers
) -> dict[tuple[str, str], str]:
    """From a mention's kind and entity to its page, spellings that were merged among them."""
    addresses = {("term", entry.id): address for address, entry in terms.items()}
    addresses |= {("homonym", address.split("/")[1]): address for address in homonyms}
    for voice in voices.values():
        addresses[voice.kind, voice.address.split("/")[1]] = voice.address
    for (kind, id_), to in speakers.names.canonical.items():
        if (kind, to) in addresses:
            addresses[kind, id_] = addresses[kind, to]
    return addresses


def _called(terms: Mapping[str, Entry], voices: Mapping[str, Voice], speakers: Speakers) -> dict[str, str]:
    """A name for every address that articles can share, whether or not it has a page."""
    return {
        **speakers.names_by_address(),
        **{address: entry.name for address, entry in terms.items()},
        **{address: voice.name for address, voice in voices.items()},
    }


def _uses(reports: Iterable[Report]) -> dict[str, tuple[Use, ...]]:
    uses: dict[str, list[Use]] = defaultdict(list)
    for report in reports:
        for address, found in report.uses.items():
            uses[address] += found
    return {address: tuple(sorted(found, key=_on, reverse=True)) for address, found in uses.items()}


def _on(use: Use) -> str:
    return use.on


def _see(terms: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    """From each term to those its entry names under `see`, then to those whose entries name it."""
    named = {address: [f"glossary/{id_}/" for id_ in entry.see] for address, entry in terms.items()}
    found = {address: [other for other in others if other in terms] for address, others in named.items()}
    for address, others in named.items():
        for other in others:
            if other in found:
                found[other].append(address)
    return {address: tuple(dict.fromkeys(others)) for address, others in found.items()}


def _outlets(reports: Iterable[Report], entries: Mapping[str, Entry]) -> dict[str, Outlet]:
    """The outlets that have an article or an entry."""
    found: dict[str, list[Report]] = {f"outlets/{entry.id}/": [] for entry in entries.values()}
    for report in reports:
        if report.outlet:
            found.setdefault(report.outlet, []).append(report)
    listed = {f"outlets/{entry.id}/": entry for entry in entries.values()}
    return {
        address: Outlet(
            address, listed[address].name if address in listed else of[0].article.outlet, listed.get(address), tuple(of)
        )
        for address, of in sorted(found.items())
    }


def _events(reports: Iterable[Report]) -> dict[str, Event]:
    found: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.event:
            found[report.event].append(report)
    return {address: _event(address, of) for address, of in sorted(found.items())}


def _event(address: str, reports: Sequence[Report]) -> Event:
    happened = min((report.article.event_date for report in reports if report.article.event_date), default="")
    reported = min((report.article.date for report in reports if report.article.date), default="")
    return Event(address, reports[0].article.event, happened or reported, tuple(reports))
