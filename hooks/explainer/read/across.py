"""What must hold between files: the names, references and addresses of the whole archive."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from explainer.fold import NOTHING, fold
from explainer.model import Article, Entry, Problem
from explainer.pattern import pattern
from explainer.read.circles import circles
from explainer.read.kinds import near_miss
from explainer.read.problems import Report, shown

MOST_SHOWN = 4
"""Files of a circle of `see` that a message names."""
LIKE_AN_ID = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def check_names(root: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """No name or alias belongs to two entries, but for terms that are told apart by the words under their `when`.

    That two people have one name can be, and is told unless their roles tell them apart; so is a `when` with nothing
    to tell apart.
    """
    owners: dict[str, tuple[Entry, str]] = {}
    shared: set[str] = set()
    for entry in entries:
        for name in entry.names:
            owner, owned = owners.setdefault(folded(name), (entry, name))
            if owner is entry:
                continue
            shared |= {owner.path, entry.path}
            if owner.when and entry.when:
                continue
            namesakes = owner.kind == entry.kind == "person" and (name, owned) == (entry.name, owner.name)
            if namesakes and _roles_differ(owner, entry):
                continue
            code = "E02" if namesakes else "E01"
            under = "aliases" if name in entry.aliases else "term" if entry.kind == "term" else "name"
            both = {"name": shown(name), "other": owner.path, "suggestion": _apart(owner, entry)}
            yield from problem_at(root, entry.path, under, name, code, **both)
    for entry in entries:
        if entry.when and entry.path not in shared:
            yield from problem_at(root, entry.path, "when", entry.when[0], "E07")


def _apart(owner: Entry, entry: Entry) -> str:
    """What to do about a name of two entries."""
    out = "take it out of one of the two"
    words = "words that stand near the one and not near the other"
    return f"{out}, or write under when: in both {words}" if owner.kind == entry.kind == "term" else out


def _roles_differ(one: Entry, other: Entry) -> bool:
    """Whether both have roles and none in common: an office of one body, or one without a body."""
    ours, theirs = ({(folded(r.title), folded(r.organization)) for r in entry.roles} for entry in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def check_see(root: Path, entries: Sequence[Entry], paths: Collection[str]) -> Iterator[Problem]:
    """What an entry names under `see` is another entry of its folder; `paths` are the files of all entries."""
    for entry in entries:
        folder = entry.path.rpartition("/")[0]
        for name in entry.see:
            if name == entry.id:
                yield from problem_at(root, entry.path, "see", name, "E04", key="see", name=name)
            elif sibling(entry, name) not in paths:
                others = [path.rpartition("/")[2].removesuffix(".md") for path in paths if path.startswith(folder)]
                instead = suggestion(name, others, "see")
                yield from problem_at(root, entry.path, "see", name, "E03", key="see", name=name, suggestion=instead)


def check_circles(root: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Whoever follows `see` from entry to entry never comes back to where they began."""
    by_path = {entry.path: entry for entry in entries}
    see = {entry.path: [sibling(entry, id_) for id_ in entry.see if id_ != entry.id] for entry in entries}
    for way, back in circles(see, MOST_SHOWN):
        first, last = by_path[way[0]], by_path[back]
        files = ", ".join(way if back in way else [*way, "…", back])
        move = "" if last.id in first.see else f" and write {last.id} under see in {first.path}"
        yield from problem_at(root, back, "see", first.id, "E06", files=files, name=first.id, move=move)


def sibling(entry: Entry, id_: str) -> str:
    """The path of another entry of the same folder."""
    return f"{entry.path.rpartition('/')[0]}/{id_}.md"


def check_articles(root: Path, articles: Sequence[Article], paths: Mapping[str, str]) -> Iterator[Problem]:
    """What an article names exists, and no earlier address is in use; `paths` are all articles' files by address."""
    taken = dict(paths)
    for article in articles:
        for address in article.related:
            if address not in paths:
                name = short(address)
                instead = suggestion(name, [short(other) for other in paths], "related")
                yield from problem_at(root, article.path, "related", name, "A03", name=name, suggestion=instead)
        for address in article.aliases:
            other = taken.setdefault(address, article.path)
            if other != article.path or address == article.address:
                yield from problem_at(
                    root, article.path, "aliases", short(address), "A04", address=address, other=other
                )
        if article.image and not (root / "docs" / article.image.src).is_file():
            yield from problem_at(root, article.path, "image", article.image.src, "A10", src=article.image.src)


def check_decisions(articles: Sequence[Article], entries: Sequence[Entry]) -> Iterator[Problem]:
    """Whoever a decision names by the id of an entry has that entry; names and descriptions are printed as they are."""
    ids = {entry.id for entry in entries}
    for article in articles:
        report = Report(article.path)
        for decision in article.decisions:
            for name in (decision.speaker or decision.verdict, *decision.together):
                if LIKE_AN_ID.fullmatch(name) and name not in ids:
                    near = near_miss(name, sorted(ids))
                    instead = f"write {near}" if near else "write the name as it is to be printed, or add that file"
                    report.add("A12", decision.line, decision.column, name=name, suggestion=instead)
        yield from report.problems


def short(address: str) -> str:
    """An article's address as it is typed: "articles/2022/letters/" -> "2022/letters"."""
    return address.removeprefix("articles/").rstrip("/")


def folded(name: str) -> str:
    """The name as readers take it: capitals, accents, hyphens and blanks make no difference."""
    return " ".join(fold(name).replace(NOTHING, "").replace("-", " ").split())


def suggestion(name: str, known: Sequence[str], key: str) -> str:
    """What to do about a name that is not known; the folder of a known one may have been left out."""
    last = {path.rpartition("/")[2]: path for path in known}
    near = near_miss(name, known) or last.get(near_miss(name, [*last]), "")
    return f"write {near}" if near else f"delete it from {key}, or add that file"


def problem_at(root: Path, path: str, under: str, value: str, code: str, **facts: object) -> list[Problem]:
    """The problem, at the place of the file where `value` stands under the key `under` ("" for anywhere)."""
    raw = (root / path).read_bytes().decode("utf-8-sig")
    report = Report(path, raw)
    words = re.compile(r"\s+".join(map(re.escape, value.split())))
    found = words.search(raw, max(0, raw.find(f"\n{under}:")))
    report.add_at(found.start() if found else 0, code, **facts)
    return report.problems
