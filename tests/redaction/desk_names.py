"""Customers' and agents' names made up at random, and the places in a contact where they come back."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from calllint.conversation import Role

from .desk_marks import free, secret
from .desk_words import for_letter

Turns = tuple[tuple[Role, str], ...]
Made = tuple[Turns, tuple[str | None, str | None]]

_FIRST = {
    "nl": "Sanne Daan Lotte Bram Femke Jeroen Anouk Thijs Marloes Sjoerd Willemijn Joost Fatima Mohammed Esra Yusuf Noor Jan-Willem Anne-Marie Ingrid Wouter Maaike Teun Roel Aafke Jurriaan Hanneke Ties Priya Björn",
    "be": "Pieter-Jan Liesbet Joris Griet Seppe Lien Wout Veerle Stijn Annelies Jef Goedele Dries Katrijn Ward Koenraad Ilse Yannick Hilde",
    "en": "Oliver Harriet Callum Imogen Graham Siobhan Niamh Trevor Beatrice Declan Priyanka Kwame Nigel Philippa Rhys Angharad Gareth Olumide Deborah Colin",
    "de": "Jürgen Heike Matthias Sabine Torsten Anneliese Günther Käthe Björn Ulrike Sören Friederike Wolfgang Hannelore Uwe Margarethe Dietmar Svenja Ralf Birgit",
    "fr": "Émilie Thibault Geneviève Jean-Luc François Anaïs Loïc Béatrice Gaëtan Marie-Claude Hélène Benoît Zoé Sébastien Noémie Rémi Aurélie Cédric Maëlle Yves",
}
_LAST = {
    "nl": "Jansen|de Vries|van den Berg|Hoekstra|ter Horst|van 't Hof|Wiersma|Dijkgraaf|El Amrani|Yılmaz|Postma|van der Meulen-Bosman|Schippers|Veenstra|Kuipers|in 't Veld|op den Kamp|Zijlstra|Dekkers|Noordhof|Özdemir|van Rossum|Haagsma|de Graaff|Terpstra",
    "be": "Peeters|Vandenbroucke|De Smedt|Van den Bossche|Claes|Goossens|D'Hondt|Van Damme|Mertens|De Clercq|Wouters|Vermeersch|Verhaegen|Lambrechts|Desmet",
    "en": "O'Brien|Patel|Whitaker|MacDonald|Featherstone|Okonkwo|Hughes|Smythe-Jones|Blackwood|Ramsbottom|Llewellyn|Fitzgerald|Atkinson|Singh|McAllister",
    "de": "Müller|Schröder|Hoffmann|von Hagen|Krüger|Schäfer|Weiß|Zimmermann|Kühn|Lehmann|Großmann|Heinze|Brüggemann|Pfeiffer|Yıldız",
    "fr": "Lefèvre|Dubois|de la Tour|Moreau|D'Aubigny|Rousseau|Garnier|Chevallier|Bénard|Le Goff|Marchand|Guérin|Delacroix|Besson|N'Diaye",
}
_WORD_FIRST = {
    "nl": "Wil Mark Bas Fleur Roos Sterre Storm Lente Ster Beer Bent Rein Mees Pien Stille Zon Joy Pim Iris Linde Merel Vlinder Guus Ben Tine Ties Faas Mus",
    "be": "Tuur Roos Fleur Merel Rik Lief Warre Mark Bent Wolf Vic Lys Marc Tine Lou Lore Roze Jade Luna Noor",
    "en": "Will May Rose Mark Grace Hope Faith Joy Bill Frank Summer April June Jack Rich Rob Dean Drew Grant Sue Pat Art Chase Sky Hunter Penny Ivy Amber Daisy Lily",
    "de": "Mark Rosa Wolf Frank Ernst Viola Blume Christian Roman Horst Sonne Mai Rose Frieda Engel Kai Heide Linde Rock",
    "fr": "Claire Rose Pierre Fleur Marine Blanche Aimé Constant France Violette Clément Désiré Olive Prune Juste Ange Victoire Céleste Honoré Marguerite",
}
_WORD_LAST = {
    "nl": "Bakker|Visser|Bos|de Boer|Koning|Kok|de Wit|Groen|de Groot|Klein|Vos|Mulder|Smit|Berg|Kort|Dijk|Dekker|de Jong|Zwart|Haan|de Lange|Post|Winter|Zomer|Vink|Blok|van de Weg|Brand|Snel|Kraan|Storm|Spoor|Slot|van Huis",
    "be": "De Bakker|De Koning|De Groot|Maes|De Wolf|De Cock|Vos|Steen|Van de Velde|De Wit|Somers|Winter|De Kok|Lauwers|De Rijke|Van den Bos",
    "en": "Brown|White|Young|King|Baker|Cook|Long|Rich|Green|Wood|Field|Stone|Good|Best|Price|Bill|Banks|Park|Bell|Cross|Day|Case|Small|Short|Black|Call|Power|Love|Hall|Ring",
    "de": "Klein|Lang|Vogel|Koch|Schneider|Wolf|Braun|Richter|Sommer|Winter|Kaiser|Kurz|Groß|Jung|Fuchs|Bauer|Kaufmann|Sauer|Ernst",
    "fr": "Petit|Blanc|Leroy|Roux|Boulanger|Legrand|Lebon|Marchand|Noir|Fontaine|Dupont|Pont|Berger|Roi|Lacroix|Jeune|Olivier|Colin|Masson|Bonnet",
}
_PARTICLES = ("van", "de", "den", "der", "ter", "'t", "in", "op", "von", "la", "le", "el", "d", "t")


class Person(NamedTuple):
    """Somebody's names as they are written with capitals."""

    first: str
    last: str


def _person(chance: Random, language: str, worded: bool) -> Person:
    firsts, lasts = _FIRST[language].split(), _LAST[language].split("|")
    if worded:
        if chance.random() < 0.6:
            firsts = _WORD_FIRST[language].split()
        lasts = _WORD_LAST[language].split("|")
    return Person(chance.choice(firsts), chance.choice(lasts))


def marked(name: str) -> str:
    """A name with its particles free: what stands between *van* and a name may stay."""
    return " ".join(free(word) if word.casefold() in _PARTICLES or len(word.strip(".")) == 1 else secret(word) for word in name.split(" "))


def _typed(chance: Random, name: str, small: float) -> str:
    how = chance.random()
    return marked(name.lower() if how < small else name.upper() if how < small + 0.06 else name)


_CALLED = {
    "nl": (
        "Goedemiddag, met {first} {last}.",
        "Hallo, met {last}",
        "Hoi, {first} hier",
        "Mijn naam is {first} {last}.",
        "ik ben {first} {last} en ik heb een vraag",
        "Ja goedemorgen, u spreekt met mevrouw {last}",
        "met {first} van {firm}",
        "Mijn naam: {first} {last}",
        "ik heet {first} {last}",
        "je spreekt met {first}",
        "{first} {last} is mijn naam",
        "{last} is de naam",
        "Met meneer {last} spreekt u",
        "hoi met {first} {last} ik bel over de wasmachine",
        "naam: {last}",
    ),
    "be": (
        "Goeiemorgen, met {first} {last}",
        "Dag, hier {first} {last}",
        "Mijn naam is {last}",
        "ge spreekt met {first} {last}",
        "ik ben {first} {last}",
        "Allo, met madame {last}",
        "hier {last}",
    ),
    "en": (
        "Hi, this is {first} {last}.",
        "My name is {first} {last}",
        "Hello, I'm {first}",
        "it's {first} {last} here",
        "You're speaking with Mr {last}",
        "{first} {last} speaking",
        "name's {first}",
        "Hi {first} here",
        "I am {first} {last} and I have a question",
        "my name's {last}",
        "this is Mrs {last}",
        "Name: {first} {last}",
    ),
    "de": (
        "Guten Tag, mein Name ist {first} {last}.",
        "Hallo, hier ist {first} {last}",
        "Ich heiße {first} {last}",
        "{last} mein Name",
        "ich bin {first} {last}",
        "Hier spricht Frau {last}",
        "{last}, guten Tag",
    ),
    "fr": (
        "Bonjour, je m'appelle {first} {last}.",
        "Bonjour, c'est {first} {last}",
        "Je suis Madame {last}",
        "mon nom est {last}",
        "ici {first} {last}",
        "{first} {last} à l'appareil",
        "Nom : {last}",
    ),
}
_ASK = {
    "nl": ("Met wie spreek ik?", "Wat is uw naam?", "Mag ik uw naam en voornaam?", "Wie heb ik aan de lijn?"),
    "be": ("Wat is uw naam?", "Met wie spreek ik alstublieft?"),
    "en": ("May I have your name?", "Who am I speaking with?", "Can I take your full name please?"),
    "de": ("Wie ist Ihr Name?", "Mit wem spreche ich?"),
    "fr": ("Quel est votre nom ?", "À qui ai-je l'honneur ?", "Votre nom, s'il vous plaît ?"),
}
_ANSWER = {
    "nl": (
        "{first} {last}",
        "{last}",
        "{last}, {first}",
        "{first} {last}.",
        "Dat is {last}",
        "ja, {first} {last}",
        "mevrouw {last}",
        "eh {first}",
        "{first}, {first} {last}",
    ),
    "be": ("{first} {last}", "{last} {first}", "{last}", "da's {first} {last}"),
    "en": ("{first} {last}", "{first}", "it's {first} {last}", "sure, {first} {last}", "{last}, {first}", "Mr {last}"),
    "de": ("{first} {last}", "{last}", "{last}, {first} {last}", "Frau {last}"),
    "fr": ("{first} {last}", "{last}", "Madame {last}", "{last} {first}", "c'est {first} {last}"),
}
_LATER = {
    "nl": (
        "Dank u wel, meneer {last}.",
        "Goed {first}, ik kijk het na.",
        "Hoi {first},",
        "Beste {first} {last},",
        "Dag mevrouw {last}!",
        "Bedankt {first}!",
        "Fijne dag nog, {first}.",
        "Is dat de heer {last}?",
        "Ik heb hier staan: {first} {last}.",
        "Beste heer {last},",
        "ik zie de bestelling van {first} staan",
        "Klopt het dat u {last} heet?",
        "dus {first}, hoe gaan we dit oplossen",
        "Met vriendelijke groet,\n{first} {last}",
        "Groetjes, {first}",
        "gr {first}",
        "mvg, {last}",
        "mvg\n{first}",
        "Oké {first} {last}",
        "ja {first}, dat kan",
        "Een moment {first}",
        "Mw. {last}, blijft u hangen?",
        "{first}, bent u er nog?",
        "op naam van {last}",
        "Vriendelijke groeten {first} {last}",
        "Zeg het maar {first}",
        "nogmaals excuses, mevrouw {last}",
        "T.a.v. {first} {last}",
        "{first}'s bestelling is onderweg",
    ),
    "be": (
        "Merci {first}!",
        "Dag {first},",
        "Beste mevrouw {last},",
        "Dank u meneer {last}",
        "mvg {first}",
        "Groeten, {first} {last}",
        "Oké {first}, we zien dat na",
        "Alstublieft, {first}.",
        "de rekening staat op naam van {first} {last}",
    ),
    "en": (
        "Thank you, Mr {last}.",
        "Thanks {first}!",
        "Hi {first},",
        "Dear Mrs {last},",
        "Okay {first}, let me check.",
        "I have {first} {last} here.",
        "Is that {first}?",
        "Kind regards,\n{first} {last}",
        "cheers, {first}",
        "Bye {first}",
        "Sorry about that, {first}.",
        "{first}, are you still there?",
        "so {first} what now",
        "Best, {first}",
        "Ms. {last}, please hold",
        "the order of {first} {last} is on its way",
        "{first}'s order has shipped",
        "Sure thing {first}",
    ),
    "de": (
        "Vielen Dank, Herr {last}.",
        "Liebe Grüße\n{first}",
        "Hallo Frau {last},",
        "Sehr geehrter Herr {last},",
        "Danke {first}!",
        "MfG {first} {last}",
        "Also {first}, ich schaue nach.",
        "Mit freundlichen Grüßen\n{first} {last}",
    ),
    "fr": (
        "Merci Monsieur {last}.",
        "Bonjour {first},",
        "Cordialement, {first} {last}",
        "Merci {first} !",
        "Chère Madame {last},",
        "D'accord {first}, je regarde.",
        "Cdlt\n{first}",
        "Monsieur {last}, restez en ligne",
    ),
}
_FILL = {
    "nl": (
        "Waar blijft mijn pakket?",
        "Ik wil mijn geld terug, kan dat morgen?",
        "ik bel over de rekening van vorige maand",
        "het is een groot probleem en ik wacht al lang",
        "Wil u dat even nakijken?",
    ),
    "be": ("Waar blijft mijn pakje?", "ik wil gewoon mijn geld terug"),
    "en": (
        "Where is my parcel?",
        "Will you help me? It may be late.",
        "I want my money back, can you call me",
        "the bill was too high and I hope you can fix it",
    ),
    "de": ("Wo bleibt mein Paket?", "ich will mein Geld zurück"),
    "fr": ("Où est mon colis ?", "je veux être remboursé"),
}
_FIRMS = ("Zonnewind", "Netwerk Noord", "BrightHome")


def _filled(chance: Random, frame: str, person: Person, small: float) -> str:
    is_small = chance.random() < small
    first, last = (_typed(chance, name, 1.0 if is_small else 0.0) for name in person)
    text = frame.format(first=first, last=last, firm=chance.choice(_FIRMS))
    return text.lower() if is_small and chance.random() < 0.5 else text


def _named(worded: bool) -> Callable[[Random, str], Made]:
    """A customer who says a name that comes back in other turns."""

    def make(chance: Random, language: str) -> Made:
        person = _person(chance, language, worded)
        turns: list[tuple[Role, str]] = []
        names: tuple[str | None, str | None] = (None, None)
        how = chance.random()
        if how < 0.15:
            names = (None, f"{person.first} {person.last}")
        elif how < 0.45:
            turns += [
                (Role.AGENT, chance.choice(_ASK[language])),
                (Role.CUSTOMER, _filled(chance, chance.choice(_ANSWER[language]), person, 0.3)),
            ]
        else:
            turns.append((Role.CUSTOMER, _filled(chance, chance.choice(_CALLED[language]), person, 0.3)))
        turns.append((Role.CUSTOMER, chance.choice(_FILL[language])))
        known = "".join(text for _, text in turns) + (names[1] or "")
        for _ in range(chance.randrange(1, 4)):
            frame = chance.choice(_LATER[language])
            told = {part for part in ("first", "last") if f"{{{part}}}" in frame}
            if any(secret(word) and word.casefold() not in known.casefold() for part in told for word in getattr(person, part).split()):
                frame = chance.choice([one for one in _LATER[language] if "{first} {last}" in one])
            turns.append((chance.choice([Role.AGENT, Role.CUSTOMER]), _filled(chance, frame, person, 0.25)))
        return tuple(turns), names

    return make


def _spelled(chance: Random, language: str) -> Made:
    """A name that is spelled as well."""
    person = _person(chance, language, worded=False)
    last = person.last.split()[-1].split("-")[-1].split("'")[-1]
    plain = "".join(letter for letter in last.lower() if "a" <= letter <= "z")
    style = chance.randrange(4)
    if style == 3:
        spelled = secret(" ".join(for_letter(chance, language, letter) for letter in plain))
    else:
        spelled = secret((" ", "-", ", ")[style].join(plain.upper() if chance.random() < 0.5 else plain))
    told = _filled(chance, "{first} {last}", person, 0.2)
    turns = [(Role.AGENT, chance.choice(_ASK[language])), (Role.CUSTOMER, told), (Role.AGENT, "?"), (Role.CUSTOMER, spelled)]
    if chance.random() < 0.5:
        turns[2:] = [(Role.CUSTOMER, spelled)]
    return tuple(turns), (None, None)


def _agent(chance: Random, language: str) -> Made:
    """An agent whose name stands beside the turns and comes back in them."""
    person = _person(chance, language, chance.random() < 0.4)
    welcome = {
        "nl": "Goedemiddag, u spreekt met {first}.",
        "be": "Goeiedag, met {first}.",
        "en": "Good morning, you're speaking with {first}.",
        "de": "Guten Tag, mein Name ist {first} {last}.",
        "fr": "Bonjour, {first} à votre service.",
    }
    turns = [(Role.AGENT, _filled(chance, welcome[language], person, 0.15)), (Role.CUSTOMER, chance.choice(_FILL[language]))]
    turns.append(
        (Role.CUSTOMER, _filled(chance, chance.choice([frame for frame in _LATER[language] if "{last}" not in frame]), person, 0.3))
    )
    return tuple(turns), (chance.choice([person.first, f"{person.first} {person.last}"]), None)


KINDS: dict[str, Callable[[Random, str], Made]] = {
    "name": _named(False),
    "worded name": _named(True),
    "spelled name": _spelled,
    "agent": _agent,
}
