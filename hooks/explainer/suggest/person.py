"""A new person's file: the spellings, roles and gender that the archive prints, each with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from explainer.counted import count
from explainer.model import Archive, Entry
from explainer.names import folded_words
from explainer.suggest.called import Somebody, Standing, everybody, meant
from explainer.suggest.draft import Draft, FrontMatter, RefusedError
from explainer.suggest.genders import Tells, gender_of
from explainer.suggest.near import near
from explainer.suggest.owned import entry_file, owner_of
from explainer.suggest.printed import Evidence, Printed, articles_of, in_articles, shortened
from explainer.suggest.roles import ENOUGH, MOST, Calls, Role, roles_of, settled_by

CLEAR = 0.9
"""The share of the places where a last name is printed that must be one person's, for the name to mean them."""
MOST_NAMESAKES = 5
SELDOM = 10
"""How many times as many articles must print somebody's foremost role for another to be only mentioned."""
NEVER = 50
"""How many articles may name somebody, for each that must print a role."""
FEW = 3
"""Roles that an entry starts with where no two articles agree on any."""


class Beside(NamedTuple):
    """What an article says beside one of its mentions of people, given the place and the mention's number among them.

    `calls` gives what it calls somebody there, `tells` the gender that its pronouns tell, or "".
    """

    calls: Calls
    tells: Tells


def draft_person(name: str, archive: Archive, findings: Standing, beside: Beside, root: Path) -> Draft:
    """The file for somebody of this name, from what the articles print; `findings` are those of the articles.

    Raises RefusedError where the name is another entry's, or may be any of several people's.
    """
    people, evidence = everybody(archive, findings), Evidence(root)
    who = _the_one(name, people, archive.entries)
    if who is None:
        return _unknown(name, people, archive.entries, evidence, root)
    called = _full(name, who)
    path = entry_file(called, "person", root)
    printed = [place for place, _ in who.named]
    spellings = _spellings(called, who, archive.entries)
    gender, why = gender_of(who, beside.tells, evidence)
    settled = settled_by(_names(people), archive.entries)
    roles, passing = _told_apart(roles_of(who.named, beside.calls, settled), len(articles_of(printed)))
    front = FrontMatter()
    front.value("name", called, f"named in {evidence.of(printed)}")
    front.several("aliases", ((form, [evidence.of(places)]) for form, places in spellings.items()))
    if gender:
        front.value("gender", gender, why)
    front.several("roles", ((_typed(role), _why_role(role, evidence)) for role in roles))
    front.comment(*_in_passing(passing, evidence))
    found = [count(len(spellings), "other spelling"), count(len(roles), "role"), count(who.quotes, "quote")]
    told = f"{path}: {', '.join(found)}, from {in_articles(len(articles_of(printed)))}"
    if not any(folded_words(form) == folded_words(called) for form in (who.name, *who.forms)):
        told = f"{told}; no article prints {called}: taken for {who.name}"
    missing = [*(["from and to of the roles"] if roles else ["roles"]), *([] if gender else ["gender"])]
    return Draft(path, front.text(""), (told, f"missing: {', '.join([*missing, 'a few words', 'wikidata'])}"))


def _the_one(name: str, people: Mapping[str, Somebody], entries: Collection[Entry]) -> Somebody | None:
    """Whom the archive calls by the name; None for nobody."""
    able = meant(name, people)
    if not able:
        return None
    listed = {entry.id: entry for entry in entries if entry.kind == "person"}
    who = able[0]
    clear = len(who.named) >= CLEAR * sum(len(one.named) for one in able)
    if not clear and len(folded_words(name)) == 1:
        names = ", ".join(other.name for other in able[:MOST_NAMESAKES])
        raise RefusedError(f'"{name}" is the last name of {len(able)} people: {names} - fix: give the whole name')
    if who.entry:
        path = listed[who.id].path
        raise RefusedError(f'"{name}" is {who.name} here, who has {path} - fix: edit that file')
    return who


def _full(name: str, who: Somebody) -> str:
    """The name of the entry: that which was asked for, as it is printed where it is; of one word, the fullest."""
    if len(name.split()) == 1:
        return who.name
    same = [form for form in (who.name, *who.forms) if folded_words(form) == folded_words(name)]
    return next((form for form in same if not form.isupper()), " ".join(name.split()))


def _spellings(called: str, who: Somebody, entries: Collection[Entry]) -> Mapping[str, list[Printed]]:
    """The other full names that are printed and no entry has, the one of most articles first."""
    seen, spellings = {tuple(folded_words(called))}, {}
    for form, printed in sorted(who.forms.items(), key=lambda item: (item[0].isupper(), -len(item[1]), item[0])):
        words = tuple(folded_words(form))
        if words not in seen and words != tuple(folded_words(called))[-len(words) :] and not owner_of(form, entries):
            seen.add(words)
            spellings[form] = printed
    return spellings


def _names(people: Mapping[str, Somebody]) -> set[str]:
    """The whole names and the last names of everybody, folded."""
    words = [folded_words(somebody.name) for somebody in people.values()]
    return {" ".join(name) for name in words} | {name[-1] for name in words if name}


def _told_apart(roles: Sequence[Role], articles: int) -> tuple[list[Role], list[Role]]:
    """The roles of the entry, and those that are only mentioned: of the articles about somebody few print them."""
    most = roles[0].articles if roles else 0
    least = max(most / SELDOM, articles / NEVER, 1 + (most >= ENOUGH))
    kept = [role for role in roles if role.articles >= least][:MOST]
    kept = kept[:FEW] if most == 1 else kept
    return kept, [role for role in roles if role not in kept]


def _typed(role: Role) -> Mapping[str, str]:
    return {"title": role.title, "organization": role.organization}


def _why_role(role: Role, evidence: Evidence) -> Iterator[str]:
    """The words in which a role is printed, and when."""
    first = min(role.printed, key=lambda one: (one.date or "9", one.article.path, one.start))
    yield f'"{shortened(str(first))}": {evidence.at(first)}{_more(role.articles)}'
    dates = sorted({printed.date for printed in role.everywhere if printed.date})
    news = max((printed.date for printed in role.everywhere if printed.news), default="")
    if role.former:
        yield f"printed as a former role: {evidence.of(role.former)}"
    elif dates:
        span = f"{dates[0]} to {dates[-1]}" if len(dates) > 1 else dates[0]
        yield f"printed {span}, which is not the term of office{f'; as_of: {news} if it was held then' if news else ''}"


def _more(articles: int) -> str:
    return f"; printed in {in_articles(articles)}" if articles > 1 else ""


def _in_passing(roles: Sequence[Role], evidence: Evidence) -> Iterator[str]:
    """Roles that are only mentioned."""
    for role in roles[:MOST]:
        yield f'also "{shortened(str(role.printed[0]))}": {evidence.of(role.printed)}'


def _unknown(
    name: str, people: Mapping[str, Somebody], entries: Collection[Entry], evidence: Evidence, root: Path
) -> Draft:
    """The file of somebody whom no article names, with whoever is spelled nearly so."""
    called = " ".join(name.split())
    path = entry_file(called, "person", root)
    front = FrontMatter()
    front.value("name", called, "no article prints this name")
    told = [f"{path}: no article prints {called}"]
    listed = {own: entry.path for entry in entries if entry.kind == "person" for own in entry.names}
    named = {who.name: who for who in people.values() if " " in who.name}
    for other in near(called, {**listed, **named}):
        place = listed.get(other) or evidence.of([printed for printed, _ in named[other].named])
        front.comment(f"the same person as {other}? {place}")
        told.append(f"did you mean {other}, {'who has' if other in listed else 'printed in'} {place}?")
    return Draft(path, front.text(""), (*told, "missing: other spellings, gender, roles, a few words"))
