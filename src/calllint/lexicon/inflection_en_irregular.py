"""The irregular verbs and plurals of English, closed classes."""

from __future__ import annotations

from functools import cache

_PREFIXES = ("counter", "under", "over", "fore", "with", "mis", "out", "pre", "un", "re", "be", "up", "off", "down", "in")
# Infinitive, past, participle and other forms.
_VERBS = """
arise arose arisen; awake awoke awoken; be was were been am is are being; bear bore borne born; beat beat beaten; become became become;
begin began begun; bend bent; bet bet; bid bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed
bred; bring brought; broadcast broadcast; build built; burn burned burnt; burst burst; buy bought; can could; cast cast; catch caught;
choose chose chosen; cling clung; come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done does; draw drew
drawn; dream dreamed dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave
forgiven; freeze froze frozen; get got gotten; give gave given; go went gone goes; grind ground; grow grew grown; hang hung hanged; have
had has; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; lean
leaned leant; leap leaped leapt; learn learned learnt; leave left; lend lent; let let; lie lay lain lied; light lit lighted; lose lost;
make made; mean meant; meet met; mow mowed mown; pay paid; prove proved proven; put put; quit quit; read read; ride rode ridden; ring
rang rung; rise rose risen; run ran run; saw sawed sawn; say said; see saw seen; seek sought; sell sold; send sent; set set; sew sewed
sewn; shake shook shaken; shed shed; shine shone shined; shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung;
sink sank sunk; sit sat; sleep slept; slide slid; sling slung; slit slit; smell smelled smelt; sow sowed sown; speak spoke spoken; speed
sped speeded; spell spelled spelt; spend spent; spill spilled spilt; spin spun; spit spat spit; split split; spoil spoiled spoilt;
spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; strike struck
stricken; string strung; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take
took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread trod trodden; wake woke
woken; wear wore worn; weave wove woven; weep wept; win won; wind wound; wring wrung; write wrote written
"""
_PLURALS = """
child children; man men; woman women; person people persons; foot feet; tooth teeth; mouse mice; goose geese; ox oxen; life lives; wife
wives; knife knives; half halves; leaf leaves; loaf loaves; self selves; shelf shelves; thief thieves; calf calves; wolf wolves; crisis
crises; basis bases; analysis analyses; thesis theses; hypothesis hypotheses; diagnosis diagnoses; axis axes; criterion criteria;
phenomenon phenomena; datum data; medium media; appendix appendices; index indices indexes; quiz quizzes; bus buses; gas gases; penny
pennies pence; die dice
"""
_COMPARED = """
good better best; well better best; bad worse worst; ill worse worst; far further furthest farther farthest; much more most; many more
most; little less least; few fewer fewest; old older elder oldest eldest
"""


@cache
def _rows(table: str) -> dict[str, frozenset[str]]:
    rows = (row.split() for row in table.replace("\n", " ").split(";"))
    return {base: frozenset(forms) for base, *forms in rows}


def irregular_verb(base: str) -> frozenset[str]:
    """The past forms of an irregular verb, also of one with a prefix (*overpay*); empty for others."""
    verbs = _rows(_VERBS)
    if base in verbs:
        return verbs[base]
    for prefix in _PREFIXES:
        verb = base.removeprefix(prefix)
        if verb != base and verb in verbs and len(verb) > 2:
            return frozenset(prefix + form for form in verbs[verb])
    return frozenset()


def irregular_plural(base: str) -> frozenset[str]:
    """The irregular plurals of a noun, also as the last part of one (*housewife*); empty for others."""
    nouns = _rows(_PLURALS)
    for cut in range(len(base) - 2):
        if base[cut:] in nouns and (
            cut == 0 or (cut > 2 and len(base) - cut > 2 and base[cut:] not in ("ox", "die", "bus", "gas", "self", "thesis"))
        ):
            return frozenset(base[:cut] + form for form in nouns[base[cut:]])
    return frozenset()


def compared(base: str) -> frozenset[str]:
    """The irregular comparative and superlative of a word; empty for others."""
    return _rows(_COMPARED).get(base, frozenset())
