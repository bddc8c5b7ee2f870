"""One person's data: all of it in one export, who has seen it, and what may be erased of it.

A table whose rows belong to a person says so by its ``member_id``; the parts of a pledge by ``pledge_id`` and
``deed_id``. Every such table is in the export, so that a new one cannot be forgotten.
"""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import LargeBinary, Select, Table, delete, null, or_, select, update
from sqlmodel import SQLModel, col

from api.core.columns import Identifier
from api.core.errors import Conflict, Forbidden
from api.core.paging import Page
from api.models.accounts import Account, IdempotencyRecord
from api.models.events import Event, EventDetail
from api.models.imports import ImportBatch, ImportRow
from api.models.jobs import StoredFile
from api.models.members import Member
from api.models.pledges import Deed, Pledge
from api.models.privacy import PrivacyRequest
from api.rules.access import Permission
from api.rules.privacy_requests import RequestKind, RequestState
from api.schemas.privacy import PersonalData
from api.services import events, history
from api.services.context import Context
from api.services.member_access import Reach, reach

_SECRET = frozenset(
    {"password_hash", "totp_secret", "totp_last_step", "recovery_hashes", "name_folded", "name_sort", "login_folded"}
)
"""Columns that prove who somebody is, or that only repeat others for searching and sorting."""


_ERASED = "erased"
"""Instead of the hash of what a list made of somebody: nothing is like it, so nothing is put back."""


def export(ctx: Context, member_id: uuid.UUID) -> PersonalData:
    """Everything that is kept of a person.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``privacy:export``.
        Conflict: ``no_access_request``: for others it is made only while the person's request is in hand.
    """
    found = reach(ctx, member_id)
    if not found.own:
        _require_request(ctx, found)
        events.record_read(
            ctx,
            member_id,
            found.member.home_organisation_id,
            "personal_data",
            member_id,
            str(Permission.PRIVACY_EXPORT),
        )
    people = select(col(Member.id)).where(or_(col(Member.id) == member_id, col(Member.merged_into_id) == member_id))
    pledges = select(col(Pledge.id)).where(col(Pledge.member_id).in_(people))
    owners: Mapping[str, Select[uuid.UUID]] = {
        "member_id": people,
        "pledge_id": pledges,
        "deed_id": select(col(Deed.id)).where(col(Deed.pledge_id).in_(pledges)),
    }
    tables = {"member": _rows(ctx, SQLModel.metadata.tables["member"], "id", people)}
    for table in SQLModel.metadata.sorted_tables:
        owner = next((name for name in owners if name in table.columns), None)
        if owner is not None:
            tables[table.name] = _rows(ctx, table, owner, owners[owner])
    return PersonalData(
        member_id=member_id, made_at=ctx.at, tables={name: rows for name, rows in tables.items() if rows}
    )


def readings(ctx: Context, member_id: uuid.UUID, limit: int, cursor: str | None) -> Page[Any]:
    """Who has opened a person's sensitive texts, the newest first.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``privacy:manage``.
    """
    found = reach(ctx, member_id)
    if not (found.own or found.allows_at_home(ctx, Permission.PRIVACY_MANAGE)):
        raise Forbidden("forbidden", permission=str(Permission.PRIVACY_MANAGE))
    return history.readings_of(ctx, member_id, limit, cursor)


def erase(ctx: Context, member: Member) -> None:
    """Remove what is not part of an adopted record: the ways to reach a person, and old values in the trail.

    The trail still verifies, for it holds the salted hash of what is removed. Copies go with it: what lists said that
    came in, those lists themselves, and answers kept for requests that are sent again.
    """
    people = select(col(Member.id)).where(or_(col(Member.id) == member.id, col(Member.merged_into_id) == member.id))
    for table, owner in ((Member, col(Member.id)), (Account, col(Account.member_id))):
        for reached in ctx.session.execute(select(table).where(owner.in_(people))).scalars():
            reached.email = None
            if isinstance(reached, Member):
                reached.telephone = None
    own = select(col(Event.id)).where(col(Event.subject_id).in_(people))
    ctx.session.execute(delete(EventDetail).where(col(EventDetail.event_id).in_(own)))
    _forget_lists(ctx, people)
    _forget_answers(ctx, people)
    ctx.session.flush()
    events.record(ctx, "member.erased", member.id, organisation_id=member.home_organisation_id)


def _forget_lists(ctx: Context, people: Select[uuid.UUID]) -> None:
    """Empty the rows of lists that came in about these people; such a list can no longer be undone or read again."""
    about = col(ImportRow.subject_id).in_(people)
    batches = select(col(ImportRow.batch_id)).where(about)
    files = select(col(ImportBatch.file_id)).where(col(ImportBatch.id).in_(batches))
    ctx.session.execute(delete(StoredFile).where(col(StoredFile.id).in_(files)))
    ctx.session.execute(
        update(ImportRow)
        .where(about)
        .values(values={}, changes=null(), before=null(), after=_ERASED, faults=[], errors=[], notices=[])
    )


def _forget_answers(ctx: Context, people: Select[uuid.UUID]) -> None:
    """Remove the kept answers that name one of these people. They are few: none is older than two days."""
    ids = [str(person).encode() for person in ctx.session.execute(people).scalars()]
    kept = select(col(IdempotencyRecord.account_id), col(IdempotencyRecord.key), col(IdempotencyRecord.body))
    rows = ctx.session.execute(kept.execution_options(yield_per=500))
    about = [(row.account_id, row.key) for row in rows if any(person in row.body for person in ids)]
    for account_id, key in about:
        ctx.session.execute(
            delete(IdempotencyRecord).where(
                col(IdempotencyRecord.account_id) == account_id, col(IdempotencyRecord.key) == key
            )
        )


def _require_request(ctx: Context, found: Reach) -> None:
    if not found.allows_at_home(ctx, Permission.PRIVACY_EXPORT):
        raise Forbidden("forbidden", permission=str(Permission.PRIVACY_EXPORT))
    in_hand = ctx.session.execute(
        select(col(PrivacyRequest.id)).where(
            col(PrivacyRequest.member_id) == found.member.id,
            col(PrivacyRequest.kind) == RequestKind.ACCESS,
            col(PrivacyRequest.state) == RequestState.ACKNOWLEDGED,
        )
    ).first()
    if in_hand is None:
        raise Conflict("no_access_request", allowed=[])


def _rows(ctx: Context, table: Table, owner: str, owned: Select[uuid.UUID]) -> Sequence[Mapping[str, Any]]:
    shown = [
        column
        for column in table.columns
        if column.name not in _SECRET
        and (isinstance(column.type, Identifier) or not isinstance(column.type, LargeBinary))
    ]
    rows = ctx.session.execute(
        select(*shown).where(table.columns[owner].in_(owned)).order_by(*table.primary_key.columns)
    )
    return [events.jsonable(dict(row._mapping)) for row in rows]
