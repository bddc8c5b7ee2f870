"""Where a request goes: only the routers that may be meant are asked."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from fastapi import APIRouter
from fastapi.routing import iter_route_contexts
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from api.transactions import TransactionRoute

PREFIX = "/api/v1"
"""What every path of the interface begins with."""


class Router(APIRouter):
    """A router of the interface, whose routes are transactions unless it says otherwise.

    FastAPI tries the routes of all routers one after the other, which would be a quarter of a short request's time.
    """

    def __init__(self, **options: Any) -> None:
        """Take what FastAPI's router takes."""
        super().__init__(**{"route_class": TransactionRoute} | options)

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """How the paths of its routes begin, up to their first parameter. Asked for when all routes are there."""
        if self.prefix:
            return (PREFIX + self.prefix.partition("{")[0],)
        return tuple({PREFIX + getattr(route, "path", "").partition("{")[0] for route in self.routes})

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Look at the routes only when one of them may be meant."""
        path: str = scope["path"]
        if not path.removeprefix(scope.get("root_path", "")).startswith(self.beginnings):
            return Match.NONE, {}
        return super().matches(scope)


class Switchboard(BaseRoute):
    """The first of all routes: hands what is asked below ``PREFIX`` to the few routers that know its first word.

    To ask the others in turn, each through FastAPI's own bookkeeping, is a tenth of a short request's time.
    """

    def __init__(self, included: Iterable[tuple[APIRouter, BaseRoute]]) -> None:
        """Take each router of the interface with the route that including it under ``PREFIX`` has made."""
        known: dict[str, list[BaseRoute]] = {}
        for router, route in included:
            words = {str(context.path).split("/")[1] for context in iter_route_contexts(router.routes)}
            for word in words:
                known.setdefault(word, []).append(route)
        self._below = {word: APIRouter(routes=routes, redirect_slashes=False) for word, routes in known.items()}

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether any router knows the word; whether it knows the path too is said by ``handle``."""
        return (Match.NONE if self._meant(scope) is None else Match.FULL), {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the routers that know the word, with 404 and 405 as everywhere."""
        router = self._meant(scope)
        assert router is not None
        await router.app(scope, receive, send)

    def _meant(self, scope: Scope) -> APIRouter | None:
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        if not path.startswith(f"{PREFIX}/"):
            return None
        return self._below.get(path[len(PREFIX) + 1 :].partition("/")[0])
