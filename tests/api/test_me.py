"""The caller's own account, and what every request costs."""

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from api.core.prepared import Prepared
from api.models.accounts import Account
from api.rules.access import Role
from tests.api.test_accounts import fault
from tests.make import accounts, members, organisations
from tests.world import World

ME = "/api/v1/me"


@pytest.fixture
def secretary(world: World) -> Account:
    with world.session() as session:
        tree = organisations.small_tree(session)
        person = members.member(session, tree.cell, "Hoàng Đức Hoà")
        members.position(session, person, tree.cell, "secretary")
        account = accounts.account(session, Role.INSPECTOR, tree.committee, member=person)
        lender = accounts.account(session, Role.COMMITTEE_STAFF, tree.root)
        accounts.grant(session, account, Role.COMMITTEE_STAFF, tree.root, lent_by=lender)
        return account


def test_who_what_and_where(world: World, secretary: Account) -> None:
    me = world.client(secretary).get(ME).json()
    assert me["roles"] == ["committee_staff", "inspector", "member", "secretary"]
    assert {(right["role"], right["source"], right["organisation_name"]) for right in me["rights"]} == {
        ("committee_staff", "delegation", "Đảng bộ tỉnh"),
        ("inspector", "grant", "Đảng bộ Sở Nội vụ"),
        ("secretary", "position", "Chi bộ Văn phòng"),
        ("member", "membership", "Chi bộ Văn phòng"),
    }
    assert (me["home"]["name"], me["cell"]["name"]) == ("Đảng bộ tỉnh", "Chi bộ Văn phòng")
    assert "pledge:assess" in me["permissions"]
    assert "account:manage" not in me["permissions"]


def test_change_of_language_and_name(world: World, secretary: Account) -> None:
    client = world.client(secretary)
    etag = client.get(ME).headers["ETag"]
    changed = client.patch(ME, json={"language": "en", "display_name": " Hoàng  Hoà "}, headers={"If-Match": etag})
    assert (changed.json()["account"]["language"], changed.json()["account"]["display_name"]) == ("en", "Hoàng Hoà")
    assert client.patch(ME, json={"language": "vi"}, headers={"If-Match": etag}).status_code == 412
    assert client.patch(ME, json={"language": "vi"}).status_code == 428


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"language": "fr"}, (422, "/language", "choice_invalid")),
        ({"display_name": ""}, (422, "/display_name", "text_too_short")),
        ({"state": "active"}, (422, "/state", "unknown_field")),
        ({"member_id": None}, (422, "/member_id", "unknown_field")),
        ([], (422, "", "wrong_type")),
    ],
)
def test_wrong_values(sqlite_world: World, body: Any, expected: tuple[int, str, str]) -> None:
    with sqlite_world.session() as session:
        account = accounts.account(session)
    answer = sqlite_world.client(account).patch(ME, json=body, headers={"If-Match": '"1"'})
    assert fault(answer) == expected


def test_two_statements_say_who_asks(world: World, secretary: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    client = world.client(secretary)
    client.get("/api/v1/auth/sessions")  # notes the use, turns the day
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    run = Prepared.all

    def noted(prepared: Prepared, session: Session, parameters: Mapping[str, Any]) -> list[Any]:
        statements.append(str(prepared.statement))
        return run(prepared, session, parameters)

    monkeypatch.setattr(Prepared, "all", noted)
    engine = world.database.reading
    event.listen(engine, "before_cursor_execute", note)
    try:
        client.get("/api/v1/delegations")
    finally:
        event.remove(engine, "before_cursor_execute", note)
    selects = [statement for statement in statements if not statement.startswith("BEGIN")]
    assert len(selects) == 4, selects  # the session, the rights, the own account, the delegations
