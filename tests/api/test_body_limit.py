"""Bodies that are too long or trickle in are refused as every error is, and those who send slowly hold nobody up."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI, Request

from api import problems
from api.body_limit import BodyLimit
from api.middleware import Message, RequestEnvelope
from tests.world import World


def test_too_long_bodies(sqlite_world: World) -> None:
    client = sqlite_world.anonymous()
    long = b"x" * (sqlite_world.installation.settings.max_body_bytes + 1)

    def in_pieces() -> Iterator[bytes]:
        for start in range(0, len(long), 65_536):
            yield long[start : start + 65_536]

    for content in (long, in_pieces()):
        answer = client.post("/api/v1/auth/session", content=content, headers={"Content-Type": "application/json"})
        assert answer.status_code == 413
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"] == "body_too_large"
        assert answer.headers["x-request-id"] == answer.json()["request_id"]


async def ask(app: RequestEnvelope, method: str, *pieces: bytes, stalls: bool = False) -> tuple[int, Any]:
    """Send a body in pieces; ``stalls``: its end never comes. Gives the status and the answer."""
    waiting = list(pieces)
    sent: list[Message] = []

    async def receive() -> Message:
        if stalls and not waiting:
            await asyncio.Event().wait()
        piece = waiting.pop(0) if waiting else b""
        return {"type": "http.request", "body": piece, "more_body": stalls or bool(waiting)}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"transfer-encoding", b"chunked")] if method == "POST" else []
    scope = {"type": "http", "method": method, "path": "/", "query_string": b"", "headers": headers}
    await app(scope, receive, send)
    return sent[0]["status"], json.loads(sent[1]["body"])


def reader(seconds: float, at_once: int) -> RequestEnvelope:
    app = FastAPI()
    problems.install(app)

    @app.api_route("/", methods=["GET", "POST"])
    async def read(request: Request) -> int:
        return len(await request.body())

    return RequestEnvelope(BodyLimit(app, most=100, longer={}, seconds=seconds), requests_at_once=at_once)


def test_a_body_that_never_ends_is_given_up() -> None:
    status, problem = asyncio.run(ask(reader(0.05, 10), "POST", b"a", b"b", stalls=True))
    assert (status, problem["code"]) == (408, "body_too_slow")


def test_those_who_send_slowly_keep_nobody_out() -> None:
    async def scene() -> None:
        app = reader(60, 2)
        slow = [asyncio.create_task(ask(app, "POST", b"a", stalls=True)) for _ in range(20)]
        await asyncio.sleep(0.05)
        assert await ask(app, "GET") == (200, 0)
        assert await ask(app, "POST", b"ab", b"c") == (200, 3)
        for each in slow:
            each.cancel()
        await asyncio.gather(*slow, return_exceptions=True)
        assert app.under_way == 0

    asyncio.run(scene())


def test_whoever_is_one_too_many_is_asked_to_come_back() -> None:
    async def scene() -> None:
        app = reader(60, 2)
        app.under_way = 2
        for method in ("GET", "POST"):
            status, problem = await ask(app, method, b"a")
            assert (status, problem["code"]) == (503, "busy")
        assert app.under_way == 2

    asyncio.run(scene())
