"""The refusals that services raise. Each has a stable code; the edge turns it into ``application/problem+json``.

The sentences people read stand in ``api/data/messages.yaml`` under the same code, in Vietnamese and English.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True)
class FieldError:
    """One wrong value: a JSON pointer into the body (``/deeds/0/action``) or ``?name`` for a parameter."""

    pointer: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


class Refusal(Exception):
    """A request that cannot be carried out. ``code`` is stable; ``params`` fill its sentence."""

    status: ClassVar[int] = 500

    def __init__(
        self,
        code: str,
        *,
        errors: Sequence[FieldError] = (),
        allowed: Sequence[str] | None = None,
        retry_after: int | None = None,
        **params: Any,
    ) -> None:
        """Take the code, the fields at fault, what is allowed instead, seconds to wait, and the sentence's values."""
        super().__init__(code)
        self.code = code
        self.errors = tuple(errors)
        self.allowed = None if allowed is None else tuple(allowed)
        self.retry_after = retry_after
        self.params = params


class Unreadable(Refusal):
    """400: the request cannot be understood at all."""

    status = 400


class Unauthenticated(Refusal):
    """401: nobody is signed in, or no longer."""

    status = 401


class Forbidden(Refusal):
    """403: in scope, without the right."""

    status = 403


class NotFound(Refusal):
    """404: missing, or outside the caller's scope; the two are never told apart."""

    status = 404

    def __init__(self, code: str = "not_found", **params: Any) -> None:
        """Answer alike for what is missing and what is out of scope."""
        super().__init__(code, **params)


class Conflict(Refusal):
    """409: refused in the present state; ``allowed`` says what is possible."""

    status = 409


class Stale(Refusal):
    """412: somebody else changed it meanwhile."""

    status = 412


class TooLarge(Refusal):
    """413: larger than the limit."""

    status = 413


class Invalid(Refusal):
    """422: values that cannot be right."""

    status = 422

    @classmethod
    def at(cls, pointer: str, code: str, **params: Any) -> "Invalid":
        """One wrong value at a pointer."""
        return cls("invalid", errors=[FieldError(pointer, code, params)])


class PreconditionMissing(Refusal):
    """428: the write needs ``If-Match``."""

    status = 428


@dataclass(frozen=True)
class RateLimit:
    """One limit as an answer tells of it: ``quota`` in ``window`` seconds; ``reset``: seconds until one more fits."""

    name: str
    quota: int
    window: int
    remaining: int
    reset: int


class TooMany(Refusal):
    """429: too often. ``limits``: every limit that was looked at."""

    status = 429

    def __init__(self, code: str, *, retry_after: int, limits: Sequence[RateLimit] = (), **params: Any) -> None:
        """Take what every refusal takes, and the limits."""
        super().__init__(code, retry_after=retry_after, **params)
        self.limits = tuple(limits)


class Unavailable(Refusal):
    """503: not now."""

    status = 503
