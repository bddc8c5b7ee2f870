"""Guessing passwords: few guesses are evaluated, however many come at once and wherever they say they come from."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from unittest.mock import patch

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import select

from api.core.clock import now
from api.core.passwords import PasswordHasher
from api.core.throttle import ThrottleLimits
from api.models.accounts import Account, SignInGuess
from api.services.guesses import source_network
from tests.make import accounts
from tests.make.accounts import PASSWORD
from tests.world import World

SESSION = "/api/v1/auth/session"
LIMITS = ThrottleLimits()


@pytest.fixture
def account(world: World) -> Account:
    with world.session() as session:
        return accounts.account(session, login="nguyen.an", password=PASSWORD)


def guess(world: World, password: str = "sai rồi", *, login: str = "nguyen.an", source: str = "") -> Response:
    headers = {"X-Forwarded-For": source} if source else {}
    return world.anonymous().post(SESSION, json={"login": login, "password": password}, headers=headers)


@pytest.mark.parametrize("login", ["nguyen.an", "khong.co"])
def test_sixty_at_once(world: World, account: Account, login: str) -> None:
    evaluated: list[str | None] = []
    verify = PasswordHasher.verify

    def counted(self: PasswordHasher, password: str, stored: str | None) -> bool:
        evaluated.append(stored)
        return verify(self, password, stored)

    with patch.object(PasswordHasher, "verify", counted), ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda number: guess(world, login=login, source=f"10.0.0.{number}"), range(60)))
    assert len(evaluated) <= LIMITS.most_per_account
    statuses = [answer.status_code for answer in answers]
    assert set(statuses) <= {401, 429, 503}
    assert statuses.count(401) == len(evaluated)
    assert statuses.count(429) > 0


def test_waiting_time_is_told(world: World, account: Account) -> None:
    answers = [guess(world) for _ in range(LIMITS.account_and_source + 1)]
    assert [answer.status_code for answer in answers[:-1]] == [401] * LIMITS.account_and_source
    assert answers[-1].status_code == 429
    assert 0 < int(answers[-1].headers["Retry-After"]) <= LIMITS.window.total_seconds()
    assert answers[-1].json()["detail"].startswith("Đã thử quá nhiều lần. Hãy chờ 15 phút")
    window = int(LIMITS.window.total_seconds())
    assert answers[-1].headers["RateLimit-Policy"] == (
        f'"account";q={LIMITS.account};w={window}, "account-and-source";q={LIMITS.account_and_source};w={window}, '
        f'"source";q={LIMITS.source};w={window}'
    )
    used = LIMITS.account_and_source
    assert answers[-1].headers["RateLimit"] == (
        f'"account";r={LIMITS.account - used};t=0, '
        f'"account-and-source";r=0;t={answers[-1].headers["Retry-After"]}, "source";r={LIMITS.source - used};t=0'
    )
    assert '"account"' not in answers[0].headers["RateLimit"]


def test_right_password_does_not_get_through_either(world: World, account: Account) -> None:
    for _ in range(LIMITS.account_and_source):
        guess(world)
    assert guess(world, PASSWORD).status_code == 429


def test_forged_addresses_from_untrusted_peers_are_one_source(world: World, account: Account) -> None:
    answers = [guess(world, source=f"10.0.0.{number}") for number in range(LIMITS.account_and_source + 1)]
    assert answers[-1].status_code == 429


def test_a_trusted_proxy_is_believed(world: World, account: Account) -> None:
    proxy = TestClient(world.app, client=("127.0.0.1", 40000), raise_server_exceptions=False)
    wrong = {"login": "nguyen.an", "password": "sai rồi"}
    statuses = [
        proxy.post(SESSION, json=wrong, headers={"X-Forwarded-For": f"10.0.0.{number}"}).status_code
        for number in range(LIMITS.account + 1)
    ]
    assert statuses == [401] * LIMITS.account + [429]


def test_strangers_do_not_lock_out_the_owners_browser(world: World, account: Account) -> None:
    browser = world.anonymous()
    right = {"login": "nguyen.an", "password": PASSWORD}
    assert browser.post(SESSION, json=right).status_code == 201
    for _ in range(LIMITS.account + 5):
        guess(world)
    assert world.anonymous().post(SESSION, json=right).status_code == 429
    assert browser.post(SESSION, json=right).status_code == 201


def test_mark_of_another_account_is_worth_nothing(world: World, account: Account) -> None:
    with world.session() as session:
        accounts.account(session, login="khac", password=PASSWORD)
    browser = world.anonymous()
    browser.post(SESSION, json={"login": "khac", "password": PASSWORD})
    wrong = {"login": "nguyen.an", "password": "sai rồi"}
    answers = [browser.post(SESSION, json=wrong) for _ in range(LIMITS.account_and_source + 1)]
    assert answers[-1].status_code == 429


def test_right_passwords_spend_nothing(world: World, account: Account) -> None:
    for _ in range(LIMITS.account_and_source * 2):
        assert guess(world, PASSWORD).status_code == 201


def test_window_slides(world: World, account: Account) -> None:
    for _ in range(LIMITS.account_and_source):
        guess(world)
    with world.session() as session:
        for record in session.exec(select(SignInGuess)):
            record.guesses = [(now() - timedelta(minutes=16)).isoformat() for _ in record.guesses]
    assert guess(world, PASSWORD).status_code == 201


def test_no_name_or_address_is_stored(world: World, account: Account) -> None:
    guess(world, login="nguyen.an")
    with world.database.read() as session:
        stored = repr([row.model_dump() for row in session.exec(select(SignInGuess))])
    assert "nguyen" not in stored
    assert "testclient" not in stored


@pytest.mark.parametrize(
    ("source", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_what_counts_as_one_source(source: str, network: str) -> None:
    assert source_network(source) == network
