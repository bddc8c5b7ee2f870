"""How many requests a caller may make in a minute, told with every answer and refused above it.

A caller is a credential (a token, or the cookie of a browser), else an address; what one address sends is bounded
besides, so that made-up credentials gain nothing. Counts are kept by each process in memory and forgotten with the
minute: nothing is written for a request.
"""

import hashlib
import math
import time
from collections.abc import Callable, Sequence

from starlette.requests import Request

from api.core.errors import RateLimit
from api.middleware import Application, Message, Receive, Scope, Send
from api.problems import problem_response, rate_limit_headers

WINDOW = 60
"""Seconds in which requests are counted."""


class Allowance:
    """So many requests for each key in each window of the clock."""

    def __init__(self, name: str, quota: int) -> None:
        """Name it as answers do; ``quota``: requests in a window."""
        self.name, self.quota = name, quota
        self._window, self._taken = -1, dict[bytes, int]()

    def take(self, key: bytes, at: float) -> RateLimit:
        """Count one more request of a key; ``remaining`` is below 0 when it is one too many."""
        window = int(at // WINDOW)
        if window != self._window:
            self._window = window
            self._taken.clear()
        taken = self._taken[key] = min(self._taken.get(key, 0), self.quota) + 1
        return RateLimit(self.name, self.quota, WINDOW, self.quota - taken, math.ceil((window + 1) * WINDOW - at))


class RateLimiter:
    """Pure ASGI middleware around what lies below some paths; it needs the request's id and language."""

    def __init__(
        self,
        app: Application,
        a_caller: int,
        an_address: int,
        below: Sequence[str],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Wrap an application: requests in a minute of one caller, and of one address whoever calls from there."""
        self.app, self.below, self.clock = app, tuple(below), clock
        self._caller, self._address = Allowance("caller", a_caller), Allowance("address", an_address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not scope["path"].startswith(self.below):
            await self.app(scope, receive, send)
            return
        at, address = self.clock(), _address_of(scope)
        limits = [self._caller.take(_credential_of(scope) or address, at), self._address.take(address, at)]
        told = rate_limit_headers(limits)
        over = [limit for limit in limits if limit.remaining < 0]
        if over:
            told["Retry-After"] = str(max(limit.reset for limit in over))
            await problem_response(Request(scope), 429, "too_many_requests", headers=told)(scope, receive, send)
            return
        fields = [(name.lower().encode(), value.encode()) for name, value in told.items()]

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(each for each in fields if each[0] not in present)]
            await send(message)

        await self.app(scope, receive, telling)


def _address_of(scope: Scope) -> bytes:
    client = scope.get("client")
    return str(client[0]).encode() if client else b"unknown"


def _credential_of(scope: Scope) -> bytes | None:
    """A digest of what the caller proves themselves with; None without any."""
    headers = dict(scope["headers"])
    proof = headers.get(b"authorization") or headers.get(b"cookie")
    return None if proof is None else hashlib.blake2b(proof, digest_size=16).digest()
