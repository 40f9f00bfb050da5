"""What a value is, and the words that numbers, units and bounds are written with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["number", "money", "percent", "ordinal", "date", "time"]
Bound = Literal["exact", "about", "nearly", "over", "under", "least", "most"]


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it was given; `weekday` counts from Monday as 0, `decade` marks "the 1990s"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A value that stands at [start, end) of a text.

    `low` and `high` differ for a range. `unit` is a currency, a measure brought to its name, or None; `noun` the word
    counted, in lower case. `soft` values ("one", "first") are words of grammar as often as counts.
    Times are minutes after midnight; percentages are the number before the sign.
    """

    start: int
    end: int
    kind: Kind
    low: float
    high: float
    unit: str | None = None
    bound: Bound = "exact"
    noun: str | None = None
    day: Day | None = None
    soft: bool = False


ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "dozen": 12, "score": 20, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "mn": 1e6, "mln": 1e6, "m": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 1000, "millionth": 1_000_000,
}  # fmt: skip
FRACTIONS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
"""The percentage that one such part is."""
TIMES_OVER = {"once": 1, "twice": 2, "thrice": 3}
GROUPS = {"triplets": 3, "quadruplets": 4, "quintuplets": 5, "sextuplets": 6, "trio": 3, "duo": 2, "quartet": 4}
PERIODS = {"decade": (10, "year"), "fortnight": (14, "day"), "century": (100, "year")}
SIGNS = {
    "$": "dollar", "us$": "dollar", "a$": "dollar", "c$": "dollar", "nz$": "dollar", "hk$": "dollar", "€": "euro",
    "£": "pound", "¥": "yen", "₹": "rupee", "₽": "rouble", "₴": "hryvnia", "₩": "won", "₺": "lira",
}  # fmt: skip
CURRENCIES = {
    "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "bucks": "dollar", "euro": "euro", "euros": "euro",
    "eur": "euro", "pounds": "pound", "sterling": "pound", "gbp": "pound", "yen": "yen", "rupees": "rupee",
    "roubles": "rouble", "rubles": "rouble", "yuan": "yuan", "renminbi": "yuan", "hryvnia": "hryvnia", "won": "won",
    "francs": "franc", "pesos": "peso", "lira": "lira", "rand": "rand", "crowns": "crown", "cents": "cent",
}  # fmt: skip
_TIME, _LENGTH, _WEIGHT, _AREA, _VOLUME = "second", "metre", "kilogram", "square metre", "litre"
MEASURES: dict[str, tuple[str, float]] = {
    "second": (_TIME, 1), "minute": (_TIME, 60), "hour": (_TIME, 3600), "day": (_TIME, 86400),
    "week": (_TIME, 604800), "month": ("month", 1), "year": ("month", 12), "yr": ("month", 12), "hr": (_TIME, 3600),
    "mm": (_LENGTH, 1e-3), "millimetre": (_LENGTH, 1e-3), "millimeter": (_LENGTH, 1e-3), "cm": (_LENGTH, 1e-2),
    "centimetre": (_LENGTH, 1e-2), "centimeter": (_LENGTH, 1e-2), "metre": (_LENGTH, 1), "meter": (_LENGTH, 1),
    "km": (_LENGTH, 1e3), "kilometre": (_LENGTH, 1e3), "kilometer": (_LENGTH, 1e3), "mile": (_LENGTH, 1609.34),
    "nautical mile": (_LENGTH, 1852),
    "yard": (_LENGTH, 0.9144), "foot": (_LENGTH, 0.3048), "feet": (_LENGTH, 0.3048), "ft": (_LENGTH, 0.3048),
    "inch": (_LENGTH, 0.0254), "inche": (_LENGTH, 0.0254), "gram": (_WEIGHT, 1e-3), "kg": (_WEIGHT, 1),
    "kilogram": (_WEIGHT, 1), "kilo": (_WEIGHT, 1), "lb": (_WEIGHT, 0.4536), "ounce": (_WEIGHT, 0.02835),
    "stone": (_WEIGHT, 6.35), "ton": ("ton", 1), "tonne": ("ton", 1), "acre": (_AREA, 4046.9),
    "hectare": (_AREA, 1e4), "litre": (_VOLUME, 1), "liter": (_VOLUME, 1), "gallon": (_VOLUME, 3.785),
    "mph": ("speed", 1.609), "kph": ("speed", 1), "knot": ("speed", 1.852),
    "degree": ("degree", 1), "celsius": ("celsius", 1), "fahrenheit": ("fahrenheit", 1), "barrel": ("barrel", 1),
    "megawatt": ("watt", 1e6), "mw": ("watt", 1e6), "gigawatt": ("watt", 1e9), "gw": ("watt", 1e9),
    "kilowatt": ("watt", 1e3), "kw": ("watt", 1e3),
}  # fmt: skip
"""Each measure's base and how many of the base one is (NIST Handbook 44, Appendix C); tons of any kind are one."""

DEGREES = frozenset({"°", "º", "degree", "degrees"})
SCALES_OF_HEAT = {
    "c": "celsius",
    "celsius": "celsius",
    "centigrade": "celsius",
    "f": "fahrenheit",
    "fahrenheit": "fahrenheit",
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues", "wednesday", "thursday thurs", "friday fri", "saturday", "sunday")
    )
    for name in names.split()
}
BOUNDS: dict[str, Bound] = {
    "at least": "least", "no fewer than": "least", "no less than": "least", "not less than": "least",
    "a minimum of": "least", "minimum of": "least", "or more": "least", "or older": "least", "and over": "least",
    "and above": "least", "and older": "least", "or higher": "least", "upwards of": "over",
    "at most": "most", "no more than": "most", "up to": "most", "as many as": "most", "as much as": "most", "as long as": "most",
    "a maximum of": "most", "maximum of": "most", "or fewer": "most", "or less": "most", "or younger": "most",
    "more than": "over", "over": "over", "above": "over", "exceeding": "over", "exceeded": "over",
    "exceeds": "over", "greater than": "over", "just over": "over", "in excess of": "over", "surpassing": "over",
    "topped": "over", "a little over": "over", "a little more than": "over", "well over": "over",
    "older than": "over", "longer than": "over", "higher than": "over", "beyond": "over", "plus": "over",
    "less than": "under", "fewer than": "under", "under": "under", "below": "under", "just under": "under",
    "shy of": "under", "short of": "under", "younger than": "under", "lower than": "under",
    "nearly": "nearly", "almost": "nearly", "close to": "nearly", "approaching": "nearly", "virtually": "nearly",
    "about": "about", "around": "about", "approximately": "about", "roughly": "about", "some": "about",
    "an estimated": "about", "estimated": "about", "circa": "about", "or so": "about", "give or take": "about",
    "an average of": "about", "more or less": "about", "approx": "about",
}  # fmt: skip
