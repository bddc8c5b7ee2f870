"""Incidents with personal data (sự cố dữ liệu cá nhân): ``open → notified → closed``, with a clock for notifying.

Source: Law 91/2025/QH15, 72 hours from discovery (a dated setting).
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum


class IncidentState(StrEnum):
    """How far an incident has come; one that endangers nobody may be closed without notifying, with the reason."""

    OPEN = "open"
    NOTIFIED = "notified"
    CLOSED = "closed"


class IncidentAction(StrEnum):
    """What can be done to an incident's file."""

    EDIT = "edit"
    NOTIFY = "notify"
    CLOSE = "close"


_S, _A = IncidentState, IncidentAction

TRANSITIONS: Mapping[IncidentAction, Mapping[IncidentState, IncidentState]] = {
    _A.EDIT: {_S.OPEN: _S.OPEN, _S.NOTIFIED: _S.NOTIFIED},
    _A.NOTIFY: {_S.OPEN: _S.NOTIFIED},
    _A.CLOSE: {_S.OPEN: _S.CLOSED, _S.NOTIFIED: _S.CLOSED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""


def actions_from(state: IncidentState) -> tuple[IncidentAction, ...]:
    """What may be done in a state."""
    return tuple(action for action in IncidentAction if state in TRANSITIONS[action])


def notify_by(discovered_at: datetime, hours: int) -> datetime:
    """The instant by which the authority must have been notified: clock hours, nights and holidays included."""
    return discovered_at + timedelta(hours=hours)
