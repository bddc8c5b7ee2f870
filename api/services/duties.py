"""The duty calendar (lịch việc phải làm), derived whenever it is asked for from the kinds in force and the rows."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    not_,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlmodel import Session, col

from api.core.errors import Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.duties import DutyExcuse
from api.models.organisations import Organisation
from api.models.reference import ReferenceItem
from api.models.years import ProgrammeYear, YearWindow
from api.rules.access import Permission, may
from api.rules.duties import DutyKind, DutyState, DutySubject, due_on, numbers_in_force, on_time, state_of
from api.rules.periods import WINDOW_FIELDS, Windows
from api.schemas.common import Named
from api.schemas.duties import DutyCounts, DutyNamed, DutyRow, OwnDuty
from api.services import reference, years
from api.services.access import AFTER_EVERY_PATH, require, scope_condition
from api.services.context import Context
from api.services.duty_rules import RULES

CATALOGUE = "duty_kind"


@dataclass(frozen=True)
class Duty:
    """A kind of duty in one period, with a row for everybody of whom it is asked.

    ``lines`` has the columns of ``duty_rules`` with standing excuses applied, and ``due_on``.
    """

    kind: DutyKind
    year: int
    number: int
    lines: Subquery

    def undone(self) -> ColumnElement[bool]:
        """The SQL condition that a line is asked for and not done."""
        return and_(not_(self.lines.c.excused), self.lines.c.done_on.is_(None))

    def named(self) -> DutyNamed:
        """The duty as the wire names it."""
        kind = self.kind
        return DutyNamed(
            duty=kind.code,
            name_vi=kind.name_vi,
            name_en=kind.name_en,
            subject=kind.subject,
            period=kind.period,
            year=self.year,
            number=self.number,
        )


def of_year(session: Session, year: ProgrammeYear) -> list[Duty]:
    """Every duty of an opened year, in the order of the catalogue and of time."""
    first, last = date(year.year, 1, 1), date(year.year, 12, 31)
    rows = session.execute(
        select(ReferenceItem)
        .where(
            col(ReferenceItem.catalogue) == CATALOGUE,
            col(ReferenceItem.valid_from) <= last,
            col(ReferenceItem.valid_to) > first,
        )
        .order_by(col(ReferenceItem.rank), col(ReferenceItem.code), col(ReferenceItem.valid_from))
    ).scalars()
    own_days = _own_days(session, year.year)
    report_days = reference.setting(session, "summary_report_due_days", last)
    found = []
    for row in rows:
        data = {**row.data, "days_after": report_days[row.data["report"]]} if row.data.get("report") else row.data
        kind = DutyKind.of(row.code, row.name_vi, row.name_en, data)
        found += [
            Duty(kind, year.year, number, _lines(session, kind, year, number, own_days))
            for number in numbers_in_force(kind, year.year, row.valid_from, row.valid_to)
        ]
    return found


def one(session: Session, code: str, year: int, number: int) -> Duty:
    """One duty of a period.

    Raises:
        Invalid: ``year_not_opened``, or ``duty_unknown`` when no such duty is in force then.
    """
    opened = years.require_opened(session, year, "/year")
    for duty in of_year(session, opened):
        if (duty.kind.code, duty.number) == (code, number):
            return duty
    raise Invalid.at("/duty", "duty_unknown")


def calendar(ctx: Context, organisation_id: uuid.UUID, year: int) -> Sequence[DutyCounts]:
    """How an organisation and everything below it stands towards each duty of a year, in one statement.

    Raises:
        NotFound: the organisation is out of scope, or the year has not been opened.
    """
    organisation = require(ctx, Permission.DUTY_READ, organisation_id)
    opened = _opened(ctx, year)
    duties = of_year(ctx.session, opened)
    if not duties:
        return []
    here = _subtree(organisation.path)
    counted = union_all(
        *(
            select(literal(place).label("place"), *_sums(duty, ctx.today)).where(here(duty))
            for place, duty in enumerate(duties)
        )
    )
    windows = years.windows_at(ctx.session, opened, organisation.path)
    return [
        DutyCounts(
            **duty.named().model_dump(),
            due_on=due_on(duty.kind, year, duty.number, windows),
            **{name: value or 0 for name, value in row._mapping.items() if name != "place"},
        )
        for row in ctx.session.execute(counted.order_by("place"))
        for duty in [duties[row.place]]
    ]


def rows(
    ctx: Context,
    organisation_id: uuid.UUID,
    asked: tuple[str, int, int],
    state: DutyState | None,
    limit: int,
    cursor: str | None,
) -> Page[DutyRow]:
    """Who stands how towards a duty (code, year, number) at and below an organisation, in the order of the tree.

    Counts may reach further than these rows: rows are those of units where the actor may read them.

    Raises:
        NotFound: the organisation is out of scope.
        Invalid: ``duty_unknown``, ``year_not_opened``.
    """
    organisation = require(ctx, Permission.DUTY_READ, organisation_id)
    duty = one(ctx.session, *asked)
    lines = duty.lines.c
    statement = _named_lines(duty).where(
        _subtree(organisation.path)(duty), scope_condition(ctx.actor, Permission.DUTY_READ, lines.path)
    )
    if state is not None:
        statement = statement.where(_in_state(duty, state, ctx.today))
    if cursor is not None:
        path, sort, subject_id = decode_cursor(cursor, (str, str, uuid.UUID))
        after = tuple_(literal(path), literal(sort), literal(subject_id, lines.subject_id.type))
        statement = statement.where(tuple_(lines.path, lines.sort, lines.subject_id) > after)
    found = ctx.session.execute(statement.order_by(lines.path, lines.sort, lines.subject_id).limit(limit + 1)).all()
    page = page_of(found, limit, lambda row: (row.path, row.sort, str(row.subject_id)))
    return Page([_row(row, ctx.today) for row in page.items], page.next_cursor)


def own(ctx: Context, year: int) -> Sequence[OwnDuty]:
    """The caller's own duties of a year, and those of the units they answer for, by their last day.

    Raises:
        NotFound: the year has not been opened.
    """
    answers_for = _answers_for(ctx)
    found = []
    for duty in of_year(ctx.session, _opened(ctx, year)):
        of_person = duty.kind.subject is DutySubject.MEMBER
        subjects = [ctx.actor.member_id] if of_person and ctx.actor.member_id else [] if of_person else answers_for
        if subjects:
            statement = _named_lines(duty).where(duty.lines.c.subject_id.in_(subjects))
            found += [_own(duty, row, ctx.today) for row in ctx.session.execute(statement)]
    return sorted(found, key=lambda each: (each.due_on, each.duty, each.number))


def _opened(ctx: Context, year: int) -> ProgrammeYear:
    opened = years.find(ctx.session, year)
    if opened is None:
        raise NotFound
    return opened


def _answers_for(ctx: Context) -> list[uuid.UUID]:
    """The units whose notices the actor gets: their own office, not all that their right reaches."""
    if ctx.actor.permissions is not None and Permission.DUTY_ANSWER not in ctx.actor.permissions:
        return []
    return [right.organisation_id for right in ctx.actor.rights if may(right.role, Permission.DUTY_ANSWER)]


def _own_days(session: Session, year: int) -> Sequence[Any]:
    """The days that organisations set for their subtrees, the lowest organisations first."""
    found = session.execute(
        select(col(Organisation.path), *(col(getattr(YearWindow, field)) for field in WINDOW_FIELDS))
        .join(Organisation, col(Organisation.id) == col(YearWindow.organisation_id))
        .where(col(YearWindow.year) == year)
    ).all()
    return sorted(found, key=lambda row: -row.path.count("."))


def _lines(session: Session, kind: DutyKind, year: ProgrammeYear, number: int, own_days: Sequence[Any]) -> Subquery:
    asked = RULES[kind.rule](session, year.year, number).subquery()
    columns = [column for column in asked.c if column.key != "excused"]
    due = _due(kind, year, number, own_days, asked.c.path).label("due_on")
    if kind.subject is DutySubject.MEMBER:
        return select(*columns, asked.c.excused, due).subquery()
    standing = and_(
        col(DutyExcuse.organisation_id) == asked.c.subject_id,
        col(DutyExcuse.duty) == kind.code,
        col(DutyExcuse.year) == year.year,
        col(DutyExcuse.number) == number,
        col(DutyExcuse.withdrawn_on).is_(None),
    )
    excused = or_(asked.c.excused, col(DutyExcuse.id).is_not(None)).label("excused")
    return select(*columns, excused, due).outerjoin_from(asked, DutyExcuse, standing).subquery()


def _due(kind: DutyKind, year: ProgrammeYear, number: int, own_days: Sequence[Any], path: Any) -> ColumnElement[Any]:
    """The last day at a path: the nearest organisation's own day up the tree, else the year's."""
    windows = Windows(**{field: getattr(year, field) for field in WINDOW_FIELDS})
    general = literal(due_on(kind, year.year, number, windows), Date())
    if kind.window is None:
        return general
    nearest = [
        (and_(path >= row.path, path < row.path + AFTER_EVERY_PATH), literal(getattr(row, kind.window), Date()))
        for row in own_days
        if getattr(row, kind.window) is not None
    ]
    return case(*nearest, else_=general) if nearest else general


def _subtree(path: str) -> Any:
    return lambda duty: and_(duty.lines.c.path >= path, duty.lines.c.path < path + AFTER_EVERY_PATH)


def _in_state(duty: Duty, state: DutyState, today: date) -> ColumnElement[bool]:
    lines = duty.lines.c
    conditions: dict[DutyState, ColumnElement[bool]] = {
        DutyState.EXCUSED: lines.excused,
        DutyState.DONE: and_(not_(lines.excused), lines.done_on.is_not(None)),
        DutyState.LATE: and_(duty.undone(), lines.due_on < today),
        DutyState.EXPECTED: and_(duty.undone(), lines.due_on >= today),
    }
    return conditions[state]


def _sums(duty: Duty, today: date) -> list[ColumnElement[Any]]:
    lines = duty.lines.c
    conditions = {
        "asked": not_(lines.excused),
        **{state.value: _in_state(duty, state, today) for state in DutyState},
        "done_on_time": and_(_in_state(duty, DutyState.DONE, today), lines.done_on <= lines.due_on),
    }
    return [func.sum(case((condition, 1), else_=0)).label(name) for name, condition in conditions.items()]


def _named_lines(duty: Duty) -> Select[Any]:
    """The lines with the names of their units."""
    unit = col(Organisation.id) == duty.lines.c.organisation_id
    return select(*duty.lines.c, col(Organisation.name).label("unit")).join_from(duty.lines, Organisation, unit)


def _row(row: Any, today: date) -> DutyRow:
    return DutyRow(
        subject=Named(id=row.subject_id, name=row.label),
        organisation=Named(id=row.organisation_id, name=row.unit),
        **_standing(row, today),
    )


def _own(duty: Duty, row: Any, today: date) -> OwnDuty:
    of_unit = duty.kind.subject is DutySubject.ORGANISATION
    return OwnDuty(
        **duty.named().model_dump(),
        organisation=Named(id=row.organisation_id, name=row.unit) if of_unit else None,
        days_left=(row.due_on - today).days,
        **_standing(row, today),
    )


def _standing(row: Any, today: date) -> dict[str, Any]:
    return {
        "state": state_of(row.due_on, row.done_on, today, excused=row.excused),
        "due_on": row.due_on,
        "done_on": row.done_on,
        "on_time": on_time(row.due_on, row.done_on),
    }
