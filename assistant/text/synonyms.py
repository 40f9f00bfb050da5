"""Words of the news that mean nearly the same: what a reader asks with and what a reporter writes."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.text.irregular import VERBS
from assistant.text.values.kinds import ONES, TENS
from assistant.text.words import stem

# A line is a family; a word may stand in several. General English, kept to words that news stories interchange.
_FAMILIES = """
accident crash collision wreck disaster
accuse allege claim charge blame
acquire buy purchase acquisition takeover bid deal
act law legislation bill statute
admit acknowledge concede confess
advice recommendation guidance
agree accept approve back endorse settlement consent
agreement deal pact accord settlement contract
aid help assistance support relief
aim goal purpose objective want seek demand
air broadcast aired shown televised
alter change amend revise
announce unveil reveal disclose declare
annual yearly year annually
answer reply respond response
appoint name hire installed
approve authorise authorize clear pass
arrest detain detained held custody
article story report piece
ask request demand seek call
attack assault strike raid
attempt try effort bid
auditor audit auditors watchdog
author writer wrote
ban bar forbid prohibit outlaw block
bang blast explosion detonation shot gunshot gunfire
bankrupt insolvent insolvency bankruptcy collapse
battle fight struggle war
begin start launch commence open began
believe think reckon consider opinion view
benefit gain advantage
big large huge size scale
bill cost price charge total
blame fault responsible accuse responsibility
board directors director
boat ship vessel ferry
boss chief executive ceo head leader president chairman chair manager
bring brought hire sign
build construct construction built
burn fire blaze
campaign campaigner activist advocate
campaigner activist advocate advocacy nonprofit
cancel scrap drop abandon axe call
captain skipper master commander
car vehicle automobile
cause attribute blame explanation
cause reason lead led driven prompt ground grounds
child kid children minor teen teenager youngster
choose pick select
cinema theater theatre movie
citizen people resident inhabitant
clash dispute conflict row disagree
climb rise increase grow
close shut closed closure
club team side
coach manager
company firm maker business corporation
complain complaint criticise criticize criticism
compromise settlement concession
condemn criticise criticize denounce slam blast
confirm verify corroborate
convict guilty conviction
cost price fee charge expense worth pay bill
country nation state
court judge tribunal justice
crash collision hit struck
create make build develop
crime offence offense
crowd protesters demonstrators demonstration rally
cure treat treatment therapy
cut reduce slash lower reduction
cut share percentage commission split take
customer client consumer user shopper
dad father parent
danger risk threat hazard
daughter son child
dead die died death killed toll victim fatality
debt loan borrow credit
decide decision rule ruling
decline fall drop decrease fell
defeat loss beat lost
delay postpone slip late
deny reject dispute denied rebuff refute
departure leave exit quit resign left
differ disagree dispute contrast
dismiss dismissal sack fire oust ouster axe fired sacked
doctor physician surgeon medic
donate give donation gift
doubt question sceptical skeptical uncertain
drop fall decline tumble plunge fell
drug medicine medication pill
earn make income pay salary wage
economy economic
election vote poll ballot
employee worker staff job
end finish expire stop conclude run
enquiry inquiry investigation probe
estimate reckon put calculate forecast figure
evidence proof testimony
expect predict forecast anticipate
expel suspend ban
explain explanation why reason
faulty defective broken
fear worry concern afraid anxious
fight battle combat tackle
film movie picture
fine penalty sanction
flood flooded inundate
fraud scam deception
fund finance pay money
gamble bet wager
game match fixture
give hand provide offer
goal score scored
grow rise expand increase growth
guess estimate
guilty plea convicted
happen occur take place
harm hurt damage injure
hit struck strike
hospital clinic
hour time
hurt injured wounded injury
idea plan proposal
illegal unlawful
increase rise raise grow
inflation prices
injure hurt wound casualty
inquiry investigation probe report
invest investment stake backing backer
investigate investigation probe inquiry
investor backer shareholder
jail prison sentence
job work employment post role position employee
join sign
judge court ruling justice
kill die dead death murder
lawsuit sue suit case complaint
lawyer attorney counsel barrister
lay layoff job cut redundancy redundant
lead head run
leave quit depart exit resign left go step
legal lawful
let allow permit
lie false mislead misled untrue
location place site
lose loss lost
lover partner girlfriend boyfriend
maker manufacturer company producer
man male
mayor councillor council
minister secretary government
mistake error wrong fault omission slip
money cash funds sum
mother mum mom parent mums moms
move shift
murder kill homicide
newspaper paper outlet
number figure count total
offer bid proposal
official spokesman spokeswoman spokesperson authority
oil petroleum crude
oppose against object opposition
outcome result
owner own owned
parliament house lawmakers mps congress
part role
partner ally
pay salary wage spend paid
peace truce ceasefire
penalty fine punishment deduction
deduct dock strip penalty deduction
people person persons
phone smartphone iphone telephone call
plan proposal scheme
player footballer star striker
police officers gendarmerie cops
post message tweet
praise applaud commend laud
price cost value worth
problem issue trouble symptom side effect complication
profit earnings income
promise pledge vow word
protect guard safeguard safety
protest demonstration rally demonstrator walkout
prove show
publish release issue printed
punish penalty sanction
quarrel row dispute
raise increase lift
reaction response
reason cause because why
rebuild repair
recall remember
recover recovery
refuse reject decline deny
regulator watchdog authority commission
reject refuse rebuff dismiss deny
release publish launch
removal takedown remove delete
replace successor succeed replacement
report study article
rescue save saved
researcher scientist academic study professor scholar
restrict limit curb
revenue sales turnover income
reveal show disclose
rival competitor opponent
road street highway
rock reef ledge
rule regulation law
ruling judgment verdict decision
run operate manage
safe safety secure
sale sell sold
scared afraid fear
scholar professor academic university
send sent issue
settle settlement resolve
share stock stake
share percentage portion proportion percent split
shop store retailer
show demonstrate reveal
sink sank sunk capsize wreck aground accident
sink sank sunk loss
soldier troops army military
song music track
speak talk say told
speech address
speed fast
spend spent pay
state government
steal theft stolen
stop halt end disable suspend
strike walkout stoppage industrial action
student pupil
study research survey
success successful
suggest propose
support back endorse
survey poll study
swap switch change replace
talk speak discuss conversation discussion
tax levy duty
teach teacher
test trial
testify testimony witness stand
toll dead death number
town city
trade commerce
train rail railway
transfer move
trial court case
truck lorry
turn disable switch
unhappy upset angry disappointed
union workers
user customer member
value worth price valuation
verdict ruling opinion judgment
voter electorate
warn caution
weapon gun arms
weather storm
wed marry marriage
win won victory beat
woman female
write wrote author
wrong mistake error false
"""


def _kin() -> Mapping[str, frozenset[str]]:
    kin: dict[str, set[str]] = {}
    numbers = (f"{word} {number}" for word, number in (ONES | TENS).items())
    for line in (*_FAMILIES.strip().splitlines(), *VERBS.strip().splitlines(), *numbers):
        family = {stem(word) for word in line.split()}
        for one in family:
            kin.setdefault(one, set()).update(family - {one})
    return {one: frozenset(others) for one, others in kin.items()}


KIN = _kin()
"""Stem -> the stems that mean nearly the same."""
