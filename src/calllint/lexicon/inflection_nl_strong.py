"""The strong and irregular verbs of Dutch, a closed class: past and past participle, by the change of the vowel."""

from __future__ import annotations

from functools import cache

from calllint.lexicon.inflection_nl_spelling import devoice

_PREFIXES = ("be", "ge", "her", "ont", "ver", "er", "over", "onder", "voor", "door", "om", "weer", "aan", "vol", "mis", "mede", "achter")
# Vowel of the infinitive, of the past, of its plural and of the participle; then the verbs.
_CLASSES = """
ij ee e e: bijten blijken blijven drijven dwijnen glijden grijpen hijsen kijken knijpen krijgen kwijten lijden lijken mijden nijgen
ij ee e e: prijzen rijden rijgen rijten rijzen schijnen schrijden schrijven slijpen slijten smijten snijden spijten splijten stijgen
ij ee e e: strijden strijken wijken wijten wijzen wrijven zwijgen zwijken
ie oo o o: bieden bedriegen genieten gieten kiezen liegen schieten vliegen
ui oo o o: buigen druipen duiken fluiten kruipen luiken ruiken schuiven sluipen sluiten snuiten snuiven spruiten spuiten stuiven zuigen
ui oo o o: zuipen
i o o o: beginnen binden blinken dingen dringen drinken dwingen glimmen klimmen klinken krimpen schrikken slinken spinnen springen
i o o o: stinken vinden winden winnen wringen zingen zinken zinnen slinden ginnen
e o o o: bergen delven gelden melken schelden schenden schenken smelten trekken treffen vechten vlechten zenden zwellen zwemmen
e oo o o: scheren wegen
e ie ie o: helpen sterven werpen werven zwerven bederven
e a a o: breken nemen spreken steken stelen bevelen
e a a e: geven lezen meten vergeten vreten treden genezen
i a a e: bidden liggen zitten
a oe oe a: dragen graven varen
a ie ie a: blazen laten slapen vallen
a i i a: hangen vangen
"""
# Infinitive, past, plural of the past, participle and other forms.
_IRREGULAR = """
brengen bracht brachten gebracht
denken dacht dachten gedacht
doen deed deden gedaan gedane
eten at aten gegeten
gaan ging gingen gegaan gegane
hebben had hadden gehad heb hebt heeft
heten heette heetten geheten
houden hield hielden gehouden hou
jagen joeg joegen gejaagd jaagde jaagden
komen kwam kwamen gekomen kom komt
kopen kocht kochten gekocht
kunnen kon konden gekund kan kunt
lopen liep liepen gelopen
moeten moest moesten gemoeten
mogen mocht mochten gemogen mag
plegen pleegde pleegden gepleegd placht
rijden reed reden gereden rij
roepen riep riepen geroepen
scheppen schiep schiepen geschapen schepte schepten geschept
slaan sloeg sloegen geslagen
staan stond stonden gestaan gestane
stoten stootte stootten gestoten
verliezen verloor verloren verloren
vragen vroeg vroegen gevraagd
vriezen vroor vroren gevroren
weten wist wisten geweten
willen wilde wilden gewild wou wouden wil
worden werd werden geworden
zeggen zei zeiden gezegd
zien zag zagen gezien
zijn was waren geweest ben bent is
zoeken zocht zochten gezocht
zullen zou zouden zullen zal zult
zweren zwoer zwoeren gezworen
"""
# Regular but for the participle.
_HALF = """bakken braden barsten laden lachen malen raden scheiden spannen vouwen wassen weven wreken"""


@cache
def _table() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Infinitive to its past forms and its participles."""
    table = {}
    for line in _CLASSES.strip().splitlines():
        vowels, verbs = line.split(": ")
        present, singular, plural, participle = vowels.split()
        for verb in verbs.split():
            before, after = verb[:-2].rsplit(present, 1)
            last = after[:-1] if after[-1:] == after[-2:-1] else after
            long = after if singular == plural and len(singular) == 1 and singular != "a" else last
            past = {devoice(before + singular + last), f"{before}{plural}{long}en"}
            whole = f"{before}{participle}{last if present == 'i' and participle == 'e' else after}en"
            table[verb] = frozenset(past), frozenset({whole if verb.startswith(_UNSTRESSED) else f"ge{whole}"})
    for line in _IRREGULAR.strip().splitlines():
        verb, singular, plural, participle, *others = line.split()
        more = {form for form in others if form.startswith("ge")}
        table[verb] = frozenset({singular, plural, *others}) - more, frozenset({participle, *more})
    return table


_UNSTRESSED = ("begin", "bedrieg", "geniet", "vergeten", "genezen", "bevelen", "bederven")


def strong(infinitive: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The past forms and the participles of a strong verb, also of one with an unstressed prefix; None for a regular verb."""
    table = _table()
    if infinitive in table:
        return table[infinitive]
    for prefix in _PREFIXES:
        verb = infinitive.removeprefix(prefix)
        if verb != infinitive and verb in table:
            past, participles = table[verb]
            return frozenset(prefix + form for form in past), frozenset(prefix + form.removeprefix("ge") for form in participles)
    return None


def half_strong(infinitive: str) -> frozenset[str]:
    """The participle in *-en* of a verb whose past is regular: *gebakken*, *verraden*; empty for others."""
    for verb in _HALF.split():
        if infinitive == verb:
            return frozenset({f"ge{verb}"})
        if infinitive.endswith(verb) and infinitive.removesuffix(verb) in _PREFIXES:
            return frozenset({infinitive})
    return frozenset()
