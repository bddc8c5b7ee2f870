"""Grades (xếp loại): opening the forms of a period, grading oneself, appraising, returning and reopening."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, literal, select, tuple_
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import FieldError, Invalid
from api.core.ids import new_id
from api.core.paging import Page, decode_cursor, page_of
from api.models.gradings import Grading, GradingRuleSet
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.gradings import GradingAction, GradingState, GradingSubject, may_give, rank_for, total, wrong_points
from api.schemas.common import Named
from api.schemas.grading_rules import GradingRules
from api.schemas.gradings import Appraisal, GradingAsked, GradingPublic, GradingRow, SelfGrade
from api.services import events, grading_rules, grading_subjects, grading_views
from api.services.access import require
from api.services.context import Context, check_version
from api.services.grading_access import Loaded, load, rank_of, seen_by, step
from api.services.grading_access import require as require_action
from api.services.tree import subtree_now


def open_forms(ctx: Context, organisation_id: uuid.UUID, asked: GradingAsked) -> int:
    """Open the forms of a period for everybody at and below an organisation who has none yet. Gives how many.

    Where the right does not reach below: for those of the organisation itself, and for the organisations under it.

    Whoever is there on the last day of the period, or today when it is not over, is graded, under the rule set of
    that day; in a unit that has forms of the period already, under theirs, so that one cap holds for all of them.

    Raises:
        Invalid: ``grading_rules_missing``, or ``choice_invalid`` for a period the rule set does not grade.
    """
    organisation = require(ctx, Permission.GRADING_OPEN, organisation_id)
    rule_set, rules, day = grading_subjects.rules_for(ctx, asked)
    found = grading_subjects.ungraded(ctx, organisation.path, asked, rules, day)
    if found:
        shared = {
            "period": asked.period,
            "year": asked.year,
            "number": asked.number,
            "state": GradingState.OPENED,
            "created_at": ctx.at,
            "updated_at": ctx.at,
            "version": 1,
        }
        begun = grading_subjects.begun_under(ctx, {each.unit_id for each in found}, asked)
        forms = [
            shared | asdict(each) | {"id": new_id(), "rule_set_id": begun.get(each.unit_id, rule_set.id)}
            for each in found
        ]
        ctx.session.execute(insert(Grading), forms)
        data = asked.model_dump(mode="json") | {"opened": len(found)}
        events.record(ctx, "grading.opened", organisation_id, organisation_id=organisation_id, data=data)
    return len(found)


def search(
    ctx: Context,
    organisation_id: uuid.UUID,
    asked: GradingAsked,
    state: GradingState | None,
    limit: int,
    cursor: str | None,
) -> Page[GradingRow]:
    """The grades of a period at and below an organisation that the actor may see, by the tree, then names."""
    organisation = require(ctx, Permission.GRADING_READ, organisation_id)
    of_member = asked.subject is GradingSubject.MEMBER
    sort = col(Member.name_sort) if of_member else literal("")
    statement = _rows(sort).where(subtree_now(organisation.path), *grading_subjects.of_period(asked), seen_by(ctx))
    if state is not None:
        statement = statement.where(col(Grading.state) == state)
    key = (col(Organisation.path), sort, col(Grading.id))
    if cursor is not None:
        path, name, grading_id = decode_cursor(cursor, (str, str, uuid.UUID))
        after = tuple_(literal(path), literal(name), literal(grading_id, Identifier()))
        statement = statement.where(tuple_(*key) > after)
    rows = ctx.session.execute(statement.order_by(*key).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: (row.path, row.sort, str(row[0].id)))
    return Page(_public_rows(ctx, page.items), page.next_cursor)


def own(ctx: Context) -> Sequence[GradingRow]:
    """The caller's own grades, newest first; none without a member."""
    if ctx.actor.member_id is None:
        return []
    statement = _rows(literal("")).where(col(Grading.member_id) == ctx.actor.member_id)
    order = (col(Grading.year).desc(), col(Grading.period), col(Grading.number).desc())
    return _public_rows(ctx, ctx.session.execute(statement.order_by(*order)).all())


def get(ctx: Context, grading_id: uuid.UUID) -> GradingPublic:
    """One grade with its form and the evidence beside it.

    Raises:
        NotFound, Forbidden: as ``grading_access.load``.
    """
    return grading_views.public(ctx, load(ctx, grading_id))


def self_grade(ctx: Context, grading_id: uuid.UUID, body: SelfGrade, expected: int | None) -> GradingPublic:
    """Write the subject's own view; again until it is appraised.

    Raises:
        Invalid: points or a level that the rule set does not know, ``grading_level_above_points``.
        Conflict: ``grading_state_refused``, ``grading_locked``.
    """
    loaded = _stepping(ctx, grading_id, GradingAction.SELF_GRADE, expected)
    rank = _checked_rank(loaded.rules, body.points, body.level)
    loaded.row.self_rank = rank
    return _taken(ctx, loaded, GradingAction.SELF_GRADE, "grading.self_graded", body.text, rank, body.points)


def appraise(ctx: Context, grading_id: uuid.UUID, body: Appraisal, expected: int | None) -> GradingPublic:
    """Write what the appraising unit says and proposes; again until it is decided.

    Raises:
        Forbidden: ``own_grading``.
        Invalid, Conflict: as ``self_grade``.
    """
    loaded = _stepping(ctx, grading_id, GradingAction.APPRAISE, expected)
    rank = _checked_rank(loaded.rules, body.points, body.level)
    loaded.row.appraised_rank = rank
    return _taken(ctx, loaded, GradingAction.APPRAISE, "grading.appraised", body.text, rank, body.points)


def give_back(ctx: Context, grading_id: uuid.UUID, reason: str, expected: int | None) -> GradingPublic:
    """Give a form one step back, with the reason; what was said stays among its steps."""
    loaded = _stepping(ctx, grading_id, GradingAction.RETURN, expected)
    loaded.row.appraised_rank = None
    return _taken(ctx, loaded, GradingAction.RETURN, "grading.returned", reason)


def reopen(ctx: Context, grading_id: uuid.UUID, reason: str, expected: int | None) -> GradingPublic:
    """Open a decided or locked grade again, with the reason; the decision stays among its steps."""
    loaded = _stepping(ctx, grading_id, GradingAction.REOPEN, expected)
    loaded.row.decided_rank = loaded.row.decided_on = loaded.row.decision_number = None
    return _taken(ctx, loaded, GradingAction.REOPEN, "grading.reopened", reason)


def _stepping(ctx: Context, grading_id: uuid.UUID, action: GradingAction, expected: int | None) -> Loaded:
    loaded = load(ctx, grading_id)
    require_action(ctx, loaded, action)
    check_version(loaded.row, expected)
    return loaded


def _taken(
    ctx: Context,
    loaded: Loaded,
    action: GradingAction,
    kind: str,
    text: str,
    rank: int | None = None,
    points: Mapping[str, Decimal] | None = None,
) -> GradingPublic:
    said = None if points is None else {code: str(given) for code, given in points.items()}
    step(ctx, loaded, action, text=text, rank=rank, points=said)
    row = loaded.row
    data = {"state": row.state, "rank": rank, "year": row.year, "period": row.period, "number": row.number}
    events.record(ctx, kind, row.id, organisation_id=row.organisation_id, data=data)
    return grading_views.public(ctx, loaded)


def _checked_rank(rules: GradingRules, points: Mapping[str, Decimal], level: str) -> int:
    faults = wrong_points(rules.looked_at, points)
    if faults:
        raise Invalid("invalid", errors=[FieldError(f"/points/{code}", fault) for code, fault in faults.items()])
    rank = rank_of(rules, level, "/level")
    reached = rank_for(rules.thresholds, total(points))
    if not may_give(rank, reached):
        raise Invalid.at("/level", "grading_level_above_points", level=rules.code_of(reached))
    return rank


def _rows(sort: Any) -> Any:
    return (
        select(
            Grading,
            col(Organisation.path),
            col(Organisation.name).label("unit"),
            col(Member.full_name).label("full_name"),
            sort.label("sort"),
        )
        .join(Organisation, col(Organisation.id) == col(Grading.organisation_id))
        .outerjoin(Member, col(Member.id) == col(Grading.member_id))
    )


def _public_rows(ctx: Context, rows: Sequence[Any]) -> list[GradingRow]:
    wanted = {row[0].rule_set_id for row in rows}
    sets = ctx.session.execute(select(GradingRuleSet).where(col(GradingRuleSet.id).in_(wanted))).scalars()
    rules = {rule_set.id: grading_rules.rules_of(rule_set) for rule_set in sets}
    return [
        GradingRow(
            **grading_views.plain(row[0], rules[row[0].rule_set_id]),
            member=None if row[0].member_id is None else Named(id=row[0].member_id, name=row.full_name),
            organisation=Named(id=row[0].organisation_id, name=row.unit),
        )
        for row in rows
    ]
