"""How long a body may be and may take to arrive; one beyond that is answered as every error is."""

import asyncio
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.middleware import Application, Message, Receive, Scope, Send
from api.problems import problem_response


class BodyLimit:
    """Refuses bodies that are too long: at once when the length is announced, else as soon as it is passed.

    A body that trickles in is given up, so that its sender holds nothing for ever.
    """

    def __init__(self, app: Application, most: int, longer: Mapping[str, int], seconds: float) -> None:
        """Wrap an application. ``most`` bytes for every path but those in ``longer`` (path → bytes)."""
        self.app, self.most, self.longer, self.seconds = app, most, longer, seconds

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
        received, is_complete = 0, False
        deadline = asyncio.get_running_loop().time() + self.seconds

        async def counted() -> Message:
            nonlocal received, is_complete
            if is_complete:  # whoever still listens waits for the sender to leave
                return await receive()
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError as error:
                raise HTTPException(408, headers={"Connection": "close"}) from error
            received += len(message.get("body", b""))
            if received > most:
                raise HTTPException(413)
            is_complete = not message.get("more_body", False)
            return message

        await self.app(scope, counted, send)
