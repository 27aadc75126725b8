"""The bare text of an e-mail, without its heads: an answer with the thread that it quotes, as text or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calllint.conversation import Conversation, Role
from calllint.errors import Problem
from calllint.patterns import lazy_pattern
from calllint.reading.plain.labels import labelled
from calllint.reading.reader import Match, Reader, Sample, Source

_HINT = lazy_pattern(
    r"^[ \t]*>"
    r"|\b(?:wrote|schreef|geschreven|schrieb|écrit|scritto|escribió|escreveu|skrev|kirjoitti|napisał|pisze|написал"
    r"|sent)\b[^\n]{0,80}?(?:[:：]|-{2,})?[ \t\xa0]*$"
    r"|^[ \t*_|>]*(?:van|from|von|de|da|fra|från|od|от|verzonden|date|datum|subject|onderwerp|betreff|message du)[ \t]?:"
    r"|(?<![-_=*])[-_=*]{2,40} ?[^\W\d_][^\n]{3,50}[-_=*]{2}"
    r"|^(?:begin|forwarded|anfang|début|inicio|inizio)\b[^\n]{0,50}:[ \t]*$"
    r"|@[^\n]{0,80}>[^\n]{0,40}[:：][ \t]*$"
    r"|^[ \t*_]*(?:sent|verzonden|verstuurd|gesendet|envoyé|get outlook|outlook voor|von meinem|download outlook)\b"
    r"|^_{5,}[ \t]*\n[^\n]*(?:list|lijst)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP_HINT = lazy_pattern(
    r"<blockquote|gmail_quote|gmail_attr|divRplyFwdMsg|appendonsend|OutlookMessageHeader|moz-cite-prefix|yahoo_quoted|protonmail_quote"
    r"|stopSpelling|zwchr"
    r"|OLK_SRC_BODY|border-top\s*:\s*solid|reference-message|(?:>|^)\s*(?:van|from|von|de|date|sent|от|fra|da)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP = (".html", ".htm")
_TEXTS = ("", ".txt", ".text", ".mail", ".msgtxt")
_LABELS = 2
_FRAME = "-_=* \t\n"


def recognise(sample: Sample) -> Match:
    """A line above quoted text that says who wrote it; or, less sure, `>` marks or a program's signature."""
    text = sample.text
    markup = sample.suffix in _MARKUP or (sample.suffix in _TEXTS and text.lstrip()[:1] == "<")
    if markup:
        return _recognise_markup(text) if _MARKUP_HINT.search(text) else Match.NO
    if (sample.suffix not in _TEXTS and sample.suffix != ".md") or text[:1] in ("{", "[") or "-->" in text[:400] or not _HINT.search(text):
        return Match.NO
    from calllint.reading.mail.quotes import split_quotes

    messages = split_quotes(text)
    told = any(message.attribution is not None for message in messages)
    fewer = len(messages) > 1 or messages[0].text.strip(_FRAME) != text.strip(_FRAME)
    if not (told or (fewer and sample.suffix != ".md" and "{{" not in text)) or _is_transcript(text):
        return Match.NO
    return Match.LIKELY if told else Match.NAME


def _recognise_markup(text: str) -> Match:
    from calllint.reading.mail.html import mail_text
    from calllint.reading.mail.quotes import split_quotes

    messages = split_quotes(mail_text(text))
    if any(message.attribution is not None for message in messages):
        return Match.LIKELY
    return Match.NAME if len(messages) > 1 and "{{" not in text else Match.NO


def _is_transcript(text: str) -> bool:
    """Whether lines begin with the labels of roles: a transcript may quote an e-mail."""
    count = 0
    for line in text.split("\n"):
        found = labelled(line) if ":" in line and line[:1] != ">" else None
        count += found is not None and found.speaker.role in (Role.AGENT, Role.CUSTOMER, Role.BOT)
        if count >= _LABELS:
            return True
    return False


def read(source: Source) -> Iterator[Conversation | Problem]:
    """The thread that the text holds."""
    from calllint.reading.mail.reply import read_reply

    yield read_reply(source, markup=source.path.lower().endswith(_MARKUP) or source.text.lstrip()[:1] == "<")


READER = Reader(
    name="reply",
    summary="the text of an e-mail without its heads, with the messages that it quotes",
    recognised="a line such as `Op … schreef …:` or heads such as `Van:` and `Verzonden:` above quoted text; `>` marks",
    roles="who wrote is known where the quoted text says so and the firm's domains or addresses tell; else unknown",
    times="dates above quoted text",
    ending="not known",
    extensions=(".txt", ".html", ".htm"),
    recognise=recognise,
    read=read,
    priority=58,
    surest=Match.LIKELY,
)
