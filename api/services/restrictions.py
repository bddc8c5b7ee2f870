"""Restrictions (hạn chế xử lý dữ liệu): whose texts nobody above their cell may open, while their request stands."""

import uuid
from collections.abc import Collection

from sqlalchemy import select
from sqlmodel import Session, col

from api.models.privacy import PrivacyRequest
from api.rules.privacy_requests import LASTING, RequestKind


def among(session: Session, member_ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Those of the people for whom a restriction stands."""
    return frozenset(
        session.execute(
            select(col(PrivacyRequest.member_id)).where(
                col(PrivacyRequest.member_id).in_(member_ids),
                col(PrivacyRequest.kind) == RequestKind.RESTRICT,
                col(PrivacyRequest.state) == LASTING[RequestKind.RESTRICT],
            )
        ).scalars()
    )
