"""Programme years: opening them, their windows, and what holds for a cell. Closing stands in ``closings``."""

import uuid
from collections.abc import Sequence

from sqlalchemy import and_, select
from sqlmodel import Session, col

from api.core.errors import Conflict, Invalid, NotFound
from api.models.organisations import Organisation
from api.models.years import ClosedCell, ProgrammeYear, YearWindow
from api.rules.access import Permission
from api.rules.periods import WINDOW_FIELDS, Window, Windows, first_out_of_order
from api.schemas.common import Named
from api.schemas.years import (
    OrganisationYearPublic,
    WindowPublic,
    WindowsWrite,
    YearCreate,
    YearPublic,
    YearUpdate,
)
from api.services import counters, events
from api.services.access import require, require_everywhere
from api.services.context import Context, check_version
from api.services.tree import prefixes_of


def find(session: Session, year: int) -> ProgrammeYear | None:
    """An opened year; None when it has not been opened."""
    return session.execute(select(ProgrammeYear).where(col(ProgrammeYear.year) == year)).scalar_one_or_none()


def require_opened(session: Session, year: int, pointer: str) -> ProgrammeYear:
    """An opened year.

    Raises:
        Invalid: ``year_not_opened`` at the pointer.
    """
    found = find(session, year)
    if found is None:
        raise Invalid.at(pointer, "year_not_opened", year=year)
    return found


def opened(session: Session) -> Sequence[YearPublic]:
    """All opened years, newest first."""
    rows = session.execute(select(ProgrammeYear).order_by(col(ProgrammeYear.year).desc())).scalars()
    return [YearPublic.model_validate(row) for row in rows]


def create(ctx: Context, body: YearCreate) -> YearPublic:
    """Open a year: its windows, and a line of figures for every cell.

    Raises:
        Conflict: ``year_opened`` when it already is.
    """
    require_everywhere(ctx, Permission.YEAR_OPEN)
    _check_order(Windows(**{field: getattr(body, field) for field in WINDOW_FIELDS}))
    if find(ctx.session, body.year) is not None:
        raise Conflict("year_opened", year=body.year)
    year = ProgrammeYear.model_validate(body.model_dump())
    ctx.session.add(year)
    ctx.session.flush()
    counters.open_year(ctx, body.year)
    events.record(ctx, "year.opened", year.id, data={"year": body.year})
    return YearPublic.model_validate(year)


def update(ctx: Context, year: int, body: YearUpdate, expected: int | None) -> YearPublic:
    """Change the windows of a year.

    Raises:
        NotFound: the year has not been opened.
    """
    require_everywhere(ctx, Permission.YEAR_OPEN)
    found = find(ctx.session, year)
    if found is None:
        raise NotFound
    check_version(found, expected)
    before = {field: getattr(found, field) for field in WINDOW_FIELDS}
    after = before | body.changes()
    _check_order(Windows(**after))
    for field, day in after.items():
        setattr(found, field, day)
    ctx.session.flush()
    changes = {field: [before[field], after[field]] for field in after if before[field] != after[field]}
    events.record(ctx, "year.updated", found.id, data={"year": year, "windows": changes})
    return YearPublic.model_validate(found)


def windows_at(session: Session, year: ProgrammeYear, path: str) -> Windows:
    """The windows of a year at an organisation's path in today's tree: the nearest own days up the tree hold."""
    days = {field: getattr(year, field) for field in WINDOW_FIELDS}
    own = session.execute(
        select(*(col(getattr(YearWindow, field)) for field in WINDOW_FIELDS))
        .join(Organisation, col(Organisation.id) == col(YearWindow.organisation_id))
        .where(col(YearWindow.year) == year.year, col(Organisation.path).in_(prefixes_of(path)))
        .order_by(col(Organisation.path))
    ).all()
    for row in own:
        days |= {field: day for field, day in zip(WINDOW_FIELDS, row, strict=True) if day is not None}
    return Windows(**days)


def set_windows(ctx: Context, organisation_id: uuid.UUID, year: int, body: WindowsWrite) -> OrganisationYearPublic:
    """Let an organisation set days of its own for its subtree; all null takes them back.

    Raises:
        NotFound: the year has not been opened.
        Invalid: ``window_order`` when a window would end before it begins.
    """
    organisation = require(ctx, Permission.YEAR_SET_WINDOW, organisation_id)
    programme_year = find(ctx.session, year)
    if programme_year is None:
        raise NotFound
    own = _own_windows(ctx.session, organisation_id, year)
    days = {field: getattr(body, field) for field in WINDOW_FIELDS}
    before = dict.fromkeys(WINDOW_FIELDS) if own is None else {field: getattr(own, field) for field in WINDOW_FIELDS}
    if not any(days.values()):
        if own is not None:
            ctx.session.delete(own)
    elif own is None:
        ctx.session.add(YearWindow(year=year, organisation_id=organisation_id, **days))
    else:
        for field, day in days.items():
            setattr(own, field, day)
    ctx.session.flush()
    _check_order(windows_at(ctx.session, programme_year, organisation.path))
    changes = {field: [before[field], days[field]] for field in days if before[field] != days[field]}
    events.record(
        ctx,
        "year.windows_set",
        organisation_id,
        organisation_id=organisation_id,
        data={"year": year, "windows": changes},
    )
    return describe(ctx.session, programme_year, organisation)


def for_organisation(ctx: Context, organisation_id: uuid.UUID, year: int) -> OrganisationYearPublic:
    """A year as it holds for an organisation.

    Raises:
        NotFound: the year has not been opened, or the organisation is out of scope.
    """
    organisation = require(ctx, Permission.YEAR_READ, organisation_id)
    programme_year = find(ctx.session, year)
    if programme_year is None:
        raise NotFound
    return describe(ctx.session, programme_year, organisation)


def describe(session: Session, year: ProgrammeYear, organisation: Organisation) -> OrganisationYearPublic:
    """A year as it holds for an organisation, for whoever has been let in."""
    windows = windows_at(session, year, organisation.path)
    own = _own_windows(session, organisation.id, year.year)
    closing_id = closing_of(session, organisation.id, year.year)
    return OrganisationYearPublic(
        year=year.year,
        organisation=Named(id=organisation.id, name=organisation.name),
        windows=[
            WindowPublic(window=window, opens_on=bounds[0], closes_on=bounds[1])
            for window in Window
            for bounds in [windows.bounds(window)]
        ],
        own=None if own is None else WindowsWrite(**{field: getattr(own, field) for field in WINDOW_FIELDS}),
        closed=closing_id is not None,
        closing_id=closing_id,
    )


def closing_of(session: Session, organisation_id: uuid.UUID, year: int) -> uuid.UUID | None:
    """The closing that keeps a cell's year shut; None while it is open."""
    found = session.execute(
        select(col(ClosedCell.closing_id)).where(
            and_(col(ClosedCell.year) == year, col(ClosedCell.organisation_id) == organisation_id)
        )
    ).first()
    return None if found is None else found[0]


def _own_windows(session: Session, organisation_id: uuid.UUID, year: int) -> YearWindow | None:
    return session.execute(
        select(YearWindow).where(col(YearWindow.year) == year, col(YearWindow.organisation_id) == organisation_id)
    ).scalar_one_or_none()


def _check_order(windows: Windows) -> None:
    """Refuse days that do not follow each other."""
    field = first_out_of_order(windows)
    if field is not None:
        raise Invalid.at(f"/{field}", "window_order")
