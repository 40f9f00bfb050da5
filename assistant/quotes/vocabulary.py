"""Hold the general English words by which a writer marks people, their roles, documents and institutions."""

from __future__ import annotations

from assistant.text import counted_days
from assistant.text.institutions import INSTITUTIONS
from assistant.text.vocabulary import vocabulary

_FUNCTION = """
a an the this that these those some any each every all both many most several few other others another such same
i you he she it we they me him her us them my your his its our their who whom whose which what
and or but nor yet so as if when while where whereas because although though since after before until unless once
in on at by for with from to of into onto over under about against between among through during without within
across behind beyond near off out up down around despite per via amid upon like unlike including regarding
is are was were be been being am has have had having do does did done will would can could may might must shall should
not no yes never also too only just even still already ever then now here there again later earlier soon today
yesterday tomorrow tonight meanwhile however moreover furthermore nevertheless nonetheless instead indeed perhaps
maybe finally first firstly second secondly third next last lastly overall elsewhere otherwise therefore thus hence
additionally similarly speaking asked citing following according afterwards afterward eventually initially
previously recently currently originally ultimately how why very much more less well back one two three four five six
seven eight nine monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
image photo photograph picture credit video watch read see click getty loading related q en el la un una unos con por para que pero como esto der
die das le les este esta muy más son fue tenían allí hoy debido
writing discussing asking responding referring commenting describing noting using given based let let's it's he's
she's none nobody nothing everybody everyone everything anybody anyone anything somebody someone something half
il elle ils elles on ce cette ces son sa ses leur mais et dans sur depuis selon avec après avant puis quand ne pas je nous
vous tu au aux du er sie es wir ihr ist war im am auf aus bei nach seit für und aber wenn dann hier laut él ella su sus
según también sous sans chez vers entre pendant contre comme voici wer wie als ohne zwischen
that's there's what's i'd i'll you'd you'll he'd he'll she'd she'll we'd we'll they'd they'll it'd it'll who's i'm
ahead rather please advertisement recent both among along thanks continue i've we've we're they're don't didn't isn't wasn't can't won't
you've you're they've couldn't wouldn't shouldn't hasn't haven't hadn't doesn't aren't weren't various
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words that a capital at the beginning of a sentence makes no name of."""

DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
"""Words that point to somebody or something already told of."""
IMPERATIVES = vocabulary(
    "get read watch see sign click check follow subscribe listen learn join visit find download contact email keep try buy shop "
    "save submit share register log enter add stay tap scroll hear browse"
)
"""Words with which a prompt to the reader begins, where a capital makes no name of them."""
NAMES_TOO = frozenset(
    {"will", "may", "april", "june", "august", "jan", "una", "son", "su", "ella", "elle", "il", "la", "el", "le", "des"}
)
"""Of those, the words that are given names too."""
LAST_NAMES_TOO = frozenset({"son", "una"})
"""Of those, the words that are family names too: "Heung-Min Son"."""
NAMES_INSIDE = frozenset({"per"})
"""Of those, the words that are given names where no beginning of a sentence explains the capital: "said Per Lund"."""

_TITLES = """
mr mrs ms miss mx dr sir dame lord lady baron baroness rep sen gov gen lt col sgt capt maj cmdr adm cpl pvt prof rev
hon fr president premier minister chancellor secretary senator representative congressman congresswoman governor mayor
councillor councilman councilwoman judge justice ambassador envoy general colonel major captain lieutenant sergeant
admiral commander marshal officer professor doctor king queen prince princess emperor pope bishop archbishop cardinal
reverend pastor rabbi imam sheikh ayatollah chairman chairwoman chairperson chair speaker leader director ceo cfo coo cto
chief executive head coach manager boss captain founder cofounder co-founder owner spokesman spokeswoman spokesperson
editor reporter correspondent anchor host author administrator commissioner superintendent inspector detective
constable attorney prosecutor lawyer barrister counsel analyst economist strategist researcher scientist engineer
deputy vice assistant associate undersecretary attache delegate curator undersecretary mp mep msp md phd
striker midfielder defender goalkeeper quarterback linebacker forward star legend legislator ad gm ag vp svp evp qb hc vc
ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin prasident prasidentin burgermeister burgermeisterin
oberburgermeister sprecher sprecherin ministerprasident ministerprasidentin innenminister innenministerin außenminister
außenministerin verteidigungsminister finanzminister finanzministerin polizeisprecher polizeisprecherin staatsanwalt herr frau
adv laureate senators ambassadors ministers father sister brother aunt uncle
"""
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name and are none: what a person is called besides."""

_OFFICES = """
president premier minister chancellor secretary senator representative governor mayor councillor judge justice ambassador
envoy spokesman spokeswoman spokesperson attorney prosecutor lawyer barrister solicitor counsel deputy vice commissioner
constable editor reporter captain manager director chair chairman chairwoman chairperson commissioner superintendent
magistrate coroner treasurer auditor
"""
OFFICES = frozenset(_OFFICES.split())
"""Of those, what one person is and another beside him is not: nobody is called judge and counsel in turn."""

_ROLES = """
reviewer promoter commentator streamer plaintiff seller buyer owner-operator shopkeeper shopper voter farmer trainer jockey umpire referee commissioner dancer model chef baker
photographer cameraman filmmaker producer screenwriter playwright novelist illustrator sculptor architect programmer
coder hacker scout scouser youngster newcomer chairperson ceo-founder boxer fighter cyclist swimmer runner golfer cricketer
bowler batter batsman wicketkeeper footballer playmaker wide-receiver receiver linebacker cornerback punter kicker
shortstop pitcher catcher outfielder guardsman tenant landlord homeowner neighbour-in-law traveller traveler tourist guest
actor actress singer artist musician rapper guitarist drummer comedian director writer novelist poet journalist
blogger podcaster broadcaster commentator pundit presenter publicist agent rep teacher student player teammate opponent
winner champion finalist athlete driver pilot cosplayer teenager man woman boy girl mother father mum mom dad parent
son daughter brother sister wife husband fiance fiancee girlfriend boyfriend friend neighbour neighbor colleague
witness resident victim survivor patient customer fan critic supporter activist campaigner protester donor member
official liaison aide adviser advisor insider source expert specialist psychologist psychiatrist therapist counselor counsellor
historian astronomer biologist chemist physicist meteorologist scholar academic lecturer dean principal
cop policeman policewoman firefighter paramedic nurse surgeon physician doctor veteran soldier general defendant
plaintiff suspect juror accused user poster gamer developer designer consultant contractor investor trader banker
billionaire millionaire entrepreneur businessman businesswoman businessperson politician lawmaker legislator candidate nominee incumbent
republican democrat conservative frontman bassist skipper rookie center guard winger fly-half hooker scrum-half full-back fullback five-eighth flanker centre-back left-back right-back all-rounder
master harbourmaster solicitor magistrate coroner bailiff sheriff ombudsman auditor treasurer registrar rector provost
headteacher headmaster headmistress tutor librarian clerk accountant bookkeeper surveyor pharmacist dentist vet
veterinarian midwife optician pathologist virologist epidemiologist geologist botanist ecologist oceanographer
archaeologist anthropologist sociologist philosopher theologian linguist mathematician statistician priest vicar rabbi
curate monk nun bosun sailor fisherman fisherwoman deckhand mechanic plumber electrician carpenter bricklayer welder
miner trucker porter warden ranger gardener butcher grocer innkeeper publican hotelier waiter waitress bartender barber
hairdresser tailor jeweller florist cook cleaner lifeguard beekeeper grower rancher brewer volunteer pensioner
apprentice intern widow widower uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter sibling
person individual staffer employee worker organizer organiser partner subscriber viewer commenter redditor caller attendee
recruiter translator interpreter hobbyist enthusiast collector jeweler stylist creator tiktoker roommate classmate grandma
dietitian nutritionist dermatologist cardiologist neurologist neuroscientist geneticist radiologist oncologist pediatrician
paediatrician sexologist fellow postdoc graduate alumnus alum coordinator supervisor lobbyist whistleblower diplomat monarch
duke duchess broker financier shareholder backer creditor bondholder underwriter actuary handicapper bettor oddsmaker
tipster bookmaker columnist biographer ghostwriter showrunner scriptwriter choreographer conductor composer songwriter dj
bandmate co-star costar castmate co-owner co-author coauthor ex-wife ex-husband ex-girlfriend ex-boyfriend spouse bride
groom mother-in-law father-in-law
native successor predecessor counterpart vocalist influencer youtuber tycoon bystander onlooker hiker climber angler rower gymnast skater skier surfer wrestler
coworker
dutchman frenchman englishman irishman scotsman welshman spaniard italian german australian american
"""
_COURTESY = "mr mrs ms miss mx sir dame lord lady fr hon"
ROLES = frozenset(_ROLES.split()) | {"national"} | (TITLES - frozenset(_COURTESY.split()))
"""Nouns for one person by what he or she does."""

_NOT_ONLY = """
owner developer leader champion winner producer publisher star giant general national member sponsor rival opponent parent
partner seller buyer donor supporter consultant contractor designer author host agent assistant vice associate forward
broadcaster center guard programmer coder model founder cofounder co-founder source insider trader investor banker expert
specialist advisor adviser manager operator chief executive friend neighbour neighbor head legend
"""
HUMAN = ROLES - frozenset(_NOT_ONLY.split()) | {"director", "chair", "chairwoman", "husband", "wife"}
"""Roles that no company, product or team is called."""

_UNKNOWN = """
witness spokesman spokeswoman spokesperson source official resident judge prosecutor lawyer attorney officer detective
victim fan user poster insider man woman friend neighbour neighbor aide adviser advisor member colleague
investigator reporter caller passer-by passenger customer patient parent mother father
assistant agent rep representative person individual staffer employee worker viewer caller attendee whistleblower diplomat sheriff coroner bailiff
"""
UNKNOWN = frozenset(_UNKNOWN.split())
"""Roles that often stand for somebody whom the article does not name: "the witness"."""

_GROUPS = """
officials authorities lawmakers analysts experts researchers scientists authors critics sources people reporters
prosecutors lawyers police investigators doctors residents witnesses fans users supporters opponents republicans
democrats economists strategists activists campaigners protesters executives leaders ministers members media
groups organizations organisations unions companies firms
observers players coaches parents teachers students workers employees investors traders engineers organisers organizers
spokespeople judges historians academics others locals families victims survivors regulators diplomats insiders
staff staffers crew commenters viewers readers subscribers retailers geologists biologists physicians moms dads neighbors
neighbours friends colleagues relatives bidders buyers sellers officers inspectors auditors advocates advisers aides
allies scouts bettors jurors senators councillors governors mayors directors shareholders founders entrepreneurs startups
vendors creators artists musicians actors writers publishers editors journalists outlets newspapers
attendees streamers representatives wrestlers posters individuals men women developers astronomers meteorologists forecasters commentators pundits bankers managers
"""
GROUPS = frozenset(_GROUPS.split())
"""Nouns for several people who speak together."""

_DOCUMENTS = """
report study statement letter survey poll document paper memo email e-mail post blog tweet message note filing
complaint lawsuit indictment review article release announcement update bulletin post caption website site page
book memoir section affidavit ruling verdict order notice analysis research dossier assessment briefing press-release
petition motion agreement minutes editorial column story transcript testimony posting posts presentation findings data results tests reports documents papers studies records filings
"""
DOCUMENTS = frozenset(_DOCUMENTS.split())
"""Things that hold words, for which the institution behind them speaks."""

_BODIES = """
coastguard clinic store shop restaurant hotel theatre theater prison observatory laboratory farm factory plant mine port chamber trust
fund supplier operator manufacturer insurer lender publisher distributor shipbuilder brewer automaker chipmaker utility
opposition intelligence coalition consortium cooperative syndicate brigade battalion tribunal inquiry probe archive library zoo
government ministry department agency administration company firm organisation organization group council committee
commission court bank club team party union university institute institution association federation league police
army navy force military office bureau authority parliament senate house congress embassy church charity foundation
board panel service network newspaper magazine paper outlet channel station broadcaster museum hospital school college
society campaign camp tribe family city municipality county state country nation kremlin pentagon regulator watchdog startup giant
retailer carmaker airline maker platform lab think-tank thinktank developer studio label defense defence prosecution
"""
BODIES = frozenset(_BODIES.split())
"""Nouns for what speaks as one though it is many."""

_ANY_BODY = """
company firm group agency organisation organization startup giant maker manufacturer retailer platform operator outlet
newspaper paper magazine institution team club shop store restaurant business developer studio lender insurer publisher
supplier city town municipality airline automaker carmaker chipmaker brewer regulator watchdog charity tribe
"""
ANY_BODY = frozenset(_ANY_BODY.split())
"""Those of them that may take up any name, as "the company" does, and not only one that holds the word."""

_NO_PERSON = """
st
study survey index fund trust project report review
talk table coast fame reality stage tower boulevard cyclone hurricane storm typhoon operation new san los las santa saint fort hong costa rica sri lanka
news times post herald guardian magazine journal press media radio television tv network agency company co corp inc ltd
llc plc group holdings bank capital partners university college school institute council ministry department office
committee commission court house senate congress parliament party union association federation league club fc united
city town county state states kingdom republic islands island north south east west northern southern eastern western
street road avenue square park stadium arena center centre hospital museum church foundation society international
national american british english french german russian chinese israeli australian european african asian world cup
championship championships olympics olympic games award awards prize festival day night week month year war act bill law
project program programme plan agreement treaty summit conference show series season episode album song tour
google microsoft apple amazon facebook meta instagram twitter x youtube spotify netflix tiktok openai
conservative liberal democratic republican labour green big super grand prix bowl league open
production productions branch
policy marketplace chronicle chronicles halloween christmas thanksgiving easter guarantee playoff playoffs football soccer
baseball basketball hockey rugby cricket credentials permission consent stadiums centers centres businessweek
airport station river lake sea ocean mount mountain valley bay beach forest hill hills bridge castle
defence defense security intelligence police army navy air force forces military guard health safety research
science sciences technology technologies studies arts music film pictures records entertainment sports
"""
NO_PERSON = frozenset(_NO_PERSON.split()) | INSTITUTIONS
"""Words in the names of institutions, places, events and works: a name that holds one is no person's."""

SURNAMES = frozenset(
    {"park", "day", "law", "hill", "bay", "green", "bill", "forest", "hall", "street", "bridge", "war", "act", "page"}
)
"""Words in the names of places that are people's names too."""

_PLACES = """
afghanistan africa albania algeria america argentina armenia asia australia austria azerbaijan bahrain bangladesh
belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus
denmark ecuador egypt england eritrea estonia ethiopia europe finland france gabon gaza georgia germany ghana greece
haiti hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo
kuwait latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia morocco myanmar nepal
netherlands niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania
russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
tanzania thailand tunisia turkey uganda ukraine uruguay venezuela vietnam wales yemen zambia zimbabwe zealand
washington london paris berlin moscow beijing kyiv brussels jerusalem tehran tokyo delhi sydney melbourne toronto
california texas florida ohio michigan illinois pennsylvania virginia carolina arizona nevada oregon colorado alabama
massachusetts wisconsin minnesota tennessee missouri maryland louisiana kentucky oklahoma connecticut iowa arkansas
mississippi kansas utah nebraska idaho hawaii maine montana delaware alaska vermont wyoming chicago boston houston
us uk eu un u.s. u.k. u.n. e.u. usa uae
"""
PLACES = frozenset(_PLACES.split())

_WORDY = """
rose grace hope faith joy frank rich drew chase hunter grant dean art gene ray rob sue pat dawn iris ivy violet olive pearl
jade summer autumn sky star brook glen cliff rusty sandy dusty wade ward miles major king duke earl lance pierce chance case
cash colt buck bud chip guy peg charity constance prudence patience mercy robin jay wren lark ginger basil sage reed heath
clay stone sterling gray grey noble price marsh fields brown white black young channing manning harding golding fielding
jinping xiaoping weiming angel bishop carter mason taylor cooper fisher hazel lake page royal blue skip trip field
"""
WORDY = frozenset(_WORDY.split())
"""Common words that are given names too, though seldom."""

PLATFORMS = frozenset(
    {"x", "twitter", "facebook", "instagram", "tiktok", "threads", "telegram", "mastodon", "reddit", "linkedin"}
)
"""Where people post, which nobody is."""
MOMENTS = frozenset(
    {"week", "month", "year", "night", "weekend", "season", "morning", "afternoon", "evening", "summer"}
)
WEEKDAYS = frozenset(counted_days.WEEKDAYS)
PLACING = frozenset({"in", "on", "at", "during"})
"""Prepositions with which a line begins that says where or when somebody speaks."""

_LINKS = "de del della di da dos van von der den ten ter la le el al bin ibn ben abu bint st mac"
LINKS = frozenset(_LINKS.split())
"""Small words within a name."""

_SMALL = "of the for and & on to in de du des"
SMALL = frozenset(_SMALL.split())
"""Small words within the name of an institution or a title."""

BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
"""The forms of "be", with a participle the passive."""
MODALS = frozenset({"would", "could", "might", "may", "should", "will", "can", "must"})

_AUXILIARIES = """
has have had is are was were will would also later then now recently previously reportedly publicly repeatedly himself
herself itself themselves apparently simply once never already just further jokingly quickly first again since often always sometimes long
famously initially briefly quietly openly bluntly even still earlier did does do been being currently specifically
separately notably subsequently reluctantly angrily sadly proudly emotionally eventually all both rightly clearly has
"""
AUXILIARIES = frozenset(_AUXILIARIES.split())
"""Words that may stand between a speaker and the verb."""
