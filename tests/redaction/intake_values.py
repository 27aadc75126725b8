"""Personal values as people write and say them. In what is made here, "¤" stands around every piece that is personal."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Sequence


def _words(text: str, between: str | None = None) -> list[str]:
    return text.split(between)


ONES = {
    "nl": _words("nul een twee drie vier vijf zes zeven acht negen"),
    "en": _words("zero one two three four five six seven eight nine"),
    "de": _words("null eins zwei drei vier fünf sechs sieben acht neun"),
    "fr": _words("zéro un deux trois quatre cinq six sept huit neuf"),
}
_NL_TEENS = _words("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
_NL_TENS = _words("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_EN_TEENS = _words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_EN_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_ALPHABET = {
    "nl": "Anton Bernard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Izaak Johan Karel Lodewijk Marie Nico Otto Pieter Quirinius Rudolf Simon Teunis "
    "Utrecht Victor Willem Xantippe Ypsilon Zaandam",
    "en": "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor "
    "Whiskey X-ray Yankee Zulu",
}


def _under_hundred(language: str, number: int) -> str:
    if number < 10:
        return ONES[language][number]
    if language == "nl":
        tens = _NL_TENS[number // 10 - 2] if number >= 20 else ""
        unit = ONES["nl"][number % 10]
        return _NL_TEENS[number - 10] if number < 20 else tens if not number % 10 else unit + ("ën" if unit.endswith("e") else "en") + tens
    tens = _EN_TENS[number // 10 - 2] if number >= 20 else ""
    return _EN_TEENS[number - 10] if number < 20 else tens if not number % 10 else f"{tens} {ONES['en'][number % 10]}"


def aloud(rng: random.Random, language: str, digits: str) -> str:
    """Digits in words: one by one, or in pairs, with commas or *double* here and there, as a transcript has them."""
    words: list[str] = []
    pairs = language in {"nl", "en"} and rng.random() < 0.4
    oh = language == "en" and rng.random() < 0.4
    place = 0
    while place < len(digits):
        two = digits[place : place + 2]
        if language == "en" and len(two) == 2 and two[0] == two[1] and rng.random() < 0.5:
            words.append("double " + ("oh" if oh and two[0] == "0" else ONES["en"][int(two[0])]))
            place += 2
        elif pairs and len(two) == 2 and two[0] != "0":
            words.append(_under_hundred(language, int(two)))
            place += 2
        else:
            words.append("oh" if oh and digits[place] == "0" else ONES[language][int(digits[place])])
            place += 1
    if rng.random() < 0.35:
        return "¤" + ", ".join(words) + "¤"
    if rng.random() < 0.15 and len(words) > 3:
        half = len(words) // 2
        filler = {"nl": ["eh", "even kijken"], "en": ["um", "let me see"], "de": ["äh"], "fr": ["euh"]}[language]
        return f"¤{' '.join(words[:half])}¤, {rng.choice(filler)}, ¤{' '.join(words[half:])}¤"
    return "¤" + " ".join(words) + "¤"


def _grouped(rng: random.Random, digits: str, sizes: Sequence[int], marks: Sequence[str] = (" ", " ", "-", ".", "")) -> str:
    mark, groups, place = rng.choice(marks), [], 0
    for size in sizes:
        groups.append(digits[place : place + size])
        place += size
    return mark.join([*groups, digits[place:]] if digits[place:] else groups)


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choices(string.digits, k=count))


def _letters(rng: random.Random, count: int, out_of: str = string.ascii_uppercase) -> str:
    return "".join(rng.choices(out_of, k=count))


def phone(rng: random.Random, language: str, manner: str) -> str:
    def marked(text: str) -> str:
        return f"¤{text}¤"

    if language == "nl":
        mobile = rng.random() < 0.7
        area = "6" if mobile else rng.choice(["20", "10", "30", "70", "50", "40"])
        rest = rng.choice("1234568" if mobile else "234567") + _digits(rng, 8 - len(area))
        national, international = "0" + area, ["+31 " + area, "0031" + area, "+31 (0)" + area, "+31-" + area]
        sizes = rng.choice([(2, 2, 2, 2), (4, 4), (3, 3, 2), (8,)]) if mobile else rng.choice([(3, 4), (3, 2, 2), (7,)])
    elif language == "en":
        if rng.random() < 0.6:
            area, rest = rng.choice([("7700", _digits(rng, 6)), ("7911", _digits(rng, 6)), ("20", "79" + _digits(rng, 6))])
            national, international = "0" + area, ["+44 " + area, "0044 " + area, "+44 (0)" + area]
            sizes = rng.choice([(3, 3), (6,)]) if len(rest) == 6 else (4, 4)
        else:
            area = rng.choice(["212", "415", "312", "617"])
            rest = rng.choice("23456789") + rng.choice("23456789") + _digits(rng, 5)
            whole = rest if rng.random() < 0.2 else f"{rest[:3]}-{rest[3:]}" if rng.random() < 0.6 else f"{rest[:3]} {rest[3:]}"
            if manner != "call":
                return marked(rng.choice([f"{area}-{whole}", f"({area}) {whole}", f"+1 {area} {whole}", f"1-{area}-{whole}"]))
            national, international, sizes = area, ["+1 " + area], (3, 4)
    elif language == "de":
        area = rng.choice(["151", "170", "176", "30", "89", "221"])
        rest = rng.choice("23456789") + _digits(rng, 7 if len(area) == 3 and area[0] == "1" else 6)
        national, international, sizes = "0" + area, ["+49 " + area, "0049 " + area], rng.choice([(4,), (8,), (3, 2, 2)])
    else:
        area = rng.choice("16")
        rest = rng.choice("2345678") + _digits(rng, 7)
        national, international, sizes = "0" + area, ["+33 " + area, "0033" + area], (2, 2, 2, 2)
    if manner == "call" and rng.random() < 0.7:
        return aloud(rng, language, "".join(filter(str.isdigit, national)) + rest)
    if manner == "call" and rng.random() < 0.4:
        return marked(" ".join("".join(filter(str.isdigit, national)) + rest))
    start = rng.choice(international) if rng.random() < 0.3 else national
    return marked(start + rng.choice(["-", " ", " ", "/" if language == "de" else "-", ""]) + _grouped(rng, rest, sizes))


_HOSTS = [
    "mail.example",
    "post.example",
    "thuis.example",
    "bv-advies.example",
    "uni.example",
    "kpn-mail.example",
    "my.home.example",
    "zon24.example",
]
_AT = {"nl": ["apenstaartje", "at"], "en": ["at"], "de": ["at", "ät"], "fr": ["arobase"]}
_DOT = {"nl": ["punt"], "en": ["dot"], "de": ["punkt"], "fr": ["point"]}


def email(rng: random.Random, language: str, manner: str) -> str:
    first, last = plain(rng.choice(FIRST[language])), plain(rng.choice(LAST[language]))
    year = str(rng.randint(50, 99))
    local = rng.choice(
        [
            f"{first}.{last}",
            f"{first[0]}.{last}",
            first + last,
            f"{first}_{last}",
            last + year,
            f"{first}{year}",
            f"{first}.{last}{year}",
            f"info.{last}",
        ]
    )
    host = rng.choice(_HOSTS)
    if manner == "call" and rng.random() < 0.7:
        at, dot = rng.choice(_AT[language]), rng.choice(_DOT[language])
        hyphen, under = {"nl": ("streepje", "laag streepje"), "en": ("dash", "underscore")}.get(language, ("minus", "unterstrich"))
        said = local.replace(".", f"¤ {dot} ¤").replace("_", f"¤ {under} ¤")
        return f"¤{said}¤ {at} {host.replace('.', f' {dot} ').replace('-', f' {hyphen} ')}"
    if manner == "chat" and rng.random() < 0.3:
        return f"¤{local.capitalize()}¤" + rng.choice(["@" + host.upper(), f" @ {host}", f"(at){host}", f"[at]{host}", f"@ {host}"])
    return f"¤{local}¤@{host}"


def _iban_with_check(country: str, rest: str) -> str:
    turned = "".join(str(int(sign, 36)) for sign in rest + country + "00")
    return f"{country}{98 - int(turned) % 97:02d}{rest}"


def iban(rng: random.Random, language: str, manner: str) -> str:
    whole = {
        "nl": lambda: _iban_with_check("NL", rng.choice(["ABNA", "INGB", "RABO", "SNSB", "TRIO", "BUNQ"]) + "0" + _digits(rng, 9)),
        "en": lambda: rng.choice([
            _iban_with_check("GB", rng.choice(["NWBK", "BARC", "LOYD"]) + _digits(rng, 14)),
            _iban_with_check("IE", "AIBK" + _digits(rng, 14)),
            _iban_with_check("NL", "INGB0" + _digits(rng, 9)),
        ]),
        "de": lambda: _iban_with_check("DE", _digits(rng, 18)),
        "fr": lambda: _iban_with_check("FR", _digits(rng, 23)),
    }[language]()  # fmt: skip
    if manner == "call" and language in {"nl", "en"} and rng.random() < 0.7:
        bank = whole[4:8]
        letters = bank if rng.random() < 0.4 else " ".join(bank) if rng.random() < 0.6 else _spelled(language, bank)
        country = whole[:2] if rng.random() < 0.6 else " ".join(whole[:2])
        return f"¤{country}¤ {aloud(rng, language, whole[2:4])} ¤{letters}¤ {aloud(rng, language, whole[8:])}"
    spaced = " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))
    forms = [whole, spaced, spaced, whole.lower(), spaced.lower(), spaced.replace(" ", "."), spaced.replace(" ", "-")]
    return f"¤{rng.choice(forms[:3] if manner == 'mail' else forms)}¤"


def bsn(rng: random.Random, language: str, manner: str) -> str:
    while True:
        head = rng.choice("1234567") + _digits(rng, 7)
        check = sum(int(digit) * weight for digit, weight in zip(head, range(9, 1, -1), strict=True)) % 11
        if check < 10:
            break
    whole = f"{head}{check}"
    if manner == "call" and rng.random() < 0.7:
        return aloud(rng, language, whole)
    return f"¤{rng.choice([whole, whole, _grouped(rng, whole, (3, 3, 3)), _grouped(rng, whole, (4, 2, 3)), ' '.join(whole)])}¤"


def card(rng: random.Random, language: str, manner: str) -> str:
    head = rng.choice(["4", "4", "51", "54", "37"])
    length = 15 if head == "37" else 16
    body = head + _digits(rng, length - 1 - len(head))
    total = sum(sum(divmod(int(digit) * (2 if place % 2 == 0 else 1), 10)) for place, digit in enumerate(reversed(body)))
    whole = body + str(-total % 10)
    sizes = (4, 6, 5) if length == 15 else (4, 4, 4, 4)
    if manner == "call" and rng.random() < 0.6:
        return aloud(rng, language, whole)
    return f"¤{_grouped(rng, whole, sizes, (' ', ' ', '-', '.', '', '  '))}¤"


_STREETS = {
    "nl": [
        "Dorpsstraat",
        "Kerkweg",
        "Burgemeester de Vlugtlaan",
        "Van Speijkkade",
        "'t Hof",
        "Laan van Meerdervoort",
        "Plein 1944",
        "Nieuwe Gracht",
    ],
    "en": ["High Street", "Station Road", "Victoria Avenue", "Mill Lane", "St. James's Place", "The Crescent", "Orchard Close"],
    "de": ["Hauptstraße", "Bahnhofstr.", "Am Markt", "Goetheallee", "Lange Gasse"],
    "fr": ["rue de la Paix", "avenue Victor Hugo", "boulevard Voltaire", "place du Marché"],
}
_TOWNS = {"nl": ["Utrecht", "Breda", "Assen"], "en": ["Leeds", "Bristol", "York"], "de": ["Berlin", "Köln"], "fr": ["Paris", "Lyon"]}


def address(rng: random.Random, language: str, manner: str) -> str:
    number, town, street = str(rng.randint(1, 240)), rng.choice(_TOWNS[language]), rng.choice(_STREETS[language])
    if language == "nl":
        figures, letters = str(rng.randint(1000, 9999)), _letters(rng, 2, "ABCDEGHJKLMNPRSTVWXZ")
        added = rng.choice(["", "", "", "a", " B", "-2", " hs", " bis", "-III"])
        if manner == "call" and rng.random() < 0.6:
            said = letters if rng.random() < 0.4 else " ".join(letters) if rng.random() < 0.6 else _spelled("nl", letters)
            join = rng.choice([", huisnummer ", ", ", " nummer ", " op nummer "])
            return f"{aloud(rng, 'nl', figures)} ¤{said}¤{join}¤{number if rng.random() < 0.5 else _under_hundred('nl', int(number) % 90 + 10)}¤"
        code = rng.choice([f"{figures} {letters}", figures + letters, f"{figures} {letters.lower()}", (figures + letters).lower()])
        if manner == "mail":
            code = f"{figures} {letters}"
        return rng.choice([
            f"¤{code}¤ ¤{number}{added}¤", f"¤{code}¤, ¤{number}{added}¤", f"¤{code}¤ nr ¤{number}¤", f"¤{code}¤ huisnummer ¤{number}{added}¤",
            f"¤{street} {number}{added}¤, ¤{code}¤ {town}", f"¤{street} {number}¤ {town}", f"¤{number}{added}¤, ¤{code}¤", f"¤{code}¤-¤{number}¤",
        ])  # fmt: skip
    if language == "en":
        code = f"{rng.choice(['LS', 'BS', 'YO', 'M', 'SW', 'CB'])}{rng.randint(1, 19)} {rng.randint(1, 9)}{_letters(rng, 2, 'ABDEFGHJLNPQRSTUWXYZ')}"
        dutch = f"{rng.randint(1000, 9999)} {_letters(rng, 2, 'ABCDEGHJKLMNPRSTVWXZ')}"
        return rng.choice([
            f"¤{number} {street}¤, {town} ¤{code}¤", f"¤{number} {street}¤, ¤{code}¤", f"¤{code}¤, number ¤{number}¤", f"Flat ¤{number[0]}¤, ¤{number} {street}¤, {town}, ¤{code}¤",
            f"¤{dutch}¤ ¤{number}¤", f"¤{dutch}¤, house number ¤{number}¤",
        ])  # fmt: skip
    code = f"{rng.randint(1, 9)}{_digits(rng, 4)}"
    return f"¤{street} {number}¤, ¤{code}¤ {town}" if language == "de" else f"¤{number} {street}¤, ¤{code}¤ {town}"


def plate(rng: random.Random, language: str, manner: str) -> str:
    some = "BDFGHJKLNPRSTVXZ"
    if language == "nl":
        form = rng.choice(["99-LL-LL", "LL-99-LL", "99-LLL-9", "9-LLL-99", "LL-999-L", "L-999-LL", "LLL-99-L", "L-99-LLL"])
    elif language == "en":
        form = rng.choice(["LL99 LLL", "LL99 LLL", "L999 LLL", "99-LLL-9", "L-999-LL"])
    else:
        form = {"de": "LL-LL 999", "fr": "LL-999-LL"}[language]
    whole = "".join(rng.choice(some) if sign == "L" else rng.choice(string.digits) if sign == "9" else sign for sign in form)
    if language == "de":
        whole = rng.choice(["B", "M", "HH", "K", "DA", "FÜ"]) + whole[2:]
    if manner == "call" and language in {"nl", "en"} and rng.random() < 0.6:
        said = []
        for group in whole.replace(" ", "-").split("-"):
            runs = (
                [group]
                if group.isalpha() or group.isdigit()
                else [group[:2], group[2:]]
                if group[1].isdigit() and group[:2].isalpha()
                else list(group)
            )
            said += [
                aloud(rng, language, run)
                if run.isdigit()
                else "¤" + (" ".join(run) if rng.random() < 0.6 else _spelled(language, run)) + "¤"
                for run in runs
            ]
        return rng.choice([" ", ", "]).join(said)
    forms = [whole, whole, whole.replace("-", ""), whole.replace("-", " "), whole.lower(), whole.replace("-", " ").lower()]
    return f"¤{rng.choice(forms[:2] if manner == 'mail' else forms)}¤"


def _spelled(language: str, letters: str) -> str:
    words = {word[0]: word for word in _ALPHABET[language].split()}
    return " ".join(words[letter] for letter in letters.upper())


def plain(name: str) -> str:
    """A name as it stands in an address: small letters, no spaces, no accents."""
    for accented, bare in zip("äöüßéèëïçşğışŁłńøåñáóúíâôî", "aousseeeicsgisllnoanaouiaoi", strict=False):
        name = name.replace(accented, bare)
    return "".join(sign for sign in name.casefold() if sign in string.ascii_lowercase)


FIRST = {
    "nl": _words(
        "Daan Sanne Lotte Bram Femke Jeroen Marieke Thijs Anouk Wouter Hanneke Joris Fatima Mohammed Yasmina Emre Ayşe Agnieszka Piotr Gerrit "
        "Truus Wilhelmina Jan-Willem Anne Roos Floor Ties Sjoerd Tjitske Noor Ilse Ravi Priya Xander Koen Maud Teun Zoë Chantal Dirk-Jan"
    ),
    "en": _words(
        "Oliver Amelia Harry Grace Liam Sophie Aaliyah Mohammed Priya Connor Siobhán Niamh Hamish Gwen Tyrone Shanice Hannah Zachary Beth Owen "
        "Rose Mark Will Joy Faith Jack Poppy Ivy Dean Carol Bill Frank Penny Amber Mei Wei Kwame Chidi Nkechi Mary-Ann"
    ),
    "de": _words("Lukas Hannelore Jürgen Sabine Karl-Heinz Anke Björn Ute Mehmet Günther Katharina Sören Friederike Detlef Heike Wolfgang"),
    "fr": _words("Amélie Jean-Pierre Céline Thierry Benoît Sandrine Aurélie Yannick Mireille Loïc Chloé Rachid Françoise Gaëlle Olivier"),
}
LAST = {
    "nl": _words("de Vries|Jansen|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|Bos|Vos|Peters|Hendriks|van Leeuwen|Dekker|Brouwer|de Wit|"
    "Dijkstra|van der Heijden|Kok|Koster|Prins|Huisman|Postma|Yılmaz|Öztürk|El Amrani|Ben Salah|Kowalski|Nowak|Hoekstra|Wiersma|van 't Hof|"
    "Ramdin|Jong|Winter|Groen|Zwart|de Groot|in 't Veld|Ouwehand|Terpstra|Sluis|Verhoeven|Singh|Nguyen|op den Kamp|ter Horst", "|"),
    "en": _words("Smith|Jones|Taylor|Brown|Williams|Wilson|Johnson|Davies|Patel|Wright|Walker|White|Green|Hall|Thompson|O'Brien|MacLeod|McKenzie|Khan|Baker|"
    "Young|King|Hill|Cook|Price|Fisher|Okonkwo|Chen|Nguyen|Fitzgerald|Van Buren|St. John|Ashworth-Clarke|Cooper|Day|Banks|Best|Long", "|"),
    "de": _words("Müller|Schmidt|Schneider|Fischer|Weber|Wagner|Becker|Schulz|von Berg|Groß|Koch|Klein|Yıldız|Zimmermann|Hofmann|Lange|Vogel", "|"),
    "fr": _words("Martin|Bernard|Dubois|Lefèvre|Moreau|Petit|Leroy|de la Tour|Benali|D'Alembert|Blanc|Rousseau|Le Gall|Girard", "|"),
}  # fmt: skip

KINDS: dict[str, Callable[[random.Random, str, str], str]] = {
    "email": email,
    "phone": phone,
    "iban": iban,
    "bsn": bsn,
    "card": card,
    "address": address,
    "plate": plate,
}
"""Every kind but names, which stand in a sentence in parts."""
