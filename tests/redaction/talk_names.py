"""Names of people of many origins, made up by drawing parts, and the ways in which they are told and used again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

_FIRST = [
    "Jan",
    "Piet",
    "Kees",
    "Joost",
    "Bas",
    "Ruud",
    "Gerrit",
    "Hendrik",
    "Willem",
    "Johan",
    "Sjoerd",
    "Anneke",
    "Marijke",
    "Truus",
    "Ans",
    "Joke",
    "Greet",
    "Tineke",
    "Wilma",
    "Ingrid",
    "Marloes",
    "Sanne",
    "Lotte",
    "Femke",
    "Britt",
    "Lieke",
    "Maud",
    "Fleur",
    "Noor",
    "Sven",
    "Daan",
    "Thijs",
    "Jeroen",
    "Bart",
    "Stijn",
    "Lode",
    "Griet",
    "Veerle",
    "Katrien",
    "Liesbeth",
    "Pieter",
    "Jef",
    "Jos",
    "Marc",
    "Luc",
    "Wim",
    "Koen",
    "Eef",
    "Mehmet",
    "Ayşe",
    "Fatma",
    "Emre",
    "Elif",
    "Hüseyin",
    "Mustafa",
    "Zeynep",
    "Mohammed",
    "Fatima",
    "Youssef",
    "Khadija",
    "Rachid",
    "Samira",
    "Hicham",
    "Naima",
    "Hamza",
    "Soufiane",
    "Agnieszka",
    "Krzysztof",
    "Małgorzata",
    "Paweł",
    "Tomasz",
    "Zofia",
    "Wojciech",
    "Grażyna",
    "Rishi",
    "Sharmila",
    "Radjesh",
    "Anil",
    "Soerish",
    "Jiskefet",
    "Sietske",
    "Douwe",
    "Wietske",
    "Hylke",
    "Froukje",
    "Tjitske",
    "Wei",
    "Xiaoling",
    "Jing",
    "Xiao-Lan",
    "Hui",
    "Yifan",
    "Rajesh",
    "Priyanka",
    "Sunita",
    "Deepak",
    "Anjali",
    "Vikram",
    "James",
    "Oliver",
    "Charlotte",
    "Emily",
    "Siobhan",
    "Aoife",
    "Gareth",
    "Rhiannon",
    "Callum",
    "Fiona",
    "Hamish",
    "Nigel",
    "Deborah",
    "Jean-Pierre",
    "Anne-Marie",
    "Marie-Louise",
    "Jan-Willem",
    "Klaas-Jan",
    "Chantal",
    "Benoît",
    "Céline",
    "Jürgen",
    "Uwe",
    "Beyoncé",
    "Chukwuma",
]
_FIRST_WORDS = [
    "Will",
    "Mark",
    "Rose",
    "Grace",
    "Hope",
    "Wil",
    "Joy",
    "Roos",
    "Faith",
    "Dawn",
    "Frank",
    "Bill",
    "Sue",
    "Art",
    "Linde",
    "Storm",
    "Ad",
    "Cor",
    "Job",
    "Pip",
    "Mees",
    "Beer",
]
_LAST = """
Jansen|Janssens|Hendriks|Willems|Dijkstra|Hoekstra|Veenstra|Boersma|Vermeulen|Verhoeven|Peeters|Maes|Wouters|Goossens|Claes|Mertens|Aerts|van den Berg
van der Heijden|van Leeuwen|van den Heuvel|van der Veen|van Dijk|van 't Hof|van 't Veer|de Vries|De Smet|De Clercq|De Backer|D'hondt|Ter Braak|ter Horst
Ten Cate|ten Brinke|Op de Beeck|op den Camp|'t Hart|in 't Veld|Van de Velde|Van Damme|Vanden Bossche|Vanhaecke|van Nistelrooij|Jansen-de Wilde
Bakker-Visser|van Beek-Smits|Yılmaz|Öztürk|Kaya|Çelik|Demir|Şahin|El Idrissi|El Amrani|Benali|Bouzid|Ait Ouarrab|Ben Salah|Azzouzi|Nowak|Kowalski
Wiśniewska|Lewandowski|Wójcik|Zielińska|Ramdin|Jagessar|Ramcharan|Biharie|Soekhai|Mahabier|Terpstra|Sjoerdsma|Hiemstra|Zijlstra|Huizinga|Wang|Chen
Zhang|Huang|Nguyen|Patel|Sharma|Kumar|Chaudhary|Mukherjee|Smith|Taylor|Johnson|Brown-Fletcher|McDonald|MacLeod|McAllister|O'Brien|O'Connor|O’Sullivan
Whitmore|Pemberton|Featherstonehaugh|Okonkwo|Adeyemi|da Silva|dos Santos|Fernandes|García|Müller|Schröder|von Arnim|Lindqvist|Dubois|Lefèvre|de la Cruz
""".replace("\n", "|").split("|")
_LAST_WORDS = "de Boer|Bos|Bakker|de Groot|Kok|de Wit|Vos|van Dam|Prins|de Jong|Koster|van Beek|Visser|Mulder|Meijer|de Haan|Brown|Green|King|Young|Wood"
_PARTICLES = frozenset(
    ["van", "der", "den", "de", "'t", "ter", "ten", "op", "in", "el", "ben", "ait", "da", "dos", "la", "von", "vanden", "d'", "het"]
)


class Name(NamedTuple):
    """Somebody: a name's parts, and what of them must be left nowhere."""

    first: str
    last: str

    @property
    def full(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"

    @property
    def secrets(self) -> tuple[str, ...]:
        """The parts that name somebody, in small letters."""
        parts = f"{self.first} {self.last}".replace("-", " ").split()
        return tuple(part.casefold().replace("’", "'") for part in parts if part.casefold() not in _PARTICLES)


def a_name(chance: Random) -> Name:
    """Somebody whose names are no words."""
    return Name(chance.choice(_FIRST), chance.choice([last for last in _LAST if last]))


def a_worded_name(chance: Random) -> Name:
    """Somebody whose name has a part that is a word as well."""
    first, last = chance.choice(_FIRST_WORDS), chance.choice(_LAST_WORDS.split("|"))
    whole = a_name(chance)
    return chance.choice([Name(first, whole.last), Name(whole.first, last), Name(first, last)])


def initials(name: Name) -> str:
    """The first letters of the first names, with full stops."""
    return "".join(f"{part[0]}." for part in name.first.split("-"))


def spelled(chance: Random, word: str) -> str:
    """A word letter by letter."""
    letters = [letter for letter in word if letter.isalpha()]
    joint = chance.choice(["-", " ", ". ", ", ", " - ", "."])
    return joint.join(letters if chance.random() < 0.3 else map(str.upper, letters))


_TOLD_NL = (
    "Goedemiddag, met {full}.", "Hallo, u spreekt met {full}, ik bel over mijn bestelling.", "Mijn naam is {full}.", "Ik heet {full}.",
    "Goedendag, {full} hier.", "{last} is de naam.", "Ja hallo, met {title} {last} spreekt u.", "Je spreekt met {first}.", "met {last}",
    "Het staat op naam van {full}.", "De bestelling is t.n.v. {full}.", "Graag t.a.v. {full} versturen", "Mijn naam is {title} {last}, goedemorgen",
    "Dag, u spreekt met {initials} {last} uit Utrecht.", "Ik ben {full} en ik heb een vraag.", "Naam: {full}", "mijn naam is {lower} en ik wil opzeggen",
    "hoi {lower} hier", "Met {full}, goedemorgen, ik heb een klacht.", "Met {first}, hoi!", "Goeiemorgen, ge spreekt met {full}.",
    "Hallo mijn naam is {full} ik heb een vraag over mijn rekening", "De rekening staat op {title} {last}.", "{full}, goedemiddag. Ik bel over de levering.",
    "Dit is {full}.", "U spreekt met de heer {last}.", "Mijn achternaam is {last}.", "Voornaam: {first}\nAchternaam: {last}", "Noteer maar {full}.",
    "Het gaat om {title} {initials} {last}.", "Ik bel namens {full}, mijn moeder.", "goedemorgen met {lower}", "Ik bel voor mijn man, {full}.",
    "Van: {full} <klant@post.example>\nOnderwerp: klacht\n\nHet pakket is zoek.", "Het pakket is zoek.\n\nMet vriendelijke groet,\n\n{full}\n",
    "Kunt u dit oplossen?\n\nMvg\n{initials} {last}", "Ik wacht al weken.\n\nGroetjes {first}", "Graag uw reactie.\n\nHoogachtend,\n{title} {initials} {last}",
    "Op 3 mei schreef {full}:\n> Het pakket is zoek", "gr. {first}", "Contactpersoon is {full}.", "de naam is {full}", "ja dat is {full}", "voor {title} {last}",
)  # fmt: skip
_TOLD_EN = (
    "Hi, this is {full}.", "My name is {full}.", "Hello, my name's {full} and I'm calling about my order.", "{full} here.", "It's {full} speaking.",
    "The name is {last}, {full}.", "You're speaking to {full}.", "This is {title_en} {last} calling.", "I'm {full}, I ordered last week.",
    "the account is in the name of {full}", "It's under {full}.", "Name: {full}", "hi its {lower} here", "my name is {lower} and i have a problem",
    "Booked under the name {full}.", "My surname is {last}.", "First name {first}, last name {last}.", "Good morning, {full} speaking.",
    "From: {full} <client@post.example>\nSubject: complaint\n\nMy parcel is lost.", "My parcel is lost.\n\nKind regards,\n\n{full}", "Please help.\n\nThanks,\n{first}",
    "I expect a reply.\n\nYours sincerely,\n{title_en} {initials} {last}", "On 3 May {full} wrote:\n> my parcel is lost", "Best,\n{full}\nSent from my iPhone",
    "I'm calling on behalf of {full}.", "call me {first}", "Yes, {full}.", "You're through to {first}, hi.", "People call me {first}.",
    "Yeah hi it's {full} um I've got a question", "Account holder: {full}", "Please make it out to {full}.", "attn. {full}", "c/o {full}",
)  # fmt: skip
_AGAIN_NL = (
    "Dank u wel, {title} {last}.", "Bedankt {first}, ik kijk even.", "Goed, {full}, een moment.", "Dus {last} is de achternaam?", "{first} heeft al betaald.",
    "Ik zie hier {lower} staan.", "{first}'s pakket is onderweg", "Prima {title} {last}, ik noteer het.", "Het dossier van {last} is open.", "{upper}!",
    "Ik spel het even: {spelled}.", "ok {first_lower}, komt goed", "De heer {last} belde gisteren ook.", "En mevrouw {last} woont daar ook?", "Dag {first}!",
    "staat op {initials} {last}", "Nogmaals: {full}.", "({full})", "\"{last}\"", "Fijne dag nog, {title} {last}!", "{first}, bent u er nog?", "Beste {first},\n\nHet is klaar.",
    "Geachte {title} {last},\n\nUw melding is ontvangen.", "Is dat met naam {last}?", "het pakket van {first_lower} is zoek", "Ik heb {last}, {initials} hier staan.",
)  # fmt: skip
_AGAIN_EN = (
    "Thank you, {title_en} {last}.", "Thanks {first}, one moment.", "Right, {full}, let me look.", "So that's {last}?", "{first}'s parcel is on its way.",
    "I have {lower} here.", "{upper}!", "Let me spell it: {spelled}.", "ok {first_lower}, all done", "{title_en} {last} called yesterday too.", "Bye {first}!",
    "It's under {initials} {last}.", "Again: {full}.", "({full})", "\"{last}\"", "Have a good day, {title_en} {last}!", "{first}, are you still there?",
    "Dear {title_en} {last},\n\nYour case is open.", "Is {first} at home?", "the parcel for {first_lower} is lost", "That's {last} with one s?", "I told {first} so.",
)  # fmt: skip


_ANSWERS = ("ja dat is", "Yes,", "de naam is", "voor {title}")


def told_turns(chance: Random, name: Name, english: bool, worded: bool) -> list[str]:
    """What is said with a name: how it is given, and how it is used again; in its own capitals where it is a word as well (`worded`)."""
    told: Sequence[str] = _TOLD_EN if english else _TOLD_NL
    again: Sequence[str] = _AGAIN_EN if english else _AGAIN_NL
    if worded:
        told, again = ([line for line in lines if not re.search(r"\{(?:lower|first_lower|upper)\}", line)] for lines in (told, again))
    values = {
        "full": name.full, "first": name.first, "last": name.last, "initials": initials(name), "lower": name.full.lower(),
        "first_lower": name.first.lower(), "upper": name.full.upper(), "spelled": spelled(chance, name.last.split()[-1]),
        "title": chance.choice(["mevrouw", "meneer", "mevr.", "mw.", "dhr.", "Mevrouw", "de heer", "mw", "dhr"]),
        "title_en": chance.choice(["Mr", "Mrs", "Ms", "Mr.", "Miss", "Dr", "Mrs."]),
    }  # fmt: skip
    said = chance.choice(told)
    asked = ["May I have your name?" if english else "Wat is uw naam?"] if said.startswith(_ANSWERS) else []
    return [*asked, said.format(**values), *(line.format(**values) for line in chance.sample(again, 2))]
