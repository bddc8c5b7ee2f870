"""Inventing the history of one cell: who came, became a member, led and left, and what each pledged each year.

Cells are invented one by one, so a province needs no more memory than its largest cell; the parts add up exactly to
the case's figures because they were apportioned from them.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from api.models.members import MemberStatus
from api.rules.pledges import STAGES, PledgeState
from api.services.demo.cases import YearTarget
from api.services.demo.people import Inventor, Profile

RATED_EXCELLENT = 0.18
"""Share of the good ratings that are the best one."""

OFFICER_KINDS = ("secretary", "deputy_secretary")
"""The posts every cell fills."""


@dataclass
class Period:
    """Something that held of a person from a day until another (None: still)."""

    valid_from: date
    valid_to: date | None = None


@dataclass
class StatusPeriod(Period):
    """A status held."""

    status: MemberStatus = MemberStatus.OFFICIAL


@dataclass
class YearRecord:
    """A person's pledge of one year: how far it came, when, and its rating (1 best; None before assessment)."""

    year: int
    state: PledgeState
    registered_on: date | None
    publicised_on: date | None
    self_reported_on: date | None
    assessed_on: date | None
    closed_on: date | None
    rating: int | None


@dataclass
class Person:
    """One invented person of one cell with every dated fact."""

    profile: Profile
    joined_on: date | None
    official_on: date | None
    stay: Period
    statuses: list[StatusPeriod]
    leading: list[Period] = field(default_factory=list)
    posts: list[tuple[str, Period]] = field(default_factory=list)
    pledges: list[YearRecord] = field(default_factory=list)

    @property
    def present(self) -> bool:
        """Whether the person still is in the cell."""
        return self.stay.valid_to is None

    @property
    def party_member(self) -> bool:
        """Whether the person is a Party member now, as far as the history has come."""
        return self.statuses[-1].status is not MemberStatus.STAFF

    @property
    def leads(self) -> bool:
        """Whether the person is flagged as a key leader now."""
        return bool(self.leading) and self.leading[-1].valid_to is None


class CellHistory:
    """Invents the people of one cell year by year."""

    def __init__(self, inventor: Inventor, founded: date, today: date) -> None:
        """Take the source of invention, since when the cell exists, and up to which day to tell."""
        self.chance: random.Random = inventor.chance
        self.inventor = inventor
        self.founded = founded
        self.today = today
        self.people: list[Person] = []

    def tell(self, targets: Sequence[YearTarget], good: Sequence[int]) -> Iterator[Person]:
        """Everybody who was ever in the cell; ``good``: how many of each year's people were rated good or better."""
        for index, (target, good_ones) in enumerate(zip(targets, good, strict=True)):
            if index == 0:
                self._settle(target)
            else:
                self._turn_over(target)
            self._choose_leaders(target)
            if target.year < self.today.year:
                self._closed_year(target.year, good_ones)
            else:
                self._running_year(target.year)
        yield from self.people

    def _settle(self, target: YearTarget) -> None:
        for _ in range(target.members):
            joined = self.inventor.day(date(1985, 1, 1), date(target.year - 2, 12, 1))
            profile = self.inventor.profile(joined.year - 18, max(1940, joined.year - 40))
            official = joined + timedelta(days=365)
            since = max(self.founded, official) + timedelta(days=self.chance.randrange(1, 28))
            self.people.append(
                Person(profile, joined, official, Period(since), [StatusPeriod(since, None, MemberStatus.OFFICIAL)])
            )
        for _ in range(target.staff):
            self._hire(date(target.year - 1, 3, 1))

    def _hire(self, day: date) -> None:
        profile = self.inventor.profile(day.year - 22, day.year - 40)
        self.people.append(Person(profile, None, None, Period(day), [StatusPeriod(day, None, MemberStatus.STAFF)]))

    def _turn_over(self, target: YearTarget) -> None:
        """In early January people leave, are admitted and arrive, so that the year ends with its numbers."""
        day = date(target.year, 1, 1) + timedelta(days=self.chance.randrange(4, 12))
        members = [person for person in self.people if person.present and person.party_member]
        leaving = max(0, len(members) - target.members)
        leaving += sum(self.chance.random() < 0.008 for _ in members[: len(members) - leaving])
        for person in self.chance.sample(members, leaving):
            self._leave(person, day)
        missing = target.members - (len(members) - leaving)
        staff = [person for person in self.people if person.present and not person.party_member]
        for person in self.chance.sample(staff, min(missing, len(staff), 3)):
            self._admit(person, day)
            missing -= 1
        for _ in range(missing):
            joined = self.inventor.day(date(target.year - 25, 1, 1), date(target.year - 2, 12, 1))
            profile = self.inventor.profile(joined.year - 18, joined.year - 35)
            self.people.append(
                Person(
                    profile,
                    joined,
                    joined + timedelta(days=365),
                    Period(day),
                    [StatusPeriod(day, None, MemberStatus.OFFICIAL)],
                )
            )
        for person in self.people:
            if person.present and person.statuses[-1].status is MemberStatus.PROBATIONARY:
                self._confirm(person, target.year)
        staff = [person for person in self.people if person.present and not person.party_member]
        for person in staff[target.staff :]:
            self._leave(person, day)
        for _ in range(target.staff - len(staff)):
            self._hire(day)

    def _admit(self, person: Person, day: date) -> None:
        person.joined_on = day
        person.statuses[-1].valid_to = day
        person.statuses.append(StatusPeriod(day, None, MemberStatus.PROBATIONARY))

    def _confirm(self, person: Person, year: int) -> None:
        """A probationary member becomes official a year after joining."""
        assert person.joined_on is not None
        confirmed = person.joined_on + timedelta(days=365)
        if confirmed.year <= year and confirmed <= self.today and confirmed > person.statuses[-1].valid_from:
            person.official_on = confirmed
            person.statuses[-1].valid_to = confirmed
            person.statuses.append(StatusPeriod(confirmed, None, MemberStatus.OFFICIAL))

    def _leave(self, person: Person, day: date) -> None:
        person.stay.valid_to = day
        for period in (*person.leading, *(period for _, period in person.posts)):
            period.valid_to = period.valid_to or day
        if person.party_member and person.profile.birth_date.year < day.year - 68:
            person.statuses[-1].valid_to = day
            person.statuses.append(StatusPeriod(day, None, MemberStatus.DECEASED))

    def _choose_leaders(self, target: YearTarget) -> None:
        """Flag key leaders until the year has its number, and see that the cell has a secretary and a deputy."""
        day = date(target.year, 1, 15)
        present = [person for person in self.people if person.present and person.party_member]
        leaders = [person for person in present if person.leads]
        for person in leaders[target.leaders :]:
            person.leading[-1].valid_to = day
        others = [person for person in present if not person.leads]
        for person in self.chance.sample(others, max(0, min(target.leaders - len(leaders), len(others)))):
            person.leading.append(Period(max(day, person.stay.valid_from)))
        for kind in OFFICER_KINDS:
            if any(kind == held and period.valid_to is None for person in present for held, period in person.posts):
                continue
            free = [p for p in present if all(period.valid_to is not None for _, period in p.posts)]
            free.sort(key=lambda person: not person.leads)
            if free:
                free[0].posts.append((kind, Period(max(day, free[0].stay.valid_from))))

    def _closed_year(self, year: int, good: int) -> None:
        people = [person for person in self.people if person.present]
        self.chance.shuffle(people)
        for index, person in enumerate(people):
            if index < good:
                rating = 1 if self.chance.random() < RATED_EXCELLENT else 2
            else:
                rating = 3 if self.chance.random() < 0.8 else 4
            registered = self.inventor.day(date(year, 2, 1), date(year, 3, 20))
            person.pledges.append(
                YearRecord(
                    year,
                    PledgeState.CLOSED,
                    registered,
                    self.inventor.day(max(registered, date(year, 3, 21)), date(year, 4, 10)),
                    self.inventor.day(date(year, 11, 15), date(year, 12, 5)),
                    self.inventor.day(date(year, 12, 6), date(year, 12, 25)),
                    date(year + 1, 1, 15),
                    rating,
                )
            )

    def _running_year(self, year: int) -> None:
        """A year under way: what has been reached depends on the day, and some are late."""
        for person in self.people:
            if not person.present:
                continue
            luck = self.chance.random()
            registered = self.inventor.day(date(year, 2, 1), date(year, 3, 20))
            publicised = self.inventor.day(date(year, 3, 21), date(year, 4, 10))
            reported = self.inventor.day(date(year, 11, 1), date(year, 12, 5))
            assessed = self.inventor.day(reported, date(year, 12, 20))
            if luck < 0.015 or self.today < date(year, 2, 1):
                continue
            reached: list[date | None] = [registered, publicised, reported, assessed]
            if luck < 0.03:
                reached = [None] * 4
            elif luck < 0.06:
                reached = [registered, None, None, None]
            for place, day in enumerate(reached):
                if day is None or day > self.today:
                    reached[place:] = [None] * (4 - place)
                    break
            count = sum(day is not None for day in reached)
            state = (PledgeState.DRAFT, *STAGES)[count]
            rating = (1 if luck > 0.8 else 2 if luck > 0.08 else 3) if count == 4 else None
            person.pledges.append(YearRecord(year, state, reached[0], reached[1], reached[2], reached[3], None, rating))
