"""Which person a row means: by the source's key, national ID, card number, or name with birth and joining date.

Everything is looked up for all rows together. Who is outside the scope of the import is never a candidate.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.db import read_columns
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.dates import PartialDate
from api.rules.imports import RowAction
from api.rules.members import MemberStatus, searched_name
from api.services.context import Context
from api.services.external_keys import keys_of, subjects_of
from api.services.histories import batches
from api.services.imports.fields import kept_date, partial_of
from api.services.imports.places import Scope
from api.services.imports.plans import PlannedRow

SUBJECT = "member"
"""How external keys of members are marked."""

_NUMBERS = ("national_id", "card_number")

_COLUMNS: tuple[Any, ...] = (
    Member.id,
    Member.full_name,
    Member.name_folded,
    Member.card_number,
    Member.national_id,
    Member.birth_date,
    Member.birth_precision,
    Member.joined_on,
    Member.joined_precision,
    Member.official_on,
    Member.official_precision,
    Member.sex,
    Member.telephone,
    Member.email,
    Member.organisation_id,
    Member.home_organisation_id,
    Member.status,
    Member.key_leader,
    Member.name_sort_override,
)


@dataclass(frozen=True)
class Person:
    """A person as the records know them. ``values`` are the profile's fields in the form that rows have."""

    id: uuid.UUID
    name_folded: str
    values: Mapping[str, Any]
    name_sort_override: str | None
    organisation_id: uuid.UUID | None
    home_organisation_id: uuid.UUID
    home_path: str
    home_name: str
    status: MemberStatus
    key_leader: bool


@dataclass(frozen=True)
class Match:
    """Whom a row means. Several ``alike``: nobody can say who. ``conflict``: its numbers name two people."""

    person: Person | None = None
    alike: Sequence[Person] = ()
    conflict: bool = False

    def settled(self, row: PlannedRow, choices: Mapping[int, uuid.UUID | None]) -> "Match":
        """What remains once somebody has chosen among those alike; who is none of them decides nothing."""
        if len(self.alike) < 2 or row.number is None or row.number not in choices:
            return self
        chosen = choices[row.number]
        if chosen is None:
            return Match()
        return next((Match(person) for person in self.alike if person.id == chosen), self)

    def refuse_unclear(self, row: PlannedRow) -> None:
        """Refuse a row of which nobody can say whom it means."""
        if self.conflict:
            row.refuse("numbers_of_two_people")
        elif len(self.alike) > 1:
            candidates = [str(person.id) for person in self.alike]
            row.refuse("person_ambiguous", "full_name", count=len(candidates), candidates=candidates)
            row.action = RowAction.AMBIGUOUS


@dataclass
class People:
    """The people whom the rows of a list may mean. ``taken``: (field, value) that belongs to somebody out of scope."""

    by_key: dict[str, Person] = field(default_factory=dict)
    by_number: dict[tuple[str, str], Person] = field(default_factory=dict)
    by_name: defaultdict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    taken: set[tuple[str, str]] = field(default_factory=set)
    keys_of: dict[uuid.UUID, str] = field(default_factory=dict)

    def exact(self, values: Mapping[str, Any]) -> dict[uuid.UUID, Person]:
        """Those whom the key and the numbers of a row name."""
        named = [self.by_key.get(values.get("key", ""))]
        named += [self.by_number.get((name, values.get(name, ""))) for name in _NUMBERS]
        return {person.id: person for person in named if person is not None}

    def find(self, values: Mapping[str, Any], organisation_id: uuid.UUID | None = None) -> Match:
        """Whom the values of a row mean. The cell decides between people who are otherwise alike."""
        exact = self.exact(values)
        if len(exact) > 1:
            return Match(conflict=True)
        if exact:
            return Match(next(iter(exact.values())))
        alike = [
            person
            for person in self.by_name.get(folded_name(values), ())
            if _may_be(person, values, same_cell=organisation_id in (person.organisation_id, None))
        ]
        if len(alike) > 1 and organisation_id is not None:
            alike = [person for person in alike if person.organisation_id == organisation_id] or alike
        return Match(alike[0]) if len(alike) == 1 else Match(alike=sorted(alike, key=lambda person: person.id))


def find_people(ctx: Context, scope: Scope, rows: Iterable[Mapping[str, Any]], system: str) -> People:
    """Look up everybody whom these rows may mean, in a few statements whatever their number."""
    listed = list(rows)
    people = People()
    subject_of = subjects_of(ctx, system, SUBJECT, {row["key"] for row in listed if "key" in row})
    merged = _merged(ctx, set(subject_of.values()))
    subject_of = {key: merged.get(member_id, member_id) for key, member_id in subject_of.items()}
    numbers = {name: {row[name] for row in listed if name in row} for name in _NUMBERS}
    known = _load(ctx, scope, Member.id, set(subject_of.values()))
    for name, values in numbers.items():
        borne = {person.values.get(name) for person in known.values()}
        known |= _load(ctx, scope, getattr(Member, name), values - borne)
    people.by_key = {key: known[member_id] for key, member_id in subject_of.items() if member_id in known}
    people.taken = {("key", key) for key, member_id in subject_of.items() if member_id not in known}
    for person in known.values():
        people.by_number |= {(name, person.values[name]): person for name in _NUMBERS if name in person.values}
    for name, values in numbers.items():
        unknown = {value for value in values if (name, value) not in people.by_number}
        people.taken |= {(name, number) for number in _taken(ctx, name, unknown)}
    known |= _load(ctx, scope, Member.name_folded, {folded_name(row) for row in listed if not people.exact(row)})
    for person in known.values():
        people.by_name[person.name_folded].append(person)
    survivors = set(merged.values())
    named = {member_id: key for key, member_id in subject_of.items() if member_id not in survivors}
    people.keys_of = named | keys_of(ctx, system, SUBJECT, known.keys() - named.keys())
    return people


def _load(ctx: Context, scope: Scope, column: Any, values: Collection[Any]) -> dict[uuid.UUID, Person]:
    """The people in scope who have one of these values."""
    found: dict[uuid.UUID, Person] = {}
    for batch in batches(values):
        statement = (
            select(*_COLUMNS, col(Organisation.path).label("home_path"), col(Organisation.name).label("home_name"))
            .join(Organisation, col(Organisation.id) == col(Member.home_organisation_id))
            .where(col(column).in_(batch), col(Member.merged_into_id).is_(None))
        )
        for row in read_columns(ctx.session, scope.narrowed(ctx, statement)):
            found[row.id] = _person(row)
    return found


def folded_name(values: Mapping[str, Any]) -> str:
    """The name of a row as it is searched; empty when it has none."""
    name = values.get("full_name")
    return searched_name(name) if name else ""


def _may_be(person: Person, values: Mapping[str, Any], *, same_cell: bool) -> bool:
    """Whether a person of the same name may be the one of a row.

    No date or number may disagree. Birth or joining date must agree; where neither can be compared, the cell must.
    """
    compared = False
    for name in ("birth_date", "joined_on"):
        here, there = partial_of(values.get(name)), partial_of(person.values.get(name))
        if here is None or there is None:
            continue
        if not agree(here, there):
            return False
        compared = True
    for name in _NUMBERS:
        here_number, there_number = values.get(name), person.values.get(name)
        if here_number and there_number and here_number != there_number:
            return False
    return compared or same_cell


def agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates, as far as they are known, may be the same day."""
    return one.on <= other.last_on and other.on <= one.last_on


def _person(row: Any) -> Person:
    values = {
        "full_name": row.full_name,
        "card_number": row.card_number,
        "national_id": row.national_id,
        "birth_date": kept_date(row.birth_date, row.birth_precision),
        "sex": row.sex,
        "joined_on": kept_date(row.joined_on, row.joined_precision),
        "official_on": kept_date(row.official_on, row.official_precision),
        "telephone": row.telephone,
        "email": row.email,
    }
    return Person(
        id=row.id,
        name_folded=row.name_folded,
        values={name: value for name, value in values.items() if value is not None},
        name_sort_override=row.name_sort_override,
        organisation_id=row.organisation_id,
        home_organisation_id=row.home_organisation_id,
        home_path=row.home_path,
        home_name=row.home_name,
        status=row.status,
        key_leader=row.key_leader,
    )


def _merged(ctx: Context, member_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, uuid.UUID]:
    """Records that have been merged since → the ones they live on in."""
    found: dict[uuid.UUID, uuid.UUID] = {}
    for batch in batches(member_ids):
        rows = ctx.session.execute(
            select(col(Member.id), col(Member.merged_into_id)).where(
                col(Member.id).in_(batch), col(Member.merged_into_id).is_not(None)
            )
        )
        found |= {row[0]: row[1] for row in rows}
    return found


def _taken(ctx: Context, name: str, numbers: Collection[str]) -> Sequence[str]:
    """Which of these numbers any record has, wherever it is kept: a number belongs to one person only."""
    column = col(getattr(Member, name))
    return [
        number
        for batch in batches(numbers)
        for number in ctx.session.execute(select(column).where(column.in_(batch))).scalars()
    ]
