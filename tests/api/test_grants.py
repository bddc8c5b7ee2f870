"""Roles given, lent and explained: dated, within what the giver may, gone when they end."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from api.models.accounts import Account, AccountKind, AccountState
from api.models.events import Event
from api.models.members import Member
from api.rules.access import Role
from tests.api.test_accounts import ACCOUNTS, fault, grant
from tests.make import accounts, members, organisations
from tests.world import World

GRANTS, DELEGATIONS, ME = "/api/v1/grants", "/api/v1/delegations", "/api/v1/me"


@dataclass(frozen=True)
class Cast:
    """An administrator of a committee, the secretary of its cell, and a member of that cell."""

    tree: organisations.SmallTree
    local: Account
    secretary: Account
    person: Member
    borrower: Account


@pytest.fixture
def cast(world: World) -> Cast:
    with world.session() as session:
        tree = organisations.small_tree(session)
        head = members.member(session, tree.cell, "Hoàng Đức Hoà")
        person = members.member(session, tree.cell, "Trần Thị Bình")
        members.position(session, head, tree.cell, "secretary")
        return Cast(
            tree=tree,
            local=accounts.account(session, Role.ADMINISTRATOR, tree.committee),
            secretary=accounts.account(session, member=head),
            person=person,
            borrower=accounts.account(session, member=person),
        )


def day(world: World, offset: int) -> str:
    return (world.today + timedelta(days=offset)).isoformat()


class TestGiving:
    """An administrator appoints within their part of the tree."""

    def test_is_in_force_at_the_next_request(self, world: World, cast: Cast) -> None:
        borrower, local = world.client(cast.borrower), world.client(cast.local)
        assert borrower.get(ME).json()["roles"] == ["member"]
        given = local.post(
            f"{ACCOUNTS}/{cast.borrower.id}/grants", json=grant(Role.INSPECTOR, cast.tree.committee, below=True)
        )
        assert given.status_code == 201, given.text
        assert given.json()["given_by_id"] == str(cast.local.id)
        assert borrower.get(ME).json()["roles"] == ["inspector", "member"]
        assert local.delete(f"{GRANTS}/{given.json()['id']}").status_code == 204
        assert borrower.get(ME).json()["roles"] == ["member"]
        again = local.delete(f"{GRANTS}/{given.json()['id']}")
        assert (again.status_code, again.json()["code"]) == (409, "grant_ended")

    def test_future_role_waits(self, world: World, cast: Cast) -> None:
        body = grant(Role.INSPECTOR, cast.tree.cell, valid_from=day(world, 1), valid_to=day(world, 5))
        answer = world.client(cast.local).post(f"{ACCOUNTS}/{cast.borrower.id}/grants", json=body)
        assert (answer.json()["valid_from"], answer.json()["valid_to"]) == (day(world, 1), day(world, 5))
        assert world.client(cast.borrower).get(ME).json()["roles"] == ["member"]

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"organisation": "root", "below": True}, (422, "/organisation_id", "organisation_unknown")),
            ({"organisation": "foreign_cell"}, (422, "/organisation_id", "organisation_unknown")),
            ({"role": "service"}, (422, "/role", "role_for_services_only")),
            ({"role": "chairman"}, (422, "/role", "choice_invalid")),
            ({"from": -1}, (422, "/valid_from", "date_in_past")),
            ({"from": 3, "to": 3}, (422, "/valid_to", "interval_empty")),
            ({"to": 0}, (422, "/valid_to", "interval_empty")),
            ({"account_id": "x"}, (422, "/account_id", "unknown_field")),
        ],
    )
    def test_wrong_values(
        self, world: World, cast: Cast, fields: dict[str, Any], expected: tuple[int, str, str]
    ) -> None:
        fields = dict(fields)
        body = grant(fields.pop("role", Role.MEMBER), getattr(cast.tree, fields.pop("organisation", "cell")))
        for name, field in (("from", "valid_from"), ("to", "valid_to")):
            if name in fields:
                body[field] = day(world, fields.pop(name))
        answer = world.client(cast.local).post(f"{ACCOUNTS}/{cast.borrower.id}/grants", json=body | fields)
        assert fault(answer) == expected

    def test_below_needs_below(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            narrow = accounts.account(session, Role.ADMINISTRATOR, cast.tree.cell, below=False)
        path = f"{ACCOUNTS}/{cast.borrower.id}/grants"
        wide = world.client(narrow).post(path, json=grant(Role.MEMBER, cast.tree.cell, below=True))
        assert fault(wide) == (403, "", "grant_beyond_own")
        assert world.client(narrow).post(path, json=grant(Role.MEMBER, cast.tree.cell)).status_code == 201

    def test_nobody_appoints_themselves(self, world: World, cast: Cast) -> None:
        answer = world.client(cast.local).post(
            f"{ACCOUNTS}/{cast.local.id}/grants", json=grant(Role.INSPECTOR, cast.tree.cell)
        )
        assert fault(answer) == (403, "", "grant_to_oneself")

    def test_others_do_not_appoint(self, world: World, cast: Cast) -> None:
        answer = world.client(cast.secretary).post(
            f"{ACCOUNTS}/{cast.borrower.id}/grants", json=grant(Role.DEPUTY, cast.tree.cell)
        )
        assert answer.status_code == 403

    def test_twice_is_refused(self, world: World, cast: Cast) -> None:
        client, path = world.client(cast.local), f"{ACCOUNTS}/{cast.borrower.id}/grants"
        body = grant(Role.INSPECTOR, cast.tree.cell)
        assert client.post(path, json=body).status_code == 201
        assert fault(client.post(path, json=body)) == (409, "", "grant_exists")

    @pytest.mark.parametrize("place", ["neighbour", "root"])
    def test_cannot_take_back_what_lies_elsewhere(self, world: World, cast: Cast, place: str) -> None:
        with world.session() as session:
            elsewhere = accounts.grant(session, cast.borrower, Role.AUDITOR, getattr(cast.tree, place))
        assert world.client(cast.local).delete(f"{GRANTS}/{elsewhere.id}").status_code == 404

    def test_list_shows_ones_own_part_of_the_tree(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            accounts.grant(session, cast.borrower, Role.AUDITOR, cast.tree.neighbour)
            accounts.grant(session, cast.borrower, Role.INSPECTOR, cast.tree.cell)
        client = world.client(cast.local)
        items = client.get(GRANTS, params={"in_force": True}).json()["items"]
        assert [(each["role"], each["organisation_name"]) for each in items] == [
            ("inspector", "Chi bộ Văn phòng"),
            ("administrator", "Đảng bộ Sở Nội vụ"),
        ]
        assert client.get(GRANTS, params={"organisation_id": str(cast.tree.neighbour.id)}).status_code == 404
        assert world.client(cast.secretary).get(GRANTS).status_code == 403


class TestLending:
    """An officer lends their own role for a time."""

    def body(self, world: World, cast: Cast, **changed: Any) -> dict[str, Any]:
        return {
            "member_id": str(cast.person.id),
            "role": "secretary",
            "organisation_id": str(cast.tree.cell.id),
            "valid_to": day(world, 14),
            "reason": "Đi công tác",
            **changed,
        }

    def test_the_same_role_is_lent_once_however_many_ask(self, world: World, cast: Cast) -> None:
        lenders = [world.client(cast.secretary) for _ in range(8)]
        with ThreadPoolExecutor(len(lenders)) as pool:
            body = self.body(world, cast)
            answers = [each.status_code for each in pool.map(lambda one: one.post(DELEGATIONS, json=body), lenders)]
        assert sorted(answers) == [201] + [409] * (len(lenders) - 1)

    def test_borrower_acts_until_it_is_taken_back(self, world: World, cast: Cast) -> None:
        lender, borrower = world.client(cast.secretary), world.client(cast.borrower)
        lent = lender.post(DELEGATIONS, json=self.body(world, cast))
        assert lent.status_code == 201, lent.text
        assert (lent.json()["delegated_by_id"], lent.json()["below"]) == (str(cast.secretary.id), False)
        assert borrower.get(ME).json()["roles"] == ["member", "secretary"]
        assert [each["id"] for each in borrower.get(DELEGATIONS).json()["items"]] == [lent.json()["id"]]
        assert lender.delete(f"{DELEGATIONS}/{lent.json()['id']}").status_code == 204
        assert borrower.get(ME).json()["roles"] == ["member"]
        with world.database.read() as session:
            kinds = [event.kind for event in session.exec(select(Event).order_by(Event.sequence))]
        assert kinds == ["grant.given", "grant.ended"]

    def test_lent_role_ends_with_the_post(self, world: World, cast: Cast) -> None:
        world.client(cast.secretary).post(DELEGATIONS, json=self.body(world, cast))
        with world.session() as session:
            session.get_one(Account, cast.secretary.id).state = AccountState.SUSPENDED
        assert world.client(cast.borrower).get(ME).json()["roles"] == ["member"]

    def test_what_is_borrowed_is_not_lent_on(self, world: World, cast: Cast) -> None:
        world.client(cast.secretary).post(DELEGATIONS, json=self.body(world, cast))
        with world.session() as session:
            third = members.member(session, cast.tree.cell)
            accounts.account(session, member=third)
        answer = world.client(cast.borrower).post(DELEGATIONS, json=self.body(world, cast, member_id=str(third.id)))
        assert fault(answer) == (403, "", "delegation_of_own")

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"role": "administrator"}, (403, "", "delegation_of_own")),
            ({"role": "deputy"}, (403, "", "delegation_of_own")),
            ({"valid_to": 0}, (422, "/valid_to", "interval_empty")),
            ({"valid_to": 93}, (422, "/valid_to", "interval_too_long")),
            ({"valid_to": None}, (422, "/valid_to", "date_invalid")),
            ({"valid_from": -1}, (422, "/valid_from", "date_in_past")),
            ({"member_id": "00000000-0000-0000-0000-000000000000"}, (422, "/member_id", "member_unknown")),
            ({"reason": ""}, (422, "/reason", "text_too_short")),
        ],
    )
    def test_refusals(self, world: World, cast: Cast, changed: dict[str, Any], expected: tuple[int, str, str]) -> None:
        changed = {name: day(world, value) if isinstance(value, int) else value for name, value in changed.items()}
        answer = world.client(cast.secretary).post(DELEGATIONS, json=self.body(world, cast, **changed))
        assert fault(answer) == expected

    def test_not_elsewhere_nor_to_strangers(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            stranger = members.member(session, cast.tree.foreign_cell)
            accounts.account(session, member=stranger)
            without = members.member(session, cast.tree.cell)
        client = world.client(cast.secretary)

        def lend(**changed: Any) -> tuple[int, str, str]:
            return fault(client.post(DELEGATIONS, json=self.body(world, cast, **changed)))

        assert lend(organisation_id=str(cast.tree.other_cell.id)) == (404, "", "not_found")
        assert lend(member_id=str(stranger.id)) == (422, "/member_id", "member_unknown")
        assert lend(member_id=str(without.id)) == (409, "", "member_without_account")
        assert lend(member_id=str(cast.secretary.member_id)) == (422, "/member_id", "delegation_to_oneself")

    def test_others_cannot_end_it(self, world: World, cast: Cast) -> None:
        lent = world.client(cast.secretary).post(DELEGATIONS, json=self.body(world, cast)).json()["id"]
        with world.session() as session:
            stranger = accounts.account(session, Role.MEMBER, cast.tree.cell)
        assert world.client(stranger).delete(f"{DELEGATIONS}/{lent}").status_code == 404
        assert world.client(cast.borrower).delete(f"{DELEGATIONS}/{lent}").status_code == 204


class TestExplanation:
    """Why can this account see that?"""

    def test_names_every_source(self, world: World, cast: Cast) -> None:
        with world.session() as session:
            given = accounts.grant(session, cast.secretary, Role.INSPECTOR, cast.tree.committee)
            accounts.grant(session, cast.secretary, Role.AUDITOR, cast.tree.neighbour)
        answer = world.client(cast.local).get(
            f"{ACCOUNTS}/{cast.secretary.id}/rights", params={"organisation_id": str(cast.tree.other_cell.id)}
        )
        told = {(each["source"], each["role"], each["reaches"]) for each in answer.json()["items"]}
        assert told == {
            ("grant", "inspector", True),
            ("position", "secretary", False),
            ("membership", "member", False),
        }
        first = answer.json()["items"][0]
        assert (first["source_id"], first["valid_to"]) == (str(given.id), None)
        assert "pledge:open_text" in first["permissions"]

    def test_everybody_sees_their_own(self, world: World, cast: Cast) -> None:
        answer = world.client(cast.borrower).get(f"{ACCOUNTS}/{cast.borrower.id}/rights")
        assert [each["source"] for each in answer.json()["items"]] == ["membership"]

    def test_not_those_of_others(self, world: World, cast: Cast) -> None:
        client = world.client(cast.borrower)
        assert client.get(f"{ACCOUNTS}/{cast.secretary.id}/rights").status_code == 403
        assert client.get(f"{ACCOUNTS}/{cast.local.id}/rights").status_code == 404


def test_service_role_is_for_services(world: World, cast: Cast) -> None:
    with world.session() as session:
        robot = accounts.account(session, Role.AUDITOR, cast.tree.cell, kind=AccountKind.SERVICE)
    body = grant(Role.SERVICE, cast.tree.committee, below=True)
    answer = world.client(cast.local).post(f"{ACCOUNTS}/{robot.id}/grants", json=body)
    assert answer.status_code == 201
