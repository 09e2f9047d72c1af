"""The files of the archive: which there are, under which names, and their text.

A file that cannot be used is reported by name and left out; the others are read all the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from explainer.model import Problem
from explainer.pattern import pattern
from explainer.read.characters import ALIKE, STACKED, UNSEEN, all_seen, code_point, looking_latin, unseen_code
from explainer.read.portable import portable, renamed
from explainer.read.problems import Report, shown
from explainer.slug import slug

LARGEST = 512 * 1024  # bytes
LONGEST_NAME = 80
NAME = pattern(rf"(?=.{{1,{LONGEST_NAME}}}\Z)[a-z0-9]+(?:[-_][a-z0-9]+)*")
RESERVED = {"index"}
LONE_CR = pattern(r"\r(?!\n)")
"""What ends a line of very old files."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file to read: its path from the project's root, with "/", and where it is."""

    path: str
    place: Path

    @property
    def stem(self) -> str:
        """The path without its ending."""
        return self.path.rpartition(".")[0]


def find_files(root: Path, folder: str, endings: Sequence[str], nested: bool, problems: list[Problem]) -> list[File]:
    """The files of a folder of the project, sorted by path; those of its folders too where they may be `nested`.

    Names that begin with a dot are passed over: editors and systems leave such files.
    """
    place = root / folder
    if place.is_symlink():
        problems += refusal(folder, "X01")
        return []
    files = sorted(walk(place, folder, endings, nested, problems)) if place.is_dir() else []
    unlike: dict[str, File] = {}
    for file in files:
        first = unlike.setdefault(file.stem, file)
        if first is not file:
            problems += refusal(file.path, "X12", other=first.path)
    return list(unlike.values())


def walk(place: Path, path: str, endings: Sequence[str], nested: bool, problems: list[Problem]) -> Iterator[File]:
    """The files below a folder that may be read by their names; the others are refused."""
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError as error:
        problems += refusal(path, "X03", reason=str(error.strerror))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        here = f"{path}/{entry.name}"
        refused = name_problem(entry, here, endings, nested)
        problems += refused
        if refused:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from walk(place / entry.name, here, endings, nested, problems)
        else:
            yield File(here, place / entry.name)


def name_problem(entry: os.DirEntry[str], path: str, endings: Sequence[str], nested: bool) -> list[Problem]:
    """Why a file or folder may not be read, as far as its name and kind tell."""
    folder = entry.is_dir(follow_symlinks=False)
    stem, ending = (entry.name, "") if folder else (PurePath(entry.name).stem, PurePath(entry.name).suffix)
    if entry.is_symlink():
        return refusal(path, "X01")
    if not (folder and nested) and not entry.is_file(follow_symlinks=False):
        return refusal(path, "X02")
    if not folder and ending not in endings:
        return refusal(path, "X04", ending=ending or "missing", endings=" or ".join(endings))
    if not NAME.fullmatch(stem):
        better = slug(stem)[:LONGEST_NAME].strip("-")
        suggestion = (better if NAME.fullmatch(better) else "a-name-like-this") + ending
        if stem == "README":
            suggestion += " if readers are to have it, or take it out of this folder"
        return refusal(path, "X11", name=shown(stem), most=LONGEST_NAME, suggestion=suggestion)
    if not portable(entry.name):
        return refusal(path, "X18", name=shown(entry.name), suggestion=renamed(entry.name))
    return refusal(path, "X13", name=stem) if stem in RESERVED else []


def refusal(path: str, code: str, **facts: str | int) -> list[Problem]:
    """The one problem of a file that is not read."""
    report = Report(path)
    report.add(code, 1, 1, **facts)
    return report.problems


def read_file(file: File, problems: list[Problem]) -> str | None:
    """The text of a file, without a byte order mark; None, and problems, where it cannot be used."""
    data = read_bytes(file, problems)
    return None if data is None else text_of(data, file.path, problems)


def read_bytes(file: File, problems: list[Problem]) -> bytes | None:
    """The bytes of a file; None, and a problem, where it cannot be read or is too large."""
    try:
        size = file.place.lstat().st_size
        data = file.place.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        problems += refusal(file.path, "X03", reason=str(error.strerror))
        return None
    if size > LARGEST:
        problems += refusal(file.path, "X05", size=size // 1024, most=LARGEST // 1024)
        return None
    return data


def text_of(data: bytes, path: str, problems: list[Problem]) -> str | None:
    """The text of a file's bytes, without a byte order mark; None, and problems, where it is none."""
    report = Report(path)
    raw = decode(data, report)
    if raw is not None and not report.failed:
        report.raw = LONE_CR.sub("\n", raw) if "\r" in raw else raw
        check_characters(report)
    problems += report.problems
    return None if report.failed else raw


def decode(data: bytes, report: Report) -> str | None:
    """The text of UTF-8 bytes."""
    if data.startswith(UTF_16):
        report.add("X07")
        return None
    try:
        raw = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = LONE_CR.sub("\n", data[: error.start].decode("utf-8-sig"))
        report.raw = before
        report.add_at(len(before), "X06", byte=f"0x{data[error.start]:02X}")
        return None
    if not raw.strip():
        report.add("X10")
    return raw


def check_characters(report: Report) -> None:
    """Report characters that no reader can see or that hide others, and words with one that looks like another.

    Each is told where it is first.
    """
    told: set[str] = set()
    for match in () if all_seen(report.raw) else UNSEEN.finditer(report.raw):
        character = match[0]
        if character not in told:
            told.add(character)
            report.add_at(match.start(), unseen_code(character), character=code_point(character))
    if not report.raw.isascii() and (stacked := STACKED.search(report.raw)):
        report.add_at(stacked.start(), "X16", count=len(stacked[0]))
    for offset, character, word in looking_latin(report.raw):
        if word not in told:
            told.add(word)
            facts = {"word": shown(word), "character": code_point(character), "latin": ALIKE[character]}
            report.add_at(offset, "X15", **facts)
