"""Audits of Zendesk tickets: every change with its events, of which some are comments and chats."""

from __future__ import annotations

from typing import Any

from calllint.conversation import Role
from calllint.reading.exports._helpdesk import Post
from calllint.reading.exports._values import dict_of, list_of, name_of
from calllint.reading.exports._zendesk_chats import history_posts
from calllint.reading.exports._zendesk_comments import Comment, comment_of
from calllint.reading.exports._zendesk_people import People
from calllint.reading.json_positions import Path

_COMMENTS = ("Comment", "VoiceComment", "TpeVoiceComment")


class Audited:
    """What the audits of one ticket say of it. `closed` is who did so: the audit's author, and what it came by."""

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.comments: list[Comment] = []
        self.chats: list[Post] = []
        self.closed: tuple[Any, Any] | None = None

    def ended_by(self, people: People) -> str | None:
        """The role of who solved the ticket; None while it is open, or where that is not known."""
        if self.closed is None:
            return None
        author, channel = self.closed
        role = Role.SYSTEM if channel == "rule" else people.find(author).role
        return role.value if role is not Role.UNKNOWN else None

    def add_event(self, event: dict[str, Any], audit: dict[str, Any], steps: Path, people: People) -> None:
        """Notes one event of an audit."""
        kind = event.get("type") or event.get("event_type")
        if kind in _COMMENTS:
            self.comments.append(comment_of(event, steps, audit))
        elif kind == "ChatStartedEvent":
            self.chats += history_posts(event, steps)
        elif kind == "CommentPrivacyChange" and event.get("public") is False:
            self.comments = [one for one in self.comments if one.item.get("id") != event.get("comment_id")]
        elif kind in ("Create", "Change") and isinstance(event.get("field_name"), str):
            self._change(event["field_name"], event.get("value"), audit, event)
            people.note_change(event["field_name"], event.get("value"))

    def _change(self, field: str, value: Any, audit: dict[str, Any], event: dict[str, Any]) -> None:
        self.fields[field] = value
        if field != "status":
            return
        if value not in ("solved", "closed"):
            self.closed = None
        elif self.closed is None:
            via = dict_of(event.get("via") or audit.get("via"))
            self.closed = audit.get("author_id") or audit.get("updater_id"), via.get("channel")


def is_audit(value: Any) -> bool:
    """Whether this is an audit, or a ticket event of the incremental export."""
    value = dict_of(value)
    return "ticket_id" in value and any(isinstance(value.get(key), list) for key in ("events", "child_events"))


def tickets_of(audits: Any, steps: Path, people: People) -> dict[str | None, Audited]:
    """The tickets that a list of audits, which stands at `steps`, speaks of."""
    tickets: dict[str | None, Audited] = {}
    for index, audit in enumerate(map(dict_of, list_of(audits))):
        ticket = tickets.setdefault(name_of(audit.get("ticket_id")), Audited())
        key = "events" if isinstance(audit.get("events"), list) else "child_events"
        for number, event in enumerate(list_of(audit.get(key))):
            if isinstance(event, dict):
                ticket.add_event(event, audit, (*steps, index, key, number), people)
    return tickets
