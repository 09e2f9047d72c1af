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
import sys
from collections.abc import Iterator
from pathlib import Path

import cbor2

MARK = b"pagefind_dcd"
LARGE = 30_000  # bytes of a chunk, compressed, above which it is parted
TEXTS, CHUNKS, FILTERS = 1, 2, 3  # in the meta file
HASH = 7

Word = list[object]


def put_in_order(index: Path) -> None:
    """Rewrite the files of the index in this folder."""
    entry = index / "pagefind-entry.json"
    for path in index.glob("pagefind.*.pf_meta"):
        named = path.name.split(".")[1]
        language = named.rpartition("_")[0]
        meta = cbor2.loads(_read(path))
        path.unlink()
        build = _hashed(cbor2.dumps(meta[TEXTS]))
        meta[TEXTS] = [
            [_renamed(index / "fragment", file, f"{language}_{build}{number:x}", "pf_fragment"), words]
            for number, (file, words) in enumerate(meta[TEXTS])
        ]
        meta[CHUNKS] = [part for chunk in meta[CHUNKS] for part in _parted(index / "index", *chunk)]
        meta[FILTERS] = [[name, _ordered(index / "filter", file)] for name, file in sorted(meta[FILTERS])]
        new = f"{language}_{_hashed(cbor2.dumps(meta))}"
        _write(index / f"pagefind.{new}.pf_meta", meta)
        entry.write_text(entry.read_text(encoding="utf-8").replace(f'"{named}"', f'"{new}"'), encoding="utf-8")


def _renamed(folder: Path, file: str, new: str, kind: str) -> str:
    (folder / f"{file}.{kind}").rename(folder / f"{new}.{kind}")
    return new


def _parted(folder: Path, first: str, last: str, file: str) -> Iterator[list[str]]:
    """The chunk, or the chunks that it is parted into: first word, last word and file of each."""
    path = folder / f"{file}.pf_index"
    size = path.stat().st_size
    if size <= LARGE:
        yield [first, last, file]
        return
    content = _read(path)
    path.unlink()
    longest = LARGE * len(content) // size
    for number, words in enumerate(_runs(cbor2.loads(content)[0], longest)):
        new = f"{file}{number:x}"
        _write(folder / f"{new}.pf_index", [words])
        yield [str(words[0][0]), str(words[-1][0]), new]


def _runs(words: list[Word], longest: int) -> Iterator[list[Word]]:
    """The words in order, as many together as have at most `longest` bytes, or one alone that has more."""
    run: list[Word] = []
    length = 0
    for word in words:
        more = len(cbor2.dumps(word))
        if run and length + more > longest:
            yield run
            run, length = [], 0
        run.append(word)
        length += more
    yield run


def _ordered(folder: Path, file: str) -> str:
    """The new name of a filter's file, whose values are in order now."""
    path = folder / f"{file}.pf_filter"
    name, values = cbor2.loads(_read(path))
    path.unlink()
    value = [name, sorted(values)]
    new = f"{file.rpartition('_')[0]}_{_hashed(cbor2.dumps(value))}"
    _write(folder / f"{new}.pf_filter", value)
    return new


def _hashed(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:HASH]


def _read(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(MARK)


def _write(path: Path, value: object) -> None:
    path.write_bytes(gzip.compress(MARK + cbor2.dumps(value), mtime=0))


if __name__ == "__main__":
    put_in_order(Path(sys.argv[1]))
