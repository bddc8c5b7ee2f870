"""Any sequence of steps by anybody: a step succeeds exactly when the rules say so, and the figures stay right.

Days pass between the steps. Afterwards the counters equal a recount of the rows, and every past day can still be
counted as it was counted on that day.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select, update
from sqlmodel import Session, col

from api.models.jobs import DayTurn
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear
from api.rules.access import Role, permissions_of
from api.rules.figures import ALL_COLUMNS
from api.rules.pledges import STAGES, Action, PledgeState, Writer, may_act, may_assess, reached, target
from api.services.counted_years import drift
from api.services.counting import lines_on, sums
from api.services.histories import requirements_for
from tests.make.casts import Cast, cast
from tests.make.pledges import CONCRETE
from tests.world import World, Worlds

OWNERS = ("secretary", "member", "comrade", "retired")
ROLES: Mapping[str, frozenset[Role]] = {
    "secretary": frozenset({Role.SECRETARY, Role.MEMBER}),
    "deputy": frozenset({Role.DEPUTY, Role.MEMBER}),
    "member": frozenset({Role.MEMBER}),
    "comrade": frozenset({Role.MEMBER}),
    "retired": frozenset({Role.MEMBER}),
    "staff": frozenset({Role.COMMITTEE_STAFF}),
    "outsider": frozenset(),
}
REASON = {"reason": "Theo kết luận của chi bộ"}
STEPS: Mapping[Action, tuple[str, Any]] = {
    Action.REGISTER: ("registration", None),
    Action.WITHDRAW: ("withdrawal", None),
    Action.RETURN: ("return", REASON),
    Action.PUBLISH: ("publication", None),
    Action.SELF_REPORT: ("self-reports", {"done": "Đã làm", "not_done": "Không", "next": "Làm tiếp"}),
    Action.ASSESS: ("assessments", {"rating": "good", "remark": "Tốt"}),
    Action.REOPEN: ("reopening", REASON),
}


class PledgeLife(RuleBasedStateMachine):
    """One cell, its people, and whatever they try."""

    worlds: Worlds

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.states: dict[str, PledgeState] = {}
        self.ids: dict[str, str] = {}
        self.excepted: dict[str, str] = {}
        self.counted: dict[date, dict[str, int]] = {}

    @initialize()
    def begin(self) -> None:
        self.world: World = self.worlds.make()
        self.stack.callback(self.worlds.remove, self.world)
        self.day = date(self.world.today.year + 1, 3, 3)
        with self.world.session() as session:
            session.execute(update(DayTurn).values(day=self.day))
        self.travel()
        self.people: Cast = cast(self.world)
        self.clients = {part: self.people.client(part) for part in ROLES}

    def travel(self) -> None:
        at = datetime(self.day.year, self.day.month, self.day.day, 5, tzinfo=UTC)
        self.stack.enter_context(time_machine.travel(at, tick=True))

    @rule(owner=st.sampled_from(OWNERS))
    def create(self, owner: str) -> None:
        answer = self.clients[owner].post("/api/v1/pledges", json={"year": self.people.year, "deeds": [CONCRETE]})
        if owner in self.states:
            assert (answer.status_code, answer.json()["code"]) == (409, "pledge_exists")
        else:
            assert answer.status_code == 201, answer.text
            self.ids[owner], self.states[owner] = answer.json()["id"], PledgeState.DRAFT

    @precondition(lambda self: self.states)
    @rule(data=st.data(), part=st.sampled_from(sorted(ROLES)), action=st.sampled_from(sorted(STEPS)))
    def take_a_step(self, data: st.DataObject, part: str, action: Action) -> None:
        owner = data.draw(st.sampled_from(sorted(self.states)), label="owner")
        self.step(owner, part, action)

    @precondition(lambda self: self.states)
    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        """A step forward by somebody who may take it, so that sequences come far."""
        owner = data.draw(st.sampled_from(sorted(self.states)), label="owner")
        forward = {
            PledgeState.DRAFT: (owner, Action.REGISTER),
            PledgeState.REGISTERED: ("secretary", Action.PUBLISH),
            PledgeState.PUBLICISED: (owner, Action.SELF_REPORT),
            PledgeState.SELF_REPORTED: ("deputy", Action.ASSESS),
        }
        if self.states[owner] in forward:
            self.step(owner, *forward[self.states[owner]])

    @precondition(lambda self: any(reached(state) for state in self.states.values()))
    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        """A night passes and the secretary takes a step back, so that there is a past to count."""
        self.sleep(1)
        owner = data.draw(st.sampled_from([each for each, state in self.states.items() if reached(state)]))
        registered = self.states[owner] is PledgeState.REGISTERED
        self.step(owner, "secretary", Action.RETURN if registered else Action.REOPEN)

    def step(self, owner: str, part: str, action: Action) -> None:
        name, body = STEPS[action]
        state = self.states[owner]
        answer = self.clients[part].post(f"/api/v1/pledges/{self.ids[owner]}/{name}", json=body)
        expected = self.expected(owner, part, action)
        assert answer.status_code == expected, (owner, part, action, state, answer.text)
        if expected == 200:
            after = target(action, state)
            assert after is not None
            assert answer.json()["state"] == after
            self.states[owner] = after

    def expected(self, owner: str, part: str, action: Action) -> int:
        state, own = self.states[owner], owner == part
        permissions = frozenset().union(*(permissions_of(role) for role in ROLES[part]))
        officer = bool(ROLES[part] & {Role.SECRETARY, Role.DEPUTY})
        public = reached(state) >= 2
        visible = own or (state is not PledgeState.DRAFT and (officer or part == "staff" or (public and permissions)))
        if not visible:
            return 404
        may = may_act(action, own=own, permissions=permissions)
        if action is Action.ASSESS:
            may = may_assess(Writer(own, officer, officer_above=False, pledge_of_officer=False))
        if not may:
            return 403
        return 200 if target(action, state) is not None else 409

    @rule(owner=st.sampled_from(OWNERS))
    def except_or_take_back(self, owner: str) -> None:
        staff = self.clients["staff"]
        if owner in self.excepted:
            answer = staff.post(f"/api/v1/pledge-exceptions/{self.excepted.pop(owner)}/withdrawal")
            assert answer.status_code == 200, answer.text
        else:
            body = {
                "member_id": str(self.people.members[owner].id),
                "year": self.people.year,
                "reason": "Điều trị dài ngày",
            }
            answer = staff.post(f"/api/v1/organisations/{self.people.cell.id}/pledge-exceptions", json=body)
            assert answer.status_code == 201, answer.text
            self.excepted[owner] = answer.json()["id"]

    @rule(days=st.integers(1, 3))
    def nights_pass(self, days: int) -> None:
        self.sleep(days)

    def sleep(self, days: int) -> None:
        with self.world.database.read() as session:
            self.counted[self.day] = self.counters(session)
        self.day += timedelta(days=days)
        self.travel()

    @invariant()
    def counters_equal_a_recount(self) -> None:
        if not hasattr(self, "world"):
            return
        with self.world.database.read() as session:
            assert drift(session, self.people.year, self.day) == []

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                self.check_the_past()
        finally:
            self.stack.close()

    def check_the_past(self) -> None:
        with self.world.database.read() as session:
            stored = {
                str(row[0]): (row[1], row[2:])
                for row in session.execute(
                    select(
                        col(Pledge.id),
                        col(Pledge.state),
                        *(getattr(Pledge, f"{stage}_on") for stage in STAGES),
                    )
                )
            }
            for owner, state in self.states.items():
                held, dates = stored[self.ids[owner]]
                assert held is state
                assert sum(day is not None for day in dates) == reached(state)
            for day, counted in self.counted.items():
                assert self.recounted(session, day) == counted, day

    def counters(self, session: Session) -> dict[str, int]:
        row = session.execute(
            select(OrganisationYear).where(
                col(OrganisationYear.organisation_id) == self.people.cell.id,
                col(OrganisationYear.year) == self.people.year,
            )
        ).scalar_one()
        return {column: getattr(row, column) for column in ALL_COLUMNS}

    def recounted(self, session: Session, day: date) -> dict[str, int]:
        year = self.people.year
        lines = lines_on(year, day, requirements_for(session, [year], day)[year], today=self.day)
        row = session.execute(select(*sums(lines.c)).where(lines.c.organisation_id == self.people.cell.id)).one()
        return {column: getattr(row, column) for column in ALL_COLUMNS}


@pytest.mark.parametrize(("kind", "examples"), [("sqlite", 8), ("postgresql", 2)])
def test_whatever_people_try(request: pytest.FixtureRequest, kind: str, examples: int) -> None:
    class Life(PledgeLife):
        worlds = request.getfixturevalue(f"{kind}_worlds")

    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
