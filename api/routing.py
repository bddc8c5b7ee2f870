"""Where a request goes: routers that are passed over unless a path begins as one of theirs does."""

from functools import cached_property
from typing import Any

from fastapi import APIRouter
from starlette.routing import Match
from starlette.types import Scope

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
