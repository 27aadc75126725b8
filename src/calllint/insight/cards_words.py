"""What a coaching card says, in Dutch and English. Rules that go well are named by what is done, not by what is avoided."""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = {
    "title": "Coaching card",
    "of": "{n} conversations",
    "of-1": "1 conversation",
    "well": "What goes well",
    "well.in": "in {passed} of {judged}",
    "well.none": "Too few conversations to say what goes well.",
    "work": "What to work on",
    "work.beyond": "Beyond what the topics, channels and hours explain",
    "work.frequent": "The most frequent; nothing here stands out from colleagues on the same work",
    "work.little": "The most frequent. Too little data to say that it is more than chance: about {more} conversations more would show it",
    "work.alone": "The most frequent. There are no colleagues on the same work to compare with",
    "work.missing": "The most frequent. Nothing was compared: {why}",
    "work.none": "Nothing fails more than once. There is nothing to work on here.",
    "count": "{failed} of {judged} conversations",
    "on": "on {topic}",
    "both": "What happened, from both sides",
    "better": "A better answer, from a colleague on the same topic",
    "better.other": "A better answer, from a colleague on another topic",
    "better.none": "No colleague's conversation shows a better answer to this yet.",
    "silence": "What the customer said after it is not in the data.",
    "process": "What is not yours: the process",
    "process.none": "Nothing in the figures shows that the process fails on the topics you take.",
    "process.own": "Of yours: {failed} of {judged}.",
    "signals": "In your conversations: ",
    "signal": "{signal} ({n})",
    "foot": "This card compares you with the work, not with people: there is no ranking and no score in it. It rests on words that can be "
    "read in the conversations named here, and says nothing of what anybody felt. Read them before you talk about them.",
    "role.agent": "You",
    "role.colleague": "Colleague",
    "role.customer": "Customer",
    "role.bot": "Bot",
    "role.system": "System",
    "role.unknown": "Unknown",
    "colleague": "a colleague",
    "id": "conversation {id}",
}
_DUTCH = {
    "title": "Coachingskaart",
    "of": "{n} gesprekken",
    "of-1": "1 gesprek",
    "well": "Wat goed gaat",
    "well.in": "in {passed} van {judged}",
    "well.none": "Te weinig gesprekken om te zeggen wat goed gaat.",
    "work": "Waar aan te werken",
    "work.beyond": "Meer dan de onderwerpen, kanalen en uren verklaren",
    "work.frequent": "Het vaakst; niets hiervan wijkt af van collega's op hetzelfde werk",
    "work.little": "Het vaakst. Te weinig gegevens om te zeggen dat het meer is dan toeval: ongeveer {more} gesprekken meer laten het zien",
    "work.alone": "Het vaakst. Er zijn geen collega's op hetzelfde werk om mee te vergelijken",
    "work.missing": "Het vaakst. Er is niets vergeleken: {why}",
    "work.none": "Niets gaat vaker dan één keer mis. Hier is niets om aan te werken.",
    "count": "{failed} van {judged} gesprekken",
    "on": "bij {topic}",
    "both": "Wat er gebeurde, van beide kanten",
    "better": "Een beter antwoord, van een collega bij hetzelfde onderwerp",
    "better.other": "Een beter antwoord, van een collega bij een ander onderwerp",
    "better.none": "Nog geen gesprek van een collega laat een beter antwoord hierop zien.",
    "silence": "Wat de klant erna zei, staat niet in de gegevens.",
    "process": "Wat niet aan jou ligt: het proces",
    "process.none": "Niets in de cijfers laat zien dat het proces faalt bij de onderwerpen die je behandelt.",
    "process.own": "Van jou: {failed} van {judged}.",
    "signals": "In jouw gesprekken: ",
    "signal": "{signal} ({n})",
    "foot": "Deze kaart vergelijkt je met het werk, niet met mensen: er staat geen rangorde en geen score op. Ze rust op woorden die in de "
    "genoemde gesprekken te lezen zijn, en zegt niets over wat iemand voelde. Lees ze voor je erover praat.",
    "role.agent": "Jij",
    "role.colleague": "Collega",
    "role.customer": "Klant",
    "role.bot": "Bot",
    "role.system": "Systeem",
    "role.unknown": "Onbekend",
    "colleague": "een collega",
    "id": "gesprek {id}",
}
_WELL = {
    "court-threat": ("Never threatens with court or collection", "Dreigt niet met rechter of incasso"),
    "hostile-language": ("Stays respectful, whatever is said", "Blijft respectvol, wat er ook gezegd wordt"),
    "passive-aggressive": ("No blame between the lines", "Geen verwijt tussen de regels"),
    "dismissive": ("Takes customers seriously", "Neemt klanten serieus"),
    "shouting": ("Writes without shouting", "Schrijft zonder te schreeuwen"),
    "mixed-register": ("Keeps to one form of address", "Houdt één aanspreekvorm aan"),
    "sensitive-data-request": ("Asks for no passwords or codes", "Vraagt niet om wachtwoorden of codes"),
    "interruption": ("Lets customers finish", "Laat klanten uitpraten"),
    "no-acknowledgement": ("Acknowledges what customers are upset about", "Erkent waar klanten van streek door zijn"),
    "repeated-question": ("Asks for nothing twice", "Vraagt niets dubbel"),
    "ignored-question": ("Answers what is asked", "Geeft antwoord op wat er gevraagd wordt"),
    "missing-solution": ("Comes to a solution or a next step", "Komt tot een oplossing of een volgende stap"),
    "follow-up-without-owner": ("Says who will do what", "Zegt wie wat doet"),
    "follow-up-without-deadline": ("Says when it will be done", "Zegt wanneer het gebeurt"),
    "unexplained-refusal": ("Gives a reason with a no", "Geeft een reden bij een nee"),
    "overpromise": ("Promises what can be kept", "Belooft wat waar te maken is"),
    "beyond-mandate": ("Offers within the limits", "Biedt binnen de grenzen"),
    "no-contact-person": ("Leaves a name to ask for", "Laat een naam achter om naar te vragen"),
    "desired-outcome-not-asked": ("Asks what would help", "Vraagt wat zou helpen"),
    "concession-under-threat": ("Gives in to reasons, not to threats", "Geeft toe aan redenen, niet aan dreigementen"),
    "premature-hang-up": ("Stays until the matter is settled", "Blijft tot de zaak geregeld is"),
    "unanswered-customer": ("Leaves nobody without an answer", "Laat niemand zonder antwoord"),
    "no-closing": ("Takes leave", "Neemt afscheid"),
    "skipped-phase": ("Asks and listens before deciding", "Vraagt en luistert voor het besluit"),
    "no-introduction": ("Introduces themselves", "Stelt zich voor"),
    "unapologised-wait": ("Apologises for waits", "Biedt excuses aan voor wachten"),
    "unannounced-hold": ("Says when something takes a moment", "Zegt het als iets even duurt"),
    "speculation": ("Finds out in place of guessing", "Zoekt het uit in plaats van te gokken"),
    "missing-boundary": ("Sets a calm boundary", "Stelt rustig een grens"),
    "unfilled-placeholder": ("Sends finished texts", "Verstuurt teksten die af zijn"),
}
_LANGUAGES = {"en": _ENGLISH, "nl": _DUTCH}


def words_in(language: str | None) -> Mapping[str, str]:
    """The words in `language` (ISO 639-1), in English where there are none."""
    return _LANGUAGES.get(language or "en", _ENGLISH)


def goes_well(rule: str, language: str | None) -> str | None:
    """What is done where the rule passes; None for a rule that is not built in."""
    both = _WELL.get(rule)
    return None if both is None else both[language == "nl"]
