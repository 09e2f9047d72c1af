"""The search index that Pagefind made, put in order: nothing of it is lost."""

from __future__ import annotations

import gzip
import random
from typing import Any

import cbor2

from steady import LARGE, MARK, put_in_order


def packed(value: object) -> bytes:
    return gzip.compress(MARK + cbor2.dumps(value))


def value(content: bytes) -> Any:  # noqa: ANN401  # whatever was packed
    return cbor2.loads(gzip.decompress(content).removeprefix(MARK))


def index(words: list[list[object]], values: list[list[object]]) -> dict[str, bytes]:
    """The files of an index with one chunk and one filter."""
    meta = ["1.5.2", [["en_text", 7]], [[words[0][0], words[-1][0], "en_chunk"]], [["kind", "en_kind"]], [], []]
    return {
        "pagefind-entry.json": b'{"languages":{"en":{"hash":"en_meta"}}}',
        "pagefind.en_meta.pf_meta": packed(meta),
        "fragment/en_text.pf_fragment": packed("the text"),
        "index/en_chunk.pf_index": packed([words]),
        "filter/en_kind.pf_filter": packed(["kind", values]),
    }


def words_with(pages: int) -> list[list[object]]:
    """300 words, each with places of no pattern on as many pages."""
    chance = random.Random(1)
    return [[f"word{n:03}", [[page, [chance.randrange(9**9)]] for page in range(pages)], []] for n in range(300)]


def meta_of(files: dict[str, bytes]) -> Any:  # noqa: ANN401  # a list of lists of many kinds
    (path,) = [path for path in files if path.endswith(".pf_meta")]
    assert f'"{path.split(".")[1]}"'.encode() in files["pagefind-entry.json"]
    return value(files[path])


def test_a_chunk_that_is_too_large_is_parted_and_keeps_every_word() -> None:
    words = words_with(pages=100)
    files = index(words, [])
    assert len(files["index/en_chunk.pf_index"]) > 3 * LARGE
    put_in_order(files)
    chunks = meta_of(files)[2]
    assert len(chunks) > 3
    held = [value(files[f"index/{file}.pf_index"])[0] for _, _, file in chunks]
    assert [word for chunk in held for word in chunk] == words
    assert [(chunk[0][0], chunk[-1][0]) for chunk in held] == [(first, last) for first, last, _ in chunks]
    assert max(len(content) for path, content in files.items() if path.endswith(".pf_index")) < 1.1 * LARGE
    assert "index/en_chunk.pf_index" not in files


def test_a_chunk_of_common_size_stays_as_it_is() -> None:
    files = index(words_with(pages=1), [])
    before = files["index/en_chunk.pf_index"]
    put_in_order(files)
    assert files["index/en_chunk.pf_index"] == before


def test_the_order_of_chance_of_a_filters_values_makes_no_other_index() -> None:
    values: list[list[object]] = [["Article", [0, 1]], ["Person", [2]], ["Term", [3]]]
    one, other = index(words_with(pages=1), values), index(words_with(pages=1), values[::-1])
    put_in_order(one)
    put_in_order(other)
    assert one == other
