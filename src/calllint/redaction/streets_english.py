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
_SMALL_END = (
    rf"(?:{_RARER}|(?:Annexe?|Bayou|Beach|Bottom|Branch|Burg|Cape|Cent(?:er|re)|Circle|Course|Curve|Dam|Crossroads?|Club|Divide|Expressway|Flats?|Land|Run|Freeway|Garden"
    r"|Hill|Light|Loaf|Mews|Park|Parkway|Place|Road|Row|Square|Street|Stravenue|Trafficway|Trail|View|Walk|Drive|Close|Court|Grove|Rise"
    r"|Green|Quay|Parade)s?)"
)
BRITISH = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)"
ENGLISH_TOLD = (
    # Right behind what leads to an address, whatever it is called.
    lazy_pattern(
        r"(?<![^\W_])(?i:(?:liv(?:e|es|ing)|stay(?:s|ing)?) at|address(?: is|:| was)"
        r"|(?:deliver(?:ed)?|send|sent|ship(?:ped)?)(?: it| them)? to|moved to)\s"
        rf"(?P<value>\d{{1,5}}[a-zA-Z]?(?:(?!{PART_OF_BUILDING})\s[A-Z][a-z'’\-]+){{2,4}}(?:{PART_OF_BUILDING})?)"
    ),
)
_NO_STREET = (
    r"(?:[ap]m|o'clock|hours?|days?|weeks?|months?|years?|minutes?|mins?|miles?|times|of|to|in|on|at|or|and|a|an|more|other|different|people"
    r"|percent|euros?|pounds?|dollars?|is|was|it|we|i)"
)
_FLAT = r"(?:flat|apartment|apt\.?|unit|studio)\s\d{1,4}[a-z]?,?\s"
_NUMBERED = rf"(?P<value>(?:{_FLAT})?\d{{1,5}}[a-z]?,?\s(?:(?!{_NO_STREET}\s)[^\W\d_][\w'’\-]*\s){{1,2}}{_SMALL_END}(?![\w'’]))"
ENGLISH_SMALL = (
    # In small letters too, behind what leads to an address or before what says that it was one.
    lazy_pattern(
        r"(?<![^\W_])(?:at|outside|opposite|address(?: is|:| was)|(?:deliver(?:ed)?|sen[dt]|ship(?:ped)?|c[oa]me|went"
        r"|go(?:ing)?|drove|drive)(?: it| them| that| on| over| back| round)? to"
        rf"|mov(?:ed|ing|e) (?:to|from)|(?:flat|apartment|apt\.?|unit|studio)\s\d{{1,4}}[a-z]?,)[\s:]{{1,2}}{_NUMBERED}",
        re.IGNORECASE,
    ),
    lazy_pattern(
        rf"(?<![\w.,]){_NUMBERED}(?=(?:,?\s[^\W_]+){{0,4}}\s(?:is|was)\s(?:the|my|our|his|her)\s(?:\w+\s)?address(?!\w))",
        re.IGNORECASE,
    ),
)
ENGLISH_BY_POSTCODE = (
    # Whatever it is called, with the postcode behind it or behind its town: "7 Janet Light, Leeds, LS8 3GX".
    lazy_pattern(
        rf"(?<![\w.,])\d{{1,5}}[a-zA-Z]?,?(?:\s[A-Z][\w'’.\-]*){{1,5}}(?:{PART_OF_BUILDING})?"
        rf"(?=,?\s(?:[A-Z][\w'’.\-]*,?\s){{0,5}}(?:{BRITISH}|{STATE_ZIP}))"
    ),
)
_TOWN = r"(?:,?\s(?!(?:and|or|but|for|since|with|the|my|en|of|maar|voor|sinds|met)\s)[^\W\d_]{3,}){0,2}"
_NO_LETTERS = r"(?!km|gb|mb|am|pm|is|en|of|in|op|to|at|on)"
BEHIND_STREET = lazy_pattern(
    # An Eircode, with a town before it or not; the code of a town in America; a Dutch one in small letters.
    rf"{_TOWN},?\s(?P<irish>[A-Za-z]\d[\dWw](?:[A-Za-z\d]{{4}}|[ ](?=[A-Za-z]*\d|[A-Z]{{4}})[A-Za-z\d]{{4}}))(?![^\W_])"
    rf"|(?:,\s[^\W\d_][\w'’\- ]{{2,30}},|(?:,?\s[A-Z][a-z]+){{1,3}},?|,|{_TOWN}(?=,?\s\d{{5}}\s?(?:[.,]|and\s|\Z)))"
    r"\s(?P<zip>\d{5}(?:-\d{4})?)(?!\w|[.,]\d)"
    rf"|{_TOWN},?\s(?P<dutch>[1-9]\d{{3}}(?:[A-Za-z]{{2}}|\s{_NO_LETTERS}[a-z]{{2}}(?=\s?(?:[.,]|\Z))))(?![^\W_])"
)
"""The postcode behind a street that is known, however it is written."""
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
