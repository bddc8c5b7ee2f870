"""The lifecycle of a pledge: which action leads from which state to which, and who may write the collective's remark.

``draft → registered → publicised → self_reported → assessed → closed``, with return for revision before publication,
reopening with a reason, and early end when the person leaves, dies or becomes exempt.
"""

from dataclasses import dataclass
from enum import StrEnum


class PledgeState(StrEnum):
    """How far a pledge has come. ``ended``: ended early; what had been reached stays on record."""

    DRAFT = "draft"
    REGISTERED = "registered"
    PUBLICISED = "publicised"
    SELF_REPORTED = "self_reported"
    ASSESSED = "assessed"
    CLOSED = "closed"
    ENDED = "ended"


class GroundKind(StrEnum):
    """What a deed may be grounded in."""

    THEME = "theme"
    STANDARD = "standard"
    DIRECTIVE = "directive"
    RULE = "rule"
    DUTY = "duty"
    SAYING = "saying"


class EntryStage(StrEnum):
    """What somebody may type for a member."""

    PLEDGE = "pledge"
    SELF_REPORT = "self_report"


class Action(StrEnum):
    """What can be done to a pledge."""

    EDIT = "edit"
    REGISTER = "register"
    WITHDRAW = "withdraw"
    RETURN = "return"
    PUBLISH = "publish"
    AMEND = "amend"
    COMMENT = "comment"
    REPORT_PROGRESS = "report_progress"
    SELF_REPORT = "self_report"
    ASSESS = "assess"
    REOPEN = "reopen"
    CLOSE = "close"
    END = "end"


_S, _A = PledgeState, Action

TRANSITIONS: dict[Action, dict[PledgeState, PledgeState]] = {
    _A.EDIT: {_S.DRAFT: _S.DRAFT},
    _A.REGISTER: {_S.DRAFT: _S.REGISTERED},
    _A.WITHDRAW: {_S.REGISTERED: _S.DRAFT},
    _A.RETURN: {_S.REGISTERED: _S.DRAFT},
    _A.PUBLISH: {_S.REGISTERED: _S.PUBLICISED},
    _A.AMEND: {_S.PUBLICISED: _S.PUBLICISED},
    _A.COMMENT: {_S.PUBLICISED: _S.PUBLICISED, _S.SELF_REPORTED: _S.SELF_REPORTED},
    _A.REPORT_PROGRESS: {_S.REGISTERED: _S.REGISTERED, _S.PUBLICISED: _S.PUBLICISED},
    _A.SELF_REPORT: {_S.PUBLICISED: _S.SELF_REPORTED, _S.SELF_REPORTED: _S.SELF_REPORTED},
    _A.ASSESS: {_S.SELF_REPORTED: _S.ASSESSED},
    _A.REOPEN: {
        _S.PUBLICISED: _S.REGISTERED,
        _S.SELF_REPORTED: _S.PUBLICISED,
        _S.ASSESSED: _S.SELF_REPORTED,
    },
    _A.CLOSE: {_S.ASSESSED: _S.CLOSED},
    _A.END: {
        _S.DRAFT: _S.ENDED,
        _S.REGISTERED: _S.ENDED,
        _S.PUBLICISED: _S.ENDED,
        _S.SELF_REPORTED: _S.ENDED,
    },
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

STAGES: tuple[PledgeState, ...] = (_S.REGISTERED, _S.PUBLICISED, _S.SELF_REPORTED, _S.ASSESSED)
"""The stages that are counted, in order; each has a date on the pledge, ``<stage>_on``."""


def actions_from(state: PledgeState) -> tuple[Action, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def target(action: Action, state: PledgeState) -> PledgeState | None:
    """Where an action leads from a state; None when it is refused."""
    return TRANSITIONS[action].get(state)


def reached(state: PledgeState) -> int:
    """How many of ``STAGES`` a pledge in a state has behind it (0–4).

    An ended pledge is judged by its dates instead.
    """
    if state is PledgeState.CLOSED:
        return len(STAGES)
    return STAGES.index(state) + 1 if state in STAGES else 0


@dataclass(frozen=True)
class Writer:
    """Who wants to write the collective's remark, on the day: the officers' roles at the pledge's cell and above it."""

    member_of_pledge: bool
    officer_of_cell: bool
    officer_above: bool


def may_assess(writer: Writer) -> bool:
    """Whether the writer may put down the collective's remark.

    Nobody writes it on their own pledge: for the secretary the deputy, or the level above, does.
    Source: S1, third part of the notebook.
    """
    return not writer.member_of_pledge and (writer.officer_of_cell or writer.officer_above)
