"""Exceptions: people excepted from a year's pledge, with the reason; they are then counted apart."""

import uuid

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import PledgeException
from api.rules.access import Permission
from api.schemas.common import Named
from api.schemas.exceptions import ExceptionCreate, ExceptionPublic
from api.services import counters, events, years
from api.services.access import require, visible
from api.services.context import Context
from api.services.tree import subtree_now
from api.services.year_holds import hold_open

_EXCEPTIONS = (
    select(PledgeException, col(Member.full_name), col(Organisation.name))
    .join(Member, col(Member.id) == col(PledgeException.member_id))
    .join(Organisation, col(Organisation.id) == col(PledgeException.organisation_id))
)


def create(ctx: Context, organisation_id: uuid.UUID, body: ExceptionCreate) -> ExceptionPublic:
    """Except a person of a cell from the duty of a year.

    Raises:
        Invalid: ``year_not_opened``, ``member_not_in_cell``, ``day_ahead``.
        Conflict: ``already_excepted``, ``year_closed``.
    """
    organisation = require(ctx, Permission.PLEDGE_EXCEPT, organisation_id)
    years.require_opened(ctx.session, body.year, "/year")
    hold_open(ctx, body.year)
    decided_on = body.decided_on or ctx.today
    if decided_on > ctx.today:
        raise Invalid.at("/decided_on", "day_ahead")
    line = counters.lines_for(ctx, [body.member_id], body.year).get(body.member_id)
    if line is None or line.person is None or line.organisation_id != organisation.id:
        raise Invalid.at("/member_id", "member_not_in_cell")
    _require_open(ctx, organisation_id, body.year)
    exception = PledgeException.model_validate(
        {**body.model_dump(), "decided_on": decided_on, "organisation_id": organisation_id}
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(exception)
    except IntegrityError as error:  # one standing exception for a person and year
        raise Conflict("already_excepted", year=body.year) from error
    counters.people_changed(ctx, [body.member_id], decided_on)
    _record(ctx, "pledge.excepted", exception)
    return get(ctx, exception.id)


def withdraw(ctx: Context, exception_id: uuid.UUID) -> ExceptionPublic:
    """Take an exception back from today on.

    Raises:
        Conflict: ``already_withdrawn``, ``year_closed``.
    """
    exception = ctx.session.get(PledgeException, exception_id)
    if exception is None:
        raise NotFound
    require(ctx, Permission.PLEDGE_EXCEPT, exception.organisation_id)
    hold_open(ctx, exception.year)
    _require_open(ctx, exception.organisation_id, exception.year)
    ctx.session.refresh(exception, with_for_update=True)
    if exception.withdrawn_on is not None:
        raise Conflict("already_withdrawn")
    exception.withdrawn_on = ctx.today
    ctx.session.flush()
    counters.people_changed(ctx, [exception.member_id])
    _record(ctx, "pledge.exception_withdrawn", exception)
    return get(ctx, exception_id)


def get(ctx: Context, exception_id: uuid.UUID) -> ExceptionPublic:
    """An exception, for officers of the cell and the levels above.

    Raises:
        NotFound: there is none in scope.
    """
    found = ctx.session.execute(_EXCEPTIONS.where(col(PledgeException.id) == exception_id)).first()
    if found is None:
        raise NotFound
    require(ctx, Permission.PLEDGE_EXCEPT, found[0].organisation_id)
    return _public(*found)


def search(
    ctx: Context, organisation_id: uuid.UUID, year: int, limit: int, cursor: str | None
) -> Page[ExceptionPublic]:
    """The exceptions of a year in an organisation's subtree that the actor may open, newest first, also withdrawn."""
    organisation = require(ctx, Permission.PLEDGE_EXCEPT, organisation_id)
    statement = visible(ctx, _EXCEPTIONS, Permission.PLEDGE_EXCEPT, col(Organisation.path))
    statement = statement.where(col(PledgeException.year) == year, subtree_now(organisation.path))
    if cursor is not None:
        [before] = decode_cursor(cursor, (str,))
        try:
            statement = statement.where(col(PledgeException.id) < uuid.UUID(before))
        except ValueError as error:
            raise Invalid.at("?cursor", "cursor_invalid") from error
    rows = ctx.session.execute(statement.order_by(col(PledgeException.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: (str(row[0].id),))
    return Page([_public(*row) for row in page.items], page.next_cursor)


def standing_for(ctx: Context, member_id: uuid.UUID, year: int) -> ExceptionPublic | None:
    """A person's exception that holds, for whoever has been let see their notebook."""
    found = ctx.session.execute(
        _EXCEPTIONS.where(
            col(PledgeException.member_id) == member_id,
            col(PledgeException.year) == year,
            col(PledgeException.withdrawn_on).is_(None),
        )
    ).first()
    return None if found is None else _public(*found)


def _require_open(ctx: Context, organisation_id: uuid.UUID, year: int) -> None:
    if years.closing_of(ctx.session, organisation_id, year) is not None:
        raise Conflict("year_closed", allowed=(), year=year)


def _record(ctx: Context, kind: str, exception: PledgeException) -> None:
    events.record(
        ctx,
        kind,
        exception.id,
        organisation_id=exception.organisation_id,
        data={"member_id": exception.member_id, "year": exception.year},
        changes={"reason": [None, exception.reason]},
    )


def _public(exception: PledgeException, member_name: str, organisation_name: str) -> ExceptionPublic:
    return ExceptionPublic(
        id=exception.id,
        member=Named(id=exception.member_id, name=member_name),
        organisation=Named(id=exception.organisation_id, name=organisation_name),
        year=exception.year,
        decided_on=exception.decided_on,
        reason=exception.reason,
        withdrawn_on=exception.withdrawn_on,
        version=exception.version,
    )
