"""How far long work is, on a terminal that shows standard error; where there is none, nothing and at no cost."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from explainer.watched import Item

LONG = 0.5
"""Seconds from which work is long enough for a bar, which goes away when the work is done."""
KNOWN = "{desc}: {percentage:3.0f}% |{bar:30}| {n:,} of {total:,}"
UNKNOWN = "{desc}: {n:,}"


def progress(items: Iterable[Item], doing: str, number: int | None) -> Iterable[Item]:
    """The items, with a bar that says how many of them have come."""
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # its thread would keep `cores` from forking
    form = UNKNOWN if number is None else KNOWN
    return tqdm(items, doing, number, leave=False, delay=LONG, bar_format=form, file=sys.stderr)
