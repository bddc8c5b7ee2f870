"""A right on one organisation that does not reach below: counts of the whole are told, rows only of the organisation.

Grades are the exception that their rules make: the unit that decides on a grade sees it.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from api.rules.access import Role
from tests.make.casts import Cast, cast, recount
from tests.make.clients import with_role
from tests.world import World

LISTS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "people missing": ("/api/v1/organisations/{unit}/pledges", {"year": "{year}", "standing": "missing"}),
    "people excepted": ("/api/v1/organisations/{unit}/pledge-exceptions", {"year": "{year}"}),
    "duties of people": (
        "/api/v1/organisations/{unit}/duty-rows",
        {"year": "{year}", "duty": "registration", "number": "1"},
    ),
    "excused units": ("/api/v1/organisations/{unit}/duty-excuses", {"year": "{year}"}),
    "privacy requests": ("/api/v1/privacy-requests", {"organisation_id": "{unit}"}),
    "privacy incidents": ("/api/v1/privacy-incidents", {"organisation_id": "{unit}"}),
    "people behind a number": (
        "/api/v1/statistics/rows",
        {"organisation_id": "{unit}", "year": "{year}", "column": "due"},
    ),
    "grades of units": (
        "/api/v1/organisations/{unit}/gradings",
        {"subject": "organisation", "period": "year", "year": "{year}"},
    ),
    "exported grades": (
        "/api/v1/exports/gradings",
        {"organisation_id": "{unit}", "year": "{year}", "format": "ndjson"},
    ),
}
"""What is asked for → where, with what."""


@pytest.fixture
def stage(world: World) -> Cast:
    """A cell in which there is one of everything that is listed."""
    made = cast(world)
    staff, cell, year = made.client("staff"), made.cell.id, made.year
    for url, body in (
        (
            f"/api/v1/organisations/{cell}/pledge-exceptions",
            {"member_id": str(made.members["comrade"].id), "year": year, "reason": "Đi điều trị dài ngày"},
        ),
        (f"/api/v1/organisations/{cell}/gradings", {"subject": "member", "period": "year", "year": year}),
        (f"/api/v1/organisations/{cell}/gradings", {"subject": "organisation", "period": "year", "year": year}),
        (
            f"/api/v1/organisations/{cell}/duty-excuses",
            {"duty": "themed_session", "year": year, "number": 1, "reason": "Chi bộ mới lập"},
        ),
        (
            f"/api/v1/members/{made.members['comrade'].id}/privacy-requests",
            {"kind": "access", "text": "Xin xem dữ liệu của tôi"},
        ),
        (
            "/api/v1/privacy-incidents",
            {"organisation_id": str(cell), "title": "Mất một cuốn sổ", "description": "Để quên tại nhà văn hoá"},
        ),
    ):
        answer = staff.post(url, json=body)
        assert answer.is_success, (url, answer.text)
    recount(world)
    return made


def found(stage: Cast, role: Role, at: Any, asked: str, *, below: bool) -> int:
    """How many rows somebody with a role gets."""
    url, query = LISTS[asked]
    filled = {name: str(value).format(unit=at.id, year=stage.year) for name, value in query.items()}
    answer = with_role(stage.world, role, at, below=below).get(url.format(unit=at.id), params=filled)
    assert answer.status_code == 200, answer.text
    if "ndjson" in answer.headers["content-type"]:
        return len(answer.text.splitlines())
    told = answer.json()
    return len(told if isinstance(told, list) else told["items"])


@pytest.mark.parametrize("asked", LISTS)
def test_lists_end_where_the_right_ends(stage: Cast, asked: str) -> None:
    root = stage.tree.root  # two levels above the cell: it decides on nothing there
    assert found(stage, Role.COMMITTEE_STAFF, root, asked, below=True) > 0
    assert found(stage, Role.COMMITTEE_STAFF, root, asked, below=False) == 0


def test_a_recount_shows_no_rows_beyond_the_right(stage: Cast) -> None:
    root = stage.tree.root
    body = {"organisation_id": str(root.id), "year": stage.year}
    wide, narrow = (
        with_role(stage.world, Role.COMMITTEE_STAFF, root, below=below)
        .post("/api/v1/statistics/recount", json=body)
        .json()
        for below in (True, False)
    )
    assert wide["people"] == narrow["people"] == len(wide["items"])
    assert wide["counted"] == narrow["counted"]
    assert narrow["items"] == []


def test_who_decides_on_grades_sees_them(stage: Cast) -> None:
    rows = stage.client("parent_secretary").get(
        f"/api/v1/organisations/{stage.tree.committee.id}/gradings",
        params={"subject": "member", "period": "year", "year": stage.year},
    )
    assert {row["organisation"]["id"] for row in rows.json()["items"]} == {str(stage.cell.id)}


@pytest.mark.parametrize(
    ("subject", "below", "opened"),
    [("member", True, 6), ("member", False, 0), ("organisation", True, 6), ("organisation", False, 3)],
)
def test_forms_are_opened_where_the_right_ends(world: World, subject: str, *, below: bool, opened: int) -> None:
    made = cast(world)
    staff = with_role(world, Role.COMMITTEE_STAFF, made.tree.root, below=below)
    answer = staff.post(
        f"/api/v1/organisations/{made.tree.root.id}/gradings",
        json={"subject": subject, "period": "year", "year": made.year},
    )
    assert answer.json() == {"opened": opened}
