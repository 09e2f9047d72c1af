"""Circles: where following references leads back to where it began.

circles({"a": ["b"], "b": ["c"], "c": ["a"]}, 2)  ->  [(["a", "b"], "c")]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(leads: Mapping[str, Sequence[str]], most: int) -> Iterator[tuple[list[str], str]]:
    """The circles of `leads`: of each the first steps, at most so many, and the last, from which it leads back.

    Without the steps that lead back there is no circle left.  Depth first (R. Tarjan, Depth-first search and linear
    graph algorithms, 1972): each step is taken once.
    """
    done: set[str] = set()
    for start in leads:
        way: list[str] = []
        at: dict[str, int] = {}
        steps = [iter([start])]
        while steps:
            following = next(steps[-1], None)
            if following is None:
                steps.pop()
                if way:
                    done.add(way[-1])
                    del at[way.pop()]
            elif following in at:
                yield way[at[following] : at[following] + most], way[-1]
            elif following not in done:
                at[following] = len(way)
                way.append(following)
                steps.append(iter(leads.get(following, ())))
