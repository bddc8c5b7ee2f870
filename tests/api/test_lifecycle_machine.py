"""Any sequence of steps on what the programme keeps: a step succeeds exactly when its table of transitions allows it.

Each life is one row of one resource in one world; everybody who acts has the right to, so that only the state decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from api.rules import gradings, inspections, plans, standards, study_sessions, summary_reports
from tests.make import inspections as make_inspections
from tests.make.casts import Cast, cast
from tests.make.study_sessions import study_session
from tests.make.summary_reports import WRITTEN
from tests.world import Worlds

API = "/api/v1"
POINTS = {"politics": 15, "discipline": 12, "example": 20, "task": 30}
SAID = {"points": POINTS, "level": "good", "text": "Hoàn thành"}
REASON = {"reason": "Theo kết luận của chi bộ"}


@dataclass(frozen=True)
class Step:
    """How an action is asked for: by whom, and what is sent. ``path`` begins with a slash below the row's address."""

    who: str
    method: str
    path: str
    body: Any = None


@dataclass
class Life:
    """One row: its transitions, how each is asked for, and where its state and version are read."""

    transitions: Mapping[Any, Mapping[Any, Any]]
    steps: Mapping[Any, Callable[[], Step]]
    read: Callable[[], tuple[str, int]]
    address: str
    state: Any
    after: Mapping[Any, Callable[[], None]]

    def actions(self) -> list[Any]:
        return sorted(self.steps)


class Lives:
    """All lives in one world."""

    def __init__(self, people: Cast) -> None:
        self.people = people
        self.today: date = people.world.today
        self.clients = {part: people.client(part) for part in ("secretary", "deputy", "staff", "parent_secretary")}
        self.due_on = self.today + timedelta(days=1)
        self.lives: dict[str, Life] = {
            "study_session": self.study_session(),
            "standard": self.standard(),
            "inspection": self.inspection(),
            "finding": self.finding(),
            "grading": self.grading(),
            "report": self.report(),
            "plan": self.plan(),
            "task": self.task(),
        }

    def ask(self, who: str, method: str, path: str, body: Any = None, version: int | None = None, **query: Any) -> Any:
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return self.clients[who].request(method, path, json=body, headers=headers, params=query)

    def done(self, who: str, method: str, path: str, body: Any = None, version: int | None = None, **query: Any) -> Any:
        answer = self.ask(who, method, path, body, version, **query)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def reader(self, address: str) -> Callable[[], tuple[str, int]]:
        def read() -> tuple[str, int]:
            found = self.done("staff", "GET", address)
            return found["state"], found["version"]

        return read

    def life(
        self, rules: Any, address: str, state: Any, steps: Mapping[Any, Step], **after: Callable[[], None]
    ) -> Life:
        calls = {action: (lambda step=step: step) for action, step in steps.items()}
        transitions = rules if isinstance(rules, dict) else rules.TRANSITIONS
        hooks = {action: after[action.value] for action in steps if action.value in after}
        return Life(transitions, calls, self.reader(address), address, state, hooks)

    def study_session(self) -> Life:
        members, a = self.people.members, study_sessions.SessionAction
        body = {
            "organisation_id": str(self.people.cell.id),
            "kind": "workshop",
            "title": "Hội thảo",
            "held_on": str(self.today),
            "place": "Hội trường",
            "agenda": "Thảo luận",
            "chair_id": str(members["secretary"].id),
            "minute_taker_id": str(members["comrade"].id),
        }
        made = self.done("secretary", "POST", f"{API}/study-sessions", body)
        with self.people.world.session() as session:
            later = study_session(
                session, self.people.cell, self.today, state=study_sessions.SessionState.HELD, title="Kỳ sau"
            )
        address = f"{API}/study-sessions/{made['id']}"

        def taken() -> None:
            """Minutes are written of sessions whose attendance was taken."""
            self.done("secretary", "PUT", f"{address}/attendance", {}, self.reader(address)()[1])

        scores = {"scores": [{"group": "content", "points": 20}]}
        return self.life(
            study_sessions,
            address,
            study_sessions.SessionState.PLANNED,
            {
                a.EDIT: Step("secretary", "PATCH", "", {"title": "Hội thảo khác"}),
                a.CONVENE: Step("secretary", "POST", "/convocation", {}),
                a.HOLD: Step("secretary", "POST", "/holding", {}),
                a.TAKE_ATTENDANCE: Step("secretary", "PUT", "/attendance", {}),
                a.MINUTE: Step("secretary", "PUT", "/minutes", {"conclusion": "Thống nhất"}),
                a.RETURN_MINUTES: Step("deputy", "POST", "/minutes/return", REASON),
                a.APPROVE: Step("deputy", "POST", "/minutes/approval", {"approved_in_id": str(later.id)}),
                a.ENTER: Step("secretary", "PUT", "/entries", {"entries": [{"title": "Bài", "team": "Đội trẻ"}]}),
                a.SCORE: Step("secretary", "PUT", "/quality", scores),
                a.CANCEL: Step("secretary", "POST", "/cancellation", REASON),
            },
            hold=taken,
        )

    def standard(self) -> Life:
        a = standards.StandardAction
        made = self.done(
            "staff",
            "POST",
            f"{API}/standards",
            {"title": "Chuẩn mực đạo đức"},
            organisation_id=str(self.people.cell.id),
        )
        address, items = f"{API}/standards/{made['id']}", {"items": [{"text": "Trọng dân, gần dân"}]}
        self.done("staff", "PATCH", address, items, made["version"])
        day = str(self.today)
        issued = {"decision_number": "21-QĐ/ĐU", "issued_on": day, "valid_from": day}
        return self.life(
            standards,
            address,
            standards.StandardState.DRAFT,
            {
                a.EDIT: Step("staff", "PATCH", "", items),
                a.CONSULT: Step("staff", "POST", "/consultation", {"closes_on": day}),
                a.REVISE: Step("staff", "DELETE", "/consultation"),
                a.ISSUE: Step("staff", "POST", "/issue", issued),
                a.DISCARD: Step("staff", "POST", "/discard"),
            },
        )

    def inspection(self) -> Life:
        a, day = inspections.InspectionAction, str(self.today)
        body = {
            "organisation_id": str(self.people.tree.committee.id),
            "kind": "inspection",
            "subject_organisation_id": str(self.people.cell.id),
            "title": "Kiểm tra",
            "content": "Đăng ký, công khai",
            "period_from": "2025-01-01",
            "period_to": "2025-12-31",
            "planned_for": day,
        }
        made = self.done("staff", "POST", f"{API}/inspections", body)
        address = f"{API}/inspections/{made['id']}"
        team = {"members": [{"member_id": str(self.people.members["parent_secretary"].id), "role": "head"}]}
        self.done("staff", "PUT", f"{address}/team", team, made["version"])
        examined = {"kind": "document", "label": "Sổ nghị quyết"}
        strength = {"kind": "strength", "text": "Sinh hoạt đều", "examined": examined}
        told = {"announcement_number": "07-TB", "report_due_on": day}
        return self.life(
            inspections,
            address,
            inspections.InspectionState.PLANNED,
            {
                a.EDIT: Step("staff", "PATCH", "", {"title": "Kiểm tra lại"}),
                a.ANNOUNCE: Step("staff", "POST", "/announcement", told),
                a.ANSWER: Step("staff", "PUT", "/own-report", {"text": "Đã triển khai"}),
                a.BEGIN: Step("staff", "POST", "/beginning"),
                a.FIND: Step("staff", "POST", "/findings", strength),
                a.CONCLUDE: Step("staff", "POST", "/conclusion", {"conclusion": "Tốt", "conclusion_number": "15-KL"}),
                a.CLOSE: Step("staff", "POST", "/closing"),
                a.CANCEL: Step("staff", "POST", "/cancellation", REASON),
            },
        )

    def finding(self) -> Life:
        a = inspections.FindingAction
        with self.people.world.session() as session:
            of = make_inspections.inspection(
                session, self.people.tree.committee, self.people.cell, inspections.InspectionState.CONCLUDED
            )
            made = make_inspections.limitation(session, of, due_on=self.due_on)

        def later() -> str:
            self.due_on += timedelta(days=1)
            return str(self.due_on)

        def read() -> tuple[str, int]:
            [found] = self.done("staff", "GET", f"{API}/inspections/{of.id}")["findings"]
            return found["state"], found["version"]

        steps: dict[Any, Callable[[], Step]] = {
            a.EXTEND: lambda: Step("staff", "POST", "/extension", REASON | {"due_on": later()}),
            a.REPORT: lambda: Step("staff", "POST", "/remedy-reports", {"text": "Đã sửa"}),
            a.ACCEPT: lambda: Step("staff", "POST", "/rechecks", {"satisfied": True, "text": "Đạt"}),
            a.REJECT: lambda: Step(
                "staff", "POST", "/rechecks", {"satisfied": False, "text": "Chưa", "due_on": later()}
            ),
        }
        transitions = inspections.FINDING_TRANSITIONS
        return Life(transitions, steps, read, f"{API}/findings/{made.id}", inspections.FindingState.OPEN, {})

    def grading(self) -> Life:
        """The grade of the only member of a cell, so that what is decided and locked of a unit is this one grade."""
        a, unit = gradings.GradingAction, f"{API}/organisations/{self.people.tree.other_cell.id}"
        asked = {"subject": "member", "period": "year", "year": self.people.year, "number": 1}
        self.done("staff", "POST", f"{unit}/gradings", asked)
        [form] = self.done("staff", "GET", f"{unit}/gradings", **asked)["items"]
        decided = asked | {"decision_number": "31-QĐ/ĐU", "grades": [{"grading_id": form["id"], "level": "good"}]}
        return self.life(
            gradings,
            f"{API}/gradings/{form['id']}",
            gradings.GradingState.OPENED,
            {
                a.SELF_GRADE: Step("parent_secretary", "POST", "/self-grade", SAID),
                a.RETURN: Step("staff", "POST", "/return", REASON),
                a.APPRAISE: Step("staff", "POST", "/appraisal", SAID),
                a.DECIDE: Step("staff", "POST", f"{unit}/grading-decisions", decided),
                a.LOCK: Step("staff", "POST", f"{unit}/grading-locks", asked),
                a.REOPEN: Step("staff", "POST", "/reopening", REASON),
            },
        )

    def report(self) -> Life:
        a = summary_reports.ReportAction
        body = {"organisation_id": str(self.people.cell.id), "year": self.people.year, "period": "year"}
        made = self.done("secretary", "POST", f"{API}/summary-reports", body)
        address = f"{API}/summary-reports/{made['id']}"
        self.done("secretary", "PATCH", address, WRITTEN, made["version"])
        return self.life(
            summary_reports,
            address,
            summary_reports.ReportState.DRAFT,
            {
                a.EDIT: Step("secretary", "PATCH", "", {"place": "Lào Cai"}),
                a.SUBMIT: Step("secretary", "POST", "/submission", {}),
                a.ACCEPT: Step("staff", "POST", "/acceptance"),
                a.RETURN: Step("staff", "POST", "/return", REASON),
                a.RESTATE: Step("secretary", "POST", "/restatement", REASON),
            },
        )

    def drafted_plan(self) -> Any:
        task = {"title": "Rà soát", "owner_id": str(self.people.cell.id), "due_on": str(self.today)}
        body = {"organisation_id": str(self.people.tree.committee.id), "year": self.people.year, "title": "Kế hoạch"}
        return self.done("staff", "POST", f"{API}/plans", body | {"tasks": [task]})

    def plan(self) -> Life:
        a, made = plans.PlanAction, self.drafted_plan()
        task = {"title": "Thêm", "owner_id": str(self.people.cell.id), "due_on": str(self.today)}
        issued = {"number": "12-KH/ĐU", "issued_on": str(self.today)}
        address = f"{API}/plans/{made['id']}"

        def finished() -> None:
            """A plan is closed when none of its tasks is open."""
            for each in self.done("staff", "GET", address)["tasks"]:
                if each["state"] != plans.TaskState.DONE:
                    self.done("staff", "POST", f"{API}/plan-tasks/{each['id']}/completion", {"result": "Xong"}, 1)

        return self.life(
            plans.PLAN_TRANSITIONS,
            address,
            plans.PlanState.DRAFT,
            {
                a.EDIT: Step("staff", "PATCH", "", {"title": "Kế hoạch khác"}),
                a.ISSUE: Step("staff", "POST", "/issue", issued),
                a.DISCARD: Step("staff", "POST", "/discard"),
                a.ADD_TASK: Step("staff", "POST", "/tasks", task),
                a.CLOSE: Step("staff", "POST", "/closing"),
                a.REOPEN: Step("staff", "POST", "/reopening", REASON),
            },
            issue=finished,
            add_task=finished,
        )

    def task(self) -> Life:
        a, made = plans.TaskAction, self.drafted_plan()
        issued = {"number": "13-KH/ĐU", "issued_on": str(self.today)}
        plan = self.done("staff", "POST", f"{API}/plans/{made['id']}/issue", issued, made["version"])
        self.task_due_on = self.today

        def postponed() -> Step:
            self.task_due_on += timedelta(days=1)
            return Step("staff", "POST", "/postponement", REASON | {"due_on": str(self.task_due_on)})

        def read() -> tuple[str, int]:
            [found] = self.done("staff", "GET", f"{API}/plans/{plan['id']}")["tasks"]
            return found["state"], found["version"]

        steps: dict[Any, Callable[[], Step]] = {
            a.START: lambda: Step("staff", "POST", "/start"),
            a.COMPLETE: lambda: Step("staff", "POST", "/completion", {"result": "Đã xong"}),
            a.POSTPONE: postponed,
            a.CANCEL: lambda: Step("staff", "POST", "/cancellation", REASON),
            a.REOPEN: lambda: Step("staff", "POST", "/reopening", REASON),
        }
        address = f"{API}/plan-tasks/{plan['tasks'][0]['id']}"
        return Life(plans.TASK_TRANSITIONS, steps, read, address, plans.TaskState.PLANNED, {})

    def take(self, name: str, choice: int) -> None:
        """One step of one life; the answer is what the table says, and so is the state read afterwards."""
        life = self.lives[name]
        actions = life.actions()
        action = actions[choice % len(actions)]
        step = life.steps[action]()
        address = step.path if step.path.startswith(API) else life.address + step.path
        reached = life.transitions[action].get(life.state)
        answer = self.ask(step.who, step.method, address, step.body, life.read()[1])
        where = (name, action, life.state, answer.text)
        if action is gradings.GradingAction.LOCK and life.state is gradings.GradingState.LOCKED:
            assert answer.json() == {"locked": 0}, where  # what is locked stays so
        elif reached is None:
            assert answer.status_code == 409, where
            assert isinstance(answer.json()["allowed"], list), where
        else:
            assert answer.status_code < 300, where
            life.state = reached
            life.after.get(action, lambda: None)()
        assert life.read()[0] == life.state, where


NAMES = ("study_session", "standard", "inspection", "finding", "grading", "report", "plan", "task")


@given(steps=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 59)), min_size=30, max_size=60))
@settings(
    max_examples=5,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def lives(worlds: Worlds, steps: list[tuple[str, int]]) -> None:
    world = worlds.make()
    try:
        found = Lives(cast(world))
        for name, choice in steps:
            found.take(name, choice)
    finally:
        worlds.remove(world)


def test_a_step_succeeds_exactly_when_the_table_says_so(worlds: Worlds) -> None:
    lives(worlds)
