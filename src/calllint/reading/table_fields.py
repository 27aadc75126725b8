"""What the columns of a table can hold: the keys of `[columns]` in the configuration."""

from __future__ import annotations

FIELDS = {
    "conversation": "which conversation the row belongs to",
    "role": "who speaks: agent, customer, klant, medewerker, …; in and out; yes and no in a column such as is_agent",
    "name": "the name of who speaks, or what else tells speakers apart",
    "text": "what is said",
    "date": "the day",
    "time": "the time of day",
    "at": "day and time together",
    "day": "the day on which the contact began, where its messages have no dates",
    "start": "when it begins, from the start of the contact (its unit in the header, else seconds), or day and time",
    "end": "when it ends, as start",
    "duration": "how long it takes (its unit in the header, else seconds)",
    "order": "the number of the message in its conversation",
    "channel": "call, chat, email, …",
    "language": "the language: a code or a name",
    "agent": "the name of the agent of the conversation",
    "customer": "the name of the customer of the conversation",
    "team": "the team",
    "topic": "the topic",
    "subject": "the subject line",
    "status": "the state of the contact",
    "queue-wait": "how long the customer waited (its unit in the header, else seconds)",
    "ended-by": "who ended the contact",
    "transcript": "a whole conversation in one cell: text with labels, HTML, or a JSON list of messages",
    "private": "whether the row is an internal note, which is left out",
    "type": "what kind of row it is: notes and events without words are left out",
    "customer-text": "what the customer says, where each party has a column",
    "agent-text": "what the agent says, where each party has a column",
    "message": "the id of the message, where reply-to names the one it answers",
    "reply-to": "the id of the message that this one answers",
}
"""The fields, each with its meaning. A table needs `text`, `transcript`, or `customer-text` and `agent-text`."""
