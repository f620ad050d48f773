"""The closed word classes that bound a noun phrase: pronouns, determiners, subordinators, auxiliaries, prepositions."""

from __future__ import annotations

PERSONAL = frozenset("he she they it i we you".split())
OBJECT = frozenset("him her them me us himself herself themselves itself".split())
RELATIVE = frozenset("who which that whom".split())
PLACES = frozenset(
    "village town city state province region nation country district community suburb area island neighbourhood "
    "neighborhood settlement hamlet capital resort municipality township county enclave territory stronghold".split()
)
"""What places are."""

PRONOUNS = (
    PERSONAL
    | RELATIVE
    | frozenset(
        "this these those one everyone everybody someone somebody anyone anybody nobody none others both neither either "
        "all many some several few most another each".split()
    )
)
"""Words that are a whole subject."""

RELATIVES = frozenset(
    "who which that whom whose where when who's who’s who'd who’d who've who’ve who'll who’ll who're who’re".split()
)
DETERMINERS = frozenset(
    "a an the this these those his her its their our my your one two three four five six seven eight nine ten some "
    "many several few most all both another other each every any no either neither various numerous".split()
)
ARTICLES = frozenset("a an the his her its their our my your another one both".split())
SUBORDINATORS = frozenset(
    "as after because when whenever if while although though since until till before whether unless once whereas "
    "lest how what why wherever whatever than".split()
)
COORDINATORS = frozenset("and or but nor yet plus & so".split())
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having does do did will would can could may might must shall "
    "should cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't "
    "couldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t".split()
)
MODALS = frozenset("will would can could may might must shall should cannot won't wouldn't won’t wouldn’t".split())
ABOUT = frozenset("some about around nearly roughly just".split())
"""Words before a distance or a count that is told in passing."""

NEARLY = frozenset("nearly roughly approximately exactly barely".split())
"""Adverbs that go with a number."""

BEING = frozenset("is are was were be been being".split())

TIME_PREPOSITIONS = frozenset("after before since until".split())
"""Subordinators that are prepositions before a noun."""

REPORTING = frozenset(
    "said says say told tells thought thinks believed believes argued argues added adds noted claimed insisted insists "
    "suggested suggests warned warns announced announces reported knew knows feels felt found finds".split()
)
FINITE = AUXILIARIES | frozenset(
    "said says say told tells wrote writes went goes came comes took takes made makes got gets gave gives knew knows "
    "saw sees thought thinks found finds became becomes began begins ran runs won wins lost loses met meets kept "
    "keeps held holds brought brings rose rises fell falls grew grows spoke speaks stood stands led leads left "
    "sought seeks heard hears felt feels believed believes argued argues added adds wants seems seemed "
    "appears appeared noted claimed insisted insists asked suggested suggests warned warns "
    "announced announces reported according remains remained looked sent spent built drove drew broke chose wore threw "
    "taught caught bought paid shook flew fought struck hung cast told".split()
)
"""Verb forms that are (nearly) always finite in news copy."""

PREPOSITIONS = frozenset(
    "of in on at by for from with without to into about against among amid around between beyond despite during "
    "following inside outside near off onto over per regarding through throughout toward towards under upon via "
    "within across along behind beside besides concerning including like unlike such except given versus then "
    "atop aboard alongside notwithstanding".split()
)
BOUND_PREPOSITIONS = frozenset("of from at with for".split())
"""Those that may follow a person's name inside the phrase: of Ohio, from Reuters, at the institute."""

FRONTING = PREPOSITIONS - frozenset("of over about like near around under then".split())
"""Those that open an adverbial where they open a clause ("In Paris the minister said")."""

OCCASION_PREPOSITIONS = frozenset("in on during at over by via to after before since through".split())

OPENING_ADVERBS = frozenset(
    "and but or nor yet so still also then meanwhile however moreover furthermore nevertheless nonetheless instead "
    "later earlier now today yesterday tonight tomorrow again indeed thus therefore hence finally perhaps maybe "
    "separately additionally afterward afterwards otherwise rather further recently previously similarly likewise "
    "elsewhere here accordingly consequently initially ultimately eventually reportedly apparently clearly "
    "obviously well yes oh just even only originally briefly".split()
)
"""Words that may stand before the subject of a clause and are not in it."""

TRAILING_ADVERBS = frozenset(
    "also then later still now recently earlier today yesterday tonight again once even just never often always "
    "already soon ever further thus too however meanwhile though instead therefore perhaps nonetheless nevertheless "
    "not reportedly famously long previously since simply first next actually apparently finally "
    "initially subsequently eventually quickly immediately clearly specifically explicitly openly publicly "
    "privately frequently usually generally merely really only certainly probably jokingly twice hereby accordingly".split()
)
"""Words that may stand between a subject and its verb."""

DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split()
)
TIMES = frozenset(
    "today yesterday tonight tomorrow morning afternoon evening night week weekend month year years ago spring "
    "summer fall autumn winter midday noon midnight recently hours days weeks months decade".split()
)
TIME_LEADS = frozenset("on in last this next earlier late early later the past at by since during over far".split())
TIME_COUNTS = frozenset("two three four five six seven eight nine ten few several recent".split())
OCCASIONS = frozenset(
    "statement interview speech interviews remarks comment comments tweet tweets post posts letter email e-mail "
    "message messages debate rally conference conferences call calls article column editorial telephone phone "
    "television tv radio meeting appearance testimony response reply video turn case addition conversation hearing "
    "briefing visit ceremony event summit forum trial inquest funeral festival lecture seminar launch opening start "
    "filing filings op-ed blog podcast memo essay lawsuit affidavit complaint deposition broadcast transcript "
    "end beginning conclusion sidelines height close".split()
)
CHANNELS = frozenset("twitter facebook instagram telegram weibo wechat x youtube social tiktok snapchat".split())
"""Nouns of the channel or occasion of speaking, which belong to the verb and not to the speaker."""

PARENTHETICALS = frozenset(
    "however meanwhile though too also then instead apparently like when while if since once because".split()
)
PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le las los bin ibn bint ben ter ten zu zur af av al el e y "
    "abu abd ul ud ur binti o' dem vom zum dell' dell’ della dello delle degli dei".split()
)

ADVERBS = OPENING_ADVERBS | TRAILING_ADVERBS
CUT = TRAILING_ADVERBS | AUXILIARIES
LEADS = PREPOSITIONS | SUBORDINATORS | OPENING_ADVERBS | COORDINATORS | PERSONAL
"""Words that no noun phrase of a list begins with."""

EMPHATIC = frozenset("himself herself itself themselves both all alone".split())
CONTRASTS = frozenset("but nor yet so".split())
ADJECTIVES = frozenset("united unnamed so-called armed retired elected seasoned experienced allied red".split())
"""Words in -ed that are not verbs."""

BARE_PAST = frozenset(
    "awoke hit cut put set shut read beat let quit bid cost hurt split spread burst cast shed fled fed bred swept wept slept "
    "dealt meant lent bent bound wound hid bit rode sang sank swam woke froze stole tore swore shot sold slid stuck".split()
)
"""Past forms that do not look like one."""

NO_PARTICIPLES = frozenset(
    "seed breed feed need weed greed creed bed shed sled speed deed wed king wing ring spring thing string".split()
)
"""Nouns that end as participles do."""

PARTICIPLES = frozenset(
    "based called titled headed dated aged posted published released signed founded named entitled located "
    "nicknamed issued conducted filed written obtained compiled carried aired".split()
)
"""Participles that open an apposition."""

POSTNOMINALS = frozenset("KC QC SC MP MEP MSP MLA MHP TD JP OBE CBE MBE KBE PhD MD FRS FRCS RN".split())
"""Letters behind a name that are no part of it."""

MOODS = frozenset(
    "angry emotional tearful smiling defiant jubilant upbeat furious calm weary tired happy sad visibly shaken relieved "
    "proud cheerful grim sombre somber bitter nervous confident ecstatic elated subdued combative apologetic".split()
)
"""Adjectives of how somebody speaks, before a name ("an angry Roe")."""

ASKING = frozenset("speaking talking asking requesting insisting citing wishing declining preferring refusing".split())
"""Participles that say why a source is not named."""

CLAIMS = frozenset(
    "fact view idea claim notion news belief hope fear theory point sense feeling thought report".split()
)
"""Nouns whose "that" opens what they say."""

WITHHELD = frozenset(
    "anonymity anonymous name names named identified background authorised authorized allowed permitted".split()
)
"""Words one of which is in every reason not to name a source."""

HELD = frozenset(
    "held kept led made sent found lost built caught bought brought paid taught fought struck hung cast left met driven".split()
)
"""Participles without -ed that are also a past form, or stand where one may."""

IRREGULAR = HELD | frozenset("seen written shown given taken known drawn run stolen hidden stuck torn born".split())
"""Participles without -ed."""

LY_NOUNS = frozenset(
    "family assembly ally daily weekly monthly quarterly reply supply rally bully anomaly monopoly".split()
)
APPOSING = ARTICLES | frozenset(
    "clad dressed born known former head himself herself themselves formerly currently whose founder co-founder now democrat republican "
    "independent".split()
)
ASIDE_OPENERS = APPOSING | PARENTHETICALS | PREPOSITIONS | SUBORDINATORS
"""Words that open an apposition or parenthesis after a noun phrase."""

OPENING = frozenset("([")
CLOSING = frozenset(")]")
QUOTE_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»", "„"})
DASHES = frozenset({"—", "–", "―", "--", "-"})
HARD = QUOTE_MARKS | DASHES | frozenset({".", "!", "?", ";", ":", "...", "…", "•", "*", "|", "..", "/"})
"""Marks that part clauses."""
FAMILIES = frozenset({"He", "She", "You", "An", "So"})
"""Names of families, as printed, that are small words too."""

ACRONYMS = frozenset({"IF", "AS"})
"""What names of clubs and unions begin with ("AS Lund")."""

HOMOGRAPHS = FAMILIES | ACRONYMS | {"WHO"}
"""Words, as printed, that are names or small words."""

ADVERBIAL_OPENERS = PREPOSITIONS | TRAILING_ADVERBS | PARENTHETICALS | SUBORDINATORS

CLOSED = (
    PRONOUNS
    | RELATIVES
    | DETERMINERS
    | SUBORDINATORS
    | COORDINATORS
    | AUXILIARIES
    | PREPOSITIONS
    | ADVERBS
    | DAYS
    | MONTHS
    | TIMES
    | frozenset("who’s no there people nobody nothing everything something last late early".split())
)
"""Words that no name begins with in the middle of a sentence."""
