"""Yearly plans of study sessions (kế hoạch sinh hoạt chuyên đề): drafted, issued, withdrawn while nothing was held."""

from enum import StrEnum


class PlanState(StrEnum):
    """A draft is worked on; once issued its sessions stand planned in the cells."""

    DRAFT = "draft"
    ISSUED = "issued"
    DISCARDED = "discarded"


class PlanAction(StrEnum):
    """What can be done to a plan."""

    EDIT = "edit"
    ISSUE = "issue"
    DISCARD = "discard"


_S, _A = PlanState, PlanAction

TRANSITIONS: dict[PlanAction, dict[PlanState, PlanState]] = {
    _A.EDIT: {_S.DRAFT: _S.DRAFT},
    _A.ISSUE: {_S.DRAFT: _S.ISSUED},
    _A.DISCARD: {_S.DRAFT: _S.DISCARDED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""


def actions_from(state: PlanState) -> tuple[PlanAction, ...]:
    """What may be done to a plan in a state."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)
