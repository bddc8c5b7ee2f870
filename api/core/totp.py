"""The second factor: six digits that change every 30 seconds (TOTP, RFC 6238)."""

import hmac
import unicodedata
from datetime import datetime
from typing import Final

import pyotp

_STEP_SECONDS: Final = 30
_WINDOW: Final = 1  # steps before and after: for a slow hand and a phone whose clock is off
_DIGITS: Final = 6


def new_totp_secret() -> str:
    """Make a secret of 160 random bits, in base 32 as authenticator apps expect it."""
    return pyotp.random_base32(length=32)


def provisioning_uri(secret: str, *, account: str, issuer: str) -> str:
    """Return the ``otpauth://`` address that an app reads from a QR code.

    Args:
        secret: from :func:`new_totp_secret`.
        account: what the app shows beneath the issuer, usually the login name.
        issuer: the service, as the app shows it.
    """
    return pyotp.TOTP(secret, digits=_DIGITS, interval=_STEP_SECONDS).provisioning_uri(name=account, issuer_name=issuer)


def matching_step(secret: str, code: str, at: datetime, last_used_step: int | None) -> int | None:
    """Return the time step to which a typed code belongs; None if the code does not hold.

    A code holds once. The caller stores the returned step in the same transaction and accepts only if the
    stored one was still smaller, so that the same code sent twice at once passes once.

    Args:
        secret: in base 32.
        code: as typed; spaces and full-width digits are forgiven.
        at: the instant of the attempt, aware.
        last_used_step: what was returned for the last accepted code; None if there was none.

    Raises:
        ValueError: the secret is not base 32, or `at` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("the instant has no time zone")
    digits = "".join(unicodedata.normalize("NFKC", code[:32]).split())
    totp = pyotp.TOTP(secret, digits=_DIGITS, interval=_STEP_SECONDS)
    current = totp.timecode(at)
    matched: int | None = None
    for step in range(max(current - _WINDOW, 0), current + _WINDOW + 1):
        is_equal = hmac.compare_digest(totp.generate_otp(step).encode(), digits.encode("utf-8", "replace"))
        if is_equal and (last_used_step is None or step > last_used_step):
            matched = step
    return matched
