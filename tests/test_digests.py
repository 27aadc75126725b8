"""The digest is that of hashlib, whichever module makes it."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

import calllint.digests as module
from calllint.digests import sha256_hex


@pytest.mark.parametrize("names", [("_sha2", "_sha256"), ("_sha256", "_sha2"), ("no_such_module",), ()])
@pytest.mark.parametrize("data", [b"", b"parcel", bytes(range(256)) * 9])
def test_the_digest_is_that_of_hashlib(data: bytes, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WITHOUT_OPENSSL", names)
    assert sha256_hex(data) == hashlib.sha256(data).hexdigest()


def test_openssl_is_not_loaded() -> None:
    code = "import sys; from calllint.digests import sha256_hex; sha256_hex(b''); sys.exit('_hashlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-S", "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, check=False).returncode == 0
