"""Groups of SCIM: named sets of a client's users. They give no right."""

import uuid

from scim2_models import Meta, NotFoundException, UniquenessException
from sqlalchemy import delete, insert, select
from sqlmodel import col

from api.models.provisioning import ProvisionedGroup, ProvisionedGroupMember
from api.services import events
from api.services.context import Context
from api.services.scim import users
from api.services.scim.resources import Group, GroupMember
from api.services.scim.versions import version_of


def find(ctx: Context, group_id: str) -> ProvisionedGroup:
    """One of the client's own groups.

    Raises:
        NotFoundException: there is none.
    """
    try:
        row = ctx.session.get(ProvisionedGroup, uuid.UUID(group_id))
    except ValueError:
        row = None
    if row is None or row.client_id != ctx.actor.account_id:
        raise NotFoundException(detail=f"Group {group_id!r} not found")
    return row


def listed(ctx: Context) -> list[Group]:
    """The client's groups with their members."""
    rows = ctx.session.execute(
        select(ProvisionedGroup)
        .where(col(ProvisionedGroup.client_id) == ctx.actor.account_id)
        .order_by(col(ProvisionedGroup.id))
    ).scalars()
    members: dict[uuid.UUID, list[GroupMember]] = {}
    for group_id, account_id in ctx.session.execute(
        select(col(ProvisionedGroupMember.group_id), col(ProvisionedGroupMember.account_id))
        .join(ProvisionedGroup, col(ProvisionedGroup.id) == col(ProvisionedGroupMember.group_id))
        .where(col(ProvisionedGroup.client_id) == ctx.actor.account_id)
        .order_by(col(ProvisionedGroupMember.account_id))
    ):
        member = GroupMember.model_validate({"value": str(account_id), "$ref": f"Users/{account_id}"})
        members.setdefault(group_id, []).append(member)
    return [_group(row, members.get(row.id)) for row in rows]


def shown(ctx: Context, row: ProvisionedGroup) -> Group:
    """One group with its members."""
    return next(group for group in listed(ctx) if group.id == str(row.id))


def create(ctx: Context, group: Group) -> Group:
    """Make a group.

    Raises:
        UniquenessException: the client's own id is taken.
        InvalidValueException: a member is none of the client's users.
    """
    assert ctx.actor.account_id is not None
    row = ProvisionedGroup(client_id=ctx.actor.account_id, display_name=group.display_name or "")
    ctx.session.add(row)
    return _written(ctx, row, group, "scim_group.created")


def update(ctx: Context, row: ProvisionedGroup, group: Group) -> Group:
    """Bring a group to what the client says.

    Raises:
        UniquenessException, InvalidValueException: see ``create``.
    """
    row.display_name = group.display_name or ""
    row.updated_at = ctx.at
    return _written(ctx, row, group, "scim_group.updated")


def remove(ctx: Context, row: ProvisionedGroup) -> None:
    """Remove a group; its members stay."""
    ctx.session.execute(delete(ProvisionedGroupMember).where(col(ProvisionedGroupMember.group_id) == row.id))
    ctx.session.delete(row)
    ctx.session.flush()
    events.record(ctx, "scim_group.withdrawn", row.id, organisation_id=_place(ctx))


def _written(ctx: Context, row: ProvisionedGroup, group: Group, kind: str) -> Group:
    if group.external_id is not None:
        taken = select(col(ProvisionedGroup.id)).where(
            col(ProvisionedGroup.client_id) == row.client_id,
            col(ProvisionedGroup.external_id) == group.external_id,
            col(ProvisionedGroup.id) != row.id,
        )
        if ctx.session.execute(taken).first() is not None:
            raise UniquenessException(detail="externalId is taken")
    row.external_id = group.external_id
    ctx.session.flush()
    ids = users.own_ids(ctx, [member.value for member in group.members or () if member.value is not None])
    ctx.session.execute(delete(ProvisionedGroupMember).where(col(ProvisionedGroupMember.group_id) == row.id))
    if ids:
        ctx.session.execute(
            insert(ProvisionedGroupMember), [{"group_id": row.id, "account_id": account_id} for account_id in ids]
        )
    events.record(ctx, kind, row.id, organisation_id=_place(ctx), data={"account_ids": ids})
    return shown(ctx, row)


def _group(row: ProvisionedGroup, members: list[GroupMember] | None) -> Group:
    return Group(
        id=str(row.id),
        external_id=row.external_id,
        display_name=row.display_name,
        members=members,
        meta=Meta(
            resource_type="Group",
            created=row.created_at,
            last_modified=row.updated_at,
            version=version_of(row.version, *(member.value for member in members or ())),
        ),
    )


def _place(ctx: Context) -> uuid.UUID:
    """Where the client itself stands."""
    return min(ctx.actor.rights, key=lambda right: right.path.count(".")).organisation_id
