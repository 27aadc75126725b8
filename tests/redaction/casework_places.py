"""Addresses of five countries, with what people add to a house number."""

from __future__ import annotations

from random import Random

from .casework_dates import Told
from .casework_speech import said, said_digits, said_letters, said_number
from .desk_marks import free, secret

_STREETS = {
    "nl": "Pruimengaarde|Oude Rijksweg|Lisdodde|Burgemeester Patijnlaan|Groene Hilledijk|Tweede Jan Steenstraat|Het Zandpad|Kalverhof|Molenwerf|"
    "Prins Bernhardplein|Singel|Meidoornlaan|Noorderhaven|Van der Helmstraat|Westeinde|Kromme Nieuwegracht|Prinses Beatrixlaan|Wilgenkamp|"
    "Achter de Hoven|'s-Gravenweg|Plein 1813|Dorpsstraat|St. Jacobsstraat|Ereprijs|Zonnebloemveld",
    "be": "Kapellelei|Sint-Jansvest|Tiensesteenweg|Oude Baan|Lange Leemstraat|Coupure Links|Zandstraat|Grote Steenweg|Vaartkom|"
    "Gentsesteenweg|Hoogpoort|Kouter|Mechelbaan|Sint-Pietersnieuwstraat|Boomgaardlaan|Zeedijk",
    "en": "Marlowe Close|Station Road|Tanner's Hill|The Crescent|Albert Terrace|Church Lane|Queen's Gardens|Upper Mill|St John's Wood Park|"
    "Larkfield Avenue|Beech Grove|Harbour View|Old Kent Road|Dovecote Mews|Penny Lane|Windmill Rise|Thornbury Drive|Sycamore Court",
    "in": "MG Road|4th Cross|Nehru Nagar|Linking Road|2nd Main Road|Park Street|Anna Salai|Station Road|Gandhi Marg|Banjara Hills Road|SV Road",
    "us": "Maple Avenue|N 5th St|Old Mill Rd|Willow Creek Dr|E Washington Blvd|County Road 12|Sunset Ln|Peachtree Pkwy|Elm Street|Cedar Ct|"
    "W 42nd Street|Broadway|Oak Hollow Lane|Lakeview Ter",
}
_TOWNS = {
    "nl": "Houten|Leeuwarden|Den Bosch|Rotterdam|Almelo|Vlissingen|Gouda|Delft|Zaandam|Assen",
    "be": "Gent|Mechelen|Hasselt|Brugge|Antwerpen|Aalst|Leuven|Oostende",
    "en": "Bristol|Leeds|Norwich|Swansea|Croydon|Perth|Derby|Reading",
    "in": "Pune|Bengaluru|Mumbai|Chennai|Hyderabad|Kolkata",
    "us": "Columbus, OH|Austin, TX|Tacoma, WA|Dayton, Ohio|Savannah, GA|Boise, Idaho",
}
_ADDED = {
    "nl": ("A", "B", "-1", "-3", " bis", " hs", "-II", "a", " rood", "-H", " 2 hoog", "/4"),
    "be": (" bus 3", " bus 12", "/2", "A", " b 4", " bus 0201"),
    "en": ("a", "B"),
    "in": ("/2", "-A", "/14"),
    "us": (" Apt 4B", ", Unit 12", " #3", ", Suite 210"),
}

_LABELS = {"nl": "toevoeging", "be": "bus"}


def _street(chance: Random, language: str) -> tuple[str, str, str]:
    """A street, a number, and what is added to it, or nothing."""
    added = chance.choice(_ADDED[language]) if chance.random() < 0.4 else ""
    return chance.choice(_STREETS[language].split("|")), str(chance.choice((chance.randint(1, 30), chance.randint(31, 400)))), added


def _code(chance: Random, language: str) -> str:
    letters = "ABCDEGHJKLMNPRSTVWXZ"
    if language == "nl":
        return f"{chance.randint(1011, 9999)} {chance.choice(letters)}{chance.choice(letters)}"
    if language == "be":
        return f"{chance.randint(1000, 9990)}"
    if language == "en":
        area = chance.choice(("BS", "LS", "NR", "SA", "CR", "PH", "DE", "RG", "M", "E", "SW"))
        return f"{area}{chance.randint(1, 19)} {chance.randint(1, 9)}{chance.choice('ABDEFGHJLN')}{chance.choice('PQRSTUWXYZ')}"
    return f"{chance.randint(400001, 799999)}" if language == "in" else f"{chance.randint(10001, 98999)}"


def address(chance: Random, language: str) -> Told:
    """A street with its number, mostly with a postcode and a town; the town is free."""
    (street, number, added), code = _street(chance, language), _code(chance, language)
    town = free(chance.choice(_TOWNS[language].split("|")))
    if chance.random() < 0.2:
        code = code.replace(" ", "")
    return Told(
        _written(chance, language, street, number + added, code, town),
        _written(chance, language, street, number + added, code, town),
        _said(chance, language, street, (number, added), code, town),
    )


def _written(chance: Random, language: str, street: str, number: str, code: str, town: str) -> str:
    full = chance.random()
    if language in ("nl", "be"):
        line = secret(f"{street} {number}")
        if language == "nl" and chance.random() < 0.15:
            return f"{secret(code)} {free(chance.choice(('huisnummer', 'nr', 'nummer', 'huisnr')))} {secret(number)}"
    elif language == "in":
        head = chance.choice(("", "", "Flat no. ", "House No ", "H.No. ", "#", "Flat "))
        building = chance.choice(("", "", "Shanti Apartments, ", "Lotus Towers, ", "Sai Krupa CHS, "))
        line = free(head) + secret(f"{number}, {building}{street}")
        return f"{line}, {town}{chance.choice((' - ', ' ', ', '))}{secret(code)}" if full < 0.7 else f"{line}, {town}"
    else:
        flat = f"{free('Flat')} {secret(str(chance.randint(1, 40)))}, " if language == "en" and chance.random() < 0.25 else ""
        line = flat + secret(f"{number} {street}" if language == "en" else f"{number.split(' ')[0].rstrip(',')} {street}{_behind(number)}")
    if full < 0.2:
        return f"{line} {free('in')} {town}"
    if language == "us":
        return f"{line}, {town} {secret(code)}" if full < 0.8 else line
    if language == "en":
        return f"{line}, {town}, {secret(code)}" if full < 0.6 else f"{line}, {secret(code)}"
    between = chance.choice((", ", ", ", " ", "\n")) if full < 0.9 else ", postcode "
    return line + (between if between != ", postcode " else f", {free('postcode')} ") + f"{secret(code)} {town}"


def _behind(number: str) -> str:
    """What an American address has behind its street."""
    _, mark, unit = number.partition(", ") if ", " in number else number.partition(" ")
    return f"{mark}{unit}" if unit else ""


def _said(chance: Random, language: str, street: str, house: tuple[str, str], code: str, town: str) -> list[str]:
    number, added = house
    counted = [said_number(chance, int(number), language)] if chance.random() < 0.6 else [secret(number)]
    tail: list[str] = []
    if added:
        bare = added.strip(" -/,#")
        labelled = " " in bare
        tail = [secret(bare)] if labelled or chance.random() < 0.6 else [free(_LABELS.get(language, "slash")), secret(bare)]
    postcode = said(chance, code, language) if chance.random() < 0.6 else [secret(code)]
    if language in ("nl", "be"):
        if language == "nl" and chance.random() < 0.3:
            return [*postcode, free(chance.choice(("huisnummer", "nummer", "en dan nummer"))), *counted, *tail]
        middle = [free("nummer")] if chance.random() < 0.3 else []
        return [
            secret(street),
            *middle,
            *counted,
            *tail,
            *([free("postcode")] if chance.random() < 0.4 else []),
            *postcode,
            free("in") + " " + town,
        ]
    head = [free(chance.choice(("flat number", "house number", "number")))] if chance.random() < 0.3 else []
    if language == "us":
        spelled = said_digits(chance, code, language)
        return [
            *head,
            *counted,
            secret(street),
            *tail,
            town,
            *([free("zip")] if chance.random() < 0.5 else []),
            *spelled,
        ]
    named = (
        [secret(street)]
        if chance.random() < 0.85 or not street.isalpha()
        else [secret(street), *said_letters(chance, street[:4], language)]
    )
    last = [free(chance.choice(("pin code", "pin"))) if language == "in" else free("postcode")] if chance.random() < 0.5 else []
    return [*head, *counted, *tail, *named, town, *last, *postcode]
