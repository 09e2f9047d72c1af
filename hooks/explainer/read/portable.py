"""Names that every system can give a file, so that whoever clones the archive gets all of it.

Windows keeps some names for devices, whatever their ending, and has neither these characters nor names that end in a
blank or a full stop: https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
"""

from __future__ import annotations

import re
from pathlib import PurePath

from explainer.pattern import pattern
from explainer.read.characters import all_seen
from explainer.slug import slug

_DEVICE = pattern(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)
_FORBIDDEN = pattern(r'[<>:"|?*\\\n\t]|[ .]\Z|\A ')


def portable(name: str) -> bool:
    """Whether every system can have a file or folder of that name."""
    return not _DEVICE.match(name) and not _FORBIDDEN.search(name) and all_seen(name)


def renamed(name: str) -> str:
    """A name like it that every system can have."""
    path = PurePath(name)
    ending = path.suffix if path.suffix[1:].isalnum() and path.suffix.isascii() else ""
    like = slug(name.removesuffix(ending)) or "a-name-like-this"
    return f"{like}-page{ending}" if _DEVICE.match(like) else f"{like}{ending}"
