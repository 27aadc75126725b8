"""Words that announce somebody's number, which stands behind them in whatever spelling."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

INTRODUCED = lazy_pattern(
    r"(?<![^\W_])(?:"
    r"(?P<phone>(?:my|his|her|alternate|contact|registered|home|work|(?:husband|wife|mother|daughter|son)['’]?s)(?: mobile)? (?:number"
    r"|no|num|nr)"
    r"|landline|(?:get|reach|rang|ring|called) me (?:on|at)|tel(?:efoon|ephone)?(?:[ -]?(?:nummer|nr|number|no))?|telnr|tnr|mob(?:iel"
    r"|ile?)?(?:e? ?nummer|nr"
    r"| number)?|gsm(?:[ -]?nummer|nr)?|06[ -]?(?:nummer|nr)"
    r"|phone(?: number| nr)?|cell|whatsapp|whats app|sms|fax|handy(?:nummer)?|telefon(?:nummer)?|rückruf|rufnummer|tél|téléphone|portable)"
    r"|(?P<dialled>nummer|nr|number|app me|bel(?:len)?|bereik\w*|call|ring|text|reach|contact|erreich\w*|rufen|anrufen"
    r"|numéro|num|joindre|appelez|rappelez|rappeler|t|m)"
    r"|(?P<iban>iban|(?:bank)?rek(?:ening)?(?:[ -]?(?:nummer|nr))?|account|refund|stort|overmaken|terugstorten"
    r"|konto(?:nummer)?|kontonr|überweis\w*|compte|rembours\w*|terug op|geld)"
    r"|(?P<account>sort ?code|routing(?: number)?|bank ?gegevens|bank details)"
    r"|(?P<secret>c[vc][vc]2?(?:[ -]?code)?|cv-?code|(?:security|access) code|(?:beveiligings|toegangs|verificatie)code|pin ?code)"
    r"|(?P<card>(?:credit|krediet|debet|debit|bank)?[ -]?(?:card|kaart|karte)(?:[ -]?(?:number|nummer|nr))?"
    r"|kreditkarte(?:nnummer)?|kartennummer|mastercard|visa|amex|maestro|cc|carte(?: bancaire)?"
    r"|betaald met|paid with|pas)"
    r"|(?P<bsn>bsn(?:[ -]?(?:nummer|nr))?|burgerservicenummer|sofi(?:nummer)?|rijksregister(?:nummer|nr)?|rrn|identiteitskaart|id-?kaart"
    r"|nationaal nummer|insz|nin?o?|ni number|national insurance(?: number)?|social(?: security(?: number)?)?|ssn"
    r"|numéro national|sozialversicherungsnummer|sécurité sociale)"
    r"|(?P<plate>(?:k(?:en|ne|e|n)te{0,2}k{1,2}e{0,2}n|ketneken|kenetken|kentkeen)(?:nummer|plaat|nr)?|kent|(?:vehicle|car|bike|tag"
    r"|scooter|van)[ -]?(?:number|no|nr|reg|tag)|(?:nummer|nr) ?plaat|plaat|registration(?: number)?|reg|(?:licen[cs]e"
    r"|number) ?plates?|plates?|(?:auto|kfz-?)?kennzeichen|kennz|nummernschild"
    r"|plaque(?: d['’]immatriculation)?|immatricul\w+)"
    r"|(?P<postcode>post ?code|pc|adres|address|adresse|zip|plz|postleitzahl|code postal|woon|wonen|woont|verhuisd"
    r"|leveren|bezorg\w*|geleverd?|buren|moved to|go to|sent to|left at|deliver to|live at|lives at|wohne|habite|zit op|zitten op"
    r"|sta op|naar|naar toe)"
    r")(?![^\W\d_])",
    re.IGNORECASE,
)
HINTS = (
    "tel", "tnr", "mob", "gsm", "06", "phone", "cell", "what", "sms", "fax", "handy", "ruf", "tél", "port", "num", "nr", " no", "app me",
    "bel",
    "bereik", "call", "ring", "text", "reach", "contact", "erreich", "joind", "rapp", "me on", "me at", "landline", "iban", "rek", "acc",
    "refund",
    "stort", "overmak", "konto", "überw", "compte", "remb", "terug", "geld", "sort", "rout", "bank", "cvc", "cvv", "ccv", "code", "pin",
    "card",
    "kaart", "karte", "visa", "amex", "maestro", "cc", "carte", "betaald", "paid", "pas", "bsn", "burg", "sofi", "rijks", "rrn", "ident",
    "id",
    "nat", "insz", "social", "ssn", "sozial", "sécu", "kent", "kne", "ket", "knt", "plaat", "reg", "plate", "kenn", "plaq", "immat",
    "vehic", "car",
    "bike", "tag", "scooter", "van", "post", "pc", "dres", "zip", "plz", "woon", "won", "verhuis", "lever", "bezorg", "buren", "moved",
    "go to",
    "sent", "left", "live", "wohn", "habit", "zit", "sta op", "naar",
)  # fmt: skip
HINT_WORDS = frozenset(["t", "m", "ni", "nin", "nio", "nino"])
"""What is in every text with words that introduce a number."""
