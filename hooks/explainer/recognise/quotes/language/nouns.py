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
    abbess abbot abolitionist abseiler academic accountant acquaintance activist actuary adjudicator adjutant
    administrator adviser advisor advocate agent agitator agronomist aide aide-de-camp ally almoner alumna alumnus
    amateur ambulanceman analyst anchor angler animator annalist announcer anthropologist appellant applicant appointee
    appraiser apprentice arbitrator arborist archaeologist archer architect archivist arranger artisan artist assassin
    assessor assistant associate astrologer astronomer athlete attaché attendant attendee attorney au-pair auctioneer
    audience aunt auntie author autocrat babysitter backbencher bailiff baker balladeer ballerina bandmate banker barber
    bargee baritone barrister bartender basketballer bassist bather beadle beekeeper beggar bell-ringer bellringer
    benefactor beneficiary bicyclist bidder biker biochemist biographer biologist bishop blacksmith blogger boatman
    boatswain bookkeeper bookseller borrower boss bosun botanist bouncer bowler boxer boy boyfriend breeder brewer bride
    bridegroom broker brother brother-in-law bugler builder butcher butler buyer bystander cabbie cabinetmaker caller
    campaigner camper canvasser captain captor caregiver carer caretaker carpenter cartographer cartoonist cashier
    castaway cellist centenarian centrist ceramicist chambermaid champion chaplain chauffeur cheesemaker chef chemist
    child childminder chimney-sweep choreographer chronicler churchgoer churchwarden cinematographer citizen claimant
    classmate cleaner clerk climatologist climber clockmaker clown clubmate co-founder coach coder collaborator
    colleague collector columnist commander commentator commissioners communist commuter companion compiler composer
    compositor concierge conductor confectioner confidant confidante congressmen conservative constable constituent
    consultant contributor conveyancer convict cook cop copyist corporator correspondent cosmologist councillors
    councilors counsel counsellor counselor couple courier courtier cousin coworker cox coxswain creditor crew crewmate
    critic croupier crowd curate curator custodian customer cyclist dad daddy dancer daredevil daughter daughter-in-law
    deacon dealer debtor debutante deckhand decorator defector defendant defender delegate democrat demographer
    demonstrator dentist deponent deportee depositor deputies dermatologist descendant designer detainee detective
    developer diarist diner diplomat director disciple dispatcher dissident distiller docker dockworker doctor donor
    doppelganger dramatist drifter drinker driver druggist drummer dyer ecologist economist editor educator elder
    electrician emigrant emissary employee endocrinologist engineer entertainer entrepreneur enumerator environmentalist
    envoy epidemiologist essayist evacuee evangelist examiner executive exile expat expatriate expert exporter
    eyewitness family fan farmer farmhand father father-in-law fencer ferryman fiancé fiancée fiddler fielder fighter
    film-maker filmmaker finalist financier firefighter fisherman fisherwoman fishmonger fixer flautist florist flutist
    follower forager forecaster foreman forester friar friend frontbencher fruiterer fullback functionary gamekeeper
    gamer gardener gatekeeper genealogist geneticist geographer geologist girl girlfriend glaciologist glassblower
    glazier goalscorer godfather godmother godparent goldsmith governess governor graduate gran grandad grandchild
    granddad granddaughter grandfather grandma grandmother grandpa grandparent grandson granny gravedigger greengrocer
    groom grower guard guardian guerrilla guest guide guitarist guy gymnast gynaecologist haberdasher hacker hairdresser
    hairstylist handyman hardliner head headhunter headmaster headmistress headteacher heavyweight heir heiress helper
    herbalist herder hermit hijacker hiker historian hitchhiker homeowner host hostage houseguest housemate housewife
    hunter husband hydrologist illustrator immigrant impersonator importer impresario influencer informant informer
    inhabitant inmate insider inspector instructor insurgent interlocutor intern interpreter interviewee interviewer
    inventor investigator investor ironmonger islander janitor jeweller jockey journalist juror keeper keyboardist kid
    kidnapper kinsman laborer labourer lacemaker lady lamplighter landlady landlord landowner latecomer lawmaker lawyer
    leader leaseholder lecturer legislator lender letter-writer lexicographer liberal librarian librettist lieutenant
    lifeboatman lifeguard lighthouse-keeper linesman linguist listener lobbyist local locals lodger logger look-alike
    lookalike loyalist lumberjack lyricist magistrate magnate maid maintainer mama man manager manservant marathoner
    marcher marshal mason masseur mate mathematician matron mechanic medalist medallist mediator medic member mentor
    mercenary merchant messenger metallurgist meteorologist microbiologist midshipman midwife migrant militant miller
    minder miner minstrel missionary moderator monarchist monk mother mother-in-law motorist mourner mp muleteer mum
    musician musicologist mycologist namesake nan nanny narrator nationalist native naturalist navigator negotiator
    neighbor neighbour nephew neurologist newcomer newsagent newscaster newsreader newsvendor niece nomad nonagenarian
    novelist novice nun nurse oarsman observer obstetrician oceanographer octogenarian offender officer official
    oncologist onlooker operative operator opponent optician organiser organist organizer orphan others outfielder
    outsider owner paddler paediatrician painter palaeontologist paleontologist panelist panellist papa paramedic parent
    parishioner parson participant partner passenger passer-by pastor patient patron pawnbroker peasant pedagogue
    pediatrician pedlar peer penitent pensioner people percussionist person petitioner pharmacist philatelist
    philologist philosopher photographer physicist physio physiotherapist pianist picket picketer pickpocket pilgrim
    pilot pirate plaintiff planner player playmate playwright plumber poacher podiatrist poet polemicist policeman
    policewoman policymaker politician pollster populist porter postman potter practitioner preacher predecessor premier
    priest prisoner privateer producer professor programmer promoter proofreader propagandist proponent proprietor
    prosecutor prospector protester psychiatrist psychologist publican publisher pundit punter pupil purser
    quartermaster questioner radiologist rambler rancher ranger ratcatcher reader realtor rebel receptionist recluse
    recruit reformer refugee regular relative renter reporter representative republican rescuer researcher resident
    respondent restaurateur restorer retiree returnee reveller reviewer rider ringleader ringmaster rival robber roofer
    roommate ropemaker rower royalist runner runner-up sailor salesclerk salesgirl salesman scholar schoolboy
    schoolchild schoolfriend schoolgirl schoolmaster schoolmate schoolteacher scientist scorer scout screenwriter scribe
    sculptor seafarer seamstress seismologist seller semi-finalist senator sentry separatist septuagenarian sergeant
    servant settler sexton shareholder shepherd shipbuilder shopgirl shopkeeper shopper sibling signalman signatory
    signwriter singer sister sister-in-law skater skier skipper smuggler snorkeller snowboarder socialist sociologist
    soldier solicitor soloist somebody someone son son-in-law songwriter soprano source speaker specialist spectator
    spinster spokesman spokespeople spokesperson spokeswoman spouse sprinter spy squatter stablehand staff staffer
    stagehand stakeholder stall-holder stallholder stallkeeper stand-in stationer stationmaster statistician steeplejack
    stenographer stepchild stepfather stepmother steward stockbroker stoker storekeeper storyteller stowaway stranger
    strategist streamer stretcher-bearer striker student stuntman stylist subaltern submariner subscriber successor
    suffragette superior supervisor supplier supporter surgeon surrogate surveyor survivor suspect swimmer swineherd
    tailor taxman taxpayer teacher teammate technician technologist teenager telegraphist telephonist teller tenant
    tenor theologian therapist tiler timekeeper tinker tobacconist toddler toolmaker topographer tourist toymaker trader
    trainer tramp translator traveller treasurer troll trooper trumpeter trustee turner tutor twin uncle undergraduate
    underling undersecretary undertaker underwriter unionist urchin user usher vagrant valet valuer vegetarian vendor
    vet veteran veterinarian vicar victim viewer villager violinist violist virologist visitor viticulturist vlogger
    voice voice-over voiceover volcanologist volunteer voter waiter waitress walker warden watchmaker watchman weaver
    webmaster welder whaler whistle-blower whistleblower widow widower wife winemaker winner witness woman woodcarver
    woodcutter worker workman worshiper worshipper wrangler wrestler youngster youth zoologist
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
    abbey academy administration admiralty agency airline airport alliance almshouse aquarium archdiocese archive arm
    army assembly association authority bakery band bank bar battalion bench bishopric bloc board bookmaker bookshop
    borough bourse branch brewery brigade broadcaster broker brokerage bundestag bureau business cabinet cafe café
    campaign cannery carabinieri carrier cartel cathedral caucus center centre chamber chancellery chancery channel
    chapel charity choir church city clan clinic club co-op co-operative coalition coastguard collective college
    colliery commissariat commission commissioners committee commune community company confederation conglomerate
    congregation congress conservancy conservatory consistory consortium constabulary consulate contractor convent
    cooperative corporation corps council country county court cult curia daily dairy dealership delegation department
    desk detachment developer diocese directorate directors distillery district division dockyard duma duo embassy
    employer ensemble enterprise exchange factory faculty farm federation festival firm fleet force forum foundation
    foundry franchise fund gallery gang garrison gendarmerie government grocer group guild gym hospice hospital hotel
    house household infirmary inn inquiry inspectorate institute insurer investigation judiciary junta jury kindergarten
    knesset laboratory leadership league legislature library lodge madrasa magazine majlis majority management
    manufacturer media military militia mill mine ministry minority mission monastery mosque movement multinational
    municipality museum nation navy network newspaper newsroom ngo non-profit nonprofit nursery observatory office
    operator opposition orchestra organisation organization orphanage outfit outlet palace panel paper parish parliament
    partnership party patriarchate pharmacy platoon playgroup police politburo polytechnic portal practice prefecture
    presbytery presidency presidium press priory probe producer prosecution provider province pub publisher quango
    quarry quartet radio railway refinery regiment registry regulator republic restaurant retailer riksdag salon
    sanctuary school secretariat sect section sejm seminary senate service shipyard side site society squad
    start-up startup state state-media station storting studio subsidiary supermarket synagogue syndicate synod
    tabloid taskforce team television temple theatre think-tank town treasury tribe tribunal trio troupe trust trustees
    union unit university utility vestry watchdog website weekly wholesaler winery wing workforce works workshop zoo
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
