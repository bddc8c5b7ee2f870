"""The lifecycle of a pledge: which action leads from which state to which, and who may take it.

``draft → registered → publicised → self_reported → assessed → closed``, with return for revision before publication,
reopening with a reason, and early end when the person leaves, dies or becomes exempt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.rules.access import Permission


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


class CommentKind(StrEnum):
    """``transfer_note``: what the old cell leaves when the member moves on; the new cell's officers read it."""

    COMMENT = "comment"
    TRANSFER_NOTE = "transfer_note"


class ReasonKind(StrEnum):
    """The steps that need a reason."""

    RETURN = "return"
    REOPENING = "reopening"
    LATE_REGISTRATION = "late_registration"
    LATE_REPORT = "late_report"
    LATE_ASSESSMENT = "late_assessment"
    EARLY_END = "early_end"


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


_S, _A, _P = PledgeState, Action, Permission

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


@dataclass(frozen=True)
class Who:
    """Who may take an action: the member on their own pledge if ``owner``, and holders of the permission at its cell.

    The permission counts on one's own pledge too, except for the collective's remark. Without either, the action
    follows from other facts (a year closed, a person gone) and is nobody's to ask for.
    """

    owner: bool
    permission: Permission | None


ACTORS: dict[Action, Who] = {
    _A.EDIT: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.REGISTER: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.WITHDRAW: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.RETURN: Who(owner=False, permission=_P.PLEDGE_RETURN),
    _A.PUBLISH: Who(owner=False, permission=_P.PLEDGE_PUBLISH),
    _A.AMEND: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.COMMENT: Who(owner=True, permission=_P.PLEDGE_COMMENT),
    _A.REPORT_PROGRESS: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.SELF_REPORT: Who(owner=True, permission=_P.PLEDGE_WRITE_PROXY),
    _A.ASSESS: Who(owner=False, permission=_P.PLEDGE_ASSESS),
    _A.REOPEN: Who(owner=False, permission=_P.PLEDGE_REOPEN),
    _A.CLOSE: Who(owner=False, permission=None),
    _A.END: Who(owner=False, permission=None),
}


def actions_from(state: PledgeState) -> tuple[Action, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def target(action: Action, state: PledgeState) -> PledgeState | None:
    """Where an action leads from a state; None when it is refused."""
    return TRANSITIONS[action].get(state)


def sources(action: Action) -> tuple[PledgeState, ...]:
    """The states an action may start from."""
    return tuple(TRANSITIONS[action])


def stage_field(stage: PledgeState) -> str:
    """The field of a pledge that holds the day it reached a stage."""
    return f"{stage.value}_on"


def reached(state: PledgeState) -> int:
    """How many of ``STAGES`` a pledge in a state has behind it (0–4).

    An ended pledge is judged by its dates instead: ``stages_reached``.
    """
    if state is PledgeState.CLOSED:
        return len(STAGES)
    return STAGES.index(state) + 1 if state in STAGES else 0


def stages_reached(days: Iterable[date | None]) -> int:
    """How many stages have a date (0–4), given the dates of ``STAGES``; right in every state, also when ended early."""
    return sum(day is not None for day in days)


@dataclass(frozen=True)
class Writer:
    """Who wants to write the collective's remark, on the day of the assessment.

    ``officer_of_cell`` and ``officer_above`` are offices held at the pledge's cell and at the level directly above;
    ``pledge_of_officer``: the pledge is that of one of the cell's own officers.
    """

    member_of_pledge: bool
    officer_of_cell: bool
    officer_above: bool
    pledge_of_officer: bool


def may_assess(writer: Writer) -> bool:
    """Whether the writer may put down the collective's remark.

    Nobody writes it on their own pledge: for the secretary the deputy, or the level above, does.
    Source: S1, third part of the notebook.
    """
    if writer.member_of_pledge:
        return False
    return writer.officer_of_cell or (writer.officer_above and writer.pledge_of_officer)


class View(StrEnum):
    """What somebody sees of a pledge.

    ``own``: everything; ``cell``: everything, as an officer of the cell; ``public``: what is public inside the cell;
    ``opened``: everything, by a right of a level above, and the reading is logged.
    """

    OWN = "own"
    CELL = "cell"
    PUBLIC = "public"
    OPENED = "opened"


@dataclass(frozen=True)
class Viewer:
    """How somebody stands to a pledge: whose it is, and which permissions they have at its cell."""

    own: bool
    reads_cell: bool
    reads_public: bool
    writes_proxy: bool
    opens_text: bool
    assesses_from_above: bool = False


def view_of(viewer: Viewer, *, registered: bool, publicised: bool, typed_for_member: bool) -> View | None:
    """What a viewer sees of a pledge; None: nothing at all.

    ``registered`` and ``publicised``: it has reached that stage. A draft is the member's own business, except one
    that somebody typed for them, which those who type for the cell go on with.
    """
    if viewer.own:
        return View.OWN
    if not registered:
        return View.CELL if viewer.writes_proxy and typed_for_member else None
    if viewer.reads_cell:
        return View.CELL
    if viewer.reads_public and publicised:
        return View.PUBLIC
    return View.OPENED if viewer.opens_text or viewer.assesses_from_above else None


def acting(actions: Iterable[Action], *, own: bool, permissions: frozenset[Permission]) -> tuple[Action, ...]:
    """Those of the actions that a person may take, given whose pledge it is and their permissions at its cell."""
    return tuple(action for action in actions if may_act(action, own=own, permissions=permissions))


def may_act(action: Action, *, own: bool, permissions: frozenset[Permission]) -> bool:
    """Whether a person may take an action. Who may assess is asked of ``may_assess`` besides."""
    who = ACTORS[action]
    if own and (who.owner or action is Action.ASSESS):
        return who.owner
    return who.permission in permissions
