"""What holds when the same thing is tried many times at once, by threads and by several server processes."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
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
from tests.servers import free_port
from tests.world import SEAL_KEY, World

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
def four_processes(world: World) -> Iterator[str]:
    """The address of a server of four processes over the world's database."""
    settings, port = world.installation.settings, free_port()
    environment = {
        "NEUGUONG_DATABASE_URL": settings.database_url,
        "NEUGUONG_DATA_DIRECTORY": str(settings.data_directory),
        "NEUGUONG_EVENT_SEAL_KEY": SEAL_KEY.decode(),
        "NEUGUONG_PASSWORD_MEMORY_KIB": "64",
        "NEUGUONG_WORK_IN_PROCESS": "false",
        "NEUGUONG_ENVIRONMENT": "test",
    }
    child = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "serve", "--workers", "4", "--port", str(port)],
        env={name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_ready(address)
        yield address
    finally:
        child.terminate()
        child.wait(30)


def wait_until_ready(address: str) -> None:
    for _ in range(240):
        try:
            if httpx.get(f"{address}/health/ready").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    raise TimeoutError(address)


def test_sixty_guesses_at_four_processes(world: World, account: Account, four_processes: str) -> None:
    limits = ThrottleLimits()

    def guess(number: int) -> int:
        forged = {"X-Forwarded-For": f"10.0.0.{number}"}  # believed: the test speaks as the proxy on this machine
        body = {"login": "nguyen.an", "password": "sai rồi"}
        return httpx.post(f"{four_processes}{SESSION}", json=body, headers=forged, timeout=60).status_code

    with ThreadPoolExecutor(20) as pool:
        statuses = list(pool.map(guess, range(60)))
    assert set(statuses) <= {401, 429, 503}
    assert 1 <= statuses.count(401) <= limits.most_per_account
