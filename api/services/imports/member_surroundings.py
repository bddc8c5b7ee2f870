"""What the rows of a list of members are compared with: cells, people, their open facts, closed years."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.db import read_columns
from api.models.members import Membership, MembershipKind, MemberStatusPeriod, Transfer
from api.models.years import ClosedCell
from api.rules.transfers import TransferState
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.member_positions import Posts, posts
from api.services.imports.people import People, find_people
from api.services.imports.places import Places, find_places
from api.services.imports.plans import PlannedRow, Source

_PLACES = ("organisation", "residence", "position_at")


@dataclass(frozen=True)
class Standing:
    """The open dated facts of a person: since when in the official cell and in the last status, and cells beside it."""

    official_since: date | None = None
    status_since: date | None = None
    residences: frozenset[uuid.UUID] = frozenset()
    in_transit: bool = False


@dataclass
class Standings:
    """The open dated facts of many people, by person."""

    official_since: dict[uuid.UUID, date] = field(default_factory=dict)
    status_since: dict[uuid.UUID, date] = field(default_factory=dict)
    residences: defaultdict[uuid.UUID, set[uuid.UUID]] = field(default_factory=lambda: defaultdict(set))
    in_transit: set[uuid.UUID] = field(default_factory=set)

    def of(self, member_id: uuid.UUID) -> Standing:
        """The open facts of a person."""
        return Standing(
            self.official_since.get(member_id),
            self.status_since.get(member_id),
            frozenset(self.residences.get(member_id, ())),
            member_id in self.in_transit,
        )


@dataclass
class Surroundings:
    """Everything known about what a list names. ``seen``: field and value → the first row that has it."""

    places: Places
    people: People
    standings: Standings
    closed: Mapping[uuid.UUID, Collection[int]]
    posts: Posts
    seen: dict[tuple[str, Any], int] = field(default_factory=dict)

    def standing(self, member_id: uuid.UUID) -> Standing:
        """The open facts of a person."""
        return self.standings.of(member_id)

    def closed_since(self, organisation_ids: Collection[uuid.UUID | None], day: date) -> int | None:
        """The first closed year of one of these cells that a fact from a day on would touch; None: none."""
        found = [
            year
            for each in organisation_ids
            if each is not None
            for year in self.closed.get(each, ())
            if year >= day.year
        ]
        return min(found, default=None)


def surroundings(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> Surroundings:
    """Load it for all rows, in a number of statements that hardly depends on how many they are."""
    texts = {row.values[name] for row in rows for name in _PLACES if name in row.values}
    places = find_places(ctx, source.scope, texts, source.system)
    people = find_people(ctx, source.scope, [row.values for row in rows], source.system)
    persons = [person for alike in people.by_name.values() for person in alike]
    cells = {place.id for alike in places.by_name.values() for place in alike}
    return Surroundings(
        posts=posts(ctx, rows, places, {person.id for person in persons}),
        places=places,
        people=people,
        standings=_standings(ctx, {person.id for person in persons}),
        closed=closed_years(ctx, cells | {person.home_organisation_id for person in persons}),
    )


def closed_years(ctx: Context, organisation_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Collection[int]]:
    """The years that are closed at each of these cells."""
    closed: defaultdict[uuid.UUID, set[int]] = defaultdict(set)
    for batch in batches(organisation_ids):
        for organisation_id, year in ctx.session.execute(
            select(col(ClosedCell.organisation_id), col(ClosedCell.year)).where(
                col(ClosedCell.organisation_id).in_(batch)
            )
        ):
            closed[organisation_id].add(year)
    return closed


def _standings(ctx: Context, member_ids: Collection[uuid.UUID]) -> Standings:
    found = Standings()
    for batch in batches(member_ids):
        memberships = select(
            col(Membership.member_id), col(Membership.kind), col(Membership.organisation_id), col(Membership.valid_from)
        ).where(col(Membership.member_id).in_(batch), col(Membership.valid_to) == FOREVER)
        for row in read_columns(ctx.session, memberships):
            if row.kind is MembershipKind.OFFICIAL:
                found.official_since[row.member_id] = row.valid_from
            else:
                found.residences[row.member_id].add(row.organisation_id)
        statuses = select(col(MemberStatusPeriod.member_id), col(MemberStatusPeriod.valid_from)).where(
            col(MemberStatusPeriod.member_id).in_(batch), col(MemberStatusPeriod.valid_to) == FOREVER
        )
        found.status_since |= {row.member_id: row.valid_from for row in read_columns(ctx.session, statuses)}
        leaving = select(col(Transfer.member_id)).where(
            col(Transfer.member_id).in_(batch), col(Transfer.state) == TransferState.IN_TRANSIT
        )
        found.in_transit.update(read_columns(ctx.session, leaving).scalars())
    return found
