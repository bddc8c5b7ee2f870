"""The year's list at any level: every person on one page, in one order, once; and exceptions that move them."""

from typing import Any

import pytest

from api.models.members import MemberStatus
from api.rules.figures import Bucket
from api.rules.pledges import PledgeState
from tests.make.casts import Cast, cast, recount
from tests.make.members import member
from tests.make.pledges import pledge
from tests.world import World


@pytest.fixture
def people(world: World) -> Cast:
    made = cast(world)
    with world.session() as session:
        pledge(session, made.members["member"], made.cell, state=PledgeState.PUBLICISED)
        pledge(session, made.members["deputy"], made.cell, state=PledgeState.DRAFT)
        for number in range(7):
            person = member(session, made.tree.lone_cell, f"Người thứ {number}")
            if number % 2:
                pledge(session, person, made.tree.lone_cell, state=PledgeState.ASSESSED)
        volunteer = member(session, made.tree.other_cell, "Viên chức", status=MemberStatus.STAFF)
        pledge(session, volunteer, made.tree.other_cell, state=PledgeState.REGISTERED, bucket=Bucket.NOT_REQUIRED)
    recount(world)
    return made


def pages(client: Any, address: str, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor = None
    for _ in range(50):
        answer = client.get(address, params=query | ({"cursor": cursor} if cursor else {}))
        assert answer.status_code == 200, answer.text
        found += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return found
    raise AssertionError("the list does not end")


def test_a_cells_list_begins_with_who_is_missing(people: Cast) -> None:
    client = people.client("secretary")
    address = f"/api/v1/organisations/{people.cell.id}/pledges"
    for limit in (1, 2, 50):
        rows = pages(client, address, year=people.year, limit=limit)
        assert [(row["member"]["name"], row["standing"]) for row in rows] == [
            ("Trần Thị Bình", "missing"),
            ("Lê Văn Cường", "missing"),
            ("Phạm Thị Dung", "missing"),
            ("Nguyễn Văn An", "registered"),
            ("Hoàng Văn Giáp", "exempt"),
        ]
    assert rows[1]["state"] == "draft"  # officers may register it late; its text stays the member's own
    assert rows[0]["key_leader"] is True


@pytest.mark.parametrize("limit", [1, 2, 3, 50])
def test_every_level_lists_everybody_of_a_standing_once(people: Cast, limit: int) -> None:
    client = people.client("staff")
    address = f"/api/v1/organisations/{people.tree.root.id}/pledges"
    names = {
        standing: [
            row["member"]["name"] for row in pages(client, address, year=people.year, limit=limit, standing=standing)
        ]
        for standing in ("missing", "registered", "exempt", "excepted", "not_required")
    }
    assert names == {
        "missing": [
            "Trần Thị Bình",
            "Lê Văn Cường",
            "Phạm Thị Dung",
            "Vũ Văn Hải",
            "Đỗ Thị Én",
            "Người thứ 0",
            "Người thứ 2",
            "Người thứ 4",
            "Người thứ 6",
        ],
        "registered": ["Nguyễn Văn An", "Viên chức", "Người thứ 1", "Người thứ 3", "Người thứ 5"],
        "exempt": ["Hoàng Văn Giáp"],
        "excepted": [],
        "not_required": [],
    }
    states = pages(client, address, year=people.year, limit=limit, standing="registered", state="assessed")
    assert [row["rating"] for row in states] == ["good"] * 3
    drafts = pages(client, address, year=people.year, limit=limit, standing="missing")
    assert {row["pledge_id"] for row in drafts} == {None}


def test_who_may_ask_for_rows(people: Cast) -> None:
    address = f"/api/v1/organisations/{people.tree.root.id}/pledges"
    needed = people.client("staff").get(address, params={"year": people.year})
    assert needed.json()["errors"][0]["code"] == "standing_needed"
    assert people.client("staff").get(address, params={"year": 1999, "standing": "missing"}).status_code == 404
    cell = f"/api/v1/organisations/{people.cell.id}/pledges?year={people.year}&standing=missing"
    for part, status in (("secretary", 200), ("inspector", 200), ("member", 403), ("auditor", 403), ("outsider", 404)):
        assert people.client(part).get(cell).status_code == status, part
    foreign = people.client("staff").get(address, params={"year": people.year, "standing": "missing", "limit": 1})
    cursor = foreign.json()["next_cursor"]
    outside = f"/api/v1/organisations/{people.tree.neighbour.id}/pledges"
    answer = people.client("staff").get(outside, params={"year": people.year, "standing": "missing", "cursor": cursor})
    assert answer.json()["errors"][0]["code"] == "cursor_invalid"


def test_the_notice_board_is_for_the_cell(people: Cast) -> None:
    board = f"/api/v1/organisations/{people.cell.id}/notice-board"
    [notice] = pages(people.client("comrade"), board, year=people.year)
    assert (notice["member"]["name"], notice["state"], notice["comments"]) == ("Nguyễn Văn An", "publicised", 0)
    for part, status in (("staff", 403), ("outsider", 404)):
        assert people.client(part).get(board, params={"year": people.year}).status_code == status


def test_an_exception_is_decided_and_taken_back(people: Cast) -> None:
    staff = people.client("staff")
    address = f"/api/v1/organisations/{people.cell.id}/pledge-exceptions"
    body = {"member_id": str(people.members["comrade"].id), "year": people.year, "reason": "Điều trị dài ngày"}
    made = staff.post(address, json=body)
    assert made.status_code == 201, made.text
    assert staff.post(address, json=body).json()["code"] == "already_excepted"

    def missing() -> list[str]:
        rows = pages(staff, f"/api/v1/organisations/{people.cell.id}/pledges", year=people.year, standing="missing")
        return [row["member"]["name"] for row in rows]

    assert missing() == ["Trần Thị Bình", "Lê Văn Cường"]
    notebook = people.client("comrade").get(f"/api/v1/me/notebooks/{people.year}").json()
    assert (notebook["standing"], notebook["exception"]["reason"]) == ("excepted", "Điều trị dài ngày")
    assert notebook["next_task"] is None
    [listed] = pages(staff, address, year=people.year)
    assert listed["member"]["name"] == "Phạm Thị Dung"
    one = f"/api/v1/pledge-exceptions/{made.json()['id']}"
    assert people.client("member").get(one).status_code == 403
    assert people.client("outsider").get(one).status_code == 404
    assert staff.post(f"{one}/withdrawal").json()["withdrawn_on"] == people.world.today.isoformat()
    assert staff.post(f"{one}/withdrawal").json()["code"] == "already_withdrawn"
    assert missing() == ["Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"]
    assert staff.post(address, json=body).status_code == 201  # decided again, beside the one taken back
    foreign = staff.post(address, json=body | {"member_id": str(people.members["outsider"].id)})
    assert foreign.json()["errors"][0]["code"] == "member_not_in_cell"
