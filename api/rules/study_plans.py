"""Yearly plans of study sessions (kế hoạch sinh hoạt chuyên đề): drafted, issued, withdrawn while nothing was held."""

from enum import StrEnum


class StudyPlanState(StrEnum):
    """A draft is worked on; once issued its sessions stand planned in the cells."""

    DRAFT = "draft"
    ISSUED = "issued"
    DISCARDED = "discarded"


class StudyPlanAction(StrEnum):
    """What can be done to a plan."""

    EDIT = "edit"
    ISSUE = "issue"
    DISCARD = "discard"


_S, _A = StudyPlanState, StudyPlanAction

TRANSITIONS: dict[StudyPlanAction, dict[StudyPlanState, StudyPlanState]] = {
    _A.EDIT: {_S.DRAFT: _S.DRAFT},
    _A.ISSUE: {_S.DRAFT: _S.ISSUED},
    _A.DISCARD: {_S.DRAFT: _S.DISCARDED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""


def actions_from(state: StudyPlanState) -> tuple[StudyPlanAction, ...]:
    """What may be done to a plan in a state."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)
