"""Pagefind's files made smaller, and the same for the same archive.

Pagefind writes the values of a filter in an order of chance and names every file by what is in it.  Here they are put
in order; the texts of results are numbered, which halves what a first search loads of ten thousand pages; and an index
chunk that grew beside a word used everywhere is parted, so that its neighbours stay small.

A file of Pagefind is a gzip of MARK and a value in CBOR.  The meta file holds [version, [text's file, words]s, [first
word, last word, chunk's file]s, [filter, file]s, sorts, fields]; a filter's file [filter, [value, pages]s]; a chunk
[[word, pages, spellings]s].  pagefind-entry.json names the meta file.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import cbor2

MARK = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
LARGE = 30_000  # bytes of a chunk, compressed, above which it is parted
TEXTS, CHUNKS, FILTERS = 1, 2, 3  # in the meta file
HASH = 7
LEVEL = 6  # of gzip: at 9 it takes three times as long, for a hundredth less

Word = tuple[str, bytes]
"""A word, and what a chunk has of it in CBOR."""
Files = dict[str, bytes]
"""The content of files by their paths in the index."""


def put_in_order(files: Files) -> None:
    """Put the files of an index in order, in place."""
    for path in [path for path in files if path.endswith(".pf_meta")]:
        named = path.split(".")[1]
        language = named.rpartition("_")[0]
        meta = _value(files.pop(path))
        build = _hashed(cbor2.dumps(meta[TEXTS]))
        for number, text in enumerate(meta[TEXTS]):
            content = files.pop(f"fragment/{text[0]}.pf_fragment")
            text[0] = f"{language}_{build}{number:x}"
            files[f"fragment/{text[0]}.pf_fragment"] = content
        meta[CHUNKS] = [part for chunk in meta[CHUNKS] for part in _parted(files, *chunk)]
        meta[FILTERS] = [[name, _ordered(files, file)] for name, file in sorted(meta[FILTERS])]
        new = f"{language}_{_hashed(cbor2.dumps(meta))}"
        files[f"pagefind.{new}.pf_meta"] = _packed(meta)
        files[ENTRY] = files[ENTRY].replace(f'"{named}"'.encode(), f'"{new}"'.encode())


def _parted(files: Files, first: str, last: str, file: str) -> Iterator[list[str]]:
    """The chunk, or the chunks that it is parted into: first word, last word and file of each."""
    content = files[f"index/{file}.pf_index"]
    if len(content) <= LARGE:
        yield [first, last, file]
        return
    del files[f"index/{file}.pf_index"]
    (words,) = _value(content)
    encoded = [(str(word[0]), cbor2.dumps(word)) for word in words]
    longest = LARGE * sum(len(word) for _, word in encoded) // len(content)
    for number, run in enumerate(_runs(encoded, longest)):
        new = f"{file}{number:x}"
        files[f"index/{new}.pf_index"] = _zipped(_array([_array([word for _, word in run])]))
        yield [run[0][0], run[-1][0], new]


def _runs(words: Iterable[Word], longest: int) -> Iterator[list[Word]]:
    """The words in order, as many together as have at most `longest` bytes, or one alone that has more."""
    run: list[Word] = []
    length = 0
    for word in words:
        more = len(word[1])
        if run and length + more > longest:
            yield run
            run, length = [], 0
        run.append(word)
        length += more
    yield run


def _array(encoded: Sequence[bytes]) -> bytes:
    """Values in CBOR as one array: it begins like one of as many that are a byte each."""
    number = len(encoded)
    return cbor2.dumps([None] * number)[:-number] + b"".join(encoded)


def _ordered(files: Files, file: str) -> str:
    """The new name of a filter's file, whose values are in order now."""
    name, values = _value(files.pop(f"filter/{file}.pf_filter"))
    value = [name, sorted(values)]
    new = f"{file.rpartition('_')[0]}_{_hashed(cbor2.dumps(value))}"
    files[f"filter/{new}.pf_filter"] = _packed(value)
    return new


def _hashed(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:HASH]


def _value(content: bytes) -> list[Any]:
    value: list[Any] = cbor2.loads(gzip.decompress(content).removeprefix(MARK))
    return value


def _packed(value: object) -> bytes:
    return _zipped(cbor2.dumps(value))


def _zipped(encoded: bytes) -> bytes:
    return gzip.compress(MARK + encoded, LEVEL, mtime=0)
