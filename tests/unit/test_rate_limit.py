"""The general limit of requests: each caller and each address has its own, and a new minute begins anew."""

import asyncio
from typing import Any

import pytest

from api.rate_limit import RateLimiter


class Asking:
    """A limiter of two requests a caller and three an address, before an application that always answers."""

    def __init__(self) -> None:
        self.at, self.reached = 120.0, 0
        self.limiter = RateLimiter(self._answer, 2, 3, ("/api/",), lambda: self.at)

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        self.reached += 1
        await send({"type": "http.response.start", "status": 200, "headers": []})

    def ask(self, token: str | None = None, address: str = "10.0.0.1", path: str = "/api/v1/me") -> Any:
        sent: list[Any] = []
        headers = [] if token is None else [(b"authorization", token.encode())]
        scope = {"type": "http", "path": path, "method": "GET", "headers": headers, "client": (address, 1)}
        scope["state"] = {"request_id": "1", "language": "vi"}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self.limiter(scope, None, send))  # type: ignore[arg-type]  # nothing is received
        return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.fixture
def asking() -> Asking:
    return Asking()


def test_above_the_limit_nothing_is_asked_of_the_application(asking: Asking) -> None:
    assert [asking.ask("Bearer a")[0] for _ in range(3)] == [200, 200, 429]
    assert asking.reached == 2
    asking.at += 60
    assert asking.ask("Bearer a")[0] == 200, "a new minute"


def test_every_answer_tells_what_is_left(asking: Asking) -> None:
    told = [asking.ask("Bearer a")[1] for _ in range(3)]
    assert [each["ratelimit"] for each in told] == [
        '"caller";r=1;t=60, "address";r=2;t=60',
        '"caller";r=0;t=60, "address";r=1;t=60',
        '"caller";r=0;t=60, "address";r=0;t=60',
    ]
    assert told[0]["ratelimit-policy"] == '"caller";q=2;w=60, "address";q=3;w=60'
    assert ["retry-after" in each for each in told] == [False, False, True]


def test_callers_do_not_use_up_what_others_have(asking: Asking) -> None:
    assert [asking.ask("Bearer a")[0] for _ in range(3)] == [200, 200, 429]
    assert asking.ask("Bearer b", "10.0.0.2")[0] == 200
    assert asking.ask(None, "10.0.0.3")[0] == 200


def test_made_up_credentials_do_not_get_past_the_address(asking: Asking) -> None:
    assert [asking.ask(f"Bearer {number}")[0] for number in range(4)] == [200, 200, 200, 429]


def test_what_is_no_part_of_the_interface_is_not_counted(asking: Asking) -> None:
    assert [asking.ask(path="/health/live")[0] for _ in range(9)] == [200] * 9
