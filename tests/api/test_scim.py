"""SCIM: the independent conformance tool passes completely, and a client reaches only what it has made itself."""

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server
from sqlalchemy import select
from sqlmodel import col

from api.models.accounts import Account, AccountKind, AccountState, SignInSession
from api.rules.access import Permission, Role
from tests.make import accounts, clients
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

USERS, GROUPS = "/scim/v2/Users", "/scim/v2/Groups"
USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
PARTY = "urn:neuguong:params:scim:schemas:extension:party:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


@dataclass(frozen=True)
class Stage:
    world: World
    tree: SmallTree
    client: TestClient
    other: TestClient

    def create(self, user_name: str = "nguyen.van.an", **more: Any) -> dict[str, Any]:
        answer = self.client.post(USERS, json={"schemas": [USER], "userName": user_name} | more)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def patch(self, path: str, *operations: dict[str, Any]) -> Any:
        return self.client.patch(path, json={"schemas": [PATCH], "Operations": list(operations)})

    def account(self, user: dict[str, Any]) -> Account:
        with self.world.database.read() as session:
            return session.execute(select(Account).where(col(Account.login) == user["userName"])).scalar_one()


def scim_client(world: World, tree: SmallTree, *permissions: Permission) -> TestClient:
    with world.session() as session:
        robot = accounts.account(session, Role.SERVICE, tree.committee, kind=AccountKind.SERVICE)
        token = accounts.api_token(session, robot, permissions)
    client = world.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    return client


@pytest.fixture
def stage(world: World) -> Stage:
    with world.session() as session:
        tree = small_tree(session)
    mine, other = (scim_client(world, tree, Permission.SCIM_PROVISION) for _ in range(2))
    return Stage(world, tree, mine, other)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:scim2_tester")
def test_the_conformance_tool_passes_completely(stage: Stage) -> None:
    stage.client.base_url = "http://testserver/scim/v2/"
    results = check_server(SyncSCIMClient(stage.client))
    failed = [f"{each.title}: {each.reason}" for each in results if each.status is not Status.SUCCESS]
    assert failed == []
    assert len(results) > 60


def test_active_false_takes_everything_at_the_next_request(stage: Stage) -> None:
    user = stage.create()
    with stage.world.session() as session:
        account = session.get_one(Account, stage.account(user).id)
        account.state = AccountState.ACTIVE
    person = stage.world.client(account)
    assert person.get("/api/v1/me").status_code == 200
    # as Entra ID sends it: a word for the truth value, and a capital in the operation
    changed = stage.patch(f"{USERS}/{user['id']}", {"op": "Replace", "path": "active", "value": "False"})
    assert (changed.status_code, changed.json()["active"]) == (200, False), changed.text
    assert person.get("/api/v1/me").status_code == 401
    with stage.world.database.read() as session:
        assert session.execute(select(col(SignInSession.ended_at))).scalars().all() != [None]
    # as Okta sends it: without a path
    again = stage.patch(f"{USERS}/{user['id']}", {"op": "replace", "value": {"active": True}})
    assert again.json()["active"] is True
    assert stage.account(user).state is AccountState.INVITED


def test_a_client_cannot_reach_what_it_has_not_made(stage: Stage) -> None:
    with stage.world.session() as session:
        chief = accounts.account(session, Role.ADMINISTRATOR, stage.tree.root, login="quan.tri")
    for name in ("quan.tri", "QUAN.TRI"):
        taken = stage.client.post(USERS, json={"schemas": [USER], "userName": name, "externalId": str(chief.id)})
        assert (taken.status_code, taken.json()["scimType"]) == (409, "uniqueness")
    user = stage.create(externalId=str(chief.id))
    for client, path in ((stage.client, f"{USERS}/{chief.id}"), (stage.other, f"{USERS}/{user['id']}")):
        assert client.get(path).status_code == 404
        assert client.delete(path).status_code == 404
        assert client.put(path, json={"schemas": [USER], "userName": "ai.do"}).status_code == 404
    assert stage.other.get(USERS).json()["totalResults"] == 0
    member = {"schemas": [GROUP], "displayName": "Nhóm", "members": [{"value": str(chief.id)}]}
    assert stage.client.post(GROUPS, json=member).status_code == 400
    assert stage.account({"userName": "quan.tri"}).state is AccountState.ACTIVE


def test_users_hold_no_right_and_stand_where_they_are_placed(stage: Stage) -> None:
    user = stage.create(**{PARTY: {"organisationCode": "no-such-code", "position": "Bí thư"}}, schemas=[USER, PARTY])
    assert user[PARTY] == {"organisationCode": "no-such-code", "position": "Bí thư"}
    local = clients.with_role(stage.world, Role.ADMINISTRATOR, stage.tree.committee)
    foreign = clients.with_role(stage.world, Role.ADMINISTRATOR, stage.tree.neighbour)
    path = f"/api/v1/accounts/{user['id']}"
    assert local.get(path).json()["login"] == "nguyen.van.an"
    assert local.get(f"{path}/rights").json()["items"] == []
    assert foreign.get(path).status_code == 404


def test_filters_find_and_groups_show(stage: Stage) -> None:
    an, binh = stage.create("an.nguyen", displayName="An"), stage.create("binh.tran", externalId="7")
    for wanted, found in (
        ('userName eq "AN.Nguyen"', [an["id"]]),
        ('externalId eq "7"', [binh["id"]]),
        ('displayName eq "An" or externalId eq "7"', [an["id"], binh["id"]]),
        ('userName sw "khong"', []),
    ):
        answer = stage.client.get(USERS, params={"filter": wanted})
        assert [each["id"] for each in answer.json()["Resources"]] == found, wanted
    group = stage.client.post(
        GROUPS, json={"schemas": [GROUP], "displayName": "Cấp uỷ", "members": [{"value": an["id"]}]}
    ).json()
    added = stage.patch(f"{GROUPS}/{group['id']}", {"op": "add", "path": "members", "value": [{"value": binh["id"]}]})
    assert [each["value"] for each in added.json()["members"]] == [an["id"], binh["id"]]
    assert stage.client.get(f"{USERS}/{binh['id']}").json()["groups"][0]["display"] == "Cấp uỷ"
    gone = stage.patch(f"{GROUPS}/{group['id']}", {"op": "Remove", "path": f'members[value eq "{an["id"]}"]'})
    assert [each["value"] for each in gone.json()["members"]] == [binh["id"]]
    assert stage.client.delete(f"{USERS}/{binh['id']}").status_code == 204
    assert "members" not in stage.client.get(f"{GROUPS}/{group['id']}").json()
    stage.create("binh.tran")  # the name is free again


def test_versions_guard_and_bulk_keeps_what_succeeded(stage: Stage) -> None:
    user = stage.create()
    path, stale = f"{USERS}/{user['id']}", user["meta"]["version"]
    body = {"schemas": [USER], "userName": "an.moi"}
    assert stage.client.put(path, json=body, headers={"If-Match": stale}).status_code == 200
    assert stage.client.put(path, json=body, headers={"If-Match": stale}).status_code == 412
    bulk = {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
        "Operations": [
            {"method": "POST", "path": "/Users", "bulkId": str(number), "data": {"schemas": [USER], "userName": name}}
            for number, name in enumerate(("mot.nguoi", "an.moi", "hai.nguoi"))
        ],
    }
    answer = stage.client.post("/scim/v2/Bulk", json=bulk)
    assert [each["status"] for each in answer.json()["Operations"]] == ["201", "409", "201"], answer.text
    many = bulk | {"Operations": bulk["Operations"] * 40}
    assert stage.client.post("/scim/v2/Bulk", json=many).status_code == 413


def test_who_may_not_is_told_as_scim_tells(stage: Stage) -> None:
    strangers = {
        401: stage.world.anonymous(),
        403: scim_client(stage.world, stage.tree, Permission.MEMBER_READ),
    }
    for status, client in strangers.items():
        answer = client.get(USERS)
        assert (answer.status_code, answer.json()["status"]) == (status, str(status))
        assert answer.headers["content-type"].startswith("application/scim+json")
    chief = clients.with_role(stage.world, Role.ADMINISTRATOR, stage.tree.root)
    assert chief.get(USERS).status_code == 403
    assert strangers[401].get("/scim/v2/ServiceProviderConfig").status_code == 200
