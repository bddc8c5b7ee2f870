"""Around every request: its id and language, the headers that protect browsers, one access line and its metrics."""

import re
import time
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

import structlog
from fastapi import Request
from prometheus_client import Counter, Histogram
from starlette.exceptions import HTTPException

from api.core.ids import new_id
from api.problems import problem_response

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

REQUESTS = Counter("neuguong_requests_total", "Requests answered.", ["operation", "status"])
SECONDS = Histogram("neuguong_request_seconds", "Time to answer.", ["operation"])

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_API_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
)
_NO_STORE = (b"cache-control", b"no-store")

log = structlog.get_logger("access")


class RequestEnvelope:
    """Pure ASGI middleware, outermost but for the server's own.

    A request is under way from when its body has arrived: those who send slowly keep nobody else out.
    """

    def __init__(self, app: Application, requests_at_once: int) -> None:
        """Wrap an application. Above so many requests under way, further ones are asked to come back."""
        self.app = app
        self.requests_at_once = requests_at_once
        self.under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        given = headers.get(b"x-request-id", b"").decode("latin-1")
        request_id = given if _REQUEST_ID.fullmatch(given) else str(new_id())
        state = scope.setdefault("state", {})
        state["request_id"] = request_id
        state["language"] = preferred_language(headers.get(b"accept-language", b"").decode("latin-1"))
        started = time.perf_counter()
        status = 500

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                present = {name.lower() for name, _ in message["headers"]}
                extra = [header for header in _API_HEADERS if header[0] not in present]
                if b"cache-control" not in present:
                    extra.append(_NO_STORE)
                extra.append((b"x-request-id", request_id.encode()))
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        is_under_way = False

        def set_under_way() -> None:
            nonlocal is_under_way
            if self.under_way >= self.requests_at_once and scope["path"] != "/health/live":
                raise HTTPException(503, headers={"Retry-After": "2"})
            is_under_way = True
            self.under_way += 1

        async def receive_whole() -> Message:
            message = await receive()
            if not is_under_way and not message.get("more_body", False):
                set_under_way()
            return message

        try:
            if not _brings_body(scope["method"], headers):
                set_under_way()
            await self.app(scope, receive_whole, send_with_headers)
        except HTTPException as error:  # raised before the application was asked
            refusal = problem_response(Request(scope), error.status_code, "busy", headers=error.headers)
            await refusal(scope, receive, send_with_headers)
        finally:
            self.under_way -= is_under_way
            operation = getattr(scope.get("route"), "operation_id", None) or "none"
            elapsed = time.perf_counter() - started
            REQUESTS.labels(operation, str(status)).inc()
            SECONDS.labels(operation).observe(elapsed)
            log.info(
                "request",
                request_id=request_id,
                method=scope["method"],
                operation=operation,
                status=status,
                milliseconds=round(elapsed * 1000, 1),
            )


def _brings_body(method: str, headers: Mapping[bytes, bytes]) -> bool:
    announced = headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers
    return announced and method in {"POST", "PUT", "PATCH"}


def preferred_language(accept_language: str) -> str:
    """``en`` when the client prefers English to Vietnamese, else ``vi``."""
    ranked: list[tuple[float, str]] = []
    for part in accept_language[:200].split(","):
        tag, _, quality = part.strip().partition(";q=")
        language = tag.split("-")[0].lower()
        if language in {"vi", "en"}:
            try:
                ranked.append((-float(quality or 1), language))
            except ValueError:
                continue
    return min(ranked, default=(0.0, "vi"), key=lambda pair: pair[0])[1]
