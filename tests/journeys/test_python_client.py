"""The Python client of clients/python on a real server: its README as a reader would run it, and both its halves."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.models.accounts import AccountKind
from api.rules.access import Permission, Role
from tests.make import accounts
from tests.make.organisations import SmallTree, small_tree
from tests.servers import served
from tests.world import World

PACKAGE = Path(__file__).parent.parent.parent / "clients" / "python"
EXAMPLE = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.fixture
def client_package(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package, as it is after its installation."""
    monkeypatch.syspath_prepend(str(PACKAGE))
    return pytest.importorskip("neuguong_client")


@pytest.fixture
def place(sqlite_world: World) -> Iterator[tuple[str, str, SmallTree]]:
    """Address, token and tree of a running server."""
    with sqlite_world.session() as session:
        tree = small_tree(session)
        robot = accounts.account(session, Role.SERVICE, tree.root, kind=AccountKind.SERVICE)
        token = accounts.api_token(session, robot, tuple(Permission))
        session.expunge_all()
    with served(sqlite_world.app) as address:
        yield address, token, tree


def test_the_readme(place: tuple[str, str, SmallTree]) -> None:
    address, token, tree = place
    example = EXAMPLE.findall((PACKAGE / "README.md").read_text(encoding="utf-8"))[0]
    script = example.replace("https://neuguong.example.vn", address).replace("ngs_…", token)
    finished = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(PACKAGE), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    names = finished.stdout.splitlines()
    assert {tree.root.name, tree.committee.name, tree.cell.name} <= set(names)
    assert len(names) == len(set(names)) > 2  # more than one page, none twice


def test_both_halves_read_write_and_are_refused(place: tuple[str, str, SmallTree], client_package: Any) -> None:
    from neuguong_client.api.members import members_create, members_get, members_update
    from neuguong_client.api.organisations import organisations_get
    from neuguong_client.models import (
        MemberCreate,
        MemberPublic,
        MemberStatus,
        MemberUpdate,
        OrganisationPublic,
        Problem,
    )

    address, token, tree = place
    wanted = MemberCreate(
        full_name="Nguyễn Thị Bình",
        organisation_id=tree.cell.id,
        status=MemberStatus.OFFICIAL,
        valid_from=date(2026, 1, 2),
    )
    with client_package.AuthenticatedClient(address, token=token) as client:
        made = members_create.sync(client=client, body=wanted)
        assert isinstance(made, MemberPublic), made
        found = organisations_get.sync(tree.cell.id, client=client)
        assert isinstance(found, OrganisationPublic)
        assert found.id == tree.cell.id

    async def elsewhere() -> tuple[Any, Any, Any]:
        async with client_package.AuthenticatedClient(address, token=token) as client:
            read = await members_get.asyncio_detailed(made.id, client=client)
            changed = await members_update.asyncio(
                made.id, client=client, body=MemberUpdate(full_name="Nguyễn Thị Bình An"), if_match=read.headers["ETag"]
            )
            stale = await members_update.asyncio(
                made.id, client=client, body=MemberUpdate(full_name="Bình"), if_match=read.headers["ETag"]
            )
            return read.parsed, changed, stale

    read, changed, stale = asyncio.run(elsewhere())
    assert read.full_name == "Nguyễn Thị Bình"
    assert changed.full_name == "Nguyễn Thị Bình An"
    assert isinstance(stale, Problem)
    assert stale.code == "changed_meanwhile"

    with client_package.Client(address) as stranger:
        refused = members_get.sync(made.id, client=stranger)
    assert isinstance(refused, Problem)
    assert (refused.status, refused.code) == (401, "sign_in_required")
