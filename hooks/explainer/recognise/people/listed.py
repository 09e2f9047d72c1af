"""People of the list: where an article names one in full, and whom a name that is written otherwise may mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from typing import NamedTuple

from explainer.model import Entry
from explainer.names.spelled import transliterated
from explainer.pattern import pattern
from explainer.recognise.people.agreeing import Words, agree, filed_under, sought_under
from explainer.recognise.people.context import given_behind
from explainer.recognise.people.names import Name, gender_of
from explainer.recognise.people.register import Known, calling, is_given
from explainer.recognise.people.told_apart import EXCLUSIVE, may_hold
from explainer.recognise.people.transliterated import spelling, without_article
from explainer.recognise.people.words import GIVEN, HONORIFICS, ROLE, ROLE_GENDER, fold, kind_of, suffix_of

PREVIOUS = pattern(r"([A-ZÀ-Þ][\w.]*)[ \u00a0]$")
_WORD = pattern(r"[^\s,]+")
_INITIALS = pattern(r"(?:[A-ZÀ-Þ]\.?){1,3}")
_AFTER_COMMA = pattern(r",(?! ?(?:[JS]r\b|[IVX]{2})).*")


class Listed(NamedTuple):
    """A person of the list: full names and suffix, folded, and the roles that the entry gives them."""

    entry: Entry
    forms: tuple[Words, ...]
    suffix: str
    gender: str
    roles: frozenset[str]

    def known(self) -> Known:
        """This person as somebody an article names."""
        return Known(self.suffix, self.gender, self.entry, titles=set(self.roles))


def are_two(one: str, other: str) -> bool:
    """Whether two genders, "" for one unknown, are those of two people."""
    return bool(one and other) and one != other


class List:
    """The people of a list, by id, by the spelling keys of what they are called last, and by these and given names.

    `asked_surnames` and `asked_ids` are what was asked for; whoever is among the lexicon's matches is known without.
    """

    def __init__(self, people: Mapping[str, Entry]) -> None:
        self.asked_surnames: set[str] = set()
        self.asked_ids: set[str] = set()
        self.by_id = {entry.id: _read(entry) for entry in people.values()}
        self.by_surname: dict[str, list[Listed]] = {}
        self.by_name: dict[tuple[str, str], list[Listed]] = {}
        for listed in self.by_id.values():
            givens = {key for form in listed.forms for key in filed_under(form[0])}
            for surname in {spelling(calling(form)[-1]) for form in listed.forms}:
                self.by_surname.setdefault(surname, []).append(listed)
                for given in givens:
                    self.by_name.setdefault((surname, given), []).append(listed)

    def for_article(self) -> List:
        """The same list, of which nothing has been asked."""
        one = copy(self)
        one.asked_surnames, one.asked_ids = set(), set()
        return one

    def has(self, id_: str) -> bool:
        """Whether somebody of the list has this id."""
        self.asked_ids.add(id_)
        return id_ in self.by_id

    def called(self, surname: str) -> Sequence[Listed]:
        """Everybody whose surname has this spelling key."""
        self.asked_surnames.add(surname)
        return self.by_surname.get(surname, ())

    def named(self, name: Name) -> Listed | None:
        """The one person whose name `name` is in another spelling, or None."""
        surname = name.keys[-1]
        if not self.called(surname):
            return None
        return _only(
            listed
            for given in sought_under(name.words[0])
            for listed in self.by_name.get((surname, given), ())
            if listed.suffix == name.suffix
            and not are_two(HONORIFICS.get(name.title, ""), listed.gender)
            and any(
                form == name.words or (agree(form, name.words) and not _is_more(name, form)) for form in listed.forms
            )
        )

    def turned(self, name: Name) -> Listed | None:
        """The one person whose family name stands first in `name` and last in the list, or the other way round."""
        if len(name.words) != 2 or not (able := self.called(name.keys[0])):
            return None
        if kind_of(name.words[0]) & kind_of(name.words[1]) & GIVEN:
            return None
        turned = name.words[::-1]
        able = [listed for listed in able if turned in listed.forms]
        return able[0] if len(able) == 1 else None

    def alone(self, name: Name, value: str, start: int, date: str) -> Listed | None:
        """The only person with the surname `name` who may be meant at an offset of the text on a date, or None.

        An office tells them apart; in another spelling a surname alone is not enough.
        """
        if not (namesakes := self.called(name.keys[0])):
            return None
        able = [listed for listed in namesakes if not are_two(name.gender, listed.gender)]
        if given := fold(given_behind(value, start + len(name.words[0]))):
            able = [listed for listed in able if is_given(given, listed.forms)]
        if name.title in EXCLUSIVE:
            able = [listed for listed in able if may_hold(listed.entry, value, start, name.title, date)] or [
                listed for listed in able if not listed.entry.roles
            ]
        return able[0] if len(able) == 1 and _is_spelled(name, able[0].forms) else None

    def is_shared(self, name: Name, value: str, start: int) -> bool:
        """Whether a surname is that of several people and stands behind a title, which may mean another."""
        return len(self.called(name.keys[0])) > 1 and bool(PREVIOUS.search(value, max(0, start - 30), start))


def _only(able: Iterable[Listed]) -> Listed | None:
    """The one of some people, who may come several times; nobody behind the second is looked at."""
    found: Listed | None = None
    for listed in able:
        if found is not None and listed is not found:
            return None
        found = listed
    return found


class _Same:
    """A mapping that is itself only, so that what is made of it can be kept."""

    def __init__(self, people: Mapping[str, Entry]) -> None:
        self.people = people

    def __hash__(self) -> int:
        return id(self.people)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.people is self.people


def list_of(people: Mapping[str, Entry]) -> List:
    """The list made of the lexicon's people, for one article; made once for a lexicon."""
    return _list_of(_Same(people)).for_article()


@lru_cache(maxsize=8)
def _list_of(same: _Same) -> List:
    return List(same.people)


def _read(entry: Entry) -> Listed:
    forms, suffix = [], ""
    for name in entry.names:
        printed = _WORD.findall(_AFTER_COMMA.sub("", _upright(name)))
        if len(printed) > 1 and suffix_of(printed[-1]):
            suffix = suffix_of(printed.pop())
        while len(printed) > 1 and kind_of(fold(printed[0])) & ROLE and not kind_of(fold(printed[0])) & GIVEN:
            del printed[0]
        if printed:
            forms.append(tuple(map(fold, printed)))
    given = gender_of(forms[0]) if forms and len(forms[0]) > 1 else ""
    roles = {word for role in entry.roles for word in map(fold, _WORD.findall(role.title)) if word in ROLE_GENDER}
    return Listed(entry, tuple(forms), suffix, entry.gender or given, frozenset(roles))


def _is_spelled(name: Name, forms: Iterable[Words]) -> bool:
    """Whether a surname is that of one of some full names, behind a title in another transliteration too."""
    word = name.words[0]
    for form in forms:
        surname = calling(form)[-1]
        if len(form) == 1 or word in (surname, without_article(surname)):
            return True
        if name.title and not name.kind & GIVEN and transliterated(word) == transliterated(surname):
            return True
    return False


def _is_more(name: Name, form: Words) -> bool:
    """Whether a name tells a given name where the list has initials only: "Joan Orme" may not be "J. K. Orme"."""
    return len(form) > 2 and all(len(word) == 1 for word in form[:-1]) and len(name.words[0]) > 1


def _upright(name: str) -> str:
    """A name as it is said: "Ada Plumb" of "Plumb, Ada", "D. R. Plumb" of "Plumb, D. R."."""
    surname, _, given = name.partition(", ")
    words = given.split()
    spoken = all(_INITIALS.fullmatch(word) or kind_of(fold(word)) & GIVEN for word in words)
    return f"{given} {surname}" if words and spoken and " " not in surname and not suffix_of(words[0]) else name
