"""Requests of people about their own data (yêu cầu của chủ thể dữ liệu): kinds, life and clocks.

``received → acknowledged → fulfilled | refused``, or withdrawn before. A restriction stands while its request is
fulfilled, and ends when that is withdrawn. Source: Law 91/2025/QH15, Decree 356/2025.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum


class RequestKind(StrEnum):
    """What a person asks: to see, correct, restrict or erase their data, or that it be used no longer."""

    ACCESS = "access"
    CORRECT = "correct"
    RESTRICT = "restrict"
    ERASE = "erase"
    OBJECT = "object"


class RequestState(StrEnum):
    """How far a request has come."""

    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    FULFILLED = "fulfilled"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class RequestAction(StrEnum):
    """What can be done with a request; the person withdraws it, the rest is for the privacy desk."""

    ACKNOWLEDGE = "acknowledge"
    FULFIL = "fulfil"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_S, _A = RequestState, RequestAction

TRANSITIONS: Mapping[RequestAction, Mapping[RequestState, RequestState]] = {
    _A.ACKNOWLEDGE: {_S.RECEIVED: _S.ACKNOWLEDGED},
    _A.FULFIL: {_S.ACKNOWLEDGED: _S.FULFILLED},
    _A.REFUSE: {_S.ACKNOWLEDGED: _S.REFUSED},
    _A.WITHDRAW: {_S.RECEIVED: _S.WITHDRAWN, _S.ACKNOWLEDGED: _S.WITHDRAWN},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

OPEN = frozenset({_S.RECEIVED, _S.ACKNOWLEDGED})
"""States in which the clock runs."""

STOPS_PUBLISHING = frozenset({RequestKind.RESTRICT, RequestKind.ERASE, RequestKind.OBJECT})
"""Kinds that, once fulfilled, take back whatever the person had consented to."""


LASTING: Mapping[RequestKind, RequestState] = {RequestKind.RESTRICT: RequestState.FULFILLED}
"""Kinds that go on once they are decided → the state in which they do, and can still be withdrawn."""


def withheld(*, own: bool, at_the_unit: bool) -> bool:
    """Whether a person's words and deeds are withheld from a reader while a restriction of theirs stands.

    The person and the unit where they stand go on working with them; whoever reads by a right of a level above, and
    the public of everyone signed in, does not see them. Records of law go on: inspections, grades and figures.
    """
    return not (own or at_the_unit)


def target(kind: RequestKind, action: RequestAction, state: RequestState) -> RequestState | None:
    """Where an action leads from a state; None when it is refused."""
    if action is RequestAction.WITHDRAW and LASTING.get(kind) is state:
        return RequestState.WITHDRAWN
    return TRANSITIONS[action].get(state)


def actions_from(kind: RequestKind, state: RequestState) -> tuple[RequestAction, ...]:
    """What may be done in a state, by whoever may do it."""
    return tuple(action for action in RequestAction if target(kind, action, state) is not None)


def overdue(state: RequestState, acknowledge_by: date, due_by: date, day: date) -> bool:
    """Whether a clock has run out: of the acknowledgement while it is received, of the answer while it is open."""
    return state in OPEN and (day > due_by or (state is RequestState.RECEIVED and day > acknowledge_by))
