"""Changing a password, taking up an invitation, and the second factor."""

import unicodedata
from datetime import datetime, timedelta

import pyotp
import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from api.core.clock import now
from api.models.accounts import Account, AccountState
from api.models.reference import DatedSetting
from api.rules.access import Role
from api.services import invitations
from tests.api.test_auth import NEW_PASSWORD, SESSION, SESSIONS, TOKEN, browser, program
from tests.make import accounts, organisations
from tests.make.accounts import PASSWORD
from tests.world import World

CHANGE, INVITATION = "/api/v1/auth/password", "/api/v1/auth/invitation"
FACTOR = "/api/v1/auth/second-factor"


@pytest.fixture
def account(world: World) -> Account:
    with world.session() as session:
        tree = organisations.small_tree(session)
        return accounts.account(session, Role.ADMINISTRATOR, tree.root, login="nguyen.an", password=PASSWORD)


def sign_in(world: World, password: str = PASSWORD, code: str | None = None) -> tuple[int, str]:
    body = {"login": "nguyen.an", "password": password} | ({"code": code} if code else {})
    answer = world.anonymous().post(TOKEN, json=body)
    return answer.status_code, answer.json().get("code", "")


class TestChange:
    """One's own password."""

    def test_new_one_holds_and_other_sessions_end(self, world: World, account: Account) -> None:
        client, (other, _) = browser(world), program(world)
        answer = client.post(CHANGE, json={"current_password": PASSWORD, "new_password": NEW_PASSWORD})
        assert answer.status_code == 204, answer.text
        assert client.get(SESSION).status_code == 200
        assert other.get(SESSION).status_code == 401
        assert sign_in(world, PASSWORD) == (401, "sign_in_refused")
        assert sign_in(world, NEW_PASSWORD)[0] == 201

    @pytest.mark.parametrize(
        ("current", "new", "pointer", "code"),
        [
            ("sai mật khẩu", NEW_PASSWORD, "/current_password", "password_wrong"),
            (PASSWORD, PASSWORD, "/new_password", "password_unchanged"),
            (PASSWORD, "ngắn", "/new_password", "password_too_short"),
            (PASSWORD, "dài" * 340, "/new_password", "password_too_long"),
            (PASSWORD, "nguyen.an nguyen.an", "/new_password", "password_guessable"),
            (PASSWORD, "123456789012", "/new_password", "password_guessable"),
        ],
    )
    def test_refusals(self, world: World, account: Account, current: str, new: str, pointer: str, code: str) -> None:
        answer = browser(world).post(CHANGE, json={"current_password": current, "new_password": new})
        assert answer.status_code == 422
        assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
        assert sign_in(world)[0] == 201

    def test_a_stolen_session_cannot_guess(self, world: World, account: Account) -> None:
        client, _ = program(world)
        wrong = {"current_password": "sai rồi", "new_password": NEW_PASSWORD}
        statuses = [client.post(CHANGE, json=wrong).status_code for _ in range(6)]
        assert statuses[0] == 422
        assert statuses[-1] == 429

    def test_composed_and_decomposed_are_one_password(self, world: World, account: Account) -> None:
        assert sign_in(world, unicodedata.normalize("NFD", PASSWORD))[0] == 201

    def test_handed_out_password_must_be_changed_first(self, world: World, account: Account) -> None:
        with world.session() as session:
            session.get_one(Account, account.id).must_change_password = True
        client = browser(world)
        assert client.get(SESSION).json()["unfinished"] == ["change_password"]
        answer = client.get(SESSIONS)
        assert (answer.status_code, answer.json()["code"]) == (403, "password_change_required")
        assert client.post(CHANGE, json={"current_password": PASSWORD, "new_password": NEW_PASSWORD}).status_code == 204
        assert client.get(SESSIONS).status_code == 200

    def test_handed_out_password_expires(self, world: World, account: Account) -> None:
        with world.session() as session:
            session.get_one(Account, account.id).password_expires_at = now() - timedelta(minutes=1)
        assert sign_in(world) == (401, "temporary_password_expired")


class TestInvitation:
    """A slip with a code."""

    @pytest.fixture
    def slip(self, world: World, account: Account) -> str:
        with world.acting() as ctx:
            invited = accounts.account(ctx.session, login="moi", state=AccountState.INVITED)
            return invitations.invite(ctx, invited)

    def test_is_taken_up_once(self, world: World, slip: str) -> None:
        client = world.anonymous()
        typed = slip.lower().replace("-", " ")
        assert client.post(INVITATION, json={"invitation": typed, "password": NEW_PASSWORD}).status_code == 204
        signed = client.post(SESSION, json={"login": "moi", "password": NEW_PASSWORD})
        assert signed.status_code == 201
        again = client.post(INVITATION, json={"invitation": slip, "password": PASSWORD})
        assert again.json()["errors"][0]["code"] == "invitation_invalid"

    def test_weak_password_leaves_the_slip_good(self, world: World, slip: str) -> None:
        client = world.anonymous()
        weak = client.post(INVITATION, json={"invitation": slip, "password": "123"})
        assert weak.json()["errors"][0]["pointer"] == "/password"
        assert client.post(INVITATION, json={"invitation": slip, "password": NEW_PASSWORD}).status_code == 204

    def test_expires(self, world: World, slip: str) -> None:
        with world.session() as session:
            invited = session.exec(select(Account).where(Account.login == "moi")).one()
            invited.invitation_expires_at = now()
        answer = world.anonymous().post(INVITATION, json={"invitation": slip, "password": NEW_PASSWORD})
        assert answer.status_code == 422

    @pytest.mark.parametrize("wrong", ["x", "7KQ2-9MZT-04AX-PB3H", "đ" * 40])
    def test_other_codes_open_nothing(self, world: World, slip: str, wrong: str) -> None:
        answer = world.anonymous().post(INVITATION, json={"invitation": wrong, "password": NEW_PASSWORD})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/invitation")


class TestSecondFactor:
    """Six digits that change."""

    def enrol(self, client: TestClient) -> tuple[pyotp.TOTP, list[str]]:
        """Set it up; the code used for it belongs to the step before, so that the present one is still good."""
        answer = client.post(FACTOR, json={"password": PASSWORD})
        assert answer.status_code == 201, answer.text
        app = pyotp.TOTP(answer.json()["secret"])
        before = app.at(now() - timedelta(seconds=30))
        confirmed = client.post(f"{FACTOR}/confirmation", json={"code": before})
        assert confirmed.status_code == 201, confirmed.text
        return app, confirmed.json()["codes"]

    def code(self, app: pyotp.TOTP, at: datetime | None = None) -> str:
        return app.at(at or now())

    def test_is_asked_for_after_the_password(self, world: World, account: Account) -> None:
        app, _ = self.enrol(browser(world))
        assert sign_in(world) == (401, "second_factor_code_required")
        assert sign_in(world, "sai rồi") == (401, "sign_in_refused")
        assert sign_in(world, code="000000") == (401, "second_factor_code_wrong")
        code = self.code(app)
        assert sign_in(world, code=code)[0] == 201
        assert sign_in(world, code=code) == (401, "second_factor_code_wrong")

    def test_wrong_codes_spend_guesses(self, world: World, account: Account) -> None:
        self.enrol(browser(world))
        codes = [sign_in(world, code="000000")[0] for _ in range(6)]
        assert codes[-1] == 429

    def test_recovery_code_works_once(self, world: World, account: Account) -> None:
        client = browser(world)
        _, codes = self.enrol(client)
        assert len(codes) == 10
        assert sign_in(world, code=codes[0].lower())[0] == 201
        assert sign_in(world, code=codes[0])[0] == 401
        assert client.get(SESSION).json()["recovery_codes_left"] == 9

    def test_unconfirmed_secret_is_not_asked_for(self, world: World, account: Account) -> None:
        client = browser(world)
        client.post(FACTOR, json={"password": PASSWORD})
        answer = client.post(f"{FACTOR}/confirmation", json={"code": "000000"})
        assert answer.json()["errors"] == [
            {
                "pointer": "/code",
                "code": "second_factor_code_wrong",
                "detail": "Mã xác thực chưa đúng hoặc đã dùng rồi.",
            }
        ]
        assert sign_in(world)[0] == 201

    def test_setting_up_needs_the_password(self, world: World, account: Account) -> None:
        answer = browser(world).post(FACTOR, json={"password": "sai rồi"})
        assert answer.json()["errors"][0]["code"] == "password_wrong"

    def test_twice_is_refused(self, world: World, account: Account) -> None:
        client = browser(world)
        self.enrol(client)
        answer = client.post(FACTOR, json={"password": PASSWORD})
        assert (answer.status_code, answer.json()["code"]) == (409, "second_factor_is_on")
        assert answer.json()["allowed"] == ["remove"]

    def test_removal_needs_both(self, world: World, account: Account) -> None:
        client = browser(world)
        app, _ = self.enrol(client)
        wrong = client.post(f"{FACTOR}/removal", json={"password": PASSWORD, "code": "000000"})
        assert wrong.json()["errors"][0]["pointer"] == "/code"
        right = client.post(f"{FACTOR}/removal", json={"password": PASSWORD, "code": self.code(app)})
        assert right.status_code == 204
        assert sign_in(world)[0] == 201

    def test_new_recovery_codes_replace_the_old(self, world: World, account: Account) -> None:
        client = browser(world)
        app, old = self.enrol(client)
        answer = client.post(f"{FACTOR}/recovery-codes", json={"password": PASSWORD, "code": self.code(app)})
        assert sign_in(world, code=old[0])[0] == 401
        assert sign_in(world, code=answer.json()["codes"][0])[0] == 201

    def test_roles_may_demand_it(self, world: World, account: Account) -> None:
        with world.session() as session:
            setting = session.exec(select(DatedSetting).where(DatedSetting.key == "totp_required_roles")).one()
            setting.value = ["administrator"]
        client = browser(world)
        assert client.get(SESSION).json()["unfinished"] == ["set_up_second_factor"]
        assert client.get(SESSIONS).json()["code"] == "second_factor_required"
        self.enrol(client)
        assert client.get(SESSIONS).status_code == 200

    def test_secret_is_not_readable_in_the_table(self, world: World, account: Account) -> None:
        app, codes = self.enrol(browser(world))
        with world.database.read() as session:
            stored = repr(session.get_one(Account, account.id).model_dump())
        assert app.secret not in stored
        assert not any(code in stored for code in codes)
