"""P-256 keys as PEM text, and the name that follows from a key."""

import base64
import hashlib
import json

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

PrivateKey = ec.EllipticCurvePrivateKey
PublicKey = ec.EllipticCurvePublicKey


def new_private_key_pem() -> str:
    """Make a private key, as unencrypted PKCS 8 PEM text."""
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode("ascii")


def read_pem(text: str) -> PrivateKey | PublicKey:
    """Return the key in a PEM text.

    Raises:
        ValueError: not PEM (DER is never read), encrypted, or not a P-256 key.
    """
    content = text.strip().encode("ascii")
    try:
        if content.startswith(b"-----BEGIN PUBLIC KEY-----"):
            key: object = serialization.load_pem_public_key(content)
        else:
            key = serialization.load_pem_private_key(content, password=None)
    except (TypeError, UnsupportedAlgorithm) as error:  # TypeError: the key is encrypted
        raise ValueError("not a key that can be read") from error
    if not isinstance(key, PrivateKey | PublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")
    return key


def public_part(key: PrivateKey | PublicKey) -> PublicKey:
    """Return the key that verifies what this one signed; a public key is its own."""
    return key.public_key() if isinstance(key, PrivateKey) else key


def thumbprint(key: PublicKey) -> str:
    """Return the base64url SHA-256 that names a key wherever it is kept.

    Source: RFC 7638 §3.
    """
    numbers = key.public_numbers()
    members = {
        "crv": "P-256",
        "kty": "EC",
        "x": _base64url(numbers.x.to_bytes(32, "big")),
        "y": _base64url(numbers.y.to_bytes(32, "big")),
    }
    canonical = json.dumps(members, sort_keys=True, separators=(",", ":")).encode("ascii")
    return _base64url(hashlib.sha256(canonical).digest())


def _base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")
