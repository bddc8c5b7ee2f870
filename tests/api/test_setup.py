"""Setting up an empty installation: once, with the code of the server, and then signing in."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func
from sqlmodel import select

from api.models.accounts import Account
from api.models.organisations import Organisation
from api.services import setup
from tests.api.test_accounts import fault
from tests.api.test_auth import NEW_PASSWORD, SESSION
from tests.make import accounts, organisations
from tests.make.accounts import PASSWORD
from tests.world import World

SETUP, STATUS = "/api/v1/setup", "/api/v1/setup/status"


def body(world: World, **changed: Any) -> dict[str, Any]:
    return {
        "code": setup.setup_code(world.installation.settings),
        "administrator": {"login": "quan.tri", "display_name": "Nguyễn Quản Trị", "password": PASSWORD},
        "organisation": {"kind": "upper_committee", "name": "Đảng bộ tỉnh", "valid_from": "2020-01-01"},
        **changed,
    }


def changed(world: World, part: str, **fields: Any) -> dict[str, Any]:
    whole = body(world)
    return {**whole, part: {**whole[part], **fields}}


def test_from_nothing_to_signed_in(world: World) -> None:
    client = world.anonymous()
    assert client.get(STATUS).json() == {"needed": True, "organisation_needed": True}
    answer = client.post(SETUP, json=body(world))
    assert answer.status_code == 201, answer.text
    assert client.get(STATUS).json() == {"needed": False, "organisation_needed": False}
    signed = client.post(SESSION, json={"login": "quan.tri", "password": PASSWORD}).json()
    assert [(right["role"], right["organisation_name"], right["below"]) for right in signed["rights"]] == [
        ("administrator", "Đảng bộ tỉnh", True)
    ]
    again = client.post(SETUP, json=body(world))
    assert fault(again) == (409, "", "already_set_up")


def test_tree_that_was_loaded_before_is_taken_over(world: World) -> None:
    with world.session() as session:
        organisations.small_tree(session)
    client = world.anonymous()
    assert client.get(STATUS).json() == {"needed": True, "organisation_needed": False}
    assert fault(client.post(SETUP, json=body(world))) == (422, "/organisation", "tree_exists")
    assert client.post(SETUP, json=body(world, organisation=None)).status_code == 201


def test_twenty_at_once_make_one(world: World) -> None:
    bodies = [changed(world, "administrator", login=f"quan.tri.{number}") for number in range(20)]
    with ThreadPoolExecutor(20) as pool:
        statuses = list(pool.map(lambda sent: world.anonymous().post(SETUP, json=sent).status_code, bodies))
    assert statuses.count(201) == 1
    assert set(statuses) <= {201, 409, 503}
    with world.database.read() as session:
        assert session.exec(select(func.count()).select_from(Account)).one() == 1
        assert session.exec(select(func.count()).select_from(Organisation)).one() == 1


def test_stranger_without_the_code(world: World) -> None:
    for code in ("x", "0000-0000-0000-0000", setup.setup_code(world.installation.settings)[:-1]):
        assert fault(world.anonymous().post(SETUP, json=body(world, code=code))) == (403, "", "setup_code_wrong")
    assert world.anonymous().get(STATUS).json()["needed"] is True


@pytest.mark.parametrize(
    ("part", "fields", "expected"),
    [
        ("administrator", {"password": "ngắn"}, (422, "/administrator/password", "password_too_short")),
        ("administrator", {"login": "a b c"}, (422, "/administrator/login", "login_invalid")),
        ("administrator", {"role": "x"}, (422, "/administrator/role", "unknown_field")),
        ("organisation", {"kind": "cell"}, (422, "/organisation/kind", None)),
        ("organisation", {"kind": "club"}, (422, "/organisation/kind", None)),
        ("organisation", {"valid_from": "2100-01-01"}, (422, "/organisation/valid_from", "first_day_ahead")),
        ("organisation", {"valid_from": "2020-02-30"}, (422, "/organisation/valid_from", "date_invalid")),
        ("organisation", {"name": ""}, (422, "/organisation/name", "text_too_short")),
    ],
)
def test_wrong_values_leave_nothing_behind(
    world: World, part: str, fields: dict[str, Any], expected: tuple[int, str, str | None]
) -> None:
    found = fault(world.anonymous().post(SETUP, json=changed(world, part, **fields)))
    assert found[:2] == expected[:2]
    assert expected[2] in (None, found[2])
    assert world.anonymous().get(STATUS).json() == {"needed": True, "organisation_needed": True}


def test_organisation_must_be_given(sqlite_world: World) -> None:
    answer = sqlite_world.anonymous().post(SETUP, json=body(sqlite_world, organisation=None))
    assert fault(answer) == (422, "/organisation", "missing")


def test_code_is_for_its_owner_alone_and_goes_when_used(sqlite_world: World) -> None:
    settings = sqlite_world.installation.settings
    assert setup.setup_code(settings) == setup.setup_code(settings)
    path = settings.data_directory / "setup-code"
    assert path.stat().st_mode & 0o077 == 0
    sqlite_world.anonymous().post(SETUP, json=body(sqlite_world))
    assert not path.exists()


def test_whoever_sits_at_the_server_appoints(world: World) -> None:
    with world.session() as session:
        organisations.small_tree(session)
        accounts.account(session, login="cu")
    with world.acting() as ctx:
        code = setup.appoint(ctx, "moi.quan.tri", "Lê Mới")
    client = world.anonymous()
    taken = client.post("/api/v1/auth/invitation", json={"invitation": code, "password": NEW_PASSWORD})
    assert taken.status_code == 204
    signed = client.post(SESSION, json={"login": "moi.quan.tri", "password": NEW_PASSWORD})
    assert [right["role"] for right in signed.json()["rights"]] == ["administrator"]
