"""The site composed file by file, when somebody asks for it: what a preview needs of a large archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from explainer.addresses import moved
from explainer.compose.finish import Finish
from explainer.compose.place import address_of
from explainer.compose.redirect import redirect
from explainer.compose.step import Step
from explainer.compose.steps import steps_of
from explainer.known import Index
from explainer.model import Composed

INDEX = "index.html"


class OnDemand:
    """The site of one index; what has been asked for once is kept."""

    def __init__(self, index: Index) -> None:
        self._finish, self._site_url = Finish(index), index.archive.site_url
        self._steps: dict[str, list[Step]] = defaultdict(list)
        for step in steps_of(index):
            self._steps[step.address].append(step)
        self._moved = {address: (to, title) for address, to, title in reversed([*moved(index)])}
        self._made: dict[str, tuple[str, Composed]] = {}

    def get(self, path: str) -> tuple[str, Composed] | None:
        """A file with its path, by the path or, for a page, by its address; None where the site has none there."""
        asked = address_of(path) if path.endswith(".md") else path.removesuffix(INDEX)
        for address in _above(asked):
            steps = self._steps.get(address, [])
            while steps and asked not in self._made:
                self._run(steps.pop(0))
            if asked in self._made:
                return self._made[asked]
        if asked in self._moved:
            return redirect(asked, *self._moved[asked], self._site_url)
        return None

    def _run(self, step: Step) -> None:
        for path, composed in step.files():
            finished = path, self._finish(path, composed)
            self._made.setdefault(address_of(path) if path.endswith(".md") else path, finished)


def _above(address: str) -> Iterator[str]:
    """The address itself and those above it, the nearest first."""
    yield address
    while address:
        address = address[: address.rstrip("/").rfind("/") + 1]
        yield address
