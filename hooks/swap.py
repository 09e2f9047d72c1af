"""A finished site takes the old one's place: at once for whoever reads it, and one build after the other."""

from __future__ import annotations

import ctypes
import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen, TimeoutExpired
from threading import Thread

if sys.platform != "win32":
    import fcntl

PATIENCE = 1.0  # seconds until a folder is removed
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)
_BUILDING = re.compile(r"\.(?:new|old)-(\d+)(?:\.\w+)?$")


def building(site: Path) -> Path:
    """Where this process builds the new site; PermissionError where the old one could not be removed afterwards."""
    if site.exists() and not os.access(site, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(site))
    return site.with_name(f"{site.name}.new-{os.getpid()}")


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """No other build changes what is in the folder meanwhile; one that wants to waits."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def put_in_place(new: Path, site: Path) -> Path:
    """Make `new` the site, and say where the old one lies now, if there was one.

    Where the system can exchange two folders (Linux) there is a whole site at every moment, else none for one moment.
    """
    if not site.exists():
        new.rename(site)
    elif not _exchanged(new, site):
        old = site.with_name(f"{site.name}.old-{os.getpid()}")
        site.rename(old)
        new.rename(site)
        return old
    return new


def clear(site: Path) -> None:
    """Remove what builds left beside the site that were killed."""
    for path in site.parent.glob(f"{site.name}.*-*"):
        of_build = _BUILDING.fullmatch(path.name.removeprefix(site.name))
        if of_build and not _is_running(int(of_build[1])):
            remove(path)


def remove(folder: Path) -> None:
    """Remove a folder; what is large goes on being removed when this program has ended."""
    if not folder.exists():
        return
    code = "import shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True)"
    removing = Popen([sys.executable, "-ISc", code, folder], start_new_session=True)
    try:
        removing.wait(PATIENCE)
    except TimeoutExpired:
        Thread(target=removing.wait, daemon=True).start()  # Python warns of a process that nobody waits for


def _exchanged(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    try:
        exchange = ctypes.CDLL(None).renameat2
    except AttributeError:  # a C library from before 2018
        return False
    return bool(exchange(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        return True  # there, asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
