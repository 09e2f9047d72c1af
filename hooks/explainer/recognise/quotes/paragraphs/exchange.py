"""Exchanges: paragraphs that are nothing but a quotation, by people who speak in turn.

    “Who signed?” asked Oakes.
    “I did,” said Plumb.
    “Why?”                        Oakes: one of two has spoken, so it is the other's turn
    “They told me to.”            Plumb

In: the turns in order, with the speakers of those that tell them.  Out: for a turn that tells nobody, its speaker; and
once somebody is named again, what that says of the turns before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile
from operator import attrgetter

from msgspec.structs import replace

from explainer.model import Text
from explainer.recognise.quotes.paragraphs.asking import answers_in, asked_in
from explainer.recognise.quotes.paragraphs.neighbours import announced, heard_in, introduced
from explainer.recognise.quotes.paragraphs.turn import Turn, differ
from explainer.recognise.quotes.paragraphs.unsigned import named_behind
from explainer.recognise.quotes.speakers.attributed import Attributed
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.named_inside import is_called

NEAR = 4
"""Blocks over which two speakers still talk to each other."""
LONGEST_RUN = 40
"""Turns of a conversation that are looked back on."""
SPOKEN = frozenset(("paraphrase", "before", "after", "closing"))
"""Forms of a speaker who speaks in the last paragraph, and goes on in the next one."""
BY_TURNS = frozenset(("exchange", "answer", "talk before"))
"""Forms of a speaker who was only found because it was the other's turn."""


class Exchange:
    """The turns of an article up to some block."""

    def __init__(self, text: Text, cast: Cast) -> None:
        self.text, self.cast = text, cast
        self.turns: list[Turn] = []
        self._voiced: list[int] = []  # numbers of the turns that tell of somebody, which of thousands may be none
        self._begun = self._read = 0  # the turn since which nobody but those who talk is told of, among those read

    def goes_on(self, turn: Turn) -> bool:
        """Whether a turn is alone, answers its own opening question, or goes on with what was not closed."""
        open_before = bool(self.turns) and self.turns[-1].block == turn.block - 1 and self.turns[-1].left_open
        return turn.alone or turn.answers or open_before

    def whose_turn(self, turn: Turn) -> Attributed | None:
        """The speaker of a turn that does not tell it; nobody whom the turn itself calls by name."""
        found = self._whose(turn)
        if found is None or found.form == "reopened" or not is_called(found, turn.words):
            return found
        other = self._other(replace(turn, speaker=found))
        return other if other and not is_called(other, turn.words) else None

    def _whose(self, turn: Turn) -> Attributed | None:
        last = self.turns[-1] if self.turns else None
        if last and last.block == turn.block - 1 and last.left_open:
            return _carried(last.speaker, "reopened")
        if turn.resumes and (broken := next((t for t in self.turns[: -NEAR - 1 : -1] if t.breaks_off), None)):
            return _carried(broken.speaker, "reopened")
        if behind := named_behind(self.text, turn.block + 1, self.cast):
            return replace(behind, form="behind", reason="named in the paragraph after", cue=None)
        if last and not turn.alone:
            return _carried(last.speaker, "questioned") if last.block >= turn.block - 2 else None
        if last is None or last.block != turn.block - 1 or last.tells:
            return self._after_telling(turn)
        if last.asks or last.alone or (turn.brief and (turn.asks or last.speaks_to_one or self._answered(last))):
            other = self._other(last)
            return other if other or last.asks or not turn.opens else _carried(last.speaker, "paragraph before")
        return _carried(last.speaker, "paragraph before")

    def _after_telling(self, turn: Turn) -> Attributed | None:
        """Who speaks behind a paragraph without quotations."""
        block = turn.block
        if found := announced(self.text, block - 1, self.cast):
            return _carried(found, "above")
        last = self.turns[-1] if self.turns else None
        answers = answers_in(self.text, block - 1, self.cast)
        if last and last.block == block - 2 and self.text.value[self.text.blocks[block - 1].end - 1] == "?":
            return _carried(answers or last.speaker, "questioned")
        heard = heard_in(self.text, block - 1, self.cast)
        if found := self._of_asked(turn, answers, heard):
            return found
        if heard or (last and last.block == block - 1):
            told = last.speaker if last and last.speaker and last.speaker.form in SPOKEN else None
            return _carried(heard or told, "paragraph before")
        return _carried(introduced(self.text, block - 1, self.cast), "introduced")

    def _of_asked(self, turn: Turn, answers: Attributed | None, heard: Attributed | None) -> Attributed | None:
        """Who speaks where a paragraph before tells that somebody asked or, with nobody who asks, `answers`."""
        asked = asked_in(self.text, turn.block - 1, self.cast)
        if asked is None and answers:
            return _carried(answers, "answer")
        if asked and asked.told:
            talked = _carried(self._heard_before(turn.block, asked.asker), "talk before")
            return _carried(asked.answers, "answer") or talked
        if asked and asked.asker and turn.asks:
            return _carried(asked.asker, "exchange")
        before = asked_in(self.text, turn.block - 2, self.cast)
        if before and before.told and before.answers and differ(before.asker, heard):
            return _carried(before.asker, "exchange")
        return None

    def _answered(self, last: Turn) -> bool:
        """Whether the last turn answered somebody: of both hardly more is told than that they spoke, or one asked."""
        before = self.turns[-2] if len(self.turns) > 1 else None
        if before and before.block == last.block - 1 and not before.tells:
            return before.bare and last.bare and differ(before.speaker, last.speaker)
        asked = asked_in(self.text, last.block - 1, self.cast)
        return asked is not None and differ(asked.asker, last.speaker)

    def _other(self, last: Turn) -> Attributed | None:
        """Who talks with the speaker of the last turn: somebody of the turns before, or of the paragraph above them."""
        form = "answer" if last.asks else "exchange"
        goes_on = bool(self.turns) and self.turns[-1].block >= last.block - 1
        first = max(self._talk(), len(self.turns) - LONGEST_RUN) if goes_on else len(self.turns)
        for i in takewhile(first.__le__, reversed(self._voiced)):
            turn = self.turns[i]
            for party in (None if differ(turn.speaker, last.speaker) else turn.to, turn.speaker):
                if differ(party, last.speaker):
                    return _carried(party, form)
        begun = self.turns[first].block if first < len(self.turns) else last.block
        asked = asked_in(self.text, begun - 1, self.cast)
        for party in (asked and asked.asker, asked and asked.answers, heard_in(self.text, begun - 1, self.cast)):
            if differ(party, last.speaker):
                return _carried(party, form)
        return _carried(self._heard_before(begun, last.speaker), "talk before")

    def _talk(self) -> int:
        """The number of the first turn of the talk that the last one is part of; the next number where it is not."""
        for i in range(self._read, len(self.turns)):
            if self.turns[i].tells:
                self._begun = i + 1
            elif i and self.turns[i - 1].block < self.turns[i].block - 1:
                self._begun = i
        self._read = len(self.turns)
        return self._begun

    def _heard_before(self, block: int, but: Attributed | None) -> Attributed | None:
        """The last speaker but one of the blocks shortly before a block."""
        last = bisect_left(self.turns, block, key=attrgetter("block"))
        for turn in reversed(self.turns[max(0, len(self.turns) - LONGEST_RUN) : last]):
            if turn.block < block - NEAR:
                return None
            if turn.speaker and (but is None or differ(turn.speaker, but)):
                return turn.speaker
        return None

    def add(self, turn: Turn) -> Iterator[tuple[int, Attributed | None]]:
        """Add a turn; yields the blocks before whose speakers it makes sure or refutes, with what it makes of them."""
        if not turn.guessed and turn.speaker and turn.opens:
            run: list[Turn] = []
            for before in reversed(self.turns[-LONGEST_RUN:]):
                if before.block != turn.block - len(run) - 1 or not before.guessed:
                    break
                run.append(before)
            left = self.turns[-len(run) - 1] if len(self.turns) > len(run) else None
            begins = left if left and left.block == turn.block - len(run) - 1 else None
            if run:
                yield from _settled(run, begins.speaker if begins else None, turn.speaker)
        if turn.speaker or turn.to:
            self._voiced.append(len(self.turns))
        self.turns.append(turn)


def _settled(run: list[Turn], begins: Attributed | None, ends: Attributed) -> Iterator[tuple[int, Attributed | None]]:
    """What the turns of a run, the last first, become between whoever speaks before it and whoever `ends` it."""
    if all(turn.speaker and turn.speaker.form not in BY_TURNS for turn in run):
        if begins and not differ(begins, ends):
            yield from ((turn.block, replace(turn.speaker, form="between")) for turn in run if turn.speaker)
        return
    fits = begins is not None and differ(begins, ends) == (len(run) % 2 == 0)
    for i, turn in enumerate(run):
        if i % 2:
            whose = _carried(ends, "by turns") if fits else turn.speaker
        elif fits and begins and differ(begins, ends):
            whose = _carried(begins, "by turns")
        else:
            whose = turn.speaker if differ(turn.speaker, ends) else None
            whose = replace(whose, form="by turns") if whose and fits else whose
        yield turn.block, whose


def _carried(before: Attributed | None, form: str) -> Attributed | None:
    return before and replace(before, form=form, reason="carried over from the paragraph before", cue=None)
