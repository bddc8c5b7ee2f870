"""Figures of plans and of grading: whatever was planned, done and decided, they equal a recount record by record."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlmodel import Session, col

from api.models.gradings import Grading, GradingRuleSet
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.plans import Plan, PlanTask
from api.rules.gradings import GradingPeriod, GradingState, GradingSubject
from api.rules.plans import PlanState, TaskState
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.make.recounts import DAYS, PLACES, assert_counted, generated, grounds
from tests.world import World, Worlds

TASKS = st.tuples(st.sampled_from(TaskState), DAYS, DAYS)
PLANS = st.tuples(PLACES, st.sampled_from(PlanState), DAYS, st.lists(TASKS, max_size=3))
GRADES = st.tuples(PLACES, st.booleans(), st.integers(2024, 2026), st.none() | DAYS, st.integers(1, 5))


@given(
    plans=st.lists(PLANS, max_size=6),
    grades=st.lists(GRADES, max_size=8),
    moves=st.lists(st.sampled_from(("cell", "lone_cell")), max_size=1),
    asked=st.lists(DAYS, min_size=1, max_size=2),
)
@generated(6)
def counted_as_recounted(
    worlds: Worlds,
    plans: list[tuple[int, PlanState, date, list[tuple[TaskState, date, date]]]],
    grades: list[tuple[int, bool, int, date | None, int]],
    moves: list[str],
    asked: list[date],
) -> None:
    with grounds(worlds) as at:
        for place, state, issued_on, tasks in plans:
            planned(at.ctx.session, at.places[place], state, issued_on, tasks)
        graded(at.ctx.session, at.places, grades)
        at.move([(name, False) for name in moves])
        for family in ("plans", "gradings"):
            at.assert_counted(family, asked)


def planned(
    session: Session, owner: Organisation, state: PlanState, issued_on: date, tasks: list[tuple[TaskState, date, date]]
) -> None:
    plan = Plan(
        organisation_id=owner.id,
        year=issued_on.year,
        state=state,
        title="Kế hoạch",
        issued_on=None if state is PlanState.DRAFT else issued_on,
    )
    session.add(plan)
    session.flush()
    for number, (task_state, due_on, done_on) in enumerate(tasks, start=1):
        session.add(
            PlanTask(
                plan_id=plan.id,
                number=number,
                state=task_state,
                title="Việc",
                owner_id=owner.id,
                due_on=due_on,
                done_on=done_on if task_state is TaskState.DONE else None,
            )
        )
    session.flush()


def graded(session: Session, places: list[Organisation], grades: list[tuple[int, bool, int, date | None, int]]) -> None:
    rule_set = session.execute(
        select(GradingRuleSet).where(col(GradingRuleSet.subject) == GradingSubject.MEMBER)
    ).scalar_one()
    seen: set[tuple[int, int]] = set()
    for place, of_member, year, decided_on, rank in grades:
        if not of_member:
            if (place, year) in seen:  # a unit has one grade a year
                continue
            seen.add((place, year))
        person = member(session, places[place]) if of_member else None
        session.add(
            Grading(
                rule_set_id=rule_set.id,
                member_id=person.id if person else None,
                organisation_id=places[place].id,
                unit_id=places[place].id,
                period=GradingPeriod.YEAR,
                year=year,
                number=1,
                state=GradingState.APPRAISED if decided_on is None else GradingState.DECIDED,
                decided_rank=None if decided_on is None else rank,
                decided_on=decided_on,
            )
        )
    session.flush()


def test_generated_plans_and_grades_are_counted_as_recounted(worlds: Worlds) -> None:
    counted_as_recounted(worlds)


def test_known_numbers(world: World) -> None:
    """A plan of three tasks, one in time, one overdue, one cancelled; and grades decided after the year's end."""
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        places: list[Organisation] = [tree.cell]
        tasks = [
            (TaskState.DONE, date(2024, 6, 30), date(2024, 6, 30)),
            (TaskState.PLANNED, date(2024, 6, 30), date(2024, 6, 30)),
            (TaskState.CANCELLED, date(2024, 6, 30), date(2024, 6, 30)),
        ]
        planned(ctx.session, tree.cell, PlanState.ISSUED, date(2024, 2, 1), tasks)
        graded(ctx.session, places, [(0, True, 2024, date(2025, 1, 10), 1), (0, False, 2024, date(2025, 1, 10), 2)])
        ask = (ctx.session, "plans", [tree.root.id], [2024], [date(2024, 7, 1)], date(2024, 7, 1))
        assert assert_counted(*ask) == Counter(
            plans_issued=1, plans_tasks_due=2, plans_tasks_on_time=1, plans_tasks_overdue=1
        )
        for day, expected in [
            (date(2024, 12, 31), Counter()),
            (
                date(2025, 1, 10),
                Counter(gradings_members=1, gradings_members_1=1, gradings_units=1, gradings_units_2=1),
            ),
        ]:
            assert +assert_counted(ctx.session, "gradings", [tree.root.id], [2024], [day], day) == expected


def test_a_person_graded_in_two_records_that_were_merged_counts_once(world: World) -> None:
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        grades = [(0, True, 2024, date(2025, 1, 10), 1), (0, True, 2024, date(2025, 1, 20), 2)]
        graded(ctx.session, [tree.cell], grades)
        double, kept = ctx.session.execute(select(Member).order_by(col(Member.id))).scalars()
        double.merged_into_id = kept.id
        ctx.session.flush()
        for day, expected in [
            (date(2025, 1, 10), Counter(gradings_members=1, gradings_members_1=1)),
            (date(2025, 1, 20), Counter(gradings_members=1, gradings_members_2=1)),
        ]:
            counted = assert_counted(ctx.session, "gradings", [tree.root.id], [2024], [day], day)
            assert counted == expected
