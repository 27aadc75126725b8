"""People of many origins, the forms in which their names are used, and their e-mail addresses and user names."""

from __future__ import annotations

import re
import unicodedata
from random import Random
from typing import NamedTuple

from .casework_dates import Told
from .casework_speech import DUTCH, said_digits, said_letters
from .desk_marks import free, secret

_GIVEN = {
    "nl": "Jorrit Tjitske Marloes Sjoerd Geertje Ruud Wieke Hidde Noor Pim Dineke Bauke Liesbeth Harm Kaj Roos Stijn Fenna Teun Merel Gijs Hanneke",
    "be": "Joke Dries Lieselot Wannes Griet Pol Katrien Brecht Nele Stef Veerle Maarten Jef Hilde Seppe An-Sofie Godelieve Jurgen",
    "en": "Gemma Darren Alistair Philippa Nigel Hayley Imogen Craig Bronwen Eilidh Declan Aoife Tristan Jolene Kirsty Rupert Shaun Gareth Maeve",
    "in": "Lakshmi Rajesh Sunita Venkatesh Anjali Harpreet Deepak Kavitha Manoj Shalini Gurpreet Murali Divya Imtiaz Suresh Padma Nikhil Jyoti",
    "us": "Tyler Brandi LaToya Hank Savannah Dwayne Marisol Cody Shaniqua Travis Brittany Earl Jolanda Wyatt Keisha Trent Cheyenne Randy",
    "far": "Oluwaseun Yetunde Kofi Abena Tesfaye Selam Ayaan Abdirahman Nasrin Farhad Zeynep Emre Khadija Hamza Wen Xiaoli Thuy Quang Hiroshi Yuki "
    "Min-jun Soo-jin Ewelina Zbigniew Oksana Dmytro Ioana Răzvan Katalin Gábor Ingeborg Bjørn Stavros Eleni Giulia Matteo João Inês Xiomara "
    "Joaquín Rivka Eitan Kelani Tane Dewi Bambang Shanthi Nimal Ruvimbo Thandiwe Jocelyn Winston Rukhsana Bilal Samira Aziz Norah Berhane",
}
_FAMILY = {
    "nl": "Hoekstra|Van der Linden|Boersma|Ter Horst|Schipper|Van 't Hof|Brouwers|Kuipers|De Graaf|Van Rijswijk|Haverkamp|Wiersma|Postma|"
    "Oude Nijhuis|Terpstra|Van den Brink-Smit|Visser|Roos|Winter|De Haan|Vos|Mulder",
    "be": "Vandenbroucke|De Smedt|Van Damme|Claessens|Goossens|Verstraete|D'Hondt|Van Hoecke|Lemmens|De Cock|Wauters|Vanhaverbeke|De Wolf",
    "en": "Ashworth|Cunningham|Pemberton|O'Sullivan|MacAllister|Llewellyn|Braithwaite|Fitzgerald|Pickering|Hargreaves|Stone|Cook|Bell|Marsh|Hall",
    "in": "Krishnamurthy|Chaudhary|Banerjee|Iyer|Reddy|Deshpande|Singh|Kaur|Mehta|Pillai|Chatterjee|Qureshi|Naidu|Gupta|Bhattacharya|Menon|Das",
    "us": "Kowalski|Gutierrez|Washington|McCormick|Delgado|Schneider|Whitaker|Jefferson|Rosenberg|Nakamura|Boudreaux|Young|Rivers|Hunter|Park",
    "far": "Adeyemi|Okonkwo|Mensah|Boateng|Gebremariam|Haile|Warsame|Ahmadi|Hosseini|Öztürk|Demir|Benali|El Ouazzani|Zhang|Huang|Trần|Phạm|"
    "Tanaka|Watanabe|Kim|Choi|Wiśniewska|Zieliński|Shevchuk|Bondarenko|Ionescu|Popa|Szabó|Kovács|Lindqvist|Papadopoulos|Bianchi|Esposito|"
    "Ferreira|Carvalho|Ramírez|Ben-David|Kahananui|Wijaya|Santoso|Perera|Moyo|Nkosi|St. Clair|Pinas|Khan|Hussain|Tesfamariam|Ng|Wu",
}


class Person(NamedTuple):
    """A given name and a family name."""

    given: str
    family: str

    def forms(self, chance: Random) -> dict[str, str]:
        """The forms that lines name, as plain text."""
        initials = (
            f"{self.given[0]}. {self.family}" if chance.random() < 0.7 else f"{self.given[0]}.{chance.choice('AEJMP')}. {self.family}"
        )
        backward = f"{self.family}, {self.given}"
        return {
            "given": self.given,
            "family": self.family,
            "full": f"{self.given} {self.family}",
            "initials": initials,
            "backward": backward,
        }


def person(chance: Random, language: str) -> Person:
    """Somebody who lives where `language` is spoken."""
    given = language if chance.random() < 0.5 else "far"
    family = given if chance.random() < 0.85 else chance.choice((language, "far"))
    return Person(chance.choice(_GIVEN[given].split()), chance.choice(_FAMILY[family].split("|")))


def plain(text: str) -> str:
    """A name as systems write it: small letters without accents."""
    return re.sub("[^a-z]", "", unicodedata.normalize("NFKD", text.replace("ø", "o").replace("ś", "s").replace("ł", "l").lower()))


def spelled(chance: Random, name: str, language: str) -> str:
    """A name spelled."""
    letters = plain(name)[:12]
    if chance.random() < 0.4:
        return secret(chance.choice(("-", " ", ", ")).join(letters.upper()))
    return chance.choice((", ", " ")).join(said_letters(chance, letters, language))


_HOSTS = {
    "nl": "gmail.com ziggo.nl hotmail.nl kpnmail.nl outlook.com live.nl xs4all.nl planet.nl",
    "be": "telenet.be gmail.com skynet.be proximus.be outlook.be hotmail.com",
    "en": "btinternet.com gmail.com sky.com hotmail.co.uk yahoo.co.uk virginmedia.com",
    "in": "gmail.com rediffmail.com yahoo.co.in outlook.com",
    "us": "gmail.com aol.com comcast.net icloud.com yahoo.com",
}
_MARKS = {
    "nl": {
        ".": ("punt",),
        "-": ("streepje", "min", "koppelteken"),
        "_": ("underscore", "laag streepje", "liggend streepje"),
        "@": ("apenstaartje", "at", "apestaartje"),
    },
    "be": {
        ".": ("punt",),
        "-": ("streepje", "koppelteken"),
        "_": ("underscore", "laag streepje"),
        "@": ("at", "apenstaartje", "a-staartje"),
    },
    "en": {".": ("dot", "full stop"), "-": ("dash", "hyphen"), "_": ("underscore",), "@": ("at",)},
    "in": {".": ("dot",), "-": ("hyphen", "dash"), "_": ("underscore",), "@": ("at the rate", "at the rate of", "at")},
    "us": {".": ("dot", "period"), "-": ("dash", "hyphen"), "_": ("underscore",), "@": ("at", "at sign")},
}


def _local(chance: Random, language: str) -> list[str]:
    """The part before the at-sign, cut at its signs and digits."""
    who = person(chance, language)
    first, last = plain(who.given), plain(who.family)
    mark = chance.choice((".", "-", "_", "", ""))
    core = chance.choice(
        ([first, mark, last], [first[0], mark, last], [last, mark, first], [first, ".", first[0], ".", last], [first], ["fam", mark, last])
    )
    tail = [chance.choice(("", "", "", "_", ".")), str(chance.choice((chance.randint(1, 99), chance.randint(1950, 2004))))]
    return [part for part in (*core, *(tail if chance.random() < 0.4 else ())) if part]


def email(chance: Random, language: str) -> Told:
    """An e-mail address, as it is written, with slips, and as it is dictated."""
    local, host = _local(chance, language), chance.choice(_HOSTS[language].split())
    address = f"{''.join(local)}@{host}"
    slips = (
        address,
        address,
        address,
        address.replace(".", ",", 1),
        address.replace("@", " @ "),
        address.capitalize(),
        address.replace("@", "@ "),
    )
    marks = {sign: chance.choice(ways) for sign, ways in _MARKS[language].items()}
    pieces: list[str] = []
    for part in local:
        if part in marks:
            pieces.append(free(marks[part]))
        elif part.isdigit():
            pieces += said_digits(chance, part, language)
        elif chance.random() < 0.2:
            pieces += said_letters(chance, part, language)
        else:
            pieces.append(secret(part))
    domain = [free(marks["."]) if sign == "." else secret(sign) for sign in re.split(r"(\.)", host)]
    if chance.random() < 0.2:
        asides = (
            ("alles aan elkaar", "kleine letters", "aan elkaar") if language in DUTCH else ("all one word", "all lower case", "all small")
        )
        pieces.append(free(chance.choice(asides)))
    return Told(secret(chance.choice(slips)), secret(address), [*pieces, free(marks["@"]), *domain])


def user(chance: Random, language: str) -> Told:
    """A user name."""
    name = "".join(_local(chance, language))
    if name.isalpha() and len(name) < 9:
        name += str(chance.randint(2, 99))
    return Told(secret(name), secret(name), [secret(name)])
