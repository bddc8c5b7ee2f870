"""Turning invented units and people into rows of the tables."""

import itertools
import random
import uuid
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.core.text import fold
from api.models.members import (
    KeyLeaderPeriod,
    Member,
    Membership,
    MembershipKind,
    MemberStatus,
    MemberStatusPeriod,
    NameWord,
    Position,
    Precision,
)
from api.models.organisations import (
    Organisation,
    OrganisationProfile,
    Placement,
    Reorganisation,
    ReorganisationKind,
    ReorganisationState,
    Succession,
)
from api.models.pledges import Assessment, Deed, DeedGround, Pledge, SelfReport
from api.rules.figures import Bucket
from api.rules.members import NameForms, name_forms
from api.rules.pledges import GroundKind
from api.services.demo.cases import Case
from api.services.demo.history import Period, Person, YearRecord
from api.services.demo.seats import Seat, covers
from api.services.demo.tables import Row, noon, record
from api.services.demo.units import Unit


class UnitRows:
    """The rows of the units, and the ids and paths they were given."""

    def __init__(self, case: Case, at: datetime) -> None:
        """Prepare for one case; ``at`` is when the rows are written."""
        self.case, self.at = case, at
        self.ids: dict[int, uuid.UUID] = {}
        self.paths: dict[int, str] = {}
        self._nodes = itertools.count(1)

    def rows(self, units: list[Unit]) -> Iterator[Row]:
        """All rows of all units; parents first, so that every reference exists before it is used."""
        nodes = {id(unit): next(self._nodes) for unit in units}
        for unit in units:
            self.ids[id(unit)] = new_id()
        for unit in units:
            above = unit.heir or unit.later_parent
            self.paths[id(unit)] = f"{self.paths[id(above)] if above else ''}{nodes[id(unit)]}."
            yield Organisation, self._organisation(unit, nodes[id(unit)], above)
        for unit in units:
            yield from self._dated(unit)

    def _organisation(self, unit: Unit, node: int, above: Unit | None) -> dict[str, Any]:
        return {
            **record(self.at, self.ids[id(unit)]),
            "node": node,
            "path": self.paths[id(unit)],
            "parent_id": self.ids[id(above)] if above else None,
            "valid_from": unit.valid_from,
            "valid_to": unit.ends_on or FOREVER,
            "heir_id": self.ids[id(unit.heir)] if unit.heir else None,
            **_described(unit),
        }

    def _dated(self, unit: Unit) -> Iterator[Row]:
        own, day = self.ids[id(unit)], self.case.reorganised_on
        established = day is not None and unit.valid_from == day
        moved = unit.parent is not unit.later_parent
        case_id = None
        if day is not None and (established or moved or unit.ends_on):
            kind = ReorganisationKind.ESTABLISH if established else ReorganisationKind.MOVE
            kind = ReorganisationKind.DISSOLVE if unit.ends_on else kind
            case_id = new_id()
            yield Reorganisation, self._reorganisation(case_id, unit, kind, day)
        yield (
            OrganisationProfile,
            {
                "organisation_id": own,
                "valid_from": unit.valid_from,
                "valid_to": unit.ends_on or FOREVER,
                **_described(unit),
                "reorganisation_id": case_id if established else None,
            },
        )
        ends = unit.ends_on or (day if moved and day else FOREVER)
        yield (
            Placement,
            self._placement(own, unit.valid_from, ends, unit.parent, False, case_id if established else None),
        )
        if unit.ends_on:
            yield Placement, self._placement(own, unit.ends_on, FOREVER, unit.heir, True, case_id)
            yield (
                Succession,
                {
                    "predecessor_id": own,
                    "successor_id": self.ids[id(unit.heir)],
                    "effective_on": unit.ends_on,
                    "heir": True,
                    "reorganisation_id": case_id,
                },
            )
        elif moved and day:
            yield Placement, self._placement(own, day, FOREVER, unit.later_parent, False, case_id)

    def _placement(
        self, own: uuid.UUID, since: date, until: date, parent: Unit | None, inherited: bool, case_id: uuid.UUID | None
    ) -> dict[str, Any]:
        return {
            "organisation_id": own,
            "valid_from": since,
            "valid_to": until,
            "parent_id": self.ids[id(parent)] if parent else None,
            "inherited": inherited,
            "reorganisation_id": case_id,
        }

    def _reorganisation(self, case_id: uuid.UUID, unit: Unit, kind: ReorganisationKind, day: date) -> dict[str, Any]:
        return {
            **record(self.at, case_id),
            "kind": kind,
            "state": ReorganisationState.APPLIED,
            "organisation_id": self.ids[id(unit)],
            "decision_number": self.case.decision_number,
            "decided_on": self.case.decided_on,
            "effective_on": day,
            "reason": "Sắp xếp tổ chức bộ máy",
            "request": {},
            "plan": None,
            "plan_hash": None,
        }


class PersonRows:
    """The rows of people and of their years, one cell after another."""

    def __init__(self, case: Case, material: Mapping[str, Any], chance: random.Random, at: datetime) -> None:
        """Prepare for one case. ``grounds`` must be filled before people are turned into rows."""
        self.case, self.material, self.chance, self.at = case, material, chance, at
        self.ratings: list[str] = []
        self.theme_of_year: dict[int, uuid.UUID] = {}
        self.directive_id: uuid.UUID | None = None
        self.officers: dict[tuple[uuid.UUID, str], uuid.UUID] = {}
        self._seats: list[Seat] = []
        self._numbers = itertools.count(1)
        self._known_names: set[str] = set()

    def rows(self, person: Person, cell_id: uuid.UUID) -> Iterator[Row]:
        """All rows of one person of a cell."""
        number = next(self._numbers)
        member_id = new_id()
        forms = name_forms(person.profile.full_name)
        yield Member, self._member(person, member_id, cell_id, number, forms)
        if forms.sort not in self._known_names:
            self._known_names.add(forms.sort)
            for word in forms.words:
                yield NameWord, {"word": word, "name_sort": forms.sort, "name_folded": forms.folded}
        yield Membership, {**_fact(self.at, member_id, person.stay), **_membership(cell_id)}
        for status in person.statuses:
            fact = _fact(self.at, member_id, status)
            yield MemberStatusPeriod, {**fact, "status": status.status, "decision_number": None, "reason": None}
        for period in person.leading:
            fact = _fact(self.at, member_id, period)
            yield KeyLeaderPeriod, {**fact, "organisation_id": cell_id, "decision_number": None}
        for kind, period in person.posts:
            fact = _fact(self.at, member_id, period)
            yield Position, {**fact, "organisation_id": cell_id, "kind": kind, "decision_number": None}
            if period.valid_to is None:
                self.officers[cell_id, kind] = member_id
        pledges = {each.year: (new_id(), each) for each in person.pledges}
        for pledge_id, each in pledges.values():
            yield from self._pledge(person, each, pledge_id, member_id, cell_id)
        self._seats.append(Seat(member_id, person, pledges))

    def taken_seats(self) -> list[Seat]:
        """Everybody whose rows were made since it was last asked."""
        taken, self._seats = self._seats, []
        return taken

    def _member(
        self, person: Person, member_id: uuid.UUID, cell_id: uuid.UUID, number: int, forms: NameForms
    ) -> dict[str, Any]:
        profile, last = person.profile, person.statuses[-1]
        party_member = person.joined_on is not None
        return {
            **record(self.at, member_id),
            "full_name": profile.full_name,
            "name_folded": forms.folded,
            "name_sort": forms.sort,
            "name_sort_override": None,
            "card_number": f"{number:012}" if party_member else None,
            "national_id": f"0{10 + number % 80:02}{number:09}",
            "birth_date": profile.birth_date,
            "birth_year": profile.birth_date.year,
            "birth_precision": Precision.YEAR if profile.year_of_birth_only else Precision.DAY,
            "sex": profile.sex,
            "joined_on": person.joined_on,
            "joined_precision": Precision.DAY if person.joined_on else None,
            "official_on": person.official_on,
            "official_precision": Precision.DAY if person.official_on else None,
            "telephone": None,
            "email": None,
            "organisation_id": cell_id if person.present else None,
            "home_organisation_id": cell_id,
            "status": last.status,
            "key_leader": person.leads,
            "merged_into_id": None,
        }

    def _pledge(
        self, person: Person, made: YearRecord, pledge_id: uuid.UUID, member_id: uuid.UUID, cell_id: uuid.UUID
    ) -> Iterator[Row]:
        drafted = made.registered_on or date(made.year, 1, 20)
        counted = person.stay.valid_to is None or person.stay.valid_to > date(made.year, 12, 31)
        yield (
            Pledge,
            {
                **record(noon(drafted), pledge_id),
                "member_id": member_id,
                "year": made.year,
                "organisation_id": cell_id,
                "organisation_since_on": drafted,
                "state": made.state,
                "rating": made.rating,
                "bucket": self._bucket(person, made.year) if counted else None,
                "key_leader": any(covers(period, date(made.year, 12, 31)) for period in person.leading),
                "registered_on": made.registered_on,
                "publicised_on": made.publicised_on,
                "self_reported_on": made.self_reported_on,
                "assessed_on": made.assessed_on,
                "closed_on": made.closed_on,
                "ended_on": None,
            },
        )
        if made.year >= self.case.texts_from:
            yield from self._texts(made, pledge_id, cell_id)

    def _bucket(self, person: Person, year: int) -> Bucket:
        day = date(year, 12, 31)
        status = next(period.status for period in reversed(person.statuses) if period.valid_from <= day)
        required = status is not MemberStatus.STAFF or self.case.staff_required
        return Bucket.DUE if required else Bucket.NOT_REQUIRED

    def _texts(self, made: YearRecord, pledge_id: uuid.UUID, cell_id: uuid.UUID) -> Iterator[Row]:
        chosen = self.chance.sample(self.material["deeds"], 2 if self.chance.random() < 0.35 else 1)
        quantities: dict[str, float] = {}
        first = None
        for number, template in enumerate(chosen, start=1):
            quantity = self.chance.randint(template["low"], template["high"])
            deed_id = new_id()
            quantities[str(deed_id)] = quantity
            first = first or (quantity, template["unit"])
            yield (
                Deed,
                {
                    **record(noon(made.registered_on or date(made.year, 1, 20)), deed_id),
                    "pledge_id": pledge_id,
                    "number": number,
                    "action": template["action"].format(n=quantity),
                    "measure": template["measure"],
                    "quantity": float(quantity),
                    "unit": template["unit"],
                    "due_on": date(made.year, 11, 30),
                    "rhythm": None,
                    "duty": template["duty"],
                },
            )
            yield DeedGround, self._ground(deed_id, template, made.year)
        assert first is not None
        if made.self_reported_on is not None:
            yield SelfReport, self._self_report(made.self_reported_on, pledge_id, first, quantities)
        if made.assessed_on is not None and made.rating is not None:
            yield Assessment, self._assessment(made.assessed_on, made.rating, pledge_id, cell_id)

    def _ground(self, deed_id: uuid.UUID, template: Mapping[str, Any], year: int) -> dict[str, Any]:
        kind = GroundKind(template["ground"])
        theme_id = self.theme_of_year.get(year) if kind is GroundKind.THEME else None
        directive_id = self.directive_id if kind is GroundKind.DIRECTIVE else None
        return {
            "deed_id": deed_id,
            "number": 1,
            "kind": kind if theme_id or directive_id or "citation" in template else GroundKind.DUTY,
            "theme_id": theme_id,
            "directive_id": directive_id,
            "standard_item_id": None,
            "citation": template.get("citation") or (None if theme_id or directive_id else template["duty"]),
        }

    def _self_report(
        self, day: date, pledge_id: uuid.UUID, first: tuple[int, str], quantities: dict[str, float]
    ) -> dict[str, Any]:
        phrases = self.material["self_reports"]
        values = {"quantity": first[0], "unit": first[1]}
        return {
            **record(noon(day), new_id()),
            "pledge_id": pledge_id,
            "number": 1,
            "reported_on": day,
            "done": self.chance.choice(phrases["done"]).format(**values),
            "not_done": self.chance.choice(phrases["not_done"]),
            "next": self.chance.choice(phrases["next"]),
            "quantities": quantities,
        }

    def _assessment(self, day: date, rating: int, pledge_id: uuid.UUID, cell_id: uuid.UUID) -> dict[str, Any]:
        return {
            **record(noon(day), new_id()),
            "pledge_id": pledge_id,
            "number": 1,
            "assessed_on": day,
            "rating": rating,
            "remark": self.chance.choice(self.material["remarks"][self.ratings[rating - 1]]),
            "written_by_id": None,
            "organisation_id": cell_id,
        }


def _fact(at: datetime, member_id: uuid.UUID, period: Period) -> dict[str, Any]:
    return {
        **record(at, new_id()),
        "member_id": member_id,
        "valid_from": period.valid_from,
        "valid_to": period.valid_to or FOREVER,
    }


def _membership(cell_id: uuid.UUID) -> dict[str, Any]:
    return {
        "organisation_id": cell_id,
        "kind": MembershipKind.OFFICIAL,
        "decision_number": None,
        "reason": None,
        "reorganisation_id": None,
    }


def _described(unit: Unit) -> dict[str, Any]:
    return {
        "kind": unit.kind,
        "sector": unit.sector,
        "name": unit.name,
        "name_folded": fold(unit.name),
        "short_name": None,
        "code": unit.code,
    }
