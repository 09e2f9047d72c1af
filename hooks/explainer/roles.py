"""What somebody was on a date."""

from __future__ import annotations

from explainer.model import Entry, Role


def role_on(entry: Entry | None, date: str) -> str:
    """The offices that the entry says were held on `date` (ISO 8601, or a year or month); "" where it does not say.

    An office whose beginning nobody wrote down counts in the year its holder is known to have it (`as_of`), no longer.
    """
    if entry is None or not date:
        return ""
    return "; ".join(named(role) for role in entry.roles if _held(role, date))


def latest_role(entry: Entry | None) -> Role | None:
    """The office that somebody took up last, as far as the entry says."""
    roles = entry.roles if entry else ()
    return max(roles, key=lambda role: role.since or role.as_of, default=None)


def named(role: Role) -> str:
    """An office with its body: "Mayor, Northmere"."""
    return f"{role.title}, {role.organization}" if role.organization else role.title


def _held(role: Role, date: str) -> bool:
    if not role.since:
        return bool(role.as_of) and date[:4] == role.as_of[:4]
    return role.since <= date and (not role.until or date[: len(role.until)] <= role.until)
