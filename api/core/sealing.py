"""Keys for single purposes drawn from the installation's own, and short texts kept so that a stolen table is no use."""

import base64
import binascii
import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE_BYTES: Final = 12


class BrokenSeal(ValueError):
    """The text was not sealed with this key for this owner."""


def derived_key(master: bytes, purpose: str) -> bytes:
    """The 32-byte key of one purpose; keys of different purposes tell nothing about each other."""
    return hmac.new(master, purpose.encode(), hashlib.sha256).digest()


def seal(key: bytes, plain: str, owner: bytes) -> str:
    """Encrypt a text (AES-256-GCM) for one owner: moved to another's row it cannot be opened."""
    nonce = os.urandom(_NONCE_BYTES)
    return base64.b64encode(nonce + AESGCM(key).encrypt(nonce, plain.encode(), owner)).decode()


def unseal(key: bytes, sealed: str, owner: bytes) -> str:
    """The text behind a seal.

    Raises:
        BrokenSeal: see there.
    """
    try:
        content = base64.b64decode(sealed, validate=True)
        return AESGCM(key).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], owner).decode()
    except (InvalidTag, binascii.Error, ValueError) as error:
        raise BrokenSeal from error
