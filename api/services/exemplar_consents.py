"""Consent to print an exemplar's story or photo.

What a member allows stands in the register of consents; for a unit, or a person who is no member, it is recorded here
and ends when it is revoked or when the text changes.
"""

import uuid
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.exemplars import Exemplar, ExemplarConsent
from api.rules.access import Permission
from api.rules.exemplars import CONSENT_PURPOSES, OPEN, ConsentSubject
from api.schemas.exemplar_spread import ConsentGive, ExemplarConsentPublic
from api.services import consents, events
from api.services.access import allowed
from api.services.context import Context
from api.services.exemplar_access import Subject, allowed_actions, load


def give(ctx: Context, exemplar_id: uuid.UUID, body: ConsentGive) -> ExemplarConsentPublic:
    """Record the consent of the head of a unit, or of a person who is no member, by who proposes for the unit.

    Raises:
        Invalid: ``day_ahead``.
        Conflict: ``consent_in_register`` for a member, ``consent_without_text`` when there is nothing to consent to,
            ``consent_stands``, ``exemplar_state_refused``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    _require_right(ctx, subject)
    if subject.exemplar.state not in OPEN:
        raise Conflict(
            "exemplar_state_refused", allowed=allowed_actions(ctx, subject), state=str(subject.exemplar.state)
        )
    if subject.exemplar.member_id is not None:
        raise Conflict("consent_in_register", allowed=["consents_give"])
    if body.given_on > ctx.today:
        raise Invalid.at("/given_on", "day_ahead")
    if _text_of(subject.exemplar, body.subject) is None:
        raise Conflict("consent_without_text", allowed=["tell"])
    consent = ExemplarConsent(exemplar_id=exemplar_id, **body.model_dump())
    try:
        with ctx.session.begin_nested():
            ctx.session.add(consent)
    except IntegrityError as error:
        raise Conflict("consent_stands", allowed=["revoke"]) from error
    _changed(ctx, subject.exemplar, "exemplar.consented", consent)
    return _public(consent)


def revoke(ctx: Context, consent_id: uuid.UUID) -> ExemplarConsentPublic:
    """Take a consent back from today on; what it was about is shown no more.

    Raises:
        NotFound: there is none to see.
        Conflict: ``already_withdrawn``.
    """
    consent = ctx.session.get(ExemplarConsent, consent_id)
    if consent is None:
        raise NotFound
    subject = load(ctx, consent.exemplar_id, lock=True)
    _require_right(ctx, subject)
    ctx.session.refresh(consent)
    if consent.revoked_on is not None:
        raise Conflict("already_withdrawn", allowed=())
    _end(ctx, subject.exemplar, consent)
    return _public(consent)


def end_for(ctx: Context, exemplar: Exemplar, subjects: Collection[ConsentSubject]) -> None:
    """End the consents to what has changed since they were given."""
    for consent in _standing(ctx, exemplar.id):
        if consent.subject in subjects:
            _end(ctx, exemplar, consent)


def standing(ctx: Context, exemplar: Exemplar) -> frozenset[ConsentSubject]:
    """What may be printed of an exemplar today."""
    if exemplar.member_id is None:
        return frozenset(consent.subject for consent in _standing(ctx, exemplar.id))
    lacking = consents.lacking(
        ctx.session, exemplar.member_id, CONSENT_PURPOSES.values(), ctx.today, about_id=exemplar.id
    )
    return frozenset(subject for subject, purpose in CONSENT_PURPOSES.items() if purpose not in lacking)


def stands(subject: ConsentSubject, day: date) -> ColumnElement[bool]:
    """``standing`` in SQL, of the exemplars of a statement."""
    recorded = exists().where(
        col(ExemplarConsent.exemplar_id) == col(Exemplar.id),
        col(ExemplarConsent.subject) == subject,
        col(ExemplarConsent.revoked_on).is_(None),
    )
    return or_(
        and_(col(Exemplar.member_id).is_(None), recorded),
        consents.allowed_by(col(Exemplar.member_id), CONSENT_PURPOSES[subject], day, col(Exemplar.id)),
    )


def of_exemplar(ctx: Context, exemplar_id: uuid.UUID) -> Sequence[ExemplarConsentPublic]:
    """Every consent ever given for an exemplar, in order."""
    rows = ctx.session.execute(
        select(ExemplarConsent)
        .where(col(ExemplarConsent.exemplar_id) == exemplar_id)
        .order_by(col(ExemplarConsent.given_on), col(ExemplarConsent.id))
    ).scalars()
    return [_public(row) for row in rows]


def _standing(ctx: Context, exemplar_id: uuid.UUID) -> Sequence[ExemplarConsent]:
    return (
        ctx.session.execute(
            select(ExemplarConsent).where(
                col(ExemplarConsent.exemplar_id) == exemplar_id, col(ExemplarConsent.revoked_on).is_(None)
            )
        )
        .scalars()
        .all()
    )


def _text_of(exemplar: Exemplar, subject: ConsentSubject) -> str | None:
    return exemplar.story if subject is ConsentSubject.STORY else exemplar.photo_link


def _require_right(ctx: Context, subject: Subject) -> None:
    if not allowed(ctx.actor, Permission.EXEMPLAR_PROPOSE, subject.unit.path):
        raise Forbidden("forbidden", permission=str(Permission.EXEMPLAR_PROPOSE))


def _end(ctx: Context, exemplar: Exemplar, consent: ExemplarConsent) -> None:
    consent.revoked_on = ctx.today
    _changed(ctx, exemplar, "exemplar.consent_revoked", consent)


def _changed(ctx: Context, exemplar: Exemplar, kind: str, consent: ExemplarConsent) -> None:
    ctx.session.flush()
    exemplar.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        exemplar.id,
        organisation_id=exemplar.organisation_id,
        data={"consent_id": consent.id, "subject": consent.subject},
    )


def _public(consent: ExemplarConsent) -> ExemplarConsentPublic:
    return ExemplarConsentPublic.model_validate(consent)
