"""How a command ends: its exit status for programs, one line for people, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Mapping

import click

from explainer.cores import collect_seldom

FOUND, WRONG_USE, UNABLE, STOPPED, UNREAD = 1, 2, 3, 130, 141

ENDINGS: Mapping[int, str] = {
    0: "It is done, and nothing has to be mended.",
    FOUND: "Something has to be mended, in the archive or in what came in; the lines say where, and how.",
    WRONG_USE: "The command is not right: an option, a path, a folder that holds no archive, no such branch.",
    UNABLE: "The machine cannot do it: the disk is full, a file may not be read or written, no cluster answers.",
    STOPPED: "Ctrl-C stopped it.",
    UNREAD: "Whoever read its output went away, as `head` does.",
}
"""Every exit status, and what it says; the last two are 128 and the number of the signal, as shells have it."""
FIXES: Mapping[int, str] = {
    errno.ENOSPC: "make room on the disk",
    errno.ENOTDIR: "name a folder, and no path below a file",
    errno.ENOENT: "see that its folder is there and can hold files",
    errno.EACCES: "ask for leave to read and write there",
    errno.EPERM: "ask for leave to read and write there",
    errno.EROFS: "choose a disk that can be written to",
    errno.EMFILE: "let a program open more files: ulimit -n",
}
"""What the machine refuses, by its number, and what to do."""
FIX = "see that the disk and its files are sound"


class WrongUseError(click.ClickException):
    """The command cannot be meant as it was typed."""

    exit_code = WRONG_USE


class UnableError(click.ClickException):
    """The machine refuses."""

    exit_code = UNABLE


def let_go() -> None:
    """Let go of what cannot be printed: Python would try it once more when it ends, and complain."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Program(click.Group):
    """A group of commands that end as `ENDINGS` says."""

    def invoke(self, context: click.Context) -> object:
        """Run the command that was typed; what it loads and reads stays to the end, and is no garbage."""
        collect_seldom()
        try:
            try:
                return super().invoke(context)
            finally:
                sys.stdout.flush()
        except KeyboardInterrupt:
            click.echo("\nStopped.", err=True)
            raise SystemExit(STOPPED) from None
        except BrokenPipeError:
            let_go()
            raise SystemExit(UNREAD) from None
        except OSError as error:
            let_go()
            place = f"{error.filename}: " if error.filename else ""
            raise UnableError(f"{place}{error.strerror or error} - fix: {FIXES.get(error.errno or 0, FIX)}") from None
