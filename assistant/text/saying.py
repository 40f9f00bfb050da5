"""Know the English words with which a writer reports what somebody said."""

from __future__ import annotations

import re


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


# Verbs that report words, in the forms in which news uses them. Each is a way of speaking or writing, so that what
# stands between marks beside it is somebody's words.
_SPEAKING = """
said says say saying stated states state stating told tells tell telling added adds add adding asked asks ask asking
wrote writes write writing explained explains explain explaining continued continues continue continuing
replied replies reply replying answered answers answer responded responds respond responding
announced announces announce announcing claimed claims claim claiming argued argues argue arguing
insisted insists insist insisting admitted admits admit admitting warned warns warn warning noted notes note noting
concluded concludes conclude concluding declared declares declare declaring recalled recalls recall recalling
remarked remarks remark remarking commented comments comment commenting confirmed confirms confirm confirming
suggested suggests suggest suggesting observed observes observe observing acknowledged acknowledges acknowledging
joked jokes joke joking quipped quips quipping tweeted tweets tweeting posted posts posting exclaimed exclaims exclaiming
shouted shouts shouting yelled yells yelling whispered whispers muttered mutters muttering cried cries
urged urges urging promised promises promising vowed vows vowing pledged pledges pledging
complained complains complaining lamented laments lamenting conceded concedes conceding countered counters countering
reiterated reiterates reiterating emphasized emphasizes emphasizing emphasised emphasises emphasising
stressed stresses stressing testified testifies testifying alleged alleges alleging asserted asserts asserting
maintained maintains maintaining contended contends contending predicted predicts predicting
revealed reveals revealing disclosed discloses disclosing described describes describing
reported reports reporting opined opines opining mused muses musing wondered wonders wondering pondered
interjected retorted retorts reflected reflects reflecting enthused enthuses gushed gushes demanded demands demanding
summarised summarized summed sums proclaimed proclaims proclaiming pronounced read reads reading went goes
elaborated elaborates elaborating clarified clarifies clarifying cautioned cautions cautioning
boasted boasts boasting bragged brags fumed fumes ranted raged raved raves scoffed sneered snapped
captioned captions captioning penned pens penning shared shares sharing chanted chants chanting
voiced opened began begins agreed agrees agreeing repeated repeats repeating echoed echoes echoing
pleaded pleads begged begs apologised apologized thanked denied denies denying
hinted hints implied implies implying signalled signaled theorized theorised speculated speculates
estimated estimates recommended recommends recommending advised advises advising proposed proposes proposing
called calls calling dubbed dubs dubbing labelled labeled labels branded brands characterised characterized characterizes
characterises criticised criticized criticizes praised praises hailed hails blasted slammed condemned condemns
defended defends teased teases quoted quotes quoting cited cites citing
relayed chimed piped mentioned mentions mentioning stipulated stipulates commanded ordered instructs instructed
reasoned reasons reasoning affirmed affirms affirming attested avowed contributed
"""
VERBS = _any(_SPEAKING)
"""An alternation of them, for a regular expression."""
NAME = r"(?:[A-Z][\w’'.-]+)(?: (?:[a-z]{1,3} )?[A-Z][\w’'.-]+){0,3}"
"""A run of capitalised words, as a name is written."""

VERB = re.compile(rf"\b(?:{VERBS})\b")
