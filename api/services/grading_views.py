"""A grade as the wire has it: the form, the evidence beside it, its steps and ballots."""

import uuid
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.models.accounts import Account
from api.models.gradings import Grading, GradingBallot, GradingStep
from api.models.members import Member
from api.rules.gradings import Ballot, has_quorum, is_carried, period_bounds, total
from api.schemas.common import Named
from api.schemas.grading_rules import GradingRules
from api.schemas.gradings import BallotPublic, GradingPublic, GradingStepPublic
from api.services import grading_evidence
from api.services.context import Context
from api.services.grading_access import Loaded, allowed_actions
from api.services.proxies import named

_COUNTS = ("entitled", "present", "issued", "returned", "valid", "in_favour")


def plain(row: Grading, rules: GradingRules) -> dict[str, Any]:
    """The fields that a list and the form share."""
    shared = ("id", "period", "year", "number", "state", "version")
    return {name: getattr(row, name) for name in shared} | {
        "self_level": rules.code_of(row.self_rank),
        "appraised_level": rules.code_of(row.appraised_rank),
        "decided_level": rules.code_of(row.decided_rank),
    }


def public(ctx: Context, loaded: Loaded) -> GradingPublic:
    """One grade for whoever has been let see it."""
    row, rules = loaded.row, loaded.rules
    first, last = period_bounds(row.period, row.year, row.number, rules.term_years)
    member = None if row.member_id is None else ctx.session.get_one(Member, row.member_id)
    return GradingPublic(
        **plain(row, rules),
        member=None if member is None else Named(id=member.id, name=member.full_name),
        organisation=Named(id=loaded.organisation.id, name=loaded.organisation.name),
        rule_set_id=row.rule_set_id,
        decision_number=row.decision_number,
        decided_on=row.decided_on,
        evidence=grading_evidence.of(ctx, row, loaded.organisation, first, last),
        steps=_steps(ctx, row.id, rules),
        ballots=_ballots(ctx, row.id, rules),
        allowed_actions=allowed_actions(ctx, loaded),
    )


def points_of(step: GradingStep) -> dict[str, Decimal]:
    """The points given at a step."""
    return {code: Decimal(given) for code, given in (step.points or {}).items()}


def ballot_public(row: GradingBallot, rules: GradingRules) -> BallotPublic:
    """A ballot with what follows from its numbers."""
    counts = {name: getattr(row, name) for name in _COUNTS}
    ballot, rule = Ballot(**counts), rules.ballot
    return BallotPublic(
        **counts,
        number=row.number,
        held_on=row.held_on,
        level=rules.code_of(row.rank) or "",
        counting_team=row.counting_team,
        quorum=has_quorum(ballot, rule.quorum_percent),
        carried=is_carried(ballot, rule.quorum_percent, rule.majority_percent),
    )


def _steps(ctx: Context, grading_id: uuid.UUID, rules: GradingRules) -> list[GradingStepPublic]:
    rows = ctx.session.execute(
        select(GradingStep, col(Account.display_name))
        .outerjoin(Account, col(Account.id) == col(GradingStep.account_id))
        .where(col(GradingStep.grading_id) == grading_id)
        .order_by(col(GradingStep.number))
    ).all()
    return [
        GradingStepPublic(
            number=step.number,
            action=step.action,
            on=step.on,
            by=named(step.account_id, name),
            level=rules.code_of(step.rank),
            points=None if step.points is None else points_of(step),
            total=None if step.points is None else total(points_of(step)),
            text=step.text,
            at=step.created_at,
        )
        for step, name in rows
    ]


def _ballots(ctx: Context, grading_id: uuid.UUID, rules: GradingRules) -> list[BallotPublic]:
    rows = ctx.session.execute(
        select(GradingBallot).where(col(GradingBallot.grading_id) == grading_id).order_by(col(GradingBallot.number))
    ).scalars()
    return [ballot_public(row, rules) for row in rows]
