"""Words of every day that stand in and around numbers that are said: fillers, signs by their names, answers, and what links words."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words that stand in `words`, with spaces between them."""
    return frozenset(words.split())


HESITATIONS = word_set("eh ehh ehm uh uhm um umm erm euh euhm äh ähm hm hmm mhm")
"""Sounds of somebody who thinks."""
WAITS = word_set(
    "even kijken zien wacht moment momentje sec let me see mal sehen schauen attendez hold on just one second secondje effe eens"
)
"""Words of somebody who looks for the rest of a number: *even kijken*, *let me see*."""
LINKS = word_set("en dan and then und dann et puis alors nog ensuite vervolgens komt ie")
"""Words that lead from one piece of a number to the next."""
SIGNS = word_set(
    "streepje streep spatie koppelteken leerteken liggend schuine dash hyphen space slash strich bindestrich minus tiret espace "
    "punt point komma"
)
"""Names of signs that are said within a number."""
SURE = word_set("ja jo jep yes yeah yep oui ok oke oké okay nee no nein non")
"""Answers that say no more than themselves."""
TURNS = word_set("sorry nou awel ewa also dus donc voilà hoor so well maar")
"""Words by which somebody begins anew, or ends: *nou*, *dus*."""

WITHIN_CODES = (
    HESITATIONS
    | (WAITS - {"on", "one", "just", "sec"})
    | word_set("dan and then und dann et puis alors even kijken punt nog en")
    | (SIGNS - {"slash", "komma", "point"})
)
"""What may stand within a code of letters and digits that is dictated."""
AROUND_CODES = WITHIN_CODES | word_set("moment wacht nee ja yes oui sec one nou ewa awel also dus hoor")
"""What may stand before a code of letters and digits, or within it where it breaks off."""
WITHIN_NUMBERS = HESITATIONS | LINKS | SIGNS | SURE | TURNS | WAITS - {"on", "one", "just", "hold", "eens", "effe", "zien", "schauen"}
"""What may stand within a number that is dictated."""

FUNCTION_WORDS = word_set(
    "is de het een the on in op uit van voor met of or it my mij ik he we je was at to by no uur ok eur dat die for per na om te"
)
"""Words of Dutch and English that are too common to be the letters of a code."""
CODE_WORDS = AROUND_CODES | FUNCTION_WORDS | word_set("ist der das le la les du un une est da so i a o u like c s")
"""Words that are letters of a code only where nothing else is left: in capitals, or tied to digits."""
REPLIES = SURE | HESITATIONS | word_set("dag hoi wat huh bye top dus hi hey gut was bon nou klopt")
"""What somebody says instead of a part of a code."""
SAYS_NOTHING = (
    SURE
    | (WAITS - {"on", "one", "just"})
    | HESITATIONS
    | TURNS
    | word_set(
        "das dat is it s that the het de ist c est alors even kijken zien moment momentje please graag aub alstublieft bitte svp one sec "
        "en and und et dan then hé he zeg amai sure gerne end ends ending last bit einde eind laatste stukje stuk bijna nearly almost "
        "aan at op yep thanks bedankt dank rekening nummer rekeningnummer bankrekening number account code sort routing iban "
        "postcode huisnummer "
        "kenteken telefoonnummer nr"
    )
)
"""Words beside which a number is still all of an answer."""
