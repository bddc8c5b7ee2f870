"""Accounts under their administrators: whom one sees, whom one may act on, and what that does."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models.accounts import Account, AccountKind, AccountState
from api.models.members import Member
from api.rules.access import Permission, Role
from tests.api.test_auth import NEW_PASSWORD, SESSION, TOKEN
from tests.make import accounts, members, organisations
from tests.make.accounts import PASSWORD
from tests.world import World

ACCOUNTS = "/api/v1/accounts"


@dataclass(frozen=True)
class Cast:
    """Administrators of the whole, of one committee and of its neighbour; and people beneath them."""

    tree: organisations.SmallTree
    chief: Account
    local: Account
    foreign: Account
    clerk: Account
    person: Member
    head: Member


@pytest.fixture
def cast(world: World) -> Cast:
    with world.session() as session:
        tree = organisations.small_tree(session)
        head = members.member(session, tree.cell, "Hoàng Đức Hoà")
        members.position(session, head, tree.root, "inspection_head")
        make = accounts.account
        return Cast(
            tree=tree,
            chief=make(session, Role.ADMINISTRATOR, tree.root, login="chief", password=PASSWORD),
            local=make(session, Role.ADMINISTRATOR, tree.committee, login="local", password=PASSWORD),
            foreign=make(session, Role.ADMINISTRATOR, tree.neighbour, login="foreign"),
            clerk=make(session, Role.COMMITTEE_STAFF, tree.committee, login="clerk", password=PASSWORD),
            person=members.member(session, tree.cell, "Trần Thị Bình"),
            head=head,
        )


def grant(role: Role, organisation: Any, *, below: bool = False, **more: Any) -> dict[str, Any]:
    return {"role": role, "organisation_id": str(organisation.id), "below": below, **more}


def created(client: TestClient, **fields: Any) -> Any:
    return client.post(ACCOUNTS, json={"login": "moi.lam", "display_name": "Lê Mới", **fields})


def fault(answer: Any) -> tuple[int, str, str]:
    """Status, pointer and code of the one wrong value, or of the refusal itself."""
    body = answer.json()
    if body["errors"]:
        return answer.status_code, body["errors"][0]["pointer"], body["errors"][0]["code"]
    return answer.status_code, "", body["code"]


class TestSight:
    """One sees the accounts that stand in one's scope."""

    def logins(self, client: TestClient, **query: Any) -> list[str]:
        answer = client.get(ACCOUNTS, params=query)
        assert answer.status_code == 200, answer.text
        return [account["login"] for account in answer.json()["items"]]

    def test_list_is_narrowed_to_the_subtree(self, world: World, cast: Cast) -> None:
        assert self.logins(world.client(cast.chief)) == ["chief", "clerk", "foreign", "local"]
        assert self.logins(world.client(cast.local)) == ["clerk", "local"]
        assert self.logins(world.client(cast.foreign)) == ["foreign"]

    def test_filters(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            accounts.account(session, login="binh", display_name="Trần Thị Bình", member=cast.person)
        client = world.client(cast.chief)
        assert self.logins(client, q="binh tran") == ["binh"]
        assert self.logins(client, q="LOC") == ["local"]
        assert self.logins(client, q="%") == []
        assert self.logins(client, role="administrator") == ["chief", "foreign", "local"]
        assert self.logins(client, organisation_id=str(cast.tree.committee.id)) == ["binh", "clerk", "local"]
        assert self.logins(client, member_id=str(cast.person.id)) == ["binh"]
        assert self.logins(client, state="suspended") == []

    def test_pages(self, world: World, cast: Cast) -> None:
        client, seen, cursor = world.client(cast.chief), [], None
        while True:
            page = client.get(ACCOUNTS, params={"limit": 1} | ({"cursor": cursor} if cursor else {})).json()
            seen += [account["login"] for account in page["items"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert seen == ["chief", "clerk", "foreign", "local"]

    @pytest.mark.parametrize(
        ("asks", "about", "status"),
        [
            ("chief", "foreign", 200),
            ("local", "clerk", 200),
            ("local", "foreign", 404),
            ("clerk", "local", 403),
            ("clerk", "foreign", 404),
            ("foreign", "local", 404),
        ],
    )
    def test_one(self, world: World, cast: Cast, asks: str, about: str, status: int) -> None:
        answer = world.client(getattr(cast, asks)).get(f"{ACCOUNTS}/{getattr(cast, about).id}")
        assert answer.status_code == status

    def test_missing_and_foreign_answer_alike(self, world: World, cast: Cast) -> None:
        client = world.client(cast.local)
        foreign = client.get(f"{ACCOUNTS}/{cast.foreign.id}").json()
        missing = client.get(f"{ACCOUNTS}/{cast.tree.root.id}").json()
        assert {**foreign, "request_id": ""} == {**missing, "request_id": ""}

    def test_list_needs_the_right(self, world: World, cast: Cast) -> None:
        assert world.client(cast.clerk).get(ACCOUNTS).status_code == 403


class TestCreation:
    """Making accounts."""

    def test_person_by_invitation(self, world: World, cast: Cast) -> None:
        client = world.client(cast.local)
        answer = created(client, member_id=str(cast.person.id))
        assert answer.status_code == 201, answer.text
        made = answer.json()
        assert (made["state"], made["allowed_actions"]) == ("invited", ["invite", "suspend"])
        slip = client.post(f"{ACCOUNTS}/{made['id']}/invitation").json()
        taken = {"invitation": slip["invitation"], "password": NEW_PASSWORD}
        assert world.anonymous().post("/api/v1/auth/invitation", json=taken).status_code == 204
        signed = world.anonymous().post(SESSION, json={"login": slip["login"], "password": NEW_PASSWORD})
        assert [right["role"] for right in signed.json()["rights"]] == ["member"]
        again = client.post(f"{ACCOUNTS}/{made['id']}/invitation")
        assert (again.status_code, again.json()["allowed"]) == (409, ["reset_password", "suspend"])

    def test_first_roles_come_along(self, world: World, cast: Cast) -> None:
        answer = created(world.client(cast.local), grants=[grant(Role.INSPECTOR, cast.tree.cell)])
        assert answer.status_code == 201
        listed = world.client(cast.local).get("/api/v1/grants", params={"account_id": answer.json()["id"]})
        assert [(each["role"], each["organisation_name"]) for each in listed.json()["items"]] == [
            ("inspector", "Chi bộ Văn phòng")
        ]

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({}, (422, "/grants", "account_without_place")),
            ({"login": "a b"}, (422, "/login", "login_invalid")),
            ({"login": "CHIEF"}, (409, "/login", "login_taken")),
            ({"login": "x"}, (422, "/login", "text_too_short")),
            ({"state": "active"}, (422, "/state", "unknown_field")),
            ({"password_hash": "x"}, (422, "/password_hash", "unknown_field")),
            ({"kind": "robot"}, (422, "/kind", "choice_invalid")),
            ({"email": "không phải"}, (422, "/email", "value_invalid")),
            ({"display_name": " \u200b "}, (422, "/display_name", "missing")),
        ],
    )
    def test_wrong_values(
        self, world: World, cast: Cast, fields: dict[str, Any], expected: tuple[int, str, str]
    ) -> None:
        given = {"grants": [grant(Role.MEMBER, cast.tree.cell)]} | fields if fields else {}
        assert fault(created(world.client(cast.local), **given)) == expected

    def test_only_within_reach(self, world: World, cast: Cast) -> None:
        client = world.client(cast.local)
        attempts = {
            "foreign cell": created(client, grants=[grant(Role.MEMBER, cast.tree.foreign_cell)]),
            "own superior": created(client, grants=[grant(Role.ADMINISTRATOR, cast.tree.root, below=True)]),
            "member with a greater post": created(client, member_id=str(cast.head.id)),
        }
        assert {name: fault(answer) for name, answer in attempts.items()} == {
            "foreign cell": (422, "/grants/0/organisation_id", "organisation_unknown"),
            "own superior": (422, "/grants/0/organisation_id", "organisation_unknown"),
            "member with a greater post": (403, "", "account_reaches_further"),
        }
        assert created(world.client(cast.clerk), grants=[grant(Role.MEMBER, cast.tree.cell)]).status_code == 403
        assert "moi.lam" not in world.client(cast.chief).get(ACCOUNTS).text

    def test_one_account_for_one_member(self, world: World, cast: Cast) -> None:
        client = world.client(cast.chief)
        created(client, member_id=str(cast.person.id))
        second = created(client, login="khac", member_id=str(cast.person.id))
        assert fault(second) == (409, "/member_id", "member_has_account")

    def test_same_key_is_one_account(self, world: World, cast: Cast) -> None:
        client = world.client(cast.chief)
        client.headers["Idempotency-Key"] = "mot-lan"
        first, second = (created(client, member_id=str(cast.person.id)) for _ in range(2))
        assert first.json() == second.json()


class TestChange:
    """Particulars, and whose login it is."""

    def test_needs_the_version(self, world: World, cast: Cast) -> None:
        client, path = world.client(cast.local), f"{ACCOUNTS}/{cast.clerk.id}"
        changes = {"display_name": "Phạm Thư Ký"}
        assert client.patch(path, json=changes).status_code == 428
        assert client.patch(path, json=changes, headers={"If-Match": '"9"'}).status_code == 412
        etag = client.get(path).headers["ETag"]
        answer = client.patch(path, json=changes, headers={"If-Match": etag})
        assert answer.json()["display_name"] == "Phạm Thư Ký"
        assert client.patch(path, json=changes, headers={"If-Match": etag}).status_code == 412

    @pytest.mark.parametrize("field", ["login", "display_name", "language"])
    def test_null_is_no_value(self, world: World, cast: Cast, field: str) -> None:
        answer = world.client(cast.local).patch(
            f"{ACCOUNTS}/{cast.clerk.id}", json={field: None}, headers={"If-Match": '"1"'}
        )
        assert fault(answer)[:2] == (422, f"/{field}")

    def test_link_brings_the_rights_of_the_post(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            members.position(session, cast.person, cast.tree.cell, "secretary")
        client = world.client(cast.local)
        path = f"{ACCOUNTS}/{cast.clerk.id}/member"
        answer = client.put(path, json={"member_id": str(cast.person.id)}, headers={"If-Match": '"1"'})
        assert answer.status_code == 200, answer.text
        roles = world.client(cast.clerk).get("/api/v1/me").json()["roles"]
        assert roles == ["committee_staff", "member", "secretary"]
        answer = client.put(path, json={"member_id": None}, headers={"If-Match": answer.headers["ETag"]})
        assert world.client(cast.clerk).get("/api/v1/me").json()["roles"] == ["committee_staff"]

    def test_link_cannot_lift_somebody_beyond_oneself(self, world: World, cast: Cast) -> None:
        path = f"{ACCOUNTS}/{cast.clerk.id}/member"
        body, version = {"member_id": str(cast.head.id)}, {"If-Match": '"1"'}
        assert fault(world.client(cast.local).put(path, json=body, headers=version)) == (
            403,
            "",
            "account_reaches_further",
        )
        assert world.client(cast.clerk).get("/api/v1/me").json()["account"]["member_id"] is None
        own = world.client(cast.chief).put(f"{ACCOUNTS}/{cast.chief.id}/member", json=body, headers=version)
        assert fault(own) == (403, "", "not_for_oneself")


class TestActions:
    """Suspension, slips, second factor."""

    def test_suspension_takes_everything_at_once(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            token = accounts.api_token(session, cast.clerk)
        browser, program = world.anonymous(), world.client(cast.clerk)
        browser.post(SESSION, json={"login": "clerk", "password": PASSWORD})
        script = world.anonymous()
        script.headers["Authorization"] = f"Bearer {token}"
        local = world.client(cast.local)
        path = f"{ACCOUNTS}/{cast.clerk.id}"
        answer = local.post(f"{path}/suspension", json={"reason": "Chuyển công tác"})
        assert (answer.json()["state"], answer.json()["allowed_actions"]) == ("suspended", ["reactivate"])
        for client in (browser, program, script):
            assert client.get("/api/v1/me").status_code == 401
        assert local.post(f"{path}/suspension", json={"reason": "x"}).status_code == 409
        assert local.post(f"{path}/reactivation").json()["state"] == "active"
        assert browser.get(SESSION).status_code == 401  # what ended stays ended
        assert script.get(f"{ACCOUNTS}/{cast.clerk.id}/tokens").status_code != 401

    def test_password_slip(self, world: World, cast: Cast) -> None:
        signed_in = world.client(cast.clerk)
        slip = world.client(cast.local).post(f"{ACCOUNTS}/{cast.clerk.id}/password-reset")
        assert slip.status_code == 201, slip.text
        assert signed_in.get("/api/v1/me").status_code == 401
        old = world.anonymous().post(TOKEN, json={"login": "clerk", "password": PASSWORD})
        assert old.status_code == 401
        fresh = world.anonymous()
        signed = fresh.post(SESSION, json={"login": "clerk", "password": slip.json()["temporary_password"]})
        assert signed.json()["unfinished"] == ["change_password"]
        assert fresh.get("/api/v1/me").json()["code"] == "password_change_required"

    @pytest.mark.parametrize(
        ("action", "body"),
        [
            ("suspension", {"reason": "x"}),
            ("reactivation", None),
            ("password-reset", None),
            ("second-factor-removal", None),
            ("invitation", None),
        ],
    )
    @pytest.mark.parametrize(
        ("asks", "about", "status", "code"),
        [
            ("local", "foreign", 404, "not_found"),
            ("clerk", "local", 403, "forbidden"),
            ("local", "chief", 404, "not_found"),
            ("local", "mixed", 403, "account_reaches_further"),
            ("local", "later", 403, "account_reaches_further"),
            ("local", "local", 403, "not_for_oneself"),
        ],
    )
    def test_not_on_whoever_reaches_further(
        self, sqlite_world: World, action: str, body: Any, asks: str, about: str, status: int, code: str
    ) -> None:
        with sqlite_world.session() as session:
            tree = organisations.small_tree(session)
            make = accounts.account
            people = {
                "chief": make(session, Role.ADMINISTRATOR, tree.root),
                "local": make(session, Role.ADMINISTRATOR, tree.committee),
                "foreign": make(session, Role.ADMINISTRATOR, tree.neighbour),
                "clerk": make(session, Role.COMMITTEE_STAFF, tree.committee),
                "mixed": make(session, Role.MEMBER, tree.cell, below=False),
                "later": make(session, Role.MEMBER, tree.cell, below=False),
            }
            accounts.grant(session, people["mixed"], Role.AUDITOR, tree.neighbour)
            accounts.grant(
                session,
                people["later"],
                Role.ADMINISTRATOR,
                tree.root,
                valid_from=sqlite_world.today.replace(year=sqlite_world.today.year + 1, day=1),
            )
        client = sqlite_world.client(people[asks])
        answer = client.post(f"{ACCOUNTS}/{people[about].id}/{action}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
        stored = sqlite_world.get(Account, people[about].id)
        assert isinstance(stored, Account)
        assert (stored.state, stored.version) == (AccountState.ACTIVE, 1)

    def test_narrow_token_cannot_take_over_an_account(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            token = accounts.api_token(session, cast.chief, [Permission.ACCOUNT_MANAGE, Permission.GRANT_MANAGE])
        script = world.anonymous()
        script.headers["Authorization"] = f"Bearer {token}"
        assert script.post(f"{ACCOUNTS}/{cast.clerk.id}/password-reset").status_code == 403
        given = script.post(f"{ACCOUNTS}/{cast.clerk.id}/grants", json=grant(Role.AUDITOR, cast.tree.cell))
        assert fault(given) == (403, "", "grant_beyond_own")


class TestLastAdministrator:
    """Somebody can always appoint others."""

    def test_cannot_take_back_their_own_last_right(self, world: World, cast: Cast) -> None:
        client = world.client(cast.chief)
        only = client.get("/api/v1/grants", params={"account_id": str(cast.chief.id)}).json()["items"][0]
        answer = client.delete(f"/api/v1/grants/{only['id']}")
        assert (answer.status_code, answer.json()["code"]) == (409, "last_administrator")

    def test_with_another_it_can_end(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, password=PASSWORD)
        client = world.client(cast.chief)
        only = client.get("/api/v1/grants", params={"account_id": str(cast.chief.id)}).json()["items"][0]
        assert client.delete(f"/api/v1/grants/{only['id']}").status_code == 204
        assert client.get(ACCOUNTS).status_code == 403

    def test_one_who_cannot_sign_in_does_not_count(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, kind=AccountKind.SERVICE)
            accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, state=AccountState.SUSPENDED)
            accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, valid_to=world.today.replace(year=9000))
            accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, below=False, password=PASSWORD)
        client = world.client(cast.chief)
        only = client.get("/api/v1/grants", params={"account_id": str(cast.chief.id)}).json()["items"][0]
        assert client.delete(f"/api/v1/grants/{only['id']}").status_code == 409

    def test_two_cannot_remove_each_other_at_once(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            other = accounts.account(session, Role.ADMINISTRATOR, cast.tree.root, password=PASSWORD)
        pairs = [(world.client(cast.chief), other), (world.client(other), cast.chief)]
        with ThreadPoolExecutor(2) as pool:
            statuses = list(
                pool.map(
                    lambda pair: pair[0].post(f"{ACCOUNTS}/{pair[1].id}/suspension", json={"reason": "x"}).status_code,
                    pairs,
                )
            )
        states = {getattr(world.get(Account, account.id), "state", None) for account in (cast.chief, other)}
        assert AccountState.ACTIVE in states
        assert statuses.count(200) == 1
