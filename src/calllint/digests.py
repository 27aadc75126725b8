"""SHA-256 of something short. hashlib loads OpenSSL, which takes longer than linting a template."""

from __future__ import annotations

from importlib import import_module

_WITHOUT_OPENSSL = ("_sha2", "_sha256")
"""Python's own, as hashlib falls back to: the name is another from Python 3.12 on."""


def sha256_hex(data: bytes) -> str:
    """The digest in hexadecimal digits."""
    for name in _WITHOUT_OPENSSL:
        try:
            return str(import_module(name).sha256(data).hexdigest())
        except ImportError:
            continue
    from hashlib import sha256

    return sha256(data).hexdigest()
