"""The forms of English verbs that no ending makes: what is asked with "become" is told with "became"."""

from __future__ import annotations

# A line is a verb: its present, its past, its participle where that differs. Words that are nouns of another meaning
# ("saw", "left", "felt", "found", "lay", "ground", "wound") would join what has nothing to do with one another.
VERBS = """
arise arose arisen
awake awoke
become became
begin began begun
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
buy bought
catch caught
choose chose chosen
cling clung
come came
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
lend lent
light lit
lose lost
make made
mean meant
meet met
overtake overtook overtaken
pay paid
ride rode ridden
rise rose risen
run ran
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
slide slid
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
throw threw thrown
undergo underwent undergone
understand understood
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
write wrote written
"""
