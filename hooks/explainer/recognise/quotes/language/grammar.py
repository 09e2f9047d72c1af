"""The small words of English that show where a clause's subject begins and ends.

Closed word classes (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, chapters 5-10), and the
nouns by which news text names a speaker without a name.
"""

from __future__ import annotations


def _contracted(pronouns: str) -> frozenset[str]:
    """Pronouns, alone and drawn together with a verb: "he", "he'd", "he’ll"."""
    endings = ("", *(mark + ending for mark in "'’" for ending in ("m", "re", "ve", "d", "ll")))
    return frozenset(pronoun + ending for pronoun in pronouns.split() for ending in endings)


SINGULAR = (
    {"his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f", "hers": "f"}
    | dict.fromkeys(_contracted("he"), "m")
    | dict.fromkeys(_contracted("she"), "f")
)
"""Singular pronoun -> gender."""
FIRST = _contracted("i")
"""The pronoun of whoever tells the story."""
TELLERS = _contracted("i we")
"""Pronouns of whoever tells the article."""
SUBJECT_PRONOUNS = _contracted("he she they it i we who you")
POSSESSIVES = frozenset("his her their its my our your whose".split())
REFLEXIVE = frozenset("himself herself themselves itself".split())
PRONOUNS = SUBJECT_PRONOUNS | POSSESSIVES | REFLEXIVE | frozenset("him them me us that which".split())

DETERMINERS = frozenset(
    """
    the a an this that these those one another some several many two three four five six other both all most any
    each every no multiple few his her their its my our your
    """.split()
)
BE = frozenset("is was were are am be been being".split())
PREPOSITIONS = frozenset(
    """
    of for from with in on at by to inside within near about into under over against through among between behind
    during outside across around toward towards like than as since until before after despite without regarding
    amid upon via per alongside beyond
    """.split()
)
INSIDE_PHRASE = frozenset(
    """
    of for from with in on at to inside within near close familiar by involved and representing
    """.split()
)
"""Words that join two parts of one noun phrase: "a spokesman for the company"."""
CONJUNCTIONS = frozenset("and but while whereas though although because when if so yet or nor since unless".split())
CONTRACTED_NOT = frozenset(
    verb + mark + "t"
    for verb in "didn doesn don hasn haven hadn isn wasn weren won wouldn couldn".split()
    for mark in "'’"
)
AUXILIARIES = CONTRACTED_NOT | frozenset(
    """
    has have had is was were are am be been being do does did would will could can may might should must shall not
    n't never to went gone going go goes came come continued began begun started
    """.split()
)
ADVERBS = frozenset(
    """
    also then later once often now still again just even already always soon thus once twice first recently
    previously earlier long ever not never yesterday today tonight afterward afterwards meanwhile further instead
    simply only however too ago on quickly famously rightly repeatedly so far back out monday tuesday wednesday
    thursday friday saturday sunday thereupon
    """.split()
)
PASTS = frozenset(
    """
    gave took ran went came made got sent met sat stood left lost won held kept brought began drew fell grew knew
    led paid rose saw spent struck threw wore broke chose flew hid laid rode shook sank sold stuck stole taught
    tore woke put let set did had was were became built bought caught felt found fought heard lay lit read sought
    slept spoke swam told thought understood wrote
    """.split()
)
"""Irregular past tenses."""
PRESENTS = frozenset(
    """
    gives takes comes makes gets sends sits stands keeps brings begins grows knows leads pays sees becomes builds buys
    catches feels finds hears seeks lets puts teaches throws chooses spends loses meets
    ends concludes
    """.split()
)
"""Their third persons that are no nouns."""
NO_ADVERBS = frozenset(
    """
    family assembly reply supply monopoly anomaly bully italy july butterfly homily daily weekly monthly quarterly
    elderly rally tally belly jelly folly
    """.split()
)
"""Nouns that end like an adverb."""
OPENERS = frozenset(
    """
    but and yet so meanwhile however also still then later now today yesterday instead indeed nonetheless
    even nevertheless moreover furthermore additionally earlier afterward afterwards similarly likewise thus hence
    """.split()
)

SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | ADVERBS | DETERMINERS

WOMEN = frozenset(
    """
    woman girl mother wife daughter sister aunt auntie grandmother granddaughter stepdaughter stepmother stepsister
    goddaughter godmother gran grandma granny nan niece lady landlady queen princess actress widow bride waitress
    hostess stewardess nun abbess governess headmistress mistress heiress seamstress ballerina duchess baroness
    countess empress heroine schoolgirl girlfriend fiancée mum mom mummy mama midwife matron
    """.split()
)
MEN = frozenset(
    """
    man boy father husband son brother uncle grandfather grandson stepson stepbrother stepfather godfather godson
    grandad granddad grandpa nephew gentleman landlord king prince actor widower monk friar abbot headmaster
    schoolmaster groom bridegroom duke baron earl count emperor guy lad bloke chap schoolboy boyfriend
    fiancé dad daddy papa
    """.split()
)
"""Nouns that tell a gender, beside those that end in -woman and -man."""

HONORIFICS = frozenset("mr. mrs. ms. miss dr. mr mrs ms dr sir lady".split())
NOT_SUBJECTS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning afternoon evening night week month year time day yesterday today
    tonight thing things way fact point moment case question answer issue part lot end here there
    """.split()
)


def uncontracted(low: str) -> str:
    """A pronoun in lower case without the verb drawn together with it: "he'd" is "he"."""
    return low.replace("’", "'").partition("'")[0]


def is_adverb(low: str) -> bool:
    """Whether a word in lower case may stand between a subject and its verb: an adverb or an auxiliary."""
    return low in ADVERBS or low in AUXILIARIES or (low.endswith("ly") and len(low) > 4 and low not in NO_ADVERBS)
