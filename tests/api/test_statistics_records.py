"""Figures counted from records, shown on standards: rolled up, as of any day, on either tree, opened and recounted."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from api.rules.access import Role
from api.rules.indicators import FAMILIES, FAMILY_OF, INDICATORS
from tests.make.accounts import account
from tests.make.figures import joined, moved, opened_year
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.make.recounts import DAYS, MOVES, PLACES, generated, grounds
from tests.make.standards import issued
from tests.world import World, Worlds

OF_STANDARDS = [indicator.code for indicator in FAMILIES["standards"].indicators]


@dataclass(frozen=True)
class Scene:
    """Last year the committee issued standards, due for review by now; this year its cell issued, and revised them."""

    tree: SmallTree
    client: TestClient
    world: World

    @property
    def year(self) -> int:
        return self.world.today.year

    def ask(self, path: str = "", status: int = 200, **query: Any) -> Any:
        query = {"organisation_id": self.tree.root.id, "year": self.year, **query}
        answer = self.client.get(f"/api/v1/statistics{path}", params=query)
        assert answer.status_code == status, answer.text
        return answer.json()

    def values(self, unit: dict[str, Any]) -> dict[str, tuple[int, int | None]]:
        return {each["code"]: (each["numerator"], each["denominator"]) for each in unit["indicators"]}

    def shown(self, relation: str = "itself", name: str | None = None, **query: Any) -> dict[str, Any]:
        """The indicators of standards in one unit of the answer: (numerator, denominator) by code."""
        [found] = [
            unit
            for unit in self.ask(indicator=OF_STANDARDS, **query)["units"]
            if unit["relation"] == relation and (name is None or unit["organisation"]["name"] == name)
        ]
        return self.values(found["years"][0])


@pytest.fixture
def scene(world: World) -> Scene:
    today = world.today
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        for year in (today.year - 1, today.year):
            opened_year(ctx.session, year)
        member(ctx.session, tree.cell)
        last_year = date(today.year - 1, 5, 19)
        issued(ctx.session, tree.committee, last_year, review_by=today - timedelta(days=1))
        issued(ctx.session, tree.cell, date(today.year, 1, 1))
        issued(ctx.session, tree.cell, today, review_by=today)
        reader = account(ctx.session, Role.COMMITTEE_STAFF, tree.root)
    return Scene(tree, world.client(reader), world)


def test_records_are_added_up_by_child_and_at_any_depth(scene: Scene) -> None:
    assert scene.shown() == {
        "standards_in_force": (2, 7),
        "standards_issued": (1, None),
        "standards_revised": (1, None),
        "standards_overdue": (1, 2),
    }
    assert scene.shown("child", scene.tree.committee.name)["standards_in_force"] == (2, 3)
    assert scene.shown("own", organisation_id=scene.tree.committee.id)["standards_in_force"] == (1, 1)
    assert scene.shown("child", scene.tree.neighbour.name)["standards_overdue"] == (0, 0)
    [compared] = scene.ask("/comparison", organisation_id=[scene.tree.cell.id], indicator=OF_STANDARDS)["units"]
    assert scene.values(compared["years"][0])["standards_issued"] == (1, None)


def test_an_answer_mixes_families_and_says_whose_each_is(scene: Scene) -> None:
    answer = scene.ask(indicator=["registered", "standards_issued"])
    assert [(each["code"], each["family"]) for each in answer["indicators"]] == [
        ("registered", "pledges"),
        ("standards_issued", "standards"),
    ]
    assert scene.values(answer["units"][0]["years"][0]) == {"registered": (0, 0), "standards_issued": (1, None)}
    known = scene.client.get("/api/v1/statistics/indicators").json()
    assert {each["code"]: each["family"] for each in known}.items() <= FAMILY_OF.items()


def test_any_past_day_can_be_asked(scene: Scene) -> None:
    today = scene.world.today
    yesterday = scene.shown(as_of=(today - timedelta(days=1)).isoformat())
    assert yesterday["standards_revised"] == (0, None)
    assert yesterday["standards_overdue"] == (0, 2)
    last_year = scene.shown(year=scene.year - 1)
    assert last_year["standards_issued"] == (1, None)
    assert last_year["standards_in_force"] == (1, 7)


def test_over_several_years_events_add_up_and_what_stands_is_that_of_the_last(scene: Scene) -> None:
    answer = scene.ask(year=scene.year - 1, to_year=scene.year, indicator=OF_STANDARDS)
    assert scene.values(answer["units"][0]["span"]) == {
        "standards_in_force": (2, 7),
        "standards_issued": (2, None),
        "standards_revised": (1, None),
        "standards_overdue": (1, 2),
    }


def test_months_show_how_it_went(scene: Scene) -> None:
    answer = scene.ask("/months", indicator=["standards_issued", "standards_revised"])
    assert answer["months"][-1]["on"] == scene.world.today.isoformat()
    assert scene.values(answer["months"][-1]) == {"standards_issued": (1, None), "standards_revised": (1, None)}
    past = scene.ask("/months", year=scene.year - 1, indicator=["standards_issued"])
    issued_by = [scene.values(month)["standards_issued"][0] for month in past["months"]]
    assert issued_by == [0] * 4 + [1] * 8


def test_every_number_opens_into_its_records(scene: Scene) -> None:
    stated = scene.shown()
    for code, (number, denominator) in stated.items():
        indicator = INDICATORS[code]
        for column, expected in ((indicator.numerator, number), (indicator.denominator, denominator)):
            if column is None:
                continue
            seen: list[dict[str, Any]] = []
            query: dict[str, Any] = {}
            while True:
                page = scene.ask("/records", column=column, limit=2, **query)
                assert page["total"] == page["openable"] == expected, column
                seen += page["items"]
                if page["next_cursor"] is None:
                    break
                query = {"cursor": page["next_cursor"]}
            assert sum(line["number"] for line in seen) == expected, column
            assert len({line["id"] for line in seen}) == len(seen)
    [line] = scene.ask("/records", column="standards_revised")["items"]
    assert line["organisation"]["name"] == scene.tree.cell.name
    assert (line["happened_on"], line["title"]) == (scene.world.today.isoformat(), "Chuẩn mực đạo đức, lần 2")


def test_a_reorganisation_and_a_transfer_leave_records_where_they_count(scene: Scene) -> None:
    """The cell goes to the neighbour, its member to another cell; the lone cell is dissolved into the neighbour."""
    today, tree = scene.world.today, scene.tree
    with scene.world.acting() as ctx:
        person = member(ctx.session, tree.cell)
        issued(ctx.session, tree.lone_cell, today - timedelta(days=1))
        moved(ctx, tree.cell, tree.neighbour, today)
        moved(ctx, tree.lone_cell, tree.neighbour, today, inherited=True)
        joined(ctx, person, tree.foreign_cell, today)
    yesterday = (today - timedelta(days=1)).isoformat()
    assert scene.shown("child", tree.committee.name)["standards_in_force"] == (1, 2)
    assert scene.shown("child", tree.neighbour.name)["standards_in_force"] == (1, 3)
    assert scene.shown("child", tree.neighbour.name)["standards_issued"] == (2, None)
    assert scene.shown("child", tree.committee.name, as_of=yesterday)["standards_in_force"] == (2, 3)
    restated = scene.shown("child", tree.neighbour.name, as_of=yesterday, structure="today")
    assert restated["standards_in_force"] == (2, 4)
    body = {"family": "standards", "organisation_id": str(tree.root.id), "year": scene.year}
    for day in (today.isoformat(), yesterday):
        for structure in ("as_of", "today"):
            asked = body | {"as_of": day, "structure": structure}
            answer = scene.client.post("/api/v1/statistics/records/recount", json=asked)
            assert answer.status_code == 200, answer.text
            assert answer.json()["equal"] is True
            assert any(column["counted"] for column in answer.json()["columns"])


def test_wrong_questions_and_missing_rights(scene: Scene) -> None:
    for path, query, pointer, code in (
        ("/records", {"column": "due"}, "?column", "choice_invalid"),
        ("/records", {"column": "standards_issued", "cursor": "?"}, "?cursor", "cursor_invalid"),
        ("/months", {"indicator": "registered"}, "?indicator", "choice_invalid"),
        ("/months", {}, "?indicator", "missing"),
        ("/rows", {"column": "standards_issued"}, "?column", "choice_invalid"),
    ):
        [error] = scene.ask(path, status=422, **query)["errors"]
        assert (error["pointer"], error["code"]) == (pointer, code)
    body = {"family": "applause", "organisation_id": str(scene.tree.root.id), "year": scene.year}
    [error] = scene.client.post("/api/v1/statistics/records/recount", json=body).json()["errors"]
    assert (error["pointer"], error["code"]) == ("/family", "choice_invalid")
    with scene.world.session() as session:
        secretary = account(session, Role.SECRETARY, scene.tree.cell, below=False)
        reader = account(session, Role.AUDITOR, scene.tree.root)
    officer, auditor = scene.world.client(secretary), scene.world.client(reader)
    query = {"organisation_id": str(scene.tree.root.id), "year": scene.year}
    opening = query | {"column": "standards_issued"}
    assert officer.get("/api/v1/statistics/records", params=opening).status_code == 404
    assert officer.get("/api/v1/statistics/months", params=query | {"indicator": OF_STANDARDS}).status_code == 404
    assert auditor.get("/api/v1/statistics/records", params=opening).status_code == 403


def test_what_has_left_ones_scope_is_counted_and_not_opened(scene: Scene) -> None:
    today, tree = scene.world.today, scene.tree
    with scene.world.acting() as ctx:
        moved(ctx, tree.cell, tree.neighbour, today)
        holder = account(ctx.session, Role.COMMITTEE_STAFF, tree.committee)
    staff = scene.world.client(holder)
    query = {
        "organisation_id": str(tree.committee.id), "year": scene.year, "column": "standards_in_force",
        "as_of": (today - timedelta(days=1)).isoformat(),
    }  # fmt: skip
    page = staff.get("/api/v1/statistics/records", params=query).json()
    assert (page["total"], page["openable"], len(page["items"])) == (2, 1, 1)


@given(
    versions=st.lists(st.tuples(PLACES, DAYS, st.none() | st.integers(0, 500), st.integers(0, 40)), max_size=14),
    moves=MOVES,
    asked=st.lists(DAYS, min_size=1, max_size=3),
)
@generated(8)
def counted_as_recounted(
    worlds: Worlds,
    versions: list[tuple[int, date, int | None, int]],
    moves: list[tuple[str, bool]],
    asked: list[date],
) -> None:
    with grounds(worlds) as at:
        begun: dict[int, date] = {}
        for place, day, review, delay in sorted(versions, key=lambda each: each[1]):
            if day + timedelta(days=delay) > begun.get(place, date.min):
                begun[place] = day + timedelta(days=delay)
                review_by = None if review is None else day + timedelta(days=review)
                issued(at.ctx.session, at.places[place], day, review_by=review_by, delay=delay)
        at.move(moves)
        at.assert_counted("standards", asked)


def test_generated_records_are_counted_as_recounted(worlds: Worlds) -> None:
    counted_as_recounted(worlds)
