"""A cell's year as rows: sessions with attendance and minutes, contests with entries, and the quality of each."""

import random
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from api.models.contests import ContestEntry
from api.models.session_quality import SessionScore
from api.models.study_sessions import (
    Attendance,
    Minutes,
    Opinion,
    SessionPledge,
    SessionTask,
    StudySession,
    StudySessionInvitation,
    StudySessionMaterial,
)
from api.rules.study_sessions import HAS_ENTRIES, Mark, SessionState
from api.services.demo.meetings import Meeting
from api.services.demo.seats import Seat, officer
from api.services.demo.tables import Row, filled, noon

CONVENED_AHEAD = timedelta(days=21)
"""How long before its day a session is called together."""

SCORED = 0.1
"""Share of the sessions whose quality was scored."""

_MARKS = ((0.93, Mark.PRESENT), (0.97, Mark.EXCUSED), (0.99, Mark.ON_DUTY), (1.0, Mark.ABSENT))


class CellYears:
    """Writes the sessions of cells; ``plan_items`` and ``themes`` are by year, the former also by quarter."""

    def __init__(
        self,
        material: Mapping[str, Any],
        chance: random.Random,
        today: date,
        themes: Mapping[int, uuid.UUID],
        material_ids: Sequence[uuid.UUID],
    ) -> None:
        """Take the texts of ``demo_programme.yaml``, a source of chance, and what sessions refer to."""
        self.texts, self.chance, self.today = material["study_sessions"], chance, today
        self.themes, self.material_ids = themes, material_ids

    def rows(
        self,
        cell_id: uuid.UUID,
        seats: Sequence[Seat],
        meetings: Sequence[Meeting],
        plan_items: Mapping[int, uuid.UUID],
    ) -> Iterator[Row]:
        """All rows of the sessions of one year, in order of time; ``plan_items`` by quarter."""
        for number, meeting in enumerate(meetings):
            held = meeting.day <= self.today
            following = next((each for each in meetings[number + 1 :] if each.day <= self.today), None)
            yield self._session(cell_id, seats, meeting, plan_items.get(meeting.quarter), following)
            if meeting.day - CONVENED_AHEAD <= self.today:
                yield from self._before(seats, meeting, held)
            if held:
                yield from self._attendance(seats, meeting)
                yield from self._minutes(seats, meeting, following)
                yield from self._dealt_with(seats, meeting)
                yield from self._judged(seats, meeting)

    def _session(
        self,
        cell_id: uuid.UUID,
        seats: Sequence[Seat],
        meeting: Meeting,
        plan_item_id: uuid.UUID | None,
        following: Meeting | None,
    ) -> Row:
        state = SessionState.PLANNED
        convened_on = meeting.day - timedelta(days=7)
        if meeting.day <= self.today:
            state = SessionState.MINUTED if following is None else SessionState.APPROVED
        elif meeting.day - CONVENED_AHEAD <= self.today:
            state, convened_on = SessionState.CONVENED, self.today
        return filled(
            StudySession,
            convened_on,
            id=meeting.id,
            organisation_id=cell_id,
            kind=meeting.kind,
            state=state,
            themed=True,
            title=meeting.title,
            theme_id=self.themes.get(meeting.day.year),
            plan_item_id=plan_item_id,
            held_on=meeting.day,
            begins_at=self.chance.choice(("07:30", "08:00", "14:00")),
            place=self.chance.choice(self.texts["places"]),
            site=meeting.site,
            agenda=self.texts["agenda"],
            chair_id=officer(seats, "secretary", meeting.day).member_id,
            presenter_id=officer(seats, "deputy_secretary", meeting.day).member_id,
            minute_taker_id=next(
                (seat.member_id for seat in reversed(seats) if seat.is_member_on(meeting.day)), seats[0].member_id
            ),
            convened_on=None if state is SessionState.PLANNED else convened_on,
        )

    def _before(self, seats: Sequence[Seat], meeting: Meeting, held: bool) -> Iterator[Row]:
        """Materials sent ahead; who has been called and excused themselves, while the session is still to come."""
        sent_on = min(meeting.day - timedelta(days=self.chance.randint(1, 6)), self.today)
        material_id = self.chance.choice(self.material_ids)
        yield filled(
            StudySessionMaterial, sent_on, study_session_id=meeting.id, material_id=material_id, sent_on=sent_on
        )
        if held:
            return
        for seat in seats:
            if seat.is_member_on(self.today):
                excused = self.chance.random() < 0.05
                yield filled(
                    StudySessionInvitation,
                    sent_on,
                    study_session_id=meeting.id,
                    member_id=seat.member_id,
                    excuse=self.chance.choice(self.texts["reasons"][Mark.EXCUSED]) if excused else None,
                    excused_at=noon(self.today) if excused else None,
                )

    def _attendance(self, seats: Sequence[Seat], meeting: Meeting) -> Iterator[Row]:
        for seat in seats:
            if seat.is_member_on(meeting.day):
                luck = self.chance.random()
                mark = next(mark for share, mark in _MARKS if luck < share)
                reasons = self.texts["reasons"].get(mark)
                yield (
                    Attendance,
                    {
                        "study_session_id": meeting.id,
                        "member_id": seat.member_id,
                        "mark": mark,
                        "expected": True,
                        "reason": self.chance.choice(reasons) if reasons else None,
                    },
                )

    def _minutes(self, seats: Sequence[Seat], meeting: Meeting, following: Meeting | None) -> Iterator[Row]:
        day = meeting.day
        yield filled(
            Minutes,
            day,
            study_session_id=meeting.id,
            conclusion=self.chance.choice(self.texts["conclusions"]),
            written_at=noon(day),
            approved_in_id=following and following.id,
            approved_on=following and following.day,
        )
        there = [seat for seat in seats if seat.is_member_on(day)]
        for number, seat in enumerate(self.chance.sample(there, min(2, len(there))), start=1):
            said = {"member_id": seat.member_id, "text": self.chance.choice(self.texts["opinions"])}
            yield filled(Opinion, day, study_session_id=meeting.id, number=number, **said)
        if there and self.chance.random() < 0.5:
            due_on = day + timedelta(days=30)
            done_on = day + timedelta(days=self.chance.randint(10, 40))
            done = done_on <= self.today
            yield filled(
                SessionTask,
                day,
                study_session_id=meeting.id,
                number=1,
                text=self.chance.choice(self.texts["tasks"]),
                member_id=self.chance.choice(there).member_id,
                due_on=due_on,
                done_on=done_on if done else None,
                result="Đã xong" if done else None,
            )

    def _dealt_with(self, seats: Sequence[Seat], meeting: Meeting) -> Iterator[Row]:
        """The pledges that were publicised or assessed in it."""
        for seat in seats:
            pledge_id, pledge = seat.pledges.get(meeting.day.year, (None, None))
            if pledge is None:
                continue
            publicised, assessed = pledge.publicised_on == meeting.day, pledge.assessed_on == meeting.day
            if publicised or assessed:
                dealt_with = {"pledge_id": pledge_id, "publicised": publicised, "assessed": assessed}
                yield SessionPledge, {"study_session_id": meeting.id, **dealt_with}

    def _judged(self, seats: Sequence[Seat], meeting: Meeting) -> Iterator[Row]:
        """Entries and prizes of a contest or workshop, and the quality score of some sessions."""
        if meeting.kind in HAS_ENTRIES:
            there = [seat for seat in seats if seat.is_member_on(meeting.day)]
            for number, seat in enumerate(self.chance.sample(there, min(3, len(there))), start=1):
                yield filled(
                    ContestEntry,
                    meeting.day,
                    study_session_id=meeting.id,
                    number=number,
                    title=self.texts["entries"][number - 1],
                    member_id=seat.member_id,
                    score=9.5 - number / 2,
                    prize=self.texts["prizes"][number - 1],
                )
        if self.chance.random() < SCORED:
            for group, points in (
                ("preparation", 18),
                ("attendance", 19),
                ("content", 21),
                ("discussion", 16),
                ("follow_up", 13),
            ):
                yield filled(
                    SessionScore,
                    meeting.day,
                    study_session_id=meeting.id,
                    group_code=group,
                    points=float(points - self.chance.randint(0, 3)),
                )
