"""Names of callers: of the Netherlands, Flanders, Britain and the United States as their people are called, whatever their origin."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

_GIVEN = {
    "nl": "Sanne;Bram;Marieke;Johannes;Floor;Wouter;Fatima;Youssef;Emre;Ayşe;Mohammed;Chaimae;Soraya;Sheryl;Agnieszka;Oleksandr;Wei;Joost;Tjitske;Sjoerd;Anouk;"
    "Jan-Willem;Anne-Marie;Dewi;Rachid;Nurcan;Kofi;Ines;Geertruida;Hassan;Lotte;Bas;Roos;Kees;Mees;Merel;Tom;Femke;Ismail;Siham",
    "be": "Jef;Lieve;Pieter-Jan;Kaat;Dirk;Ilse;Griet;Brecht;Hilde;Yasmine;Bilal;Mohamed;Jean-Pierre;Nathalie;Koen;Veerle;Amina;Luc;Godelieve;Stijn;Els;"
    "Thibault;Mehmet;Goedele;Katrien;Bart;Wim;Lore;Ahmed;Marie-Claire",
    "en": "Oliver;Siobhan;Priya;Mohammed;Charlotte;Nigel;Aoife;Gethin;Rhiannon;Callum;Zainab;Harpreet;Chidi;Agata;Gemma;Graham;Imogen;Tunde;Sarah-Jane;Hope;Mark;"
    "Grace;Dawn;Rupert;Wioletta;Beverley;Ewan;Joy;Isla;Kwame",
    "us": "Brandon;LaToya;Juan Carlos;Guadalupe;Tyrone;Ashley;Hunter;Mary Ann;Chase;Xiomara;Nguyen;Priyanka;DeShawn;Kayla;Dwight;Bethany;Chad;Mei;Rosa;Faith;"
    "Jamal;Amber;Skyler;Cody;Misty;Earl;Wyatt;Savannah;Hector;Anjali",
}
_SURNAMES = {
    "nl": "de Vries;Jansen;van den Berg;Bakker;van der Meulen;El Amrani;Yılmaz;Öztürk;Ramdin;van 't Hof;ter Horst;Kowalska;Hoekstra;Bouali;Achterberg-de Wit;Li;"
    "de Groot;Mulder;in 't Veld;op den Kamp;Vermeulen;Kaya;Hoogeveen;Koster;Dijkstra;ten Cate;Martina;Pinas;Visser;van Dijk-Smit;Boateng;Shevchenko;den Ouden;Prins;"
    "Kramer;van Leeuwen;Abdi;Benali;Sluiter;Wortel",
    "be": "Peeters;Janssens;Van Damme;De Smet;Vandenbroucke;D'Hondt;El Khattabi;Maes;Claes;Van den Bossche;De Clercq;Verstraete;Yıldırım;Dubois;Goossens;Wuyts;"
    "T'Jampens;Vanderstraeten;De Backer;Lambrechts;Benhaddou;Nkosi;Van Hecke;Declerck;Ceulemans;Mertens;De Wolf;Temmerman;Diallo;Coppens",
    "en": "Smith;O'Neill;Patel;McGregor;Okonkwo;Hughes-Davies;Khan;Wright;Featherstone;MacLeod;Singh;Nowak;Begum;Price;Young;Fitzgerald;Cholmondeley;Adeyemi;"
    "Llewellyn;Brown;St John;Cook;Stone;Baker;Shah;Murphy;Winterbottom;Hall;Ferguson;Day",
    "us": "Johnson;Garcia;Nguyen;Kowalczyk;Washington;O'Connor;Ramirez-Lopez;Van Buren;Goldberg;Kim;Chen;Rodriguez;Schmidt;Begay;Jefferson;De La Cruz;McAllister;"
    "Tran;Hernandez;Brooks;Hill;Bush;King;Gonzales;Petrov;Olsen;Freeman;Little;Rivera;Cohen",
}
GIVEN = {language: tuple(row.split(";")) for language, row in _GIVEN.items()}
SURNAMES = {language: tuple(row.split(";")) for language, row in _SURNAMES.items()}


class Person(NamedTuple):
    """A caller's name in the forms that frames have."""

    given: str
    surname: str

    def forms(self, chance: Random) -> dict[str, str]:
        """The fields of a frame: `first`, `last` as behind a title, `full`, `whole` as it is written in a signature, `spelled`."""
        last = self.surname
        behind = last[0].upper() + last[1:]
        initials = "".join(f"{part[0]}." for part in self.given.replace("-", " ").split())
        second = chance.choice("ABCEHJMPRST") + "."
        whole = chance.choice(
            (
                f"{self.given} {last}",
                f"{self.given} {last}",
                f"{initials} {last}",
                f"{initials}{second} {behind}",
                f"{self.given} {second} {last}",
            )
        )
        letters = [sign for sign in last.upper() if sign.isalpha()]
        spelled = chance.choice((" ", "-", " ", ", ")).join(letters)
        return {
            "first": self.given,
            "last": behind,
            "full": f"{self.given} {last}",
            "whole": whole,
            "spelled": spelled,
            "comma": f"{behind}, {self.given}",
        }


def person(chance: Random, language: str) -> Person:
    """Somebody who calls in a language."""
    return Person(chance.choice(GIVEN[language]), chance.choice(SURNAMES[language]))
