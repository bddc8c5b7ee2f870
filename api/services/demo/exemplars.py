"""Exemplars of a demonstration: recognised in rounds, commended, made known, taken up elsewhere, kept in a yearbook."""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from api.models.consents import Consent
from api.models.exemplars import (
    Commendation,
    Exemplar,
    ExemplarDeed,
    ExemplarRound,
    FormerAward,
    Publicity,
    Replication,
)
from api.models.yearbooks import YearbookEntry
from api.rules.exemplars import CONSENT_PURPOSES, ExemplarKind, ExemplarPart, ExemplarState, furthest
from api.services import exemplar_words
from api.services.demo.tables import Row, filled

REPLICATED = 0.4
"""Share of the recognised exemplars that other units took up."""


@dataclass(frozen=True)
class Home:
    """A unit that has exemplars, with one of its people who did well."""

    organisation_id: uuid.UUID
    name: str
    kind: str
    above_name: str
    member_id: uuid.UUID
    person_name: str


class Exemplars:
    """Invents the exemplars of a year that one committee recognises."""

    def __init__(self, material: Mapping[str, Any], chance: random.Random, today: date) -> None:
        """Take the texts of ``demo_programme.yaml``, a source of chance, and up to which day to tell."""
        self.texts, self.chance, self.today = material["exemplars"], chance, today

    def of_year(
        self, committee_id: uuid.UUID, homes: Sequence[Home], year: int, wanted: Mapping[str, int]
    ) -> Iterator[Row]:
        """As many of each kind as wanted, each at another unit as far as there are enough."""
        round_row = filled(
            ExemplarRound,
            date(year, 1, 20),
            organisation_id=committee_id,
            title=self.texts["round"].format(year=year),
            opens_on=date(year, 2, 1),
            closes_on=date(year, 4, 15),
        )
        yield round_row
        number = 0
        for kind, count in wanted.items():
            chosen = self.chance.sample(homes, min(count, len(homes)))
            for place in range(count):
                number += 1
                home = chosen[place % len(chosen)]
                other = homes[self.chance.randrange(len(homes))]
                yield from self._one(
                    ExemplarKind(kind), home, other.organisation_id, committee_id, round_row[1]["id"], year, number
                )
        yield from self._waiting(homes[0], round_row[1]["id"], year)

    def _one(
        self,
        kind: ExemplarKind,
        home: Home,
        other_id: uuid.UUID,
        committee_id: uuid.UUID,
        round_id: uuid.UUID,
        year: int,
        number: int,
    ) -> Iterator[Row]:
        recognised_on = date(year, 5, 19)
        publicised = self.chance.random() < 0.9
        taken_up_on = recognised_on + timedelta(days=self.chance.randint(12, 90))
        taken_up = self.chance.random() < REPLICATED and other_id != home.organisation_id
        taken_up = taken_up and taken_up_on <= self.today
        own = home.member_id if kind is ExemplarKind.INDIVIDUAL else None
        row = self._proposed(kind, home, round_id, year)
        row[1].update(
            state=furthest(commended=True, publicised=publicised, replicated=taken_up),
            verified_on=date(year, 4, 25),
            verification="Đã xác minh tại đơn vị; đúng sự thật, có kết quả",
            recognised_on=recognised_on,
            recognised_by_id=committee_id,
            decision_number=f"{100 + number}-QĐ/ĐU",
            snapshot={
                "person_name": home.person_name if own else None,
                "positions": [],
                "unit_name": home.name,
                "unit_kind": home.kind,
                "above_name": home.above_name,
            },
        )
        yield self._found_by(row)
        exemplar_id = row[1]["id"]
        yield from self._told(exemplar_id, row[1]["title"])
        yield filled(
            Commendation,
            recognised_on,
            exemplar_id=exemplar_id,
            organisation_id=committee_id,
            level=self.chance.choice(("grassroots", "grassroots", "province")),
            form=self.chance.choice(("certificate", "praise", "letter")),
            decision_number=f"{100 + number}-QĐ/ĐU",
            decided_on=recognised_on,
        )
        if publicised:
            yield from self._publicity(exemplar_id, committee_id, recognised_on)
        if taken_up:
            yield filled(
                Replication,
                taken_up_on,
                exemplar_id=exemplar_id,
                organisation_id=other_id,
                started_on=taken_up_on,
                evidence=self.texts["evidence"],
            )
        yield from self._in_yearbook(exemplar_id, home, own, committee_id, year)

    def _proposed(self, kind: ExemplarKind, home: Home, round_id: uuid.UUID, year: int) -> Row:
        said = self.chance.choice(self.texts["kinds"][kind])
        place = self.chance.choice(self.texts["places"])
        return filled(
            Exemplar,
            date(year, 3, 10),
            organisation_id=home.organisation_id,
            round_id=round_id,
            kind=kind,
            member_id=home.member_id if kind is ExemplarKind.INDIVIDUAL else None,
            title=said["title"],
            field=said["field"],
            place=place,
            place_folded="",
            summary=said["summary"],
            story=f"{said['summary']} {said['deed']}: {said['result'].lower()}.",
            state=ExemplarState.PROPOSED,
            proposed_on=date(year, 3, 10),
            obstacles=[],
            found_by="",
            story_words="",
        )

    def _waiting(self, home: Home, round_id: uuid.UUID, year: int) -> Iterator[Row]:
        """One that was proposed and is still to be verified, and one that was not recognised."""
        for state in (ExemplarState.PROPOSED, ExemplarState.DECLINED):
            row = self._proposed(ExemplarKind.MODEL, home, round_id, year)
            row[1]["state"] = state
            if state is ExemplarState.DECLINED:
                row[1].update(ended_on=date(year, 5, 12), ended_reason="Kết quả chưa rõ, đề nghị theo dõi thêm")
            yield self._found_by(row)
            yield from self._told(row[1]["id"], row[1]["title"])

    def _found_by(self, row: Row) -> Row:
        exemplar = Exemplar(**row[1])
        exemplar_words.refresh(exemplar)
        row[1].update({name: getattr(exemplar, name) for name in ("found_by", "story_words", "place_folded")})
        return row

    def _told(self, exemplar_id: uuid.UUID, title: str) -> Iterator[Row]:
        said = next(each for kind in self.texts["kinds"].values() for each in kind if each["title"] == title)
        yield (
            ExemplarDeed,
            {"exemplar_id": exemplar_id, "number": 1, "text": said["deed"], "result": said["result"]},
        )
        if self.chance.random() < 0.3:
            award = self.chance.choice(self.texts["awards"])
            awarded_on = date(2019, 5, 19)
            yield filled(FormerAward, awarded_on, exemplar_id=exemplar_id, number=1, awarded_on=awarded_on, **award)

    def _publicity(self, exemplar_id: uuid.UUID, committee_id: uuid.UUID, since: date) -> Iterator[Row]:
        for channel in self.chance.sample(self.texts["channels"], self.chance.randint(1, 3)):
            day = since + timedelta(days=self.chance.randint(0, 120))
            if day <= self.today:
                yield filled(
                    Publicity,
                    day,
                    exemplar_id=exemplar_id,
                    organisation_id=committee_id,
                    channel=channel,
                    link=None if channel == "meeting" else f"https://example.vn/guong/{day:%Y-%m-%d}",
                    count=self.chance.randint(1, 5),
                    published_on=day,
                )

    def _in_yearbook(
        self, exemplar_id: uuid.UUID, home: Home, member_id: uuid.UUID | None, committee_id: uuid.UUID, year: int
    ) -> Iterator[Row]:
        """Some stand in the yearbook with their story, for which the register of consents has the paper."""
        if self.chance.random() >= self.texts["yearbook_share"]:
            return
        giver: dict[str, Any] = {"member_id": member_id}
        if member_id is None:
            giver = {"organisation_id": home.organisation_id, "given_by": home.person_name}
        yield filled(
            Consent,
            date(year, 5, 20),
            **giver,
            purpose=CONSENT_PURPOSES[ExemplarPart.STORY],
            about_id=exemplar_id,
            given_on=date(year, 5, 20),
            evidence="Phiếu đồng ý, lưu hồ sơ điển hình",
        )
        yield filled(
            YearbookEntry,
            date(year, 11, 5),
            organisation_id=committee_id,
            year=year,
            exemplar_id=exemplar_id,
            with_story=True,
            with_photo=False,
            position=0,
        )
