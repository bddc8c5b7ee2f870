"""Consents (sự đồng ý): the register, and the question that whoever publishes something must ask first.

Before a story or a photo of a person is published, ask ``lacking`` (one person) or ``consenting`` (many).
"""

import uuid
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.consents import Consent
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.consents import stands
from api.schemas.consents import ConsentCreate, ConsentPublic, ConsentWithdrawal
from api.services import events, reference
from api.services.access import require, visible
from api.services.context import Context
from api.services.member_access import Reach, reach, refuse_merged, require_history
from api.services.tree import subtree_now


def lacking(
    session: Session, member_id: uuid.UUID, purposes: Collection[str], day: date, about_id: uuid.UUID | None = None
) -> list[str]:
    """The purposes for which no consent of a person stands on a day, in order of their codes.

    A consent without a limit counts for everything; one limited to a thing counts for that ``about_id`` alone.
    """
    given = set(
        session.execute(
            select(col(Consent.purpose)).where(col(Consent.member_id) == member_id, _stands(day, about_id))
        ).scalars()
    )
    return sorted(set(purposes) - given)


def consenting(
    session: Session, member_ids: Collection[uuid.UUID], purpose: str, day: date, about_id: uuid.UUID | None = None
) -> frozenset[uuid.UUID]:
    """Which of these people allow a purpose on a day; the same rule as ``lacking``, in one statement."""
    return frozenset(
        session.execute(
            select(col(Consent.member_id)).where(
                col(Consent.member_id).in_(member_ids), col(Consent.purpose) == purpose, _stands(day, about_id)
            )
        ).scalars()
    )


def allowed_by(member_id: Any, purpose: str, day: date, about_id: Any) -> ColumnElement[bool]:
    """``lacking`` in SQL for one purpose: whether the person in a column allows it of the thing in a column."""
    return exists().where(
        col(Consent.member_id) == member_id,
        col(Consent.purpose) == purpose,
        _holds(day),
        or_(col(Consent.about_id).is_(None), col(Consent.about_id) == about_id),
    )


def of_member(ctx: Context, member_id: uuid.UUID) -> Sequence[ConsentPublic]:
    """All consents of a person, the latest first, withdrawn ones included.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    found = require_history(ctx, member_id)
    rows = ctx.session.execute(
        select(Consent)
        .where(col(Consent.member_id) == member_id)
        .order_by(col(Consent.given_on).desc(), col(Consent.id).desc())
    ).scalars()
    return [_public(ctx, row, found.member.full_name) for row in rows]


def search(
    ctx: Context,
    organisation_id: uuid.UUID,
    purpose: str | None,
    standing: bool | None,
    limit: int,
    cursor: str | None,
) -> Page[ConsentPublic]:
    """The register of an organisation and below, newest first. ``standing``: only those that hold today, or only not.

    Raises:
        NotFound, Forbidden: out of scope, or without ``consent:record``.
    """
    organisation = require(ctx, Permission.CONSENT_RECORD, organisation_id)
    statement = (
        select(Consent, col(Member.full_name))
        .join(Member, col(Member.id) == col(Consent.member_id))
        .join(Organisation, col(Organisation.id) == col(Member.home_organisation_id))
        .where(subtree_now(organisation.path))
    )
    statement = visible(ctx, statement, Permission.CONSENT_RECORD, col(Organisation.path))
    if purpose is not None:
        statement = statement.where(col(Consent.purpose) == purpose)
    if standing is not None:
        holds = _holds(ctx.today)
        statement = statement.where(holds if standing else ~holds)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(Consent.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Consent.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row[0].id)])
    return Page([_public(ctx, consent, name) for consent, name in page.items], page.next_cursor)


def give(ctx: Context, member_id: uuid.UUID, body: ConsentCreate) -> ConsentPublic:
    """Note a consent: the person's own, or one that an officer can show evidence for.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``consent:record``.
        Invalid: ``day_ahead``; ``missing`` evidence; ``choice_invalid`` for a purpose not in force that day.
        Conflict: ``consent_stands`` when there is one already; ``member_merged``.
    """
    found = _writable(ctx, member_id)
    given_on = body.given_on or ctx.today
    if given_on > ctx.today:
        raise Invalid.at("/given_on", "day_ahead")
    if body.evidence is None and not found.own:
        raise Invalid.at("/evidence", "missing")
    if reference.item(ctx.session, "consent_purpose", body.purpose, given_on) is None:
        raise Invalid.at("/purpose", "choice_invalid")
    consent = Consent.model_validate(
        body.model_dump() | {"member_id": member_id, "given_on": given_on, "recorded_by_id": ctx.actor.account_id}
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(consent)
    except IntegrityError as error:  # one standing consent for a person, purpose and thing
        raise Conflict("consent_stands", allowed=["withdraw"]) from error
    _record(ctx, "consent.given", consent, found.member, {"evidence": [None, consent.evidence]})
    return _public(ctx, consent, found.member.full_name)


def withdraw(ctx: Context, consent_id: uuid.UUID, body: ConsentWithdrawal) -> ConsentPublic:
    """Take a consent back from a day on.

    Raises:
        NotFound, Forbidden: as ``give``.
        Conflict: ``already_withdrawn``.
        Invalid: ``day_ahead``, or ``before_beginning``.
    """
    known = ctx.session.get(Consent, consent_id)
    if known is None:
        raise NotFound
    found = _writable(ctx, known.member_id)
    ctx.session.refresh(known, with_for_update=True)
    if known.withdrawn_on is not None:
        raise Conflict("already_withdrawn", allowed=[])
    withdrawn_on = body.withdrawn_on or ctx.today
    if withdrawn_on > ctx.today:
        raise Invalid.at("/withdrawn_on", "day_ahead")
    if withdrawn_on < known.given_on:
        raise Invalid.at("/withdrawn_on", "before_beginning", on=f"{known.given_on:%d/%m/%Y}")
    known.withdrawn_on, known.withdrawal = withdrawn_on, body.note
    known.withdrawal_recorded_by_id = ctx.actor.account_id
    ctx.session.flush()
    _record(ctx, "consent.withdrawn", known, found.member, {"withdrawal": [None, body.note]})
    return _public(ctx, known, found.member.full_name)


def hand_over(ctx: Context, duplicate_id: uuid.UUID, kept_id: uuid.UUID) -> int:
    """Give the consents of a record to the one it is merged into; what both had given ends today. Gives how many."""
    own = {
        (row.purpose, row.about_id)
        for row in ctx.session.execute(
            select(col(Consent.purpose), col(Consent.about_id)).where(
                col(Consent.member_id) == kept_id, col(Consent.withdrawn_on).is_(None)
            )
        )
    }
    moved = 0
    for consent in ctx.session.execute(select(Consent).where(col(Consent.member_id) == duplicate_id)).scalars():
        if consent.withdrawn_on is None and (consent.purpose, consent.about_id) in own:
            consent.withdrawn_on = ctx.today
        consent.member_id = kept_id
        moved += 1
    ctx.session.flush()
    return moved


def withdraw_all(ctx: Context, member: Member) -> int:
    """Take back whatever a person had consented to; gives how many. For requests to erase and objections."""
    ended = ctx.session.execute(
        update(Consent)
        .where(col(Consent.member_id) == member.id, col(Consent.withdrawn_on).is_(None))
        .values(
            withdrawn_on=ctx.today,
            withdrawal_recorded_by_id=ctx.actor.account_id,
            version=Consent.version + 1,
            updated_at=ctx.at,
        )
        .returning(col(Consent.id))
    ).all()
    for (consent_id,) in ended:
        events.record(
            ctx,
            "consent.withdrawn",
            consent_id,
            organisation_id=member.home_organisation_id,
            data={"member_id": member.id},
        )
    return len(ended)


def _holds(day: date) -> ColumnElement[bool]:
    """``rules.consents.stands`` in SQL."""
    return and_(col(Consent.given_on) <= day, or_(col(Consent.withdrawn_on).is_(None), col(Consent.withdrawn_on) > day))


def _stands(day: date, about_id: uuid.UUID | None) -> ColumnElement[bool]:
    everything = col(Consent.about_id).is_(None)
    return and_(_holds(day), everything if about_id is None else or_(everything, col(Consent.about_id) == about_id))


def _writable(ctx: Context, member_id: uuid.UUID) -> Reach:
    """The locked record of a person for whom the actor may note consents."""
    found = reach(ctx, member_id, lock=True)
    if not (found.own or found.allows_at_home(ctx, Permission.CONSENT_RECORD)):
        raise Forbidden("forbidden", permission=str(Permission.CONSENT_RECORD))
    refuse_merged(found.member)
    return found


def _record(ctx: Context, kind: str, consent: Consent, member: Member, changes: dict[str, object]) -> None:
    events.record(
        ctx,
        kind,
        consent.id,
        organisation_id=member.home_organisation_id,
        data={"member_id": member.id, "purpose": consent.purpose, "about_id": consent.about_id},
        changes=changes,
    )


def _public(ctx: Context, consent: Consent, member_name: str) -> ConsentPublic:
    fields = consent.model_dump(include=set(ConsentPublic.model_fields))
    return ConsentPublic(
        **fields, member_name=member_name, stands=stands(consent.given_on, consent.withdrawn_on, ctx.today)
    )
