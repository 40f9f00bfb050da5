"""The names of months and weekdays in the languages of news."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

ENGLISH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
"""The months of English and their abbreviations, as a pattern of small letters."""
SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""What their names begin with, in order."""
# Twelve months in order; "/" between the forms that one month has.
_MONTHS = """
January February March April May June July August September/Sept October November December
Januar/Jänner Februar/Feber März April Mai Juni Juli August September Oktober November Dezember
janvier/janv février/fevr mars avril/avr mai juin juillet/juil août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari februari maart/maa april/apr mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november december
januar februar mars april mai juni juli august september oktober november desember
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada grudnia/grudzień
ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec
január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra
siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca
január február március április május június július augusztus szeptember október november december
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık
Ιανουαρίου/Ιανουάριος Φεβρουαρίου/Φεβρουάριος Μαρτίου/Μάρτιος Απριλίου/Απρίλιος Μαΐου/Μάιος Ιουνίου/Ιούνιος Ιουλίου/Ιούλιος Αυγούστου/Αύγουστος Σεπτεμβρίου/Σεπτέμβριος Οκτωβρίου/Οκτώβριος Νοεμβρίου/Νοέμβριος Δεκεμβρίου/Δεκέμβριος
января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь
січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень
януари февруари март април май юни юли август септември октомври ноември декември
јануар/januara фебруар/februara март/marta април/aprila мај/maja јун/juna јул/jula август/avgusta септембар/septembra октобар/oktobra новембар/novembra децембар/decembra
Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
ינואר פברואר מרץ/מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर
"""
_WEEKDAYS = """
monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta feira
lunedì martedì mercoledì giovedì venerdì sabato domenica dilluns dimarts dimecres dijous divendres dissabte diumenge
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag lørdag søndag maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak subota nedjelja
luni marți miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi pazar
Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή понедельник вторник среда четверг пятница суббота воскресенье
понеділок вівторок середа четвер п’ятниця субота неділя понеделник сряда четвъртък петък събота неделя
senin selasa rabu kamis jumat sabtu minggu
"""


def folded(word: str) -> str:
    """Return a word without case, accents and the point of an abbreviation."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn").rstrip(".")


@lru_cache(maxsize=1)
def _numbers() -> dict[str, set[int]]:
    """Return the month numbers that each name, and each beginning of one of three letters or more, may stand for."""
    numbers: dict[str, set[int]] = {}
    for line in _MONTHS.split("\n"):
        for number, forms in enumerate(line.split(), 1):
            for name in map(folded, forms.split("/")):
                numbers.setdefault(name, set()).add(number)
    for name, months in [item for item in numbers.items() if not item[0].endswith("kuuta")]:  # Finnish writes them out
        for length in range(3, min(len(name), 6)):
            if name[:length] not in numbers or len(name[:length]) == 3:
                numbers.setdefault(name[:length], set()).update(months)
    return numbers


def month(word: str) -> int | None:
    """Return the number of a month's name or abbreviation in any of the languages; None where they disagree."""
    months = _numbers().get(folded(word), set())
    return next(iter(months)) if len(months) == 1 else None


@lru_cache(maxsize=1)
def weekdays() -> frozenset[str]:
    """Return the folded names of the days of the week."""
    return frozenset(map(folded, _WEEKDAYS.split()))
