"""Countries and the adjectives of their people, so that "Russian" and "Russia" name one thing."""

from __future__ import annotations

_TABLE = """
afghanistan afghan afghans|albania albanian|algeria algerian|argentina argentine argentinian|armenia armenian
australia australian aussie|austria austrian|azerbaijan azerbaijani azeri|bahrain bahraini|bangladesh bangladeshi
belarus belarusian|belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian|bulgaria bulgarian
cambodia cambodian|cameroon cameroonian|canada canadian|chad chadian|chile chilean|china chinese|colombia colombian
congo congolese|croatia croatian croat|cuba cuban|cyprus cypriot|czechia czech|denmark danish dane danes
ecuador ecuadorian|egypt egyptian|england english|eritrea eritrean|estonia estonian|ethiopia ethiopian
europe european|finland finnish finn finns|france french frenchman frenchwoman|georgia georgian|germany german
ghana ghanaian|greece greek|guatemala guatemalan|guinea guinean|haiti haitian|honduras honduran|hungary hungarian
iceland icelandic icelander|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish
israel israeli|italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh|kenya kenyan
korea korean|kosovo kosovan kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian lao|latvia latvian
lebanon lebanese|liberia liberian|libya libyan|lithuania lithuanian|luxembourg luxembourgish|macedonia macedonian
malaysia malaysian|mali malian|malta maltese|mexico mexican|moldova moldovan|mongolia mongolian
montenegro montenegrin|morocco moroccan|mozambique mozambican|myanmar burmese burma|namibia namibian
nepal nepalese nepali|netherlands dutch holland|nicaragua nicaraguan|niger nigerien|nigeria nigerian
norway norwegian|oman omani|pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan
peru peruvian|philippines philippine filipino|poland polish pole poles|portugal portuguese|qatar qatari
romania romanian|russia russian|rwanda rwandan|scotland scottish scots scot|senegal senegalese|serbia serbian serb
singapore singaporean|slovakia slovak|slovenia slovenian slovene|somalia somali|spain spanish spaniard
sudan sudanese|sweden swedish swede|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik
tanzania tanzanian|thailand thai|tibet tibetan|tunisia tunisian|turkey turkish turk türkiye|uganda ugandan
ukraine ukrainian|uruguay uruguayan|uzbekistan uzbek|venezuela venezuelan|vietnam vietnamese|wales welsh
yemen yemeni|zambia zambian|zimbabwe zimbabwean|africa african|asia asian|america american usa us
britain british briton uk|texas texan|california californian|chicago chicagoan|paris parisian|london londoner
islam muslim islamic muslims|christianity christian christians|judaism jewish jews jew|vatican holy papal
catholicism catholic catholics|hinduism hindu hindus|buddhism buddhist buddhists|crimea crimean|kurdistan kurdish kurd
donetsk donbas|gaza gazan|catalonia catalan|quebec québécois|hawaii hawaiian|alaska alaskan|florida floridian
"""

_FLAGS = """
af afghanistan al albania dz algeria ar argentina am armenia au australia at austria az azerbaijan bh bahrain bd bangladesh
by belarus be belgium bo bolivia ba bosnia br brazil bg bulgaria kh cambodia cm cameroon ca canada td chad cl chile cn china
co colombia cd congo cg congo hr croatia cu cuba cy cyprus cz czechia dk denmark ec ecuador eg egypt er eritrea ee estonia
et ethiopia eu europe fi finland fr france ge georgia de germany gh ghana gr greece gt guatemala gn guinea ht haiti
hn honduras hu hungary is iceland in india id indonesia ir iran iq iraq ie ireland il israel it italy jm jamaica jp japan
jo jordan kz kazakhstan ke kenya kp korea kr korea xk kosovo kw kuwait kg kyrgyzstan la laos lv latvia lb lebanon lr liberia
ly libya lt lithuania lu luxembourg mk macedonia my malaysia ml mali mt malta mx mexico md moldova mn mongolia me montenegro
ma morocco mz mozambique mm myanmar na namibia np nepal nl netherlands ni nicaragua ne niger ng nigeria no norway om oman
pk pakistan ps palestine pa panama py paraguay pe peru ph philippines pl poland pt portugal qa qatar ro romania ru russia
rw rwanda sn senegal rs serbia sg singapore sk slovakia si slovenia so somalia es spain sd sudan se sweden ch switzerland
sy syria tw taiwan tj tajikistan tz tanzania th thailand tn tunisia tr turkey ug uganda ua ukraine gb britain us america
uy uruguay uz uzbekistan ve venezuela vn vietnam va vatican ye yemen zm zambia zw zimbabwe
"""
"""ISO 3166-1 codes of two letters, as flags spell them, and the names of the countries here."""


def _pairs() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TABLE.replace("\n", "|").split("|"):
        words = entry.split()
        for word in words:
            found[word] = words[0]
            if not word.endswith("s"):
                found[f"{word}s"] = words[0]
    return found


_COUNTRY = _pairs()
_JOINED = {
    "unitedstates": "america", "unitedkingdom": "britain", "greatbritain": "britain", "u.s": "america",
    "u.k": "britain", "u.s.a": "america", "soviet": "soviet", "washingtondc": "washington",
}  # fmt: skip
_CODES = dict(zip(_FLAGS.split()[::2], _FLAGS.split()[1::2], strict=True))


def flag(letters: str) -> str:
    """Return the country of a flag, written as two regional indicators (Unicode, annex 51); "" for none that is known."""
    return _CODES.get("".join(chr(ord(letter) - 0x1F1E6 + ord("a")) for letter in letters), "")


def country(word: str) -> str:
    """Return one name for a country and its people; any other word, in lower case, comes back as it is."""
    return _COUNTRY.get(word, _JOINED.get(word, word))


def is_place(word: str) -> bool:
    """Return whether a word, in lower case, is one that `country` knows."""
    return word in _COUNTRY or word in _JOINED
