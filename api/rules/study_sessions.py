"""Study sessions (sinh hoạt chuyên đề): the life of a session, and who may take which step.

``planned → convened → held → minuted → approved``; a session that does not take place is cancelled with a reason.
Minutes are approved at the next session, and never by their writer alone; an approved session is closed for good.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum


class StudySessionKind(StrEnum):
    """Kinds of session: regular with a themed part, themed, and the forms of S0 and S2."""

    REGULAR = "regular"
    THEMED = "themed"
    FIELD_VISIT = "field_visit"
    CONTEST = "contest"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"


class SessionState(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    CONVENED = "convened"
    HELD = "held"
    MINUTED = "minuted"
    APPROVED = "approved"
    CANCELLED = "cancelled"


class SessionAction(StrEnum):
    """What can be done to a session."""

    EDIT = "edit"
    SEND_MATERIALS = "send_materials"
    CONVENE = "convene"
    EXCUSE = "excuse"
    HOLD = "hold"
    TAKE_ATTENDANCE = "take_attendance"
    MINUTE = "minute"
    RETURN_MINUTES = "return_minutes"
    APPROVE = "approve"
    ENTER = "enter"
    SCORE = "score"
    CANCEL = "cancel"


_S, _A = SessionState, SessionAction

TRANSITIONS: dict[SessionAction, dict[SessionState, SessionState]] = {
    _A.EDIT: {_S.PLANNED: _S.PLANNED, _S.CONVENED: _S.CONVENED},
    _A.SEND_MATERIALS: {_S.PLANNED: _S.PLANNED, _S.CONVENED: _S.CONVENED},
    _A.CONVENE: {_S.PLANNED: _S.CONVENED},
    _A.EXCUSE: {_S.CONVENED: _S.CONVENED},
    _A.HOLD: {_S.CONVENED: _S.HELD},
    _A.TAKE_ATTENDANCE: {_S.HELD: _S.HELD},
    _A.MINUTE: {_S.HELD: _S.MINUTED, _S.MINUTED: _S.MINUTED},
    _A.RETURN_MINUTES: {_S.MINUTED: _S.HELD},
    _A.APPROVE: {_S.MINUTED: _S.APPROVED},
    _A.ENTER: {_S.CONVENED: _S.CONVENED, _S.HELD: _S.HELD, _S.MINUTED: _S.MINUTED},
    _A.SCORE: {_S.HELD: _S.HELD, _S.MINUTED: _S.MINUTED},
    _A.CANCEL: {_S.PLANNED: _S.CANCELLED, _S.CONVENED: _S.CANCELLED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

HELD_STATES = frozenset({_S.HELD, _S.MINUTED, _S.APPROVED})
"""The session took place."""


HAS_ENTRIES = frozenset({StudySessionKind.CONTEST, StudySessionKind.WORKSHOP, StudySessionKind.SEMINAR})
"""Kinds of session that people enter something for. Source: S2."""


def actions_from(state: SessionState) -> tuple[SessionAction, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def target(action: SessionAction, state: SessionState) -> SessionState | None:
    """Where an action leads from a state; None when it is refused."""
    return TRANSITIONS[action].get(state)


def is_themed(kind: StudySessionKind, *, themed_part: bool) -> bool:
    """Whether a session counts as a themed one: every kind but the regular one, which needs a themed part."""
    return kind is not StudySessionKind.REGULAR or themed_part


def materials_due_on(held_on: date, days_ahead: int) -> date:
    """The last day on which materials are sent at least so many days before the session."""
    return held_on - timedelta(days=days_ahead)


def sent_in_time(sent_on: Iterable[date], held_on: date, days_ahead: int) -> bool:
    """Whether all materials were sent at least so many days before the session. Without any, nothing was late."""
    return all(day <= materials_due_on(held_on, days_ahead) for day in sent_on)


class Mark(StrEnum):
    """What is noted of one person: present, absent with a reason, absent without, or away on duty."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    ON_DUTY = "on_duty"


NEEDS_REASON = frozenset({Mark.EXCUSED, Mark.ON_DUTY})
"""Marks that are nothing without a reason."""


def is_expected(status: str, *, temporarily_elsewhere: bool, expected_statuses: Iterable[str]) -> bool:
    """Whether somebody who belongs to the cell on the day is of the base of attendance.

    The base leaves out the exempt and those temporarily elsewhere; ``expected_statuses`` is a dated setting.
    """
    return not temporarily_elsewhere and status in expected_statuses


def may_approve(
    *,
    writer_account: object,
    writer_member: object,
    minute_taker: object,
    approver_account: object,
    approver_member: object,
) -> bool:
    """Whether somebody may approve minutes: neither who typed them nor who took them, by whatever account.

    None is nobody in particular, and nobody else's other self.
    """
    typed = approver_account is not None and approver_account == writer_account
    wrote = approver_member is not None and approver_member in (writer_member, minute_taker)
    return not typed and not wrote


def missing_to_convene(facts: dict[str, object]) -> list[str]:
    """The fields without which nobody can be convened, in their order; a field visit goes to a site."""
    needed = ["place", "agenda", "chair_id", "minute_taker_id"]
    if facts.get("kind") is StudySessionKind.FIELD_VISIT:
        needed.append("site")
    return [name for name in needed if not facts.get(name)]


def quarter_days(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter (1–4)."""
    first = date(year, 3 * quarter - 2, 1)
    following = date(year + quarter // 4, 3 * quarter % 12 + 1, 1)
    return first, following - timedelta(days=1)


def fulfilled(held: int, expected: int) -> int:
    """How many of the sessions expected in a quarter were held; more than asked for does not make up for another."""
    return min(held, expected)
