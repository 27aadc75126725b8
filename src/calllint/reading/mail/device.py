"""The line that a program signs with: "Verzonden vanaf mijn iPhone", "Get Outlook for iOS<https://…>"."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

_BEGINNINGS = (
    "sent", "composed", "written", "verzonden", "verstuurd", "gestuurd", "gemaild", "gesendet", "envoy", "inviat", "enviad",
    "sendt", "skickat", "lähet", "wysł", "von mein", "vom mein", "get ", "download", "télécharger", "obtenir", "holen", "laden",
    "hol ", "hent", "descargar", "obtener", "scarica", "ottieni", "hämta", "outlook",
)  # fmt: skip
_DEVICE = lazy_pattern(
    r"(?<!\w)(?:iphone|ipad|ipod|android|galaxy|samsung|huawei|xiaomi|blackberry|nokia|htc|lg|sony|xperia|motorola|oneplus|pixel"
    r"|fairphone|wiko|smartphone|windows|mobiel|mobiele|mobile|gsm|telefoon|phone|tablet|handy|outlook|mail|e-?mail|gmail|yahoo|gmx"
    r"|web\.de|proton|protonmail|tutanota|bluemail|typeapp|acompli|spark|aquamail|k-?9|hotmail|aol|app|sparrow|airmail|superhuman"
    r"|mailbird|zoho|fairmail|boxer|edison|kpn|ziggo|vodafone)(?!\w)",
    re.IGNORECASE,
)
_BY = (
    r"(?:from|via|using|with|by|on|vanaf|vanuit|van|met|mit|von|aus|depuis|de|à partir de|avec|da|con|desde|do|fra|från|med)(?: (?:my"
    r"|the|mijn|de|het|een|meinem|meiner|der|mon|ma|il mio|mi|min|mitt|a|an))?"
)
_SIGNED = lazy_pattern(
    rf"(?:(?:sent|composed|written|verzonden|verstuurd|gestuurd|gemaild|gesendet|envoyée?|inviato|enviado|enviada|sendt|skickat"
    rf"|lähetetty|wysłano)(?: (?:securely|snel|kort))? {_BY} [^\n,!?]{{2,70}}|vo[nm] meine[mr] [^\n,!?]{{2,40}} gesendet|(?:get"
    rf"|download|télécharger|obtenir|holen sie sich|laden sie|hol dir|hent|descargar|obtener|scarica|ottieni|hämta) (?:\w+ )?(?:outlook"
    rf"|yahoo mail|bluemail|the .{{0,20}}app)[^\n.!?,]{{0,40}}|outlook (?:voor|for|für|pour) (?:ios|android|mac"
    rf"|windows)\b[^\n.!?,]{{0,30}})[\s.]*$",
    re.IGNORECASE,
)
_MINE = lazy_pattern(
    r"\S+ (?:from|vanaf|vanuit|van|via|met|depuis|de|von|with|desde|da|fra|från) (?:my|mijn|mon|ma|meinem|meiner|mi|min)\b", re.IGNORECASE
)
_LINK = lazy_pattern(r"[<(\[]*https?://[^\s>)\]]*[>)\]]*")
_SENTENCE = lazy_pattern(r"[.!?]\s+\w+ \w+|\b(?:is|was|omdat|because|maar|but|op \d|on \d|dinsdag|tuesday)\b", re.IGNORECASE)
_MARKS = "*_[]<>|•· \t\xa0"
_LONGEST, _MOST_WORDS = 160, 11


def is_sent_from(text: str) -> bool:
    """Whether a line, without space round it, is what a program signs with."""
    bare = text.lstrip(_MARKS) if text[0] in _MARKS else text
    if len(text) > _LONGEST or not bare[:12].lower().startswith(_BEGINNINGS):
        return False
    bare = _LINK.sub("", bare).strip(_MARKS + "()")
    if len(bare.split()) > _MOST_WORDS or _SIGNED.match(bare) is None or _SENTENCE.search(bare):
        return False
    return _DEVICE.search(bare) is not None or _MINE.match(bare) is not None
