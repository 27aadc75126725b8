"""Takes what is personal out of results and conversations, before anybody prints them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from calllint.conversation import Conversation
from calllint.errors import Problem
from calllint.results import Result

if TYPE_CHECKING:
    from calllint.redaction.spans import Edit, Span

_ROUNDS = 6
"""How often a text is looked at again after something was taken out of it: placeholders may make a context of their own."""


_REMEMBERED = 4096
"""Texts around the turns that are remembered: reasons and messages come back in every conversation."""


class Redactor:
    """Replaces personal data by placeholders: `[phone 1]`, the same for the same value throughout what one redactor sees.

    With `key` placeholders carry a tag made of value and key (HMAC-SHA-256), the same in every run. `names` are people to be taken out
    wherever they stand. Results come back as they were but for their texts; what was redacted once is not changed again.
    """

    def __init__(self, key: bytes | None = None, names: Iterable[str] = ()) -> None:
        from calllint.redaction.pseudonyms import Pseudonyms

        self._names = tuple(names)
        self._pseudonyms = Pseudonyms(key)
        self._paths: dict[str, str] = {}
        self._itself: dict[str, list[Span]] = {}

    def result(self, result: Result) -> Result:
        """`result` without personal data; offsets of evidence and places in the source are those of the redacted text."""
        from calllint.redaction.fingerprints import with_fingerprints
        from calllint.redaction.rounds import Known, Round

        redacted = result
        known = Known()
        for _ in range(_ROUNDS):
            once = Round(self, redacted.conversation, known)
            redacted = once.result(redacted)
            if not once.changed:
                break
        return with_fingerprints(result, redacted) if redacted is not result else result

    def conversation(self, conversation: Conversation) -> Conversation:
        """`conversation` without personal data, as in a redacted result of it; the same where it holds none."""
        from calllint.redaction.rounds import Known, Round

        redacted = conversation
        known = Known()
        for _ in range(_ROUNDS):
            once = Round(self, redacted, known)
            after = once.conversation()
            if not once.changed:
                break
            redacted = after
        return redacted

    def problem(self, problem: Problem) -> Problem:
        """`problem` without personal data in its path and message; a path is redacted as it was for the conversations in it."""
        path = self.path(problem.path, self.text)
        message = problem.message
        if path != problem.path and problem.path:
            message = message.replace(problem.path, path)
        return problem._replace(path=path, message=self.text(message))

    def text(self, text: str, names: Iterable[str] = ()) -> str:
        """`text` without personal data; `names` are people to be taken out besides."""
        from calllint.redaction.finding import ValueUse, personal
        from calllint.redaction.name_use import NameUse
        from calllint.redaction.people import people_named
        from calllint.redaction.spans import edited

        given = (*self._names, *names)
        known: dict[tuple[str, str], Span] = {}
        for _ in range(_ROUNDS):
            named = people_named(text, given)
            spans = personal(text, NameUse(named.people), ValueUse(known.values()), told=named.spans(0, named.people))
            if not spans:
                break
            known |= {(span.kind, span.value): span for span in spans}
            text = edited(text, self.edits(spans))
        return text

    def path(self, path: str, redact: Callable[[str], str]) -> str:
        """`path` redacted by `redact`; what was taken out of it once stays out."""
        redacted = self.without_names(redact(self._paths.get(path, path)))
        self._paths[path] = redacted
        return redacted

    def without_names(self, path: str) -> str:
        """`path` without the names of people that its parts are called by, whoever they are: `calls/Emma Jansen.json`."""
        from calllint.redaction.names_found import name_words
        from calllint.redaction.path_names import names_in
        from calllint.redaction.spans import Span, edited

        spans = [Span(start, end, "person", " ".join(name_words(path[start:end])).casefold()) for start, end in names_in(path)]
        return edited(path, self.edits(spans)) if spans else path

    def edits(self, spans: Iterable[Span]) -> list[Edit]:
        """What comes in the place of `spans`."""
        from calllint.redaction.spans import Edit

        return [Edit(span.start, span.end, self._pseudonyms.placeholder(span.kind, span.value)) for span in spans]

    def itself(self, text: str) -> list[Span]:
        """What is personal in a text that many results share, such as the reason of a criterion."""
        from calllint.redaction.finding import personal_itself

        found = self._itself.get(text)
        if found is None:
            if len(self._itself) >= _REMEMBERED:
                self._itself.clear()
            found = self._itself[text] = personal_itself(text)
        return found

    @property
    def names(self) -> tuple[str, ...]:
        """The names that were given."""
        return self._names
