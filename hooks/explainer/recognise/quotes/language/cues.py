"""Cues: the words that say somebody is speaking.

A verb's frame tells what it may govern.  `SAYS` verbs report words outright ("said", "told reporters", "wrote").
`TREATS` verbs take the quoted words as what somebody did with them ("called it", "vowed to", "blasted the").
The lists are general English: the reporting verbs of B. Levin, English Verb Classes and Alternations (1993), classes
37 (communication), 33 (judgment) and 29 (predicative complements), inflected by rule, with irregular forms listed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Frame = Literal["says", "treats"]

SAYS = """
    say tell add write continue ask tweet note state explain report reply declare conclude recall argue respond
    acknowledge suggest insist assure warn admit announce claim predict remark answer shout lament reveal assert
    joke charge complain proclaim yell chant exclaim quip observe maintain contend allege reiterate repeat
    stress emphasize emphasise caution counter retort confess concede agree boast brag object protest muse
    ponder wonder speculate reckon affirm confirm deny testify mention comment advise instruct order urge plead
    beg pray swear vow pledge promise threaten inform remind tease whisper mutter murmur scream cry holler bark
    snap sneer scoff rail fume vent sigh post blog email text text-message message cable signal indicate imply
    hint believe think feel hope read opine elaborate clarify specify summarize summarise recount narrate relate
    reflect theorize posit propose recommend remember figure estimate calculate guess inquire query question
    demand request interject interrupt chime rejoin volunteer venture offer deadpan crack gush rave bemoan quote
    cite underscore underline highlight echo sum preach lecture sing intone announce broadcast telegraph radio
    disclose divulge submit attest certify decree rule find hold determine decide judge write assess retweet
    record jot scrawl scribble pencil reason
    recognize recognise project forecast
    reassure apologize apologise gripe grumble groan growl grouse guarantee hypothesize
    aver avow bellow beseech blurt bluster carp coax communicate concur confide counsel croak dictate drawl elucidate
    enquire enthuse entreat enunciate exhort fret fulminate gasp grunt harrumph hiss implore insinuate interpose
    intimate moan mumble narrate notify pontificate postulate profess prophesy rant recollect reminisce
    riposte splutter stammer stipulate stutter surmise thunder undertake utter vouch vouchsafe wail whimper whine
    mouth type jeer heckle snipe marvel reaffirm exult demur taunt riff worry fear theorise hypothesise
    babble bawl bleat boom bray burble cackle chatter chirp cluck coo croon gabble hoot howl jabber lisp prattle purr
    rasp roar screech shriek snarl squawk squeak squeal trill wheeze whoop yelp
    chortle chuckle snicker snigger snort sob expostulate wisecrack
    """.split()
TREATS = """
    call describe accuse refer dismiss label brand dub deem characterize characterise portray depict paint cast
    denounce condemn criticize criticise slam blast attack assail decry deride ridicule mock lampoon belittle
    praise laud hail applaud commend salute thank congratulate credit celebrate welcome embrace endorse tout
    blame fault rebuke scold chide reprimand admonish berate castigate chastise lambaste rip hammer pan trash
    reject oppose rebut refute dispute contest challenge question doubt promote advocate champion support defend
    style evaluate deplore regret back call compare liken equate view see regard consider rank rate title entitle name
    nickname term christen discuss address describe outline detail frame position present express voice convey
    articulate compliment invoke plan seek want intend aim hope expect use employ choose pick coin borrow speak
    talk pronounce issue release publish deliver
    """.split()
DOUBTFUL = frozenset(
    """
    believe think feel hope read find hold determine decide judge rule sing preach figure estimate calculate guess
    remember indicate imply hint demand request order threaten promise pledge vow offer chant propose recommend
    recognize recognise project observe maintain counter confess agree object cry signal cable text email
    message blog post record jot broadcast radio telegraph cite quote assess question query speculate wonder
    crack boast brag mouth type jeer heckle taunt worry fear
    babble bawl bleat boom bray burble cackle chatter chirp cluck coo croon gabble hoot howl jabber lisp prattle purr
    rasp roar screech shriek snarl squawk squeak squeal trill wheeze whoop yelp
    chortle chuckle snicker snigger snort sob
    """.split()
)
"""Verbs of saying that as often mean something else, or take what nobody said in those words."""

IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing", "written"),
    "undertake": ("undertakes", "undertook", "undertaking", "undertaken"),
    "think": ("thinks", "thought", "thinking"),
    "feel": ("feels", "felt", "feeling"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "read": ("reads", "reading"),
    "find": ("finds", "found", "finding"),
    "hold": ("holds", "held", "holding"),
    "sing": ("sings", "sang", "singing", "sung"),
    "see": ("sees", "saw", "seeing"),
    "cast": ("casts", "casting"),
    "weep": ("weeps", "wept", "weeping"),
    "speak": ("speaks", "spoke", "speaking"),
    "choose": ("chooses", "chose", "choosing"),
    "seek": ("seeks", "sought", "seeking"),
    "broadcast": ("broadcasts", "broadcasting"),
    "forecast": ("forecasts", "forecasting"),
}

DOUBLING = frozenset(
    """
    rip dub pan beg plan submit rebut admit quip snap chat sob nod transmit permit slam refer brag regret deadpan fret
    jot blog aver concur sum grin shrug
    """.split()
)
"""Verbs that double their last letter: "referred"."""
DOUBLING_IN_BRITAIN = frozenset("signal label counsel marvel pencil".split())
"""Verbs that some double and some do not: "labelled", "labeled"."""


def inflected(verb: str) -> tuple[str, ...]:
    """The forms of a verb: base, third person, past, participle in -ing, and the other participle if it is no past."""
    if verb in IRREGULAR:
        return (verb, *IRREGULAR[verb])
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    stem = verb + verb[-1] if verb in DOUBLING else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if verb in DOUBLING_IN_BRITAIN:
        return (verb, third, stem + "ed", stem + "ing", stem + verb[-1] + "ed", stem + verb[-1] + "ing")
    return (verb, third, stem + "ed", stem + "ing")


def forms(verbs: Iterable[str]) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(form for verb in verbs for form in inflected(verb))


PARTICIPLES = frozenset(form for others in IRREGULAR.values() for form in others[3:])
"""Participles that are no past tense: they say only behind "had"."""
VERBS = {form: verb for verb in (*TREATS, *SAYS) for form in inflected(verb)}
"""Form -> verb."""
REPORTING = forms(SAYS)
"""Forms that report words outright; where a verb is in both lists it says."""
PLAIN = forms(set(SAYS) - DOUBTFUL) | forms("call describe dismiss accuse".split())
"""Forms of the verbs of saying that hardly ever mean anything else."""
WORDLESS = forms(
    """
    consider regard view see rank rate plan seek want intend aim expect use employ choose pick believe think feel hope
    deliver issue release publish
    """.split()
)
"""Forms of verbs that say nothing themselves: "Plumb said that Tarn wanted"."""
HEARD = frozenset("told asked informed reminded warned advised assured".split())
"""Verbs in whose passive the subject only hears: "Plumb was told"."""
CREDITED = frozenset("attributed ascribed credited".split())
"""Participles of words that are only said to be somebody's."""
CITES = forms(("quote", "cite"))
"""Verbs of whoever passes on what somebody else said."""

FACES = """
    laugh chuckle giggle grin smile beam smirk shrug nod wink sob frown scowl wince yawn sigh snort grimace blink blush
    hesitate pause weep
    """.split()
"""What somebody does with the face while they speak: B. Levin, English Verb Classes, 1993, class 40."""
NOUNS_TOO = frozenset(
    """
    record records calls claims notes comments remarks questions reports promises charges tweets states counters demands
    warnings cries answers requests orders posts texts messages emails cables signals hints hopes figures
    estimates guesses offers cracks quotes rules views names terms titles plans aims talks issues attacks
    challenges doubts supports details frames positions presents voices rates ranks backs faults credits
    welcomes brands labels casts uses call claim note comment remark question report promise charge tweet state
    counter demand answer request order post text message email cable signal hint hope figure estimate guess
    offer quote rule view name term title plan aim talk issue attack challenge doubt support detail frame
    position present voice rate rank back fault credit welcome brand label cast use cry sigh murmur whisper
    scream shout boast protest object vow pledge threat rebuke salute praise thanks feeling reading finding
    findings warning saying writing meaning ruling speaking thought blog radio crack swear echo echoes pan
    regret regrets counsel thunder moan moans whine whines gasp gasps wail wails style styles
    mouth mouths type types jeer jeers taunt taunts riff riffs worry worries fear fears
    lament laments reason reasons reply replies retort rail read holding broadcasting reporting release releases
    broadcast judge judges chant chants project projects forecast forecasts venture ventures
    babble bleat boom bray burble cackle chatter chirp cluck coo gabble hoot howl jabber lisp prattle purr rasp
    roar screech shriek snarl squawk squeak squeal trill wheeze whoop yelp chuckle snort sob babbles bleats
    booms brays burbles cackles chatters chirps clucks coos gabbles hoots howls jabbers lisps prattles purrs
    rasps roars screeches shrieks snarls squawks squeaks squeals trills wheezes whoops yelps chuckles snorts
    sobs contest contests dispute disputes address addresses joke jokes volunteer volunteers champion champions
    stress urge urges embrace compliment compliments lecture lectures outline outlines query queries quip quips sneer
    sneers vows pledges boasts objects protests murmurs whispers shouts screams caution hammer hammers coin coins pick
    picks rebukes
    """.split()
)
"""Forms that are nouns as often as verbs: the word before decides."""

STATEMENTS = frozenset(
    """
    statement statements words remarks remark comment comments claim claims speech letter message question
    questions answer response promise pledge vow call warning description assertion argument view belief
    suggestion tweet tweets email reply declaration assessment contention conclusion criticism motto slogan
    mantra phrase line quip joke complaint request refusal comparison characterization term position insistence
    denial charge accusation demand reply retort verdict
    """.split()
)
"""Nouns that carry somebody's words: "Plumb's claim that"."""
