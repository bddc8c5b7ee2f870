"""Figures of study sessions: by quarter and cell, over a year, and held to a recount on generated sessions."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from api.models.study_sessions import Minutes
from api.rules.access import Role
from api.rules.indicators import FAMILIES
from api.rules.study_sessions import Mark, SessionState, StudySessionKind
from tests.make.accounts import account
from tests.make.figures import joined, opened_year
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.make.recounts import DAYS, FIRST_DAY, MOVES, PLACES, assert_counted, generated, grounds
from tests.make.study_sessions import study_session
from tests.world import World, Worlds

CODES = [indicator.code for indicator in FAMILIES["study_sessions"].indicators]


def test_expected_held_and_missing_by_quarter_and_in_all(world: World) -> None:
    """Last year: the cell held two in the first quarter and one in the third; nobody else held any."""
    year = world.today.year - 1
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        an, binh = member(ctx.session, tree.cell), member(ctx.session, tree.cell)
        marks = [(an, Mark.PRESENT), (binh, Mark.EXCUSED)]
        for month, kind in (
            (1, StudySessionKind.THEMED),
            (3, StudySessionKind.FIELD_VISIT),
            (8, StudySessionKind.CONTEST),
        ):
            study_session(
                ctx.session, tree.cell, date(year, month, 9), state=SessionState.MINUTED, kind=kind, marks=marks
            )
        study_session(ctx.session, tree.cell, date(year, 5, 9), state=SessionState.CANCELLED)
        study_session(
            ctx.session,
            tree.cell,
            date(year, 5, 9),
            state=SessionState.HELD,
            kind=StudySessionKind.REGULAR,
            themed=False,
        )
        reader = account(ctx.session, Role.COMMITTEE_STAFF, tree.root)
    client = world.client(reader)
    query: dict[str, Any] = {"organisation_id": str(tree.root.id), "year": year}
    lines = client.get("/api/v1/study-sessions/quarters", params=query | {"limit": 1})
    assert 'rel="next"' in lines.headers["Link"]
    [cell] = lines.json()["items"]
    assert cell["organisation"]["name"] == tree.cell.name
    counted = [(each["expected"], each["held"], each["missing"], each["over"]) for each in cell["quarters"]]
    assert counted == [(1, 2, 0, True), (1, 0, 1, True), (1, 1, 0, True), (1, 0, 1, True)]
    answer = client.get("/api/v1/statistics", params=query | {"indicator": CODES}).json()
    values = {
        each["code"]: (each["numerator"], each["denominator"]) for each in answer["units"][0]["years"][0]["indicators"]
    }
    assert values == {
        "study_sessions_fulfilled": (2, 16),
        "study_sessions_missing": (14, 16),
        "study_sessions_held": (3, None),
        "study_sessions_field_visits": (1, 3),
        "study_sessions_contests": (1, 3),
        "study_sessions_workshops": (0, 3),
        "study_sessions_approved": (0, 3),
        "study_sessions_attendance": (3, 6),
    }
    opened = client.get("/api/v1/statistics/records", params=query | {"column": "study_sessions_missing"}).json()
    assert (opened["total"], sorted(line["number"] for line in opened["items"])) == (14, [2, 4, 4, 4])


def test_december_minutes_count_once_they_are_approved_in_january(world: World) -> None:
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        held = study_session(ctx.session, tree.cell, date(2024, 12, 20), state=SessionState.APPROVED)
        said = {"conclusion": "Thống nhất", "written_at": ctx.at, "approved_on": date(2025, 1, 20)}
        ctx.session.add(Minutes(study_session_id=held.id, **said))
        ctx.session.flush()
        for day, approved in ((date(2024, 12, 31), 0), (date(2025, 1, 19), 0), (date(2025, 1, 20), 1)):
            counted = assert_counted(ctx.session, "study_sessions", [tree.root.id], [2024], [day], day)
            assert (counted["study_sessions_held"], counted["study_sessions_approved"]) == (1, approved), day


@given(
    sessions=st.lists(
        st.tuples(
            PLACES,
            DAYS,
            st.sampled_from(StudySessionKind),
            st.sampled_from(SessionState),
            st.booleans(),
            st.lists(st.sampled_from(Mark), max_size=3),
        ),
        max_size=20,
    ),
    moves=MOVES,
    asked=st.lists(DAYS, min_size=1, max_size=3),
)
@generated(8)
def counted_as_recounted(
    worlds: Worlds, sessions: list[tuple[Any, ...]], moves: list[tuple[str, bool]], asked: list[date]
) -> None:
    with grounds(worlds) as at:
        session = at.ctx.session
        people = [member(session, at.tree.cell, since=FIRST_DAY) for _ in range(3)]
        for place, day, kind, state, themed, marks in sessions:
            noted = list(zip(people, marks, strict=False))
            study_session(session, at.places[place], day, kind=kind, state=state, themed=themed, marks=noted)
        at.move(moves)
        joined(at.ctx, people[0], at.tree.foreign_cell, FIRST_DAY + timedelta(days=300))
        at.assert_counted("study_sessions", asked)


def test_generated_sessions_are_counted_as_recounted(worlds: Worlds) -> None:
    counted_as_recounted(worlds)
