"""Writing the dated facts of organisations: beginnings, places, profiles and ends, many at a time.

Every function expects the tree to be locked and the facts to have been found right.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.text import fold
from api.models.base import table_of
from api.models.organisations import Organisation, OrganisationProfile, Placement, Succession
from api.rules.dated_trees import Profiled, Tree
from api.rules.reorganisations import Changes, Description, Succeeding
from api.services import counters, tree, tree_paths
from api.services.context import Context

_ORGANISATION = table_of(Organisation)


@dataclass(frozen=True)
class NewOrganisation:
    """An organisation that begins on a day. ``contact`` may hold address, telephone and email."""

    organisation_id: uuid.UUID
    parent_id: uuid.UUID | None
    description: Description
    valid_from: date
    contact: Mapping[str, str | None] = field(default_factory=dict)


def insert_organisations(
    session: Session, rows: Sequence[NewOrganisation], reorganisation_id: uuid.UUID | None = None
) -> None:
    """Write organisations with their first profile and place, parents before children."""
    if not rows:
        return
    node = tree.next_node(session)
    paths = _paths_of_parents(session, rows)
    organisations: list[dict[str, Any]] = []
    profiles: list[dict[str, Any]] = []
    placements: list[dict[str, Any]] = []
    for number, row in enumerate(rows, start=node):
        paths[row.organisation_id] = f"{paths[row.parent_id] if row.parent_id else ''}{number}."
        described = profile_columns(row.description)
        fact = {
            "organisation_id": row.organisation_id,
            "valid_from": row.valid_from,
            "valid_to": FOREVER,
            "reorganisation_id": reorganisation_id,
        }
        profiles.append(fact | described)
        placements.append(fact | {"parent_id": row.parent_id, "inherited": False})
        organisations.append(
            {
                "id": row.organisation_id,
                "node": number,
                "path": paths[row.organisation_id],
                "parent_id": row.parent_id,
                "valid_from": row.valid_from,
                "valid_to": FOREVER,
                "address": row.contact.get("address"),
                "telephone": row.contact.get("telephone"),
                "email": row.contact.get("email"),
            }
            | described
        )
    session.flush()
    connection = session.connection()  # past the ORM, which would part the rows by which of their values are None
    for model, values in ((Organisation, organisations), (OrganisationProfile, profiles), (Placement, placements)):
        connection.execute(insert(table_of(model)), values)


def profile_columns(description: Description | Profiled) -> dict[str, Any]:
    """A description as its columns, with the folded name by which it is searched."""
    return {
        "kind": description.kind,
        "name": description.name,
        "name_folded": fold(description.name),
        "short_name": description.short_name,
        "sector": description.sector,
        "code": description.code,
    }


def write_changes(session: Session, changes: Changes, after: Tree, reorganisation_id: uuid.UUID, day: date) -> None:
    """Write what a case does to organisations that exist, effective on a day: old facts end, new ones begin.

    ``after`` is the tree as the case makes it.
    """
    moved = [each.organisation_id for each in changes.movings]
    described = list(dict.fromkeys(each.organisation_id for each in changes.describings))
    closed = [each.organisation_id for each in changes.closings]
    _end(session, Placement, [*moved, *closed], day)
    _end(session, OrganisationProfile, [*described, *closed], day)
    fact = {"valid_from": day, "valid_to": FOREVER, "reorganisation_id": reorganisation_id}
    placements = [
        {"organisation_id": each.organisation_id, "parent_id": each.parent_id, "inherited": False} | fact
        for each in changes.movings
    ]
    placements += [  # after its end: under the heir of its figures
        {"organisation_id": each.organisation_id, "parent_id": each.heir_id, "inherited": True} | fact
        for each in changes.closings
    ]
    if placements:
        session.execute(insert(Placement), placements)
    profiles = [{"organisation_id": each} | fact | profile_columns(after[each].profiles[-1]) for each in described]
    if profiles:
        session.execute(insert(OrganisationProfile), profiles)
    if changes.closings:
        session.connection().execute(
            update(_ORGANISATION)
            .where(_ORGANISATION.c.id == bindparam("closed_id"))
            .values(valid_to=day, heir_id=bindparam("heir"), version=_ORGANISATION.c.version + 1),
            [{"closed_id": each.organisation_id, "heir": each.heir_id} for each in changes.closings],
        )
    if changes.successions:
        session.execute(insert(Succession), [_succession(each, reorganisation_id, day) for each in changes.successions])


def refresh_today(ctx: Context, placed: Collection[uuid.UUID], described: Collection[uuid.UUID], day: date) -> None:
    """Bring the columns that repeat today's truth up to date: paths of the placed, profiles of the described."""
    ctx.session.flush()
    moved = tree_paths.refresh(ctx.session, placed, day) if placed else {}
    if described:
        profiles = ctx.session.execute(
            select(OrganisationProfile).where(
                col(OrganisationProfile.organisation_id).in_(described), tree.on_day(OrganisationProfile, day)
            )
        ).scalars()
        values = [
            {
                "described_id": each.organisation_id,
                "new_kind": each.kind,
                "new_name": each.name,
                "new_name_folded": each.name_folded,
                "new_short_name": each.short_name,
                "new_sector": each.sector,
                "new_code": each.code,
            }
            for each in profiles
        ]
        if values:
            ctx.session.connection().execute(_DESCRIBE, values)
    if moved:
        counters.rekey(ctx, moved)


_DESCRIBE = (
    update(_ORGANISATION)
    .where(_ORGANISATION.c.id == bindparam("described_id"))
    .values(
        kind=bindparam("new_kind"),
        name=bindparam("new_name"),
        name_folded=bindparam("new_name_folded"),
        short_name=bindparam("new_short_name"),
        sector=bindparam("new_sector"),
        code=bindparam("new_code"),
        version=_ORGANISATION.c.version + 1,
    )
)


def _paths_of_parents(session: Session, rows: Sequence[NewOrganisation]) -> dict[uuid.UUID, str]:
    parents = {row.parent_id for row in rows if row.parent_id is not None}
    found = session.execute(
        select(col(Organisation.id), col(Organisation.path)).where(
            col(Organisation.id).in_(parents - {row.organisation_id for row in rows})
        )
    )
    return {row[0]: row[1] for row in found}


def _end(
    session: Session,
    table: type[Placement] | type[OrganisationProfile],
    organisation_ids: Collection[uuid.UUID],
    day: date,
) -> None:
    """End the facts of organisations that are open now."""
    if organisation_ids:
        session.execute(
            update(table)
            .where(col(table.organisation_id).in_(organisation_ids), col(table.valid_to) == FOREVER)
            .values(valid_to=day)
            .execution_options(synchronize_session=False)
        )


def _succession(each: Succeeding, reorganisation_id: uuid.UUID, day: date) -> dict[str, Any]:
    return {
        "predecessor_id": each.predecessor_id,
        "successor_id": each.successor_id,
        "effective_on": day,
        "heir": each.heir,
        "reorganisation_id": reorganisation_id,
    }
