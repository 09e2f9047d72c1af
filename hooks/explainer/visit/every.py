"""Many addresses: each is asked once, few at once, and those of one host one after the other with a pause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event

from explainer.visit.answer import Answer, Visitor
from explainer.visit.network import Resolve

AT_ONCE = 8
PAUSE = 1.0
"""Seconds between an answer of a host and the next question to it."""
MOST = 2_000
"""Addresses in one run."""
NOT_AGAIN = Answer("later", "is not asked: its server asked to come later")


def answers(addresses: Sequence[str], resolve: Resolve, pause: float) -> Iterator[tuple[str, Answer]]:
    """Each address with what it answers, as the answers come; the `pause` between two of a host is in seconds."""
    stopped, told = Event(), SimpleQueue[tuple[str, Answer]]()
    visitor = Visitor(resolve, stopped.wait)
    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        for same_host in by_host(addresses):
            pool.submit(_ask_in_turn, same_host, visitor, pause, stopped, told)
        for _ in addresses:
            yield told.get()
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)


def by_host(addresses: Iterable[str]) -> list[list[str]]:
    """The addresses of each host, in the order in which they came."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[address.split("/")[2].rpartition("@")[2].lower()].append(address)
    return [*hosts.values()]


def _ask_in_turn(
    addresses: Sequence[str], visitor: Visitor, pause: float, stopped: Event, told: SimpleQueue[tuple[str, Answer]]
) -> None:
    """Ask one host; once it asks to come later, it is asked nothing more."""
    later = False
    for number, address in enumerate(addresses):
        if number and not later:
            stopped.wait(pause)
        if stopped.is_set():
            return
        answer = NOT_AGAIN if later else visitor.answer(address)
        later = answer.kind == "later"
        told.put((address, answer))
