"""Cores: one pure function over many items, on all cores where that pays, with the same results in the same order.

Processes are forked, so that what the function knows (articles, a lexicon) is shared without copying it; where the
platform cannot fork, and in a process that has threads (`mkdocs serve`), the items are done one by one.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

WORTH_FORKING = 50  # items; below it, starting processes costs more than they save
SELDOM = 50_000  # new objects for each look of the collector: what is made for one item hardly ever needs it
CHUNK = 4  # items handed to a process at a time: at the end no process waits long for another
AHEAD = 50  # such chunks for each process, begun before the first is waited for: what is done early is held in memory

Item = TypeVar("Item")
Result = TypeVar("Result")


def on_all_cores(
    function: Callable[[Item], Result], items: Iterable[Item], chunk: int = CHUNK, behind: int = 0
) -> Iterator[Result]:
    """`function` of each item, in order, `chunk` items at a time for a process.  What it raises is raised here.

    The processes let others go first that are `behind` less nice (0 to 19, nice(2)).
    """
    following = iter(items)
    first = list(islice(following, WORTH_FORKING))
    every = chain(first, following)
    processes = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    forking = hasattr(os, "fork") and threading.active_count() == 1
    if len(first) < WORTH_FORKING or processes == 1 or not forking:
        yield from map(function, every)
        return
    from concurrent.futures import ProcessPoolExecutor  # here, for few items do without
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(processes, get_context("fork"), _keep, (function, behind))
    begun: deque[Future[list[Any]]] = deque()
    try:
        while part := list(islice(every, chunk)):
            begun.append(pool.submit(_kept, part))
            if len(begun) == AHEAD * processes:
                yield from begun.popleft().result()
        while begun:
            yield from begun.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_function: Callable[[Any], object]


def collect_seldom() -> None:
    """Have Python's collector of cycles look seldom, and never at what is there now, which stays.

    It would read millions of values that are in no cycle, and write to memory that processes share.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)


def _keep(function: Callable[[Any], object], behind: int) -> None:
    global _function
    _function = function
    os.nice(behind)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to all of them, and is for the process that started them
    collect_seldom()


def _kept(items: Sequence[object]) -> list[object]:
    return [_function(item) for item in items]
