"""The small words of English that show where a clause's subject begins and ends.

Closed word classes (R. Quirk et al., A Comprehensive Grammar of the English Language, 1985, chapters 5-10), and the
nouns by which news text names a speaker without a name.
"""

from __future__ import annotations

SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f", "hers": "f"}
"""Singular pronoun -> gender."""
SUBJECT_PRONOUNS = frozenset(
    pronoun + ending
    for pronoun in "he she they it i we who you".split()
    for ending in ("", "'m", "'re", "'ve", "'d", "'ll", "’m", "’re", "’ve", "’d", "’ll")
)
POSSESSIVES = frozenset("his her their its my our your whose".split())
PRONOUNS = (
    SUBJECT_PRONOUNS | POSSESSIVES | frozenset("him them me us that which himself herself themselves itself".split())
)

DETERMINERS = frozenset(
    """
    the a an this that these those one another some several many two three four five six other both all most any
    each every no multiple few his her their its my our your
    """.split()
)
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
VERBS_WITH_NOT = "didn doesn don hasn haven hadn isn wasn weren won wouldn couldn".split()
CONTRACTED_NOT = frozenset(verb + mark + "t" for verb in VERBS_WITH_NOT for mark in "'’")
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
    thursday friday saturday sunday
    """.split()
)
OPENERS = frozenset(
    """
    but and yet so meanwhile however also still then later now today yesterday instead indeed nonetheless
    nevertheless moreover furthermore additionally earlier afterward afterwards similarly likewise thus hence
    """.split()
)

SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS | ADVERBS | DETERMINERS

PEOPLE_NOUNS = frozenset(
    """
    official officials source sources aide aides adviser advisers advisor advisors spokesman spokesmen spokeswoman
    spokesperson spokespeople spokespersons person people critic critics supporter supporters analyst analysts
    expert experts diplomat diplomats lawyer lawyers attorney attorneys voter voters resident residents witness
    witnesses friend friends ally allies colleague colleagues employee employees worker workers executive
    executives member members leader leaders lawmaker lawmakers researcher researchers scientist scientists author
    authors activist activists protester protesters demonstrator demonstrators man woman men women boy girl student
    students teacher teachers professor professors doctor doctors officer officers investigator investigators
    prosecutor prosecutors reporter reporters journalist journalists columnist editor editors host moderator
    narrator commentator commentators observer observers strategist strategists operative operatives donor donors
    organizer organizers organiser organisers volunteer volunteers fan fans crowd audience player players coach
    coaches neighbor neighbors neighbour neighbours relative relatives insider insiders veteran veterans economist
    economists historian historians negotiator negotiators envoy envoys opponent opponents rival rivals republican
    republicans democrat democrats conservative conservatives liberal liberals someone somebody others consultant
    consultants pollster pollsters passenger passengers survivor survivors farmer farmers trader traders investor
    investors manager managers owner owners parent parents mother father wife husband son daughter brother sister
    child children spokesperson representative representatives counsel clerk nurse shopper customer customers user
    users tenant tenants family families couple staff staffer staffers crew lady guy kid kids marcher marchers
    spectator spectators respondent respondents lobbyist lobbyists voice-over voiceover driver drivers patient
    patients attendee attendees participant participants caller letter-writer reviewer reviewers blogger
    """.split()
)
"""Heads of phrases for people without a name."""

ROLE_NOUNS = frozenset(
    """
    president senator governor mayor minister chancellor candidate nominee secretary ambassador judge justice
    congressman congresswoman chairman chairwoman chair director commissioner sheriff chief king queen prince
    princess pope bishop archbishop cardinal premier speaker leader general colonel captain billionaire businessman
    businesswoman mogul tycoon neurosurgeon actor actress singer novelist writer poet pastor physician scholar
    lawmaker frontrunner front-runner hopeful contender incumbent challenger democrat republican star former
    founder ceo boss treasurer deputy superintendent principal rabbi imam councillor councilman councilwoman
    councilor newcomer veteran politician statesman economist striker midfielder defender goalkeeper manager
    trainer
    """.split()
)
"""Heads of phrases for the holder of an office or trade: "the mayor"."""

BODY_NOUNS = frozenset(
    """
    ministry embassy committee campaign department company group agency government administration court union party
    council board commission team office organization organisation association foundation institute university
    network newspaper magazine paper channel station bank firm corporation coalition alliance federation league
    bureau senate house congress parliament assembly cabinet police force army navy military service center centre
    white-house palace kremlin authority regulator panel tribunal delegation mission consulate secretariat
    ministries embassies companies groups agencies governments unions parties campaigns club church charity society
    trust museum school district city state nation country states countries nations press outlet website site
    """.split()
)
"""Heads of phrases for bodies that speak."""

DOCUMENT_NOUNS = frozenset(
    """
    report letter statement ad advertisement email e-mail article memo sentence paragraph passage heading preamble
    readout sheet draft chapter section line poll study document documents transcript treaty complaint lawsuit bill
    headline sign editorial survey note message post tweet tweets caption release review book filing affidavit
    ruling opinion decision brief law resolution charter constitution declaration communique communiqué agreement
    act pamphlet leaflet banner placard posters poster plaque inscription invitation manual guidelines rules
    analysis audit summary findings results column essay story stories reports posts emails letters documents
    website blog video song speech script text clause article paragraph petition subpoena indictment warrant order
    notice newsletter press-release account
    """.split()
)
"""Heads of phrases for papers that speak."""

HONORIFICS = frozenset("mr. mrs. ms. miss dr. mr mrs ms dr sir lady".split())
SPEAKING_NOUNS = PEOPLE_NOUNS | ROLE_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS
"""Every noun that can head a phrase for a speaker."""

NOT_SUBJECTS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december morning afternoon evening night week month year time day yesterday today
    tonight thing things way fact point moment case question answer issue part lot end
    """.split()
)


def is_adverb(low: str) -> bool:
    """Whether a word in lower case may stand between a subject and its verb: an adverb or an auxiliary."""
    return low in ADVERBS or low in AUXILIARIES or (low.endswith("ly") and len(low) > 4)
