"""Whether a sentence says what a word in it means.

In "A buffer state is a country that lies between rivals", the words at 2 to 14 are defined.  In "The buffer state
held", they are only used.

Patterns of Hearst (1992) and of Navigli and Velardi (2010), narrowed for news, where "the strike means that" tells
what follows from a thing, and "a strike is a mistake that" what somebody thinks of it.
"""

from __future__ import annotations

import re

from explainer.pattern import pattern
from explainer.sentences import Sentences

REACH = 400  # characters on each side of the word in which a definition is looked for

KINDS = """
    account act activity agreement aid alliance approach area arrangement article association ban belief body boundary
    branch channel charter clause claim commitment concept condition convention council country court custom declaration
    device doctrine document duty election entity fee field fine force form formula forum fund game group guarantee
    idea institution instrument kind label land law legislature letter levy limit line list loan measure mechanism
    meeting method name network norm notion obligation office order organisation organization pact paper payment
    period permit person phrase place pledge policy post power practice prayer principle privilege procedure process
    programme program promise protocol provision punishment record refusal region relationship report requirement
    restriction right rule ruling school sentence set ship slogan sort standard state statement status strip system
    talks tariff tax technique term territory text theory title toll tool town trade treaty type undertaking union
    unit vessel vote word zone
    """.split()
"""What a definition says that a thing is; of a mistake, a threat or a victory it would be an opinion."""

MARKS = "[\"“”'‘’*_]*"
OWNED = r"of (?!(?:the|its|his|her|their|our|my|your|this|that|these|those)\b)"
LINK = (
    r"(?:that (?!(?:was|were|had|has|would|came|went|will be)\b)|which|whose|whereby|where|who|"
    r"(?:under|by|in|for|on|to|through|according to) which|to|for|on|against|between|among|from|by|in|with|without|"
    rf"{OWNED}|(?:made|given|held|written|paid|set|led|lying|meant)\b|"
    r"\w+ed (?:as|at|between|by|for|from|on|to|under)\b)"
)
QUALITY = (  # a word between "a" and the noun: no verb, no preposition, none that ranks
    r"(?!(?:has|had|have|was|were|is|are|can|could|will|would|must|may|that|which|who|of|in|on|to|by|for|from|with|as|"
    r"first|last|next|only|same|latest|most|best|worst|important|natural|controversial|evergreen)\b)"
    r"(?:[\w'’-]*(?:[^\Ws]|ss|ous|'s|’s)|sales|sports|defen[cs]es)"
)
NAMES = "|".join(KINDS)
A_KIND = rf"(?:the|an?|any) (?:{QUALITY} ){{0,4}}?(?:(?:{NAMES}) {LINK}|(?:way|art|act) of \w+ing\b)"
A_NOTION = r"(?:the|an?) (?:idea|notion|concept|belief|practice|principle|process|act) (?:that|of)\b"
ADVERBS = r"(?:essentially|basically|simply|generally|usually|roughly|traditionally|strictly|literally)"
NO_MEANING = (
    r"(?:nothing|something|anything|everything|little|much|more|less|fewer|business|trouble|war|well|a lot|it|so|what|"
    r"exactly|different|many|one thing|the (?:end|same|difference)|you|we|I|they|he|she|to)\b"
)

NAMED = pattern(
    r"\b(?:the|this|that) (?:term|word|phrase|expression|concept|notion|idea|principle|doctrine|formula|label|"
    r"theory|practice|policy|process|phenomenon)"
    rf"(?: of)?,? {MARKS}$",
    re.IGNORECASE,
)
BARE = pattern(rf"^{MARKS}(?:(?:an?|by) )?{MARKS}$", re.IGNORECASE)
SUBJECT = pattern(
    rf"(?:^|[:;—–] ?){MARKS}(?:(?:the|an?) )?{MARKS}$|^(?:in|put|to) [^.:;—]{{0,60}} (?:the|an?) {MARKS}$",
    re.IGNORECASE,
)
SET_OFF = pattern(r"(?:^|[ (])[\"“'‘*_]$")
PROPERTY = pattern(r"\b(?:is|are|was|were|be) (?:only |merely |not )?[\"“'‘]?$")
INSIDE = pattern(r"(?:[\w)]-|\b[A-Z][\w'’]* (?:of|for|and|on|in) (?:the )?)$")
AROUND = pattern(  # what a comma behind the word may end: "In most countries, ..."
    r"^\W*(?:according|after|although|among|as|at|because|before|beyond|by|despite|during|except|for|from|given|if|in|"
    r"like|of|on|once|over|since|that|though|through|to|under|unless|unlike|until|when|whenever|where|while|with|"
    r"without|\w+ing)\b[^,;:—]*$",
    re.IGNORECASE,
)

MEANS = pattern(
    rf"{MARKS},? (?:{ADVERBS} )?(?:(?:do(?:es)? not )?means?|denotes?|signif(?:ies|y)|stands? for)"
    rf" (?:{ADVERBS} )?(?!{NO_MEANING})\S"
)
MEANT = pattern(
    rf"{MARKS},? (?:(?:meant|denoted|signified|stood for|did not mean) (?!{NO_MEANING})\S"
    r"|refers? to (?!(?:him|her|it|them|me|you|us|his|its|their)\b)"
    r"|(?:is|are|was|were|can be|may be) (?:usually |often |generally |commonly |officially )?"
    r"(?:defined as|understood (?:as|to mean)|taken to mean|used (?:for|to (?:describe|mean|refer)))\b)"
)
OCCURS = pattern(rf"{MARKS},? (?:(?:occurs?|is|are) when(?:ever)?\b|refers? to {A_NOTION})")
ARE = pattern(rf"{MARKS},? are (?:{QUALITY} ){{0,3}}(?:{NAMES})e?s {LINK}")
THAT_IS = pattern(rf"(?:{MARKS}[—–]| [—–-]+ |{MARKS},{MARKS} )that is, (?:the|an?|any|how|when|what|\w+ing)\b")
IN_BRACKETS = pattern(
    r" \((?:the|an?) (?:[\w’'-]+ ){0,3}[\w-]{3,}(?:tion|ment|ance|ence|ing|sal) (?:of|to|by) (?!which)[^)]{9}"
)
IN_WHICH = pattern(rf"{MARKS},{MARKS} (?:(?:in|by|under) which|where|whereby)\b")
IS = pattern(rf"{MARKS},? (?:is|are|was|were)(?: not)?,? (?:{ADVERBS},? )?{A_KIND}", re.IGNORECASE)
DASHED = pattern(rf"{MARKS}(?:[—–]| [—–-]+ | \(|, (?:that is,?|i\.e\.,?|namely|or) )(?:that is,? |i\.e\.,? )?{A_KIND}")
BESIDE = pattern(rf"(?:[,.]{MARKS}|{MARKS},) {A_KIND}(?![^.;:]*, (?:and|or) (?:the|an?)\b)")
LISTED = pattern(rf"{MARKS}: {A_KIND}")
WHICH_MEANS = pattern(rf"{MARKS},{MARKS} (?:which means|meaning|that is,) (?!{NO_MEANING})\S")
IS_A_KIND = pattern(rf"{MARKS},? (?:is|are) (?:the|an?) (?:{QUALITY} ){{0,4}}?(?:{NAMES})\b")
GOES_ON = pattern(
    rf"[\"”'’)]*\s(?:It|This|The (?:term|word|phrase|expression)) (?:means|refers to|stands for) (?!{NO_MEANING})(?=\S)"
)
CALLS = pattern(rf"(?:known|referred to) as (?:the |an? )?{MARKS}$|called (?:the |an? )?{MARKS}$")
CALLED = pattern(
    rf"(?:\b{A_KIND}\b[^.;:]{{0,160}}?,? ?(?:(?:which|that) (?:is|was|are|were) )?"
    r"(?:(?:commonly|widely|also|better|usually|often|officially|sometimes|now) )?(?:known|referred to) as"
    rf"|^{MARKS}{A_KIND}\b[^.;:,]{{0,160}}? (?:is|are) (?:usually |often )?called) (?:the |an? )?{MARKS}$",
    re.IGNORECASE,
)


def defines(value: str, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether the `sentence` says what its characters `start` to `end` mean; all are offsets of the text `value`.

    A question never does.  Time is constant.
    """
    first, last = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
    before, after = value[first:start].replace("\n", " "), value[end:last].replace("\n", " ")
    if after.rstrip("\"”'’ )").endswith("?"):
        return False
    return bool(
        (MEANS.match(after) and (BARE.search(before) or _named(before)))
        or (MEANT.match(after) and _named(before))
        or (OCCURS.match(after) and (BARE.search(before) or _named(before)))
        or (ARE.match(after) and BARE.search(before))
        or (IS.match(after) and SUBJECT.search(before))
        or (LISTED.match(after) and SUBJECT.search(before))
        or ((DASHED.match(after) or IN_BRACKETS.match(after)) and not INSIDE.search(before))
        or THAT_IS.match(after)
        or (BESIDE.match(after) and not INSIDE.search(before) and not AROUND.search(before))
        or (WHICH_MEANS.match(after) and PROPERTY.search(before))
        or (CALLS.search(before) and (CALLED.search(before) or IN_WHICH.match(after)))
    )


def explanation(value: str, start: int, end: int, sentences: Sentences) -> tuple[int, int] | None:
    """The characters that say what `start` to `end` mean: their sentence, with the next if that says it of a kind.

    "Shared shelter is a rule. It means that all harbours are open."  None where nothing says so.
    """
    first, last = sentences.around(start, end)
    if defines(value, start, end, (first, last)):
        return first, last
    following = GOES_ON.match(value, last)
    if following and IS_A_KIND.match(value, end) and SUBJECT.search(value[max(first, start - REACH) : start]):
        return first, sentences.around(following.end(), following.end())[1]
    return None


def _named(before: str) -> bool:
    """Whether the word itself is spoken of: "the term red line", or a word between quotation marks."""
    return bool(NAMED.search(before) or (SET_OFF.search(before) and SUBJECT.search(before)))
