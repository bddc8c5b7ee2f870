"""Taking back what a list did to organisations: names and contacts as they were, units gone again that nobody uses."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

from api.core.errors import Conflict
from api.services import events, reorganisations
from api.services.context import Context
from api.services.external_keys import forget, keys_of, remember
from api.services.histories import batches

SUBJECT = "organisation"
_CONTACT = frozenset({"address", "telephone", "email"})
_ORGANISATIONS: Table = SQLModel.metadata.tables["organisation"]
_BELONGING = ("organisation_year", "placement", "organisation_profile")
"""Tables of facts that an organisation has from its first day."""


def restore_many(
    ctx: Context, changes: Mapping[uuid.UUID, Mapping[str, Sequence[Any]]], system: str, since: datetime
) -> None:
    """Bring names, contacts and keys back. ``changes``: organisation → field → [old, new]; ``since``: when they came.

    Raises:
        Forbidden: a name is brought back only by who may reorganise there.
        Conflict: ``import_built_upon`` when a field no longer holds what the list put there;
            ``reorganisation_built_upon`` when that has been decided anew since.
    """
    keys = keys_of(ctx, system, SUBJECT, changes)
    for organisation_id, fields in changes.items():
        if "key" in fields and keys.get(organisation_id) != fields["key"][1]:
            raise Conflict("import_built_upon", allowed=[])
        described = {name: new for name, (_, new) in fields.items() if name not in _CONTACT | {"key"}}
        if described:
            reorganisations.undo_rename(ctx, organisation_id, described, since)
        contact = {name: pair for name, pair in fields.items() if name in _CONTACT}
        if contact:
            unchanged = [_ORGANISATIONS.c[name] == pair[1] for name, pair in contact.items()]
            restored = ctx.session.execute(
                update(_ORGANISATIONS)
                .where(_ORGANISATIONS.c.id == organisation_id, *unchanged)
                .values({name: pair[0] for name, pair in contact.items()} | {"version": _ORGANISATIONS.c.version + 1})
                .returning(_ORGANISATIONS.c.id)
            ).all()
            if not restored:
                raise Conflict("import_built_upon", allowed=[])
        events.record(
            ctx,
            "organisation.updated",
            organisation_id,
            organisation_id=organisation_id,
            data={"fields": sorted(fields)},
            changes={name: [new, old] for name, (old, new) in fields.items()},
        )
    old_keys = {each: fields["key"][0] for each, fields in changes.items() if "key" in fields}
    forget(ctx, system, SUBJECT, old_keys)
    remember(ctx, system, SUBJECT, {each: key for each, key in old_keys.items() if key is not None})
    ctx.session.expire_all()


def remove_many(ctx: Context, organisation_ids: Sequence[uuid.UUID]) -> None:
    """Take organisations out again that a list created, if nothing has been changed in them or put beneath them.

    Raises:
        Conflict: ``import_built_upon``.
    """
    profiles = SQLModel.metadata.tables["organisation_profile"]
    for batch in batches(organisation_ids):
        later = [
            select(func.count()).where(_ORGANISATIONS.c.id.in_(batch), _ORGANISATIONS.c.version > 1),
            select(func.count()).where(
                profiles.c.organisation_id.in_(batch), profiles.c.reorganisation_id.is_not(None)
            ),
        ]
        if any(ctx.session.execute(statement).scalar_one() for statement in later):
            raise Conflict("import_built_upon", allowed=[])
    keys = SQLModel.metadata.tables["external_key"]
    try:
        for batch in batches(organisation_ids):
            ctx.session.execute(delete(keys).where(keys.c.subject == SUBJECT, keys.c.subject_id.in_(batch)))
            for name in _BELONGING:
                table = SQLModel.metadata.tables[name]
                ctx.session.execute(delete(table).where(table.c.organisation_id.in_(batch)))
        for batch in batches(reversed(organisation_ids)):
            ctx.session.execute(delete(_ORGANISATIONS).where(_ORGANISATIONS.c.id.in_(batch)))
    except IntegrityError as error:
        raise Conflict("import_built_upon", allowed=[]) from error
    for organisation_id in organisation_ids:
        events.record(ctx, "organisation.removed", organisation_id, organisation_id=organisation_id)
