"""Everybody who is quoted or has an entry, with their quotes and the articles that only name them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec import structs

from explainer.index.names import commonest, fullest, ranked
from explainer.index.speakers import DOCUMENTS, FOLDERS, NO_BODY, Speakers
from explainer.known import Report, Said, Voice
from explainer.model import Article, Entry, Joint, SpeakerKind
from explainer.names import proper
from explainer.roles import role_on

_KINDS: Mapping[str, SpeakerKind] = {
    "people": "person",
    "organizations": "organization",
    "unnamed": "unnamed",
    "documents": "document",
}


def entries_by_address(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The entries of people and organizations by the address of their page."""
    return {f"{FOLDERS[entry.kind]}/{entry.id}/": entry for entry in entries if entry.kind in FOLDERS}


def voices_of(reports: Sequence[Report], entries: Mapping[str, Entry], speakers: Speakers) -> dict[str, Voice]:
    """The voices by address, given reports newest first."""
    said: dict[str, list[Said]] = defaultdict(list)
    denied: dict[str, list[Said]] = defaultdict(list)
    named: dict[str, list[Article]] = defaultdict(list)
    for report in reports:
        for one in report.said:
            for each in _of_each(one, entries):
                said[each.voice].append(each)
            if one.denier:
                denied[one.denier].append(one)
        quoted = set(report.voices)
        for address in dict.fromkeys(speakers.named(report)):
            if address not in quoted:
                named[address].append(report.article)
    return {
        address: _voice(address, said[address], denied[address], named.get(address, []), entries.get(address), speakers)
        for address in sorted(said.keys() | denied.keys() | entries.keys())
    }


def _of_each(said: Said, entries: Mapping[str, Entry]) -> Iterator[Said]:
    """A quote as that of its speaker, and of each who says it with them; nothing where the speaker is unclear."""
    if said.voice:
        yield said
    quote = said.quote
    everybody = [Joint(quote.speaker, quote.entity, quote.speaker_kind), *quote.together]
    for address, one in zip(said.together, quote.together, strict=True):
        others = tuple(other for other in everybody if other.entity != one.entity)
        yield replace(
            said,
            voice=address,
            role=role_on(entries.get(address), said.on),
            quote=structs.replace(quote, speaker=one.name, entity=one.entity, speaker_kind=one.kind, together=others),
            together=tuple(other for other in said.voices if other != address),
        )


def _voice(
    address: str,
    said: Sequence[Said],
    denied: Sequence[Said],
    named_in: Sequence[Article],
    entry: Entry | None,
    speakers: Speakers,
) -> Voice:
    folder, id_ = address.split("/")[:2]
    kind = _KINDS[folder]
    printed = [one.quote.speaker for one in said] or [one.quote.denied_by for one in denied]
    spelled = speakers.names.spellings.get((kind, id_)) or Counter(printed)
    spellings = ranked(spelled)
    return Voice(
        address=address,
        kind=kind,
        name=entry.name if entry else _name(address, spelled, speakers),
        entry=entry,
        spellings=tuple(spellings),
        merged=speakers.names.merged.get((kind, id_), ()),
        former=tuple(f"{folder}/{other}/" for other in speakers.names.former.get((kind, id_), ())),
        said=_newest_first(said),
        named_in=tuple(named_in),
        denied=_newest_first(denied),
    )


def _newest_first(said: Sequence[Said]) -> tuple[Said, ...]:
    return tuple(sorted(said, key=lambda one: one.on, reverse=True))


def _name(address: str, spelled: Mapping[str, int], speakers: Speakers) -> str:
    """What heads a page: a person's fullest name, the commonest of a body, the body of unnamed sources."""
    if address == DOCUMENTS:
        return "Documents"
    if address.startswith("people/"):
        return fullest(spelled)
    if address.startswith("unnamed/"):
        return speakers.body(commonest(spelled)) or NO_BODY
    return proper(commonest(spelled))
