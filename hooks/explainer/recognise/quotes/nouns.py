"""The nouns by which a text names a speaker without a name: people, holders of an office, bodies, papers.

General English, gathered from the agent nouns of R. Quirk et al., A Comprehensive Grammar of the English Language
(1985), appendix I, and from occupations, kinship terms and kinds of institution and of document in common use.
"""

from __future__ import annotations

from functools import lru_cache


def _plural(noun: str) -> str:
    """The regular plural of a noun, or that of a compound of "man"."""
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _with_plurals(nouns: str) -> frozenset[str]:
    """Nouns, with their plurals."""
    singulars = nouns.split()
    return frozenset(singulars).union(map(_plural, singulars))


PEOPLE_NOUNS = _with_plurals(
    """
    acquaintance activist administrator adviser advisor advocate agent aide ally alumnus amateur ambulanceman
    analyst angler anthropologist appellant apprentice archaeologist architect archivist artist assistant
    associate astronomer athlete attendee attorney audience aunt auntie author baker banker barber barrister
    bartender basketballer beneficiary biographer biologist bishop blogger boss bowler boy broker brother
    brother-in-law builder butcher buyer bystander cabbie caller campaigner captain carer caretaker carpenter
    cashier champion chaplain chef chemist child children chronicler citizen claimant classmate cleaner clerk
    climatologist co-author co-founder co-worker coach collaborator colleague collector columnist commander
    commentator commissioners commuter companion composer conductor congressmen conservative constable consultant
    contributor corporator correspondent councillors councilors counsel counsellor counselor couple cousin
    creditor crew critic crowd curator customer cyclist dad dancer daughter daughter-in-law dealer debtor
    decorator defendant defender delegate democrat demonstrator dentist deponent deputies designer detective
    developer diarist diplomat director dissident docker doctor donor driver ecologist economist editor educator
    elder electrician emissary employee engineer entrepreneur environmentalist envoy examiner executive expert
    eyewitness family fan farmer father father-in-law firefighter fisherman fisherwoman forecaster foreman friend
    functionary gardener geologist girl governor grandchild granddaughter grandfather grandmother grandparent
    grandson guard guardian guest guide guy hairdresser handyman head headmaster headmistress headteacher helper
    herder historian homeowner host hostage housewife hunter husband hydrologist immigrant inhabitant insider
    inspector instructor interlocutor interpreter interviewee interviewer inventor investigator investor islander
    jeweller journalist juror keeper kid kinsman laborer labourer lady landlady landlord landowner lawmaker lawyer
    leader lecturer legislator lender letter-writer liberal librarian lieutenant lifeguard linguist listener
    lobbyist locals magistrate maid maintainer man manager marcher marshal mason mate matron mechanic mediator
    member mentor merchant meteorologist midwife miner missionary moderator monk mother mother-in-law motorist mp
    mum musician narrator naturalist navigator negotiator neighbor neighbour nephew newcomer niece novelist nun
    nurse observer officer official onlooker operative operator opponent organiser organist organizer others
    outsider owner painter panelist panellist paramedic parent parishioner participant partner passenger passer-by
    passers-by pastor patient patron peer pensioner people person petitioner pharmacist philosopher photographer
    physicist pianist picket pilgrim pilot plaintiff planner player plumber poet policeman policewoman politician
    pollster porter postman potter practitioner preacher predecessor premier priest prisoner producer professor
    programmer promoter proponent proprietor prosecutor protester psychiatrist psychologist publican publisher
    punter pupil rancher ranger reader realtor receptionist recruit refugee regular relative reporter
    representative republican rescuer researcher resident respondent retiree returnee reveller reviewer rider
    rival robber roommate sailor salesman scholar schoolboy schoolchildren schoolgirl schoolmaster schoolmate
    schoolteacher scientist sculptor seafarer seamstress seller senator sergeant servant settler shareholder
    shepherd shop-owner shopkeeper shopper singer sister sister-in-law skipper smuggler sociologist soldier
    solicitor somebody someone son son-in-law source speaker specialist spectator spokesman spokespeople
    spokesperson spokeswoman staff staffer stallholder statistician steward stranger strategist striker student
    stylist subscriber successor superior supervisor supplier supporter surgeon surveyor survivor suspect tailor
    taxman taxpayer teacher teammate technician teenager tenant theologian therapist toddler tourist trader
    trainer translator traveller treasurer trustee tutor twin uncle undersecretary user usher vendor vet veteran
    veterinarian vicar victim viewer villager virologist visitor voice voice-over voiceover volunteer voter waiter
    waitress walker warden watchman weaver widow widower wife winner witness woman worker workman youngster youth
    zoologist
    """
)
"""Heads of phrases for people without a name."""

ROLE_NOUNS = _with_plurals(
    """
    accused actor actress admiral ambassador archbishop archdeacon attorney-general auditor batsman billionaire
    bishop boss bowler brigadier businessman businesswoman candidate captain cardinal ceo chair chairman
    chairperson chairwoman challenger chancellor chief chieftain clerk colonel commandant commissioner comptroller
    congressman congresswoman constable consul contender coordinator councillor councilman councilor councilwoman
    curator dean debutant defence-minister defendant defender democrat deputy director economist emir emperor
    empress envoy former founder front-runner frontrunner general goalkeeper governor governor-general head
    headteacher hopeful imam incumbent inspector judge justice keeper king lawmaker leader legate magistrate
    manager marshal mayor midfielder minister mogul mullah neurosurgeon newcomer nominee novelist official
    ombudsman pastor patriarch physician playmaker poet politician pope postmaster prelate premier presenter
    president presiding-officer primate prince princess principal prior proconsul procurator prosecutor provost
    quarterback queen rabbi rector referee regent registrar republican scholar secretary secretary-general senator
    sheikh sheriff singer skipper solicitor speaker spokesman spokesperson spokeswoman star statesman striker
    sultan superintendent trainer treasurer tsar tycoon umpire veteran vicar vice-president viceroy warden whip
    winger witness writer
    """
)
"""Heads of phrases for the holder of an office or trade: "the mayor"."""

BODY_NOUNS = _with_plurals(
    """
    academy administration agency airline airport alliance archive arm army assembly association authority band
    bank bar bench board borough branch brewery broadcaster broker brokerage bureau business cabinet campaign
    cathedral center centre chamber channel charity church city clinic club coalition commission commissioners
    committee community company confederation congress consortium constabulary consulate contractor cooperative
    corporation council country county court daily delegation department developer diocese directorate directors
    district division embassy employer enterprise exchange factory farm federation festival firm fleet force forum
    foundation fund gallery garrison government grocer group guild high-court hospital house household inquiry
    inspectorate institute insurer judiciary junta jury kremlin laboratory labour-union leadership league
    legislature library lobby lodge magazine majority management manufacturer military militia mill ministry
    minority mission mosque movement municipality museum nation navy network newspaper newsroom observatory office
    operator opposition orchestra organisation organization outlet palace panel paper parish parliament
    partnership party passport-office police portal practice prefecture presidency press press-office
    press-service producer prosecution provider province publisher railway regiment registry regulator republic
    retailer school secretariat section senate service shipyard side site society squad state state-media station
    steering-group supermarket syndicate tabloid team theatre think-tank treasury tribe tribunal trust trustees
    union unit university utility watchdog website weekly white-house wing workforce works workshop
    """
)
"""Heads of phrases for bodies that speak."""

DOCUMENT_NOUNS = _with_plurals(
    """
    abstract account act ad address advertisement affidavit agreement analysis appeal article audit autobiography
    banner bill biography blog blurb book brief bulletin caption catalogue certificate chapter charter chronicle
    circular clarification clause code column comment communique communiqué complaint constitution contract
    correspondence curriculum decision declaration decree deed deposition diary dictionary directive dispatch
    document dossier draft e-mail edict editorial email encyclopaedia encyclopedia entry epilogue epitaph essay
    extract filing findings footnote forecast guidance guideline handbook hansard heading headline indictment
    inscription insert instruction interview introduction invitation invoice journal judgement judgment label law
    lawsuit leaflet lectures ledger letter licence line log logbook manifesto manual manuscript memo memoir
    memorandum message minutes motto newsletter note notebook notice obituary opinion order pact pamphlet paper
    paragraph passage permit petition placard plaque playbook policy poll post postcard poster postscript prayer
    preamble preface presentation press-release proclamation programme prologue prospectus protocol proverb
    publication readme readout rebuttal recording register regulations release reply report resignation-letter
    resolution results review rider rulebook rules ruling saying schedule screenshot script scroll section
    sentence sermon sheet sign slogan song specification speech statement statute stele story study submission
    subpoena summary survey sutra telegram testament testimony text text-message thread tombstone tract transcript
    translation treaty tweet verdict version video voicemail warrant website will wire-report write-up
    """
)
"""Heads of phrases for papers that speak."""

SPEAKING_NOUNS = PEOPLE_NOUNS | ROLE_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS
"""Every noun that can head a phrase for a speaker."""

WOMEN_AND_MEN = ("woman", "women", "man", "men")
NO_MEN = frozenset("human roman german norman ottoman talisman specimen regimen abdomen acumen stamen yemen omen".split())
"""Words that end so and are no compounds of "man"."""


@lru_cache(maxsize=1 << 12)
def listed(low: str) -> str:
    """The noun of the lists that a word in lower case is or ends in: "great-aunt" is an aunt, a "militiaman" a man.

    The word itself where it is or ends in none.
    """
    if low in SPEAKING_NOUNS:
        return low
    tail = low.rpartition("-")[2]
    if tail in SPEAKING_NOUNS:
        return tail
    return "man" if low.endswith(WOMEN_AND_MEN) and low not in NO_MEN else low


def is_noun(low: str) -> bool:
    """Whether a word in lower case can head a phrase for a speaker."""
    return listed(low) in SPEAKING_NOUNS
