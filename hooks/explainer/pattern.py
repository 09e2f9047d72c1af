"""Patterns that are compiled when they are first used.

There are some 400: to compile them takes as long as to recognise ten articles, and no run needs all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import AnyStr, cast


def pattern(words: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, as far as a module uses its own patterns: their methods, `pattern` and `flags`."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(words, flags))


class _Uncompiled:
    def __init__(self, words: str | bytes, flags: int) -> None:
        self.pattern, self.flags = words, flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        """A method of the compiled pattern, which is kept, so that nothing is asked here again."""
        method: Callable[..., object] = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method
