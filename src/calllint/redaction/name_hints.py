"""What is in every text that a pattern of names finds: asking for a few letters costs a tenth of searching for a pattern."""

from __future__ import annotations

from calllint.redaction.name_tells import (
    ASKED_FOR,
    CALLED_SO,
    CONFIRMED,
    FAMILY_OF,
    FOR,
    HEADER,
    KIN,
    OTHER,
    OWN,
    OWN_WEAK,
    SIGN_OFF,
    TITLE,
)

HINTS = (
    (CONFIRMED, False, False, ("klopt", "correct", "is that", " right", "juist", " toch", "bent u", "ben je", " here")),
    (OWN, True, True, (
        "name", "naam", "heet", "called", "call me", "noem me", "zeg maar", "spr", "speaking", "chatting", "talking", "through", "hei",
        "appelle", "nom", "moi c",
    )),
    (FOR, None, False, (
        "tnv", "t.n.v", "ondergetekende", "undersigned", " i,", " ik,", "t.a.v", "tav", "t. a", "t. n", "n. v", "a. v", "ter att",
        "ten name", "attn", "c/o", "p/a", "namens", "behalf", "naam", "name", "nom ", "nom:", "prén", "kund", "ansprech", "client",
        "contact", "holder", "houder", "verzeker", "insured", "huurder", "eigena", "owner", "tenant", "beneficiary", "begunst",
        "applicant", "aanvrager", "pass", "reiziger", "gast", "guest", "contractant", "kin:", "under", "taat op", "taat ond", "boekt op",
        "eerd op", "out to", "ssed", "icht aan", "eerd aan", "noteer", "schrijf", "noemt", "call me",
    )),
    (CALLED_SO, False, True, (" heet",)),
    (KIN, None, True, (
        "m", "notre ", "votre ", "sa ", "son ", "unser", "ihr", "onze ", "our ", "z'n ", "zijn ", "haar ", "his ", "her ", "uw ", "je ",
        "de ", "the ", "een ", " a ", "die ",
    )),
    (HEADER, None, False, (":", "|", "=", "\t")),
    (ASKED_FOR, None, False, (
        "naar", " for", "nach", "demande", "spoke", "talked", "chatted", "dealt", "speaking", "helped", "served", "gesproken", "gebeld",
        "gechat", "gehad", "geholpen", "woord gest", "de lijn", "de telefoon", "according", "volgens", "tell ",
    )),
    (FAMILY_OF, None, False, (" family",)),
    (OTHER, False, False, (
        "spreek ik", "spreche ich", "je parle", "speaking", "talking", "chatting", "speak", "is this", "is dit", "bent u", "ben jij",
        "ben je", "are you", "is that",
    )),
    (OWN_WEAK, True, False, (
        "this is", "it's", "it’s", "it is", "i'm", "i’m", " im ", "its ", "i am", "myself", "ik ben", "dit is", "reached", "met", " mit ",
        "you're with", "hier ", "ich bin", "je suis", "c'est", "c’est", "ici",
    )),
    (TITLE, None, True, (
        "mevr", "mw", "mvr", "meneer", "mijnheer", "dhr", "heer", "mr", "ms", "miss", "mister", "dr", "prof", "fam", "mons", "mad",
        "frau", "herr", "major", "captain", "lady", "mx", "mme", "mlle", "m.",
    )),
    (SIGN_OFF, True, False, (
        "gr", "mvg", "m.v.g", "acht", "liefs", "regards", "rgds", "sincerely", "faithful", "truly", "wishes", "cheers", "thank", "best",
        "love", "yours", "dank", "namens", "mfg", "lg", "vg", "cdlt", "cordial", "bien", "grü", "gruß",
    )),
)  # fmt: skip
"""The patterns behind which a name stands: whose it is, whether it may be in small letters, and the hints."""
SPEAKS = ("mein name", "apparat", "appareil", "hier", "here", "speaking", "calling", "spreekt", "aan ", "naam", "name", "is wat ik")
"""The hints of names that stand before what tells them."""
