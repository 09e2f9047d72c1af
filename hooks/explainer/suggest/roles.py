"""Roles: what the archive calls somebody over all articles, one role for all ways in which it is printed.

`Press Secretary Plumb` and `the Harbour Office press secretary, Ada Plumb,` are one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field

from explainer.model import Called, Entry
from explainer.names import folded_words
from explainer.names.offices import BELOW
from explainer.suggest.printed import Printed, articles_of

SELDOM = 3
"""How many times as many articles must print a title for a longer one to be another: "Enter President"."""
MOST = 6
"""Roles that an entry starts with."""
ENOUGH = 3
"""Articles that print a role, from which on those that a single article prints are only mentioned."""

Calls = Callable[[Printed, int], Iterable[Called]]
"""What is printed beside a mention, by its number among those of the article's people."""
Settled = Callable[[str, str], tuple[str, str]]
"""From a title and a body as printed to both as the archive has them."""


@dataclass(slots=True)
class Role:
    """A role with everything printed of it; each place holds the name and the role beside it.

    `shorter` are places that say less of it, `former` those that say that it was.
    """

    words: tuple[str, ...]
    body: tuple[str, ...]
    titles: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    printed: list[Printed] = field(default_factory=list)
    former: list[Printed] = field(default_factory=list)
    shorter: list[Printed] = field(default_factory=list)

    @property
    def title(self) -> str:
        """As printed most."""
        title = self.titles.most_common(1)[0][0]
        return title[:1].upper() + title[1:]

    @property
    def organization(self) -> str:
        """As printed most; "" where no body is."""
        return self.bodies.most_common(1)[0][0] if self.bodies else ""

    @property
    def articles(self) -> int:
        """How many articles print it."""
        return len(articles_of(self.everywhere))

    @property
    def everywhere(self) -> list[Printed]:
        """Where it is printed, in all its words or in fewer."""
        return [*self.printed, *self.shorter]

    def take(self, other: Role) -> None:
        """Add what is printed of the same role with fewer words."""
        self.shorter += other.everywhere
        self.former += other.former
        self.bodies.update(other.bodies)


def settled_by(names: Set[str], entries: Iterable[Entry]) -> Settled:
    """How roles are settled: a body has the name of its entry, and what is one of `names` (folded) is somebody's."""
    bodies = {" ".join(folded_words(n)): e.name for e in entries if e.kind == "organization" for n in e.names}
    longest = max((name.count(" ") + 1 for name in bodies), default=0)

    def settled(title: str, body: str) -> tuple[str, str]:
        words = " ".join(folded_words(body))
        if words in names:
            return f"{body} {title}", ""
        opening = title.split()
        for n in range(min(longest, len(opening) - 1) if not body else 0, 0, -1):
            if known := bodies.get(" ".join(folded_words(" ".join(opening[:n])))):
                return " ".join(opening[n:]), known
        return title, bodies.get(words, body)

    return settled


def roles_of(named: Sequence[tuple[Printed, int]], calls: Calls, settled: Settled) -> list[Role]:
    """The roles of somebody who is `named` in these places, those first that most articles print."""
    roles: dict[tuple[tuple[str, ...], tuple[str, ...]], Role] = {}
    for printed, number in named:
        for called in calls(printed, number):
            title, body = settled(called.title, called.organization)
            key = tuple(folded_words(title)), tuple(folded_words(body))
            if not key[0]:
                continue
            role = roles.setdefault(key, Role(*key))
            role.titles[title] += 1
            role.bodies.update([body] if body else [])
            place = Printed(printed.article, min(called.start, printed.start), max(called.end, printed.end))
            role.printed.append(place)
            role.former += [place] * called.former
    return _merged(roles.values())


def _merged(roles: Iterable[Role]) -> list[Role]:
    """The roles, each that says less of another taken into it: the secretary is the White House press secretary."""
    fullest = sorted(roles, key=lambda role: (-len(role.words) - len(role.body), role.words))
    kept: list[Role] = []
    for role in fullest:
        longer = [other for other in kept if _says_less(role, other)]
        if longer:
            max(longer, key=lambda other: len(other.printed)).take(role)
        else:
            kept.append(role)
    return sorted(kept, key=lambda role: (-role.articles, role.words))


def _says_less(role: Role, other: Role) -> bool:
    """Whether a role is another in fewer words: without its body, "Secretary" for "Secretary of State"."""
    if role.body not in ((), other.body):
        return False
    if role.words == other.words:
        return True
    if other.articles * SELDOM < role.articles:
        return False
    words, full, n = role.words, other.words, len(role.words)
    starts = (i for i in range(len(full) - n + 1) if full[i : i + n] == words and BELOW.isdisjoint(full[:i]))
    return any(full[i + n : i + n + 1] in ((), ("of",), ("for",)) for i in starts)
