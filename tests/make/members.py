"""Members as the tests want them: the person, the dated facts, and today's columns that repeat them."""

import itertools
import uuid
from datetime import date
from typing import Any

from sqlmodel import Session

from api.core.clock import FOREVER, civil_date, now
from api.models.members import (
    KeyLeaderPeriod,
    Member,
    Membership,
    MembershipKind,
    MemberStatus,
    MemberStatusPeriod,
    Position,
)
from api.models.organisations import Organisation
from api.rules.members import name_forms
from api.services.member_names import index_names

LONG_AGO = date(2020, 1, 1)
_numbers = itertools.count(1)


def member(
    session: Session,
    organisation: Organisation,
    full_name: str = "Nguyễn Văn An",
    *,
    status: MemberStatus = MemberStatus.OFFICIAL,
    since: date = LONG_AGO,
    key_leader: bool = False,
    **fields: Any,
) -> Member:
    """A member of a cell, officially there and with the status since a day (which may lie ahead)."""
    forms = name_forms(full_name, fields.get("name_sort_override"))
    here = since <= civil_date(now())
    made = Member.model_validate(
        {
            "full_name": full_name,
            "name_folded": forms.folded,
            "name_sort": forms.sort,
            "organisation_id": organisation.id if here else None,
            "home_organisation_id": organisation.id,
            "status": status,
            "key_leader": key_leader and here,
            **fields,
        }
    )
    session.add(made)
    session.flush()
    index_names(session, [forms])
    session.add(
        Membership(
            member_id=made.id,
            organisation_id=organisation.id,
            kind=MembershipKind.OFFICIAL,
            valid_from=since,
            decision_number=f"{next(_numbers)}-QĐ/ĐU",
        )
    )
    session.add(MemberStatusPeriod(member_id=made.id, status=status, valid_from=since))
    if key_leader:
        session.add(KeyLeaderPeriod(member_id=made.id, organisation_id=organisation.id, valid_from=since))
    session.flush()
    return made


def membership(
    session: Session,
    member_id: uuid.UUID,
    organisation: Organisation,
    kind: MembershipKind = MembershipKind.TEMPORARY,
    *,
    since: date = LONG_AGO,
    until: date = FOREVER,
) -> Membership:
    """A membership beside the official one, or an official one of the past."""
    made = Membership(member_id=member_id, organisation_id=organisation.id, kind=kind, valid_from=since, valid_to=until)
    session.add(made)
    session.flush()
    return made


def position(
    session: Session,
    holder: Member,
    organisation: Organisation,
    kind: str = "secretary",
    *,
    since: date = LONG_AGO,
    until: date = FOREVER,
) -> Position:
    """A post held at an organisation; the rights that reference data gives to it follow."""
    made = Position(member_id=holder.id, organisation_id=organisation.id, kind=kind, valid_from=since, valid_to=until)
    session.add(made)
    session.flush()
    return made
