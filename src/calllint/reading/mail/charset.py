"""Letters of an e-mail, whatever charset it claims: senders claim the wrong one, or none."""

from __future__ import annotations

_ALIASES = {
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso_8859-1": "cp1252", "l1": "cp1252",
    "us-ascii": "cp1252", "ascii": "cp1252", "ansi_x3.4-1968": "cp1252", "ansi": "cp1252", "x-ansi": "cp1252", "iso-8859-9": "cp1254",
    "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "unicode-1-1-utf-7": "utf-7", "unicode-1-1-utf-8": "utf-8",
    "x-utf-8": "utf-8",
    "utf8mb4": "utf-8", "x-sjis": "cp932", "shift_jis": "cp932", "shift-jis": "cp932", "x-mac-roman": "mac-roman", "macintosh": "mac-roman",
    "x-windows-1252": "cp1252", "x-cp1252": "cp1252", "cp-1252": "cp1252", "cp-850": "cp850", "tis-620": "cp874", "windows-874": "cp874",
    "cp65001": "utf-8", "cp65000": "utf-7", "cp20127": "cp1252", "cp28591": "cp1252", "cp28592": "iso-8859-2", "cp28605": "iso-8859-15",
    "cp20866": "koi8-r", "cp21866": "koi8-u", "cp51949": "euc_kr", "cp50220": "iso-2022-jp", "cp1200": "utf-16-le", "cp54936": "gb18030",
    "unicode": "utf-16", "x-user-defined": "cp1252", "iso-10646-ucs-2": "utf-16",
}  # fmt: skip
# Python knows codecs that are no charsets: `punycode`, `rot13`.
_TEXTS = (
    "utf",
    "iso",
    "cp",
    "windows",
    "koi8",
    "mac",
    "gb",
    "big5",
    "euc",
    "shift",
    "hz",
    "johab",
    "latin",
    "tis",
    "ptcp",
    "viscii",
    "kz1048",
)
# In these, letters are bytes that UTF-8 could be made of too.
_SEVERAL_BYTES = ("utf-16", "utf-32", "utf-7", "iso-2022", "hz", "gb", "big5", "cp9", "euc", "johab")


def decode_text(data: bytes, charset: str | None) -> str:
    """`data` as text, with the line ends that it has; what fits no charset becomes U+FFFD.

    Bytes that are UTF-8 are read as UTF-8 even where a charset of one byte a letter is claimed: text in any of those
    hardly ever happens to be.
    """
    codec = _codec(charset)
    if codec.startswith("utf-7"):
        return _attempt(data, codec) or _attempt(data, "utf-8") or data.decode("cp1252", "replace")
    if data.isascii() and not codec.startswith(("iso-2022", "utf-16", "utf-32", "hz", "cp037", "cp500")):
        return data.decode("ascii")
    if not codec.startswith(_SEVERAL_BYTES):
        text = _attempt(data, "utf-8")
        if text is not None:
            return text
    if codec != "utf-8":
        text = _attempt(data, codec)
        if text is not None:
            return text
    if codec.startswith(_SEVERAL_BYTES):
        return _attempt(data, "utf-8") or data.decode(codec, "replace")
    return data.decode("cp1252", "replace") if codec == "utf-8" else data.decode(codec, "replace")


def _codec(charset: str | None) -> str:
    if not charset:
        return "utf-8"
    name = charset.strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    if not name.startswith(_TEXTS):
        return "utf-8"
    try:
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        return "utf-8"
    return name


def _attempt(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, ValueError, LookupError):
        return None
