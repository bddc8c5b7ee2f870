"""Restrictions (hạn chế xử lý dữ liệu): whose words and deeds are withheld, and from whom, while their request stands.

The rule is ``rules.privacy_requests.withheld``. Withheld are the texts of pledges and notebooks, opinions in minutes,
exemplars (their titles too, in lists, yearbooks and behind figures), and old and new values in the trail; nobody takes
such texts out in a list.
"""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlmodel import Session, col

from api.core.errors import Forbidden
from api.models.privacy import PrivacyRequest
from api.rules.access import Permission, may
from api.rules.privacy_requests import LASTING, RequestKind, withheld
from api.services.context import Context
from api.services.rights import covers


def among(session: Session, member_ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Those of the people for whom a restriction stands."""
    if not member_ids:
        return frozenset()
    return frozenset(
        session.execute(
            select(col(PrivacyRequest.member_id)).where(col(PrivacyRequest.member_id).in_(member_ids), *_STANDING)
        ).scalars()
    )


def stands_for(member_id: Any) -> ColumnElement[bool]:
    """The SQL condition that a restriction stands for the person in a column."""
    return exists().where(col(PrivacyRequest.member_id) == member_id, *_STANDING)


def withheld_from(
    ctx: Context, member_ids: Collection[uuid.UUID], permission: Permission, unit_path: str
) -> frozenset[uuid.UUID]:
    """Those of the people whose words the actor, who reads them of a unit with a permission, may not see."""
    return among(ctx.session, {each for each in member_ids if keeps_from(ctx, each, permission, unit_path)})


def keeps_from(ctx: Context, member_id: uuid.UUID, permission: Permission, unit_path: str | None) -> bool:
    """Whether a restriction of a person, if it stands, withholds their words from the actor.

    ``unit_path``: of the unit where the words stand; None: of the whole installation.
    """
    at_the_unit = unit_path is not None and _at_the_unit(ctx, permission, unit_path)
    return withheld(own=member_id == ctx.actor.member_id, at_the_unit=at_the_unit)


def refuse(ctx: Context, member_id: uuid.UUID | None, permission: Permission, unit_path: str) -> None:
    """Refuse what a restriction withholds from the actor.

    Raises:
        Forbidden: ``data_restricted``.
    """
    if member_id is not None and withheld_from(ctx, [member_id], permission, unit_path):
        raise Forbidden("data_restricted")


def refuse_all(ctx: Context, member_id: uuid.UUID | None) -> None:
    """Refuse what would show a person to everybody while a restriction of theirs stands.

    Raises:
        Forbidden: ``data_restricted``.
    """
    if member_id is not None and among(ctx.session, [member_id]):
        raise Forbidden("data_restricted")


def _at_the_unit(ctx: Context, permission: Permission, unit_path: str) -> bool:
    """Whether the actor has a permission by a right on the unit itself. The system itself reads nothing."""
    return ctx.actor.is_system or any(
        right.path == unit_path and may(right.role, permission) and covers(right, unit_path)
        for right in ctx.actor.rights
    )


_STANDING = (
    col(PrivacyRequest.kind) == RequestKind.RESTRICT,
    col(PrivacyRequest.state) == LASTING[RequestKind.RESTRICT],
)
