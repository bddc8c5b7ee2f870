"""Consents (sự đồng ý): the one register, of members, organisations and persons outside.

Whoever publishes something of them asks ``given`` in the statement that shows it.
"""

import uuid
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.consents import Consent
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.consents import ConsentSubject, stands
from api.schemas.consents import ConsentCreate, ConsentPublic, ConsentWithdrawal
from api.services import consent_givers, events, reference
from api.services.access import require, visible
from api.services.consent_givers import Giver
from api.services.context import Context
from api.services.member_access import require_history
from api.services.tree import subtree_now


def given(day: date, purpose: str, about_id: Any, *whose: ColumnElement[bool]) -> ColumnElement[bool]:
    """The SQL condition that a consent for a purpose stands on a day, of whom the conditions say.

    A consent without a limit counts for everything; one limited to a thing counts for that ``about_id`` alone.
    """
    return exists().where(
        col(Consent.purpose) == purpose,
        _holds(day),
        or_(col(Consent.about_id).is_(None), col(Consent.about_id) == about_id),
        *whose,
    )


def of_member(ctx: Context, member_id: uuid.UUID) -> Sequence[ConsentPublic]:
    """All consents of a member, the latest first, withdrawn ones included.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    require_history(ctx, member_id)
    return listed(ctx, col(Consent.member_id) == member_id)


def listed(ctx: Context, *conditions: ColumnElement[bool]) -> Sequence[ConsentPublic]:
    """The consents that meet conditions, the latest first, for whoever may read them."""
    statement = _named().where(*conditions).order_by(col(Consent.given_on).desc(), col(Consent.id).desc())
    return [_public(ctx, consent, name) for consent, name in ctx.session.execute(statement)]


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
    statement = visible(
        ctx, _named().where(subtree_now(organisation.path)), Permission.CONSENT_RECORD, col(Organisation.path)
    )
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


def give(ctx: Context, body: ConsentCreate) -> ConsentPublic:
    """Note a consent: a member's own, or one that an officer can show evidence for.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``consent:record``.
        Invalid, Conflict: as ``note``; ``member_merged``.
    """
    return note(ctx, consent_givers.of_request(ctx, body), body)


def note(ctx: Context, giver: Giver, body: ConsentCreate) -> ConsentPublic:
    """Note the consent of somebody for whom the actor may do so.

    Raises:
        Invalid: ``day_ahead``; ``missing`` evidence, or what a person outside consents to; ``choice_invalid`` for a
            purpose not in force that day.
        Conflict: ``consent_stands`` when there is one already.
    """
    given_on = body.given_on or ctx.today
    if given_on > ctx.today:
        raise Invalid.at("/given_on", "day_ahead")
    if body.evidence is None and not giver.own:
        raise Invalid.at("/evidence", "missing")
    if body.about_id is None and body.subject.kind is ConsentSubject.PERSON_OUTSIDE:
        raise Invalid.at("/about_id", "missing")
    if reference.item(ctx.session, "consent_purpose", body.purpose, given_on) is None:
        raise Invalid.at("/purpose", "choice_invalid")
    consent = Consent.model_validate(
        body.model_dump(exclude={"subject"})
        | {**giver.columns, "given_on": given_on, "recorded_by_id": ctx.actor.account_id}
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(consent)
    except IntegrityError as error:  # one standing consent for a subject, purpose and thing
        raise Conflict("consent_stands", allowed=["withdraw"]) from error
    _record(ctx, "consent.given", consent, giver, {"evidence": [None, consent.evidence], "name": [None, giver.name]})
    return _public(ctx, consent, giver.name)


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
    giver = consent_givers.of_consent(ctx, known)
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
    _record(ctx, "consent.withdrawn", known, giver, {"withdrawal": [None, body.note]})
    return _public(ctx, known, giver.name)


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
    """Take back whatever a member had consented to; gives how many. For requests to erase and objections."""
    return _end(ctx, member.home_organisation_id, col(Consent.member_id) == member.id)


def end_about(ctx: Context, about_id: uuid.UUID, purposes: Collection[str], organisation_id: uuid.UUID) -> int:
    """End what was consented to of one thing that is no longer the same; gives how many.

    ``organisation_id``: where the thing belongs, for the trail.
    """
    return _end(ctx, organisation_id, col(Consent.about_id) == about_id, col(Consent.purpose).in_(purposes))


def _end(ctx: Context, organisation_id: uuid.UUID, *conditions: ColumnElement[bool]) -> int:
    ended = ctx.session.execute(
        update(Consent)
        .where(col(Consent.withdrawn_on).is_(None), *conditions)
        .values(
            withdrawn_on=ctx.today,
            withdrawal_recorded_by_id=ctx.actor.account_id,
            version=Consent.version + 1,
            updated_at=ctx.at,
        )
        .returning(col(Consent.id), col(Consent.member_id))
    ).all()
    for consent_id, member_id in ended:
        events.record(
            ctx, "consent.withdrawn", consent_id, organisation_id=organisation_id, data={"member_id": member_id}
        )
    return len(ended)


def _holds(day: date) -> ColumnElement[bool]:
    """``rules.consents.stands`` in SQL."""
    return and_(col(Consent.given_on) <= day, or_(col(Consent.withdrawn_on).is_(None), col(Consent.withdrawn_on) > day))


def _named() -> Select[Consent, str]:
    """Consents with the names of who gave them, and the organisations they belong to today."""
    return (
        select(Consent, func.coalesce(col(Member.full_name), col(Consent.person_name), col(Organisation.name)))
        .outerjoin(Member, col(Member.id) == col(Consent.member_id))
        .join(
            Organisation,
            col(Organisation.id) == func.coalesce(col(Member.home_organisation_id), col(Consent.organisation_id)),
        )
    )


def _record(ctx: Context, kind: str, consent: Consent, giver: Giver, changes: dict[str, object]) -> None:
    events.record(
        ctx,
        kind,
        consent.id,
        organisation_id=giver.organisation_id,
        data={"member_id": consent.member_id, "purpose": consent.purpose, "about_id": consent.about_id},
        changes=changes,
    )


def _public(ctx: Context, consent: Consent, name: str) -> ConsentPublic:
    fields = consent.model_dump(include=set(ConsentPublic.model_fields))
    return ConsentPublic(
        **fields,
        subject=consent.subject,
        name=name,
        stands=stands(consent.given_on, consent.withdrawn_on, ctx.today),
    )
