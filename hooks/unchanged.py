"""Whether a build would make the very site that is there, so that it need not run.

Two digests of the last build are kept beside the site: of all that went in, and of what the site's folder held
when it was done.  Where both are the same again, so is the site.
"""

from __future__ import annotations

import json
import logging
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, Self

from mkdocs.config.defaults import MkDocsConfig

from explainer.read.settings import read_settings

LOG = logging.getLogger("mkdocs")
ADDRESS = re.compile(" at 0x[0-9a-f]+")  # where a value of no name lies in memory
NOT_SOURCE = ("__pycache__", ".pyc")  # endings of what Python makes of source files beside them


class Listener(logging.Handler):
    """Hears whether MkDocs warns of anything."""

    warned = False

    def emit(self, record: logging.LogRecord) -> None:
        """Hear it."""
        self.warned = True


class Build(NamedTuple):
    """A build that has begun: what goes in, and who hears what MkDocs warns of, which the next build must say again."""

    record: Path
    inputs: str
    listener: Listener

    @classmethod
    def begun(cls, config: MkDocsConfig) -> Self:
        """The build that MkDocs begins with this configuration, before any file is read for it."""
        listener = Listener(logging.WARNING)
        LOG.addHandler(listener)
        site = Path(config.site_dir)
        return cls(site.with_name(f".{site.name}.built"), inputs_of(config), listener)

    def unchanged(self, site: Path) -> list[str] | None:
        """What the last build told about the articles, where it made the very same site and that is still there."""
        last = remembered(self.record)
        with suppress(OSError):  # another build puts its site there at this moment
            if last and self.inputs == last.inputs and digest_of_site(site) == last.site:
                return last.told
        return None

    def remember(self, site: Path, told: list[str]) -> None:
        """Keep the record of the build; where it warned or the record cannot be written, the next build runs."""
        LOG.removeHandler(self.listener)
        with suppress(OSError):
            self.record.unlink(missing_ok=True)
            if self.inputs and not self.listener.warned:
                new = Path(f"{self.record}-{os.getpid()}")
                kept = Record(self.inputs, digest_of_site(site), told)
                new.write_text(json.dumps(kept._asdict()), encoding="utf-8")
                new.replace(self.record)


class Record(NamedTuple):
    """What is known of the last build: both digests, and what was said about the articles."""

    inputs: str
    site: str
    told: list[str]


def inputs_of(config: MkDocsConfig) -> str:
    """The digest of all that goes into the site; "" where plugins or hooks of others may read anything."""
    if [*config.plugins] != [*config.hooks] or len(config.hooks) > 1:
        return ""
    theme = config.theme
    folders = {Path(config.docs_dir).parent / "articles", Path(config.docs_dir), Path(__file__).parent}
    folders |= {Path(folder) for folder in (theme.custom_dir, *config.watch) if folder}
    settings = {name: value for name, value in config.items() if name != "theme"}
    settings |= {f"theme.{name}": theme[name] for name in theme} | {"templates": sorted(theme.static_templates)}
    seen = read_settings(Path(config.docs_dir).parent)[0]  # `!ENV` has a value for MkDocs, and none for the archive
    told = ADDRESS.sub("", repr((sorted(settings.items()), sorted(seen.items()))))
    return digest_of_inputs(sorted(folder for folder in folders if folder.is_dir()), told)


def digest_of_inputs(folders: Iterable[Path], settings: str) -> str:
    """The digest of every file below these folders, of the settings, of Python and of the packages it has.

    "" where a file cannot be read, or is none (a link, a pipe): then nothing is known.
    """
    digest = blake2b(repr((settings, sys.version, sorted(_packages()))).encode())
    try:
        for folder in folders:
            for path in sorted(_files(folder)):
                content = Path(path).read_bytes() if stat.S_ISREG(os.lstat(path).st_mode) else None
                if content is None:
                    return ""
                digest.update(f"{path}\n{len(content)}\n".encode(errors="surrogateescape"))
                digest.update(content)
    except OSError:
        return ""
    return digest.hexdigest()


def digest_of_site(site: Path) -> str:
    """The digest of the names, sizes and times of the files below a folder; what is in them is not read."""
    digest = blake2b()
    for path in sorted(_files(site)) if site.is_dir() else ():
        about = os.lstat(path)
        digest.update(f"{path}\n{about.st_size} {about.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def remembered(record: Path) -> Record | None:
    """The record of the last build; None where there is none, or none that can be read."""
    with suppress(OSError, ValueError, TypeError):
        return Record(**json.loads(record.read_text(encoding="utf-8")))
    return None


def _files(folder: Path | str) -> Iterator[str]:
    """The files below a folder, and whatever else is there and no folder."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir(follow_symlinks=False):
                if one.name not in NOT_SOURCE:
                    yield from _files(one.path)
            elif not one.name.endswith(NOT_SOURCE):
                yield one.path


def _packages() -> Iterator[str]:
    """The installed packages with their versions, as their folders are called."""
    for place in sys.path:
        with suppress(OSError):
            yield from (path.name for path in Path(place).glob("*.dist-info"))
