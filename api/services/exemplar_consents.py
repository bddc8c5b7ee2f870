"""Consent to print an exemplar's story or photo: the register of consents, asked and filled for one exemplar.

It is the consent of the member, of the person outside who is named, or of the unit whose exemplar it is.
"""

import uuid
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, or_, select
from sqlmodel import col

from api.core.errors import Conflict, Invalid
from api.models.consents import Consent
from api.models.exemplars import Exemplar
from api.rules.consents import ConsentSubject
from api.rules.exemplars import CONSENT_PURPOSES, OPEN, ExemplarPart
from api.schemas.consents import (
    ConsentCreate,
    ConsentOfMember,
    ConsentOfOrganisation,
    ConsentOfPersonOutside,
    ConsentPublic,
    Subject,
)
from api.schemas.exemplar_spread import ExemplarConsentGive
from api.services import consent_givers, consents
from api.services.context import Context
from api.services.exemplar_access import allowed_actions, load


def give(ctx: Context, exemplar_id: uuid.UUID, body: ExemplarConsentGive) -> ConsentPublic:
    """Note in the register that whoever the exemplar is allows its story or photo to be printed.

    Raises:
        Invalid: ``missing`` for who spoke for a unit; otherwise as ``consents.give``.
        Conflict: ``exemplar_state_refused``, ``consent_without_text`` when there is nothing to consent to,
            ``consent_stands``.
    """
    subject = load(ctx, exemplar_id, lock=True)
    exemplar = subject.exemplar
    noted = ConsentCreate(
        subject=_whose(exemplar, body.given_by),
        purpose=CONSENT_PURPOSES[body.part],
        about_id=exemplar_id,
        given_on=body.given_on,
        evidence=body.evidence,
    )
    giver = consent_givers.of_request(ctx, noted)
    if exemplar.state not in OPEN:
        raise Conflict("exemplar_state_refused", allowed=allowed_actions(ctx, subject), state=str(exemplar.state))
    if _text_of(exemplar, body.part) is None:
        raise Conflict("consent_without_text", allowed=["tell"])
    return consents.note(ctx, giver, noted)


def end_for(ctx: Context, exemplar: Exemplar, parts: Collection[ExemplarPart]) -> None:
    """End the consents to what has changed of this exemplar since they were given."""
    if parts:
        purposes = [CONSENT_PURPOSES[part] for part in parts]
        consents.end_about(ctx, exemplar.id, purposes, exemplar.organisation_id)


def standing(ctx: Context, exemplar: Exemplar) -> frozenset[ExemplarPart]:
    """What may be printed of an exemplar today."""
    row = ctx.session.execute(
        select(*(stands(part, ctx.today) for part in ExemplarPart)).where(col(Exemplar.id) == exemplar.id)
    ).one()
    return frozenset(part for part, holds in zip(ExemplarPart, row, strict=True) if holds)


def stands(part: ExemplarPart, day: date) -> ColumnElement[bool]:
    """The SQL condition that a part may be printed on a day, of the exemplars of a statement."""
    purpose = CONSENT_PURPOSES[part]
    return or_(
        *(
            consents.given(day, purpose, col(Exemplar.id), whose)
            for whose in (
                col(Consent.member_id) == col(Exemplar.member_id),
                and_(_without_record(), col(Consent.person_name) == col(Exemplar.person_name)),
                and_(_without_record(), col(Consent.person_name).is_(None), col(Exemplar.person_name).is_(None)),
            )
        )
    )


def of_exemplar(ctx: Context, exemplar: Exemplar) -> Sequence[ConsentPublic]:
    """Every consent that counts or counted for an exemplar, those to everything included, the latest first."""
    if exemplar.member_id is not None:
        whose = col(Consent.member_id) == exemplar.member_id
    else:
        same_name = col(Consent.person_name) == exemplar.person_name
        nobody_named = col(Consent.person_name).is_(None)
        whose = and_(
            col(Consent.organisation_id) == exemplar.organisation_id,
            nobody_named if exemplar.person_name is None else same_name,
        )
    return consents.listed(
        ctx,
        whose,
        col(Consent.purpose).in_(CONSENT_PURPOSES.values()),
        or_(col(Consent.about_id).is_(None), col(Consent.about_id) == exemplar.id),
    )


def _without_record() -> ColumnElement[bool]:
    return and_(col(Exemplar.member_id).is_(None), col(Consent.organisation_id) == col(Exemplar.organisation_id))


def _whose(exemplar: Exemplar, given_by: str | None) -> Subject:
    if exemplar.member_id is not None:
        return ConsentOfMember(kind=ConsentSubject.MEMBER, member_id=exemplar.member_id)
    organisation_id = exemplar.organisation_id
    if exemplar.person_name is not None:
        return ConsentOfPersonOutside(
            kind=ConsentSubject.PERSON_OUTSIDE, organisation_id=organisation_id, person_name=exemplar.person_name
        )
    if given_by is None:
        raise Invalid.at("/given_by", "missing")
    return ConsentOfOrganisation(kind=ConsentSubject.ORGANISATION, organisation_id=organisation_id, given_by=given_by)


def _text_of(exemplar: Exemplar, part: ExemplarPart) -> str | None:
    return exemplar.story if part is ExemplarPart.STORY else exemplar.photo_link
