"""The offices somebody held: a line through time, with the gaps that the archive knows nothing about."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.html import Html, el, join
from explainer.compose.layout import Section, bullets, date, dotted
from explainer.model import Entry, Role

_MONTHS = 12


def roles(entry: Entry | None) -> Section | None:
    """The roles of an entry, the latest first; nothing where it has none."""
    if entry is None or not entry.roles:
        return None
    ordered = sorted(entry.roles, key=lambda role: role.since or role.as_of or role.until)
    rows = [*_with_gaps(ordered)][::-1]
    return Section("roles", "Roles", join([bullets(rows, class_="roles")]))


def _with_gaps(ordered: list[Role]) -> Iterator[Html]:
    """The roles, oldest first, each behind the gap before it."""
    latest = ""
    for role in ordered:
        if latest and role.since and _month(role.since, 1) - _month(latest, _MONTHS) > 1:
            gap = join([date(latest), " to ", date(role.since)])
            yield el("span", dotted("no office in this archive", gap), class_="gap")
        yield _role(role)
        latest = max(latest, role.until)


def _month(iso: str, unsaid: int) -> int:
    """The month of a date, counted from the year 0; `unsaid` is that of a year alone."""
    return int(iso[:4]) * _MONTHS + (int(iso[5:7]) if iso[5:7] else unsaid)


def _role(role: Role) -> Html:
    title = f"{role.title}, {role.organization}" if role.organization else role.title
    return dotted(title, *(el("span", held, class_="where") for held in _held(role)))


def _held(role: Role) -> Iterator[Html]:
    since, until = date(role.since), date(role.until)
    if since and until:
        yield join([since, " – ", until])
    elif since or until:
        yield join(["since ", since]) if since else join(["until ", until])
    if role.as_of:
        yield join(["as of ", date(role.as_of)])
