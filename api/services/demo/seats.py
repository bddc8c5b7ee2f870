"""The people of a cell as the records about them need them: under their ids, on any day."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from api.models.members import MemberStatus
from api.services.demo.history import Period, Person, YearRecord

_MEMBERS = frozenset({MemberStatus.OFFICIAL, MemberStatus.PROBATIONARY})


@dataclass(frozen=True)
class Seat:
    """A person of a cell; ``pledges``: by year, the pledge's id and how far it came."""

    member_id: uuid.UUID
    person: Person
    pledges: Mapping[int, tuple[uuid.UUID, YearRecord]]

    def is_member_on(self, day: date) -> bool:
        """Whether the person was a Party member of the cell on a day, and so expected at its sessions."""
        return covers(self.person.stay, day) and any(
            period.status in _MEMBERS and covers(period, day) for period in self.person.statuses
        )

    def rating(self, year: int) -> int | None:
        """The rating of a year's pledge (1 best); None before assessment."""
        return self.pledges[year][1].rating if year in self.pledges else None


def officer(seats: Sequence[Seat], kind: str, day: date) -> Seat:
    """Who held a post of the cell on a day; where nobody did, the first who was there."""
    for seat in seats:
        if any(held == kind and covers(period, day) for held, period in seat.person.posts):
            return seat
    return next((seat for seat in seats if seat.is_member_on(day)), seats[0])


def covers(period: Period, day: date) -> bool:
    """Whether a period holds on a day."""
    return period.valid_from <= day and (period.valid_to is None or period.valid_to > day)
