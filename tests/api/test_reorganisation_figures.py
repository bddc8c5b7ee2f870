"""A reorganisation takes people, their open pledges and the figures along, and leaves closed years alone."""

import time
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlmodel import col

from api.core.clock import now
from api.core.ids import new_id
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear
from api.models.years import ClosedCell, YearClosing
from api.rules.access import Role
from api.rules.pledges import PledgeState
from api.rules.reorganisations import Description
from api.services import counted_years, organisations
from api.services.organisation_facts import NewOrganisation
from api.services.tree import subtree_now
from tests.make import accounts as make_accounts
from tests.make import members as make_members
from tests.make import organisations as make
from tests.make import pledges as make_pledges
from tests.world import World

URL = "/api/v1/reorganisations"
DECISION = {"decision_number": "12-QĐ/TU", "decided_on": "2026-01-02"}


@pytest.fixture
def tree(world: World) -> make.SmallTree:
    with world.session() as session:
        return make.small_tree(session)


@pytest.fixture
def staff(world: World, tree: make.SmallTree) -> TestClient:
    with world.session() as session:
        account = make_accounts.account(session, Role.COMMITTEE_STAFF, tree.root)
    return world.client(account)


def decide(client: TestClient, kind: str, effective_on: date, **request: Any) -> dict[str, Any]:
    """Draft a case and apply it when nothing stands in its way; gives its plan."""
    body = DECISION | {"kind": kind, "effective_on": str(effective_on)} | request
    case = f"{URL}/{client.post(URL, json=body).json()['id']}"
    plan: dict[str, Any] = client.get(f"{case}/plan").json()
    if not plan["blockers"]:
        answer = client.post(f"{case}/application", json={"plan_hash": plan["plan_hash"]})
        assert answer.status_code == 200, answer.text
    return plan


def registered(world: World, organisation: Organisation, year: int) -> int:
    """What today's tree counts at and below an organisation."""
    with world.session() as session:
        path = session.get_one(Organisation, organisation.id).path
        below = select(col(Organisation.id)).where(subtree_now(path))
        found = session.execute(
            select(func.sum(col(OrganisationYear.registered))).where(
                col(OrganisationYear.year) == year, col(OrganisationYear.organisation_id).in_(below)
            )
        ).scalar_one()
        by_path = session.execute(
            select(func.sum(col(OrganisationYear.registered))).where(
                col(OrganisationYear.year) == year,
                col(OrganisationYear.path) >= path,
                col(OrganisationYear.path) < path + "~",
            )
        ).scalar_one()
    assert found == by_path
    return int(found or 0)


@pytest.fixture
def counted(world: World, tree: make.SmallTree) -> int:
    """This year opened, two registered members in the first cell and one in the neighbour's."""
    year = world.today.year
    with world.session() as session:
        make_pledges.year(session, year)
        for cell in (tree.cell, tree.cell, tree.foreign_cell):
            member = make_members.member(session, cell)
            make_pledges.pledge(session, member, cell, year, state=PledgeState.REGISTERED)
    with world.acting() as ctx:
        counted_years.open_year(ctx, year)
    return year


def test_figures_follow_a_move(world: World, tree: make.SmallTree, staff: TestClient, counted: int) -> None:
    assert (registered(world, tree.committee, counted), registered(world, tree.neighbour, counted)) == (2, 1)
    decide(staff, "move", world.today, organisation_ids=[str(tree.cell.id)], parent_id=str(tree.neighbour.id))
    assert (registered(world, tree.committee, counted), registered(world, tree.neighbour, counted)) == (0, 3)
    with world.session() as session:
        assert counted_years.drift(session, counted, world.today) == []


def test_open_pledges_follow_their_members(world: World, tree: make.SmallTree, staff: TestClient, counted: int) -> None:
    plan = decide(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=str(tree.foreign_cell.id))
    assert plan["pledges"] == [
        {"organisation_id": str(tree.cell.id), "year": counted, "state": "registered", "count": 2}
    ]
    assert (registered(world, tree.committee, counted), registered(world, tree.foreign_cell, counted)) == (0, 3)
    with world.session() as session:
        assert set(session.execute(select(col(Pledge.organisation_id))).scalars()) == {tree.foreign_cell.id}
        assert counted_years.drift(session, counted, world.today) == []


def test_figures_of_the_dead_stand_under_their_heir(
    world: World, tree: make.SmallTree, staff: TestClient, counted: int
) -> None:
    """What was counted in a cell before it ended is found below its heir, on today's structure."""
    with world.session() as session:
        make_pledges.year(session, counted - 1)
        for each in session.execute(select(Pledge).where(col(Pledge.organisation_id) == tree.cell.id)).scalars().all():
            session.add(
                Pledge.model_validate(
                    {
                        "member_id": each.member_id,
                        "year": counted - 1,
                        "organisation_id": tree.cell.id,
                        "organisation_since_on": date(counted - 1, 1, 10),
                        "state": PledgeState.REGISTERED,
                        "registered_on": date(counted - 1, 1, 10),
                        "bucket": "due",
                        "key_leader": False,
                    }
                )
            )
    with world.acting() as ctx:
        counted_years.open_year(ctx, counted - 1)
    assert registered(world, tree.committee, counted - 1) == 2
    decide(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=str(tree.foreign_cell.id))
    assert (registered(world, tree.committee, counted - 1), registered(world, tree.foreign_cell, counted - 1)) == (0, 2)


def close(world: World, organisation: Organisation, cell: Organisation, year: int, closed_on: date) -> None:
    """Close a year for a cell, as far as reorganisations look."""
    with world.session() as session:
        account = make_accounts.account(session)
        closing = YearClosing(
            year=year, organisation_id=organisation.id, closed_at=now(), closed_on=closed_on, closed_by_id=account.id
        )
        session.add(closing)
        session.flush()
        session.add(ClosedCell(year=year, organisation_id=cell.id, closing_id=closing.id))


def test_closed_years_stand_still(world: World, tree: make.SmallTree, staff: TestClient, counted: int) -> None:
    closed_on = world.today - timedelta(days=10)
    close(world, tree.committee, tree.cell, counted, closed_on)
    before, after = closed_on - timedelta(days=1), closed_on + timedelta(days=1)
    move = {"organisation_ids": [str(tree.committee.id)]}
    with world.session() as session:
        upper = make.organisation(session, parent=tree.root, kind="upper_committee")
    for day, expected in ((before, ["year_closed"]), (after, [])):
        plan = decide(staff, "move", day, **move, parent_id=str(upper.id))
        assert [each["code"] for each in plan["blockers"]] == expected
    leaving = decide(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=str(tree.foreign_cell.id))
    arriving = decide(staff, "merge", world.today, source_ids=[str(tree.foreign_cell.id)], into_id=str(tree.cell.id))
    for plan in (leaving, arriving):
        assert {(each["code"], each["organisation_id"]) for each in plan["blockers"]} == {
            ("year_closed", str(tree.cell.id))
        }
    next_year = date(counted + 1, 1, 1)
    plan = decide(staff, "merge", next_year, source_ids=[str(tree.cell.id)], into_id=str(tree.foreign_cell.id))
    assert (plan["blockers"], plan["state_after"]) == ([], "scheduled")


def test_hundreds_at_once(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    """480 organisations, created and then moved, cost a few statements and not some for each."""
    committees = [
        NewOrganisation(
            new_id(), tree.root.id, Description("grassroots_committee", f"Đảng bộ {number}"), date(2020, 1, 1)
        )
        for number in range(24)
    ]
    upper = NewOrganisation(new_id(), tree.root.id, Description("upper_committee", "Đảng bộ Khối"), date(2020, 1, 1))
    top = NewOrganisation(new_id(), tree.root.id, Description("upper_committee", "Đảng bộ phường"), date(2020, 1, 1))
    moved = [
        NewOrganisation(each.organisation_id, upper.organisation_id, each.description, each.valid_from)
        for each in committees
    ]
    cells = [
        NewOrganisation(new_id(), each.organisation_id, Description("cell", "Chi bộ"), date(2020, 1, 1))
        for each in moved
        for _ in range(19)
    ]
    with world.acting() as ctx:
        organisations.create_many(ctx, [upper, top, *moved, *cells])
    began = time.perf_counter()
    plan = decide(
        staff, "move", world.today, organisation_ids=[str(upper.organisation_id)], parent_id=str(top.organisation_id)
    )
    assert plan["units"][0]["moves_along"] == 480
    assert time.perf_counter() - began < 5
    with world.session() as session:
        path = session.get_one(Organisation, top.organisation_id).path
        below = session.execute(select(func.count()).where(subtree_now(path))).scalar_one()
    assert below == 482


def test_many_with_faults(world: World, tree: make.SmallTree) -> None:
    begin = date(2020, 1, 1)
    good = NewOrganisation(new_id(), tree.root.id, Description("grassroots_committee", "Đảng bộ", code="1" * 14), begin)
    rows = [
        good,
        NewOrganisation(new_id(), good.organisation_id, Description("cell", "Chi bộ", code="1" * 14), begin),
        NewOrganisation(new_id(), new_id(), Description("cell", "Chi bộ"), begin),
        NewOrganisation(new_id(), tree.root.id, Description("cell", "Chi bộ"), begin),
        NewOrganisation(good.organisation_id, tree.root.id, Description("grassroots_cell", "Chi bộ"), begin),
        NewOrganisation(new_id(), good.organisation_id, Description("cell", "Chi bộ", sector="moon"), date(2019, 1, 1)),
    ]
    with world.acting() as ctx:
        found = [(each.pointer, each.code) for each in organisations.faults_of_rows(ctx, rows)]
    assert found == [
        ("/1/code", "organisation_code_taken"),
        ("/2/parent_id", "not_found"),
        ("/3/kind", "kind_not_under"),
        ("/4/id", "id_taken"),
        ("/5/sector", "sector_unknown"),
        ("/5/parent_id", "parent_ends"),
    ]
