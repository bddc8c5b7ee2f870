"""Figures over HTTP: small worlds counted by hand, as of any day, on either tree, each number opened into its rows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update
from sqlmodel import col

from api.models.members import Member, MemberStatus
from api.models.organisations import Organisation
from api.models.pledges import Pledge, PledgeException
from api.models.statistics import OrganisationYear
from api.rules.access import Role
from api.rules.indicators import COUNTED
from api.services import counters
from tests.make.accounts import account
from tests.make.figures import joined, left, moved, opened_year, pledged, reach, status_from
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World


@dataclass(frozen=True)
class Counted:
    """Root → committee (cell: 4 due, 1 exempt, 1 staff; other_cell: 2 due), neighbour (foreign_cell: 1 due), lone."""

    tree: SmallTree
    people: dict[str, Member]
    client: TestClient
    year: int
    world: World

    def ask(self, path: str = "", status: int = 200, **query: Any) -> Any:
        query = {"organisation_id": self.tree.root.id, "year": self.year, **query}
        answer = self.client.get(f"/api/v1/statistics{path}", params=query)
        assert answer.status_code == status, answer.text
        return answer.json()

    def unit(self, named: Organisation | str, **query: Any) -> dict[str, int]:
        """The counts of everybody in one unit of the answer that are not zero."""
        relation, name = ("child", named.name) if isinstance(named, Organisation) else (named, None)
        [found] = [
            unit
            for unit in self.ask(**query)["units"]
            if unit["relation"] == relation and (name is None or unit["organisation"]["name"] == name)
        ]
        return {column: number for column, number in found["years"][0]["everybody"].items() if number}


@pytest.fixture
def counted(world: World) -> Counted:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        for each in (year - 1, year):
            opened_year(ctx.session, each)
        names = ("an", "bình", "chi", "dung", "exempt", "staff", "giang", "hà", "lan")
        homes = [tree.cell] * 6 + [tree.other_cell] * 2 + [tree.foreign_cell]
        status = {"exempt": MemberStatus.EXEMPT, "staff": MemberStatus.STAFF}
        people = {
            name: member(
                ctx.session, home, f"Nguyễn Văn {name.title()}",
                status=status.get(name, MemberStatus.OFFICIAL), key_leader=name in {"an", "giang"},
            )
            for name, home in zip(names, homes, strict=True)
        }  # fmt: skip
        counters.people_changed(ctx, [person.id for person in people.values()])
        pledged(ctx, people["an"], year, 4, rating=1)
        pledged(ctx, people["bình"], year, 4, rating=3)
        pledged(ctx, people["chi"], year, 2)
        pledged(ctx, people["staff"], year, 1)
        pledged(ctx, people["giang"], year, 3)
        reader = account(ctx.session, Role.COMMITTEE_STAFF, tree.root)
    return Counted(tree, people, world.client(reader), year, world)


def test_an_organisation_and_its_children(counted: Counted) -> None:
    answer = counted.ask()
    assert answer["as_of"] == answer["structure_on"] == counted.world.today.isoformat()
    assert answer["structure"] == "as_of"
    assert answer["bases"] == [{"year": counted.year, "base_on": counted.world.today.isoformat(), "source": "counters"}]
    itself = answer["units"][0]
    assert (itself["relation"], itself["span"]) == ("itself", None)
    assert itself["organisation"]["name"] == counted.tree.root.name
    [year] = itself["years"]
    assert year["everybody"] == {
        "members": 8, "people": 9, "due": 7, "registered": 4, "missing": 3, "exempt": 1, "excepted": 0,
        "not_required": 0, "volunteered": 1, "publicised": 4, "self_reported": 3, "assessed": 2, "rated_good": 1,
        "rated_1": 1, "rated_2": 0, "rated_3": 1, "rated_4": 0, "rated_5": 0, "turns": 5, "turns_assessed": 2,
    }  # fmt: skip
    assert year["key_leaders"]["due"] == year["key_leaders"]["registered"] == 2
    shown = {value["code"]: value for value in year["indicators"]}
    assert shown["registered"] == {"code": "registered", "numerator": 4, "denominator": 7, "percent": 57.14}
    assert shown["rated_good"]["percent"] == 50.0
    assert shown["turns"] == {"code": "turns", "numerator": 5, "denominator": None, "percent": None}
    meaning = {entry["code"]: entry for entry in answer["indicators"]}
    assert set(meaning) == set(shown)
    assert "31 tháng 12" in meaning["registered"]["base_rule"]["text_vi"]
    assert counted.unit(counted.tree.committee)["due"] == 6
    assert counted.unit(counted.tree.neighbour) == {"members": 1, "people": 1, "due": 1, "missing": 1}
    assert counted.unit(counted.tree.lone_cell) == {}
    assert counted.unit("own") == {}
    assert [unit["relation"] for unit in answer["units"]] == ["itself", "own", "child", "child", "child"]


def test_where_nothing_was_due_there_is_no_percentage(counted: Counted) -> None:
    answer = counted.ask(organisation_id=counted.tree.lone_cell.id, indicator=["registered", "leader_rated_good"])
    values = answer["units"][0]["years"][0]["indicators"]
    assert [value["code"] for value in values] == ["registered", "leader_rated_good"]
    assert all(value["percent"] is None and value["denominator"] == 0 for value in values)


def test_a_cell_is_its_own(counted: Counted) -> None:
    answer = counted.ask(organisation_id=counted.tree.other_cell.id)
    assert [unit["relation"] for unit in answer["units"]] == ["itself", "own"]
    assert answer["units"][0]["years"] == answer["units"][1]["years"]


def test_years_add_up_as_turns_and_people_are_counted_apart(counted: Counted) -> None:
    with counted.world.acting() as ctx:
        pledged(ctx, counted.people["an"], counted.year - 1, 1, on=date(counted.year - 1, 3, 1))
    answer = counted.ask(year=counted.year - 1, to_year=counted.year)
    itself = answer["units"][0]
    assert [year["year"] for year in itself["years"]] == [counted.year - 1, counted.year]
    assert itself["span"]["everybody"]["turns"] == 6
    assert itself["span"]["everybody"]["due"] == 14
    assert [base["base_on"] for base in answer["bases"]] == [
        f"{counted.year - 1}-12-31", counted.world.today.isoformat(),
    ]  # fmt: skip
    people = counted.ask("/people", year=counted.year - 1, to_year=counted.year)
    assert people["everybody"] == {"due": 7, "registered": 4, "with_pledge": 5, "turns": 6}
    assert people["key_leaders"] == {"due": 2, "registered": 2, "with_pledge": 2, "turns": 3}


def test_any_past_day_can_be_asked(counted: Counted) -> None:
    today = counted.world.today
    with counted.world.acting() as ctx:
        bình, chi = counted.people["bình"], counted.people["chi"]
        pledge = ctx.session.get(Pledge, _pledge_of(ctx.session, chi))
        reach(ctx, pledge, 1)
        joined(ctx, bình, counted.tree.foreign_cell, today)
        left(ctx, counted.people["giang"], today)
        status_from(ctx, counted.people["dung"], MemberStatus.EXEMPT, today)
    yesterday = {"as_of": (today - timedelta(days=1)).isoformat()}
    now = counted.unit("itself")
    assert now | {"due": 5, "registered": 3, "publicised": 2, "exempt": 2, "turns": 5} == now
    before = counted.unit("itself", **yesterday)
    assert before | {"due": 7, "registered": 4, "publicised": 3, "assessed": 0, "turns": 4, "exempt": 1} == (
        before | {"assessed": 0}
    )
    assert counted.unit(counted.tree.neighbour, **yesterday) == {"members": 1, "people": 1, "due": 1, "missing": 1}
    assert counted.unit(counted.tree.neighbour)["assessed"] == 1
    assert counted.ask(**yesterday)["bases"][0]["source"] == "rows"
    _recounts(counted, today, today - timedelta(days=1), today - timedelta(days=3))


def test_figures_stand_on_the_tree_of_the_day_or_on_todays(counted: Counted) -> None:
    """The other cell moves to the neighbour; the committee's remaining cell is dissolved into it, the lone cell too."""
    today, tree = counted.world.today, counted.tree
    with counted.world.acting() as ctx:
        moved(ctx, tree.other_cell, tree.neighbour, today)
        moved(ctx, tree.lone_cell, tree.neighbour, today, inherited=True)
    yesterday = (today - timedelta(days=1)).isoformat()
    assert counted.unit(tree.committee)["people"] == 6
    assert counted.unit(tree.neighbour)["people"] == 3
    assert counted.unit(tree.committee, as_of=yesterday)["people"] == 8
    assert counted.unit(tree.neighbour, as_of=yesterday)["people"] == 1
    assert counted.unit(tree.committee, as_of=yesterday, structure="today")["people"] == 6
    assert counted.unit(tree.neighbour, as_of=yesterday, structure="today")["people"] == 3
    names = [unit["organisation"]["name"] for unit in counted.ask()["units"] if unit["relation"] == "child"]
    assert tree.lone_cell.name not in names
    then = [unit["organisation"]["name"] for unit in counted.ask(as_of=yesterday)["units"]]
    assert tree.lone_cell.name in then
    answer = counted.ask(as_of=yesterday, structure="today")
    assert (answer["as_of"], answer["structure_on"]) == (yesterday, today.isoformat())
    _recounts(counted, today, today - timedelta(days=1))


def test_every_number_opens_into_its_rows(counted: Counted) -> None:
    for as_of in (counted.world.today, counted.world.today - timedelta(days=2)):
        answer = counted.ask(as_of=as_of.isoformat())["units"][0]["years"][0]
        columns = answer["everybody"] | {f"leader_{name}": value for name, value in answer["key_leaders"].items()}
        assert set(columns) == set(COUNTED)
        for column, number in columns.items():
            seen: list[str] = []
            cursor = None
            while True:
                query = {"cursor": cursor} if cursor else {}
                page = counted.ask("/rows", column=column, as_of=as_of.isoformat(), limit=4, **query)
                assert page["total"] == page["openable"] == number, column
                seen += [item["member_id"] for item in page["items"]]
                cursor = page["next_cursor"]
                if cursor is None:
                    break
            assert len(seen) == len(set(seen)) == number, column


def test_rows_say_how_each_person_stands(counted: Counted) -> None:
    rows = counted.ask("/rows", column="people", limit=200)["items"]
    standing = {row["full_name"].split()[-1]: row["standing"] for row in rows}
    assert standing == {
        "An": "registered", "Bình": "registered", "Chi": "registered", "Dung": "missing", "Exempt": "exempt",
        "Staff": "registered", "Giang": "registered", "Hà": "missing", "Lan": "missing",
    }  # fmt: skip
    [an] = [row for row in rows if row["full_name"].endswith("An")]
    assert (an["rating"], an["assessed_on"], an["key_leader"]) == (1, counted.world.today.isoformat(), True)


def test_an_exception_counts_while_it_stands(counted: Counted) -> None:
    today = counted.world.today
    with counted.world.acting() as ctx:
        dung = counted.people["dung"]
        exception = PledgeException(
            member_id=dung.id, year=counted.year, organisation_id=counted.tree.cell.id,
            decided_on=today - timedelta(days=2), reason="Ốm dài ngày",
        )  # fmt: skip
        ctx.session.add(exception)
        counters.people_changed(ctx, [dung.id])
    assert counted.unit("itself")["excepted"] == 1
    assert counted.unit("itself", as_of=(today - timedelta(days=3)).isoformat()).get("excepted", 0) == 0
    with counted.world.acting() as ctx:
        ctx.session.merge(exception).withdrawn_on = today
        counters.people_changed(ctx, [dung.id])
    assert "excepted" not in counted.unit("itself")
    assert counted.unit("itself", as_of=(today - timedelta(days=1)).isoformat())["excepted"] == 1
    _recounts(counted, today, today - timedelta(days=1), today - timedelta(days=3))


def test_units_side_by_side(counted: Counted) -> None:
    ids = [counted.tree.neighbour.id, counted.tree.committee.id, counted.tree.cell.id]
    answer = counted.ask("/comparison", organisation_id=ids)
    assert [unit["organisation"]["id"] for unit in answer["units"]] == [str(each) for each in ids]
    assert [unit["years"][0]["everybody"]["due"] for unit in answer["units"]] == [1, 6, 4]
    yesterday = (counted.world.today - timedelta(days=1)).isoformat()
    past = counted.ask("/comparison", organisation_id=ids, as_of=yesterday)
    assert [unit["years"][0]["everybody"]["registered"] for unit in past["units"]] == [0, 4, 3]


def test_a_year_week_by_week(counted: Counted) -> None:
    answer = counted.ask("/trend")
    assert answer["due"] == 7
    last = answer["weeks"][-1]
    whole = counted.unit("itself")
    for stage in ("registered", "publicised", "self_reported", "assessed"):
        assert last[f"{stage}_in_all"] == whole[stage] == sum(week[stage] for week in answer["weeks"])
    assert all(date.fromisoformat(week["starts_on"]).weekday() == 0 for week in answer["weeks"])


def test_counting_again_gives_the_same_and_the_rows(counted: Counted) -> None:
    body = {"organisation_id": str(counted.tree.committee.id), "year": counted.year}
    answer = counted.client.post("/api/v1/statistics/recount?limit=5", json=body)
    assert answer.status_code == 200, answer.text
    first = answer.json()
    assert first["equal"] is True
    assert first["counted"] == first["stated"]
    assert first["people"] == 8
    assert len(first["items"]) == 5
    assert 'rel="next"' in answer.headers["Link"]
    following = counted.client.post(answer.headers["Link"].split(">")[0].removeprefix("<"), json=body).json()
    assert len(following["items"]) == 3


def test_drift_is_seen_by_counting_again(counted: Counted) -> None:
    with counted.world.session() as session:
        session.execute(update(OrganisationYear).values(registered=0))
    body = {"organisation_id": str(counted.tree.root.id), "year": counted.year}
    assert counted.client.post("/api/v1/statistics/recount", json=body).json()["equal"] is False


WRONG: tuple[tuple[str, dict[str, Any], str, str], ...] = (
    ("", {"year": 2031}, "?year", "year_not_opened"),
    ("", {"to_year": 1999}, "?to_year", "years_reversed"),
    ("", {"to_year": 2199}, "?to_year", "years_too_many"),
    ("", {"as_of": "2199-01-01"}, "?as_of", "date_in_future"),
    ("", {"as_of": "1999-01-01"}, "?as_of", "organisation_not_there"),
    ("", {"as_of": "2026-02-30"}, "?as_of", "date_invalid"),
    ("", {"structure": "sideways"}, "?structure", "choice_invalid"),
    ("", {"indicator": "applause"}, "?indicator", "choice_invalid"),
    ("/rows", {"column": "path"}, "?column", "choice_invalid"),
    ("/rows", {"column": "due", "cursor": "?"}, "?cursor", "cursor_invalid"),
    ("/rows", {}, "?column", "missing"),
    ("/trend", {"as_of": "2199-01-01"}, "?as_of", "date_in_future"),
    ("/people", {"to_year": 1999}, "?to_year", "years_reversed"),
)


def test_wrong_questions_are_named(counted: Counted) -> None:
    for path, query, pointer, code in WRONG:
        problem = counted.ask(path, status=422, **query)
        assert [(error["pointer"], error["code"]) for error in problem["errors"]] == [(pointer, code)], query
        assert problem["errors"][0]["detail"] != code
    twice = [counted.tree.cell.id] * 2
    [error] = counted.ask("/comparison", status=422, organisation_id=twice)["errors"]
    assert (error["pointer"], error["code"]) == ("?organisation_id", "organisation_twice")
    body = {"organisation_id": str(counted.tree.cell.id), "year": counted.year, "as_of": "2199-01-01"}
    [error] = counted.client.post("/api/v1/statistics/recount", json=body).json()["errors"]
    assert (error["pointer"], error["code"]) == ("/as_of", "date_in_future")


def test_rights(counted: Counted) -> None:
    tree = counted.tree
    with counted.world.session() as session:
        cell_officer = account(session, Role.SECRETARY, tree.cell, below=False)
        auditor = account(session, Role.AUDITOR, tree.root)
        plain = account(session, Role.MEMBER, tree.root)
    query = {"year": counted.year, "organisation_id": str(tree.cell.id)}
    opening = query | {"column": "due"}
    officer = counted.world.client(cell_officer)
    assert officer.get("/api/v1/statistics", params=query).status_code == 200
    assert officer.get("/api/v1/statistics/rows", params=opening).status_code == 200
    for foreign in (tree.root.id, tree.foreign_cell.id, tree.committee.id, counted.people["an"].id):
        for path in ("", "/rows", "/trend", "/people"):
            asked = (opening if path == "/rows" else query) | {"organisation_id": str(foreign)}
            answer = officer.get(f"/api/v1/statistics{path}", params=asked)
            assert answer.status_code == 404, (path, foreign)
    compared = officer.get(
        "/api/v1/statistics/comparison",
        params={"organisation_id": [str(tree.cell.id), str(tree.root.id)], "year": counted.year},
    )
    assert compared.status_code == 404
    assert counted.world.client(auditor).get("/api/v1/statistics", params=query).status_code == 200
    assert counted.world.client(auditor).get("/api/v1/statistics/rows", params=opening).status_code == 403
    body = {"organisation_id": str(tree.cell.id), "year": counted.year}
    assert counted.world.client(auditor).post("/api/v1/statistics/recount", json=body).status_code == 403
    assert counted.world.client(plain).get("/api/v1/statistics", params=query).status_code == 403
    assert counted.world.client(plain).get("/api/v1/statistics/indicators").status_code == 200
    assert counted.world.anonymous().get("/api/v1/statistics", params=query).status_code == 401


def test_what_has_left_ones_scope_is_added_up_without_being_named(counted: Counted) -> None:
    """The committee's staff ask about the day before its other cell went to the neighbour."""
    today, tree = counted.world.today, counted.tree
    with counted.world.acting() as ctx:
        moved(ctx, tree.other_cell, tree.neighbour, today)
        holder = account(ctx.session, Role.COMMITTEE_STAFF, tree.committee)
    staff = counted.world.client(holder)
    query = {
        "year": counted.year, "organisation_id": str(tree.committee.id),
        "as_of": (today - timedelta(days=1)).isoformat(),
    }  # fmt: skip
    answer = staff.get("/api/v1/statistics", params=query)
    assert tree.other_cell.name not in answer.text
    units = {unit["relation"]: unit["years"][0]["everybody"]["people"] for unit in answer.json()["units"]}
    assert units == {"itself": 8, "own": 0, "child": 6, "elsewhere": 2}
    rows = staff.get("/api/v1/statistics/rows", params=query | {"column": "people"}).json()
    assert (rows["total"], rows["openable"], len(rows["items"])) == (8, 6, 6)


def _pledge_of(session: Any, person: Member) -> Any:
    return session.execute(select(col(Pledge.id)).where(col(Pledge.member_id) == person.id)).scalar_one()


def _recounts(counted: Counted, *days: date) -> None:
    """The recount agrees on each day, on both trees, for every organisation that was there."""
    for day in days:
        for structure in ("as_of", "today"):
            for organisation in (counted.tree.root, counted.tree.committee, counted.tree.neighbour):
                body = {
                    "organisation_id": str(organisation.id), "year": counted.year,
                    "as_of": day.isoformat(), "structure": structure,
                }  # fmt: skip
                answer = counted.client.post("/api/v1/statistics/recount", json=body).json()
                assert answer["equal"] is True, (day, structure, organisation.name, answer)
