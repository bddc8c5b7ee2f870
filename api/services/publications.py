"""Publication (công khai trước chi bộ): one pledge, or all registered pledges of a cell in one set of statements."""

import uuid
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select, update
from sqlmodel import col

from api.core.errors import NotFound
from api.models.pledges import Pledge
from api.rules.access import Permission
from api.rules.pledges import Action, PledgeState, sources
from api.schemas.pledges import PledgeStatus, Publication, PublicationCreate, PublicationOutcome
from api.services import counters, years
from api.services.access import require
from api.services.context import Context
from api.services.pledge_access import COLUMNS, Row, load, require_action, status
from api.services.pledge_moves import YEAR_CLOSED, move, record
from api.services.year_holds import hold_open


def publish(ctx: Context, pledge_id: uuid.UUID, expected: int | None = None) -> PledgeStatus:
    """Publicise one registered pledge before its cell."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.PUBLISH, expected)
    return status(ctx, move(ctx, subject, Action.PUBLISH, expected=expected))


def publish_cell(ctx: Context, organisation_id: uuid.UUID, body: PublicationCreate) -> Publication:
    """Publicise registered pledges of a cell, all or the named ones; says of each what became of it.

    Pledges that are not in this cell and year are answered as unknown.

    Raises:
        NotFound: the cell is out of scope, or the year has not been opened.
        Forbidden: in scope, without the right to publish.
    """
    require(ctx, Permission.PLEDGE_PUBLISH, organisation_id)
    if years.find(ctx.session, body.year) is None:
        raise NotFound
    hold_open(ctx, body.year)
    closed = years.closing_of(ctx.session, organisation_id, body.year) is not None
    rows = _locked(ctx, organisation_id, body)
    ready = [] if closed else [row for row in rows.values() if row.state in sources(Action.PUBLISH)]
    after = _publicised(ctx, ready)
    counters.pledges_changed(
        ctx,
        [counters.PledgeChange(organisation_id, body.year, before.facts, after[before.id].facts) for before in ready],
    )
    for before in ready:
        record(ctx, Action.PUBLISH, before, after[before.id])
    asked = body.pledge_ids if body.pledge_ids is not None else list(rows)
    outcomes = [_outcome(pledge_id, rows.get(pledge_id), closed, pledge_id in after) for pledge_id in asked]
    published = sum(outcome.published for outcome in outcomes)
    return Publication(published=published, refused=len(outcomes) - published, outcomes=outcomes)


def _locked(ctx: Context, organisation_id: uuid.UUID, body: PublicationCreate) -> dict[uuid.UUID, Row]:
    """The pledges asked for, locked in the order of their ids. A draft is nobody's but the member's: left out."""
    statement = select(*COLUMNS).where(
        col(Pledge.year) == body.year,
        col(Pledge.organisation_id) == organisation_id,
        col(Pledge.registered_on).is_not(None),
    )
    if body.pledge_ids is None:
        statement = statement.where(col(Pledge.state) == PledgeState.REGISTERED)
    else:
        statement = statement.where(col(Pledge.id).in_(body.pledge_ids))
    found = ctx.session.execute(statement.order_by(col(Pledge.id)).with_for_update())
    return {row[0]: Row(*row) for row in found}


def _publicised(ctx: Context, ready: Sequence[Row]) -> dict[uuid.UUID, Row]:
    if not ready:
        return {}
    ctx.session.execute(
        update(Pledge)
        .where(
            col(Pledge.id).in_([row.id for row in ready]),
            col(Pledge.state).in_(sources(Action.PUBLISH)),
            ~YEAR_CLOSED,
        )
        .values(
            state=PledgeState.PUBLICISED,
            publicised_on=ctx.today,
            version=Pledge.version + 1,
            updated_at=ctx.at,
        )
        .execution_options(synchronize_session=False)
    )
    return {
        row.id: replace(row, state=PledgeState.PUBLICISED, publicised_on=ctx.today, version=row.version + 1)
        for row in ready
    }


def _outcome(pledge_id: uuid.UUID, row: Row | None, closed: bool, published: bool) -> PublicationOutcome:
    code = None
    if row is None:
        code = "not_found"
    elif closed:
        code = "year_closed"
    elif not published:
        code = "pledge_state_refused"
    return PublicationOutcome(pledge_id=pledge_id, published=published, code=code)
