"""Personal data made up at random, of all kinds, in the forms people give them in, in sentences of both languages.

Everything is invented; numbers pass the checks of their kind.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Item(NamedTuple):
    """A sentence that holds personal data of a kind, and what must not be left of it."""

    kind: str
    text: str
    secret: str


FIRST = [
    "Emma",
    "Sophie",
    "Lotte",
    "Daan",
    "Sem",
    "Bram",
    "Fatima",
    "Mohammed",
    "Youssef",
    "Aylin",
    "Sanne",
    "Thijs",
    "Joris",
    "Femke",
    "Niels",
    "Anouk",
    "Wouter",
    "Marieke",
    "Koen",
    "Eline",
    "Oliver",
    "Amelia",
    "Isla",
    "Harry",
    "Poppy",
    "Freya",
    "Callum",
    "Niamh",
    "Siobhan",
    "Rhys",
    "Priya",
    "Arjun",
    "Kwame",
    "Chidi",
    "Mei-Ling",
    "José",
    "Zoë",
    "François",
    "Jürgen",
    "Søren",
    "Łukasz",
    "Gráinne",
]
LAST = [
    "Jansen",
    "Verhoeven",
    "Hendriks",
    "Dijkstra",
    "Willemsen",
    "Van der Plas",
    "Van den Heuvel",
    "De Clercq",
    "Vermeulen",
    "Peeters",
    "El Idrissi",
    "Yılmaz",
    "Kowalczyk",
    "Nguyen",
    "O'Brien",
    "Hegarty",
    "Abernethy",
    "Featherstone",
    "Okonkwo",
    "Patel",
    "McKenzie",
    "Lindqvist",
    "Müller",
    "Fernández",
    "Smythe-Jones",
    "Ter Braak",
    "Op den Brouw",
    "Da Silva",
]
_STREETS_NL = [
    "Kerkstraat",
    "Dorpsstraat",
    "Beukenlaan",
    "Molenweg",
    "Stationsplein",
    "Prinsengracht",
    "Wilhelminakade",
    "Haagweg",
    "Lindenlaan",
    "Oosterdijk",
]
_STREETS_EN = [
    "High Street",
    "Station Road",
    "Church Lane",
    "Orchard Avenue",
    "Mill Close",
    "Windsor Crescent",
    "Kings Drive",
    "Victoria Terrace",
    "Elm Grove",
]
_WORDS_NL = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_WORDS_EN = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS_NL = ["x", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_TEENS_NL = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]


def items(number: int, seed: int = 0) -> Iterator[Item]:
    """`number` items, the same for the same seed."""
    chance = random.Random(seed)
    makers = list(_MAKERS)
    for index in range(number):
        yield makers[index % len(makers)](chance)


def _digits(chance: random.Random, number: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(number))


def _phone(chance: random.Random) -> Item:
    number = "6" + chance.choice("1234578") + _digits(chance, 7)
    pairs = [number[1:3], number[3:5], number[5:7], number[7:]]
    written = chance.choice(
        [
            f"06{number[1:]}",
            f"06-{number[1:]}",
            f"06 - {' '.join(pairs)}",
            f"06 {' '.join(pairs)}",
            f"06.{'.'.join(pairs)}",
            f"+31 6 {number[1:5]} {number[5:]}",
            f"+31 (0)6 {number[1:]}",
            f"0031 6{number[1:]}",
            f"+316{number[1:]}",
            f"(06) {number[1:]}",
            " ".join("0" + number),
            f"06/{number[1:]}",
            f"06 {number[1:4]} {number[4:6]} {number[6:]}",
        ]
    )
    return Item("phone", _sentence(chance, _SAY_PHONE, written), number)


def _phone_abroad(chance: random.Random) -> Item:
    def of(number: int) -> str:
        return _digits(chance, number)

    second = chance.choice("234567")
    written = chance.choice(
        [
            f"07911 {of(6)}",
            f"+44 7911 {of(6)}",
            f"020 7946 0{of(3)}",
            f"0475 {of(6)}",
            f"04{chance.choice('789')}{of(1)}/{of(2)}.{of(2)}.{of(2)}",
            f"02 {second}{of(2)} {of(2)} {of(2)}",
            f"0151 {of(8)}",
            f"+49 151 {of(8)}",
            f"06 {of(2)} {of(2)} {of(2)} {of(2)}",
            f"+33 6 {of(2)} {of(2)} {of(2)} {of(2)}",
            f"(212) {second}{of(2)}-{of(4)}",
            f"+1 415-{second}{of(2)}-{of(4)}",
            f"020-{second}{of(6)}",
            f"0348 {chance.choice('45')}{of(5)}",
        ]
    )
    return Item("phone", _sentence(chance, _SAY_PHONE, written), "".join(filter(str.isdigit, written))[-6:])


def _pair_nl(pair: str) -> str:
    tens, ones = int(pair[0]), int(pair[1])
    if tens == 0:
        return f"nul {_WORDS_NL[ones]}"
    if tens == 1:
        return _TEENS_NL[ones]
    if ones == 0:
        return _TENS_NL[tens]
    return f"{_WORDS_NL[ones]}{'ën' if _WORDS_NL[ones].endswith('e') else 'en'}{_TENS_NL[tens]}"


def _phone_said(chance: random.Random) -> Item:
    number = _digits(chance, 8)
    joint = chance.choice([" ", ", ", "... ", " eh "])
    if chance.random() < 0.5:
        said = joint.join(["nul zes", *(_pair_nl(number[at : at + 2]) for at in range(0, 8, 2))])
        last = _pair_nl(number[6:])
        return Item("spoken", chance.choice(["ja dat is {} ", "mijn nummer is {}", "u kunt me bellen op {} hoor"]).format(said), last)
    words = [_WORDS_EN[int(digit)] for digit in number]
    start = chance.choice(["oh seven nine", "zero seven eight", "oh seven double seven"])
    return Item(
        "spoken", f"{chance.choice(['my number is', 'yes it is', 'call me on'])} {start}{joint}{joint.join(words)}", " ".join(words[-2:])
    )


def _email(chance: random.Random) -> Item:
    first, last = chance.choice(FIRST[:20]).lower(), _ascii(chance.choice(LAST[:6]))
    domain = chance.choice(["post", "mailhuis", "brievenbus", "kpnet"])
    local = chance.choice([f"{first}.{last}", f"{first}{_digits(chance, 2)}", f"{first[0]}-{last}", f"{first}_{last}+werk"])
    spoken = local.replace(".", " punt ").replace("-", " streepje ").replace("_", " underscore ").replace("+", " plus ")
    english = local.replace(".", " dot ").replace("-", " dash ").replace("_", " underscore ").replace("+", " plus ")
    written = chance.choice(
        [
            f"{local}@{domain}.example",
            f"{local.upper()}@{domain}.EXAMPLE",
            f"{local}@mail.{domain}.example",
            f"{local} [at] {domain} punt example",
            f"{local} (at) {domain} (dot) example",
            f"{local}[at]{domain}.example",
            f"{spoken} apenstaartje {domain} punt example",
            f"{english} at {domain} dot example",
            f"<{local}@{domain}.example>",
            f"{local} @ {domain}.example",
        ]
    )
    return Item("email", _sentence(chance, _SAY_EMAIL, written), domain)


def _ascii(name: str) -> str:
    return "".join(character for character in name.lower() if character.isascii() and character.isalpha())


def _iban(chance: random.Random) -> Item:
    country, body = chance.choice(
        [
            ("NL", chance.choice(["ABNA", "INGB", "RABO", "TRIO"]) + _digits(chance, 10)),
            ("BE", None),
            ("DE", _digits(chance, 18)),
            ("GB", "NWBK" + _digits(chance, 14)),
        ]
    )
    if body is None:
        account = _digits(chance, 10)
        body = account + f"{int(account) % 97 or 97:02d}"
    number = "".join(str(int(character, 36)) for character in body + country + "00")
    iban = f"{country}{98 - int(number) % 97:02d}{body}"
    fours = " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
    written = chance.choice([iban, fours, iban.lower(), fours.lower(), fours.replace(" ", "-"), fours.replace(" ", ".")])
    return Item("iban", _sentence(chance, _SAY_IBAN, written), iban[-8:])


def _bsn(chance: random.Random) -> Item:
    while True:
        eight = _digits(chance, 8)
        check = sum(int(digit) * weight for digit, weight in zip(eight, range(9, 1, -1), strict=True)) % 11
        if check < 10 and eight[0] != "0":
            break
    bsn = eight + str(check)
    written = chance.choice(
        [bsn, f"{bsn[:3]} {bsn[3:6]} {bsn[6:]}", f"{bsn[:4]}.{bsn[4:6]}.{bsn[6:]}", f"{bsn[:3]}-{bsn[3:6]}-{bsn[6:]}", " ".join(bsn)]
    )
    return Item("bsn", _sentence(chance, _SAY_BSN, written), bsn)


def _card(chance: random.Random) -> Item:
    body = chance.choice(["4", "51", "52", "55", "2221"])
    body += _digits(chance, 15 - len(body))
    check = next(digit for digit in "0123456789" if _luhn(body + digit))
    card = body + check
    fours = [card[at : at + 4] for at in range(0, 16, 4)]
    written = chance.choice([card, " ".join(fours), "-".join(fours), ".".join(fours), " ".join(card)])
    return Item("card", _sentence(chance, _SAY_CARD, written), card)


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _address(chance: random.Random) -> Item:
    number = str(chance.randint(1, 480))
    if chance.random() < 0.5:
        street = chance.choice(_STREETS_NL)
        written = chance.choice(
            [
                f"{street} {number}",
                f"{street} {number}{chance.choice('abc')}",
                f"{street} {number}-{chance.randint(1, 9)}",
                f"de {street} {number}",
            ]
        )
        text = _sentence(chance, ("Ik woon op {}.", "Het adres is {}, dat weet u.", "Stuur het naar {} graag", "{}"), written)
        return Item("address", text, f"{street} {number}")
    street = chance.choice(_STREETS_EN)
    written = chance.choice(
        [
            f"{number} {street}",
            f"{number}{chance.choice('abc')} {street}",
            f"{number}, {street}",
            f"{number} {street.lower()}" if street.split()[1] in _LOWERED else f"{number} {street}",
        ]
    )
    return Item(
        "address",
        chance.choice(("I live at {}.", "It goes to {}, please", "My address is {}, ground floor")).format(written),
        street.split()[0] + " " + street.split()[1],
    )


_LOWERED = ("Street", "Road", "Lane", "Avenue", "Crescent", "Terrace")


def _postcode(chance: random.Random) -> Item:
    letters = "".join(chance.choice("BCDFGHJKLPRTVWXZ") for _ in range(2))
    digits = str(chance.randint(1000, 9999))
    if letters in ("GB", "MB", "KB", "TB", "KG", "KM", "CL", "ML", "PK", "KW", "MW", "HZ", "ST", "ND", "RD", "TH") or chance.random() < 0.4:
        outward = chance.choice(["SW1A", "M1", "LS11", "EH3", "CF10", "BT7", "B33", "W1T"])
        british = f"{outward} {chance.randint(1, 9)}{chance.choice('ABDEFGHJ')}{chance.choice('LNPQRSTUW')}"
        return Item(
            "postcode",
            _sentence(
                chance,
                ("My postcode is {}.", "It's {}", "We're at {}, you know"),
                chance.choice([british, british.replace(" ", ""), british.lower()]),
            ),
            british,
        )
    house = chance.randint(1, 300)
    written = chance.choice(
        [
            f"{digits} {letters} {house}",
            f"{digits}{letters} {house}",
            f"{digits} {letters}, nummer {house}",
            f"{digits}{letters.lower()} {house}",
            f"{digits} {letters}",
        ]
    )
    return Item("postcode", _sentence(chance, ("Mijn postcode is {}.", "Ik zit op {}.", "postcode {} graag"), written), digits + letters)


def _plate(chance: random.Random) -> Item:
    def letters(number: int) -> str:
        return "".join(chance.choice("BDFGHJKLNPRSTVXZ") for _ in range(number))

    plate = chance.choice(
        [
            f"{_digits(chance, 2)}-{letters(3)}-{_digits(chance, 1)}",
            f"{letters(1)}-{_digits(chance, 3)}-{letters(2)}",
            f"{letters(2)}-{_digits(chance, 3)}-{letters(1)}",
            f"{letters(2)}-{letters(2)}-{_digits(chance, 2)}",
            f"1-{letters(3)}-{_digits(chance, 3)}",
            f"{letters(2)}{chance.randint(10, 73)} {letters(3)}",
        ]
    )
    said = chance.choice([plate, plate.lower()] if "-" in plate else [plate])
    return Item(
        "plate",
        _sentence(
            chance, ("Mijn kenteken is {}.", "De auto is een {}, blauw", "It's a van, registration {}", "number plate {} please"), said
        ),
        plate,
    )


def _birthdate(chance: random.Random) -> Item:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1930, 2008)
    months_nl = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
    months_en = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    dutch = chance.choice(
        [
            f"{day:02d}-{month:02d}-{year}",
            f"{day}/{month}/{year}",
            f"{day} {months_nl[month - 1]} {year}",
            f"{day}.{month}.{year}",
            f"{day} {months_nl[month - 1]} {year % 100:02d}",
        ]
    )
    english = chance.choice(
        [
            f"{day} {months_en[month - 1]} {year}",
            f"{months_en[month - 1]} {day}, {year}",
            f"{day:02d}/{month:02d}/{year}",
            f"the {day}th of {months_en[month - 1]} {year}",
        ]
    )
    if chance.random() < 0.5:
        text = chance.choice(["Ik ben geboren op {}.", "Mijn geboortedatum is {}", "geb. {}", "geboortedatum: {}"]).format(dutch)
        return Item("birthdate", text, dutch)
    return Item(
        "birthdate", chance.choice(["I was born on {}.", "My date of birth is {}.", "DOB: {}", "date of birth {}"]).format(english), english
    )


def _ip(chance: random.Random) -> Item:
    address = chance.choice(
        [".".join(str(chance.randint(1, 254)) for _ in range(4)), f"2001:db8:{chance.randint(1, 9999):x}::{chance.randint(1, 9999):x}"]
    )
    return Item("ip", chance.choice(["My IP is {}.", "Het ip-adres is {}", "I log in from {} only"]).format(address), address)


def _reference(chance: random.Random) -> Item:
    value = chance.choice(["{}", "K-{}", "AB{}", "2024-{}", "NL{}X"]).format(_digits(chance, chance.randint(5, 10)))
    said = chance.choice(
        [
            "Mijn klantnummer is {}.",
            "klantnummer: {}",
            "Uw kenmerk {} staat in de brief",
            "het ordernummer is {}",
            "meldingsnummer {}",
            "Het gaat om factuurnummer {}, van mei",
            "polisnummer {} graag",
            "My order number is {}.",
            "order number: {}",
            "customer number {}",
            "Your reference is {}",
            "case number {} please",
            "booking reference {}",
            "the tracking number is {}",
            "invoice number {}, from May",
            "account number: {}",
        ]
    )
    return Item("reference", said.format(value), value)


def _url(chance: random.Random) -> Item:
    token = "".join(chance.choice("abcdefghijkmnpqrstuvwxyz23456789") for _ in range(12))
    address = chance.choice(
        [
            f"https://mijn.winkel.example/reset?token={token}",
            f"https://winkel.example/klant/{_digits(chance, 8)}?k={token}",
            f"http://{token}@winkel.example/",
            f"www.winkel.example/order?id={token}",
        ]
    )
    return Item("url", chance.choice(["Ik klikte op {} en niets.", "The link {} is dead", "{}"]).format(address), token)


def _user(chance: random.Random) -> Item:
    name = chance.choice(["zonnetje", "bikerboy", "tulip", "kaasbaas"]) + _digits(chance, 3)
    return Item(
        "user",
        chance.choice(["Mijn gebruikersnaam is {}.", "username: {}", "my username is {}", "inlognaam: {}", "Instagram: @{}"]).format(name),
        name,
    )


def _name(chance: random.Random) -> Item:
    first, last = chance.choice(FIRST), chance.choice(LAST)
    full = f"{first} {last}"
    said = chance.choice(
        [
            ("Mijn naam is {}.", full),
            ("mijn naam is {} en ik bel over de rekening", full),
            ("U spreekt met {}.", full),
            ("Goedemorgen, met {}. Ik heb een vraag.", full),
            ("Ik heet {}.", full),
            ("My name is {}.", full),
            ("Hello, my name is {} and I have a question", full),
            ("Hi, this is {}.", full),
            ("Good morning, this is {} calling about my bill", full),
            ("Beste mevrouw {},", last),
            ("Dear Mr {},", last),
            ("Geachte heer {},", last),
            ("Hi {}, thanks for waiting", first),
            ("Met vriendelijke groet,\n{}", full),
            ("Kind regards,\n{}", full),
            ("Thanks, {}.", first),
            ("Groetjes, {}", first),
            ("I'm {}.", full),
            ("Spreek ik met mevrouw {}?", last),
            ("Am I speaking with {}?", full),
        ]
    )
    own = said[0].format(said[1])
    secret = first if said[1] == first else last.split()[-1]
    if "\n" in own or own.startswith("Groetjes"):
        return Item("name", own, secret)
    again = chance.choice(["", f" Nogmaals: {secret}.", f" {secret}'s pakket", f" {secret.upper()}!", f" ({secret.lower()})"])
    return Item("name", own + again, secret)


def _sentence(chance: random.Random, sentences: tuple[str, ...], value: str) -> str:
    return chance.choice(sentences).format(value)


_SAY_PHONE = (
    "Mijn nummer is {}.",
    "U kunt me bellen op {}, na vijven.",
    "{}",
    "Bel {} graag terug",
    "You can reach me on {}.",
    "my number: {}",
    "Call me at {} after 5",
    "ring {} please",
    "Tel: {}\nGroet",
)
_SAY_EMAIL = ("Mijn mail is {}", "U kunt mailen naar {}", "my email is {}", "Send it to {}", "het adres is {}")
_SAY_IBAN = ("Mijn rekening is {}.", "Het staat op {}, al jaren", "my IBAN is {}", "please refund to {}.", "{}")
_SAY_BSN = ("Mijn bsn is {}.", "burgerservicenummer {}", "bsn: {}", "my BSN is {}", "Het is {}.")
_SAY_CARD = ("Mijn kaart is {}.", "creditcard {}", "my card number is {}", "card {} expired", "{}")
_MAKERS: tuple[Callable[[random.Random], Item], ...] = (
    _phone,
    _phone_abroad,
    _phone_said,
    _email,
    _iban,
    _bsn,
    _card,
    _address,
    _postcode,
    _plate,
    _birthdate,
    _ip,
    _reference,
    _url,
    _user,
    _name,
    _name,
)
