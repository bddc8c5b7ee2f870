"""Who is graded in a period, where, and under which rule set."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.errors import Invalid
from api.models.gradings import Grading, GradingRuleSet
from api.models.members import Membership, MembershipKind, MemberStatusPeriod
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.access import Permission
from api.rules.gradings import GradingPeriod, GradingSubject, period_bounds
from api.schemas.grading_rules import GradingRules
from api.schemas.gradings import GradingAsked
from api.services import grading_rules
from api.services.access import scope_condition
from api.services.context import Context
from api.services.histories import batches
from api.services.tree import on_day, subtree_now

_ABOVE = aliased(Organisation)


def rules_for(ctx: Context, asked: GradingAsked) -> tuple[GradingRuleSet, GradingRules, date]:
    """The rule set of a period, its rules, and the day on which it is seen who is graded.

    Raises:
        Invalid: ``grading_rules_missing``; ``choice_invalid`` for a period the rule set does not grade, or a number
            that only quarters have; ``day_ahead`` for a period that has not begun.
    """
    rule_set = grading_rules.in_force(ctx.session, asked.subject, min(ctx.today, date(asked.year, 12, 31)))
    if rule_set is None:
        raise Invalid.at("/year", "grading_rules_missing")
    rules = grading_rules.rules_of(rule_set)
    if asked.period not in rules.periods:
        raise Invalid.at("/period", "choice_invalid")
    if asked.number != 1 and asked.period is not GradingPeriod.QUARTER:
        raise Invalid.at("/number", "number_too_large")
    first, last = period_bounds(asked.period, asked.year, asked.number, rules.term_years)
    if first > ctx.today:
        raise Invalid.at("/year", "day_ahead")
    return rule_set, rules, min(ctx.today, last)


def of_period(asked: GradingAsked) -> tuple[ColumnElement[bool], ...]:
    """The SQL conditions for the grades of one kind of subject and period."""
    member = col(Grading.member_id)
    return (
        member.is_not(None) if asked.subject is GradingSubject.MEMBER else member.is_(None),
        col(Grading.period) == asked.period,
        col(Grading.year) == asked.year,
        col(Grading.number) == asked.number,
    )


def begun_under(ctx: Context, unit_ids: Collection[uuid.UUID], asked: GradingAsked) -> dict[uuid.UUID, uuid.UUID]:
    """Unit → the rule set under which its forms of a period were begun; only units that have any."""
    found: dict[uuid.UUID, uuid.UUID] = {}
    for batch in batches(unit_ids):
        rows = ctx.session.execute(
            select(col(Grading.unit_id), col(Grading.rule_set_id))
            .distinct()
            .where(col(Grading.unit_id).in_(batch), *of_period(asked))
            .order_by(col(Grading.rule_set_id).desc())
        )
        found.update({row.unit_id: row.rule_set_id for row in rows})
    return found


@dataclass(frozen=True)
class Ungraded:
    """Somebody who is to be graded; ``member_id`` None: the organisation itself."""

    member_id: uuid.UUID | None
    organisation_id: uuid.UUID
    unit_id: uuid.UUID


def ungraded(ctx: Context, path: str, asked: GradingAsked, rules: GradingRules, day: date) -> list[Ungraded]:
    """Everybody at and below a path who is to be graded, has no form yet, and for whom the actor may open one."""
    reached = scope_condition(ctx.actor, Permission.GRADING_OPEN, col(Organisation.path))
    if asked.subject is GradingSubject.MEMBER:
        members = _members(rules, day).where(subtree_now(path), reached, ~_graded(asked, of_member=True))
        return [Ungraded(member, unit, unit) for member, unit in ctx.session.execute(members)]
    by_unit_above = scope_condition(ctx.actor, Permission.GRADING_OPEN, col(_ABOVE.path))
    organisations = _organisations(rules, day).where(
        subtree_now(path), or_(reached, by_unit_above), ~_graded(asked, of_member=False)
    )
    return [Ungraded(None, graded, unit) for graded, unit in ctx.session.execute(organisations)]


def _members(rules: GradingRules, day: date) -> Any:
    """Members with their official cell on a day, whose status then is one that is graded."""
    status = and_(
        col(MemberStatusPeriod.member_id) == col(Membership.member_id),
        col(MemberStatusPeriod.status).in_(rules.statuses),
        col(MemberStatusPeriod.valid_from) <= day,
        col(MemberStatusPeriod.valid_to) > day,
    )
    return (
        select(col(Membership.member_id), col(Membership.organisation_id))
        .join(MemberStatusPeriod, status)
        .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(
            col(Membership.kind) == MembershipKind.OFFICIAL,
            col(Membership.valid_from) <= day,
            col(Membership.valid_to) > day,
        )
    )


def _organisations(rules: GradingRules, day: date) -> Any:
    """Organisations of the kinds that are graded on a day, with the unit above them then (a root: itself)."""
    return (
        select(col(Organisation.id), func.coalesce(col(Placement.parent_id), col(Organisation.id)))
        .join(OrganisationProfile, col(OrganisationProfile.organisation_id) == col(Organisation.id))
        .join(Placement, col(Placement.organisation_id) == col(Organisation.id))
        .outerjoin(_ABOVE, col(_ABOVE.id) == col(Placement.parent_id))
        .where(
            on_day(OrganisationProfile, day),
            on_day(Placement, day),
            col(Placement.inherited).is_(False),
            col(OrganisationProfile.kind).in_(rules.organisation_kinds),
        )
    )


def _graded(asked: GradingAsked, *, of_member: bool) -> ColumnElement[bool]:
    same: ColumnElement[bool] = (
        col(Grading.member_id) == col(Membership.member_id)
        if of_member
        else col(Grading.organisation_id) == col(Organisation.id)
    )
    tables = Membership if of_member else Organisation
    return exists(select(col(Grading.id)).where(same, *of_period(asked)).correlate(tables))
