"""Reorganisations at once: real connections, real threads, and the tree is a tree afterwards."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from api.models.members import Membership
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.access import Role
from tests.make import accounts as make_accounts
from tests.make import members as make_members
from tests.make import organisations as make
from tests.world import World

URL = "/api/v1/reorganisations"
DECISION = {"decision_number": "12-QĐ/TU", "decided_on": "2026-01-02"}
ROUNDS = 5


def at_once(*deeds: Callable[[], Any]) -> list[Any]:
    """Do several things at the same moment, each in a thread of its own."""
    barrier = Barrier(len(deeds))

    def waiting(deed: Callable[[], Any]) -> Any:
        barrier.wait()
        return deed()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(waiting, deeds))


def prepared(world: World, client: Any, kind: str, **request: Any) -> Callable[[], Any]:
    """A case whose plan has been looked at; calling it applies it."""
    body = DECISION | {"kind": kind, "effective_on": str(world.today)} | request
    case = f"{URL}/{client.post(URL, json=body).json()['id']}"
    plan = client.get(f"{case}/plan").json()
    assert plan["blockers"] == []
    return lambda: client.post(f"{case}/application", json={"plan_hash": plan["plan_hash"]})


@pytest.fixture
def staff(world: World) -> tuple[Any, Organisation]:
    with world.session() as session:
        root = make.organisation(session, "Đảng bộ tỉnh")
        account = make_accounts.account(session, Role.COMMITTEE_STAFF, root)
    return world.client(account), root


def test_two_moves_never_make_a_cycle(world: World, staff: tuple[Any, Organisation]) -> None:
    client, root = staff
    for _ in range(ROUNDS):
        with world.session() as session:
            first, second = (make.organisation(session, parent=root, kind="upper_committee") for _ in range(2))
        answers = at_once(
            prepared(world, client, "move", organisation_ids=[str(first.id)], parent_id=str(second.id)),
            prepared(world, client, "move", organisation_ids=[str(second.id)], parent_id=str(first.id)),
        )
        assert sorted(each.status_code for each in answers) == [200, 409], [each.text for each in answers]
        refused = next(each for each in answers if each.status_code == 409).json()
        assert [each["code"] for each in refused["errors"]] == ["tree_cycle"]


def test_a_case_is_applied_once(world: World, staff: tuple[Any, Organisation]) -> None:
    client, root = staff
    for _ in range(ROUNDS):
        with world.session() as session:
            committee = make.organisation(session, parent=root)
            source, target = (make.organisation(session, parent=committee) for _ in range(2))
            member = make_members.member(session, source)
        deed = prepared(world, client, "merge", source_ids=[str(source.id)], into_id=str(target.id))
        answers = at_once(*[deed] * 4)
        assert sorted(each.status_code for each in answers) == [200, 409, 409, 409]
        assert {each.json()["code"] for each in answers if each.status_code == 409} == {"reorganisation_state_refused"}
        with world.session() as session:
            rows = session.execute(select(func.count()).where(col(Membership.member_id) == member.id)).scalar_one()
            places = session.execute(
                select(func.count()).where(col(Placement.organisation_id) == source.id)
            ).scalar_one()
        assert (rows, places) == (2, 2)


def test_nobody_comes_under_what_closes(world: World, staff: tuple[Any, Organisation]) -> None:
    client, root = staff
    for _ in range(ROUNDS):
        with world.session() as session:
            closing, other, moving = (make.organisation(session, parent=root) for _ in range(3))
            cell = make.organisation(session, parent=moving)
        answers = at_once(
            prepared(world, client, "dissolve", organisation_id=str(closing.id), heir_id=str(other.id)),
            prepared(world, client, "move", organisation_ids=[str(cell.id)], parent_id=str(closing.id)),
        )
        assert sorted(each.status_code for each in answers) == [200, 409], [each.text for each in answers]


def test_a_code_is_given_once(world: World, staff: tuple[Any, Organisation]) -> None:
    client, root = staff
    for number in range(ROUNDS):
        code = f"3000010000{number:04}"
        with world.session() as session:
            units = [make.organisation(session, parent=root) for _ in range(4)]
        answers = at_once(
            *(prepared(world, client, "rename", organisation_id=str(each.id), code=code) for each in units)
        )
        assert sorted(each.status_code for each in answers) == [200, 409, 409, 409]
        with world.session() as session:
            holders = session.execute(select(func.count()).where(col(OrganisationProfile.code) == code)).scalar_one()
        assert holders == 1


def test_nodes_and_paths_are_given_once(world: World, staff: tuple[Any, Organisation]) -> None:
    client, root = staff
    body = {"parent_id": str(root.id), "kind": "grassroots_cell", "name": "Chi bộ", "effective_on": str(world.today)}
    answers = at_once(*[lambda: client.post("/api/v1/organisations", json=body)] * 8)
    assert [each.status_code for each in answers] == [201] * 8
    with world.session() as session:
        paths = session.execute(select(col(Organisation.path))).scalars().all()
    assert len(paths) == len(set(paths)) == 9
