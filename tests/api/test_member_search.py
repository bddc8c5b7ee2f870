"""Lists and search: the order of names, marks that do not matter, pages, filters, and the three ways to a page."""

from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient

from api.models.members import MembershipKind, MemberStatus
from api.rules.access import Role
from api.services import member_search
from tests.make import accounts as make_account
from tests.make import members as make
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

NAMES = ["Nguyễn Văn An", "Đặng Thị Ân", "Trần Hoà Bình", "Lê Văn Đức", "Hoàng Thị Dung", "Nguyễn Thị Yến"]
"""In the order of lists: a â b … d đ …."""

IN_ORDER = ["Nguyễn Văn An", "Đặng Thị Ân", "Trần Hoà Bình", "Hoàng Thị Dung", "Lê Văn Đức", "Nguyễn Thị Yến"]


@pytest.fixture(params=["cell by cell", "by names", "in the order of the list"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same answers, whichever way a page is found."""
    if request.param != "cell by cell":
        monkeypatch.setattr(member_search, "FEW_ORGANISATIONS", 0)
    if request.param == "in the order of the list":
        monkeypatch.setattr(member_search, "FEW_NAMES", 0)
    return str(request.param)


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        tree = small_tree(session)
        for number, name in enumerate(NAMES):
            cell = tree.cell if number % 2 else tree.other_cell
            make.member(session, cell, name, birth_year=1960 + number, key_leader=number == 1)
        make.member(session, tree.foreign_cell, "Nguyễn Văn Ánh")
    return tree


@pytest.fixture
def staff(world: World, tree: SmallTree) -> TestClient:
    with world.session() as session:
        account = make_account.account(session, Role.COMMITTEE_STAFF, tree.committee)
    return world.client(account)


def names(client: TestClient, **params: object) -> list[str]:
    answer = client.get("/api/v1/members", params=params)  # type: ignore[arg-type]  # values of several types
    assert answer.status_code == 200, answer.text
    return [line["full_name"] for line in answer.json()["items"]]


def test_in_the_order_of_names(way: str, staff: TestClient) -> None:
    assert names(staff) == IN_ORDER


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("an", ["Nguyễn Văn An", "Đặng Thị Ân"]),
        ("ÂN", ["Nguyễn Văn An", "Đặng Thị Ân"]),
        ("hoa", ["Trần Hoà Bình", "Hoàng Thị Dung"]),
        ("hòa bì", ["Trần Hoà Bình"]),
        ("dang", ["Đặng Thị Ân"]),
        ("duc le", ["Lê Văn Đức"]),
        ("nguyen van an", ["Nguyễn Văn An"]),
        ("oan", []),
        ("van%", ["Nguyễn Văn An", "Lê Văn Đức"]),
        ("_", []),
        ("…", []),
    ],
)
def test_marks_do_not_matter_and_words_begin(way: str, staff: TestClient, q: str, expected: list[str]) -> None:
    assert names(staff, q=q) == expected


def test_pages_follow_each_other(way: str, staff: TestClient) -> None:
    for asked in ({}, {"q": "n"}):
        whole = names(staff, **asked)
        found: list[str] = []
        cursor: str | None = None
        while True:
            params = {"limit": 2, **asked} | ({"cursor": cursor} if cursor else {})
            body = staff.get("/api/v1/members", params=params).json()
            found += [line["full_name"] for line in body["items"]]
            cursor = body["next_cursor"]
            if cursor is None:
                break
        assert found == whole


def test_filters(way: str, staff: TestClient, tree: SmallTree) -> None:
    assert names(staff, organisation_id=tree.cell.id) == ["Đặng Thị Ân", "Lê Văn Đức", "Nguyễn Thị Yến"]
    assert names(staff, organisation_id=tree.committee.id, below=False) == []
    assert names(staff, key_leader=True) == ["Đặng Thị Ân"]
    assert len(names(staff, key_leader=False)) == 5
    assert names(staff, status=["exempt", "suspended"]) == []
    assert names(staff, status="official") == IN_ORDER


def test_guests_and_days_gone_by(way: str, world: World, staff: TestClient, tree: SmallTree) -> None:
    gone = world.today - timedelta(days=100)
    with world.session() as session:
        guest = make.member(session, tree.foreign_cell, "Phan Thị Khách")
        make.membership(session, guest.id, tree.cell, since=gone)
        moved = make.member(session, tree.foreign_cell, "Vũ Văn Chuyển", since=gone)
        make.membership(session, moved.id, tree.cell, MembershipKind.OFFICIAL, since=date(2021, 1, 1), until=gone)
    assert names(staff, membership="temporary") == ["Phan Thị Khách"]
    before = (gone - timedelta(days=1)).isoformat()
    assert names(staff, as_of=before, q="chuyen") == []  # no status was recorded for that time
    with world.session() as session:
        session.add(
            make.MemberStatusPeriod(
                member_id=moved.id, status=MemberStatus.PROBATIONARY, valid_from=date(2021, 1, 1), valid_to=gone
            )
        )
    assert names(staff, as_of=before, q="chuyen") == ["Vũ Văn Chuyển"]
    assert names(staff, as_of=before, status="probationary") == ["Vũ Văn Chuyển"]
    assert names(staff, q="chuyen") == []


def test_numbers_are_looked_up_in_the_body(world: World, staff: TestClient, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell, national_id="001190000001", card_number="000000000042")
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
        account = make_account.account(session, member=comrade)
    for body in ({"national_id": "001 190 000 001"}, {"card_number": "000000000042"}):
        found = staff.post("/api/v1/members/search", json=body).json()["items"]
        assert [line["id"] for line in found] == [str(member.id)]
        assert world.client(account).post("/api/v1/members/search", json=body).json()["items"] == []
    assert staff.post("/api/v1/members/search", json={}).status_code == 422
    found = staff.post("/api/v1/members/search", json={"name": "nguyen", "birth_year": 1965}).json()["items"]
    assert [line["full_name"] for line in found] == ["Nguyễn Thị Yến"]


def test_a_cursor_must_be_ours(sqlite_world: World) -> None:
    with sqlite_world.session() as session:
        account = make_account.account(session, Role.COMMITTEE_STAFF, small_tree(session).root)
    client = sqlite_world.client(account)
    for cursor in ("x", "WyJ4Il0", "WyIwMTg5MDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ"):
        answer = client.get("/api/v1/members", params={"cursor": cursor})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "cursor_invalid"
