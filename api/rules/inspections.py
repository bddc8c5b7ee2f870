"""Inspection and supervision (kiểm tra, giám sát): the life of one, and the life of what it finds.

An inspection is ``planned → announced → in_progress → concluded → closed``. A limitation that it finds is ``open →
remedied → closed``; a re-check that is not satisfied opens it again with a new deadline.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.rules.access import Permission


class InspectionState(StrEnum):
    """How far an inspection has come. ``cancelled``: it never began."""

    PLANNED = "planned"
    ANNOUNCED = "announced"
    IN_PROGRESS = "in_progress"
    CONCLUDED = "concluded"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class InspectionAction(StrEnum):
    """What can be done to an inspection. ``answer``: the subject's own report."""

    EDIT = "edit"
    ANNOUNCE = "announce"
    ANSWER = "answer"
    BEGIN = "begin"
    FIND = "find"
    CONCLUDE = "conclude"
    CLOSE = "close"
    CANCEL = "cancel"


_S, _A, _P = InspectionState, InspectionAction, Permission

TRANSITIONS: dict[InspectionAction, dict[InspectionState, InspectionState]] = {
    _A.EDIT: {_S.PLANNED: _S.PLANNED, _S.ANNOUNCED: _S.ANNOUNCED},
    _A.ANNOUNCE: {_S.PLANNED: _S.ANNOUNCED},
    _A.ANSWER: {_S.ANNOUNCED: _S.ANNOUNCED, _S.IN_PROGRESS: _S.IN_PROGRESS},
    _A.BEGIN: {_S.ANNOUNCED: _S.IN_PROGRESS},
    _A.FIND: {_S.IN_PROGRESS: _S.IN_PROGRESS},
    _A.CONCLUDE: {_S.IN_PROGRESS: _S.CONCLUDED},
    _A.CLOSE: {_S.CONCLUDED: _S.CLOSED},
    _A.CANCEL: {_S.PLANNED: _S.CANCELLED, _S.ANNOUNCED: _S.CANCELLED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""


class Side(StrEnum):
    """On which side of an inspection somebody acts: those who inspect, or those who are inspected."""

    INSPECTING = "inspecting"
    INSPECTED = "inspected"


@dataclass(frozen=True)
class Needed:
    """What an action asks: a side, and the permission at that side's organisation.

    ``team``: on the inspecting side whoever is on the team may do it too, without the permission.
    """

    side: Side
    permission: Permission
    team: bool = False


NEEDED: dict[InspectionAction, Needed] = {
    _A.EDIT: Needed(Side.INSPECTING, _P.INSPECTION_PLAN),
    _A.ANNOUNCE: Needed(Side.INSPECTING, _P.INSPECTION_PLAN),
    _A.ANSWER: Needed(Side.INSPECTED, _P.INSPECTION_ANSWER),
    _A.BEGIN: Needed(Side.INSPECTING, _P.INSPECTION_CONDUCT, team=True),
    _A.FIND: Needed(Side.INSPECTING, _P.INSPECTION_CONDUCT, team=True),
    _A.CONCLUDE: Needed(Side.INSPECTING, _P.INSPECTION_CONCLUDE),
    _A.CLOSE: Needed(Side.INSPECTING, _P.INSPECTION_CONCLUDE),
    _A.CANCEL: Needed(Side.INSPECTING, _P.INSPECTION_PLAN),
}

SEEN_BY_INSPECTED = frozenset({_S.ANNOUNCED, _S.IN_PROGRESS, _S.CONCLUDED, _S.CLOSED})
"""From the announcement on, those who are inspected see their inspection."""

FINDINGS_SEEN_BY_INSPECTED = frozenset({_S.CONCLUDED, _S.CLOSED})
"""From the conclusion on, those who are inspected see what was found."""


class FindingKind(StrEnum):
    """A strength (ưu điểm) or a limitation (hạn chế)."""

    STRENGTH = "strength"
    LIMITATION = "limitation"


class FindingState(StrEnum):
    """``noted``: a strength, nothing to do; ``remedied``: reported as put right, to be checked again."""

    NOTED = "noted"
    OPEN = "open"
    REMEDIED = "remedied"
    CLOSED = "closed"


class FindingAction(StrEnum):
    """What can be done about a limitation. ``climb``: a deadline was missed, and the level above sees to it."""

    EXTEND = "extend"
    REPORT = "report"
    ACCEPT = "accept"
    REJECT = "reject"
    CLIMB = "climb"


_FS, _FA = FindingState, FindingAction

FINDING_TRANSITIONS: dict[FindingAction, dict[FindingState, FindingState]] = {
    _FA.EXTEND: {_FS.OPEN: _FS.OPEN},
    _FA.REPORT: {_FS.OPEN: _FS.REMEDIED},
    _FA.ACCEPT: {_FS.REMEDIED: _FS.CLOSED},
    _FA.REJECT: {_FS.REMEDIED: _FS.OPEN},
    _FA.CLIMB: {_FS.OPEN: _FS.OPEN},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

FINDING_NEEDED: dict[FindingAction, Needed] = {
    _FA.EXTEND: Needed(Side.INSPECTING, _P.INSPECTION_CONCLUDE),
    _FA.REPORT: Needed(Side.INSPECTED, _P.INSPECTION_ANSWER),
    _FA.ACCEPT: Needed(Side.INSPECTING, _P.INSPECTION_CONDUCT, team=True),
    _FA.REJECT: Needed(Side.INSPECTING, _P.INSPECTION_CONDUCT, team=True),
}
"""What is missing follows from the calendar and is nobody's to ask for."""

UNFINISHED: tuple[FindingState, ...] = (_FS.OPEN, _FS.REMEDIED)
"""The states of a limitation that is still to be settled."""


class TeamRole(StrEnum):
    """Parts in an inspection team: head (trưởng đoàn), secretary (thư ký), member (thành viên)."""

    HEAD = "head"
    SECRETARY = "secretary"
    MEMBER = "member"


class ExaminedKind(StrEnum):
    """What a finding may point at, besides a paper outside this software (``document``)."""

    PLEDGE = "pledge"
    STANDARD = "standard"
    EXEMPLAR = "exemplar"
    STUDY_SESSION = "study_session"
    DOCUMENT = "document"


def actions_from(state: InspectionState) -> tuple[InspectionAction, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def finding_actions_from(state: FindingState) -> tuple[FindingAction, ...]:
    """What somebody may do about a finding in a state, whoever asks."""
    return tuple(action for action in FINDING_NEEDED if state in FINDING_TRANSITIONS[action])


def is_overdue(state: FindingState, due_on: date | None, day: date) -> bool:
    """Whether a limitation's deadline, whose day still counts, has passed on a day without a remedy being reported."""
    return state is FindingState.OPEN and due_on is not None and due_on < day
