"""Members (đảng viên): their records. What holds of them over time has services of its own."""

import uuid

from sqlalchemy import bindparam, select
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Forbidden, Invalid
from api.core.prepared import Prepared
from api.models.members import KeyLeaderPeriod, Member, Membership, MembershipKind, MemberStatusPeriod
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.members import FIRST, name_forms
from api.schemas.members import MemberCreate, MemberPublic, MemberUpdate
from api.services.access import require
from api.services.context import Context, check_version
from api.services.events import record
from api.services.member_access import note_reading, reach, refuse_merged
from api.services.member_facts import refuse_closed, require_cell
from api.services.member_names import index_names
from api.services.member_profiles import (
    CONTACT,
    PROFILE,
    changes_between,
    check_profile,
    columns_of,
    profile_of,
    public,
)
from api.services.member_today import facts_changed


def get(ctx: Context, member_id: uuid.UUID) -> MemberPublic:
    """A record as the actor may see it; a merged one points to the record it lives on in.

    Raises:
        NotFound: missing or outside the actor's scope.
        Forbidden: in scope without ``member:read``.
    """
    found = reach(ctx, member_id)
    if found.sensitive(ctx):
        note_reading(ctx, found)
    return public(ctx, found, _home_name(ctx, found.member))


def create(ctx: Context, request: MemberCreate) -> MemberPublic:
    """A new record with its official membership and its first status.

    Raises:
        NotFound, Forbidden: the cell is out of scope, or ``member:create`` is missing there.
        Invalid: wrong values, or an organisation that holds no members on that day.
        Conflict: ``number_taken``, ``year_closed``.
    """
    require(ctx, Permission.MEMBER_CREATE, request.organisation_id)
    if request.status not in FIRST:
        raise Invalid.at("/status", "status_not_first")
    require_cell(ctx, request.organisation_id, request.valid_from)
    refuse_closed(ctx, [request.organisation_id], request.valid_from)
    profile = {name: getattr(request, name) for name in PROFILE}
    check_profile(ctx, profile)
    member = Member.model_validate(
        columns_of(profile)
        | {"home_organisation_id": request.organisation_id, "status": request.status, "key_leader": False}
    )
    ctx.session.add(member)
    ctx.session.flush()
    fact = {"member_id": member.id, "valid_from": request.valid_from, "decision_number": request.decision_number}
    cell = {"organisation_id": request.organisation_id}
    ctx.session.add(Membership.model_validate(fact | cell | {"kind": MembershipKind.OFFICIAL}))
    ctx.session.add(MemberStatusPeriod.model_validate(fact | {"status": request.status}))
    if request.key_leader:
        ctx.session.add(KeyLeaderPeriod.model_validate(fact | cell))
    index_names(ctx.session, [name_forms(member.full_name, member.name_sort_override)])
    record(
        ctx,
        "member.created",
        member.id,
        organisation_id=request.organisation_id,
        data={"status": request.status, "valid_from": request.valid_from, "key_leader": request.key_leader},
        changes=changes_between({}, profile),
    )
    facts_changed(ctx, [member.id], request.valid_from)
    ctx.session.refresh(member)
    return public(ctx, reach(ctx, member.id), _home_name(ctx, member))


def update(ctx: Context, member_id: uuid.UUID, request: MemberUpdate, expected: int | None) -> MemberPublic:
    """Put a record right. People may change the ways to reach them themselves, and nothing else.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:update`` at the cell that keeps the record.
        PreconditionMissing, Stale: the change is not based on the present version.
        Invalid: wrong values.
        Conflict: ``number_taken``, ``member_merged``.
    """
    found = reach(ctx, member_id, lock=True)
    member = found.member
    sent = request.changes()
    if not found.allows_at_home(ctx, Permission.MEMBER_UPDATE):
        others = sorted(set(sent) - set(CONTACT))
        if not found.own or others:
            raise Forbidden("forbidden", permission=str(Permission.MEMBER_UPDATE))
    refuse_merged(member)
    check_version(member, expected)
    before = profile_of(member)
    profile = before | sent
    check_profile(ctx, profile, member)
    changes = changes_between(before, profile)
    if changes:
        for name, value in columns_of(profile).items():
            setattr(member, name, value)
        ctx.session.flush()
        index_names(ctx.session, [name_forms(member.full_name, member.name_sort_override)])
        record(
            ctx,
            "member.updated",
            member.id,
            organisation_id=member.home_organisation_id,
            data={"fields": sorted(changes)},
            changes=changes,
        )
    return public(ctx, found, _home_name(ctx, member))


def _home_name(ctx: Context, member: Member) -> str:
    return str(_NAME.first(ctx.session, {"organisation": member.home_organisation_id}).name)


_NAME = Prepared(
    select(col(Organisation.name)).where(col(Organisation.id) == bindparam("organisation", type_=Identifier()))
)
