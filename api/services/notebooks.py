"""The notebook (Sổ tay "Làm theo gương Bác"): a person's year as one document, with the one next thing to do."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Forbidden, NotFound
from api.models.accounts import Account
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge, PledgeReason
from api.models.statistics import PersonYear
from api.models.years import ProgrammeYear
from api.rules.access import Permission
from api.rules.figures import Bucket, standing_of
from api.rules.notebooks import next_step
from api.rules.pledges import View
from api.schemas.common import Named
from api.schemas.notebooks import NextTask, NotebookPublic, OtherYear
from api.schemas.pledges import ReasonPublic
from api.services import assessments, comments, exceptions, pledges, proxies, ratings, reports, themes, years
from api.services.access import allowed
from api.services.context import Context
from api.services.pledge_access import Subject, allowed_actions, find, hidden, require_view
from api.services.proxies import named


@dataclass(frozen=True)
class _Owner:
    """Whose notebook it is, and how they count in the year. ``cell`` None: in no cell."""

    member_id: uuid.UUID
    name: str
    cell: Organisation | None
    bucket: Bucket | None
    key_leader: bool


def mine(ctx: Context, year: int) -> NotebookPublic:
    """One's own notebook.

    Raises:
        NotFound: the account belongs to no member, or the year has not been opened.
    """
    if ctx.actor.member_id is None:
        raise NotFound
    return get(ctx, ctx.actor.member_id, year)


def get(ctx: Context, member_id: uuid.UUID, year: int) -> NotebookPublic:
    """A person's notebook, as far as the actor may see it.

    Raises:
        NotFound: there is no such member or year for the actor.
        Forbidden: they count the person without a right to the texts.
    """
    programme_year = years.find(ctx.session, year)
    subject = find(ctx, member_id, year)
    owner = _owner(ctx, member_id, year, subject)
    if programme_year is None or owner is None:
        raise NotFound
    view = _require_view(ctx, owner, subject)
    shown = subject if subject is not None and subject.view is not None else None
    return _compose(ctx, programme_year, owner, shown, view)


def _compose(ctx: Context, year: ProgrammeYear, owner: _Owner, subject: Subject | None, view: View) -> NotebookPublic:
    cell, inside = owner.cell, view in (View.OWN, View.CELL)
    pledge = None if subject is None else pledges.public(ctx, subject)
    stages = 0 if subject is None else subject.row.stages
    calendar = None if cell is None else years.describe(ctx.session, year, cell)
    return NotebookPublic(
        member=Named(id=owner.member_id, name=owner.name),
        year=year.year,
        organisation=None if cell is None else Named(id=cell.id, name=cell.name),
        key_leader=owner.key_leader,
        standing=None if owner.bucket is None else standing_of(owner.bucket, stages),
        calendar=calendar,
        themes=[] if cell is None else themes.reaching_in_year(ctx.session, cell.id, year.year, ctx.today),
        pledge=pledge,
        comments=[] if subject is None else comments.of_pledge(ctx, subject),
        progress=[] if subject is None else reports.progress_of(ctx, subject.row.id),
        self_reports=[] if subject is None else reports.self_reports_of(ctx, [subject.row.id])[subject.row.id],
        assessments=[] if subject is None else assessments.of_pledge(ctx, subject.row.id),
        proxy_entries=[] if subject is None else proxies.of_pledge(ctx, subject),
        reasons=[] if subject is None or not inside else _reasons(ctx, subject.row.id),
        exception=exceptions.standing_for(ctx, owner.member_id, year.year) if inside else None,
        next_task=_next_task(ctx, year, owner, subject) if inside else None,
        allowed_actions=[] if subject is None else allowed_actions(subject),
        may_create=subject is None and inside and _may_create(ctx, year.year, owner),
        other_years=_other_years(ctx, owner.member_id, year.year, view),
    )


def _require_view(ctx: Context, owner: _Owner, subject: Subject | None) -> View:
    """How the actor sees the notebook: as its owner, as an officer, or as they see the pledge."""
    if owner.member_id == ctx.actor.member_id:
        return View.OWN
    if subject is not None and subject.view is not None:
        return require_view(ctx, subject)
    if owner.cell is not None and allowed(ctx.actor, Permission.PLEDGE_READ_CELL, owner.cell.path):
        return View.CELL
    if subject is not None:
        raise hidden(subject)
    if owner.cell is not None and allowed(ctx.actor, Permission.STATISTICS_READ, owner.cell.path):
        raise Forbidden("forbidden", permission=str(Permission.PLEDGE_READ_CELL))
    raise NotFound


def _owner(ctx: Context, member_id: uuid.UUID, year: int, subject: Subject | None) -> _Owner | None:
    member = ctx.session.execute(
        select(col(Member.full_name), col(Member.organisation_id)).where(col(Member.id) == member_id)
    ).first()
    if member is None:
        return None
    counted = ctx.session.execute(
        select(col(PersonYear.organisation_id), col(PersonYear.bucket), col(PersonYear.key_leader)).where(
            col(PersonYear.member_id) == member_id, col(PersonYear.year) == year
        )
    ).first()
    if counted is not None:
        cell_id, bucket, key_leader = counted
    elif subject is not None:
        cell_id, bucket, key_leader = subject.row.organisation_id, None, subject.row.key_leader
    else:
        cell_id, bucket, key_leader = member.organisation_id, None, False
    cell = None if cell_id is None else ctx.session.get(Organisation, cell_id)
    return _Owner(member_id, member.full_name, cell, bucket, key_leader)


def _next_task(ctx: Context, year: ProgrammeYear, owner: _Owner, subject: Subject | None) -> NextTask | None:
    if owner.cell is None:
        return None
    closed = years.closing_of(ctx.session, owner.cell.id, year.year) is not None
    windows = years.windows_at(ctx.session, year, owner.cell.path)
    step = next_step(None if subject is None else subject.row.state, owner.bucket, windows, closed=closed)
    if step is None:
        return None
    days_left = None if step.due_on is None else (step.due_on - ctx.today).days
    return NextTask(task=step.task, due_on=step.due_on, days_left=days_left, mine=step.mine)


def _may_create(ctx: Context, year: int, owner: _Owner) -> bool:
    if owner.cell is None or owner.bucket is None:
        return False
    if years.closing_of(ctx.session, owner.cell.id, year) is not None:
        return False
    own = owner.member_id == ctx.actor.member_id
    return own or allowed(ctx.actor, Permission.PLEDGE_WRITE_PROXY, owner.cell.path)


def _other_years(ctx: Context, member_id: uuid.UUID, year: int, view: View) -> Sequence[OtherYear]:
    """The person's other pledges: their own drafts are theirs alone, comrades know those that were publicised."""
    statement = select(
        col(Pledge.year), col(Pledge.id), col(Pledge.state), col(Pledge.rating), col(Pledge.assessed_on)
    ).where(col(Pledge.member_id) == member_id, col(Pledge.year) != year)
    if view is View.PUBLIC:
        statement = statement.where(col(Pledge.publicised_on).is_not(None))
    elif view is not View.OWN:
        statement = statement.where(col(Pledge.registered_on).is_not(None))
    rows: Sequence[Any] = ctx.session.execute(statement.order_by(col(Pledge.year).desc())).all()
    return [
        OtherYear(
            year=row.year,
            pledge_id=row.id,
            state=row.state,
            rating=ratings.code_of(ctx.session, row.rating, row.assessed_on),
        )
        for row in rows
    ]


def _reasons(ctx: Context, pledge_id: uuid.UUID) -> Sequence[ReasonPublic]:
    rows = ctx.session.execute(
        select(PledgeReason, col(Account.display_name))
        .outerjoin(Account, col(Account.id) == col(PledgeReason.account_id))
        .where(col(PledgeReason.pledge_id) == pledge_id)
        .order_by(col(PledgeReason.created_at), col(PledgeReason.id))
    )
    return [
        ReasonPublic(kind=row.kind, reason=row.reason, on=row.on, by=named(row.account_id, name)) for row, name in rows
    ]
