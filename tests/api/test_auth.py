"""Signing in and out, by cookie and by token: what is believed, and when it stops being believed."""

from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from api.core.clock import now
from api.models.accounts import Account, AccountKind, AccountState, SignInSession
from api.models.events import Event
from api.rules.access import Role
from tests.make import accounts, organisations
from tests.make.accounts import PASSWORD
from tests.world import World

SESSION, TOKEN = "/api/v1/auth/session", "/api/v1/auth/token"
SESSIONS, REFRESH = "/api/v1/auth/sessions", "/api/v1/auth/token/refresh"
NEW_PASSWORD = "suối nguồn chảy mãi về xuôi"


@pytest.fixture
def account(world: World) -> Account:
    with world.session() as session:
        tree = organisations.small_tree(session)
        return accounts.account(session, Role.SECRETARY, tree.cell, login="nguyen.an", password=PASSWORD)


def browser(world: World, password: str = PASSWORD, **more: str) -> TestClient:
    """A browser that is signed in and sends its CSRF token."""
    client = world.anonymous()
    answer = client.post(SESSION, json={"login": "nguyen.an", "password": password, **more})
    assert answer.status_code == 201, answer.text
    client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    return client


def program(world: World, password: str = PASSWORD) -> tuple[TestClient, dict[str, str]]:
    """A program that is signed in, and what it was given."""
    client = world.anonymous()
    answer = client.post(TOKEN, json={"login": "nguyen.an", "password": password})
    assert answer.status_code == 201, answer.text
    client.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return client, answer.json()


class TestBrowser:
    """The cookie and the token that goes with changes."""

    def test_sign_in_says_who_and_with_which_rights(self, world: World, account: Account) -> None:
        client = browser(world)
        current = client.get(SESSION).json()
        assert current["account"]["login"] == "nguyen.an"
        assert [(right["role"], right["organisation_name"]) for right in current["rights"]] == [
            ("secretary", "Chi bộ Văn phòng")
        ]
        assert current["unfinished"] == []
        assert current["csrf_token"] == client.headers["X-CSRF-Token"]

    @pytest.mark.parametrize("typed", ["NGUYEN.AN", "nguyễn.an", " nguyen.an "])
    def test_login_name_forgives(self, world: World, account: Account, typed: str) -> None:
        answer = world.anonymous().post(SESSION, json={"login": typed, "password": PASSWORD})
        assert answer.status_code == 201

    def test_cookie_is_for_the_server_alone(self, sqlite_world: World) -> None:
        with sqlite_world.session() as session:
            accounts.account(session, login="nguyen.an", password=PASSWORD)
        answer = sqlite_world.anonymous().post(SESSION, json={"login": "nguyen.an", "password": PASSWORD})
        for cookie in answer.headers.get_list("set-cookie"):
            assert "HttpOnly" in cookie
            assert "SameSite=strict" in cookie
            assert "Path=/" in cookie

    def test_logout_is_real(self, world: World, account: Account) -> None:
        client = browser(world)
        stolen = dict(client.cookies)
        assert client.delete(SESSION).status_code == 204
        assert "session" not in client.cookies
        thief = world.anonymous()
        thief.cookies.update(stolen)
        assert thief.get(SESSION).json()["code"] == "session_ended"

    def test_changes_need_the_csrf_token(self, world: World, account: Account) -> None:
        client = browser(world)
        for wrong in (None, "", "0" * 64, "ă"):
            client.headers.pop("X-CSRF-Token", None)
            headers = {} if wrong is None else {"X-CSRF-Token": wrong.encode()}
            answer = client.delete(SESSIONS, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")
        assert client.get(SESSION).status_code == 200

    def test_json_as_text_is_refused(self, sqlite_world: World) -> None:
        with sqlite_world.session() as session:
            accounts.account(session, login="nguyen.an", password=PASSWORD)
        body = f'{{"login": "nguyen.an", "password": "{PASSWORD}"}}'
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
            answer = sqlite_world.anonymous().post(SESSION, content=body.encode(), headers={"Content-Type": kind})
            assert answer.status_code in (415, 422), kind
            assert "set-cookie" not in answer.headers

    def test_session_cannot_be_planted(self, world: World, account: Account) -> None:
        client = browser(world)
        before = client.cookies["session"]
        client.post(SESSION, json={"login": "nguyen.an", "password": PASSWORD})
        assert client.cookies["session"] != before
        thief = world.anonymous()
        thief.cookies.set("session", before)
        assert thief.get(SESSION).status_code == 401
        answer = world.anonymous().post(
            SESSION, json={"login": "nguyen.an", "password": PASSWORD}, headers={"Cookie": "session=planted"}
        )
        assert answer.cookies["session"] != "planted"

    def test_secret_is_not_stored(self, world: World, account: Account) -> None:
        secret = browser(world).cookies["session"]
        with world.database.read() as session:
            rows = session.exec(select(SignInSession)).all()
        assert secret not in repr([row.model_dump() for row in rows])


class TestRefusals:
    """Whoever cannot sign in learns nothing from the answer."""

    @pytest.mark.parametrize("path", [SESSION, TOKEN])
    def test_answers_alike(self, world: World, account: Account, path: str) -> None:
        with world.session() as session:
            accounts.account(session, login="khoa", password=PASSWORD, state=AccountState.SUSPENDED)
            accounts.account(session, login="moi", state=AccountState.INVITED)
            accounts.account(session, login="may", kind=AccountKind.SERVICE)
        answers = [
            world.anonymous().post(path, json={"login": login, "password": password})
            for login, password in [
                ("nguyen.an", "sai mật khẩu rồi"),
                ("khong.co", PASSWORD),
                ("khoa", PASSWORD),
                ("moi", PASSWORD),
                ("may", PASSWORD),
            ]
        ]
        told = {(answer.status_code, answer.json()["code"], answer.json()["detail"]) for answer in answers}
        assert len(told) == 1
        assert told.pop()[:2] == (401, "sign_in_refused")

    def test_errors_do_not_repeat_the_password(self, sqlite_world: World) -> None:
        answer = sqlite_world.anonymous().post(SESSION, json={"password": "bí mật", "login": ["x"]})
        assert answer.status_code == 422
        assert "bí mật" not in answer.text
        assert answer.json()["errors"][0]["pointer"] == "/login"

    @pytest.mark.parametrize("wrong", ["\\ud800", "\\u0000", "a" * 2000])
    @pytest.mark.parametrize("field", ["login", "password", "code"])
    def test_odd_text_is_refused_in_peace(self, world: World, account: Account, field: str, wrong: str) -> None:
        fields = {"login": "nguyen.an", "password": "x", "code": "1", field: wrong}
        body = "{" + ", ".join(f'"{name}": "{value}"' for name, value in fields.items()) + "}"
        answer = world.anonymous().post(SESSION, content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (401, 422)

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_speaks_both_languages(self, sqlite_world: World, language: str) -> None:
        answer = sqlite_world.anonymous().get(SESSION, headers={"Accept-Language": language})
        assert answer.json()["detail"] == {"vi": "Hãy đăng nhập.", "en": "Please sign in."}[language]


class TestProgram:
    """Bearer tokens and the family of refresh tokens behind them."""

    def test_refresh_goes_on(self, world: World, account: Account) -> None:
        _, pair = program(world)
        client = world.anonymous()
        second = client.post(REFRESH, json={"refresh_token": pair["refresh_token"]})
        assert second.status_code == 201
        third = client.post(REFRESH, json={"refresh_token": second.json()["refresh_token"]})
        assert third.status_code == 201
        signed = {"Authorization": f"Bearer {third.json()['access_token']}"}
        assert client.get(SESSION, headers=signed).json()["csrf_token"] is None

    @pytest.mark.parametrize("steps_back", [1, 2, 3])
    def test_any_replay_kills_the_family(self, world: World, account: Account, steps_back: int) -> None:
        signed_in, pair = program(world)
        client, history = world.anonymous(), [pair["refresh_token"]]
        for _ in range(3):
            answer = client.post(REFRESH, json={"refresh_token": history[-1]})
            history.append(answer.json()["refresh_token"])
        replay = client.post(REFRESH, json={"refresh_token": history[-1 - steps_back]})
        assert (replay.status_code, replay.json()["code"]) == (401, "refresh_replayed")
        assert client.post(REFRESH, json={"refresh_token": history[-1]}).json()["code"] == "session_ended"
        assert signed_in.get(SESSION).json()["code"] == "session_ended"

    def test_logout_ends_access_and_refresh(self, world: World, account: Account) -> None:
        client, pair = program(world)
        assert client.delete(TOKEN).status_code == 204
        assert client.get(SESSION).status_code == 401
        again = world.anonymous().post(REFRESH, json={"refresh_token": pair["refresh_token"]})
        assert again.json()["code"] == "session_ended"

    @pytest.mark.parametrize("wrong", ["", "x", "a.b", "ng_refresh_1.ng_turn_2", "é" * 90])
    def test_other_text_is_no_refresh_token(self, sqlite_world: World, wrong: str) -> None:
        answer = sqlite_world.anonymous().post(REFRESH, json={"refresh_token": wrong})
        assert answer.status_code == 401

    def test_suspended_account_cannot_refresh(self, world: World, account: Account) -> None:
        _, pair = program(world)
        with world.session() as session:
            session.get_one(Account, account.id).state = AccountState.SUSPENDED
        answer = world.anonymous().post(REFRESH, json={"refresh_token": pair["refresh_token"]})
        assert answer.json()["code"] == "account_inactive"


class TestSessions:
    """Where one is signed in, and signing out elsewhere."""

    def test_list_names_the_present_one(self, world: World, account: Account) -> None:
        client = browser(world)
        program(world)
        listed = client.get(SESSIONS).json()["items"]
        assert sorted((each["kind"], each["current"]) for each in listed) == [("browser", True), ("token", False)]

    def test_ending_one(self, world: World, account: Account) -> None:
        client, other = browser(world), browser(world)
        other_id = next(each["id"] for each in client.get(SESSIONS).json()["items"] if not each["current"])
        assert client.delete(f"{SESSIONS}/{other_id}").status_code == 204
        assert other.get(SESSION).status_code == 401
        assert client.delete(f"{SESSIONS}/{other_id}").status_code == 404

    def test_nobody_ends_the_session_of_another(self, world: World, account: Account) -> None:
        client = browser(world)
        mine = client.get(SESSIONS).json()["items"][0]["id"]
        with world.session() as session:
            stranger = accounts.account(session)
        assert world.client(stranger).delete(f"{SESSIONS}/{mine}").status_code == 404
        assert client.get(SESSION).status_code == 200

    def test_sign_out_everywhere_else(self, world: World, account: Account) -> None:
        client, other, (third, _) = browser(world), browser(world), program(world)
        assert client.delete(SESSIONS).status_code == 204
        assert [client.get(SESSION).status_code for client in (client, other, third)] == [200, 401, 401]

    @pytest.mark.parametrize(
        ("field", "ago", "alive"),
        [
            ("last_seen_at", timedelta(minutes=715), True),
            ("last_seen_at", timedelta(minutes=721), False),
            ("expires_at", timedelta(seconds=1), False),
        ],
    )
    def test_ends_by_itself(self, world: World, account: Account, field: str, ago: timedelta, alive: bool) -> None:
        client = browser(world)
        with world.session() as session:
            setattr(session.exec(select(SignInSession)).one(), field, now() - ago)
        assert client.get(SESSION).status_code == (200 if alive else 401)

    def test_use_is_noted_rarely_and_keeps_the_session(self, world: World, account: Account) -> None:
        def seen(set_back: timedelta | None = None) -> object:
            with world.session() as session:
                row = session.exec(select(SignInSession)).one()
                if set_back:
                    row.last_seen_at = now() - set_back
                return row.last_seen_at

        client = browser(world)
        client.get(SESSION)
        first = seen()
        client.get(SESSION)
        assert seen() == first
        old = seen(set_back=timedelta(minutes=6))
        client.get(SESSION)
        assert seen() > old


class TestLostRights:
    """What is taken away is gone at the next request."""

    def test_suspension(self, world: World, account: Account) -> None:
        clients = [browser(world), program(world)[0]]
        with world.session() as session:
            session.get_one(Account, account.id).state = AccountState.SUSPENDED
        assert [client.get(SESSION).json()["code"] for client in clients] == ["account_inactive"] * 2

    def test_events_tell_what_happened(self, world: World, account: Account) -> None:
        client = browser(world)
        client.delete(SESSION)
        with world.database.read() as session:
            told = session.exec(select(Event).order_by(Event.sequence)).all()
        assert [(event.kind, event.actor_id) for event in told] == [
            ("session.started", account.id),
            ("session.ended", account.id),
        ]
