"""Taking back what a list did to people: everything about them as it was, or gone again where it was new."""

import hashlib
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel, col

from api.core.canonical import canonical_json
from api.core.errors import Conflict
from api.models.base import table_of
from api.models.members import ExternalKey, KeyLeaderPeriod, Member, Membership, MemberStatusPeriod, Position
from api.rules.members import name_forms
from api.services import counters, events
from api.services.context import Context
from api.services.histories import batches
from api.services.member_names import index_names
from api.services.member_today import facts_changed

Image = Mapping[str, Sequence[Mapping[str, Any]]]
"""Table → its rows about one person, in the form of JSON."""

SUBJECT = "member"
_FACTS: tuple[type[SQLModel], ...] = (Membership, MemberStatusPeriod, KeyLeaderPeriod, Position)
_MEMBERS, _KEYS = SQLModel.metadata.tables["member"], SQLModel.metadata.tables["external_key"]
_OWNERS: Mapping[Table, str] = {
    _MEMBERS: "id",
    **{
        SQLModel.metadata.tables[name]: "member_id"
        for name in ("membership", "member_status", "key_leader", "position")
    },
    _KEYS: "subject_id",
}
"""Tables of what is recorded about people themselves → the column that says about whom."""

_KEPT = frozenset({"id", "created_at"})
"""Columns of a person that restoring leaves alone."""


def images(ctx: Context, member_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Image]:
    """All that is recorded about people themselves, as it stands in this transaction."""
    found: defaultdict[uuid.UUID, dict[str, list[Mapping[str, Any]]]] = defaultdict(dict)
    ctx.session.flush()
    for batch in batches(member_ids):
        for table, owner in _OWNERS.items():
            key = [table.c[column.name] for column in table.primary_key]
            for row in ctx.session.execute(select(table).where(table.c[owner].in_(batch)).order_by(*key)):
                image = found[row._mapping[owner]].setdefault(table.name, [])
                image.append(events.jsonable(dict(row._mapping)))
    return dict(found)


def digest_of(image: Image) -> str:
    """What changes as soon as anything in an image does."""
    return hashlib.sha256(canonical_json(image)).hexdigest()


def restore_many(ctx: Context, before: Mapping[uuid.UUID, Image]) -> None:
    """Bring people back to how they were. The people are locked.

    Raises:
        Conflict: ``year_closed`` when a figure of a closed year would change.
    """
    if not before:
        return
    present = images(ctx, before)
    for model in _FACTS:
        table = table_of(model)
        versions = {row["id"]: row["version"] for image in present.values() for row in image.get(table.name, ())}
        for batch in batches(before):
            ctx.session.execute(delete(table).where(table.c.member_id.in_(batch)))
        rows = [
            _typed(model, row) | {"version": 1 + max(row["version"], versions.get(row["id"], 0))}
            for image in before.values()
            for row in image.get(table.name, ())
        ]
        if rows:
            ctx.session.execute(insert(table), rows)
    _restore_keys(ctx, before)
    people = [_typed(Member, image["member"][0]) for image in before.values()]
    names = [name for name in people[0] if name not in _KEPT | {"version", "updated_at"}]
    ctx.session.connection().execute(
        update(_MEMBERS)
        .where(_MEMBERS.c.id == bindparam("key_member"))
        .values(
            {name: bindparam(f"old_{name}") for name in names}
            | {"version": _MEMBERS.c.version + 1, "updated_at": ctx.at}
        ),
        [{"key_member": person["id"]} | {f"old_{name}": person[name] for name in names} for person in people],
    )
    index_names(ctx.session, [name_forms(person["full_name"], person["name_sort_override"]) for person in people])
    ctx.session.expire_all()
    facts_changed(ctx, list(before), date.min)
    for person in people:
        events.record(ctx, "member.restored", person["id"], organisation_id=person["home_organisation_id"])


def remove_many(ctx: Context, member_ids: Sequence[uuid.UUID], since: datetime, system: str) -> None:
    """Take people out again whom a list of ``system`` created at ``since``, if nothing else is known of them by now.

    Raises:
        Conflict: ``import_built_upon``; ``year_closed`` when a figure of a closed year would change.
    """
    if not member_ids:
        return
    homes: dict[uuid.UUID, uuid.UUID] = {}
    for batch in batches(member_ids):
        rows = ctx.session.execute(
            select(_MEMBERS.c.id, _MEMBERS.c.home_organisation_id).where(
                _MEMBERS.c.id.in_(batch), _MEMBERS.c.version == 1
            )
        )
        homes |= {row.id: row.home_organisation_id for row in rows}
        _refuse_later(ctx, batch, since, system)
    if len(homes) < len(set(member_ids)):
        raise Conflict("import_built_upon", allowed=[])
    for batch in batches(member_ids):
        ctx.session.execute(delete(_KEYS).where(_KEYS.c.subject == SUBJECT, _KEYS.c.subject_id.in_(batch)))
        for model in _FACTS:
            ctx.session.execute(delete(table_of(model)).where(table_of(model).c.member_id.in_(batch)))
    counters.people_changed(ctx, member_ids)
    try:
        for batch in batches(member_ids):
            ctx.session.execute(delete(_MEMBERS).where(_MEMBERS.c.id.in_(batch)))
    except IntegrityError as error:
        raise Conflict("import_built_upon", allowed=[]) from error
    for member_id, home in homes.items():
        events.record(ctx, "member.removed", member_id, organisation_id=home)


def _refuse_later(ctx: Context, member_ids: Collection[uuid.UUID], since: datetime, system: str) -> None:
    """Refuse people about whom something was written after they were created."""
    later = [
        select(func.count()).where(
            table_of(model).c.member_id.in_(member_ids),
            or_(table_of(model).c.version > 1, table_of(model).c.created_at > since),
        )
        for model in _FACTS
    ]
    later.append(
        select(func.count()).where(
            col(ExternalKey.subject) == SUBJECT,
            col(ExternalKey.subject_id).in_(member_ids),
            col(ExternalKey.system) != system,
        )
    )
    if any(ctx.session.execute(statement).scalar_one() for statement in later):
        raise Conflict("import_built_upon", allowed=[])


def _restore_keys(ctx: Context, before: Mapping[uuid.UUID, Image]) -> None:
    for batch in batches(before):
        ctx.session.execute(delete(_KEYS).where(_KEYS.c.subject == SUBJECT, _KEYS.c.subject_id.in_(batch)))
    keys = [_typed(ExternalKey, row) for image in before.values() for row in image.get(_KEYS.name, ())]
    if keys:
        ctx.session.execute(insert(_KEYS), keys)


def _typed(model: type[SQLModel], row: Mapping[str, Any]) -> dict[str, Any]:
    """A row from its image, as the database takes it."""
    return model.model_validate(row).model_dump()
