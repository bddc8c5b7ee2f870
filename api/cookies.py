"""The cookies of a browser: its session, the mark by which it is known, the ticket while it signs on elsewhere."""

from datetime import timedelta
from typing import Annotated, Final

from fastapi import Depends, Request, Response

from api.core.settings import Settings

DEVICE_LASTS: Final = timedelta(days=400)  # as long as browsers keep a cookie at most


def session_cookie(settings: Settings) -> str:
    """The one session cookie that is believed: with TLS never the plain one, which a neighbouring site could plant."""
    return _name(settings, "session")


async def get_device(request: Request) -> str | None:
    """The mark this browser was given when somebody last signed in with it; None if nobody has."""
    return request.cookies.get(_name(request.app.state.installation.settings, "device"))


Device = Annotated[str | None, Depends(get_device)]


async def get_sign_on_ticket(request: Request) -> str | None:
    """The sealed ticket of a sign-in that this browser began with a provider; None if it began none."""
    return request.cookies.get(_name(request.app.state.installation.settings, "sign-on"))


SignOnTicket = Annotated[str | None, Depends(get_sign_on_ticket)]


def set_cookies(response: Response, settings: Settings, *, session: str, device: str) -> None:
    """Hand a browser its session and its mark."""
    _set(response, settings, "session", session, timedelta(days=settings.session_days))
    _set(response, settings, "device", device, DEVICE_LASTS)


def clear_session(response: Response, settings: Settings) -> None:
    """Take the session from a browser; it stays recognised."""
    _set(response, settings, "session", "", timedelta())


def set_sign_on(response: Response, settings: Settings, ticket: str, lasts: timedelta) -> None:
    """Hand a browser the ticket of a sign-in with a provider."""
    _set(response, settings, "sign-on", ticket, lasts)


def clear_sign_on(response: Response, settings: Settings) -> None:
    """Take the ticket back: it has been used."""
    _set(response, settings, "sign-on", "", timedelta())


def _set(response: Response, settings: Settings, word: str, value: str, lasts: timedelta) -> None:
    response.set_cookie(
        _name(settings, word),
        value,
        max_age=int(lasts.total_seconds()),
        path="/",
        secure=settings.cookie_secure,
        httponly=True,
        samesite="strict",
    )


def _name(settings: Settings, word: str) -> str:
    return f"__Host-{word}" if settings.cookie_secure else word
