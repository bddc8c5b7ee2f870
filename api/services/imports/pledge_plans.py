"""Planning a list of pledges: whose each row is, and whether it may be typed for them.

A list adds pledges and never changes one that is there: a pledge belongs to the member, and its text changes by its
own steps.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.years import ProgrammeYear, YearWindow
from api.rules.histories import PersonLine
from api.rules.imports import RowAction
from api.rules.periods import WINDOW_FIELDS, LateRule, Moment, Window, Windows, moment
from api.rules.pledges import GroundKind
from api.schemas.deeds import DeedPublic, DeedWrite, GroundPublic, GroundWrite
from api.services import deeds, reference
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.imports.member_surroundings import closed_years
from api.services.imports.people import People, Person, find_people
from api.services.imports.places import Places, find_places
from api.services.imports.plans import PlannedRow, Source
from api.services.pledge_lists import NewPledge, lines_of
from api.services.tree import prefixes_of

MOST_DEEDS = 3
"""How many deeds a row has columns for."""

Key = tuple[uuid.UUID, int]
"""A member and a year."""


@dataclass(frozen=True)
class Present:
    """A pledge that is there."""

    id: uuid.UUID
    registered: bool
    texts: Sequence[tuple[str | None, ...]]


@dataclass(frozen=True)
class Calendar:
    """An opened year with the days that organisations set for their subtrees, by path."""

    days: Windows
    own: Mapping[str, Mapping[str, date | None]]

    def at(self, path: str) -> Windows:
        """The windows at a path: the nearest own days up the tree hold."""
        days = vars(self.days).copy()
        for prefix in prefixes_of(path):
            days |= {name: day for name, day in self.own.get(prefix, {}).items() if day is not None}
        return Windows(**days)


def plan_pledges(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Plan the rows of a list; those that could not be read stay as they are. Writes nothing."""
    readable = [row for row in rows if row.action is RowAction.UNCHANGED]
    texts = {row.values["organisation"] for row in readable if "organisation" in row.values}
    places = find_places(ctx, source.scope, texts, source.system)
    people = find_people(ctx, source.scope, [row.values for row in readable], source.system)
    meant: list[tuple[PlannedRow, Person, int]] = []
    seen: dict[Key, int] = {}
    for row in readable:
        year = row.values.get("year", source.effective_on.year)
        person = _whose(source, places, people, row)
        if person is None:
            continue
        assert row.number is not None
        first = seen.setdefault((person.id, year), row.number)
        if first != row.number:
            row.refuse("row_repeated", "full_name", row=first)
            continue
        meant.append((row, person, year))
    keys = [(person.id, year) for _, person, year in meant]
    lines, present = lines_of(ctx, keys), _present(ctx, keys)
    calendars = _calendars(ctx, {year for _, year in keys})
    closed = closed_years(ctx, {line.organisation_id for line in lines.values()})
    most = int(reference.setting(ctx.session, "deeds_per_pledge", ctx.today)["maximum"])
    late_rule = LateRule(reference.setting(ctx.session, "late_rules", ctx.today)[Window.REGISTRATION])
    for row, person, year in meant:
        pledge = present.get((person.id, year))
        if pledge is not None:
            _compare(row, pledge, year)
            continue
        calendar, line = calendars.get(year), lines.get((person.id, year))
        late = _refuse(ctx, row, person, year, calendar, line, late_rule)
        if line is not None and year in closed.get(line.organisation_id, ()):
            row.refuse("year_closed", "year", year=year)
        written = _deeds(row.values)
        if len(written) > most:
            row.refuse("list_too_long", f"deed_{most + 1}", max_length=most)
        if row.errors:
            continue
        row.action = RowAction.CREATE
        row.intent = NewPledge(person.id, year, written, _day(row.values.get("registered_on")), late)
    return list(rows)


def _whose(source: Source, places: Places, people: People, row: PlannedRow) -> Person | None:
    cell_id = None
    if "organisation" in row.values:
        try:
            cell_id = places.find(row.values["organisation"]).id
        except CellRefused as refused:
            row.refuse(refused.code, "organisation", **refused.params)
            return None
    match = people.find(row.values, cell_id).settled(row, source.choices)
    match.refuse_unclear(row)
    if match.person is None and not row.errors:
        row.refuse("person_unknown", "full_name" if "full_name" in row.values else None)
    return match.person


def _compare(row: PlannedRow, pledge: Present, year: int) -> None:
    """The same text is nothing new; another one is refused."""
    row.subject_id = pledge.id
    same = [_text(deed) for deed in _deeds(row.values)] == list(pledge.texts)
    if not same or ("registered_on" in row.values and not pledge.registered):
        row.subject_id = None
        row.refuse("pledge_exists", "year" if "year" in row.values else None, year=year)


def _refuse(
    ctx: Context,
    row: PlannedRow,
    person: Person,
    year: int,
    calendar: Calendar | None,
    line: PersonLine | None,
    late_rule: LateRule,
) -> bool:
    """Refuse what the year does not allow; gives whether the registration comes late."""
    if calendar is None:
        row.refuse("year_not_opened", "year", year=year)
    if line is None or line.person is None:
        row.refuse("member_in_no_cell", "full_name", year=year)
    for number in range(1, MOST_DEEDS + 1):
        due = _day(row.values.get(f"due_{number}"))
        if due is not None and due.year not in (year, year + 1):
            row.refuse("due_outside_year", f"due_{number}", year=year)
    registered_on = _day(row.values.get("registered_on"))
    if registered_on is None or calendar is None:
        return False
    if registered_on > ctx.today:
        row.refuse("day_ahead", "registered_on")
    windows = calendar.at(person.home_path)
    when = moment(windows, Window.REGISTRATION, registered_on)
    opens_on, closes_on = windows.bounds(Window.REGISTRATION)
    if when is Moment.BEFORE:
        row.refuse("registration_not_open", "registered_on", day=f"{opens_on:%d/%m/%Y}")
    if when is Moment.AFTER and late_rule is not LateRule.ACCEPT:
        row.refuse("registration_closed", "registered_on", day=f"{closes_on:%d/%m/%Y}")
    return when is Moment.AFTER


def _deeds(values: Mapping[str, Any]) -> list[DeedWrite]:
    found: list[DeedWrite] = []
    for number in range(1, MOST_DEEDS + 1):
        action = values.get(f"deed_{number}")
        if action is None:
            continue
        ground = values.get(f"ground_{number}")
        found.append(
            DeedWrite(
                action=action,
                measure=values.get(f"measure_{number}"),
                due_on=_day(values.get(f"due_{number}")),
                duty=values.get(f"duty_{number}"),
                grounds=[GroundWrite(kind=GroundKind.SAYING, citation=ground)] if ground else [],
            )
        )
    return found


def _text(deed: DeedWrite | DeedPublic) -> tuple[str | None, ...]:
    """What of a deed a list says: the rest is not compared."""
    grounds: Sequence[GroundWrite | GroundPublic] = deed.grounds
    ground = next(iter(grounds), None)
    cited = None if ground is None else ground.citation
    if isinstance(ground, GroundPublic):
        cited = cited or ground.title
    return (deed.action, deed.measure, None if deed.due_on is None else deed.due_on.isoformat(), deed.duty, cited)


def _present(ctx: Context, keys: Collection[Key]) -> Mapping[Key, Present]:
    found: dict[Key, Present] = {}
    years = {year for _, year in keys}
    for batch in batches(sorted({member_id for member_id, _ in keys})):
        rows = ctx.session.execute(
            select(col(Pledge.id), col(Pledge.member_id), col(Pledge.year), col(Pledge.registered_on)).where(
                col(Pledge.member_id).in_(batch), col(Pledge.year).in_(years)
            )
        ).all()
        texts = deeds.of_pledges(ctx.session, [row.id for row in rows])
        for row in rows:
            written = [_text(deed) for deed in texts[row.id]]
            found[row.member_id, row.year] = Present(row.id, row.registered_on is not None, written)
    return found


def _calendars(ctx: Context, years: Collection[int]) -> Mapping[int, Calendar]:
    """The opened ones among the years."""
    own: defaultdict[int, dict[str, Mapping[str, date | None]]] = defaultdict(dict)
    for window, path in ctx.session.execute(
        select(YearWindow, col(Organisation.path))
        .join(Organisation, col(Organisation.id) == col(YearWindow.organisation_id))
        .where(col(YearWindow.year).in_(years))
    ):
        own[window.year][path] = {name: getattr(window, name) for name in WINDOW_FIELDS}
    return {
        year.year: Calendar(Windows(**{name: getattr(year, name) for name in WINDOW_FIELDS}), own[year.year])
        for year in ctx.session.execute(select(ProgrammeYear).where(col(ProgrammeYear.year).in_(years))).scalars()
    }


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
