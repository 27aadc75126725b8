"""What is taken out of a text, and what is left alone: cases written by hand."""

from __future__ import annotations

import pytest

from calllint.redaction import Redactor, known_kinds

TAKEN = [
    ("Bel 06 - 12 34 56 78 of +31 (0)6 1234 5678.", "Bel [phone 1] of [phone 1]."),
    ("0 6 1 2 3 4 5 6 7 8", "[phone 1]"),
    ("06/12345678, (06)12345678, 06–12345678", "[phone 1], [phone 1], [phone 1]"),
    ("06\u200b12\u200b34\u200b56\u200b78 en ０６１２３４５６７８", "[phone 1] en [phone 1]"),
    ("nul zes, twaalf, vierendertig... zesenvijftig achtenzeventig en 0612345678", "[phone 1] en [phone 1]"),
    ("zero seven nine double one, one two three four five six", "[phone 1]"),
    ("nummer 06 twaalf 34 zesenvijftig 78", "nummer [phone 1]"),
    ("call (212) 555-0147 or 212-555-0147", "call [phone 1] or [phone 1]"),
    ("jan punt jansen apenstaartje gmail punt com, jan.jansen@gmail.com", "[email 1], [email 1]"),
    ("jan(at)post(dot)example of JAN@POST.EXAMPLE", "[email 1] of [email 1]"),
    ("nl91abna0417164300, NL91 ABNA 0417 1643 00", "[iban 1], [iban 1]"),
    ("4111-1111-1111-1111 en 3782 822463 10005", "[card 1] en [card 2]"),
    ("BSN 123456782, dus 1234.56.782", "BSN [bsn 1], dus [bsn 1]"),
    ("NI number AB123456C, rijksregister 85.07.30-033.28", "NI number [id 1], rijksregister [id 2]"),
    ("Ik zit op 1234 AB 56, in Utrecht.", "Ik zit op [postcode 1], in Utrecht."),
    ("10 Downing Street, SW1A 2AA", "[address 1], [postcode 1]"),
    ("Send it to 7 Amber Light, Leeds, LS1 4AB.", "Send it to [address 1], Leeds, [postcode 1]."),
    ("137 Oak Fork Apt. 592, Denver, OK 55823.", "[address 1], Denver, OK [postcode 1]."),
    ("Rue de la Loi 16, 1000 Bruxelles", "[address 1], [postcode 1] Bruxelles"),
    ("Meir 24 bus 3, 2000 Antwerpen", "[address 1], [postcode 1] Antwerpen"),
    ("213112345678904 en 676112345670", "[card 1] en [card 2]"),
    ("You can reach me on 7507.2032, or call me at (08) 8780 8904", "You can reach me on [phone 1], or call me at [phone 2]"),
    ("Meine Nummer ist 0800 1234567", "Meine Nummer ist [phone 1]"),
    ("J'habite chemin des Vignes, 26658 Lesage.", "J'habite [address 1], [postcode 1] Lesage."),
    ("Deliver to 79055 Oak Canyon Apt. 667 please", "Deliver to [address 1] please"),
    ("My registration is S 564792.", "My registration is [plate 1]."),
    ("kenteken 12-ABC-3, reg LD51 ABC", "kenteken [plate 1], reg [plate 2]"),
    ("geboren op 3 mei 1980", "geboren op [birthdate 1]"),
    ("IP 192.168.1.1 of 2001:db8::1", "IP [ip 1] of [ip 2]"),
    ("mijn klantnummer, dat is even kijken 12 34 56 78", "mijn klantnummer, dat is even kijken [reference 1]"),
    ("order number: AB-12345, AB 12345", "order number: [reference 1], [reference 1]"),
    ("mijn pincode is 9876", "mijn pincode is [secret 1]"),
    ("mijn instagram is @emma.x", "mijn instagram is [user 1]"),
    ("https://x.example/track?code=AB123 werkt niet", "[url 1] werkt niet"),
    (
        "Mijn naam is Emma Jansen. Emma's pakket, EMMA, jansen, J-A-N-S-E-N",
        "Mijn naam is [person 1]. [person 1]'s pakket, [person 1], [person 1], [person 1]",
    ),
    ("My name is Will. Will you help? I said Will, and I will.", "My name is [person 1]. Will you help? I said [person 1], and I will."),
    ("My name is May. In May I called. May said so. may i?", "My name is [person 1]. In May I called. [person 1] said so. may i?"),
    ("Ik heet Mark. 100 Mark. mark mijn woorden", "Ik heet [person 1]. 100 Mark. mark mijn woorden"),
    ("Mijn naam is 't Hart.", "Mijn naam is [person 1]."),
    ("My name's O'Brien. o’brien's, OBrien", "My name's [person 1]. [person 1]'s, [person 1]"),
    ("Mijn naam is Ömer Çelik. ÖMER", "Mijn naam is [person 1]. [person 1]"),
    ("my name is kwame asante i have a room", "my name is [person 1] i have a room"),
    ("Beste mevrouw Van der Plas,", "Beste mevrouw [person 1],"),
    ("my eircode is r nine three d four k eight", "my eircode is [postcode 1]"),
    ("eircode n three seven h n f k please, so N37 HNFK", "eircode [postcode 1] please, so [postcode 1]"),
    ("we are at t12 kfdx, Cork", "we are at [postcode 1], Cork"),
    ("the van broke down outside 14 mulberry crossing and never came", "the van broke down outside [address 1] and never came"),
    ("send it to flat 3, 9 hobart wells, luton, 20266 then", "send it to [address 1], luton, [postcode 1] then"),
    ("48 plover keys is my delivery address", "[address 1] is my delivery address"),
    ("Ik woon op de Vlierstraat 12 Assen 8747mw", "Ik woon op de [address 1] Assen [postcode 1]"),
    ("my van, ae09 kbu, was hit", "my van, [plate 1], was hit"),
    ("De leaseauto, 2zln714, piept", "De leaseauto, [plate 1], piept"),
    ("De parkeervergunning is voor 76 GR PN", "De parkeervergunning is voor [plate 1]"),
    ("3782-8224-6310-005 is refused", "[card 1] is refused"),
    ("The letter has ZZ 12 34 56 T on it", "The letter has [id 1] on it"),
    ("Your fitter rang 0306 999 0123 and 0808 157 0456", "Your fitter rang [phone 1] and [phone 2]"),
    ("I spoke to Bronwyn Teague yesterday", "I spoke to [person 1] yesterday"),
    ("Ik had gisteren Fenna Terpstra aan de lijn", "Ik had gisteren [person 1] aan de lijn"),
    ("Volgens Fenna Terpstra komt het vandaag", "Volgens [person 1] komt het vandaag"),
    ("The Whitlock family has paid already", "The [person 1] family has paid already"),
    ("the tenant is called Bronwyn Teague", "the tenant is called [person 1]"),
    ("Mijn collega Fenna belt straks", "Mijn collega [person 1] belt straks"),
    ("thanks karen teague", "thanks [person 1]"),
    ("Hi, it's Todd.", "Hi, it's [person 1]."),
    ("hoi met iris", "hoi met [person 1]"),
    ("u spreekt met tessa de wilde", "u spreekt met [person 1]"),
    ("Met Bram d' Hulst.", "Met [person 1]."),
]

LEFT = [
    "Het kost € 1.234.567,89 of 12.345.678 euro.",
    "We zijn open van 09:00 tot 17:30 en za 10-16 uur, 24/7.",
    "De levering is tussen 12-03-2024 en 15-03-2024 14:00-16:00.",
    "Ik bestelde 12 stuks en 1500 MB data voor 2024 EUR, 3500 KM gereden.",
    "Model WH-1000XM4, EAN 8712345678906, iPhone 15 Pro Max 256GB, XR12 PRO.",
    "Versie 10.0.2.1 van de app en firmware 1.2.3.4.",
    "Mark heeft 100 Mark betaald in mei. Mei was koud.",
    "Will you call me? May I ask? Rose bushes.",
    "Order number 3 was fine. Ticket 12 too. mijn klantnummer is niet goed",
    "mijn wachtwoord is vergeten, gebruikersnaam niet gelukt",
    "My name is on the invoice. My name is spelled wrong. Mijn naam is verkeerd geschreven.",
    "This is ridiculous. This is Sunday. It's Friday. I'm sorry. Ik ben Nederlander.",
    "Beste klant, Geachte heer/mevrouw, Dear Sir or Madam, Hi there, Dear Team,",
    "U spreekt met Bol Klantenservice. u spreekt met de klantenservice",
    "wachtstand 12, onderweg 3, straat 5, op weg 3, baan 4",
    "Bel 0900-1234, 112 of 0800 4567.",
    "van negen tot vijf, drie vier keer, one or two, nine to five",
    "een twee drie vier vijf zes",
    "look at that dot on the map, I was at Tesco.com at 5",
    "http://www.shop.example/help",
    "order van 1500 euro, order 1500 stuks, factuur van 12-03-2024, factuur 2024",
    "ik ben geboren in Utrecht, geboren en getogen",
    "from 1 January 2024, 9-to-5, 2-in-100",
    "Number plates are LATE. Bel me op maandag 12 mei. 213112345678901",
    "I ordered 12 Blue Lamps, and 3 Red ones. Part OK 12345 came.",
    "I spoke to Customer Service yesterday, and to Sales.",
    "According to Consumer Reports it is fine. Volgens de Consumentenbond ook.",
    "The royal family has left. The Office family plan.",
    "We met at 5 pm outside the park, and came to 3 other places.",
    "Hi, it's urgent. thanks for nothing. hoi met wie? Hello, it's me.",
    "I live at home since 20170 days. Bezorgd op de 3e, in 2019 en",
    "My car has 12 city miles. De leaseauto is 4 jaar.",
]


@pytest.mark.parametrize(("text", "redacted"), TAKEN)
def test_personal_data_is_taken_out(text: str, redacted: str) -> None:
    assert Redactor().text(text) == redacted


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_personal_is_left(text: str) -> None:
    assert Redactor().text(text) == text


def test_given_names_are_taken_out() -> None:
    assert Redactor(names=["Pietje Puk"]).text("Pietje en PUK") == "[person 1] en [person 1]"
    assert Redactor().text("Pietje Puk", names=["Puk"]) == "Pietje [person 1]"


def test_kinds_have_a_name_and_a_meaning() -> None:
    names = [kind.name for kind in known_kinds()]
    assert len(names) == len(set(names))
    assert all(kind.meaning for kind in known_kinds())


@pytest.mark.parametrize(
    "piece", ["klantnummer ", "my name is ", "1-", "a punt ", "een en twintig ", "paspoort A1 ", "geboren ", "groet\n"]
)
def test_a_long_text_of_one_word_is_done_soon(piece: str) -> None:
    Redactor().text((piece * 400)[:3000])
