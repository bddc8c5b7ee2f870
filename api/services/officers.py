"""The accounts that answer for units: secretaries, deputies and staff of exactly those units, by post or by grant."""

import uuid
from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sqlalchemy import and_, or_, select, union
from sqlmodel import Session, col

from api.models.accounts import Account, AccountState, Grant
from api.models.members import Position
from api.models.reference import ReferenceItem
from api.rules.access import ACCESS, Permission
from api.services.histories import batches
from api.services.rights import grant_in_force

_ANSWERING = frozenset(ACCESS[Permission.DUTY_ANSWER])


def of(session: Session, organisation_ids: Collection[uuid.UUID], day: date) -> dict[uuid.UUID, list[uuid.UUID]]:
    """Unit → the active accounts that answer for it on a day; a unit with nobody reads as missing."""
    found: defaultdict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    for batch in batches(organisation_ids):
        by_position = (
            select(col(Position.organisation_id), col(Account.id))
            .join(Account, col(Account.member_id) == col(Position.member_id))
            .join(
                ReferenceItem,
                and_(
                    col(ReferenceItem.catalogue) == "position_kind",
                    col(ReferenceItem.code) == col(Position.kind),
                    col(ReferenceItem.valid_from) <= day,
                    col(ReferenceItem.valid_to) > day,
                ),
            )
            .where(
                col(Position.organisation_id).in_(batch),
                col(Position.valid_from) <= day,
                col(Position.valid_to) > day,
                or_(*(col(ReferenceItem.data)["role"].as_string() == role.value for role in _ANSWERING)),
                col(Account.state) == AccountState.ACTIVE,
            )
        )
        by_grant = (
            select(col(Grant.organisation_id), col(Account.id))
            .join(Account, col(Account.id) == col(Grant.account_id))
            .where(
                col(Grant.organisation_id).in_(batch),
                col(Grant.role).in_(_ANSWERING),
                grant_in_force(day),
                col(Account.state) == AccountState.ACTIVE,
            )
        )
        for organisation_id, account_id in session.execute(union(by_position, by_grant)):
            found[organisation_id].append(account_id)
    return dict(found)
