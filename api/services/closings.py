"""Closing a year for a subtree, and reopening it. A closed cell refuses every change; its figures stand still."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, and_, delete, exists, func, insert, literal, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Conflict, NotFound
from api.models.accounts import Account
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear
from api.models.years import ClosedCell, YearClosing
from api.rules.access import Permission
from api.rules.pledges import PledgeState
from api.schemas.common import Named
from api.schemas.years import ClosingCreate, ClosingPublic, Closings, OpenWork, Reopening
from api.services import counters, events, years
from api.services.access import AFTER_EVERY_PATH, require
from api.services.context import Context
from api.services.proxies import named
from api.services.tree import prefixes_of, subtree_now
from api.services.year_holds import hold_still

_Closer, _Reopener = aliased(Account), aliased(Account)
_COLUMNS: tuple[Any, ...] = (
    YearClosing,
    col(Organisation.name),
    col(_Closer.display_name).label("closer"),
    col(_Reopener.display_name).label("reopener"),
)
_CLOSINGS: Select[Any] = (
    select(*_COLUMNS)
    .join(Organisation, col(Organisation.id) == col(YearClosing.organisation_id))
    .outerjoin(_Closer, col(_Closer.id) == col(YearClosing.closed_by_id))
    .outerjoin(_Reopener, col(_Reopener.id) == col(YearClosing.reopened_by_id))
)


def listed(ctx: Context, organisation_id: uuid.UUID, year: int) -> Closings:
    """The closings of a year at an organisation and above it, and what is still open at and below it."""
    organisation = require(ctx, Permission.YEAR_CLOSE, organisation_id)
    rows = ctx.session.execute(
        _CLOSINGS.where(
            col(YearClosing.year) == year, col(Organisation.path).in_(prefixes_of(organisation.path))
        ).order_by(col(YearClosing.closed_at).desc(), col(YearClosing.id).desc())
    )
    return Closings(items=[_public(*row) for row in rows], open_work=_open_work(ctx, organisation.path, year))


def close(ctx: Context, organisation_id: uuid.UUID, body: ClosingCreate) -> ClosingPublic:
    """Close a year for an organisation and everything below it that is not closed yet.

    Assessed pledges become closed, the figures are written down with the tree of today.

    Raises:
        Invalid: ``year_not_opened``.
        Conflict: ``already_closed``; ``year_has_open_work`` when something is open and no reason is given.
    """
    organisation = require(ctx, Permission.YEAR_CLOSE, organisation_id)
    years.require_opened(ctx.session, body.year, "/year")
    hold_still(ctx, body.year)
    work = _open_work(ctx, organisation.path, body.year)
    if any(work.model_dump().values()) and body.reason is None:
        raise Conflict("year_has_open_work", allowed=("reason",), **work.model_dump())
    closing = YearClosing(
        year=body.year,
        organisation_id=organisation_id,
        closed_at=ctx.at,
        closed_on=ctx.today,
        closed_by_id=ctx.actor.account_id,
        reason=body.reason,
    )
    ctx.session.add(closing)
    ctx.session.flush()
    shut = _shut_cells(ctx, closing, organisation.path)
    if shut == 0:
        raise Conflict("already_closed", year=body.year)
    closed = _turn_pledges(ctx, closing, PledgeState.ASSESSED, PledgeState.CLOSED)
    counters.freeze(ctx, closing)
    events.record(
        ctx,
        "year.closed",
        closing.id,
        organisation_id=organisation_id,
        data={"year": body.year, "organisations": shut, "pledges": closed, **work.model_dump()},
    )
    return get(ctx, closing.id)


def reopen(ctx: Context, closing_id: uuid.UUID, body: Reopening) -> ClosingPublic:
    """Open what a closing closed. What was frozen stays readable as it was on the closing day.

    Raises:
        Conflict: ``already_reopened``; ``closed_above`` while a closing of a level above stands.
    """
    closing = ctx.session.get(YearClosing, closing_id)
    if closing is None:
        raise NotFound
    organisation = require(ctx, Permission.YEAR_REOPEN, closing.organisation_id)
    hold_still(ctx, closing.year)
    ctx.session.refresh(closing, with_for_update=True)
    if closing.reopened_at is not None:
        raise Conflict("already_reopened")
    if _closed_above(ctx, organisation.path, closing.year):
        raise Conflict("closed_above")
    reopened = _turn_pledges(ctx, closing, PledgeState.CLOSED, PledgeState.ASSESSED)
    ctx.session.execute(delete(ClosedCell).where(col(ClosedCell.closing_id) == closing_id))
    closing.reopened_at = ctx.at
    closing.reopened_by_id = ctx.actor.account_id
    closing.reopening_reason = body.reason
    ctx.session.flush()
    events.record(
        ctx,
        "year.reopened",
        closing.id,
        organisation_id=organisation.id,
        data={"year": closing.year, "pledges": reopened},
        changes={"reason": [None, body.reason]},
    )
    return get(ctx, closing_id)


def get(ctx: Context, closing_id: uuid.UUID) -> ClosingPublic:
    """A closing at, above or below one's organisations.

    Raises:
        NotFound: there is none in scope.
    """
    found = ctx.session.execute(_CLOSINGS.where(col(YearClosing.id) == closing_id)).first()
    if found is None:
        raise NotFound
    require(ctx, Permission.YEAR_READ, found[0].organisation_id)
    return _public(*found)


def _open_work(ctx: Context, path: str, year: int) -> OpenWork:
    """What is open at and below a path, in cells that have not closed the year."""
    counted = ctx.session.execute(
        select(func.coalesce(func.sum(col(OrganisationYear.due) - col(OrganisationYear.registered)), 0)).where(
            col(OrganisationYear.year) == year,
            col(OrganisationYear.path) >= path,
            col(OrganisationYear.path) < path + AFTER_EVERY_PATH,
            ~_closed(year, col(OrganisationYear.organisation_id)),
        )
    ).scalar_one()
    states = (PledgeState.REGISTERED, PledgeState.PUBLICISED, PledgeState.SELF_REPORTED)
    by_state: dict[PledgeState, int] = {
        row[0]: row[1]
        for row in ctx.session.execute(
            select(col(Pledge.state), func.count())
            .join(Organisation, col(Organisation.id) == col(Pledge.organisation_id))
            .where(
                col(Pledge.year) == year,
                col(Pledge.state).in_(states),
                subtree_now(path),
                ~_closed(year, col(Pledge.organisation_id)),
            )
            .group_by(col(Pledge.state))
        )
    }
    return OpenWork(missing=counted, **{state.value: by_state.get(state, 0) for state in states})


def _shut_cells(ctx: Context, closing: YearClosing, path: str) -> int:
    """Shut every organisation at and below a path that has not closed the year; gives how many."""
    ids: ColumnElement[uuid.UUID] = literal(closing.id, Identifier())
    cells = select(literal(closing.year), col(Organisation.id), ids).where(
        subtree_now(path), ~_closed(closing.year, col(Organisation.id))
    )
    ctx.session.execute(insert(ClosedCell).from_select(["year", "organisation_id", "closing_id"], cells))
    shut: int = ctx.session.execute(
        select(func.count()).select_from(ClosedCell).where(col(ClosedCell.closing_id) == closing.id)
    ).scalar_one()
    return shut


def _closed(year: int, organisation_id: Any) -> ColumnElement[bool]:
    return exists().where(and_(col(ClosedCell.year) == year, col(ClosedCell.organisation_id) == organisation_id))


def _closed_above(ctx: Context, path: str, year: int) -> bool:
    above: Sequence[str] = prefixes_of(path)[:-1]
    found = ctx.session.execute(
        select(col(YearClosing.id))
        .join(Organisation, col(Organisation.id) == col(YearClosing.organisation_id))
        .where(
            col(YearClosing.year) == year,
            col(YearClosing.reopened_at).is_(None),
            col(Organisation.path).in_(above),
        )
        .limit(1)
    ).first()
    return found is not None


def _turn_pledges(ctx: Context, closing: YearClosing, before: PledgeState, after: PledgeState) -> int:
    """Move the pledges of a closing's cells between assessed and closed; neither changes a figure."""
    cells = select(col(ClosedCell.organisation_id)).where(col(ClosedCell.closing_id) == closing.id)
    turned = ctx.session.execute(
        update(Pledge)
        .where(col(Pledge.year) == closing.year, col(Pledge.state) == before, col(Pledge.organisation_id).in_(cells))
        .values(
            state=after,
            closed_on=ctx.today if after is PledgeState.CLOSED else None,
            version=Pledge.version + 1,
            updated_at=ctx.at,
        )
        .execution_options(synchronize_session=False)
    )
    assert isinstance(turned, CursorResult)
    return turned.rowcount


def _public(closing: YearClosing, organisation_name: str, closer: str | None, reopener: str | None) -> ClosingPublic:
    return ClosingPublic(
        id=closing.id,
        year=closing.year,
        organisation=Named(id=closing.organisation_id, name=organisation_name),
        closed_at=closing.closed_at,
        closed_on=closing.closed_on,
        closed_by=named(closing.closed_by_id, closer),
        reason=closing.reason,
        reopened_at=closing.reopened_at,
        reopened_by=named(closing.reopened_by_id, reopener),
        reopening_reason=closing.reopening_reason,
        version=closing.version,
    )
