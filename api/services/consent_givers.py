"""Whose consent it is, and who may note it: the member themselves, or an officer where the paper is kept."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.core.errors import Forbidden
from api.models.consents import Consent
from api.rules.access import Permission
from api.schemas.consents import ConsentCreate, ConsentOfMember, ConsentOfOrganisation
from api.services.access import require
from api.services.context import Context
from api.services.member_access import reach, refuse_merged


@dataclass(frozen=True)
class Giver:
    """Who consents: the columns that say so, the name, the organisation it belongs to; ``own``: it is the actor."""

    columns: Mapping[str, Any]
    name: str
    organisation_id: uuid.UUID
    own: bool = False


def of_request(ctx: Context, body: ConsentCreate) -> Giver:
    """The giver that a request names, whose record stays locked, if the actor may note consents of theirs.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``consent:record``.
        Conflict: ``member_merged``.
    """
    subject = body.subject
    if isinstance(subject, ConsentOfMember):
        return _of_member(ctx, subject.member_id)
    if isinstance(subject, ConsentOfOrganisation):
        return _kept_by(ctx, subject.organisation_id, None, subject.given_by)
    return _kept_by(ctx, subject.organisation_id, subject.person_name, None)


def of_consent(ctx: Context, consent: Consent) -> Giver:
    """The giver of a consent, with the same conditions as ``of_request``."""
    if consent.member_id is not None:
        return _of_member(ctx, consent.member_id)
    assert consent.organisation_id is not None  # by the constraint ``subject``
    return _kept_by(ctx, consent.organisation_id, consent.person_name, consent.given_by)


def _of_member(ctx: Context, member_id: uuid.UUID) -> Giver:
    found = reach(ctx, member_id, lock=True)
    if not (found.own or found.allows_at_home(ctx, Permission.CONSENT_RECORD)):
        raise Forbidden("forbidden", permission=str(Permission.CONSENT_RECORD))
    refuse_merged(found.member)
    member = found.member
    return Giver({"member_id": member.id}, member.full_name, member.home_organisation_id, found.own)


def _kept_by(ctx: Context, organisation_id: uuid.UUID, person_name: str | None, given_by: str | None) -> Giver:
    organisation = require(ctx, Permission.CONSENT_RECORD, organisation_id)
    columns = {"organisation_id": organisation_id, "person_name": person_name, "given_by": given_by}
    return Giver(columns, person_name or organisation.name, organisation_id)
