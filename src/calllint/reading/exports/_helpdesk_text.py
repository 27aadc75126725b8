"""What people wrote in a ticket: plain text of bodies that may be HTML, without the mail that they quote."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape
from typing import Any

from calllint.patterns import lazy_pattern

_TAGS = (
    r"!doctype|html|head|body|style|div|p|br|span|a|b|i|u|s|em|strong|font|small|ul|ol|li|table|tbody|tr|td|th|blockquote|pre|code|hr|img"
    r"|h[1-6]|center|figure|section|article|o:p"
)
# Known tags only: plain text holds addresses (`<jan@post.example>`) and links in the same brackets.
_HTML = lazy_pattern(rf"(?i)</?(?:{_TAGS})(?:\s[^<>]*)?/?>")
_GAP = lazy_pattern(r"</p>\s*<p>")
_INLINE = lazy_pattern(r"</?(?:a|b|i|u|em|strong|span)(?:\s[^<>]*)?>")
_ENTITY = lazy_pattern(r"&(?:nbsp|amp|quot|apos|lt|gt|#\d{2,6});")
_HEAD_LINE = lazy_pattern(r"\n[*_ \t]*[^\W\d_][\w/-]{0,19}[ \xa0]?:")
_SENT = frozenset(
    ("sent", "verzonden", "verstuurd", "gestuurd", "gesendet", "von", "envoyé", "inviato", "enviado", "get", "download", "outlook")
)
"""How "Sent from my iPhone" begins."""
_SHORT = 100
_PARTING = "\0"
_REPLY_ABOVE = lazy_pattern(r"(?m)^[ \t>]*##-.*-##[ \t]*$")


def html_text(markup: Any) -> str:
    """The text of an HTML string; empty for anything else."""
    if not isinstance(markup, str):
        return ""
    markup = markup.strip()
    text = _simple(markup)
    if text is None:
        from calllint.reading.html_text import plain_text

        text = plain_text(markup).strip()
    return text


def body_text(value: Any) -> str:
    """The text of a string that is plain text, or HTML after all; empty for anything else."""
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if text.startswith("<p>") and text.endswith("</p>"):
        # What nearly every message of a chat is: one paragraph with nothing in it to look at twice.
        inner = text[3:-4]
        if _is_plain(inner) and inner.strip() == inner:
            return inner
    return html_text(text) if "<" in text and (text.startswith("<p>") or _HTML.search(text)) else _plain(text)


def body_texts(values: Sequence[Any]) -> list[str]:
    """`body_text` of each. Where all are one paragraph with nothing in it to look at twice, that is seen of all of them together."""
    try:
        together = _PARTING.join(values)
    except TypeError:
        return list(map(body_text, values))
    if together.startswith("<p>") and together.endswith("</p>"):
        inner = together[3:-4].split(f"</p>{_PARTING}<p>")
        text = "".join(inner)
        if len(inner) == len(values) and _PARTING not in text and _is_plain(text) and list(map(str.strip, inner)) == inner:
            return inner
    return list(map(body_text, values))


def _is_plain(text: str) -> bool:
    """Whether HTML shows every letter of it as it is."""
    return not ("<" in text or "&" in text or "\n" in text or "\t" in text or "\xa0" in text or "  " in text)


def mail_text(value: Any, *, opening: bool = False) -> str:
    """The sender's own words in the body of a mail, plain text or HTML: what they quote is left out.

    Where an `opening` mail is nothing but a quote, somebody forwarded it: the words are those of the forwarded mail.
    """
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if "<" in text and _HTML.search(text):
        simple = _simple(text)
        if simple is None:
            from calllint.reading.mail.html import mail_text as marked_text

            simple = marked_text(text)
        text = simple
    else:
        text = _plain(text)
    if "##-" in text and (marker := _REPLY_ABOVE.search(text)) is not None:
        text = text[: marker.start()].rstrip(" \t\n>")
    if not _may_quote(text):
        return text.strip()
    from calllint.reading.mail.quotes import split_quotes

    messages = [message.text.strip() for message in split_quotes(text)]
    return next(filter(None, messages if opening else messages[:1]), "")


def _plain(text: str) -> str:
    if "&" in text and _ENTITY.search(text):
        text = unescape(text).strip()
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _may_quote(text: str) -> bool:
    """Whether a look for quotes is worth its time: quotes have marks, rules, or a line above them that ends in a colon."""
    if ">" in text or "--" in text or "__" in text or "==" in text or "**" in text:
        return True
    colons = text.count(":")
    if colons and (":\n" in text or ": \n" in text or ":*" in text or ":_" in text or ":\xa0\n" in text or text.endswith(":")):
        return True
    if colons > 1 and len(_HEAD_LINE.findall("\n" + text)) > 1:
        return True
    if not text.isascii() and ("\ufdd0" in text or "\ufdd1" in text or "\ufdd2" in text or "：" in text):
        # What the HTML of a mail said of quoting; a Chinese colon.
        return True
    last = text.rpartition("\n")[2]
    return len(last) < _SHORT and last.partition(" ")[0].lower() in _SENT


def _simple(markup: str) -> str | None:
    """The text of plain paragraphs, as almost all messages are, at a tenth of the parser's price; None for any other HTML."""
    if not (markup.startswith("<p>") and markup.endswith("</p>")):
        return None
    inner = markup[3:-4]
    if "\n" not in inner and "&" not in inner:
        text = inner.replace("</p><p>", "\n\n").replace("<br>", "\n")
        if "<" not in text and text.strip() == text and not _is_odd(text):
            return text
    return _paragraphs(_GAP.split(inner))


def _is_odd(text: str) -> bool:
    """Whether it has white space that a browser shows in another way."""
    return "  " in text or "\n " in text or " \n" in text or "\n\n\n" in text or "\t" in text or "\xa0" in text


def _paragraphs(parts: list[str]) -> str | None:
    """The text of paragraphs with nothing but breaks and inline mark-up in them, white space in order; None where there is more."""
    paragraphs = []
    for part in parts:
        written = _INLINE.sub("", part).split("<br>")
        if "<" in "".join(written):
            return None
        lines = [" ".join(unescape(line).split()) for line in written]
        words = "\n".join(lines)
        if len(lines) > 1 and (not lines[0] or not lines[-1] or "\n\n\n\n" in words):
            return None
        if words:
            paragraphs.append(words)
    return "\n\n".join(paragraphs)


def words_key(item: dict[str, Any], plain: tuple[str, ...], markup: tuple[str, ...]) -> str | None:
    """The key of `item` that holds the words best: plain text, but HTML where only that marks what is quoted. None where none has any."""
    said = _first(item, plain)
    marked = _first(item, markup)
    return marked if marked is not None and (said is None or "quote" in item[marked]) else said


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, str) and value and not value.isspace():
            return key
    return None
