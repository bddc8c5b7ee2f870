"""Any sequence of steps by anybody: a step succeeds exactly when the rules say so; only what is recognised is found."""

from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from api.rules.access import Role, permissions_of
from api.rules.exemplars import NEEDED, PUBLISHED, ExemplarAction, ExemplarState, judges_own, target
from tests.api.test_exemplars import API, WORDS
from tests.make.casts import cast
from tests.world import World, Worlds

A = ExemplarAction
ROLES = {
    "secretary": {Role.SECRETARY, Role.MEMBER},
    "deputy": {Role.DEPUTY, Role.MEMBER},
    "comrade": {Role.MEMBER},
    "staff": {Role.COMMITTEE_STAFF},
    "inspector": {Role.INSPECTOR},
    "outsider": set(),
}
READERS = {"secretary", "deputy", "staff", "inspector"}


class ExemplarLife(RuleBasedStateMachine):
    """One exemplar, the deputy of a cell proposed by its secretary, and whatever people try."""

    worlds: Worlds

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.numbers = 0

    @initialize()
    def begin(self) -> None:
        self.world: World = self.worlds.make()
        self.stack.callback(self.worlds.remove, self.world)
        people = cast(self.world)
        self.clients = {part: people.client(part) for part in ROLES}
        self.cell, self.elsewhere = str(people.cell.id), str(people.tree.foreign_cell.id)
        self.today = str(self.world.today)
        body = {"organisation_id": self.cell, "kind": "individual", "member_id": str(people.members["deputy"].id)}
        made = self.clients["secretary"].post(API, json=body | WORDS)
        assert made.status_code == 201, made.text
        self.address = f"{API}/{made.json()['id']}"
        self.state = ExemplarState.PROPOSED

    @rule(part=st.sampled_from(sorted(ROLES)), action=st.sampled_from(sorted(A)))
    def try_a_step(self, part: str, action: ExemplarAction) -> None:
        self.step(part, action)

    @rule()
    def go_on(self) -> None:
        """A step forward by somebody who may take it, so that sequences come far."""
        forward = {ExemplarState.PROPOSED: A.VERIFY, ExemplarState.VERIFIED: A.RECOGNISE}
        if action := forward.get(self.state, A.COMMEND if self.state is ExemplarState.RECOGNISED else None):
            self.step("staff", action)

    def step(self, part: str, action: ExemplarAction) -> None:
        self.numbers += 1
        method, path, body = self.request(action)
        version = self.clients["staff"].get(f"{self.address}/dossier").json()["version"]
        answer = self.clients[part].request(
            method, self.address + path, json=body, headers={"If-Match": f'"{version}"'}
        )
        expected = self.expected(part, action)
        assert answer.status_code == expected, (part, action, self.state, answer.text)
        if expected < 300:
            reached = target(action, self.state)
            assert reached is not None
            self.state = reached

    def request(self, action: ExemplarAction) -> tuple[str, str, dict[str, Any]]:
        number = f"{self.numbers}-QĐ"
        here, reason = {"organisation_id": self.cell}, {"reason": "Theo kết luận"}
        decided = {"decision_number": number, "decided_on": self.today}
        return {
            A.EDIT: ("PATCH", "", {"title": f"Điển hình {number}"}),
            A.TELL: ("PUT", "/story", {"story": number, "photo_link": None}),
            A.VERIFY: ("POST", "/verification", {"verification": "Đúng"}),
            A.RETURN: ("POST", "/return", reason),
            A.RECOGNISE: ("POST", "/recognition", here | decided),
            A.DECLINE: ("POST", "/declination", reason),
            A.COMMEND: ("POST", "/commendations", here | decided | {"level": "commune", "form": "praise"}),
            A.PUBLICISE: ("POST", "/publicity", here | {"channel": "meeting", "published_on": self.today}),
            A.REPLICATE: ("POST", "/replications", self.replication()),
            A.WITHDRAW: ("POST", "/withdrawal", reason),
        }[action]

    def replication(self) -> dict[str, Any]:
        return {"organisation_id": self.elsewhere, "started_on": self.today, "evidence": "Nghị quyết"}

    def expected(self, part: str, action: ExemplarAction) -> int:
        permissions = frozenset().union(*(permissions_of(role) for role in ROLES[part]))
        allowed = target(action, self.state) is not None
        if action is A.REPLICATE:
            return self.expected_of_replication(part, allowed=allowed)
        if part == "outsider":
            return 404
        own = judges_own(action, is_exemplar=part == "deputy", is_proposer=part == "secretary")
        if NEEDED[action].permission not in permissions or own:
            return 403
        adds = action in (A.COMMEND, A.PUBLICISE)
        return 409 if not allowed else 201 if adds else 200

    def expected_of_replication(self, part: str, *, allowed: bool) -> int:
        """The secretary of the foreign cell and the staff of the province take it up, once."""
        if part not in {"outsider", "staff", "inspector"}:
            return 404
        if part == "inspector":
            return 403
        if not allowed:
            return 404 if part == "outsider" else 409
        return 409 if self.state is ExemplarState.REPLICATED else 201

    @invariant()
    def only_what_is_recognised_is_found(self) -> None:
        if not hasattr(self, "state"):
            return
        found = self.clients["outsider"].get(API).json()["items"]
        assert [each["state"] for each in found] == ([self.state] if self.state in PUBLISHED else [])

    @invariant()
    def what_is_allowed_is_what_the_rules_say(self) -> None:
        if not hasattr(self, "state"):
            return
        for part in sorted(READERS):
            said = self.clients[part].get(f"{self.address}/dossier").json()["allowed_actions"]
            permissions = frozenset().union(*(permissions_of(role) for role in ROLES[part]))
            assert set(said) == {
                action
                for action in A
                if target(action, self.state) is not None
                and NEEDED[action].permission in permissions
                and not judges_own(action, is_exemplar=part == "deputy", is_proposer=part == "secretary")
            }, part

    def teardown(self) -> None:
        self.stack.close()


@pytest.mark.parametrize(("kind", "examples"), [("sqlite", 8), ("postgresql", 2)])
def test_whatever_people_try(request: pytest.FixtureRequest, kind: str, examples: int) -> None:
    class Life(ExemplarLife):
        worlds = request.getfixturevalue(f"{kind}_worlds")

    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=15,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
