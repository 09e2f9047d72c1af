"""A cluster: one pure function over many items, on the workers of a Dask cluster, with the same results in order.

    with cluster("tcp://10.0.0.5:8786", version) as spread:
        for result in spread(function, items): ...

What a worker had in hand when it died, others do again.  Function, items and results are sent as they are pickled, so
the workers must have the very program that sends them; `version()` tells it, here and there.
"""

from __future__ import annotations

import logging
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from distributed import Client, Future

BATCH = 64  # items that are sent to a worker at a time: of articles, a sixth of a second's work
AHEAD = 4  # such batches for each thread of the cluster, sent before the first is waited for
PATIENCE = 10.0  # seconds until the cluster answers, and has a worker
FORSAKEN = 60.0  # seconds without a result after which there must be a worker: a new one may be on its way
OTHER_VERSION = (
    "workers have another version of the program, of Python or of a library - fix: give every worker this Python, "
    "requirements.txt and hooks/"
)
SILENT = logging.CRITICAL + 1

Item = TypeVar("Item")
Result = TypeVar("Result")
Version = Callable[[], bytes]


class ClusterError(Exception):
    """The cluster cannot do it; the message says why and how to mend it."""


class OtherVersionError(Exception):
    """A worker has another program than the one that sent it work."""


class Spread:
    """Calls functions on a cluster."""

    def __init__(self, client: Client, version: Version) -> None:
        self.client, self.version = client, version

    def __call__(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """`function` of each item, in order; what it raises is raised here.

        Raises `ClusterError` when the cluster cannot go on.
        """
        packed, mine, following = pickle.dumps(function), self.version(), iter(items)
        ahead = AHEAD * sum(self.client.nthreads().values())
        begun: deque[Future[bytes]] = deque()
        while batch := list(islice(following, BATCH)):
            begun.append(self.client.submit(_done, self.version, mine, packed, pickle.dumps(batch), pure=False))
            if len(begun) >= ahead:
                yield from self._result(begun.popleft())
        while begun:
            yield from self._result(begun.popleft())

    def _result(self, future: Future[bytes]) -> list[Any]:
        from distributed import KilledWorker

        try:
            return list(pickle.loads(self._waited_for(future)))
        except (OtherVersionError, ImportError):
            raise ClusterError(OTHER_VERSION) from None
        except KilledWorker:
            raise ClusterError(
                "one batch of texts ended several workers, one after the other - fix: "
                "look at what they wrote last; give each at least 1 GB of memory"
            ) from None

    def _waited_for(self, future: Future[bytes]) -> bytes:
        from distributed.client import FutureCancelledError

        while True:
            try:
                return bytes(future.result(FORSAKEN))
            except TimeoutError:
                if not self.client.nthreads():
                    raise ClusterError("no worker is left - fix: start some, then run the command again") from None
            except FutureCancelledError:
                raise ClusterError("the scheduler went away - fix: start it, then run the command again") from None


@contextmanager
def cluster(address: str, version: Version) -> Iterator[Spread]:
    """What spreads work over the cluster whose scheduler is at `address` ("tcp://host:port").

    Raises `ClusterError` where the library is missing, and where no scheduler or no worker answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ClusterError(
            "dask.distributed is not installed - fix: "
            ".venv/bin/pip install --no-build-isolation --editable '.[cluster]'"
        ) from None
    for name in ("distributed", "distributed.client"):  # it would print tracebacks of what is mended, and told here
        logging.getLogger(name).setLevel(SILENT)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):
        raise ClusterError(
            f"no scheduler answers at {address} - fix: start one with dask scheduler, and name the address it prints"
        ) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ClusterError(f"{address} has no workers - fix: start some with dask worker {address}") from None
        _refuse_others(client, version)
        yield Spread(client, version)


def _refuse_others(client: Client, version: Version) -> None:
    """Ask the workers that are there; one that is sent a function of a program it has not would end."""
    mine, theirs = version(), client.run(version, on_error="return")
    if any(told != mine for told in theirs.values()):
        raise ClusterError(OTHER_VERSION)


def _done(version: Version, theirs: bytes, function: bytes, items: bytes) -> bytes:
    """On a worker: the function of each of some items."""
    if version() != theirs:  # it came when the others had been asked
        raise OtherVersionError
    return pickle.dumps([*map(_loaded(function), pickle.loads(items))])


@lru_cache(maxsize=2)
def _loaded(function: bytes) -> Callable[[Any], Any]:
    loaded: Callable[[Any], Any] = pickle.loads(function)
    return loaded
