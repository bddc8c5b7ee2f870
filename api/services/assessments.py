"""Collective assessment (tập thể nhận xét, đánh giá): the cell judges real effect, an officer writes it down."""

import uuid
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, insert, select
from sqlmodel import col

from api.core.errors import FieldError, Forbidden, Invalid, Refusal
from api.core.ids import new_id
from api.core.paging import Page, decode_cursor, page_of
from api.models.accounts import Account
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Assessment, Pledge
from api.rules.access import Permission
from api.rules.periods import Window
from api.rules.pledges import Action, PledgeState, ReasonKind
from api.schemas.assessments import (
    AssessmentCreate,
    AssessmentOutcome,
    AssessmentOutcomes,
    AssessmentPublic,
    AssessmentsCreate,
    QueuedPledge,
)
from api.schemas.common import Named
from api.schemas.pledges import PledgeStatus
from api.services import offices, ratings, reports
from api.services.access import allowed, require
from api.services.context import Context
from api.services.pledge_access import Subject, load, require_action, status
from api.services.pledge_moves import give_reason, move
from api.services.pledges import check_window
from api.services.proxies import named


def assess(ctx: Context, pledge_id: uuid.UUID, body: AssessmentCreate, expected: int | None = None) -> PledgeStatus:
    """Write the collective's remark and rating of a self-reported pledge.

    Raises:
        Forbidden: ``own_assessment`` on one's own pledge; ``office_not_held`` when the writer held no office on the
            day of the assessment.
        Invalid: ``choice_invalid`` for the rating, ``day_ahead`` or ``day_before_report`` for the day.
        Conflict: ``assessment_closed`` where the rule refuses lateness; or as every step.
    """
    return status(ctx, _assess(ctx, load(ctx, pledge_id), body, expected))


def assess_many(ctx: Context, organisation_id: uuid.UUID, body: AssessmentsCreate) -> AssessmentOutcomes:
    """Write the remarks of one session of a cell; says of each what became of it. A refused one leaves no trace.

    Raises:
        NotFound: the cell is out of scope.
        Forbidden: in scope, without the right to assess.
    """
    require(ctx, Permission.PLEDGE_ASSESS, organisation_id)
    outcomes = []
    for item in sorted(body.items, key=lambda item: item.pledge_id):
        code = None
        noted = len(ctx.events)
        try:
            subject = load(ctx, item.pledge_id)
            if (subject.row.organisation_id, subject.row.year) != (organisation_id, body.year):
                raise Invalid("not_found")
            with ctx.session.begin_nested():
                _assess(ctx, subject, item, None)
        except Refusal as refusal:
            code = refusal.errors[0].code if refusal.errors else refusal.code
            del ctx.events[noted:]
        outcomes.append(AssessmentOutcome(pledge_id=item.pledge_id, assessed=code is None, code=code))
    assessed = sum(outcome.assessed for outcome in outcomes)
    return AssessmentOutcomes(assessed=assessed, refused=len(outcomes) - assessed, outcomes=outcomes)


def queue(ctx: Context, organisation_id: uuid.UUID, year: int, limit: int, cursor: str | None) -> Page[QueuedPledge]:
    """The self-reported pledges of a cell that wait for the collective's remark, in the order of names."""
    require(ctx, Permission.PLEDGE_READ_CELL, organisation_id)
    statement = (
        select(col(Pledge.id), col(Member.id), col(Member.full_name), col(Member.name_sort))
        .join(Member, col(Member.id) == col(Pledge.member_id))
        .where(
            col(Pledge.year) == year,
            col(Pledge.organisation_id) == organisation_id,
            col(Pledge.state) == PledgeState.SELF_REPORTED,
        )
        .order_by(col(Member.name_sort), col(Member.id))
        .limit(limit + 1)
    )
    if cursor is not None:
        after_name, after_id = decode_cursor(cursor, (str, str))
        statement = statement.where(
            (col(Member.name_sort) > after_name)
            | ((col(Member.name_sort) == after_name) & (col(Member.id) > _id(after_id)))
        )
    rows = ctx.session.execute(statement).all()
    page = page_of(rows, limit, lambda row: (row[3], str(row[1])))
    told = reports.self_reports_of(ctx, [row[0] for row in page.items])
    return Page(
        [
            QueuedPledge(
                pledge_id=pledge_id,
                member=Named(id=member_id, name=full_name),
                year=year,
                self_report=told[pledge_id][0],
                own=member_id == ctx.actor.member_id,
            )
            for pledge_id, member_id, full_name, _ in page.items
        ],
        page.next_cursor,
    )


def of_pledge(ctx: Context, pledge_id: uuid.UUID) -> Sequence[AssessmentPublic]:
    """The assessments of a pledge, newest first, for whoever has been let see it."""
    rows = ctx.session.execute(
        select(Assessment, col(Account.display_name), col(Organisation.name))
        .outerjoin(Account, col(Account.id) == col(Assessment.written_by_id))
        .join(Organisation, col(Organisation.id) == col(Assessment.organisation_id))
        .where(col(Assessment.pledge_id) == pledge_id)
        .order_by(col(Assessment.number).desc())
    ).all()
    return [
        AssessmentPublic(
            id=row.id,
            number=row.number,
            assessed_on=row.assessed_on,
            rating=ratings.code_of(ctx.session, row.rating, row.assessed_on) or "",
            remark=row.remark,
            written_by=named(row.written_by_id, writer),
            organisation=Named(id=row.organisation_id, name=cell),
            written_at=row.created_at,
        )
        for row, writer, cell in rows
    ]


def _assess(ctx: Context, subject: Subject, body: AssessmentCreate, expected: int | None) -> Subject:
    require_action(ctx, subject, Action.ASSESS, expected)
    day = body.assessed_on or ctx.today
    _check_day(ctx, subject, day)
    _require_office(ctx, subject, day)
    rank = ratings.rank_of(ctx.session, body.rating, day, "/rating")
    late = check_window(ctx, subject, Window.ASSESSMENT, body.late_reason)
    moved = move(ctx, subject, Action.ASSESS, on=day, expected=expected, rating=rank)
    pledge_id = subject.row.id
    number = ctx.session.execute(
        select(func.coalesce(func.max(col(Assessment.number)), 0) + 1).where(col(Assessment.pledge_id) == pledge_id)
    ).scalar_one()
    ctx.session.execute(
        insert(Assessment).values(
            id=new_id(),
            created_at=ctx.at,
            updated_at=ctx.at,
            version=1,
            pledge_id=pledge_id,
            number=number,
            assessed_on=day,
            rating=rank,
            remark=body.remark,
            written_by_id=ctx.actor.account_id,
            organisation_id=subject.row.organisation_id,
        )
    )
    if late:
        give_reason(ctx, pledge_id, ReasonKind.LATE_ASSESSMENT, body.late_reason)
    return moved


def _check_day(ctx: Context, subject: Subject, day: date) -> None:
    reported_on = subject.row.self_reported_on
    if day > ctx.today:
        raise Invalid.at("/assessed_on", "day_ahead")
    if reported_on is not None and day < reported_on:
        raise Invalid("invalid", errors=[FieldError("/assessed_on", "day_before_report")])


def _require_office(ctx: Context, subject: Subject, day: date) -> None:
    """Refuse a writer who did not hold the office on the day of the assessment, though they hold one today."""
    if ctx.actor.is_system:
        return
    actor = offices.actor_on(ctx, day)
    if subject.above:
        held = offices.assesses_above(actor, subject.path)
    else:
        held = allowed(actor, Permission.PLEDGE_ASSESS, subject.path)
    if not held:
        raise Forbidden("office_not_held", permission=str(Permission.PLEDGE_ASSESS))


def _id(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
