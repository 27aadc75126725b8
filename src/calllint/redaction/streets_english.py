"""How streets are written in English: before or without their town, with the state or the postcode behind it."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern
from calllint.redaction.small_words import word_set

_PART = r"(?i:apartment|apt|suite|ste|unit|flat)"
PART_OF_BUILDING = rf",?[ \u00a0](?:{_PART}\.?[ \u00a0]#?|#[ \u00a0]?)(?!{_PART}(?![^\W_]))[^\W_]{{1,6}}(?![^\W_])"
"""What stands behind a street in English: *Apt. 12*, *#204*. A street may be called one, too: *Carlson Flat Suite 677*."""
_RARER = (
    r"(?:Alley(?:way)?|Arcade|Bend|Bluff|Bridge|Brook|Bypass|Camp|Canyon|Causeway|Chase|Cliff|Common|Corner|Cove|Creek|Crest|Crossing|Dale"
    r"|Cross|Down|Driveway|Drove"
    r"|End|Esplanade|Estate|Extension|Fall|Ferry|Field|Firs|Fold|Ford|Forest|Forge|Fork|Fort|Garth|Gate|Gateway|Glade|Glen|Harbou?r|Haven"
    r"|Heath|Heights|Hollow|Inlet|Island|Isle|Interchange|Junction|Key|Knoll|Lake|Landing|Lock|Lodge|Lookout|Loop|Mall|Manor|Meadow"
    r"|Mill|Mission|Motorway"
    r"|Mount|Mountain|Neck|Orchard|Oval|Overpass|Pass|Passage|Path|Pike|Pine|Plain|Plaza|Point|Port|Prairie|Promenade|Radial|Ramp"
    r"|Ranch|Rapid"
    r"|Reach|Reserve|Rest|Retreat|Ridge|Ridgeway|River|Route|Shoal|Shore|Skyway|Spinney|Spring|Spur|Station|Strand|Stream|Summit|Thicket"
    r"|Throughway"
    r"|Trace|Track|Tunnel|Turnpike|Underpass|Union|Vale|Valley|Via|Viaduct|Village|Ville|Vista|Wade|Wall|Way|Well|Wharf|Wood|Wynd|Yard)s?"
)
"""Ends of English, American and Australian streets that are words of every day as well."""
ENGLISH = (
    lazy_pattern(
        rf"(?<![\w.,:€$£#])\d{{2,5}}[a-zA-Z]?,?\s(?:[A-Z][a-z'’\-]+\s){{1,2}}{_RARER}(?![\w'’]|\s[A-Z][a-z]+\s[a-z])(?:{PART_OF_BUILDING})?"
    ),
    lazy_pattern(
        r"(?<![\w.,])\d{1,5}[a-zA-Z]?,?\s(?:[A-Z][\w'’.\-]*\s|\d{1,3}(?:st|nd|rd|th)\s){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln"
        r"|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Crescent|Cres|Terrace|Gardens|Gdns|Boulevard|Blvd"
        r"|Hill|Grove|Mews|Row|Walk|Park|Green|Rise|View|Parade|Quay|Circle|Trail|Parkways?|Pkwy|Highway"
        rf"|Hwy)\b\.?(?:{PART_OF_BUILDING})?"
    ),
    lazy_pattern(
        r"(?<![\w.,])\d{1,5}[a-z]?,?\s(?!way\b|of\b|in\b|on\b|the\b|hour|min|day|m\b|km\b|metres|meters|yards|feet)(?:[a-z'’]+\s){1,3}?"
        r"(?:street|road|avenue|lane|crescent|terrace|gardens|boulevard)(?!\w)",
        re.IGNORECASE,
    ),
    lazy_pattern(r"(?<!\w)(?:flat|apartment|apt|unit|studio)\.?\s\d{1,4}[a-z]?(?=,\s)", re.IGNORECASE),
)
_STATE = "A[LKZRS]|C[AOT]|D[EC]|F[LM]|G[AU]|HI|I[DLNA]|K[SY]|LA|M[EDAINSOTHP]|N[EVHJMYCD]|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[TAI]|W[AVIY]"
_AUSTRALIAN = r"(?:NSW|VIC|QLD|SA|WA|TAS|NT|ACT)"
STATE_ZIP = rf"(?:(?:{_STATE})\s\d{{5}}(?:-\d{{4}})?|{_AUSTRALIAN}\s\d{{4}})(?!\d)"
BRITISH = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)"
ENGLISH_TOLD = (
    # Right behind what leads to an address, whatever it is called.
    lazy_pattern(
        r"(?<![^\W_])(?i:(?:liv(?:e|es|ing)|stay(?:s|ing)?) at|address(?: is|:| was)"
        r"|(?:deliver(?:ed)?|send|sent|ship(?:ped)?)(?: it| them)? to|moved to)\s"
        rf"(?P<value>\d{{1,5}}[a-zA-Z]?(?:(?!{PART_OF_BUILDING})\s[A-Z][a-z'’\-]+){{2,4}}(?:{PART_OF_BUILDING})?)"
    ),
)
ENGLISH_BY_POSTCODE = (
    # Whatever it is called, with the postcode behind it or behind its town: "7 Janet Light, Leeds, LS8 3GX".
    lazy_pattern(
        rf"(?<![\w.,])\d{{1,5}}[a-zA-Z]?,?(?:\s[A-Z][\w'’.\-]*){{1,5}}(?:{PART_OF_BUILDING})?"
        rf"(?=,?\s(?:[A-Z][\w'’.\-]*,?\s){{0,5}}(?:{BRITISH}|{STATE_ZIP}))"
    ),
)
ENGLISH_WORDS = frozenset(
    f"{word}{end}" for word in re.findall(r"[a-z]{3,}", _RARER.lower().replace("u?", "")) for end in ("", "s")
) | word_set(
    "street st road rd avenue ave lane ln drive dr close court ct way place pl square sq crescent cres terrace gardens gdns boulevard blvd "
    "harbour parkways alleyway hill grove mews row walk park green rise view parade quay circle trail parkway pkwy highway hwy flat "
    "apartment apt unit studio"
)
"""Words of which a street in English has one."""
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    "|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina"
    "|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming"
)
ZIP = lazy_pattern(
    rf"(?:,?\s(?:[A-Z][\w.]+\s?){{1,3}})?,?\s?\b(?:(?:{_STATE}|{_STATES})\s(?P<zip>\d{{5}}(?:-\d{{4}})?)"
    rf"|{_AUSTRALIAN}\s(?P<code>\d{{4}}))(?!\d)"
)
