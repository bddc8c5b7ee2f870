"""Proxy entries: somebody types for a member who has no device; it is kept who typed, and how it was confirmed."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.accounts import Account
from api.models.pledges import ProxyEntry
from api.rules.access import Permission
from api.rules.pledges import EntryStage, View
from api.schemas.common import Named
from api.schemas.pledges import Confirmation, ProxyEntryPublic
from api.services import events
from api.services.context import Context
from api.services.pledge_access import Subject, load, require_view

_Typist, _Witness = aliased(Account), aliased(Account)
_COLUMNS: tuple[Any, ...] = (
    ProxyEntry,
    col(_Typist.display_name).label("typist"),
    col(_Witness.display_name).label("witness"),
)
_ENTRIES: Select[Any] = (
    select(*_COLUMNS)
    .outerjoin(_Typist, col(_Typist.id) == col(ProxyEntry.typed_by_id))
    .outerjoin(_Witness, col(_Witness.id) == col(ProxyEntry.confirmed_by_id))
    .order_by(col(ProxyEntry.typed_at), col(ProxyEntry.id))
)


def note(
    ctx: Context, pledge_id: uuid.UUID, organisation_id: uuid.UUID, stage: EntryStage, confirmed: Confirmation | None
) -> None:
    """Keep that the actor typed something for the member."""
    if confirmed is not None:
        _check_day(ctx, confirmed.confirmed_on, "/confirmed/confirmed_on")
    entry = ProxyEntry(
        pledge_id=pledge_id,
        stage=stage,
        typed_by_id=ctx.actor.account_id,
        typed_at=ctx.at,
        confirmed_on=confirmed.confirmed_on if confirmed else None,
        confirmation=confirmed.confirmation if confirmed else None,
        confirmed_by_id=ctx.actor.account_id if confirmed else None,
    )
    ctx.session.add(entry)
    events.record(
        ctx,
        "pledge.typed_by_proxy",
        pledge_id,
        organisation_id=organisation_id,
        data={"stage": stage, "confirmed_on": entry.confirmed_on},
    )


def refuse_own_confirmation(confirmed: Confirmation | None) -> None:
    """Refuse a confirmation for what people write themselves: there is nothing to confirm.

    Raises:
        Invalid: ``confirmation_of_own``.
    """
    if confirmed is not None:
        raise Invalid.at("/confirmed", "confirmation_of_own")


def confirm(ctx: Context, pledge_id: uuid.UUID, entry_id: uuid.UUID, body: Confirmation) -> Sequence[ProxyEntryPublic]:
    """Write down that the member confirmed an entry: by the member, or by an officer who says how it was done.

    Raises:
        Conflict: ``already_confirmed``.
    """
    subject = load(ctx, pledge_id)
    require_view(ctx, subject)
    if not (subject.own or Permission.PLEDGE_WRITE_PROXY in subject.permissions):
        raise Forbidden("forbidden", permission=str(Permission.PLEDGE_WRITE_PROXY))
    entry = ctx.session.get(ProxyEntry, entry_id, with_for_update=True)
    if entry is None or entry.pledge_id != pledge_id:
        raise NotFound
    if entry.confirmed_on is not None:
        raise Conflict("already_confirmed")
    _check_day(ctx, body.confirmed_on, "/confirmed_on")
    entry.confirmed_on = body.confirmed_on
    entry.confirmation = body.confirmation
    entry.confirmed_by_id = ctx.actor.account_id
    ctx.session.flush()
    events.record(
        ctx,
        "pledge.proxy_confirmed",
        pledge_id,
        organisation_id=subject.row.organisation_id,
        data={"stage": entry.stage, "confirmed_on": entry.confirmed_on},
    )
    return of_pledge(ctx, subject)


def of_pledge(ctx: Context, subject: Subject) -> Sequence[ProxyEntryPublic]:
    """Who typed what for the member; comrades do not see it."""
    if subject.view in (None, View.PUBLIC):
        return []
    rows = ctx.session.execute(_ENTRIES.where(col(ProxyEntry.pledge_id) == subject.row.id))
    return [
        ProxyEntryPublic(
            id=entry.id,
            stage=entry.stage,
            typed_by=named(entry.typed_by_id, typist),
            typed_at=entry.typed_at,
            confirmed_on=entry.confirmed_on,
            confirmation=entry.confirmation,
            confirmed_by=named(entry.confirmed_by_id, witness),
        )
        for entry, typist, witness in rows
    ]


def named(row_id: uuid.UUID | None, name: str | None) -> Named | None:
    """An account by its name; None for the installation itself."""
    return None if row_id is None or name is None else Named(id=row_id, name=name)


def _check_day(ctx: Context, day: date, pointer: str) -> None:
    if day > ctx.today:
        raise Invalid.at(pointer, "day_ahead")
