"""How long a body may be; one that is longer is answered as every error is."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.middleware import Application, Message, Receive, Scope, Send
from api.problems import problem_response


class BodyLimit:
    """Refuses bodies that are too long: at once when the length is announced, else as soon as it is passed."""

    def __init__(self, app: Application, most: int, longer: Mapping[str, int]) -> None:
        """Wrap an application. ``most`` bytes for every path but those in ``longer`` (path → bytes)."""
        self.app, self.most, self.longer = app, most, longer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = self.longer.get(scope["path"], self.most)
        announced = dict(scope["headers"]).get(b"content-length", b"")
        if announced.isdigit() and int(announced) > most:
            refusal = problem_response(Request(scope), 413, "body_too_large")
            await refusal(scope, receive, send)
            return
        received = 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > most:
                raise HTTPException(413)
            return message

        await self.app(scope, counted, send)
