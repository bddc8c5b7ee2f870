"""What holds when the same thing is tried many times at once, by threads and by several server processes."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pyotp
import pytest

from api.core.clock import now
from api.core.sealing import seal
from api.core.throttle import ThrottleLimits
from api.models.accounts import Account, AccountState
from api.password_proofs import sign_in_keys
from api.services import invitations
from tests.api.test_auth import NEW_PASSWORD, REFRESH, SESSION, TOKEN, program
from tests.make import accounts
from tests.make.accounts import PASSWORD
from tests.servers import PATIENCE, api_server, environment_of
from tests.world import World

MANY = 12


def at_once(act: Callable[[int], int]) -> list[int]:
    """The statuses of many tries at once; those who were told to try again do."""

    def patient(number: int) -> int:
        status = act(number)
        while status == 503:
            time.sleep(0.05)
            status = act(number)
        return status

    with ThreadPoolExecutor(MANY) as pool:
        return list(pool.map(patient, range(MANY)))


@pytest.fixture
def account(world: World) -> Account:
    with world.session() as session:
        return accounts.account(session, login="nguyen.an", password=PASSWORD)


def test_one_refresh_token_is_exchanged_once(world: World, account: Account) -> None:
    signed_in, pair = program(world)
    sent = {"refresh_token": pair["refresh_token"]}
    statuses = at_once(lambda _: world.anonymous().post(REFRESH, json=sent).status_code)
    assert (statuses.count(201), statuses.count(401)) == (1, MANY - 1)
    assert signed_in.get(SESSION).status_code == 401


def test_one_code_of_the_moment_signs_in_once(world: World, account: Account) -> None:
    secret = pyotp.random_base32(length=32)
    with world.session() as session:
        row = session.get_one(Account, account.id)
        row.totp_secret = seal(sign_in_keys(world.installation).second_factor, secret, row.id.bytes)
        row.totp_confirmed_at = now()
    body = {"login": "nguyen.an", "password": PASSWORD, "code": pyotp.TOTP(secret).at(now())}
    statuses = at_once(lambda _: world.anonymous().post(TOKEN, json=body).status_code)
    assert statuses.count(201) == 1
    assert set(statuses) <= {201, 401, 429}


def test_one_invitation_is_taken_once(world: World, account: Account) -> None:
    with world.acting() as ctx:
        slip = invitations.invite(ctx, accounts.account(ctx.session, state=AccountState.INVITED))
    statuses = at_once(
        lambda number: (
            world.anonymous()
            .post("/api/v1/auth/invitation", json={"invitation": slip, "password": f"{NEW_PASSWORD} {number}"})
            .status_code
        )
    )
    assert (statuses.count(204), statuses.count(422)) == (1, MANY - 1)


@pytest.fixture
def two_processes(world: World, repository: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server of two processes over the world's database."""
    environment = environment_of(world.installation.settings) | {"NEUGUONG_WORK_IN_PROCESS": "false"}
    with api_server(environment, repository, tmp_path / "server.log", workers=2) as server:
        yield server.address


def test_sixty_guesses_at_two_processes(world: World, account: Account, two_processes: str) -> None:
    limits = ThrottleLimits()

    def guess(number: int) -> int:
        forged = {"X-Forwarded-For": f"10.0.0.{number}"}  # believed: the test speaks as the proxy on this machine
        body = {"login": "nguyen.an", "password": "sai rồi"}
        return httpx2.post(f"{two_processes}{SESSION}", json=body, headers=forged, timeout=PATIENCE).status_code

    with ThreadPoolExecutor(20) as pool:
        statuses = list(pool.map(guess, range(60)))
    assert set(statuses) <= {401, 429, 503}
    assert 1 <= statuses.count(401) <= limits.most_per_account
