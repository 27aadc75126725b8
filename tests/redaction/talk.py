"""Talk with customers that holds personal data, made up at random: calls, chats, e-mails and text messages in Dutch, Flemish and English.

Another hand than `items.py`: what one forgets the other may have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from calllint.redaction.pseudonyms import PLACEHOLDER

from . import talk_names, talk_values


class Talk(NamedTuple):
    """Turns of a customer and an agent, the customer first, with personal data of a kind. `secrets` are the forms to be looked for."""

    kind: str
    turns: tuple[str, ...]
    secrets: tuple[re.Pattern[str], ...]

    def left(self, redacted: str) -> bool:
        """Whether something of the secret can still be read in what became of the turns."""
        read = PLACEHOLDER.sub("\ufffc", redacted).replace("’", "'")
        return any(secret.search(read) for secret in self.secrets)


def talks(number: int, seed: int) -> Iterator[Talk]:
    """So many talks of all kinds in turn, the same for the same seed."""
    chance = Random(seed)
    for index in range(number):
        yield MAKERS[index % len(MAKERS)](chance)


_FRAMES: dict[str, tuple[str, ...]] = {
    "any": (
        "{}", "{}.", "({})", "\"{}\"", "'{}'", "ja {}", "yes, {}", "dat is {}", "that's {}", "{}, klopt dat?", "{} right?", "even kijken... {}", "uhm {} uh",
        "*{}*", "- {}", ">> {}", "• {}", "[{}]", "{};", "\t{}\t", "{}!", "{}?", "ok {} ok", "dus {} dus", "{} (privé)", "{}\n\nVerzonden vanaf mijn iPhone",
        "> Op 3 mei schreef u:\n> {}\n> groet", "nee niet dat, {}", "sorry: {}", "{} en niks anders", "{} and nothing else", "| {} |", "“{}”", "…{}…",
    ),
    "phone": (
        "Mijn nummer is {}.", "tel:{}", "tel.{}", "tel {}", "Tel.: {}", "mijnnr.{}", "mobiel:{}", "mob. {}", "M {}", "T: {}", "gsm {}", "GSM:{}", "06nr {}",
        "bel me op {} na vijven", "bel {}", "u kunt mij bereiken op {}, alleen 's ochtends", "call me on {} please", "my number is {}", "phone={}", "Phone: {}",
        "ring {} after 5", "whatsapp {}", "app maar naar {}", "sms {} voor info", "of anders {}", "vast: {}", "fax {}", "mn nr is {}", "tnr {}", "telnr:{}",
        "Met vriendelijke groet,\nT {}\nM {other}", "bel {} of {other}", "{} / {other}", "{}, {other}", "nummer:{};", "Mijn nummer ({}) klopt niet", "telefoonnummer{}",
        "you can text me at {}", "contact: {}", "Kan je mij terugbellen? {}", "m'n telefoon is {} en m'n vrouw {other}", "ge kunt mij bellen op {}",
    ),
    "iban": (
        "Mijn rekening is {}.", "iban:{}", "IBAN {}", "rek.nr. {}", "stort het op {} graag", "please refund to {}", "my IBAN is {}", "rekeningnummer{}", "op {} dus",
        "van {} naar {other}", "bankrekening: {} t.n.v. mijzelf", "rekening {}, die van mijn man", "Overmaken naar {} a.u.b.", "account {}", "mijn rek is {}",
    ),
    "card": (
        "Mijn kaart is {}.", "creditcard {}", "card number: {}", "cc:{}", "visa {} exp 04/27", "my card {} was declined", "kaartnummer {}, geldig tot 09/28",
        "card ending... no the whole one: {}", "mastercard{}", "betaald met {} gisteren", "{} cvc 123", "kaart: {} en ook {other}", "pas {}", "the number on the card is {}",
    ),
    "bsn": (
        "Mijn bsn is {}.", "bsn:{}", "BSN {}", "burgerservicenummer {}", "sofinummer {}", "mijn burgerservicenummer is {} geloof ik", "bsn={}", "BSN-nummer: {}",
        "bsnnr {}", "my BSN is {}", "citizen service number {}", "BSN van mijn zoon: {}", "bsn nummer is {}", "(BSN: {})", "het bsn {} klopt niet", "b.s.n. {}",
    ),
    "plate": (
        "Mijn kenteken is {}.", "De auto is een {}, blauw", "ik rij een golf, {}, uit 2015", "the van is {} and it's white", "auto {} staat er nog", "mijn wagen ({}) is weg",
        "parkeren voor {} en {other} graag", "Het gaat om de {}.", "{} is gesleept", "my car, {}, was towed",
    ),
    "plate introduced": (
        "Mijn kenteken is {}.", "kenteken: {}", "kenteken {}", "nummerplaat {}", "mijn nummerplaat is {} hoor", "number plate {} please", "registration {}", "reg {}",
        "the reg is {}", "licence plate: {}", "kentekennummer {}", "license plate {}", "het kenteken van de auto is {}", "met kenteken {} uit 2019", "reg. {}", "kenteken={}",
        "my registration number is {}", "the plate is {}", "KENTEKEN {}", "nrplaat {}",
    ),
    "postcode": (
        "Mijn postcode is {}.", "ik woon op {}", "postcode {}", "{} in Utrecht", "adres: {}", "postcode:{}", "pc {}", "stuur maar naar {} graag", "It's {}", "Ik zit op {}, derde etage",
        "Kerkweg 12, {}", "bezorgen op {} morgen", "my address is {}", "van {} naar {other}", "ja {} dus", "({})", "{} Amsterdam", "bij {} om de hoek",
    ),
    "email": (
        "Mijn mail is {}", "mail:{}", "email {} graag", "u kunt mailen naar {}.", "stuur het naar {} of bel", "my email is {}", "e-mail: {}", "E: {}", "send it to {} please",
        "Van: {}\nAan: klantenservice@winkel.example\n\nHelp", "{} is mijn mailadres", "mijn e-mailadres is {} ja", "het is {}", "cc {}", "Op 3 mei schreef {}:\n> hallo", "login {} doet het niet",
    ),
}  # fmt: skip


def _framed(chance: Random, kind: str, value: str, other: str) -> tuple[str, ...]:
    frame = chance.choice(_FRAMES[kind] if chance.random() < 0.75 else _FRAMES["any"])
    if kind == "plate introduced" and "\n" in frame:
        frame = "{}"
    if kind == "plate introduced" and frame in _FRAMES["any"]:
        frame = "kenteken " + frame
    text = frame.replace("{other}", other).replace("{}", value)
    around = chance.choice(["", "", "", "Goedemiddag. ", "Hi there, ", "Ja hoor, ", "Luister. ", "ok "])
    behind = (
        chance.choice(["", "", "", " Dank u.", " Thanks!", " ik wacht al 3 weken", " Het ging om 2 stuks."])
        if "{" not in frame[-3:]
        else ""
    )
    turns = [around + text + behind]
    if chance.random() < 0.3:
        turns.append(chance.choice(["Dus {}?", "Ik herhaal: {}.", "{}, genoteerd.", "So {}?", "I have {} here."]).format(value))
    return tuple(turns)


def _number(kind: str, of: Callable[[Random], str], frames: str | None = None, least: int = 5) -> Callable[[Random], Talk]:
    def make(chance: Random) -> Talk:
        value, other = of(chance), of(chance)
        turns = _framed(chance, frames or kind, value, other)
        secrets = [value, other] if other in turns[0] else [value]
        return Talk(kind, turns, tuple(_run_of(secret, least) for secret in secrets))

    return make


def _run_of(value: str, least: int) -> re.Pattern[str]:
    """Any so many signs of a value behind one another, whatever stands between them."""
    bare = [sign for sign in value.removeprefix("+") if sign.isalnum()]
    runs = (r"[^\w\ufffc]*".join(bare[at : at + least]) for at in range(len(bare) - least + 1))
    return re.compile("|".join(runs), re.IGNORECASE)


def _postcode(chance: Random) -> Talk:
    (value, code, house), (other, second, _) = talk_values.postcode(chance), talk_values.postcode(chance)
    turns = _framed(chance, "postcode", value, other)
    secrets = [_run_of(code, 6), re.compile(rf"(?<!\d){house}(?!\d)"), _run_of(second, 6)]
    return Talk("postcode", turns, tuple(secrets))


def _email(chance: Random) -> Talk:
    name, another = talk_names.a_name(chance), talk_names.a_name(chance)
    (value, local), (other, _) = (talk_values.email(chance, one.first, one.last) for one in (name, another))
    turns = _framed(chance, "email", value, other)
    part = max(re.split(r"[._+-]", local), key=len)
    return Talk("email", turns, (re.compile(rf"(?<![^\W_]){re.escape(part)}", re.IGNORECASE),))


def _spoken(chance: Random) -> Talk:
    english = chance.random() < 0.4
    number = talk_values.filled(chance, "07#########" if english else "06########")
    value = talk_values.said(chance, number, english)
    frames = (
        ("my number is {}", "it's {} yeah", "{}", "call me on {} please")
        if english
        else ("mijn nummer is {}", "ja dat is {} hoor", "{}", "nou {} dus", "bel {}.")
    )
    tail = re.escape(" ".join(re.findall(r"\w+", value)[-3:])).replace(r"\ ", r"\W+")
    return Talk("spoken", (chance.choice(frames).format(value),), (re.compile(tail),))


def _name(kind: str, of: Callable[[Random], talk_names.Name]) -> Callable[[Random], Talk]:
    def make(chance: Random) -> Talk:
        name = of(chance)
        turns = talk_names.told_turns(chance, name, english=chance.random() < 0.4, worded=kind == "worded name")
        told = "\n".join(turns[:2] if len(turns) > 3 else turns[:1]).casefold().replace("’", "'")
        secrets = [secret for secret in name.secrets if re.search(rf"(?<![^\W_]){re.escape(secret)}(?![^\W_])", told)]
        apart = [r"[\s.,\-]*".join(map(re.escape, secret)) for secret in secrets]
        return Talk(kind, tuple(turns), tuple(re.compile(rf"(?<![^\W_]){one}(?:'?s|je|tje|ke)?(?![^\W_])", re.IGNORECASE) for one in apart))

    return make


MAKERS: tuple[Callable[[Random], Talk], ...] = (
    _number("phone", talk_values.phone_at_home),
    _number("phone abroad", talk_values.phone_abroad, "phone"),
    _spoken,
    _number("iban", talk_values.iban),
    _number("card", talk_values.card),
    _number("bsn", talk_values.bsn),
    _number("plate", talk_values.plate),
    _number("plate introduced", talk_values.plate_introduced),
    _postcode,
    _email,
    _name("name", talk_names.a_name),
    _name("name", talk_names.a_name),
    _name("name", talk_names.a_name),
    _name("worded name", talk_names.a_worded_name),
)
