"""Secrets and signatures of webhooks.

Source: Standard Webhooks 1.0.0, symmetric signatures (``whsec_`` and ``v1``).
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

_PREFIX: Final = "whsec_"
_SECRET_BYTES: Final = 32


def new_webhook_secret() -> str:
    """A secret as receivers keep it: ``whsec_`` and 32 random bytes in base64."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode("ascii")


def signed_headers(message_id: str, at: datetime, body: bytes, keys: Sequence[str]) -> Mapping[str, str]:
    """The headers of a message: its id, the instant of this attempt, and one signature for each secret.

    Args:
        message_id: the same at every attempt, so that a receiver can tell a repetition.
        at: the instant of the attempt.
        body: exactly what is sent.
        keys: the secret in use first; during a rotation the one before it too.
    """
    timestamp = str(int(at.timestamp()))
    signed = b".".join([message_id.encode(), timestamp.encode(), body])
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(key, signed) for key in keys),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode("ascii")
