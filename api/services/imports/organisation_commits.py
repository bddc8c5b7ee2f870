"""Carrying out the plan of a list of organisations."""

from collections.abc import Sequence

from sqlalchemy import bindparam, update

from api.models.base import table_of
from api.models.organisations import Organisation
from api.rules.imports import RowAction
from api.schemas.reorganisations import RenameRequest
from api.services import events, organisations, reorganisations, tree
from api.services.context import Context
from api.services.external_keys import remember
from api.services.imports.organisation_plans import CONTACT, OrganisationChange
from api.services.imports.places import SUBJECT
from api.services.imports.plans import PlannedRow, Source, new_keys
from api.services.organisation_facts import NewOrganisation

_ORGANISATIONS = table_of(Organisation)


def lock_organisations(ctx: Context, rows: Sequence[PlannedRow]) -> None:
    """Hold the tree: whoever changes organisations waits."""
    tree.lock(ctx.session)


def commit_organisations(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> None:
    """Write what the rows mean to do; new organisations get their ids in ``subject_id``."""
    creating = [row for row in rows if row.action is RowAction.CREATE]
    organisations.create_many(ctx, sorted_parents_first([row.intent for row in creating]))
    for row in creating:
        row.subject_id = row.intent.organisation_id
    changes = [row.intent for row in rows if row.action is RowAction.UPDATE]
    _change_contacts(ctx, [change for change in changes if change.contact])
    for change in changes:
        if change.described:
            _rename(ctx, change)
    remember(ctx, source.system, SUBJECT, new_keys(rows))


def sorted_parents_first(rows: Sequence[NewOrganisation]) -> list[NewOrganisation]:
    """New organisations, each after its parent where that is new too."""
    new = {row.organisation_id: row for row in rows}
    depth: dict[object, int] = {}
    for row in rows:
        chain = [row]
        while chain[-1].parent_id in new:
            chain.append(new[chain[-1].parent_id])
        depth[row.organisation_id] = len(chain)
    return sorted(rows, key=lambda row: depth[row.organisation_id])


def _change_contacts(ctx: Context, changes: Sequence[OrganisationChange]) -> None:
    for name in CONTACT:
        changing = [change for change in changes if name in change.contact]
        if changing:
            ctx.session.connection().execute(
                update(_ORGANISATIONS)
                .where(_ORGANISATIONS.c.id == bindparam("key_id"))
                .values({name: bindparam("new_value"), "version": _ORGANISATIONS.c.version + 1, "updated_at": ctx.at}),
                [{"key_id": change.organisation_id, "new_value": change.contact[name]} for change in changing],
            )
    for change in changes:
        events.record(
            ctx,
            "organisation.updated",
            change.organisation_id,
            organisation_id=change.organisation_id,
            data={"fields": sorted(change.contact)},
            changes={name: [None, value] for name, value in change.contact.items()},
        )
    ctx.session.expire_all()


def _rename(ctx: Context, change: OrganisationChange) -> None:
    """Name, short name, sector or code change as a case of their own, as if it had been entered by hand."""
    request = RenameRequest.model_validate(
        {
            "kind": "rename",
            "organisation_id": change.organisation_id,
            "effective_on": change.valid_from,
            "decision_number": change.decision_number,
            "decided_on": change.decided_on,
            **change.described,
        }
    )
    case = reorganisations.create(ctx, request)
    reorganisations.apply(ctx, case.id, reorganisations.plan(ctx, case.id).digest)
