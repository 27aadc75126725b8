"""E-mail addresses as callers, chatters and writers of mail give them: lists of marked pieces."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from .desk_marks import free, secret
from .hotline_names import GIVEN, SURNAMES
from .hotline_speech import dictated, letters
from .hotline_values import Pieces

_HOSTS = {
    "nl": ("gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "xs4all.nl", "live.nl", "outlook.com", "home.nl", "icloud.com"),
    "be": ("telenet.be", "skynet.be", "gmail.com", "hotmail.be", "proximus.be", "live.be", "scarlet.be"),
    "en": ("gmail.com", "btinternet.com", "yahoo.co.uk", "hotmail.co.uk", "outlook.com", "sky.com", "icloud.com"),
    "us": ("gmail.com", "yahoo.com", "aol.com", "comcast.net", "icloud.com", "me.com", "att.net"),
}
_AT = {
    "nl": ("apenstaartje", "at", "apenstaart", "et"),
    "be": ("apenstaartje", "at", "apestaartje", "arobas"),
    "en": ("at",),
    "us": ("at", "at sign"),
}
_SIGNS = {
    "nl": {".": ("punt",), "-": ("streepje", "koppelteken", "min"), "_": ("laag streepje", "underscore", "liggend streepje")},
    "be": {".": ("punt",), "-": ("streepje", "koppelteken"), "_": ("underscore", "laag streepje")},
    "en": {".": ("dot",), "-": ("dash", "hyphen"), "_": ("underscore",)},
    "us": {".": ("dot", "period"), "-": ("dash", "hyphen"), "_": ("underscore",)},
}


def plain(name: str) -> str:
    """A name as an address has it: small letters without accents, spaces and apostrophes."""
    bare = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("ß", "ss"))
    return "".join(sign for sign in bare.casefold() if sign.isascii() and sign.isalpha())


def email(chance: Random, language: str, manner: str) -> Pieces:
    """An e-mail address, of a provider or of the person's own domain."""
    first, last = plain(chance.choice(GIVEN[language])), plain(chance.choice(SURNAMES[language]))
    number = str(chance.randint(1, 99)) if chance.random() < 0.6 else str(chance.randint(1950, 2012))
    local = chance.choice((
        f"{first}.{last}", f"{first}{last}", f"{first[0]}.{last}", f"{first[0]}{last}", f"{last}.{first}", f"{first}_{last}", f"{first}-{last}", f"{first}{number}",
        f"{first}.{last}{number}", f"{last}{number}", f"{first[0]}.{chance.choice('abmw')}.{last}", f"fam.{last}", f"{first}.{last}+shop",
    ))  # fmt: skip
    own = chance.random() < 0.15
    host = (
        f"{last}{chance.choice(('', '-advies', 'bouw'))}.{chance.choice(('nl', 'be', 'eu', 'com', 'co.uk'))}"
        if own
        else chance.choice(_HOSTS[language])
    )
    if own:
        local = chance.choice(("info", first, local))
    mark = secret if own else free
    if manner == "call" and chance.random() < 0.75 and "+" not in local:
        return _email_said(chance, language, local, host, own)
    at = chance.choice(("@", "@", "@", "@", "@", " @ ", "(at)", "[at]", " @", "@ ")) if manner == "chat" else "@"
    if manner == "chat" and chance.random() < 0.15:
        host = host.replace(".", chance.choice((",", " .", ". ", "..")))
    text = secret(local.capitalize() if chance.random() < 0.15 else local) + free(at) + mark(host)
    return [chance.choice((text, text, text, f"<{text}>", f"{free('mailto:')}{text}"))]


def _email_said(chance: Random, language: str, local: str, host: str, own: bool) -> Pieces:
    signs = {sign: chance.choice(words) for sign, words in _SIGNS[language].items()}
    said = []
    for run in re.findall(r"[a-z]+|\d+|[._-]", local):
        if run in signs:
            said.append(free(signs[run]))
        elif run.isdigit():
            said.append(dictated(chance, language, [run])[0])
        elif len(run) > 1 and chance.random() < 0.2:
            said.append(letters(chance, language, run))
        else:
            said.append(secret(run))
    if chance.random() < 0.12:
        said.append(free({"nl": "aan elkaar", "be": "aan één", "en": "all one word", "us": "all lower case"}[language]))
    mark = secret if own else free
    domain = " ".join(free(signs[run]) if run in signs else mark(run) for run in re.findall(r"[a-z0-9]+|[.-]", host))
    if chance.random() < 0.3 and not own:
        domain = free(host)
    return [" ".join(said), f"{free(chance.choice(_AT[language]))} {domain}"]
