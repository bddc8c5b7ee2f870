"""Directives with their lineage, and the themes that reach a cell on a day."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from api.core.clock import FOREVER
from api.models.directives import Directive
from api.models.organisations import Placement
from api.services import directives
from tests.make.casts import cast
from tests.make.organisations import small_tree
from tests.make.pledges import theme
from tests.world import World

PAPER = {
    "number": "99-QĐ/TU",
    "kind": "regulation",
    "title": "Về nêu gương của cán bộ, đảng viên",
    "issuer": "Tỉnh uỷ",
    "issued_on": "2026-03-26",
}


def test_the_papers_that_come_along(world: World) -> None:
    people = cast(world)
    client = people.client("nobody")

    def numbers(**query: Any) -> list[str]:
        return [each["number"] for each in client.get("/api/v1/directives", params=query).json()["items"]]

    assert "03-CT/TW" in numbers(as_of="2015-06-01")
    assert "05-CT/TW" not in numbers(as_of="2015-06-01")
    assert {"05-CT/TW", "01-KL/TW", "37-QĐ/TW", "144-QĐ/TW", "08-QĐi/TW"} <= set(numbers())
    assert not {"03-CT/TW", "47-QĐ/TW"} & set(numbers())
    assert {"03-CT/TW", "06-CT/TW"} <= set(numbers(ended=True))
    assert numbers(kind="conclusion") == ["21-KL/TW", "01-KL/TW"]
    first = client.get("/api/v1/directives", params={"limit": 2}).json()
    rest = client.get("/api/v1/directives", params={"cursor": first["next_cursor"]}).json()
    assert [each["number"] for each in (*first["items"], *rest["items"])] == numbers()
    assert client.get("/api/v1/directives?cursor=WyJ4IiwieSJd").status_code == 422
    with world.session() as session:
        assert directives.load_defaults(session) == 0
        successors = {
            row[0]: row[1]
            for row in session.execute(
                select(col(Directive.number), col(Directive.valid_to)).where(col(Directive.valid_to) != FOREVER)
            )
        }
        assert successors["03-CT/TW"] == date(2016, 5, 15)


def test_a_paper_takes_the_place_of_another(sqlite_world: World) -> None:
    people = cast(sqlite_world)
    administrator = people.client("administrator")
    made = administrator.post("/api/v1/directives", json=PAPER)
    assert made.status_code == 201, made.text
    address = f"/api/v1/directives/{made.json()['id']}"
    assert administrator.post("/api/v1/directives", json=PAPER).json()["code"] == "directive_exists"
    wrong = administrator.post("/api/v1/directives", json=PAPER | {"number": "1", "kind": "poem"})
    assert wrong.json()["errors"][0] == wrong.json()["errors"][0] | {"pointer": "/kind", "code": "choice_invalid"}
    newer = PAPER | {"number": "100-QĐ/TU", "issued_on": "2026-05-01", "valid_from": "2026-06-01"}
    replaced = administrator.post(f"{address}/replacement", json=newer)
    assert replaced.json()["replaces_id"] == made.json()["id"]
    old = administrator.get(address)
    assert old.json()["valid_to"] == "2026-06-01"
    assert administrator.post(f"{address}/ending", json={"ends_on": "2026-07-01"}).json()["code"] == "already_ended"
    etag = {"If-Match": old.headers["etag"]}
    assert administrator.patch(address, json={"summary": "Tóm tắt"}).status_code == 428
    changed = administrator.patch(address, json={"summary": "Tóm tắt", "link": "https://example.vn/99"}, headers=etag)
    assert (changed.status_code, changed.json()["summary"]) == (200, "Tóm tắt"), changed.text
    assert administrator.patch(address, json={"summary": "Khác"}, headers=etag).status_code == 412
    assert administrator.patch(address, json={"link": "javascript:alert(1)"}, headers=etag).status_code == 422
    for part in ("secretary", "staff", "auditor"):
        assert people.client(part).post("/api/v1/directives", json=PAPER).status_code == 403, part


def test_what_reaches_a_cell_on_a_day(world: World) -> None:
    people = cast(world)
    tree = people.tree
    day = date(2025, 7, 1)
    with world.session() as session:
        theme(session, tree.root, "Toàn khoá", valid_from=date(2021, 5, 18))
        theme(session, tree.committee, "Của đảng bộ", valid_from=date(2025, 1, 1), valid_to=date(2026, 1, 1))
        theme(session, tree.neighbour, "Của nơi khác", valid_from=date(2025, 1, 1))
        # From that day on the cell stands elsewhere: what reaches it follows the tree of the day.
        session.execute(update(Placement).where(col(Placement.organisation_id) == tree.cell.id).values(valid_to=day))
        session.add(Placement(organisation_id=tree.cell.id, parent_id=tree.neighbour.id, valid_from=day))
    member = people.client("member")

    def reaching(as_of: date) -> list[str]:
        answer = member.get(f"/api/v1/organisations/{tree.cell.id}/themes", params={"as_of": as_of.isoformat()})
        assert answer.status_code == 200, answer.text
        return [each["title"] for each in answer.json()["items"]]

    assert reaching(date(2024, 5, 1)) == ["Toàn khoá"]
    assert reaching(day - timedelta(days=1)) == ["Toàn khoá", "Của đảng bộ"]
    assert reaching(day) == ["Toàn khoá", "Của nơi khác"]


def test_themes_are_issued_corrected_and_ended(sqlite_world: World) -> None:
    people = cast(sqlite_world)
    staff, member = people.client("staff"), people.client("member")
    address = f"/api/v1/organisations/{people.tree.root.id}/themes"
    body = {"term": "year", "title": "Ý chí tự lực, tự cường", "valid_from": "2026-01-01", "valid_to": "2027-01-01"}
    made = staff.post(address, json=body)
    assert made.status_code == 201, made.text
    one = f"/api/v1/themes/{made.json()['id']}"
    assert member.get(one).json()["issued_by"]["name"] == "Đảng bộ tỉnh"
    assert people.client("nobody").get(one).status_code == 404
    assert member.patch(one, json={"title": "Khác"}, headers={"If-Match": '"1"'}).status_code == 403
    assert staff.patch(one, json={"title": "Khác"}, headers={"If-Match": '"1"'}).json()["title"] == "Khác"
    assert staff.post(f"{one}/ending", json={"ends_on": "2025-01-01"}).status_code == 422
    assert staff.post(f"{one}/ending", json={"ends_on": "2026-06-01"}).json()["valid_to"] == "2026-06-01"
    assert staff.post(f"{one}/ending", json={"ends_on": "2026-06-01"}).json()["code"] == "already_ended"
    assert staff.post(address, json=body | {"valid_to": "2025-01-01"}).json()["errors"][0]["code"] == "interval_empty"
    own = f"/api/v1/organisations/{people.cell.id}/themes"
    assert people.client("secretary").post(own, json=body).status_code == 201
    assert member.post(own, json=body).status_code == 403
    assert people.client("outsider").post(own, json=body).status_code == 404
    with sqlite_world.session() as session:
        foreign = theme(session, small_tree(session).cell, "Của tỉnh khác")
    assert member.get(f"/api/v1/themes/{foreign.id}").status_code == 404
