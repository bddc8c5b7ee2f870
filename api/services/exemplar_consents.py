"""Consent to print an exemplar's story or photo: recorded when given, ended when revoked or when the text changes."""

import uuid
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.exemplars import Exemplar, ExemplarConsent
from api.rules.access import Permission
from api.rules.exemplars import OPEN, ConsentSubject
from api.schemas.exemplar_spread import ConsentGive, ConsentPublic
from api.services import events, exemplar_words
from api.services.access import allowed
from api.services.context import Context
from api.services.exemplar_access import Subject, allowed_actions, load


def give(ctx: Context, exemplar_id: uuid.UUID, body: ConsentGive) -> ConsentPublic:
    """Record a consent, by the exemplar themselves or by who proposes for the unit.

    Raises:
        Invalid: ``day_ahead``.
        Conflict: ``consent_without_text`` when there is nothing to consent to, ``consent_stands``,
            ``exemplar_state_refused``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    _require_right(ctx, subject)
    if subject.exemplar.state not in OPEN:
        raise Conflict(
            "exemplar_state_refused", allowed=allowed_actions(ctx, subject), state=str(subject.exemplar.state)
        )
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


def revoke(ctx: Context, consent_id: uuid.UUID) -> ConsentPublic:
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


def standing(ctx: Context, exemplar_id: uuid.UUID) -> frozenset[ConsentSubject]:
    """What may be printed of an exemplar."""
    return frozenset(consent.subject for consent in _standing(ctx, exemplar_id))


def of_exemplar(ctx: Context, exemplar_id: uuid.UUID) -> Sequence[ConsentPublic]:
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
    if not (subject.own or allowed(ctx.actor, Permission.EXEMPLAR_PROPOSE, subject.unit.path)):
        raise Forbidden("forbidden", permission=str(Permission.EXEMPLAR_PROPOSE))


def _end(ctx: Context, exemplar: Exemplar, consent: ExemplarConsent) -> None:
    consent.revoked_on = ctx.today
    _changed(ctx, exemplar, "exemplar.consent_revoked", consent)


def _changed(ctx: Context, exemplar: Exemplar, kind: str, consent: ExemplarConsent) -> None:
    ctx.session.flush()
    exemplar_words.refresh(exemplar, story_consented=ConsentSubject.STORY in standing(ctx, exemplar.id))
    exemplar.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        exemplar.id,
        organisation_id=exemplar.organisation_id,
        data={"consent_id": consent.id, "subject": consent.subject},
    )


def _public(consent: ExemplarConsent) -> ConsentPublic:
    return ConsentPublic.model_validate(consent)
