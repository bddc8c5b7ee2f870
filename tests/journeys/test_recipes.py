"""The recipes of docs/integration.md, run as a reader would: every curl and Python one, in order, on a real server."""

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from api.models.accounts import AccountKind, ApiToken
from api.rules.access import Permission, Role
from api.services import counters, outbox
from tests.make import accounts, pledges
from tests.make.organisations import small_tree
from tests.servers import free_port, served
from tests.world import World

RECIPE = re.compile(r"<!-- recipe ?([\w.]*) -->\n```(?:bash|python)\n(.*?)```", re.DOTALL)


@contextmanager
def sending(world: World) -> Iterator[None]:
    """Webhooks are sent meanwhile."""
    done = threading.Event()

    def work() -> None:
        while not done.wait(0.2):
            outbox.work(world.app.state.installation)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def test_every_recipe(sqlite_world: World, repository: Path, tmp_path: Path) -> None:
    world = sqlite_world
    settings = world.installation.settings.model_copy(update={"outgoing_networks": ["127.0.0.0/8"]})
    world.app.state.installation = replace(world.installation, settings=settings)
    with world.session() as session:
        tree = small_tree(session)
        pledges.year(session)
        robot = accounts.account(session, Role.SERVICE, tree.root, kind=AccountKind.SERVICE)
        secret = accounts.api_token(session, robot, tuple(Permission), organisation_id=tree.committee.id)
        token = session.execute(select(ApiToken)).scalar_one()
    with world.acting() as ctx:
        counters.open_year(ctx, world.today.year)

    script = ["set -euo pipefail"]
    for name, text in RECIPE.findall((repository / "docs" / "integration.md").read_text(encoding="utf-8")):
        if name:
            (tmp_path / name).write_text(text, encoding="utf-8")
        else:
            script.append(text)
    assert len(script) == 8
    (tmp_path / "recipes.sh").write_text("\n".join(script), encoding="utf-8")
    with served(world.app) as address, sending(world):
        finished = subprocess.run(
            ["bash", "recipes.sh"],
            cwd=tmp_path,
            env={
                **os.environ,
                "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
                "API": f"{address}/api/v1",
                "CLIENT_ID": str(token.id),
                "CLIENT_SECRET": secret,
                "ORGANISATION": str(tree.cell.id),
                "PORT": str(free_port()),
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert finished.returncode == 0, finished.stderr + finished.stdout
    changed = json.loads((tmp_path / "member.json").read_text(encoding="utf-8"))["id"]
    assert finished.stdout.splitlines() == [
        "committed",
        "False",
        "Nguyễn Văn An 201 draft",
        "Trần Thị Bình 201 draft",
        f"member.updated {changed}",
        "member.updated",
        "[]",
        "0",
    ]
