"""What the columns of a table can hold: the keys of `[columns]` in the configuration."""

from __future__ import annotations

FIELDS = {
    "conversation": "which conversation the row belongs to",
    "role": "who speaks: agent, customer, klant, medewerker, …",
    "name": "the name of who speaks",
    "text": "what is said",
    "date": "the day",
    "time": "the time of day",
    "at": "day and time together",
    "start": "when it begins, from the start of the contact",
    "end": "when it ends, from the start of the contact",
    "duration": "how long it takes",
    "channel": "call, chat, email, …",
    "language": "the language",
    "agent": "the name of the agent of the conversation",
    "team": "the team",
    "topic": "the topic",
    "queue-wait": "how long the customer waited",
    "ended-by": "who ended the contact",
    "transcript": "a whole conversation in one cell",
    "private": "whether the row is an internal note",
    "customer-text": "what the customer says, where each party has a column",
    "agent-text": "what the agent says, where each party has a column",
}
