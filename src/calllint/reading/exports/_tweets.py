"""Customer support on Twitter: tweets that answer each other become threads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading.exports._document import Document
from calllint.reading.exports._messengers import Message, Moment, conversation_of, iso_moment, mail_moment, said, turns_of
from calllint.reading.exports._values import name_of

_KEYS = frozenset({"tweet_id", "author_id", "inbound", "text"})


def are_tweets(value: list[Any]) -> bool:
    """Whether a list holds tweets with `inbound`, as the set of customer support does."""
    return bool(value) and all(isinstance(tweet, dict) and tweet.keys() >= _KEYS for tweet in value[:3])


def threads(tweets: list[Any], document: Document) -> Iterator[Conversation | Problem]:
    """A conversation for each tweet that answers none of the others."""
    above = {
        ident: answered
        for tweet in tweets
        if isinstance(tweet, dict)
        and (ident := name_of(tweet.get("tweet_id")))
        and (answered := _number(tweet.get("in_response_to_tweet_id")))
    }
    roots: dict[str, str] = {}
    groups: dict[str, list[Message]] = {}
    for index, tweet in enumerate(tweets):
        ident = name_of(tweet.get("tweet_id")) if isinstance(tweet, dict) else None
        text, verbatim = said(tweet.get("text")) if ident is not None else ("", False)
        if ident is None or not text:
            continue
        inbound = str(tweet.get("inbound")).lower()
        role = {"true": Role.CUSTOMER, "1": Role.CUSTOMER, "false": Role.AGENT, "0": Role.AGENT}.get(inbound, Role.UNKNOWN)
        message = Message(role, text, (index, "text"), name_of(tweet.get("author_id")), _moment(tweet.get("created_at")), verbatim)
        groups.setdefault(_root(ident, above, roots), []).append(message)
    if not groups:
        yield document.problem("holds no words: no tweet has a text")
    for root, messages in groups.items():
        yield conversation_of(document, turns_of(document, messages), Channel.CHAT, root)


def _root(ident: str, above: dict[str, str], roots: dict[str, str]) -> str:
    """The first tweet of a thread; tweets that answer each other in a circle have the one that is met first."""
    path: dict[str, None] = {}
    while ident not in roots and ident not in path and ident in above:
        path[ident] = None
        ident = above[ident]
    root = roots.get(ident, ident)
    for one in (*path, ident):
        roots[one] = root
    return root


def _number(value: Any) -> str | None:
    """The id of a tweet; tables with gaps make `3.0` of a 3."""
    return (
        name_of(int(value))
        if isinstance(value, float) and value.is_integer()
        else name_of(value.removesuffix(".0") if isinstance(value, str) else value)
    )


def _moment(value: Any) -> Moment:
    """`Tue Oct 31 22:10:47 +0000 2017`, or ISO 8601."""
    moment = iso_moment(value)
    if moment.epoch is not None or not isinstance(value, str):
        return moment
    words = value.split()
    return mail_moment(f"{words[2]} {words[1]} {words[5]} {words[3]} {words[4]}" if len(words) == 6 else value)
