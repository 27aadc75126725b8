"""Channels by the words that exports use for them, Dutch and English and those that are the same everywhere."""

from __future__ import annotations

from calllint.conversation import Channel, Conversation

_WORDS = {
    Channel.CALL: "call phone telephone telefoon telefonisch telefoongesprek gesprek bellen voice inbound outbound telefon anruf téléphone",
    Channel.CHAT: "chat livechat webchat whatsapp messenger messaging sms telegram webcare twitter facebook instagram bericht berichten",
    Channel.EMAIL: "email mail e-mail e-mails mailbox ticket courriel",
    Channel.TEMPLATE: "template sjabloon macro canned",
}
_CHANNELS = {word: channel for channel, words in _WORDS.items() for word in words.split()}


def channel_from(word: str) -> Channel:
    """The channel that `word` means; unknown when it means none."""
    folded = word.strip().casefold().replace("_", "-")
    for form in (folded, folded.replace(" ", ""), folded.replace("-", "")):
        if form in _CHANNELS:
            return _CHANNELS[form]
    return _CHANNELS.get(folded.split(" ")[0], Channel.UNKNOWN) if folded else Channel.UNKNOWN


def with_channel(conversation: Conversation, channel: str | None) -> Conversation:
    """The conversation, on that channel where nothing else says which one it is on."""
    if channel is None or conversation.channel is not Channel.UNKNOWN:
        return conversation
    return conversation._replace(channel=Channel(channel))
