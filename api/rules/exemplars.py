"""Exemplars (điển hình, mô hình, gương): the life of one, who may take it further, what stands against it.

``proposed → verified → recognised → (commended, spreading, replicated) → withdrawn``. What follows recognition may come
in any order; the state is the furthest that was reached.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from api.rules.access import Permission


class ExemplarKind(StrEnum):
    """A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm)."""

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    MODEL = "model"


class ExemplarState(StrEnum):
    """How far an exemplar has come. ``declined``: not recognised; ``withdrawn``: taken back, with the reason."""

    PROPOSED = "proposed"
    VERIFIED = "verified"
    RECOGNISED = "recognised"
    COMMENDED = "commended"
    SPREADING = "spreading"
    REPLICATED = "replicated"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class ExemplarAction(StrEnum):
    """What can be done to an exemplar. ``tell``: write its story or name its photo."""

    EDIT = "edit"
    TELL = "tell"
    VERIFY = "verify"
    RETURN = "return"
    RECOGNISE = "recognise"
    DECLINE = "decline"
    COMMEND = "commend"
    PUBLICISE = "publicise"
    REPLICATE = "replicate"
    WITHDRAW = "withdraw"


_S, _A, _P = ExemplarState, ExemplarAction, Permission

PUBLISHED: tuple[ExemplarState, ...] = (_S.RECOGNISED, _S.COMMENDED, _S.SPREADING, _S.REPLICATED)
"""The states in which everyone signed in finds an exemplar, from the nearest to the furthest."""

OPEN: tuple[ExemplarState, ...] = (_S.PROPOSED, _S.VERIFIED, *PUBLISHED)
"""The states of an exemplar that still stands."""

TRANSITIONS: dict[ExemplarAction, dict[ExemplarState, ExemplarState]] = {
    _A.EDIT: {_S.PROPOSED: _S.PROPOSED},
    _A.TELL: {state: state for state in OPEN},
    _A.VERIFY: {_S.PROPOSED: _S.VERIFIED},
    _A.RETURN: {_S.VERIFIED: _S.PROPOSED},
    _A.RECOGNISE: {_S.VERIFIED: _S.RECOGNISED},
    _A.DECLINE: {_S.PROPOSED: _S.DECLINED, _S.VERIFIED: _S.DECLINED},
    _A.COMMEND: {
        _S.RECOGNISED: _S.COMMENDED,
        _S.COMMENDED: _S.COMMENDED,
        _S.SPREADING: _S.SPREADING,
        _S.REPLICATED: _S.REPLICATED,
    },
    _A.PUBLICISE: {
        _S.RECOGNISED: _S.SPREADING,
        _S.COMMENDED: _S.SPREADING,
        _S.SPREADING: _S.SPREADING,
        _S.REPLICATED: _S.REPLICATED,
    },
    _A.REPLICATE: dict.fromkeys(PUBLISHED, _S.REPLICATED),
    _A.WITHDRAW: dict.fromkeys(OPEN, _S.WITHDRAWN),
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""


class Place(StrEnum):
    """Where the permission for an action must be held.

    ``unit``: at the exemplar's unit; ``committee``: at the committee that acts, which is the unit or stands above it;
    ``elsewhere``: at the organisation that takes the exemplar up, wherever it stands.
    """

    UNIT = "unit"
    COMMITTEE = "committee"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class Needed:
    """What an action asks of whoever takes it."""

    permission: Permission
    place: Place


NEEDED: dict[ExemplarAction, Needed] = {
    _A.EDIT: Needed(_P.EXEMPLAR_PROPOSE, Place.UNIT),
    _A.TELL: Needed(_P.EXEMPLAR_PROPOSE, Place.UNIT),
    _A.VERIFY: Needed(_P.EXEMPLAR_VERIFY, Place.COMMITTEE),
    _A.RETURN: Needed(_P.EXEMPLAR_VERIFY, Place.COMMITTEE),
    _A.RECOGNISE: Needed(_P.EXEMPLAR_RECOGNISE, Place.COMMITTEE),
    _A.DECLINE: Needed(_P.EXEMPLAR_RECOGNISE, Place.COMMITTEE),
    _A.COMMEND: Needed(_P.EXEMPLAR_RECOGNISE, Place.COMMITTEE),
    _A.PUBLICISE: Needed(_P.EXEMPLAR_PUBLICISE, Place.COMMITTEE),
    _A.REPLICATE: Needed(_P.EXEMPLAR_REPLICATE, Place.ELSEWHERE),
    _A.WITHDRAW: Needed(_P.EXEMPLAR_RECOGNISE, Place.COMMITTEE),
}

NOT_ON_ONESELF: frozenset[ExemplarAction] = frozenset({_A.VERIFY, _A.RECOGNISE, _A.COMMEND})
"""Nobody takes these on themselves, and nobody verifies what they proposed."""


def actions_from(state: ExemplarState) -> tuple[ExemplarAction, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def target(action: ExemplarAction, state: ExemplarState) -> ExemplarState | None:
    """Where an action leads from a state; None when it is refused."""
    return TRANSITIONS[action].get(state)


def furthest(*, commended: bool, publicised: bool, replicated: bool) -> ExemplarState:
    """The state of a recognised exemplar by what followed recognition."""
    if replicated:
        return _S.REPLICATED
    if publicised:
        return _S.SPREADING
    return _S.COMMENDED if commended else _S.RECOGNISED


def judges_own(action: ExemplarAction, *, is_exemplar: bool, is_proposer: bool) -> bool:
    """Whether somebody would judge their own case: the exemplar themselves, or whoever proposed it and verifies it."""
    return action in NOT_ON_ONESELF and (is_exemplar or (action is _A.VERIFY and is_proposer))


class ObstacleKind(StrEnum):
    """What stands against an exemplar when it is proposed."""

    DISCIPLINE = "discipline"
    OPEN_FINDING = "open_finding"


@dataclass(frozen=True)
class Obstacle:
    """One thing that stands against an exemplar: the status or the finding, and its first day."""

    kind: ObstacleKind
    subject_id: UUID
    since: date


def gate_is_shut(obstacles: Collection[Obstacle], reason: str | None) -> bool:
    """Whether an exemplar may not go on: something stands against it, and nobody says why it goes on all the same."""
    return bool(obstacles) and reason is None


def discipline_weighs_from(day: date, months: int) -> date:
    """The day some months before a day: discipline that ended by then weighs no more (the 31st becomes the 28th)."""
    place = day.year * 12 + day.month - 1 - months
    return date(place // 12, place % 12 + 1, min(day.day, 28))


class ExemplarPart(StrEnum):
    """What of an exemplar is published only with consent."""

    STORY = "story"
    PHOTO = "photo"


CONSENT_PURPOSES: dict[ExemplarPart, str] = {
    ExemplarPart.STORY: "publish_story",
    ExemplarPart.PHOTO: "publish_photo",
}
"""What is consented to, as the register of consents calls it (catalogue ``consent_purpose``)."""


def lacking_consent(asked: Collection[ExemplarPart], consented: Collection[ExemplarPart]) -> tuple[ExemplarPart, ...]:
    """What of the asked may not go into a yearbook yet; empty when all of it may."""
    return tuple(part for part in asked if part not in consented)
