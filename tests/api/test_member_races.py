"""Two at once: one official membership, one receipt, one change of a version, one holder of a post."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from sqlmodel import col, func, select

from api.core.clock import FOREVER
from api.models.base import table_of
from api.models.members import Membership, MembershipKind, Position, Transfer
from api.rules.access import Role
from tests.make import clients
from tests.make import members as make
from tests.make.organisations import small_tree
from tests.world import World

RACERS = 6


def race(act: Callable[[int], Any]) -> list[int]:
    """The status codes of as many calls as there are racers, all started at the same moment."""
    start = Barrier(RACERS)

    def run(number: int) -> int:
        start.wait()
        return int(act(number).status_code)

    with ThreadPoolExecutor(RACERS) as pool:
        return sorted(pool.map(run, range(RACERS)))


def test_one_official_membership(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        member = make.member(session, tree.cell)
        session.execute(table_of(Membership).delete())
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    cells = (tree.cell, tree.other_cell, tree.foreign_cell)
    answers = race(
        lambda number: staff.post(
            f"/api/v1/members/{member.id}/memberships",
            json={
                "organisation_id": str(cells[number % 3].id),
                "kind": "official",
                "valid_from": f"2026-0{1 + number}-01",
            },
        )
    )
    assert answers.count(201) == 1, answers
    assert set(answers) <= {201, 409, 503}
    with world.session() as session:
        open_ones = session.execute(select(func.count()).where(Membership.kind == MembershipKind.OFFICIAL)).scalar()
    assert open_ones == 1


def test_one_transfer_is_introduced_and_received_once(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        member = make.member(session, tree.cell)
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    cells = (tree.lone_cell, tree.foreign_cell)
    introduced = race(
        lambda number: staff.post(
            "/api/v1/transfers",
            json={
                "member_id": str(member.id),
                "organisation_id": str(cells[number % 2].id),
                "introduced_on": "2026-03-02",
            },
        )
    )
    assert introduced.count(201) == 1, introduced
    with world.session() as session:
        transfer = session.execute(select(Transfer)).scalar_one()
    url = f"/api/v1/transfers/{transfer.id}"
    answers = race(
        lambda number: (
            staff.post(f"{url}/receipt", json={"received_on": f"2026-03-1{number}"})
            if number % 3
            else staff.post(f"{url}/cancellation", json={"reason": "Thôi"})
        )
    )
    assert answers.count(200) == 1, answers
    with world.session() as session:
        open_ones = session.execute(
            select(func.count()).select_from(Membership).where(col(Membership.valid_to) == FOREVER)
        ).scalar()
    assert open_ones == 1


def test_no_update_is_lost(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        member = make.member(session, tree.cell)
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    url = f"/api/v1/members/{member.id}"
    etag = {"If-Match": staff.get(url).headers["etag"]}
    answers = race(lambda number: staff.patch(url, json={"telephone": f"091234567{number}"}, headers=etag))
    assert answers.count(200) == 1, answers
    assert set(answers) <= {200, 412, 503}


def test_one_secretary(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        members = [make.member(session, tree.cell, f"Nguyễn Văn {name}") for name in ("An", "Bình", "Cúc")]
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    body = {"organisation_id": str(tree.cell.id), "kind": "secretary", "valid_from": "2026-01-01"}
    answers = race(lambda number: staff.post(f"/api/v1/members/{members[number % 3].id}/positions", json=body))
    assert answers.count(201) == 1, answers
    with world.session() as session:
        assert session.execute(select(func.count()).select_from(Position)).scalar() == 1


def test_one_status_follows(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        member = make.member(session, tree.cell)
    staff = clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)
    body = {"status": "left", "valid_from": "2026-05-19"}
    answers = race(lambda _: staff.post(f"/api/v1/members/{member.id}/statuses", json=body))
    assert answers.count(201) == 1, answers
    assert set(answers) <= {201, 409, 503}
