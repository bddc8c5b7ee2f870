"""Loading a demonstration case into an empty installation, by the bulk path and in one transaction."""

import random
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import Table, insert, or_, select, update
from sqlmodel import SQLModel, col

from api.core.clock import CIVIL_ZONE
from api.core.errors import Conflict
from api.core.ids import new_id
from api.models.base import table_of
from api.models.directives import Directive, Theme, ThemeTerm
from api.models.events import Event
from api.models.inspections import Finding, Inspection
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.reference import DatedSetting
from api.models.statistics import OrganisationYear
from api.models.years import ClosedCell, ProgrammeYear, YearClosing
from api.rules.inspections import FindingState
from api.services import counters, events, reference
from api.services.context import Context
from api.services.demo.accounts import DemoLogin, DemoPlaces, add_logins
from api.services.demo.cases import Case, YearTarget, apportion, load_case
from api.services.demo.history import OFFICER_KINDS, CellHistory
from api.services.demo.people import Inventor
from api.services.demo.programme import Programme
from api.services.demo.rows import PersonRows, UnitRows
from api.services.demo.tables import Row
from api.services.demo.units import FOUNDED, Unit, invent_units, top_of

SEED = 1_911
BATCH = 5_000

Progress = Callable[[int, int], None]
"""Called with cells done and cells in all."""


@dataclass(frozen=True)
class Loaded:
    """What was loaded: how many people, the units' root, and one login per role with the common password."""

    people: int
    organisations: int
    root_id: uuid.UUID
    password: str
    logins: list[DemoLogin]


def load(ctx: Context, name: str, progress: Progress | None = None) -> Loaded:
    """Fill an empty installation with a case.

    Raises:
        KeyError: there is no such case.
        Conflict: ``not_empty`` when the installation already has organisations.
    """
    case = load_case(name, ctx.today)
    if ctx.session.execute(select(col(Organisation.id)).limit(1)).first() is not None:
        raise Conflict("not_empty")
    material = reference.read_data("demo.yaml")
    chance = random.Random(SEED)  # noqa: S311  (invention, not secrecy)
    writer = Writer(ctx)
    if case.staff_required:
        _require_staff(ctx, case.first_year)
    units = invent_units(case, material, chance)
    unit_rows = UnitRows(case, ctx.at)
    writer.write(unit_rows.rows(units))
    writer.flush()
    root_id = unit_rows.ids[id(units[0])]
    person_rows = PersonRows(case, material, chance, ctx.at)
    person_rows.ratings = [item.code for item in reference.items(ctx.session, "rating_level", ctx.today)]
    person_rows.theme_of_year = _add_themes(ctx, material["themes"], root_id, case)
    person_rows.directive_id = ctx.session.execute(select(col(Directive.id)).limit(1)).scalar()
    _open_years(ctx, case)
    programme = _programme(ctx, case, units, unit_rows)
    writer.write(programme.papers_rows(person_rows.theme_of_year, root_id))
    inventor = Inventor(chance, material)
    people = _people(case, units, unit_rows, person_rows, inventor, programme, writer, progress, ctx.today)
    writer.write(programme.committee_rows())
    writer.flush()
    counters.rebuild(ctx)
    _close_years(ctx, case, units, unit_rows)
    for level in programme.reports():
        writer.write(level)
        writer.flush()
    logins = add_logins(ctx, _places(ctx, case, units, unit_rows, person_rows), material["password"])
    events.record(ctx, "demo.loaded", root_id, organisation_id=root_id, data={"case": name, "people": people})
    return Loaded(people, len(units), root_id, material["password"], logins)


def is_loaded(ctx: Context, name: str) -> bool:
    """Whether this case was loaded here before."""
    cases = ctx.session.execute(select(col(Event.data)).where(col(Event.kind) == "demo.loaded")).scalars()
    return any(data.get("case") == name for data in cases)


class Writer:
    """Gathers rows by table and writes them in large batches, each table after those it refers to."""

    def __init__(self, ctx: Context) -> None:
        """Write through this context's session."""
        self.ctx = ctx
        self._waiting: dict[Table, list[dict[str, object]]] = {table: [] for table in SQLModel.metadata.sorted_tables}
        self._count = 0

    def write(self, rows: Iterable[Row]) -> None:
        """Take rows; they may refer to each other and to what was written before."""
        for model, row in rows:
            self._waiting[table_of(model)].append(row)
            self._count += 1
        if self._count >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write everything gathered so far."""
        for table, rows in self._waiting.items():
            if rows:
                self.ctx.session.execute(insert(table), rows)
                rows.clear()
        self._count = 0


def _people(
    case: Case,
    units: list[Unit],
    unit_rows: UnitRows,
    person_rows: PersonRows,
    inventor: Inventor,
    programme: Programme,
    writer: Writer,
    progress: Progress | None,
    today: date,
) -> int:
    """Invent and write the people of every cell; gives how many."""
    cells = [unit for unit in units if unit.holds_members]
    shares = [cell.weight for cell in cells]
    years_of_cells = _year_targets(case, shares)
    count = 0
    for number, cell in enumerate(cells):
        targets, good = years_of_cells[number]
        cell_id = unit_rows.ids[id(cell)]
        people = list(CellHistory(inventor, FOUNDED, today).tell(targets, good))
        meetings = programme.meetings(people)
        for person in people:
            writer.write(person_rows.rows(person, cell_id))
        writer.write(programme.cell_rows(cell, person_rows.taken_seats(), meetings))
        count += len(people)
        if progress is not None:
            progress(number + 1, len(cells))
    return count


def _programme(ctx: Context, case: Case, units: list[Unit], unit_rows: UnitRows) -> Programme:
    """What is told beside people and pledges, by a chance of its own."""
    chance = random.Random(SEED + 1)  # noqa: S311  (invention, not secrecy)
    material = reference.read_data("demo_programme.yaml")
    return Programme(ctx, case, material, units, unit_rows.ids, unit_rows.paths, chance)


def _places(ctx: Context, case: Case, units: list[Unit], unit_rows: UnitRows, person_rows: PersonRows) -> DemoPlaces:
    """The root, a cell that is not inspected this year, and what is above it.

    The cell is of middling size, with both officers and somebody without a pledge. Nothing open stands against it, so
    that whatever is tried there goes its usual way, on whichever day the demonstration is told.
    """

    def named(unit: Unit) -> tuple[uuid.UUID, str]:
        return unit_rows.ids[id(unit)], unit.name

    pledged = select(col(Pledge.member_id)).where(col(Pledge.year) == case.running_year)
    late = ctx.session.execute(
        select(col(Member.organisation_id), col(Member.id))
        .where(col(Member.joined_on).is_not(None), col(Member.organisation_id).is_not(None))
        .where(col(Member.id).not_in(pledged))
        .order_by(col(Member.id).desc())
    ).all()
    inspected = set(
        ctx.session.execute(
            select(col(Inspection.subject_organisation_id))
            .outerjoin(Finding, col(Finding.inspection_id) == col(Inspection.id))
            .where(
                or_(
                    col(Inspection.period_from) >= date(case.running_year, 1, 1),
                    col(Finding.state) == FindingState.OPEN,
                )
            )
        ).scalars()
    )
    officers = person_rows.officers
    without_pledge = {
        cell_id: member_id
        for cell_id, member_id in late
        if member_id not in officers.values() and cell_id not in inspected
    }
    cells = [
        unit
        for unit in units
        if unit_rows.ids[id(unit)] in without_pledge
        and all((unit_rows.ids[id(unit)], kind) in officers for kind in OFFICER_KINDS)
    ]
    cell = min(cells, key=lambda unit: abs(unit.weight - 1.2))
    cell_id = unit_rows.ids[id(cell)]
    return DemoPlaces(
        root=named(units[0]),
        committee=named(top_of(cell, date.max)),
        cell=named(cell),
        secretary_id=officers[cell_id, OFFICER_KINDS[0]],
        deputy_id=officers[cell_id, OFFICER_KINDS[1]],
        member_id=without_pledge[cell_id],
    )


def _year_targets(case: Case, weights: list[float]) -> list[tuple[list[YearTarget], list[int]]]:
    """The case's figures split over its cells: per cell its targets, and how many of each year's people did well."""
    split: list[tuple[list[YearTarget], list[int]]] = [([], []) for _ in weights]
    for target in case.years:
        members = apportion(target.members, weights)
        staff = apportion(target.staff, weights)
        people = [float(party + other) for party, other in zip(members, staff, strict=True)]
        leaders = apportion(target.leaders, [float(count) for count in members])
        good = apportion(target.good, people)
        for place, (targets, good_ones) in enumerate(split):
            targets.append(YearTarget(target.year, members[place], staff[place], leaders[place], good[place]))
            good_ones.append(good[place])
    return split


def _require_staff(ctx: Context, first_year: int) -> None:
    """From the first year on, staff who are not members must register too, as the source reports."""
    day = date(first_year, 1, 1)
    before = reference.setting(ctx.session, "status_requirements", day)
    ctx.session.execute(
        update(DatedSetting)
        .where(col(DatedSetting.key) == "status_requirements", col(DatedSetting.valid_to) > day)
        .values(valid_to=day)
    )
    ctx.session.add(
        DatedSetting(key="status_requirements", valid_from=day, value={**before, "staff": "required"}, source=None)
    )
    ctx.session.flush()


def _add_themes(ctx: Context, themes: list[dict[str, object]], root_id: uuid.UUID, case: Case) -> dict[int, uuid.UUID]:
    """Issue the term's and the years' themes; gives the theme of each year that has one."""
    of_year: dict[int, uuid.UUID] = {}
    for theme in themes:
        own = new_id()
        year = case.running_year + int(str(theme.get("year", 0)))
        yearly = theme["term"] == "year"
        ctx.session.add(
            Theme.model_validate(
                {
                    "id": own,
                    "organisation_id": root_id,
                    "term": ThemeTerm(str(theme["term"])),
                    "title": theme["title"],
                    "valid_from": date(year, 1, 1) if yearly else theme["valid_from"],
                    "valid_to": date(year + 1, 1, 1) if yearly else theme["valid_to"],
                }
            )
        )
        if yearly:
            of_year.setdefault(year, own)
    ctx.session.flush()
    return of_year


def _open_years(ctx: Context, case: Case) -> None:
    for target in case.years:
        year = target.year
        ctx.session.add(
            ProgrammeYear(
                year=year,
                registration_opens_on=date(year, 1, 5),
                registration_closes_on=date(year, 3, 31),
                report_opens_on=date(year, 1, 5),
                report_closes_on=date(year, 12, 10),
                assessment_closes_on=date(year, 12, 31),
            )
        )
    ctx.session.flush()


def _close_years(ctx: Context, case: Case, units: list[Unit], unit_rows: UnitRows) -> None:
    """Close every year but the running one on 15 January after it, where the tree of that day had its tops."""
    for target in case.years:
        day = date(target.year + 1, 1, 15)
        if target.year >= ctx.today.year:
            continue
        for top in _tops(units, day):
            closing = YearClosing(
                year=target.year,
                organisation_id=unit_rows.ids[id(top)],
                closed_at=datetime.combine(day, time(9), CIVIL_ZONE),
                closed_on=day,
                reason=None,
            )
            ctx.session.add(closing)
            ctx.session.flush()
            cells = [
                {"year": target.year, "organisation_id": unit_rows.ids[id(unit)], "closing_id": closing.id}
                for unit in units
                if unit.holds_members and top_of(unit, day) is top
            ]
            if cells:
                ctx.session.execute(insert(ClosedCell), cells)
            counters.freeze(ctx, closing)
        ctx.session.execute(
            update(OrganisationYear).where(col(OrganisationYear.year) == target.year).values(changed_on=day)
        )


def _tops(units: list[Unit], day: date) -> list[Unit]:
    """The committees right under the root that stood on a day and hold cells, or the root where there are none."""
    tops = {id(top_of(unit, day)): top_of(unit, day) for unit in units if unit.holds_members}
    return list(tops.values())
