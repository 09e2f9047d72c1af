"""Interviews: questions in bold or italics, and plain answers by whoever is interviewed.

    **Why now?** Because.            in one paragraph
    **Since when?**                  or in the next ones, up to the next question
    Since the ice.
    ## Do you skate?                 or headings that ask, and answers that say "I"
    Badly, I am told.
    Do you skate?                    or nothing set off, where questions to "you" and answers take turns
    Badly.
    She laughs, and a man looks up.  nobody's words
    “Badly,” says Bo Oake.           his, where answers stand between marks or hers do not

In: the text and its parties.  Out: `Speech`es; a heading without a stop at its end, and a paragraph that tells of
whoever is interviewed, end the answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.language.cues import FACES, inflected
from explainer.recognise.quotes.quoted.parties import Parties
from explainer.recognise.quotes.quoted.speeches import FEWEST, TELLS, Speech, is_aside, without_asides

OPENING = frozenset("\"“„«'‘–—-")
"""First characters of a paragraph of dialogue."""
MARKS = frozenset("\"“«'‘")
CLOSING = pattern(r"[,.?!…—–-][\"”»'’](?!\w)")
"""Opening quotation marks; the end of what stands between them."""
QUOTED = pattern(r"\"[^\"]+\"|“[^”]+”|«[^»]+»")
"""An answer between marks."""
STOPS = frozenset('.?!…:;,)]"”’»')
"""Last characters of what an interviewer says in bold; a heading of a part has none of them."""
MOST_ASKED = 300
"""Characters of a question that is not set off."""
PLAIN = 4
"""Such questions that make an interview."""
YOU = pattern(r"\b[Yy]ou(?:rs?)?\b")
BETWEEN = pattern(rf"(?:At this point|(?:He|She) (?:{'|'.join(sorted(inflected(verb)[1] for verb in FACES))}))\b")
"""Opens a paragraph that tells what happens between the answers."""
I_ASK = pattern(r"\bI ask(?:ed)?\b")
STOPS_ASKING = '“”"?'
ME = pattern(r"\b(?:I|me|my)\b")
SELF = pattern(r"\b(?:I|me|my|we|us|our)\b")


def find_asked(text: Text, set_off: Mapping[int, int]) -> dict[int, int]:
    """Block -> where the words that are set off end, from the first question on; none where few of them are questions.

    It is a block that is all set off, or one that opens with a question.
    """
    found: dict[int, int] = {}
    for i, block in enumerate(text.blocks if set_off else ()):
        end = min(set_off.get(block.start, 0), block.end) if block.kind == "paragraph" else 0
        asks = end > 0 and text.value[end - 1] == "?"
        if asks or (found and end >= block.end - 1):
            found[i] = end if asks else block.end
    questions = sum(text.value[end - 1] == "?" for end in found.values())
    return found if len(found) >= FEWEST and 2 * questions >= len(found) else {}


def find_headed(text: Text) -> dict[int, int]:
    """Block -> where its question ends, for the headings of an interview; else none.

    One of them at least asks "you", and half of the answers right behind them say "I"; none opens with a mark.
    """
    asked = {i: b.end for i, b in enumerate(text.blocks[:-1]) if b.kind == "heading" and text.value[b.end - 1] == "?"}
    if len(asked) < FEWEST or not any(YOU.search(text.value, text.blocks[i].start, end) for i, end in asked.items()):
        return {}
    answers = [text.blocks[i + 1] for i in asked]
    own = sum(ME.search(text.value, block.start, block.end) is not None for block in answers)
    quoted = any(text.value[block.start] in OPENING for block in answers)
    return asked if 2 * own >= len(asked) and not quoted else {}


def find_plainly_asked(text: Text) -> dict[int, int]:
    """Block -> where its question ends, for the paragraphs of an interview that sets nothing off; else none.

    Each third paragraph at least asks, half of these ask "you", and what is between opens with no quotation mark.  A
    question right behind a question is its answer.
    """
    if text.value.count("?\n") < PLAIN:
        return {}
    found: dict[int, int] = {}
    for i, block in enumerate(text.blocks):
        if i - 1 not in found and _asks(text, block):
            found[i] = block.end
    if len(found) < PLAIN:
        return {}
    between = text.blocks[min(found) : max(found) + 1]
    you = sum(YOU.search(text.value, text.blocks[i].start, end) is not None for i, end in found.items())
    quoted = sum(text.value[block.start] in OPENING for block in between)
    return found if 3 * len(found) >= len(between) and 2 * you >= len(found) and not quoted else {}


def _asks(text: Text, block: Block) -> bool:
    """Whether a paragraph is a question."""
    short = block.kind == "paragraph" and block.end - block.start <= MOST_ASKED
    return short and text.value[block.end - 1] == "?"


def find_answers(text: Text, asked: Mapping[int, int], parties: Parties) -> Iterator[Speech]:
    """What stands behind a question in bold, up to the next; `asked` are the blocks with one and where it ends."""
    party, named_at = parties.interviewee([(text.blocks[i].start, end) for i, end in asked.items()])
    last, answering, quoted = max(asked), False, _are_quoted(text, asked)
    for i in range(min(asked), len(text.blocks)):
        block = text.blocks[i]
        start = asked.get(i, block.start)
        if i in asked or block.kind == "heading":
            answering = i in asked and text.value[start - 1] in STOPS
        start += len(text.value[start : block.end]) - len(text.value[start : block.end].lstrip())
        if start == block.end or not answering or block.kind != "paragraph" or is_aside(text, block):
            continue
        if _is_told(text.value[start : block.end], quoted):
            continue
        if BETWEEN.match(text.value, start, block.end):
            answering = not _turns_away(text.value, start, block.end)
        elif parties.is_named(party, block) or (i > last + 1 and not _is_own(text.value[start : block.end])):
            answering = answering and i < last
        else:
            for span in _answers(text.value, start, block.end, quoted):
                yield Speech(*span, i, party, named_at)


def _answers(value: str, start: int, end: int, quoted: bool) -> list[tuple[int, int]]:
    """What is answered between two offsets of the text: all of it, or each stretch between its marks."""
    stretches = [(m.start() + 1, m.end() - 1) for m in QUOTED.finditer(value, start, end)] if quoted else []
    return stretches or [without_asides(value, start, end)]


def _are_quoted(text: Text, asked: Mapping[int, int]) -> bool:
    """Whether the answers stand between quotation marks, by those right behind the questions."""
    behind = [text.blocks[i + 1] for i, end in asked.items() if end == text.blocks[i].end and i + 1 < len(text.blocks)]
    return 0 < len(behind) <= 2 * sum(text.value[block.start] in MARKS for block in behind)


def _is_told(words: str, quoted: bool) -> bool:
    """Whether a paragraph is no answer but tells of one, or of what happens: `“No,” says Plumb.`, `He gets up.`"""
    if words[0] not in MARKS:
        return quoted
    closing = CLOSING.search(words)
    return closing is not None and (closing[0][0] == "," or words[closing.end() + 1 : closing.end() + 2].islower())


def _turns_away(value: str, start: int, end: int) -> bool:
    """Whether a paragraph ends with a question to somebody else, who speaks next: "I asked him what she was like."."""
    begins = max(start, *(value.rfind(mark, start, end) for mark in STOPS_ASKING))
    return I_ASK.search(value, begins, end) is not None


def _is_own(words: str) -> bool:
    """Whether a paragraph behind the last answer speaks for itself or asks, and does not tell of somebody."""
    return (SELF.search(words) is not None or words.endswith("?")) and TELLS.search(words) is None
