"""The nouns by which a text names a speaker without a name: people, holders of an office, bodies, papers.

General English, gathered from the agent nouns of R. Quirk et al., A Comprehensive Grammar of the English Language
(1985), appendix I, and from occupations, kinship terms and kinds of institution and of document in common use.
"""

from __future__ import annotations

from functools import lru_cache

from explainer.recognise.people.words import CALLINGS, HONORIFICS, ROLE_GENDER
from explainer.recognise.quotes.language.plurals import with_plurals

PEOPLE_NOUNS = with_plurals(
    """
    abbess abbot abolitionist academic accountant acquaintance activist actuary adjudicator administrator adviser
    advisor advocate agent agitator aide ally alumna alumnus amateur ambulanceman analyst anchor angler animator
    annalist announcer anthropologist appellant appointee apprentice arbitrator archaeologist archer architect archivist
    artist assessor assistant associate astronomer athlete attaché attendee attorney auctioneer audience aunt auntie
    author babysitter backbencher bailiff baker ballerina banker barber baritone barrister bartender basketballer
    bassist beekeeper beggar beneficiary biographer biologist bishop blacksmith blogger boatman bookkeeper bookseller
    borrower boss bosun botanist bowler boxer boy boyfriend breeder brewer bride bridegroom broker brother
    brother-in-law builder butcher buyer bystander cabbie caller campaigner canvasser captain captor caregiver carer
    caretaker carpenter cartoonist cashier cellist centrist ceramicist champion chaplain chauffeur chef chemist child
    childminder choreographer chronicler churchgoer cinematographer citizen claimant classmate cleaner clerk
    climatologist climber clockmaker co-founder coach coder collaborator colleague collector columnist commander
    commentator commissioners communist commuter companion compiler composer concierge conductor confidant confidante
    congressmen conservative constable constituent consultant contributor conveyancer convict cook cop copyist
    corporator correspondent councillors councilors counsel counsellor counselor couple courier cousin coxswain
    creditor crew critic crowd curate curator custodian customer cyclist dad daddy dancer daughter daughter-in-law
    deacon dealer debtor deckhand decorator defector defendant defender delegate democrat demonstrator dentist deponent
    deportee depositor deputies descendant designer detainee detective developer diarist diner diplomat director
    dissident distiller docker doctor donor doppelganger dramatist drifter drinker driver drummer ecologist economist
    editor educator elder electrician emigrant emissary employee engineer entrepreneur environmentalist envoy
    epidemiologist essayist evacuee evangelist examiner executive exile expat expatriate expert eyewitness family fan
    farmer father father-in-law fencer ferryman fiancé fiancée fielder fighter film-maker filmmaker financier
    firefighter fisherman fisherwoman fishmonger flautist florist follower forecaster foreman forester friar friend
    frontbencher fullback functionary gamekeeper gamer gardener geneticist geographer geologist girl girlfriend glazier
    goalscorer godfather godmother goldsmith governess governor graduate gran grandad grandchild granddad granddaughter
    grandfather grandma grandmother grandpa grandparent grandson granny gravedigger greengrocer groom grower guard
    guardian guerrilla guest guide guitarist guy gymnast gynaecologist hacker hairdresser handyman hardliner head
    headmaster headmistress headteacher heavyweight heir heiress helper herder hermit hijacker hiker historian homeowner
    host hostage housewife hunter husband hydrologist illustrator immigrant impersonator impresario influencer informant
    informer inhabitant inmate insider inspector instructor insurgent interlocutor interpreter interviewee interviewer
    inventor investigator investor islander janitor jeweller jockey journalist juror keeper kid kidnapper kinsman
    laborer labourer lady landlady landlord landowner lawmaker lawyer leader lecturer legislator lender letter-writer
    liberal librarian lieutenant lifeboatman lifeguard lighthouse-keeper linesman linguist listener lobbyist local
    locals lodger logger look-alike lookalike loyalist lumberjack lyricist magistrate magnate maid maintainer mama man
    manager marathoner marcher marshal mason masseur mate mathematician matron mechanic mediator member mentor merchant
    messenger meteorologist midshipman midwife migrant militant miner missionary moderator monarchist monk mother
    mother-in-law motorist mourner mp mum musician nan nanny narrator nationalist native naturalist navigator negotiator
    neighbor neighbour nephew neurologist newcomer newsagent newscaster newsreader niece novelist nun nurse oarsman
    observer oceanographer offender officer official oncologist onlooker operative operator opponent optician organiser
    organist organizer orphan others outsider owner paddler paediatrician painter panelist panellist papa paramedic
    parent parishioner participant partner passenger passer-by pastor patient patron pediatrician peer pensioner people
    person petitioner pharmacist philosopher photographer physicist physio physiotherapist pianist picket picketer
    pilgrim pilot plaintiff planner player playwright plumber poet policeman policewoman policymaker politician pollster
    populist porter postman potter practitioner preacher predecessor premier priest prisoner producer professor
    programmer promoter proponent proprietor prosecutor protester psychiatrist psychologist publican publisher pundit
    punter pupil purser questioner rancher ranger reader realtor rebel receptionist recruit reformer refugee regular
    relative renter reporter representative republican rescuer researcher resident respondent retiree returnee reveller
    reviewer rider rival robber roofer roommate rower royalist runner sailor salesman scholar schoolboy schoolchild
    schoolgirl schoolmaster schoolmate schoolteacher scientist scorer screenwriter scribe sculptor seafarer seamstress
    seismologist seller senator separatist sergeant servant settler shareholder shepherd shopkeeper shopper sibling
    signalman signatory singer sister sister-in-law skater skier skipper smuggler snowboarder socialist sociologist
    soldier solicitor somebody someone son son-in-law songwriter soprano source speaker specialist spectator spokesman
    spokespeople spokesperson spokeswoman spouse sprinter spy squatter stablehand staff staffer stakeholder stallholder
    stationmaster statistician stenographer stepfather stepmother steward stockbroker stoker stranger strategist
    streamer striker student stuntman stylist subscriber successor suffragette superior supervisor supplier supporter
    surgeon surrogate surveyor survivor suspect swimmer tailor taxman taxpayer teacher teammate technician teenager
    teller tenant tenor theologian therapist timekeeper toddler tourist trader trainer tramp translator traveller
    treasurer troll trooper trumpeter trustee tutor twin uncle undergraduate undersecretary undertaker underwriter
    unionist user usher vagrant valuer vendor vet veteran veterinarian vicar victim viewer villager violinist virologist
    visitor vlogger voice voice-over voiceover volunteer voter waiter waitress walker warden watchmaker watchman weaver
    welder whistle-blower whistleblower widow widower wife winemaker winner witness woman woodcutter worker workman
    worshiper worshipper wrestler youngster youth zoologist
    """
)
"""Heads of phrases for people without a name."""

ROLE_NOUNS = with_plurals(
    """
    accused actor actress admiral ambassador archbishop archdeacon attorney-general auditor batsman billionaire bishop
    boss bowler brigadier businessman businesswoman candidate captain cardinal centre-back centre-forward ceo chair
    chairman chairperson chairwoman challenger chancellor chief chieftain clerk colonel commandant commissioner
    comptroller congressman congresswoman constable consul contender coordinator councillor councilman councilor
    councilwoman curator dean debutant defendant defender democrat deputy director economist emir emperor empress envoy
    former founder front-runner frontrunner general goalkeeper governor governor-general head headteacher hopeful imam
    incumbent inspector judge justice keeper king lawmaker leader legate magistrate manager marshal mayor midfielder
    minister mogul mullah neurosurgeon newcomer nominee novelist official ombudsman pastor patriarch physician playmaker
    poet politician pope postmaster prelate premier presenter president presiding-officer primate prince princess
    principal prior proconsul procurator prosecutor provost quarterback queen rabbi rector referee regent registrar
    republican scholar secretary secretary-general senator sheikh sheriff singer skipper solicitor speaker spokesman
    spokesperson spokeswoman star statesman striker sultan superintendent trainer treasurer tsar tycoon umpire veteran
    vicar vice-president viceroy warden whip winger witness writer
    """
)
"""Heads of phrases for the holder of an office or trade: "the mayor"."""

BODY_NOUNS = with_plurals(
    """
    abbey academy administration agency airline airport alliance archive arm army assembly association authority bakery
    band bank bar bench bloc board bookmaker borough branch brewery broadcaster broker brokerage bureau business cabinet
    campaign carabinieri carrier cartel cathedral caucus center centre chamber channel charity choir church city clan
    clinic club co-operative coalition coastguard collective college colliery commission commissioners committee commune
    community company confederation conglomerate congregation congress consortium constabulary consulate contractor
    convent cooperative corporation council country county court cult daily dealership delegation department desk
    detachment developer diocese directorate directors distillery district division duma embassy employer ensemble
    enterprise exchange factory faculty farm federation festival firm fleet force forum foundation fund gallery gang
    garrison gendarmerie government grocer group guild hospital hotel house household inquiry inspectorate institute
    insurer investigation judiciary junta jury kindergarten laboratory leadership league legislature library lodge
    magazine majority management manufacturer media military militia mill mine ministry minority mission monastery
    mosque movement multinational municipality museum nation navy network newspaper newsroom ngo non-profit nonprofit
    nursery observatory office operator opposition orchestra organisation organization outlet palace panel paper parish
    parliament partnership party police politburo portal practice prefecture presidency presidium press probe producer
    prosecution provider province publisher quango quarry radio railway refinery regiment registry regulator republic
    restaurant retailer school secretariat sect section seminary senate service shipyard side site society squad
    start-up startup state state-media station subsidiary supermarket syndicate tabloid taskforce team television
    theatre think-tank town treasury tribe tribunal troupe trust trustees union unit university utility watchdog website
    weekly wing workforce works workshop
    """
)
"""Heads of phrases for bodies that speak."""

DOCUMENT_NOUNS = with_plurals(
    """
    abstract accord account act ad addendum address advertisement affidavit agreement amendment analysis annals annex
    app appeal appendix application argument article assessment audit autobiography badge ballad banner bible bill
    billboard bio biography blog blogpost blurb book booklet brief briefing brochure bulletin by-law byelaw bylaw bylaws
    cable caption card catalogue certificate chapter charter chronicle circular citation clarification clause clip code
    column comment communique communiqué complaint concordat constitution contract correspondence covenant curriculum
    decision declaration decree dedication deed deposition diagnosis diary dictionary directive dispatch dissertation
    document dossier draft e-mail edict editorial email encyclopaedia encyclopedia entry epigraph epilogue epistle
    epitaph essay estimate evaluation extract fable factsheet fax feature filing finding findings flier flyer footnote
    forecast form gospel graffiti gravestone guidance guidebook guideline handbook hansard hashtag heading headline
    headstone hymn indictment inscription insert instruction interview introduction invitation invoice journal judgement
    judgment koran label law lawsuit leaflet lectures ledger legend letter libretto licence limerick line log logbook
    lyric lyrics manifesto manual manuscript memo memoir memorandum message minutes monograph motion motto myth
    newsletter note notebook notice novel obituary ode op-ed opinion order ordinance pact page pamphlet paper paragraph
    passage permit petition piece pitch placard plaque play playbook poem policy poll post postcard poster postscript
    prayer preamble preface presentation proclamation profile prognosis programme projection prologue prospectus
    protocol proverb psalm publication questionnaire readme readout rebuttal record recording records reference register
    regulations release reply report resolution response results retort review rhyme rider robot roll rulebook rules
    ruling saying schedule scorecard screenplay screenshot script scripture scroll section sentence sermon sheet sign
    signboard signpost slogan song specification speech statement statute stele sticker story study submission subpoena
    subsection subtitle suit summary survey sutra t-shirt tale talmud telegram testament testimonial testimony text
    textbook thesis thread tombstone torah tract transcript translation treatise treaty tweet verdict version video
    voicemail warrant webpage website will write-up
    """
)
"""Heads of phrases for papers that speak."""

NEWSPAPERS = frozenset(
    """
    advertiser advocate argus bee bugle chronicle courier dispatch echo enquirer examiner express gazette globe herald
    independent inquirer journal ledger mail mercury messenger mirror news observer post press recorder register
    reporter republic review sentinel standard star sun telegraph times tribune
    """.split()
)
"""Words in capitals with which the names of newspapers end: "the Northmere Courier"."""

NO_NOUNS = frozenset("count grand major miller model prime private".split())
"""Titles and callings that are more often other words, or firms, where they stand by themselves."""
SHORTEST = 5
"""Letters of a title that is none of those cut short: "capt"."""
PEOPLE_NOUNS |= (
    with_plurals(" ".join({w for w in (ROLE_GENDER | CALLINGS) if len(w) >= SHORTEST} - NO_NOUNS - HONORIFICS.keys()))
    - ROLE_NOUNS
    - BODY_NOUNS
    - DOCUMENT_NOUNS
)
"""With every title and calling that stands beside a name."""

SPEAKING_NOUNS = PEOPLE_NOUNS | ROLE_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS
"""Every noun that can head a phrase for a speaker."""

WOMEN_AND_MEN = ("woman", "women", "man", "men")
NO_MEN = frozenset(
    "human roman german norman ottoman talisman specimen regimen abdomen acumen stamen yemen omen".split()
)
"""Words that end so and are no compounds of "man"."""


@lru_cache(maxsize=1 << 12)
def listed(low: str) -> str:
    """The noun of the lists that a word in lower case is or ends in: "great-aunt" is an aunt, a "militiaman" a man.

    A "mother-of-two" is a mother.  The word itself where it is or ends in none.
    """
    if low in SPEAKING_NOUNS:
        return low
    low = low.partition("-of-")[0]
    tail = low.rpartition("-")[2]
    if tail in SPEAKING_NOUNS:
        return tail
    return "man" if low.endswith(WOMEN_AND_MEN) and low not in NO_MEN else low


def is_noun(low: str) -> bool:
    """Whether a word in lower case can head a phrase for a speaker."""
    return listed(low) in SPEAKING_NOUNS


def is_people(low: str) -> bool:
    """Whether a word in lower case is a noun for people, or for holders of an office."""
    return listed(low) in PEOPLE_NOUNS or listed(low) in ROLE_NOUNS
