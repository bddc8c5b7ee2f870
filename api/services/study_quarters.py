"""Themed sessions expected, held and missing per quarter of each cell (số buổi phải có, đã có, còn thiếu)."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import CompoundSelect, Select, func, literal, select, union_all
from sqlmodel import Session, col

from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import Organisation, OrganisationProfile
from api.models.study_sessions import StudySession
from api.rules.access import Permission
from api.rules.study_sessions import HELD_STATES, quarter_days
from api.schemas.common import Named
from api.schemas.study_quarters import QuarterCount, QuartersLine
from api.services import reference
from api.services.access import require, visible
from api.services.context import Context
from api.services.tree import subtree_now

QUARTERS = (1, 2, 3, 4)

Quarter = tuple[int, date, date]
"""Number, first and last day."""


def expected_in(session: Session, quarter_ends_on: date) -> int:
    """How many themed sessions a quarter expects of a cell: the dated setting on its last day."""
    return int(reference.setting(session, "themed_sessions_per_quarter", quarter_ends_on))


def kinds_with_members(session: Session, day: date) -> list[str]:
    """The kinds of organisation that have members of their own, and so hold sessions."""
    kinds = reference.items(session, "organisation_kind", day)
    return [kind.code for kind in kinds if kind.data.get("holds_members")]


def quarters_over(year: int, day: date) -> list[Quarter]:
    """The quarters of a year that are over on a day."""
    return [(quarter, *days) for quarter in QUARTERS if (days := quarter_days(year, quarter))[1] <= day]


def cells_by_quarter(
    session: Session, quarters: Iterable[tuple[int, date, date]], day: date
) -> CompoundSelect[Any] | Select[Any]:
    """Cells in being throughout each quarter: ``organisation_id, quarter, expected, held``.

    ``held``: themed sessions held in the quarter by ``day``.
    """
    parts: list[Any] = [_cells_of(session, *quarter, day) for quarter in quarters]
    return union_all(*parts)


def _cells_of(session: Session, quarter: int, first: date, last: date, day: date) -> Select[Any]:
    held = (
        select(func.count())
        .where(
            col(StudySession.organisation_id) == col(Organisation.id),
            col(StudySession.themed),
            col(StudySession.state).in_(HELD_STATES),
            col(StudySession.held_on).between(first, min(last, day)),
        )
        .scalar_subquery()
    )
    return select(
        col(Organisation.id).label("organisation_id"),
        literal(quarter).label("quarter"),
        literal(expected_in(session, last)).label("expected"),
        held.label("held"),
    ).where(
        col(Organisation.valid_from) <= first,
        col(Organisation.valid_to) > last,
        col(Organisation.id).in_(
            select(col(OrganisationProfile.organisation_id)).where(
                col(OrganisationProfile.valid_from) <= last,
                col(OrganisationProfile.valid_to) > last,
                col(OrganisationProfile.kind).in_(kinds_with_members(session, last)),
            )
        ),
    )


def listed(ctx: Context, organisation_id: uuid.UUID, year: int, limit: int, cursor: str | None) -> Page[QuartersLine]:
    """The cells of an organisation's subtree today, in the order of the tree, with the quarters of a year.

    A quarter that is not over yet expects its sessions, but none is missing.
    """
    organisation = require(ctx, Permission.STUDY_SESSION_READ, organisation_id)
    quarters = [(quarter, *quarter_days(year, quarter)) for quarter in QUARTERS]
    cells = (
        visible(
            ctx,
            select(col(Organisation.id), col(Organisation.name), col(Organisation.path)),
            Permission.STUDY_SESSION_READ,
            col(Organisation.path),
        )
        .where(
            subtree_now(organisation.path),
            col(Organisation.valid_to) > ctx.today,
            col(Organisation.kind).in_(kinds_with_members(ctx.session, ctx.today)),
        )
        .order_by(col(Organisation.path))
        .limit(limit + 1)
    )
    if cursor is not None:
        cells = cells.where(col(Organisation.path) > decode_cursor(cursor, [str])[0])
    page = page_of(ctx.session.execute(cells).all(), limit, lambda row: [row.path])
    counts = cells_by_quarter(ctx.session, quarters, ctx.today).subquery("counts")
    found = {
        (row.organisation_id, row.quarter): row
        for row in ctx.session.execute(
            select(counts).where(counts.c.organisation_id.in_([row.id for row in page.items]))
        )
    }
    return Page(
        [
            QuartersLine(
                organisation=Named(id=cell.id, name=cell.name),
                quarters=[
                    _count(quarter, last, found.get((cell.id, quarter)), ctx.today) for quarter, _, last in quarters
                ],
            )
            for cell in page.items
        ],
        page.next_cursor,
    )


def _count(quarter: int, last: date, row: Any, today: date) -> QuarterCount:
    expected, held = (row.expected, row.held) if row is not None else (0, 0)
    over = last <= today
    return QuarterCount(
        quarter=quarter, expected=expected, held=held, missing=max(expected - held, 0) if over else 0, over=over
    )
