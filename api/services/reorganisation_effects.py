"""What applying a reorganisation writes, and how a scheduled one is taken back before its day."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict
from api.core.ids import new_id
from api.models.accounts import Grant
from api.models.members import Membership, Position
from api.models.organisations import (
    Organisation,
    OrganisationProfile,
    Placement,
    Reorganisation,
    Succession,
)
from api.rules.access import Role
from api.rules.reorganisations import Opening
from api.schemas.reorganisations import PlanContent, PlannedUnit, ReorganisationCreate
from api.services import events, resettlement
from api.services.context import Context
from api.services.organisation_facts import NewOrganisation, insert_organisations, refresh_today, write_changes
from api.services.reorganisation_plans import Plan
from api.services.reorganisation_requests import contacts_of

_ENDINGS = {"merge": "organisation.merged", "split": "organisation.split", "dissolve": "organisation.dissolved"}
"""Kind of case → the event of an organisation that ends by it."""


def write(ctx: Context, case: Reorganisation, request: ReorganisationCreate, plan: Plan) -> None:
    """Write everything a plan says; what is in force today also reaches the columns that repeat today's truth."""
    day, changes = case.effective_on, plan.changes
    contacts = contacts_of(request)
    insert_organisations(
        ctx.session, [_new(each, day, contacts[each.organisation_id]) for each in changes.openings], case.id
    )
    for opening in changes.openings:
        if opening.parent_id is None:
            give_first_right(ctx, opening.organisation_id, day)
    write_changes(ctx.session, changes, plan.after, case.id, day)
    if day <= ctx.today:
        placed = [each.organisation_id for each in (*changes.movings, *changes.closings)]
        refresh_today(ctx, placed, {each.organisation_id for each in changes.describings}, ctx.today)
    resettlement.write(ctx, case.id, plan.settlement, case.decision_number, day)
    for unit in plan.content.units:
        _record(ctx, case, unit)


def give_first_right(ctx: Context, organisation_id: uuid.UUID, day: date) -> None:
    """Make whoever begins a tree its administrator, since nobody else could act there."""
    if ctx.actor.account_id is None:
        return
    ctx.session.execute(
        insert(Grant).values(
            id=new_id(),
            account_id=ctx.actor.account_id,
            organisation_id=organisation_id,
            role=Role.ADMINISTRATOR,
            below=True,
            valid_from=min(day, ctx.today),
            valid_to=FOREVER,
            given_by_id=ctx.actor.account_id,
        )
    )


def take_back(ctx: Context, case: Reorganisation) -> None:
    """Undo a scheduled case: its rows go, the rows it ended go on.

    Raises:
        Conflict: ``reorganisation_built_upon`` when something has been decided since that rests on it.
    """
    content = PlanContent.model_validate(case.plan)
    opened = [each.organisation_id for each in content.units if each.action == "opens"]
    closed = [each.organisation_id for each in content.units if each.action == "closes"]
    if _is_built_upon(ctx, case, content, opened):
        raise Conflict("reorganisation_built_upon")
    resettlement.take_back(ctx, case.id, content.members, content.positions, content.grants)
    for table in (Placement, OrganisationProfile):
        touched = (
            ctx.session.execute(select(col(table.organisation_id)).where(col(table.reorganisation_id) == case.id))
            .scalars()
            .all()
        )
        ctx.session.execute(
            delete(table).where(col(table.reorganisation_id) == case.id).execution_options(synchronize_session=False)
        )
        _go_on(ctx, table, {*touched, *closed}, case.effective_on)
    ctx.session.execute(delete(Succession).where(col(Succession.reorganisation_id) == case.id))
    ctx.session.execute(
        update(Organisation)
        .where(col(Organisation.id).in_(closed))
        .values(valid_to=FOREVER, heir_id=None, version=Organisation.version + 1)
        .execution_options(synchronize_session=False)
    )
    ctx.session.execute(delete(Grant).where(col(Grant.organisation_id).in_(opened)))
    ctx.session.execute(  # what was drafted about a unit that never began is kept where the unit was decided
        update(Reorganisation)
        .where(col(Reorganisation.organisation_id).in_(opened))
        .values(organisation_id=case.organisation_id)
        .execution_options(synchronize_session=False)
    )
    ctx.session.execute(
        delete(Organisation).where(col(Organisation.id).in_(opened)).execution_options(synchronize_session=False)
    )


def _new(opening: Opening, day: date, contact: dict[str, str | None]) -> NewOrganisation:
    return NewOrganisation(opening.organisation_id, opening.parent_id, opening.description, day, contact)


def _go_on(
    ctx: Context,
    table: type[Placement] | type[OrganisationProfile],
    organisation_ids: Collection[uuid.UUID],
    day: date,
) -> None:
    """Let the facts that ended on a day go on, where nothing follows them any more."""
    followed = select(col(table.organisation_id)).where(
        col(table.organisation_id).in_(organisation_ids), col(table.valid_to) == FOREVER
    )
    ctx.session.execute(
        update(table)
        .where(
            col(table.organisation_id).in_(organisation_ids),
            col(table.valid_to) == day,
            col(table.organisation_id).not_in(followed),
        )
        .values(valid_to=FOREVER)
        .execution_options(synchronize_session=False)
    )


def _is_built_upon(ctx: Context, case: Reorganisation, content: PlanContent, opened: Collection[uuid.UUID]) -> bool:
    """Whether a row the case wrote or ended has changed since, or something else stands on what it begins."""
    day = case.effective_on
    former = [each.membership_id for each in content.members]
    counts = (
        _count(ctx, Placement, col(Placement.reorganisation_id) == case.id, col(Placement.valid_to) != FOREVER),
        _count(
            ctx,
            OrganisationProfile,
            col(OrganisationProfile.reorganisation_id) == case.id,
            col(OrganisationProfile.valid_to) != FOREVER,
        ),
        _count(
            ctx,
            Placement,
            col(Placement.parent_id).in_(opened),
            or_(col(Placement.reorganisation_id).is_(None), col(Placement.reorganisation_id) != case.id),
        ),
        _count(ctx, Position, col(Position.organisation_id).in_(opened)),
        _count(
            ctx,
            Membership,
            col(Membership.organisation_id).in_(opened),
            or_(col(Membership.reorganisation_id).is_(None), col(Membership.reorganisation_id) != case.id),
        ),
        _count(ctx, Membership, col(Membership.id).in_(former), col(Membership.valid_to) != day),
        len(former)
        - _count(
            ctx,
            Membership,
            col(Membership.reorganisation_id) == case.id,
            col(Membership.valid_to).in_({each.valid_to or FOREVER for each in content.members}),
        ),
    )
    return any(counts)


def _count(ctx: Context, table: type[Any], *conditions: Any) -> int:
    found: int = ctx.session.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    return found


def _record(ctx: Context, case: Reorganisation, unit: PlannedUnit) -> None:
    """The event of one organisation that a case touches."""
    match unit.action:
        case "opens":
            kind = "organisation.established"
        case "moves":
            kind = "organisation.moved"
        case "changes":
            kind = "organisation.renamed" if unit.kind == unit.kind_after else "organisation.kind_changed"
        case "closes":
            kind = _ENDINGS[case.kind]
    changes = {
        name: [old, new]
        for name, old, new in (
            ("name", unit.name, unit.name_after),
            ("kind", unit.kind, unit.kind_after),
            ("code", unit.code, unit.code_after),
        )
        if old != new
    }
    events.record(
        ctx,
        kind,
        unit.organisation_id,
        organisation_id=unit.organisation_id,
        data={
            "reorganisation_id": case.id,
            "effective_on": case.effective_on,
            "parent_id": unit.parent_id_after,
            "former_parent_id": unit.parent_id,
            "heir_id": unit.heir_id,
        },
        changes=changes or None,
    )
