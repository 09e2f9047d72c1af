"""The nouns by which a text names a speaker without a name: people, holders of an office, bodies, papers.

General English, gathered from the agent nouns of R. Quirk et al., A Comprehensive Grammar of the English Language
(1985), appendix I, and from occupations, kinship terms and kinds of institution and of document in common use.
"""

from __future__ import annotations

PEOPLE_NOUNS = frozenset(
    """
    acquaintance acquaintances activist activists administrator administrators adviser advisers advisor advisors
    advocate advocates agent agents aide aides allies ally alumnus amateur ambulanceman analyst analysts angler
    anthropologist appellant apprentice apprentices archaeologist architect architects archivist artist artists
    assistant assistants associate associates astronomer athlete athletes attendee attendees attorney attorneys
    audience aunt auntie author authors baker banker bankers barber barrister barristers bartender basketballer
    beneficiary biographer biographers biologist biologists bishop blogger boss bosses bowler boy broker brokers
    brother brother-in-law builder builders butcher buyer buyers bystander bystanders cabbie caller campaigner
    campaigners captain carer carers caretaker carpenter cashier champion chaplain chef chemist child children
    chronicler chroniclers citizen citizens claimant claimants classmate classmates cleaner cleaners clerk
    climatologist co-author co-authors co-founder co-worker co-workers coach coaches collaborator collaborators
    colleague colleagues collector columnist commander commentator commentators commissioners commuter commuters
    companion composer conductor congressmen conservative conservatives constable consultant consultants
    contributor corporator corporators correspondent correspondents councillors councilors counsel counsellor
    counsellors counselor couple cousin cousins creditor creditors crew critic critics crowd curator customer
    customers cyclist cyclists dad dancer daughter daughter-in-law dealer dealers debtor decorator defendant
    defendants defender delegate delegates democrat democrats demonstrator demonstrators dentist deponent deputies
    designer designers detective detectives developer developers diarist diplomat diplomats director directors
    dissident dissidents docker dockers doctor doctors donor donors driver drivers ecologist economist economists
    editor editors educator elder elders electrician emissary employee employees engineer engineers entrepreneur
    environmentalist envoy envoys examiner executive executives expert experts eyewitness eyewitnesses families
    family fan fans farmer farmers father father-in-law firefighter firefighters fisherman fishermen fisherwoman
    forecaster foreman friend friends functionary gardener geologist girl governor grandchild granddaughter
    grandfather grandmother grandparent grandparents grandson guard guardian guards guest guests guide guy
    hairdresser handyman head headmaster headmistress headteacher helper helpers herder historian historians
    homeowner homeowners host hostage housewife hunter hunters husband hydrologist immigrant inhabitant
    inhabitants insider insiders inspector inspectors instructor interlocutor interlocutors interpreter
    interviewee interviewer inventor investigator investigators investor investors islander islanders jeweller
    journalist journalists juror jurors keeper kid kids kinsman laborer labourer labourers lady landlady landlord
    landlords landowner lawmaker lawmakers lawyer lawyers leader leaders lecturer legislator legislators lender
    lenders letter-writer liberal liberals librarian lieutenant lifeguard linguist listener listeners lobbyist
    lobbyists locals magistrate maid maintainer man manager managers marcher marchers marshal mason mate mates
    matron mechanic mediator mediators member members men mentor merchant merchants meteorologist midwife miner
    miners missionary moderator monk mother mother-in-law motorist motorists mp mps mum musician musicians
    narrator naturalist navigator negotiator negotiators neighbor neighbors neighbour neighbours nephew newcomer
    niece novelist nun nurse nurses observer observers officer officers official officials onlooker onlookers
    operative operatives operator operators opponent opponents organiser organisers organist organizer organizers
    others outsider owner owners painter panelist panellist paramedic paramedics parent parents parishioner
    parishioners participant participants partner partners passenger passengers passer-by passers-by pastor
    patient patients patron patrons peer peers pensioner pensioners people person petitioner petitioners
    pharmacist philosopher photographer photographers physicist pianist picket pilgrim pilot pilots plaintiff
    plaintiffs planner planners player players plumber poet policeman policemen policewoman politician politicians
    pollster pollsters porter postman potter practitioner preacher predecessor premier priest priests prisoner
    prisoners producer producers professor professors programmer promoter promoters proponent proponents
    proprietor prosecutor prosecutors protester protesters psychiatrist psychologist publican publisher publishers
    punter punters pupil pupils rancher ranchers ranger rangers reader readers realtor receptionist recruit
    refugee refugees regular regulars relative relatives reporter reporters representative representatives
    republican republicans rescuer rescuers researcher researchers resident residents respondent respondents
    retiree retirees returnee reveller revellers reviewer reviewers rider riders rival rivals robber roommate
    sailor sailors salesman scholar scholars schoolboy schoolchildren schoolgirl schoolmaster schoolmate
    schoolteacher scientist scientists sculptor seafarer seamstress seller sellers senator sergeant servant
    servants settler settlers shareholder shareholders shepherd shepherds shop-owner shopkeeper shopkeepers
    shopper singer sister sister-in-law skipper skippers smuggler sociologist soldier soldiers solicitor
    solicitors somebody someone son son-in-law source sources speaker specialist specialists spectator spectators
    spokesman spokesmen spokespeople spokesperson spokespersons spokeswoman staff staffer staffers stallholder
    stallholders statistician steward stewards stranger strategist strategists striker strikers student students
    stylist subscriber subscribers successor superior supervisor supervisors supplier suppliers supporter
    supporters surgeon surgeons surveyor survivor survivors suspect suspects tailor taxman taxpayer taxpayers
    teacher teachers teammate teammates technician teenager teenagers tenant tenants theologian therapist toddler
    tourist tourists trader traders trainer trainers translator traveller travellers treasurer trustee trustees
    tutor twin uncle undersecretary user users usher vendor vendors vet veteran veterans veterinarian vicar victim
    victims viewer viewers villager villagers virologist visitor visitors voice voice-over voiceover voices
    volunteer volunteers voter voters waiter waitress walker warden watchman weaver widow widower wife winner
    witness witnesses woman women worker workers workman workmen youngster youngsters youth youths zoologist
    """.split()
)
"""Heads of phrases for people without a name."""

ROLE_NOUNS = frozenset(
    """
    accused actor actress admiral ambassador archbishop archdeacon attorney-general auditor batsman billionaire
    bishop boss bowler brigadier businessman businesswoman candidate captain cardinal ceo chair chairman
    chairperson chairwoman challenger chancellor chief chieftain clerk colonel commandant commissioner comptroller
    congressman congresswoman constable consul contender coordinator councillor councilman councilor councilwoman
    curator dean debutant defence-minister defendant defender democrat deputy director economist emir emperor
    empress envoy former founder front-runner frontrunner general goalkeeper governor governor-general head
    headteacher hopeful imam incumbent inspector judge justice justices keeper king lawmaker leader legate
    magistrate manager marshal mayor midfielder minister ministers mogul mullah neurosurgeon newcomer nominee
    novelist official ombudsman pastor patriarch physician playmaker poet politician pope postmaster prelate
    premier presenter president presiding-officer primate prince princess principal prior proconsul procurator
    prosecutor provost quarterback queen rabbi rector referee regent registrar republican scholar secretary
    secretary-general senator sheikh sheriff singer skipper solicitor speaker spokesman spokesperson spokeswoman
    star statesman striker sultan superintendent trainer treasurer tsar tycoon umpire veteran vicar vice-president
    viceroy warden whip winger witness writer
    """.split()
)
"""Heads of phrases for the holder of an office or trade: "the mayor"."""

BODY_NOUNS = frozenset(
    """
    academies academy administration agencies agency airline airlines airport alliance archive archives arm army
    assembly association authority band bank bar bench benches board borough branch brewery broadcaster
    broadcasters broker brokerage bureau business cabinet campaign campaigns cathedral center centre chamber
    chambers channel charity church city clinic club coalition commission commissioners commissions committee
    committees community companies company confederation congress consortium constabulary consulate contractor
    cooperative corporation council councils countries country county court courts daily delegation department
    developer diocese directorate directors district division embassies embassy employer employers enterprise
    exchange factory farm federation festival firm fleet force forum forums foundation fund funds gallery garrison
    government governments grocer group groups guild guilds high-court hospital hospitals house household inquiry
    inspectorate institute institutes insurer insurers judiciary junta jury kremlin laboratory labour-union leadership
    league legislature library lobby lodge magazine majority management manufacturer manufacturers military militia mill
    ministries ministry minority mission mosque movement municipality museum nation nations navy network newspaper
    newsroom observatory office offices operator operators opposition orchestra organisation organization outlet
    outlets palace panel paper parish parliament parties partnership party passport-office police portal practice
    prefecture presidency press press-office press-service producer producers prosecution provider province
    publisher railway regiment registry regulator regulators republic retailer retailers school schools
    secretariat section senate service services shipyard side site society squad state state-media states station
    stations steering-group supermarket syndicate tabloid tabloids team theatre think-tank treasury tribe tribunal
    trust trustees union unions unit units universities university utility watchdog watchdogs website weekly
    white-house wing workforce works workshop
    """.split()
)
"""Heads of phrases for bodies that speak."""

DOCUMENT_NOUNS = frozenset(
    """
    abstract account act ad address advertisement affidavit affidavits agreement analysis appeal article audit
    autobiography banner bill biography blog blurb book brief bulletin bulletins caption catalogue certificate
    chapter charter chronicle chronicles circular clarification clause code column comment comments communique
    communiqué communiqués complaint constitution contract contracts correspondence curriculum decision
    declaration decree decrees deed deposition diaries diary dictionary directive dispatch document documents
    dossier draft e-mail edict edicts editorial email emails encyclopaedia encyclopedia entries entry epilogue
    epitaph essay extract filing filings findings footnote forecast guidance guideline guidelines handbook hansard
    heading headline indictment inscription insert instruction instructions interview interviews introduction
    invitation invoice journal judgement judgment judgments label labels law lawsuit leaflet leaflets lectures
    ledger letter letters licence line log logbook manifesto manual manuscript memo memoir memoirs memorandum
    message messages minutes motto newsletter note notebook notes notice notices obituary opinion order orders
    pact pamphlet paper papers paragraph passage permit petition placard placards plaque playbook policy poll post
    postcard poster posters posts postscript prayer preamble preface presentation press-release proclamation
    programme prologue prospectus protocol proverb publication readme readout rebuttal recording register
    regulations release reply report reports resignation-letter resolution results review reviews rider rulebook
    rules ruling saying schedule screenshot script scroll section sentence sermon sheet sign slogan song
    specification speech statement statements statute statutes stele stories story study submission submissions
    subpoena summary survey sutra telegram telegrams testament testimony text text-message thread threads
    tombstone tract transcript translation treaty tweet tweets verdict version video voicemail warrant website
    will wire-report write-up
    """.split()
)
"""Heads of phrases for papers that speak."""

SPEAKING_NOUNS = PEOPLE_NOUNS | ROLE_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS
"""Every noun that can head a phrase for a speaker."""
