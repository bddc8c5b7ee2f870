"""Excuses: units excused from a duty of one period, with the reason; people are excepted from the year's pledge."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.models.duties import DutyExcuse
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.duties import DutySubject
from api.schemas.common import Named
from api.schemas.duties import DutyExcuseCreate, DutyExcusePublic
from api.services import duties, events
from api.services.access import require, visible
from api.services.context import Context
from api.services.tree import subtree_now

_EXCUSES = select(DutyExcuse, Organisation).join(Organisation, col(Organisation.id) == col(DutyExcuse.organisation_id))


def listed(ctx: Context, organisation_id: uuid.UUID, year: int) -> Sequence[DutyExcusePublic]:
    """The excuses of a year at and below an organisation, newest first, withdrawn ones included."""
    organisation = require(ctx, Permission.DUTY_READ, organisation_id)
    statement = visible(ctx, _EXCUSES, Permission.DUTY_READ, col(Organisation.path))
    found = ctx.session.execute(
        statement.where(col(DutyExcuse.year) == year, subtree_now(organisation.path)).order_by(
            col(DutyExcuse.id).desc()
        )
    ).all()
    return [_public(*row) for row in found]


def create(ctx: Context, organisation_id: uuid.UUID, body: DutyExcuseCreate) -> DutyExcusePublic:
    """Excuse a unit from a duty.

    Raises:
        Invalid: ``duty_unknown``, ``duty_of_people``, ``year_not_opened``, ``day_ahead``.
        Conflict: ``duty_excused`` when it already is.
    """
    organisation = require(ctx, Permission.DUTY_EXCUSE, organisation_id)
    duty = duties.one(ctx.session, body.duty, body.year, body.number)
    if duty.kind.subject is not DutySubject.ORGANISATION:
        raise Invalid.at("/duty", "duty_of_people")
    decided_on = body.decided_on or ctx.today
    if decided_on > ctx.today:
        raise Invalid.at("/decided_on", "day_ahead")
    excuse = DutyExcuse(
        organisation_id=organisation_id,
        duty=body.duty,
        year=body.year,
        number=body.number,
        decided_on=decided_on,
        reason=body.reason,
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(excuse)
    except IntegrityError as error:  # one standing excuse for a unit, duty and period
        raise Conflict("duty_excused", allowed=["withdraw"]) from error
    _record(ctx, "duty.excused", excuse)
    return _public(excuse, organisation)


def withdraw(ctx: Context, excuse_id: uuid.UUID) -> DutyExcusePublic:
    """Take an excuse back: the duty is asked again.

    Raises:
        NotFound: there is none in scope.
        Conflict: ``already_withdrawn``.
    """
    excuse = ctx.session.get(DutyExcuse, excuse_id, with_for_update=True)
    if excuse is None:
        raise NotFound
    organisation = require(ctx, Permission.DUTY_EXCUSE, excuse.organisation_id)
    if excuse.withdrawn_on is not None:
        raise Conflict("already_withdrawn", allowed=[])
    excuse.withdrawn_on = ctx.today
    ctx.session.flush()
    _record(ctx, "duty.excuse_withdrawn", excuse)
    return _public(excuse, organisation)


def _record(ctx: Context, kind: str, excuse: DutyExcuse) -> None:
    events.record(
        ctx,
        kind,
        excuse.id,
        organisation_id=excuse.organisation_id,
        data={"duty": excuse.duty, "year": excuse.year, "number": excuse.number},
        changes={"reason": [None, excuse.reason]},
    )


def _public(excuse: DutyExcuse, organisation: Organisation) -> DutyExcusePublic:
    fields = excuse.model_dump(include={"id", "duty", "year", "number", "decided_on", "reason", "withdrawn_on"})
    return DutyExcusePublic(**fields, organisation=Named(id=organisation.id, name=organisation.name))
