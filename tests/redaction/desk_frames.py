"""What customers and agents say around a value: questions for it, answers, read-backs, signatures, and values in parts over turns."""

from __future__ import annotations

import re
from random import Random

from calllint.conversation import Role

from .desk_marks import MARKS, free, secret

Turns = tuple[tuple[Role, str], ...]

_OPEN = {
    "nl": ("Goedemiddag, waarmee kan ik u helpen?", "Hoi! Waar kan ik je mee helpen?", ""),
    "be": ("Goeiedag, waarmee kan ik u van dienst zijn?", "Dag, zegt u het maar.", ""),
    "en": ("Good afternoon, how may I help you?", "Hi there, what can I do for you?", ""),
    "de": ("Guten Tag, wie kann ich Ihnen helfen?", "Hallo, worum geht es?", ""),
    "fr": ("Bonjour, que puis-je faire pour vous ?", "Bonjour, je vous écoute.", ""),
}
_ASKED: dict[str, dict[str, tuple[str, ...]]] = {
    "phone": {
        "nl": (
            "Op welk nummer kan ik u bereiken?",
            "Mag ik uw telefoonnummer?",
            "Wat is je 06-nummer?".replace("06-", "mobiele "),
            "En het telefoonnummer?",
        ),
        "be": ("Op welk gsm-nummer kunnen we u bereiken?", "Mag ik uw gsmnummer noteren?", "En uw telefoonnummer alstublieft?"),
        "en": ("What number can we reach you on?", "Can I take a phone number please?", "And your mobile number?"),
        "de": ("Unter welcher Nummer erreichen wir Sie?", "Wie lautet Ihre Telefonnummer?", "Und Ihre Handynummer bitte?"),
        "fr": ("À quel numéro puis-je vous joindre ?", "Quel est votre numéro de téléphone ?", "Et votre numéro de portable ?"),
    },
    "iban": {
        "nl": ("Op welk rekeningnummer mag het terug?", "Mag ik uw IBAN?", "Wat is uw bankrekeningnummer?"),
        "be": ("Op welke rekening mogen we terugstorten?", "Wat is uw rekeningnummer?", "Uw IBAN alstublieft?"),
        "en": ("Which account shall we refund to?", "Can I have your IBAN?", "What is your account number?"),
        "de": ("Auf welches Konto sollen wir überweisen?", "Wie lautet Ihre IBAN?", "Ihre Kontonummer bitte?"),
        "fr": ("Sur quel compte dois-je rembourser ?", "Quel est votre IBAN ?", "Votre numéro de compte, s'il vous plaît ?"),
    },
    "card": {
        "nl": ("Wat is het nummer van uw creditcard?", "Mag ik uw kaartnummer?"),
        "be": ("Wat is het nummer van uw kredietkaart?", "Uw kaartnummer alstublieft?"),
        "en": ("What is the long number on the card?", "Can I take the card number please?"),
        "de": ("Wie lautet die Nummer Ihrer Kreditkarte?", "Ihre Kartennummer bitte?"),
        "fr": ("Quel est le numéro de votre carte ?", "Votre numéro de carte bancaire ?"),
    },
    "citizen": {
        "nl": ("Wat is uw burgerservicenummer?", "Mag ik uw BSN ter controle?", "En uw bsn?"),
        "be": ("Wat is uw rijksregisternummer?", "Mag ik uw nationaal nummer?", "Uw rijksregisternummer alstublieft?"),
        "en": ("What is your National Insurance number?", "Can I have your NI number?"),
        "de": ("Wie lautet Ihre BSN?", "Ihre niederländische BSN bitte?"),
        "fr": ("Quel est votre BSN ?", "Votre numéro BSN, s'il vous plaît ?"),
    },
    "postcode": {
        "nl": ("Wat is uw postcode en huisnummer?", "Mag ik de postcode met huisnummer?", "En uw adres?", "Postcode en huisnummer graag?"),
        "be": ("Wat is het adres in Nederland?", "Postcode en huisnummer?", "Mag ik uw postcode en huisnummer?"),
        "en": ("What is your postcode?", "Can I take your postcode and house number?", "And the address?"),
        "de": ("Wie lautet Ihre Postleitzahl mit Hausnummer?", "Ihre niederländische Postleitzahl und Hausnummer?", "Und die Adresse?"),
        "fr": ("Quel est votre code postal et numéro de maison ?", "Votre adresse aux Pays-Bas ?", "Et le code postal ?"),
    },
    "plate": {
        "nl": ("Wat is het kenteken?", "Mag ik uw kenteken?", "Om welk kenteken gaat het?", "Het kenteken van de auto?"),
        "be": ("Wat is uw nummerplaat?", "Om welke nummerplaat gaat het?", "De nummerplaat alstublieft?"),
        "en": ("What is the registration?", "Can I take your number plate?", "And the reg of the vehicle?", "What is the license plate?"),
        "de": ("Wie lautet das Kennzeichen?", "Ihr Kennzeichen bitte?", "Welches Nummernschild hat der Wagen?"),
        "fr": ("Quelle est votre plaque d'immatriculation ?", "L'immatriculation du véhicule ?", "Votre immatriculation ?"),
    },
    "email": {
        "nl": ("Wat is uw e-mailadres?", "Naar welk mailadres mag het?", "Mag ik je mail?"),
        "be": ("Wat is uw e-mailadres?", "Naar welk mailadres mag ik dat doorsturen?"),
        "en": ("What is your email address?", "Which email shall I send it to?", "Can I have your e-mail?"),
        "de": ("Wie lautet Ihre E-Mail-Adresse?", "An welche Mailadresse darf ich es schicken?"),
        "fr": ("Quelle est votre adresse e-mail ?", "À quelle adresse mail puis-je l'envoyer ?"),
    },
}
_ANSWERS = {
    "nl": (
        "{}",
        "{}.",
        "ja, {}",
        "Dat is {}.",
        "even kijken, {}",
        "{} graag",
        "eh {}",
        "Ja hoor: {}",
        "dat is dan {} he",
        "momentje... {}",
        "zeker, {}, dank u",
        "ja dat is {} zeg maar",
        "nou, {}",
    ),
    "be": ("{}", "{}.", "ja, da's {}", "Dat is {} hé", "ja {} alstublieft", "awel, {}", "ewa {}", "amai even zien: {}"),
    "en": ("{}", "{}.", "yes it's {}", "That's {}.", "sure, {}", "yeah {} please", "erm {}", "one sec... {}", "it is {} thanks"),
    "de": ("{}", "{}.", "ja, {}", "Das ist {}.", "Moment, {}", "also {}", "gerne: {}", "{} bitte"),
    "fr": ("{}", "{}.", "oui, {}", "C'est {}.", "alors {}", "attendez... {}", "c'est le {} voilà", "{} s'il vous plaît"),
}
_SAYS: dict[str, dict[str, tuple[str, ...]]] = {
    "phone": {
        "nl": (
            "Mijn nummer is {}",
            "bel me even op {}",
            "U kunt me bereiken op {} na zessen",
            "tel {}",
            "tel. {}",
            "mob: {}",
            "Mijn 06 is {}".replace("06", "mobiel"),
            "nr {}",
            "telefoonnummer: {}",
            "ben te bereiken op {}",
            "app me op {}",
            "T {}",
        ),
        "be": (
            "Mijn gsm is {}",
            "ge kunt mij bereiken op {}",
            "gsm: {}",
            "tel. {}",
            "bel mij op {} aub",
            "GSM {}",
            "Mijn nummer: {}",
            "op het nummer {} bereikbaar",
        ),
        "en": (
            "My number is {}",
            "call me on {} please",
            "You can reach me at {} after work",
            "tel {}",
            "mob: {}",
            "cell {}",
            "Phone: {}",
            "text me on {}",
            "ring me back on {}",
            "contact number {}",
        ),
        "de": (
            "Meine Nummer ist {}",
            "rufen Sie mich an unter {}",
            "Tel.: {}",
            "Handy {}",
            "Mobil: {}",
            "Sie erreichen mich unter {}",
            "Telefon {}",
            "Rückruf bitte unter {}",
        ),
        "fr": (
            "Mon numéro est le {}",
            "vous pouvez me joindre au {}",
            "Tél. : {}",
            "Tél {}",
            "mon portable : {}",
            "appelez-moi au {} svp",
            "téléphone {}",
            "rappelez moi au {}",
        ),
    },
    "iban": {
        "nl": ("Mijn IBAN is {}", "graag terug op {}", "rekeningnummer {}", "rek: {}", "Stort het maar op {}", "iban: {}"),
        "be": ("Mijn rekeningnummer is {}", "stort het op {} aub", "rekening {}", "IBAN: {}"),
        "en": ("My IBAN is {}", "please refund to {}", "IBAN: {}", "account {}", "bank account: {}"),
        "de": ("Meine IBAN ist {}", "bitte überweisen an {}", "IBAN: {}", "Konto {}"),
        "fr": ("Mon IBAN est {}", "remboursez sur {} svp", "IBAN : {}", "compte {}"),
    },
    "card": {
        "nl": ("Mijn creditcard is {}", "kaartnummer {}", "betaald met {}", "mastercard {}"),
        "be": ("mijn visa is {}", "kredietkaart {}", "kaartnummer: {}"),
        "en": ("My card is {}", "card number {}", "paid with {}", "visa {}"),
        "de": ("Meine Kreditkarte ist {}", "Kartennummer: {}"),
        "fr": ("Ma carte est la {}", "numéro de carte : {}"),
    },
    "citizen": {
        "nl": ("Mijn BSN is {}", "bsn {}", "burgerservicenummer: {}", "bsn: {}"),
        "be": ("Mijn rijksregisternummer is {}", "rijksregister {}", "rrn: {}", "nationaal nummer {}", "INSZ {}"),
        "en": ("My NI number is {}", "NINO: {}", "national insurance {}"),
        "de": ("Meine BSN ist {}", "BSN: {}"),
        "fr": ("Mon BSN est {}", "BSN : {}"),
    },
    "postcode": {
        "nl": (
            "Mijn postcode is {}",
            "ik woon op {}",
            "postcode {}",
            "adres: {}",
            "Het moet naar {}",
            "we wonen op {} inmiddels",
            "Pc {}",
            "ik ben verhuisd naar {}",
        ),
        "be": ("het adres is {}", "postcode {}", "ge moet het leveren op {}", "postcode: {}"),
        "en": ("My postcode is {}", "I live at {}", "address: {}", "postcode {}"),
        "de": ("Meine Postleitzahl ist {}", "Adresse: {}", "PLZ {}"),
        "fr": ("Mon code postal est {}", "adresse : {}", "code postal {}"),
    },
    "plate": {
        "nl": ("Mijn kenteken is {}", "kenteken {}", "kenteken: {}", "de auto met kenteken {} dus", "kent. {}"),
        "be": ("mijn nummerplaat is {}", "nummerplaat: {}", "nrplaat {}", "plaat {}"),
        "en": ("my reg is {}", "registration {}", "number plate: {}", "reg {}", "the license plate is {}"),
        "de": ("Mein Kennzeichen ist {}", "Kennzeichen: {}", "Kennz. {}"),
        "fr": ("Ma plaque est {}", "immatriculation : {}", "immatriculé {}"),
    },
    "email": {
        "nl": ("Mijn mail is {}", "mailen kan naar {}", "e-mail: {}", "mijn emailadres is {}", "stuur maar naar {}"),
        "be": ("mijn mailadres is {}", "e-mail: {}", "ge moogt het sturen naar {}"),
        "en": ("My email is {}", "send it to {}", "email: {}", "my e-mail address is {}"),
        "de": ("Meine Mail ist {}", "E-Mail: {}", "schicken Sie es an {}"),
        "fr": ("Mon mail est {}", "e-mail : {}", "envoyez à {}"),
    },
}
_BACK = {
    "nl": ("Dus {}, klopt dat?", "Ik herhaal: {}", "{}, genoteerd.", "Dat is {}?"),
    "be": ("Dus {}, juist?", "{}, genoteerd."),
    "en": ("So {}, is that right?", "I have {} here.", "{}, got it."),
    "de": ("Also {}, richtig?", "{}, notiert."),
    "fr": ("Donc {}, c'est bien ça ?", "{}, c'est noté."),
}
_YES = {
    "nl": ("ja", "Oké", "mhm", "ja?", "Ga verder."),
    "be": ("ja", "Oké", "juist ja"),
    "en": ("yeah", "Okay", "mhm", "Go on."),
    "de": ("ja", "Okay", "mhm"),
    "fr": ("oui", "D'accord", "mhm"),
}
_BYE = {
    "nl": ("Dank u wel, ik wacht al weken.", "het pakket is nog niet binnen", ""),
    "be": ("Merci, tot dan.", "het pakje is nog altijd niet toe", ""),
    "en": ("Thanks, I have been waiting for weeks.", "the parcel never came", ""),
    "de": ("Danke, ich warte schon lange.", "das Paket ist nicht da", ""),
    "fr": ("Merci, j'attends depuis longtemps.", "le colis n'est pas arrivé", ""),
}
_KINDS = {"phone said": "phone", "iban said": "iban", "plate told": "plate", "email said": "email"}
_MAY_STAND_ALONE = ("phone", "iban", "card", "postcode", "email", "email said", "plate")


def around(chance: Random, kind: str, language: str, value: str) -> Turns:
    """Turns in which a customer tells a value: asked for it, of their own, in a row of details, or in parts."""
    asked = _KINDS.get(kind, kind)
    turns: list[tuple[Role, str]] = []
    opening = chance.choice(_OPEN[language])
    if opening:
        turns.append((Role.AGENT, opening))
    how = chance.random()
    if how < 0.2 and (parts := _parts(chance, kind, value)):
        turns.append((Role.AGENT, chance.choice(_ASKED[asked][language])))
        for number, part in enumerate(parts):
            if number:
                turns.append((Role.AGENT, chance.choice(_YES[language])))
            turns.append((Role.CUSTOMER, part))
    elif how < 0.55:
        turns.append((Role.AGENT, chance.choice(_ASKED[asked][language])))
        turns.append((Role.CUSTOMER, chance.choice(_ANSWERS[language]).format(value)))
    else:
        said = chance.choice(_SAYS[asked][language]).format(value)
        if chance.random() < 0.1:
            said = chance.choice([said.upper(), said.lower()])
        turns.append((Role.CUSTOMER, said + chance.choice(["", "", ".", "!", " ?"])))
    if chance.random() < 0.2:
        turns.append((Role.AGENT, chance.choice(_BACK[language]).format(value)))
    if bye := chance.choice(_BYE[language]):
        turns.append((Role.CUSTOMER, bye))
    return tuple(turns)


def _parts(chance: Random, kind: str, value: str) -> list[str]:
    """A value in two to four parts, as it is dictated, where it has gaps to cut it at."""
    if kind in ("email said", "email") or "\ue002" in value:
        return []
    if kind == "postcode" and value.count("\ue000") > 1:
        return [part for part in re.split("(?<=\ue001)(?=[^\ue000]*\ue000)", value) if part]
    words = MARKS.sub("", value).split(" ")
    if len(words) < 2 or kind == "postcode":
        return []
    number = min(chance.choice([2, 2, 3, 4]), len(words))
    cuts = sorted(chance.sample(range(1, len(words)), number - 1))
    parts = [" ".join(words[begin:end]) for begin, end in zip([0, *cuts], [*cuts, len(words)], strict=True)]
    return [secret(part) if any(map(str.isalnum, part)) else free(part) for part in parts]
