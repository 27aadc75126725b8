"""The call-back list in words: why a contact is on it, what is owed, what was promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from calllint.insight.recover import Contact, Promise, Reason, Why
from calllint.insight.recover_threads import Owed

_ENGLISH = {
    "hang-up": "hung up on",
    "broken-promise": "promise broken",
    "overdue-promise": "promise overdue",
    "unanswered": "no answer",
    "open-issue": "issue left open",
    "unclear-promise": "promise, perhaps overdue",
    "open-promise": "promise open",
    "owed.hang-up": "an apology for ending the contact, and an answer",
    "owed.broken-promise": "an apology, and what was promised{when}: “{action}”",
    "owed.overdue-promise": "what was promised{when}: “{action}”",
    "owed.unanswered": "an answer to “{words}”",
    "owed.open-issue": "a solution, a next step with a name and a day, or a reason why not",
    "owed.unclear-promise": "what was promised for “{deadline}”, if it was not done: “{action}”",
    "owed.open-promise": "what was promised{when}: “{action}”",
    "for": " for {day}",
    "for-words": " for “{deadline}” ({day})",
    "nobody": "nobody in particular",
    "no-time": "no time given",
    "unclear": "“{deadline}” (the day can't be told)",
    "until": "“{deadline}”, by {day}",
    "late": "{days} days late",
    "late-1": "1 day late",
    "order": "order",
    "customer": "customer",
    "ticket": "ticket",
    "thread": "thread",
    "invoice": "invoice",
    "contract": "contract",
    "name": "name",
    "email": "e-mail",
    "phone": "phone",
    "said": "said by the customer",
    "unknown": "no reference known",
    "day": "Day",
    "reference": "Customer",
    "wanted": "What they wanted",
    "why": "Why",
    "rules": "Rules",
    "words": "Words",
    "promised": "What was promised",
    "by": "By whom",
    "when": "For when",
    "due": "Due",
    "overdue": "Days late",
    "owed": "What is owed",
    "agent": "Agent",
    "channel": "Channel",
    "topic": "Topic",
    "score": "Score",
    "signals": "Signals",
    "conversation": "Conversation",
    "earlier": "Earlier contacts",
    "path": "File",
    "line": "Line",
    "sheet": "Call back",
    "label.wanted": "wanted",
    "label.promised": "promised",
    "label.owed": "owed",
    "label.because": "because",
    "with": "with {agent}",
    "undated": "no date",
    "contacts": "{n} contacts",
    "total": "{n} to call back, of {all} conversations; by {today}",
    "none": "Nobody to call back, of {all} conversations; by {today}",
    "settled": "; settled by a later contact: {n}",
}
_DUTCH = {
    "hang-up": "opgehangen",
    "broken-promise": "belofte gebroken",
    "overdue-promise": "belofte over tijd",
    "unanswered": "geen antwoord",
    "open-issue": "probleem open",
    "unclear-promise": "belofte, misschien over tijd",
    "open-promise": "belofte open",
    "owed.hang-up": "excuses voor het beëindigen van het contact, en een antwoord",
    "owed.broken-promise": "excuses, en wat beloofd was{when}: “{action}”",
    "owed.overdue-promise": "wat beloofd was{when}: “{action}”",
    "owed.unanswered": "een antwoord op “{words}”",
    "owed.open-issue": "een oplossing, een volgende stap met een naam en een dag, of een reden waarom niet",
    "owed.unclear-promise": "wat beloofd was voor “{deadline}”, als het niet gedaan is: “{action}”",
    "owed.open-promise": "wat beloofd is{when}: “{action}”",
    "for": " voor {day}",
    "for-words": " voor “{deadline}” ({day})",
    "nobody": "niemand in het bijzonder",
    "no-time": "geen tijd genoemd",
    "unclear": "“{deadline}” (welke dag dat is, valt niet te zeggen)",
    "until": "“{deadline}”, uiterlijk {day}",
    "late": "{days} dagen te laat",
    "late-1": "1 dag te laat",
    "order": "order",
    "customer": "klant",
    "ticket": "ticket",
    "thread": "draad",
    "invoice": "factuur",
    "contract": "contract",
    "name": "naam",
    "email": "e-mail",
    "phone": "telefoon",
    "said": "door de klant genoemd",
    "unknown": "geen kenmerk bekend",
    "day": "Dag",
    "reference": "Klant",
    "wanted": "Wat de klant wilde",
    "why": "Waarom",
    "rules": "Regels",
    "words": "Woorden",
    "promised": "Wat beloofd is",
    "by": "Door wie",
    "when": "Voor wanneer",
    "due": "Uiterlijk",
    "overdue": "Dagen te laat",
    "owed": "Wat de klant tegoed heeft",
    "agent": "Medewerker",
    "channel": "Kanaal",
    "topic": "Onderwerp",
    "score": "Score",
    "signals": "Signalen",
    "conversation": "Gesprek",
    "earlier": "Eerdere contacten",
    "path": "Bestand",
    "line": "Regel",
    "sheet": "Terugbellen",
    "label.wanted": "wilde",
    "label.promised": "beloofd",
    "label.owed": "tegoed",
    "label.because": "omdat",
    "with": "met {agent}",
    "undated": "geen datum",
    "contacts": "{n} contacten",
    "total": "{n} terug te bellen, van {all} gesprekken; per {today}",
    "none": "Niemand terug te bellen, van {all} gesprekken; per {today}",
    "settled": "; door een later contact opgelost: {n}",
}
_LANGUAGES = {"en": _ENGLISH, "nl": _DUTCH}


def words_in(language: str | None) -> Mapping[str, str]:
    """The words in `language` (ISO 639-1), in English where there are none."""
    return _LANGUAGES.get(language or "en", _ENGLISH)


def reference_text(contact: Contact, words: Mapping[str, str]) -> str:
    """What the customer is known by: "klant K-17, order 20031"; what they gave themselves is said to be so."""
    known = [f"{words[one.kind]} {one.value}" + (f" ({words['said']})" if one.said else "") for one in contact.references]
    return ", ".join(known) or words["unknown"]


def why_text(owed: Owed, words: Mapping[str, str]) -> str:
    """Why they are on the list, the worst first, each reason once."""
    return ", ".join(dict.fromkeys(words[reason.why.value] for _, reason in owed.reasons))


def owed_text(owed: Owed, words: Mapping[str, str]) -> str:
    """What is owed, in words."""
    parts = dict.fromkeys(_one(contact, reason, owed, words) for contact, reason in owed.reasons)
    hung_up = any(reason.why is Why.HANG_UP for _, reason in owed.reasons)
    if hung_up or len(parts) > 1:
        # A solution goes without saying where something more definite is owed.
        parts.pop(words["owed.open-issue"], None)
    return "; ".join(parts)


def when_text(promise: Promise, words: Mapping[str, str]) -> str:
    """For when it was promised, with the day where that can be told."""
    if promise.deadline is None:
        return words["no-time"]
    day = "" if promise.due is None else promise.due.isoformat()
    return words["until" if day else "unclear"].format(deadline=promise.deadline, day=day)


def days_late(promises: Iterable[tuple[Contact, Promise]], today: date) -> int:
    """How many days the promise that is the longest overdue is late; 0 where none is."""
    return max([(today - promise.due).days for _, promise in promises if promise.due is not None and promise.due < today], default=0)


def late_text(days: int, words: Mapping[str, str]) -> str:
    """So many days late."""
    return words["late-1"] if days == 1 else words["late"].format(days=days)


def _one(contact: Contact, reason: Reason, owed: Owed, words: Mapping[str, str]) -> str:
    theirs = [promise for whose, promise in owed.promises if whose is contact]
    promise = next((one for one in theirs if one.turn == reason.turn and one.action == reason.words), None)
    values = {"words": reason.words, "action": reason.words, "deadline": "", "when": ""}
    if promise is not None and reason.rule is None:
        values["deadline"] = promise.deadline or ""
        if promise.due is not None:
            # The words that say when mostly stand in the sentence that promises.
            within = promise.deadline is not None and promise.deadline in promise.action
            day = promise.due.isoformat()
            values["when"] = words["for"].format(day=day) if within else words["for-words"].format(deadline=promise.deadline, day=day)
    return words[f"owed.{reason.why.value}"].format(**values)
