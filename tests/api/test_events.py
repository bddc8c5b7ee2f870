"""The trail as its readers see it: their subtree, newest first, page by page, changes only to those who may."""

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import delete

from api.core.clock import now
from api.core.ids import new_id
from api.models.events import EventDetail, ReadLogEntry
from api.models.members import Member
from api.rules.access import Role
from api.services import events
from tests.make import accounts, members
from tests.make.organisations import SmallTree, small_tree
from tests.world import World


@dataclass(frozen=True)
class Trail:
    tree: SmallTree
    member: Member
    administrator: TestClient
    local: TestClient
    auditor: TestClient
    secretary: TestClient


@pytest.fixture
def trail(world: World) -> Trail:
    with world.session() as session:
        tree = small_tree(session)
        person = members.member(session, tree.cell)
        made = {
            "administrator": accounts.account(session, Role.ADMINISTRATOR, tree.root),
            "local": accounts.account(session, Role.ADMINISTRATOR, tree.committee),
            "auditor": accounts.account(session, Role.AUDITOR, tree.root),
            "secretary": accounts.account(session, Role.SECRETARY, tree.cell),
        }
    with world.acting() as ctx:
        for cell in (tree.cell, tree.foreign_cell):
            events.record(
                ctx,
                "member.updated",
                person.id,
                organisation_id=cell.id,
                data={"field": "full_name"},
                changes={"full_name": ["An", "Ân"]},
            )
            events.record(ctx, "pledge.amended", new_id(), organisation_id=cell.id, changes={"text": ["a", "b"]})
        events.record(ctx, "reference.updated", new_id(), changes={"name": ["a", "b"]})
    return Trail(tree, person, **{name: world.client(account) for name, account in made.items()})


def kinds(client: TestClient, **query: Any) -> list[str]:
    answer = client.get("/api/v1/events", params=query)
    assert answer.status_code == 200, answer.text
    return [item["kind"] for item in answer.json()["items"]]


def test_who_sees_what(trail: Trail) -> None:
    everything = ["reference.updated", "pledge.amended", "member.updated", "pledge.amended", "member.updated"]
    assert sorted(kinds(trail.administrator)) == sorted(everything)
    assert sorted(kinds(trail.auditor)) == sorted(everything)
    assert sorted(kinds(trail.local)) == ["member.updated", "pledge.amended"]
    assert trail.secretary.get("/api/v1/events").status_code == 403


def test_changes_are_shown_to_those_who_may_see_them(trail: Trail) -> None:
    def states(client: TestClient) -> dict[str, str]:
        items = client.get("/api/v1/events").json()["items"]
        assert all((item["changes"] is not None) == (item["changes_state"] == "shown") for item in items)
        return {item["kind"]: item["changes_state"] for item in items}

    shown = {"member.updated": "shown", "pledge.amended": "withheld", "reference.updated": "shown"}
    assert states(trail.administrator) == shown
    assert states(trail.auditor) == shown | {"member.updated": "withheld"}


def test_erased_changes_are_said_to_be_erased(world: World, trail: Trail) -> None:
    with world.session() as session:
        session.execute(delete(EventDetail))
    items = trail.local.get("/api/v1/events", params={"kind": "member.updated"}).json()["items"]
    assert [(item["changes"], item["changes_state"]) for item in items] == [(None, "erased")]


def test_filters(trail: Trail) -> None:
    assert kinds(trail.administrator, subject_id=str(trail.member.id)) == ["member.updated"] * 2
    assert kinds(trail.administrator, kind=["reference.updated", "nothing.done"]) == ["reference.updated"]
    assert kinds(trail.administrator, subject="reference") == ["reference.updated"]
    assert sorted(kinds(trail.administrator, organisation_id=str(trail.tree.neighbour.id))) == [
        "member.updated",
        "pledge.amended",
    ]
    assert kinds(trail.administrator, actor_id=str(new_id())) == []
    assert kinds(trail.administrator, until="2026-01-01T00:00:00Z") == []
    assert len(kinds(trail.administrator, since="2026-01-01T00:00:00Z")) == 5
    outside = trail.local.get("/api/v1/events", params={"organisation_id": str(trail.tree.neighbour.id)})
    assert outside.status_code == 404


def test_pages_join_without_gap(trail: Trail) -> None:
    whole = [item["id"] for item in trail.administrator.get("/api/v1/events").json()["items"]]
    found, address = [], "/api/v1/events?limit=2"
    while address:
        answer = trail.administrator.get(address)
        found += [item["id"] for item in answer.json()["items"]]
        assert ("link" in answer.headers) == (answer.json()["next_cursor"] is not None)
        address = answer.links["next"]["url"] if "link" in answer.headers else ""
    assert found == whole


def test_one_event(trail: Trail) -> None:
    item = trail.administrator.get("/api/v1/events", params={"organisation_id": str(trail.tree.neighbour.id)}).json()
    event_id = item["items"][0]["id"]
    assert trail.administrator.get(f"/api/v1/events/{event_id}").json() == item["items"][0]
    assert trail.local.get(f"/api/v1/events/{event_id}").status_code == 404
    assert trail.local.get(f"/api/v1/events/{new_id()}").status_code == 404


def test_read_log(world: World, trail: Trail) -> None:
    with world.session() as session:
        reader = accounts.account(session, Role.INSPECTOR, trail.tree.root, display_name="Lê Thị Cúc")
        for cell in (trail.tree.cell, trail.tree.foreign_cell):
            session.add(
                ReadLogEntry(
                    id=new_id(),
                    at=now(),
                    account_id=reader.id,
                    member_id=trail.member.id,
                    organisation_id=cell.id,
                    subject="pledge",
                    subject_id=new_id(),
                    right="pledge:open_text",
                    request_id="request",
                )
            )
    address = "/api/v1/read-log"
    assert [item["account_name"] for item in trail.auditor.get(address).json()["items"]] == ["Lê Thị Cúc"] * 2
    assert len(trail.local.get(address).json()["items"]) == 1
    assert len(trail.auditor.get(address, params={"member_id": str(trail.member.id)}).json()["items"]) == 2
    assert trail.auditor.get(address, params={"account_id": str(new_id())}).json()["items"] == []
    first = trail.auditor.get(address, params={"limit": 1})
    assert len(trail.auditor.get(first.links["next"]["url"]).json()["items"]) == 1
    assert trail.auditor.get(address, params={"cursor": "WyJ4Il0"}).status_code == 422
    assert trail.secretary.get(address).status_code == 403
