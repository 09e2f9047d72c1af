"""The text of a file: its words, blocks and markup, and the way back to the file."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from explainer.model import Text
from explainer.read.blocks import BLOCK_MARK, find_passages
from explainer.read.inline import read_words
from explainer.read.lines import plain_paragraphs
from explainer.read.nested import marked_passages
from explainer.read.text import INLINE_MARKUP, parse_text

MARKUP = re.compile(r"(?:[\s#>*_`\[\]<+!-]|\d+[.)]|\]\([\s\S]*?\)|```[^\n]*|~~~[^\n]*)*")
TYPED = st.text(alphabet="ab AB12.*_`[]()<>#-+!:/\n\t &~\\\"'")
LINES = st.lists(
    st.sampled_from(["Plumb spoke", "  quay", "> a", "- b", "1. c", "2. d", "# e", "", "", "```", "f  ", ">"])
)


def shown(text: Text) -> Iterator[str]:
    """The blocks of a text and the markup in each, as the case files write them."""
    for block in text.blocks:
        level = f" {block.level}" if block.level > 1 else ""
        ordered = " ordered" if block.ordered else ""
        group = f" (group {block.group})" if block.group else ""
        yield f"{block.kind}{level}{ordered}{group}: " + text.value[block.start : block.end].replace("\n", "↵")
        for span in text.markup:
            if block.start <= span.start < block.end:
                words = text.value[span.start : span.end].replace("\n", "↵")
                yield f'  {span.kind} "{words}" {span.address}'.rstrip()


@pytest.mark.parametrize("case", read_cases("text"), ids=str)
def test_text(case: Case) -> None:
    """Each case's input has the blocks and the markup that it expects."""
    assert "\n".join(shown(parse_text(case.input))) == case.expected


def skipped(raw: str, text: Text) -> list[str]:
    """The stretches of the file that are not in the text."""
    kept = {text.file_offset(i) for block in text.blocks for i in range(block.start, block.end)}
    return "".join("\0" if i in kept else raw[i] for i in range(len(raw))).split("\0")


@given(TYPED | LINES.map("\n".join))
def test_what_the_text_leaves_out_is_markup(raw: str) -> None:
    """Between the characters kept stand only blanks, marks, list numbers, addresses and a fence's first line."""
    assert [run for run in skipped(raw, parse_text(raw)) if not MARKUP.fullmatch(run)] == []


@given(TYPED | LINES.map("\n".join) | st.text(), st.integers(0, 9))
def test_every_character_leads_back_to_the_file(raw: str, start: int) -> None:
    """The character at the file's offset is the text's, from first to last in order; a lone CR is a line break."""
    text = parse_text(raw, min(start, len(raw)))
    offsets = [i for block in text.blocks for i in range(block.start, block.end)]
    assert [raw[text.file_offset(i)].replace("\r", "\n") for i in offsets] == [text.value[i] for i in offsets]
    files = [text.file_offset(i) for i in offsets]
    assert files == sorted(set(files))


@given(TYPED | LINES.map("\n".join))
def test_blocks_are_the_text_and_markup_is_inside_a_block(raw: str) -> None:
    """The value is the blocks' words with an empty line between them; no markup is empty or crosses two blocks."""
    text = parse_text(raw)
    assert "\n\n".join(text.value[block.start : block.end] for block in text.blocks) == text.value
    for span in text.markup:
        assert any(block.start <= span.start < span.end <= block.end for block in text.blocks)


@given(
    st.lists(st.sampled_from(["Plumb spoke.", " quay", "", "\t", "\xa0", "a" * 101 + ".", "1.5 m", "-no"])).map(
        "\n".join
    )
)
def test_a_text_without_block_marks_needs_no_markdown(raw: str) -> None:
    """The short way for plain paragraphs finds what markdown-it would find."""
    assert not BLOCK_MARK.search("\n" + raw)
    assert list(plain_paragraphs(raw, 0)) == list(marked_passages(raw, 0))


@given(st.lists(st.sampled_from(["Plumb spoke", ".", *"*_`[]()<>!:@\\\n", "a b@c", "  \n"])).map("".join))
def test_a_passage_without_inline_markup_needs_no_markdown(passage: str) -> None:
    """What a passage must have before markdown-it is loaded is in every passage that has any markup."""
    words = read_words(passage)
    assert INLINE_MARKUP.search(passage) or ("".join(words.parts) == passage and not words.markup)


@given(LINES.map("\n".join))
def test_markdown_reads_only_the_stretches_with_marks(raw: str) -> None:
    """A text read in stretches, each as it needs, has the blocks of the text that markdown-it reads as a whole."""
    assert list(find_passages(raw)) == list(marked_passages(raw, 0))


WORD = st.sampled_from(
    ["Plumb", "said", "2*3", "“No,”", "1986.", "<3", "&amp;", "[it]", "#quay", "snake_case", "x@y.example"]
)
PHRASE = st.lists(WORD, min_size=1, max_size=4)
INLINE = st.sampled_from(["{}", "*{}*", "**{}**", "[{}](https://northmere.example/a_b)", "[{}](#)"])
BLOCK = st.sampled_from(["{}", "# {}", "> {}", "- {0}\n- {0}", "1. {0}\n2. {0}", "    {}", "{0}\n{0}"])


@given(st.lists(st.tuples(BLOCK, INLINE, PHRASE), max_size=5))
def test_the_words_of_the_text_are_the_words_of_the_file(parts: list[tuple[str, str, list[str]]]) -> None:
    """Whatever marks stand around them, all words are there, in order and unchanged."""
    blocks = [block.format("so " + inline.format(" ".join(phrase))) for block, inline, phrase in parts]
    words = [word for block, _, phrase in parts for word in ["so", *phrase] * max(1, block.count("{0}")) + ["then"]]
    assert parse_text("\n\nthen\n\n".join([*blocks, ""])).value.split() == words


@given(LINES.map("\n".join), LINES.map("\n".join))
def test_a_text_that_goes_on_from_another_leads_to_the_same_places(first: str, second: str) -> None:
    """Two stretches of a file, one going on from the other, are read as each alone."""
    raw = first + "\n\n" + second
    one, two = parse_text(first), parse_text(raw, len(first) + 2)
    both = parse_text(raw, len(first) + 2, one)
    assert both.value == "\n\n".join(text.value for text in (one, two) if text.blocks)
    places = [text.file_offset(i) for text in (one, two) for i in range(len(text.value)) if not text.value[i].isspace()]
    assert [both.file_offset(i) for i in range(len(both.value)) if not both.value[i].isspace()] == places


def test_windows_line_ends_and_characters_that_print_nothing() -> None:
    """A file with CRLF, a zero-width space and a soft hyphen has the words of one without; offsets are its own."""
    raw = "Pl\u200bumb *said*\r\nno.\r\n\r\nShe left."
    text = parse_text(raw)
    assert text.value == "Plumb said\nno.\n\nShe left."
    assert [raw[text.file_offset(text.value.index(word))] for word in ("umb", "no", "She")] == ["u", "n", "S"]


HOSTILE = {
    "brackets": "[a" * 5_000,
    "brackets in brackets": "[" * 10_000 + "]" * 10_000,
    "pictures": "![[]()" * 3_000,
    "links cut short": "[a](b" * 4_000,
    "angles cut short": "[a](<b" * 4_000,
    "addresses cut short": "<http://a" * 5_000,
    "backticks": " ".join("`" * n for n in range(1, 500)),
    "emphasis in emphasis": "**a " * 5_000 + "b**" * 5_000,
    "emphasis": "*a* " * 5_000,
    "quotations in quotations": "> " * 5_000 + "a",
    "quotations in lists": "> a\n- b\n" * 5_000,
    "lists in lists": "- " * 5_000 + "a",
    "lists that are none": "- a\n\nb\n\n" * 5_000,
    "fences never closed": "```a\n" * 5_000,
    "fences in quotations": "".join(">" * (n % 30) + " ```\n" for n in range(3_000)),
    "quotation marks": '"' * 20_000,
    "backslashes": "\\" * 20_000,
    "line breaks": "a  \n" * 10_000,
}


@pytest.mark.parametrize("mark", ["[a", "> a\n- b\n"], ids=["brackets", "quotations in lists"])
def test_a_file_of_the_largest_size_is_not_slow(mark: str) -> None:
    """Half a megabyte that is all marks is no prose: it stays as typed, in no time."""
    raw = mark * (500_000 // len(mark))
    began = time.process_time()
    assert "".join(parse_text(raw).value.split()) == "".join(raw.split())
    assert time.process_time() - began < 3


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_no_input_is_slow(raw: str) -> None:
    """Input made to be slow takes no more than three seconds of the processor, and keeps its letters."""
    began = time.process_time()
    text = parse_text(raw)
    assert time.process_time() - began < 3
    assert text.value.count("a") == raw.count("a")
