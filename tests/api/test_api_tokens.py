"""Tokens for programs: narrow, dated, shown once; and what they can never do."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from api.core.clock import now
from api.core.ids import new_id
from api.core.secrets import new_secret
from api.models.accounts import Account, AccountKind, ApiToken
from api.models.organisations import Organisation
from api.rules.access import Role
from tests.api.test_accounts import ACCOUNTS, fault
from tests.make import accounts, organisations
from tests.world import World

TOKENS, GRANTS, ME = "/api/v1/tokens", "/api/v1/grants", "/api/v1/me"


@dataclass(frozen=True)
class Cast:
    """An administrator, a service account and somebody else beneath them."""

    tree: organisations.SmallTree
    chief: Account
    robot: Account
    clerk: Account


@pytest.fixture
def cast(world: World) -> Cast:
    with world.session() as session:
        tree = organisations.small_tree(session)
        return Cast(
            tree=tree,
            chief=accounts.account(session, Role.ADMINISTRATOR, tree.root),
            robot=accounts.account(session, Role.AUDITOR, tree.root, kind=AccountKind.SERVICE),
            clerk=accounts.account(session, Role.COMMITTEE_STAFF, tree.committee),
        )


def body(**changed: Any) -> dict[str, Any]:
    return {
        "name": "Đồng bộ",
        "permissions": ["grant:read"],
        "expires_at": (now() + timedelta(days=30)).isoformat(),
        **changed,
    }


def script(world: World, token: str) -> TestClient:
    client = world.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    return client


def make(world: World, cast: Cast, **changed: Any) -> dict[str, Any]:
    answer = world.client(cast.chief).post(f"{ACCOUNTS}/{cast.robot.id}/tokens", json=body(**changed))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def test_works_until_revoked(world: World, cast: Cast) -> None:
    made = make(world, cast)
    client = script(world, made["token"])
    assert len(client.get(GRANTS).json()["items"]) == 3
    listed = world.client(cast.chief).get(f"{ACCOUNTS}/{cast.robot.id}/tokens")
    assert made["token"] not in listed.text
    assert listed.json()["items"][0]["last_used_on"] == world.today.isoformat()
    assert world.client(cast.chief).delete(f"{TOKENS}/{made['id']}").status_code == 204
    assert client.get(GRANTS).json()["code"] == "token_invalid"
    assert world.client(cast.chief).delete(f"{TOKENS}/{made['id']}").json()["code"] == "token_revoked"


def test_is_held_to_its_permissions_and_subtree(world: World, cast: Cast) -> None:
    narrow = script(world, make(world, cast, organisation_id=str(cast.tree.committee.id))["token"])
    assert {each["account_id"] for each in narrow.get(GRANTS).json()["items"]} == {str(cast.clerk.id)}
    assert narrow.get(f"{ACCOUNTS}/{cast.clerk.id}").status_code == 403
    assert narrow.get(f"{ACCOUNTS}/{cast.chief.id}").status_code == 404


def test_subtree_that_ended_leaves_nothing(world: World, cast: Cast) -> None:
    narrow = script(world, make(world, cast, organisation_id=str(cast.tree.committee.id))["token"])
    with world.session() as session:
        session.get_one(Organisation, cast.tree.committee.id).valid_to = world.today
    assert narrow.get(GRANTS).status_code == 403


def test_gives_no_more_than_its_account_still_has(world: World, cast: Cast) -> None:
    client = script(world, make(world, cast)["token"])
    given = client.get(GRANTS, params={"account_id": str(cast.robot.id)}).json()["items"][0]["id"]
    world.client(cast.chief).delete(f"{GRANTS}/{given}")
    assert client.get(GRANTS).status_code == 403


def test_expires(world: World, cast: Cast) -> None:
    client = script(world, make(world, cast)["token"])
    with world.session() as session:
        session.exec(select(ApiToken)).one().expires_at = now()
    assert client.get(GRANTS).status_code == 401


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"permissions": []}, (422, "/permissions", "list_too_short")),
        ({"permissions": ["grant:read", "pledge:assess"]}, (422, "/permissions/1", "permission_not_held")),
        ({"permissions": ["all"]}, (422, "/permissions/0", "choice_invalid")),
        ({"expires_at": "2020-01-01T00:00:00Z"}, (422, "/expires_at", "token_interval")),
        ({"expires_at": "2999-01-01T00:00:00Z"}, (422, "/expires_at", "token_interval")),
        ({"expires_at": None}, (422, "/expires_at", "date_invalid")),
        (
            {"organisation_id": "00000000-0000-0000-0000-000000000000"},
            (422, "/organisation_id", "organisation_unknown"),
        ),
    ],
)
def test_wrong_values(world: World, cast: Cast, changed: dict[str, Any], expected: tuple[int, str, str]) -> None:
    answer = world.client(cast.chief).post(f"{ACCOUNTS}/{cast.robot.id}/tokens", json=body(**changed))
    assert fault(answer) == expected


def test_names_are_unique_while_they_hold(world: World, cast: Cast) -> None:
    first = make(world, cast)
    again = world.client(cast.chief).post(f"{ACCOUNTS}/{cast.robot.id}/tokens", json=body())
    assert fault(again) == (409, "", "token_name_taken")
    world.client(cast.chief).delete(f"{TOKENS}/{first['id']}")
    make(world, cast)


def test_a_persons_token_is_made_by_that_person(world: World, cast: Cast) -> None:
    path = f"{ACCOUNTS}/{cast.clerk.id}/tokens"
    assert fault(world.client(cast.chief).post(path, json=body())) == (403, "", "token_of_person")
    own = world.client(cast.clerk).post(path, json=body(permissions=["statistics:read"]))
    assert own.status_code == 201
    assert world.client(cast.clerk).delete(f"{TOKENS}/{own.json()['id']}").status_code == 204


def test_cannot_act_as_its_owner(world: World, cast: Cast) -> None:
    with world.session() as session:
        client = script(world, accounts.api_token(session, cast.chief))
    refused = [
        client.get(ME),
        client.get("/api/v1/auth/session"),
        client.get("/api/v1/auth/sessions"),
        client.delete("/api/v1/auth/sessions"),
        client.delete("/api/v1/auth/token"),
        client.post("/api/v1/auth/password", json={"current_password": "x", "new_password": "x"}),
        client.post("/api/v1/auth/second-factor", json={"password": "x"}),
        client.post(f"{ACCOUNTS}/{cast.robot.id}/tokens", json=body()),
        client.post(f"{ACCOUNTS}/{cast.chief.id}/tokens", json=body()),
        client.get("/api/v1/delegations"),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in refused] == [(403, "not_with_api_token")] * len(
        refused
    )


@pytest.mark.parametrize("token", ["ng_api_" + "x" * 49, "ng_api_", "", "Bearer", "é"])
def test_other_text_is_no_token(sqlite_world: World, token: str) -> None:
    client = sqlite_world.anonymous()
    answer = client.get(ME, headers={"Authorization": f"Bearer {token}".encode()})
    assert answer.status_code == 401


def test_a_rotation_leaves_the_old_secret_a_while(world: World, cast: Cast) -> None:
    made = make(world, cast)
    rotated = world.client(cast.chief).post(f"{TOKENS}/{made['id']}/rotation", json={"overlap_hours": 1})
    assert rotated.status_code == 200, rotated.text
    old, new = script(world, made["token"]), script(world, rotated.json()["token"])
    assert (old.get(GRANTS).status_code, new.get(GRANTS).status_code) == (200, 200)
    with world.session() as session:
        session.exec(select(ApiToken)).one().previous_until = now()
    assert (old.get(GRANTS).status_code, new.get(GRANTS).status_code) == (401, 200)
    world.client(cast.chief).delete(f"{TOKENS}/{made['id']}")
    again = world.client(cast.chief).post(f"{TOKENS}/{made['id']}/rotation", json={})
    assert fault(again) == (409, "", "token_revoked")
    assert new.get(GRANTS).status_code == 401


def test_nobody_gets_a_persons_token_by_rotating_it(world: World, cast: Cast) -> None:
    path = f"{ACCOUNTS}/{cast.clerk.id}/tokens"
    own = world.client(cast.clerk).post(path, json=body(permissions=["statistics:read"])).json()
    refused = world.client(cast.chief).post(f"{TOKENS}/{own['id']}/rotation", json={})
    assert fault(refused) == (403, "", "token_of_person")


def test_is_held_to_its_networks(world: World, cast: Cast) -> None:
    made = make(world, cast, networks=["10.20.0.9/16", "2001:db8::1"])
    assert made["networks"] == ["10.20.0.0/16", "2001:db8::1/128"]
    client = script(world, made["token"])  # comes from `testclient`, which is no address at all
    assert (client.get(GRANTS).status_code, client.get(GRANTS).json()["code"]) == (401, "token_network")
    wrong = world.client(cast.chief).post(f"{ACCOUNTS}/{cast.robot.id}/tokens", json=body(networks=["10.20"]))
    assert fault(wrong) == (422, "/networks/0", "pattern_mismatch")


def credentials(made: dict[str, Any], **changed: str) -> dict[str, str]:
    return {"grant_type": "client_credentials", "client_id": made["id"], "client_secret": made["token"], **changed}


def test_client_credentials_are_exchanged_for_minutes(world: World, cast: Cast) -> None:
    made = make(world, cast)
    anonymous = world.anonymous()
    posted = anonymous.post("/api/v1/oauth/token", data=credentials(made))
    basic = anonymous.post(
        "/api/v1/oauth/token", data={"grant_type": "client_credentials"}, auth=(made["id"], made["token"])
    )
    for answer in (posted, basic):
        given = answer.json()
        assert (given["token_type"], given["expires_in"], given["scope"]) == ("Bearer", 900, "grant:read")
        assert len(script(world, given["access_token"]).get(GRANTS).json()["items"]) == 3
        assert answer.headers["cache-control"] == "no-store"
    client = script(world, posted.json()["access_token"])
    assert client.get(ME).json()["code"] == "not_with_api_token"
    world.client(cast.chief).delete(f"{TOKENS}/{made['id']}")
    assert client.get(GRANTS).status_code == 401


@pytest.mark.parametrize(
    ("changed", "status", "error"),
    [
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"client_id": str(new_id())}, 401, "invalid_client"),
        ({"client_secret": "ng_api_wrong"}, 401, "invalid_client"),
        ({"client_secret": new_secret("ng_api").plain}, 401, "invalid_client"),
    ],
)
def test_other_credentials_are_worth_nothing(
    world: World, cast: Cast, changed: dict[str, str], status: int, error: str
) -> None:
    answer = world.anonymous().post("/api/v1/oauth/token", data=credentials(make(world, cast), **changed))
    assert (answer.status_code, answer.json()["error"]) == (status, error)
