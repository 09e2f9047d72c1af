"""Whether a word that is spelt like a term stands for something else: a name, a title, a verb, another sense.

"Red Line Records"      part of a longer name
"the novel Red Line"    a title
"they would veto it"    a verb
"a proxy server"        another sense, from words/senses.txt
"the red line on the metro map"  another sense, where the entry says `not_when: [metro]`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from explainer.fold import fold
from explainer.model import Entry
from explainer.pattern import pattern
from explainer.recognise.lexicon import Match, Name

REACH = 300  # characters on each side in which a sentence is looked for
NEAR = 40  # characters on each side for words that stand next to the term

SENTENCE_END = pattern(
    r"(?<!\b[a-z])(?<!\b(?:mr|ms|dr|st|vs|no))(?<!\b(?:mrs|gen|sen|rep|gov))[.!?][\"')\]]*(?= )|\n\n"
)
SMALL_WORDS = (
    "a|an|and|are|as|at|but|by|can|did|do|does|for|from|had|has|have|he|her|his|how|i|if|in|into|is|it|its|may|more|my|"
    "no|nor|not|of|on|or|our|over|she|so|some|than|that|the|their|then|these|they|this|those|to|under|upon|was|we|were|"
    "what|when|where|which|who|whose|why|will|with|you|your"
)
CAPITAL = rf"(?!(?i:{SMALL_WORDS})\b)[A-Z]"  # the first letter of a word that is more than grammar
NAME_AFTER = pattern(rf"[ -]{CAPITAL}[\w'’]")
NAME_BEFORE = pattern(rf"(?<![\w'’]){CAPITAL}[\w.]*\w[ -]$")
OFFICE = pattern(
    r"\b(?:ambassador|chancellor|commissioner|general|governor|judge|leader|minister|premier|president|representative|"
    r"secretary|senator|speaker|whip)$"
)
BEARERS = (  # what bears a title or a name of its own
    "album|anthem|app|band|bar|beer|biography|blog|board game|boat|book|brand|cafe|charity|club|column|comedy|"
    "comic|company|documentary|drama|essay|exhibition|festival|film|firm|game|gallery|hit|horse|hotel|label|magazine|"
    "manga|memoir|miniseries|movie|musical|newsletter|newspaper|nightclub|novel|novella|opera|painting|pamphlet|play|"
    "podcast|poem|programme|pub|racehorse|restaurant|sculpture|series|ship|show|single|sitcom|song|startup|thriller|"
    "track|trilogy|video game|yacht"
)
BEARER_BEFORE = pattern(rf"\b(?:(?:{BEARERS})s?|called|entitled|titled|named),? [\"']?(?:(?:the|a|an) )?$")
BEARER_AFTER = pattern(
    rf"[\"']?(?:(?:,[\"']?|:) (?:a|an|the|his|her|their) (?:[\w-]+ ){{0,2}}(?:{BEARERS})\b"
    rf"| (?:{BEARERS})\b| \(\d{{4}}\))"
)
SUBJECTS, MODALS = "he|she|they|who", "will|would|can|could|shall|should|must|may|might"
NEGATED = "cannot|can't|won't|don't|doesn't|didn't|couldn't|wouldn't"
ADVERBS = "not|never|also|again|even|then|now|soon|still|only"
BEFORE_VERBS = frozenset(f"{SUBJECTS}|{MODALS}|{NEGATED}|{ADVERBS}|to".split("|"))
SUBJECT_BEFORE = pattern(
    rf"(?<!\bis )(?<!\bwas )(?<!\bare )(?<!\bwere )\b(?:{SUBJECTS})(?: (?:{ADVERBS}))? $", re.IGNORECASE
)
MODAL_BEFORE = pattern(
    rf"(?<!\bhow)(?<!\bwhat)(?<!\bwhen)(?<!\bwhere)(?<!\bwhy) (?:(?:{MODALS})(?: (?:{ADVERBS}))?|{NEGATED}) $",
    re.IGNORECASE,
)
DOCUMENT_AFTER = pattern(r" (?:of|in) (?:the|an?|its|his|her|their) ((?:[\w'-]+ ?){1,4})")
LONG_WORD = pattern(r"\w{4,}")
PUBLIC_DOCUMENTS = frozenset(
    ("accord", "agreement", "charter", "constitution", "convention", "covenant", "pact", "protocol", "treaty")
)
OBJECT_AFTER = pattern(r" (?:the|an?|any|every|its|his|her|their)\b(?! [A-Z])")
CLAUSE_BEFORE = pattern(rf"\b(?:[Tt]he|[Aa]n?|[Tt]his|its|his|her|their|every|no|each) [a-z]+ $|\b{CAPITAL}\w+ $")


def means_something_else(text: str, folded: str, match: Match, name: Name) -> bool:
    """Whether what stands around `match` is evidence that it is not the term `name`."""
    entry = name.entry
    return (
        _named(text, folded, match, name)
        or (" " not in name.written and _verb(text, match))
        or _has_other_sense(folded, match, name)
        or (name.written[-1:].isdigit() and _of_another_document(folded, match, entry))
        or bool(entry.not_when and _not_when(entry.not_when).search(_sentence(folded, match)))
    )


def _named(text: str, folded: str, match: Match, name: Name) -> bool:
    """Whether a term of small letters, here with a capital, is part of a longer name or the title of a work.

    An office beside a name is not: "Foreign Minister Ada Plumb".
    """
    printed = text[match.start : match.end]
    if not printed[0].isupper() or name.written[0].isupper() or printed.isupper():
        return False
    low = max(0, match.start - NEAR)
    if NAME_AFTER.match(text, match.end) or NAME_BEFORE.search(text[low : match.start]):
        return not OFFICE.search(name.written)
    return bool(BEARER_BEFORE.search(folded[low : match.start]) or BEARER_AFTER.match(folded, match.end))


def _of_another_document(folded: str, match: Match, entry: Entry) -> bool:
    """Whether a numbered name goes on with "of the ..." and words that are neither in its entry nor a treaty's."""
    document = DOCUMENT_AFTER.match(folded, match.end)
    if document is None:
        return False
    return not (PUBLIC_DOCUMENTS if not entry.text.value else _words_of(entry)) & set(LONG_WORD.findall(document[1]))


@lru_cache(maxsize=1024)
def _words_of(entry: Entry) -> frozenset[str]:
    return frozenset(LONG_WORD.findall(fold(" ".join((*entry.names, entry.text.value)))))


def _verb(text: str, match: Match) -> bool:
    """Whether the one word of `match` has a subject or modal before it, or an object after it that only a verb has."""
    before = text[max(0, match.start - NEAR) : match.start].replace("’", "'")
    plural = text[match.end - 1] == "s"
    if plural and OBJECT_AFTER.match(text, match.end) and CLAUSE_BEFORE.search(before):
        return True
    if before[before.rfind(" ", 0, -1) + 1 : -1].lower() not in BEFORE_VERBS:
        return False
    if SUBJECT_BEFORE.search(before):
        return True
    to_act = before[-4:] == " to " and OBJECT_AFTER.match(text, match.end) is not None
    return not plural and (to_act or MODAL_BEFORE.search(before) is not None)


def _has_other_sense(folded: str, match: Match, name: Name) -> bool:
    other = _senses_of(name.written)
    if other is None:
        return False
    before, after = folded[max(0, match.start - NEAR) : match.start], folded[match.end : match.end + NEAR]
    return other.search(f"{before}~{after}".replace("-", " ")) is not None


def _sentence(folded: str, match: Match) -> str:
    """The sentence around a match, as far as it is near."""
    before, after = folded[max(0, match.start - REACH) : match.start], folded[match.end : match.end + REACH]
    ends = [found.end() for found in SENTENCE_END.finditer(before)]
    end = SENTENCE_END.search(after)
    sentence = before[ends[-1] if ends else 0 :] + "~" + after[: end.start() if end else REACH]
    return sentence.replace("-", " ")


@lru_cache(maxsize=4096)
def _not_when(words: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(map(fold, words))


@lru_cache(maxsize=1 << 15)
def _senses_of(word: str) -> re.Pattern[str] | None:
    return _senses().get(fold(word).replace("-", " "))


@lru_cache(maxsize=1)
def _senses() -> Mapping[str, re.Pattern[str]]:
    """What stands around a word of words/senses.txt where it means something else; "~" for the word itself."""
    listed = (Path(__file__).parent / "words" / "senses.txt").read_text(encoding="utf-8").replace(",\n  ", ", ")
    entries = (line.partition(": ") for line in listed.splitlines() if not line.startswith("#"))
    return {word: any_of(signs.split(", ")) for word, _, signs in entries}


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, the last in the plural too."""
    literal = "|".join(re.escape(phrase.replace("-", " ")) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{literal})(?:e?s)?(?!\w)")
