"""Signing in with a certified provider that we did not write: who comes in, and everybody who does not."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import time_machine
from fastapi.testclient import TestClient
from joserfc.jwk import KeySet
from pydantic import SecretStr
from sqlalchemy import select

from api.core.clock import now
from api.core.sign_in_providers import SignInProvider
from api.models.accounts import Account, AccountState
from api.models.linked_identities import LinkedIdentity
from api.rules.access import Role
from tests.make import accounts, members, organisations
from tests.provider import CLIENT_ID, CLIENT_SECRET, Provider, provider, sign_in_there, signing_key
from tests.world import World

REDIRECT = "http://localhost:8000/dang-nhap/tinh"


@pytest.fixture(scope="module")
def keys() -> KeySet:
    return signing_key("first")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, keys: KeySet) -> Iterator[Provider]:
    with provider(tmp_path_factory.mktemp("provider"), REDIRECT, keys=keys) as started:
        yield started


@dataclass(frozen=True)
class Place:
    """An installation with one provider, an administrator, and somebody with an account."""

    world: World
    administrator: Account
    person: Account

    def link(self, subject: str, account: Account | None = None) -> Any:
        client = self.world.client(self.administrator)
        body = {"provider": "tinh", "subject": subject}
        return client.post(f"/api/v1/accounts/{(account or self.person).id}/identities", json=body)

    def begin(self, browser: TestClient) -> str:
        begun = browser.post("/api/v1/auth/providers/tinh/sign-on")
        assert begun.status_code == 201, begun.text
        address: str = begun.json()["authorization_url"]
        return address

    def finish(self, browser: TestClient, returned: dict[str, str]) -> Any:
        body = {name: returned[name] for name in ("code", "state", "iss")}
        return browser.post("/api/v1/auth/providers/tinh/session", json=body)

    def sign_on(self, login: str, browser: TestClient | None = None) -> Any:
        browser = browser or self.world.anonymous()
        return self.finish(browser, sign_in_there(self.begin(browser), login))


def placed(world: World, issuer: str, **chosen: Any) -> Place:
    settings = world.installation.settings.model_copy(
        update={
            "outgoing_networks": ["127.0.0.0/8"],
            "sign_in_providers": [
                SignInProvider(
                    code="tinh",
                    name="Cổng của tỉnh",
                    issuer=issuer,
                    client_id=CLIENT_ID,
                    client_secret=SecretStr(CLIENT_SECRET),
                    **chosen,
                )
            ],
        }
    )
    world = replace(world, installation=replace(world.installation, settings=settings))
    world.app.state.installation = world.installation
    with world.session() as session:
        cell = organisations.organisation(session)
        member = members.member(session, cell, card_number="0123456789")
        administrator = accounts.account(session, Role.ADMINISTRATOR, cell)
        person = accounts.account(session, Role.MEMBER, cell, member=member, login="an")
        person.email = "an@example.vn"
        session.add(person)
        session.flush()
        session.expunge_all()
    return Place(world, administrator, person)


@pytest.fixture
def place(world: World, running: Provider) -> Place:
    return placed(world, running.issuer)


def test_a_linked_person_comes_in(place: Place) -> None:
    linked = place.link("an-o-tinh")
    assert linked.status_code == 201, linked.text
    browser = place.world.anonymous()
    assert browser.get("/api/v1/auth/providers").json() == {"items": [{"code": "tinh", "name": "Cổng của tỉnh"}]}

    came_in = place.sign_on("an-o-tinh", browser)

    assert came_in.status_code == 201, came_in.text
    assert came_in.json()["account"]["login"] == "an"
    assert "sign-on" not in browser.cookies
    assert browser.get("/api/v1/auth/session").json()["account"]["id"] == str(place.person.id)
    trail = place.world.client(place.administrator).get("/api/v1/events", params={"limit": 200}).json()["items"]
    assert {"account.identity_linked", "session.started"} <= {event["kind"] for event in trail}


def test_the_request_carries_pkce_state_and_nonce(place: Place) -> None:
    address = place.begin(place.world.anonymous())
    asked = parse_qs(urlsplit(address).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["redirect_uri"] == [REDIRECT]
    assert all(len(asked[name][0]) >= 43 for name in ("state", "nonce", "code_challenge"))


def test_who_is_not_linked_is_told_what_to_have_linked(place: Place) -> None:
    refused = place.sign_on("nguoi-la")
    assert (refused.status_code, refused.json()["code"]) == (401, "sign_on_not_linked")
    assert "nguoi-la" in refused.json()["detail"]


def test_an_equal_address_or_name_links_nobody(place: Place) -> None:
    """The provider vouches for ``an`` and ``an@example.vn``, which are login and address of an account."""
    assert place.sign_on("an").json()["code"] == "sign_on_not_linked"


@pytest.mark.parametrize(
    ("link_to", "subject", "comes_in"),
    [
        ("login", "AN", True),
        ("login", "binh", False),
        ("card_number", "0123456789", True),
        ("card_number", "123456789", False),
    ],
)
def test_a_configured_claim_links_once(
    world: World, running: Provider, link_to: str, subject: str, comes_in: bool
) -> None:
    place = placed(world, running.issuer, link_claim="employee_number", link_to=link_to, scopes=("openid", "profile"))
    answer = place.sign_on(subject)
    assert answer.status_code == (201 if comes_in else 401), answer.text
    listed = place.world.client(place.person).get(f"/api/v1/accounts/{place.person.id}/identities").json()["items"]
    assert [(each["subject"], each["linked_by_id"]) for each in listed] == ([(subject, None)] if comes_in else [])


def test_a_claim_never_takes_an_account_that_is_somebody_elses(world: World, running: Provider) -> None:
    place = placed(world, running.issuer, link_claim="employee_number", scopes=("openid", "profile"))
    assert place.link("an-that").status_code == 201
    assert place.sign_on("an").json()["code"] == "sign_on_not_linked"


@pytest.mark.parametrize("claim", ["email", "name", "phone_number"])
def test_no_setting_links_by_what_people_choose_themselves(claim: str) -> None:
    with pytest.raises(ValueError, match="never linked"):
        SignInProvider(code="a", name="A", issuer="https://id.example.vn", client_id="x", link_claim=claim)


def test_a_suspended_account_stays_out(place: Place) -> None:
    place.link("an-o-tinh")
    with place.world.session() as session:
        session.get_one(Account, place.person.id).state = AccountState.SUSPENDED
    refused = place.sign_on("an-o-tinh")
    assert (refused.status_code, refused.json()["code"]) == (401, "account_inactive")


def test_an_invited_account_is_taken_up(place: Place) -> None:
    place.link("an-o-tinh")
    with place.world.session() as session:
        session.get_one(Account, place.person.id).state = AccountState.INVITED
    assert place.sign_on("an-o-tinh").status_code == 201
    found = place.world.get(Account, place.person.id)
    assert isinstance(found, Account)
    assert found.state is AccountState.ACTIVE


@pytest.mark.parametrize(("asked_there", "status"), [(False, 401), (True, 201)])
def test_a_second_factor_is_not_gone_round(world: World, running: Provider, asked_there: bool, status: int) -> None:
    place = placed(world, running.issuer, second_factor=asked_there)
    place.link("an-o-tinh")
    with place.world.session() as session:
        session.get_one(Account, place.person.id).totp_confirmed_at = now()
    answer = place.sign_on("an-o-tinh")
    assert answer.status_code == status
    assert status == 201 or answer.json()["code"] == "second_factor_here"


def test_a_code_holds_once(place: Place) -> None:
    place.link("an-o-tinh")
    browser = place.world.anonymous()
    returned = sign_in_there(place.begin(browser), "an-o-tinh")
    ticket = browser.cookies["sign-on"]
    assert place.finish(browser, returned).status_code == 201
    browser.cookies.set("sign-on", ticket)
    again = place.finish(browser, returned)
    assert (again.status_code, again.json()["code"]) == (401, "sign_on_refused")


def test_only_the_browser_that_began_can_finish(place: Place) -> None:
    place.link("an-o-tinh")
    returned = sign_in_there(place.begin(place.world.anonymous()), "an-o-tinh")
    stranger = place.world.anonymous()
    assert place.finish(stranger, returned).json()["code"] == "sign_on_not_begun"
    place.begin(stranger)
    assert place.finish(stranger, returned).json()["code"] == "sign_on_not_begun"


@pytest.mark.parametrize("field", ["state", "code", "iss"])
def test_what_was_changed_on_the_way_is_refused(place: Place, field: str) -> None:
    place.link("an-o-tinh")
    browser = place.world.anonymous()
    returned = sign_in_there(place.begin(browser), "an-o-tinh")
    assert place.finish(browser, returned | {field: "khác"}).status_code == 401


@pytest.mark.parametrize("name", ["nonce", "code_challenge"])
def test_an_answer_to_another_request_is_refused(place: Place, name: str) -> None:
    place.link("an-o-tinh")
    browser = place.world.anonymous()
    address = urlsplit(place.begin(browser))
    asked = {key: values[0] for key, values in parse_qs(address.query).items()}
    other = address._replace(query=urlencode(asked | {name: "x" * 43})).geturl()
    refused = place.finish(browser, sign_in_there(other, "an-o-tinh"))
    assert (refused.status_code, refused.json()["code"]) == (401, "sign_on_refused")


def test_who_comes_back_too_late_starts_again(place: Place) -> None:
    place.link("an-o-tinh")
    browser = place.world.anonymous()
    returned = sign_in_there(place.begin(browser), "an-o-tinh")
    with time_machine.travel(now() + timedelta(minutes=11), tick=False):
        browser.cookies.set("sign-on", browser.cookies["sign-on"])  # a browser would have thrown it away by itself
        refused = place.finish(browser, returned)
    assert (refused.status_code, refused.json()["code"]) == (401, "sign_on_not_begun")


def test_a_changed_key_is_fetched_once(world: World, tmp_path: Path, keys: KeySet) -> None:
    with provider(tmp_path, REDIRECT, keys=keys) as before:
        place = placed(world, before.issuer)
        place.link("an-o-tinh")
        assert [place.sign_on("an-o-tinh").status_code for _ in range(2)] == [201, 201]
        assert before.requests("GET /.well-known/openid-configuration") == 1
        assert before.requests("GET /jwks") == 1
    port = int(before.issuer.rsplit(":", 1)[1])
    with provider(tmp_path, REDIRECT, port=port, keys=signing_key("second")) as after:
        assert [place.sign_on("an-o-tinh").status_code for _ in range(2)] == [201, 201]
        assert after.requests("GET /.well-known/openid-configuration") == 0
        assert after.requests("GET /jwks") == 1
    with provider(tmp_path, REDIRECT, port=port, keys=signing_key("hidden"), published=keys) as hiding:
        refused = place.sign_on("an-o-tinh")
        assert (refused.status_code, refused.json()["code"]) == (401, "sign_on_refused")
        assert hiding.requests("GET /jwks") == 1


def test_a_provider_that_is_away_is_said_so(world: World) -> None:
    place = placed(world, "http://127.0.0.1:1")
    away = place.world.anonymous().post("/api/v1/auth/providers/tinh/sign-on")
    assert (away.status_code, away.json()["code"]) == (503, "provider_unreachable")
    assert away.headers["Retry-After"] == "30"


def test_an_address_inside_is_not_asked_unless_allowed(world: World, running: Provider) -> None:
    place = placed(world, running.issuer)
    closed = replace(
        place.world.installation,
        settings=place.world.installation.settings.model_copy(update={"outgoing_networks": []}),
    )
    place.world.app.state.installation = closed
    asked = running.requests("GET /.well-known/openid-configuration")
    assert place.world.anonymous().post("/api/v1/auth/providers/tinh/sign-on").status_code == 503
    assert running.requests("GET /.well-known/openid-configuration") == asked


def test_linking_and_unlinking(place: Place) -> None:
    with place.world.session() as session:
        other = accounts.account(session, Role.MEMBER, organisations.organisation(session))
        program = accounts.account(session)
        session.expunge_all()
    assert place.link("an-o-tinh", other).status_code == 404
    assert place.link("an-o-tinh", program).status_code == 404
    made = place.link("an-o-tinh")
    assert place.link("an-o-tinh").json()["code"] == "identity_linked"
    assert place.link("khac").json()["code"] == "account_linked"
    administrator = place.world.client(place.administrator)
    address = f"/api/v1/accounts/{place.person.id}/identities"
    unknown = administrator.post(address, json={"provider": "khac", "subject": "1"})
    assert unknown.json()["errors"][0]["code"] == "provider_unknown"
    own = place.world.client(place.person)
    assert own.delete(f"{address}/{made.json()['id']}").status_code == 204
    assert own.delete(f"{address}/{made.json()['id']}").status_code == 404
    assert place.sign_on("an-o-tinh").json()["code"] == "sign_on_not_linked"
    with place.world.database.read() as session:
        assert session.execute(select(LinkedIdentity)).first() is None
