"""A committee with three cells, its people, and the year that passes while they work: what the journey acts with."""

from contextlib import ExitStack
from datetime import UTC, date, datetime
from typing import Any

import time_machine
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.models.accounts import Account
from api.models.jobs import DayTurn
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from tests.make.accounts import account
from tests.make.members import member, position
from tests.make.organisations import organisation
from tests.world import World

Answer = dict[str, Any]
CELLS = ("Chi bộ Thôn Nà Hai", "Chi bộ Trạm Y tế", "Chi bộ Trường học")
OFFICERS = {"secretary": "secretary", "deputy": "deputy_secretary"}
NAMES = {"secretary": "Trần Thị", "deputy": "Lê Văn", "member": "Nguyễn Văn", "second": "Phạm Thị", "third": "Vũ Văn"}


class Committee:
    """People are called by what they are and the number of their cell: ``secretary_0``, ``deputy_2``, ``member_1``.

    The first cell has five people, the others three. Beside them: administrator, clerk and inspector of the committee,
    and ``above``, the staff of the level to which it reports.
    """

    def __init__(self, world: World, stack: ExitStack) -> None:
        self.world, self.stack = world, stack
        self.year = world.today.year + 1
        self.accounts: dict[str, Account] = {}
        self.people: dict[str, Member] = {}
        with world.session() as session:
            session.execute(update(DayTurn).values(day=date(self.year, 1, 4)))
        self.on(1, 4)
        with world.session() as session:
            self.above = organisation(session, "Đảng bộ tỉnh")
            self.committee = organisation(session, "Đảng bộ xã Bản Qua", parent=self.above)
            self.cells = [organisation(session, name, parent=self.committee) for name in CELLS]
            for number, cell in enumerate(self.cells):
                for part in NAMES if number == 0 else ("secretary", "deputy", "member"):
                    person = member(session, cell, f"{NAMES[part]} {'ABC'[number]}")
                    self.people[f"{part}_{number}"] = person
                    self.accounts[f"{part}_{number}"] = account(session, member=person, display_name=person.full_name)
                    if part in OFFICERS:
                        position(session, person, cell, OFFICERS[part])
            self.accounts["administrator"] = account(session, Role.ADMINISTRATOR, self.above)
            self.accounts["clerk"] = account(session, Role.COMMITTEE_STAFF, self.committee)
            self.accounts["inspector"] = account(session, Role.INSPECTOR, self.committee)
            self.accounts["above"] = account(session, Role.COMMITTEE_STAFF, self.above)

    def on(self, month: int, day: int, years_later: int = 0) -> None:
        """Let time pass until the morning of a day."""
        at = datetime(self.year + years_later, month, day, 2, tzinfo=UTC)
        self.stack.enter_context(time_machine.travel(at, tick=True))

    def day(self, month: int, day: int) -> str:
        """A day of the year as it is sent."""
        return str(date(self.year, month, day))

    def people_of(self, number: int) -> list[str]:
        """Everybody of a cell."""
        return [who for who in self.people if who.endswith(f"_{number}")]

    def as_(self, who: str) -> TestClient:
        """A client newly signed in."""
        return self.world.client(self.accounts[who])

    def call(
        self, who: str, verb: str, path: str, body: Any = None, *, version: int | None = None, **query: Any
    ) -> Any:
        """A call that must succeed."""
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        answer = self.as_(who).request(verb, f"/api/v1{path}", json=body, params=query, headers=headers)
        assert answer.status_code < 300, f"{who} {verb} {path}: {answer.text}"
        return answer.json() if answer.content else None

    def post(self, who: str, path: str, version: int | None = None, **body: Any) -> Answer:
        """A step that must succeed."""
        found: Answer = self.call(who, "POST", path, body or None, version=version)
        return found

    def refused(
        self, who: str, path: str, version: int | None = None, verb: str = "POST", **body: Any
    ) -> tuple[int, str]:
        """A step that must be refused: its status and code."""
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        answer = self.as_(who).request(verb, f"/api/v1{path}", json=body or None, headers=headers)
        return answer.status_code, answer.json().get("code")

    def figures(self, unit: Organisation, *codes: str) -> dict[str, tuple[int, int | None]]:
        """What the committee's clerk reads of a unit for the year: numerator and denominator by indicator."""
        asked = {"organisation_id": str(unit.id), "year": self.year, "indicator": codes}
        answer = self.call("clerk", "GET", "/statistics", **asked)
        itself = next(each for each in answer["units"] if each["relation"] == "itself")
        return {each["code"]: (each["numerator"], each["denominator"]) for each in itself["years"][0]["indicators"]}
