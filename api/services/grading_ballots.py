"""Paper ballots (bỏ phiếu kín) on a proposed grade, as the counting team found them: how many, never who."""

import uuid

from sqlalchemy import func, select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid
from api.models.gradings import GradingBallot
from api.rules.access import Permission
from api.rules.gradings import Ballot, GradingState, first_impossible
from api.schemas.gradings import BallotPublic, BallotRecord
from api.services import events
from api.services.access import allowed
from api.services.context import Context
from api.services.grading_access import Loaded, allowed_actions, load, place, rank_of
from api.services.grading_views import ballot_public

_COUNTED = frozenset({GradingState.SELF_GRADED, GradingState.APPRAISED})


def record(ctx: Context, grading_id: uuid.UUID, body: BallotRecord) -> BallotPublic:
    """Record a ballot; a second one is added, nothing is overwritten.

    Raises:
        Forbidden: the actor neither appraises nor decides, or it is their own grade.
        Invalid: ``ballot_impossible`` at the number that is larger than its whole, ``choice_invalid``, ``day_ahead``.
        Conflict: ``grading_state_refused`` before there is a proposal, or once it is decided.
    """
    loaded = load(ctx, grading_id)
    _require_recorder(ctx, loaded)
    if body.held_on > ctx.today:
        raise Invalid.at("/held_on", "day_ahead")
    rank = rank_of(loaded.rules, body.level, "/level")
    counts = body.model_dump(exclude={"held_on", "level", "counting_team"})
    wrong = first_impossible(Ballot(**counts))
    if wrong is not None:
        raise Invalid.at(f"/{wrong}", "ballot_impossible")
    ctx.session.refresh(loaded.row, with_for_update=True)
    if loaded.row.state not in _COUNTED:
        code = "grading_locked" if loaded.row.state is GradingState.LOCKED else "grading_state_refused"
        raise Conflict(code, allowed=allowed_actions(ctx, loaded))
    last = ctx.session.execute(
        select(func.max(col(GradingBallot.number))).where(col(GradingBallot.grading_id) == grading_id)
    ).scalar()
    row = GradingBallot(
        **counts,
        grading_id=grading_id,
        number=(last or 0) + 1,
        held_on=body.held_on,
        rank=rank,
        counting_team=list(body.counting_team),
        recorded_by_id=ctx.actor.account_id,
    )
    ctx.session.add(row)
    ctx.session.flush()
    data = {"number": row.number, "held_on": row.held_on, **counts}
    events.record(ctx, "grading.balloted", grading_id, organisation_id=loaded.organisation.id, data=data)
    return ballot_public(row, loaded.rules)


def _require_recorder(ctx: Context, loaded: Loaded) -> None:
    if loaded.own:
        raise Forbidden("own_grading")
    path, rules = loaded.organisation.path, loaded.rules
    if not (
        allowed(ctx.actor, Permission.GRADING_GRADE, place(rules.appraised_by, path))
        or allowed(ctx.actor, Permission.GRADING_DECIDE, place(rules.decided_by, path))
    ):
        raise Forbidden("forbidden", permission=str(Permission.GRADING_GRADE))
