"""What every dated fact about a person has in common: intervals, cells, closed years, ending and withdrawing."""

import uuid
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Invalid
from api.models.base import Dated
from api.models.organisations import Organisation, OrganisationProfile
from api.models.years import ClosedCell, ProgrammeYear
from api.services import reference
from api.services.context import Context
from api.services.tree import on_day
from api.services.year_holds import hold_open


def require_interval(valid_from: date, valid_to: date) -> None:
    """Refuse an interval that holds no day.

    Raises:
        Invalid: ``interval_empty`` at ``/valid_to``.
    """
    if valid_to <= valid_from:
        raise Invalid.at("/valid_to", "interval_empty")


def hold_organisations(
    ctx: Context, organisation_ids: Collection[uuid.UUID], *, alone: bool = False
) -> dict[uuid.UUID, Organisation]:
    """The organisations, held so that nobody ends them before this transaction ends.

    ``alone``: others who would hold them wait.
    """
    rows = ctx.session.execute(
        select(Organisation)
        .where(col(Organisation.id).in_(organisation_ids))
        .order_by(col(Organisation.id))
        .with_for_update(read=not alone, key_share=alone)
        .execution_options(populate_existing=True)
    ).scalars()
    return {row.id: row for row in rows}


def require_organisation(
    ctx: Context, organisation_id: uuid.UUID, valid_from: date, valid_to: date, *, alone: bool = False
) -> Organisation:
    """A held organisation that exists over the whole of an interval.

    Raises:
        Invalid: at ``/organisation_id``: ``organisation_unknown``, ``organisation_not_active`` or
            ``cell_ends``.
    """
    found = hold_organisations(ctx, [organisation_id], alone=alone).get(organisation_id)
    if found is None:
        raise Invalid.at("/organisation_id", "organisation_unknown")
    if not found.valid_from <= valid_from < found.valid_to:
        raise Invalid.at("/organisation_id", "organisation_not_active")
    if valid_to > found.valid_to:
        raise Invalid.at("/organisation_id", "cell_ends", on=found.valid_to.isoformat())
    return found


def require_cell(ctx: Context, organisation_id: uuid.UUID, valid_from: date, valid_to: date = FOREVER) -> Organisation:
    """A held organisation that exists over the whole of an interval and whose kind holds members.

    Raises:
        Invalid: at ``/organisation_id``: as ``require_organisation``, or ``organisation_holds_no_members``.
    """
    found = require_organisation(ctx, organisation_id, valid_from, valid_to)
    kind = ctx.session.execute(
        select(col(OrganisationProfile.kind)).where(
            col(OrganisationProfile.organisation_id) == organisation_id, on_day(OrganisationProfile, valid_from)
        )
    ).scalar_one()
    item = reference.item(ctx.session, "organisation_kind", kind, valid_from)
    if item is None or not item.data.get("holds_members"):
        raise Invalid.at("/organisation_id", "organisation_holds_no_members")
    return found


def refuse_closed(
    ctx: Context, organisation_ids: Collection[uuid.UUID], valid_from: date, valid_to: date = FOREVER
) -> None:
    """Refuse a change of facts over an interval that touches a closed year of one of these cells.

    Raises:
        Conflict: ``year_closed``; what is possible is to have the year reopened.
    """
    last_year = (valid_to - timedelta(days=1)).year
    opened = select(col(ProgrammeYear.year)).where(col(ProgrammeYear.year).between(valid_from.year, last_year))
    hold_open(ctx, *ctx.session.execute(opened).scalars())
    closed = ctx.session.execute(
        select(col(ClosedCell.year))
        .where(
            col(ClosedCell.organisation_id).in_(organisation_ids),
            col(ClosedCell.year).between(valid_from.year, last_year),
        )
        .order_by(col(ClosedCell.year))
        .limit(1)
    ).scalar()
    if closed is not None:
        raise Conflict("year_closed", allowed=["reopen"], year=closed)


def overlapping(table: type[Dated], valid_from: date, valid_to: date) -> ColumnElement[bool]:
    """The SQL condition that a fact holds on some day of an interval."""
    return (col(table.valid_from) < valid_to) & (col(table.valid_to) > valid_from)


def exists_row(ctx: Context, statement: Select[Any]) -> bool:
    """Whether a select finds anything."""
    return ctx.session.execute(statement.limit(1)).first() is not None


def require_ending(fact: Dated, on: date) -> None:
    """Refuse to end a fact on a day when it does not hold any more, or before it has begun.

    Raises:
        Invalid: ``before_beginning`` at ``/valid_to``.
        Conflict: ``fact_ended`` when it ends earlier as it is.
    """
    if on <= fact.valid_from:
        raise Invalid.at("/valid_to", "before_beginning", on=fact.valid_from.isoformat())
    if on > fact.valid_to:
        raise Conflict("fact_ended", allowed=[], on=fact.valid_to.isoformat())


def require_ahead(ctx: Context, fact: Dated) -> None:
    """Refuse to withdraw a fact that has been in force.

    Raises:
        Conflict: ``fact_in_force``; it can be ended.
    """
    if fact.valid_from <= ctx.today:
        raise Conflict("fact_in_force", allowed=["end"], on=fact.valid_from.isoformat())
