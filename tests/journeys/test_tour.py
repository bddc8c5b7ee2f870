"""The README's five minutes with curl, run as a reader would: every command, against a real server."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demonstration import copied, environment
from tests.servers import api_server

BLOCK = re.compile(r"<!-- tour -->\n```bash\n(.*?)```", re.DOTALL)


@pytest.fixture
def served(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Iterator[str]:
    """The address of a server with the demonstration, started by the commands that `make demo` runs."""
    data = copied("lao-cai", tmp_path_factory.getbasetemp().parent, tmp_path)
    with api_server(environment(data), repository, tmp_path / "server.log") as server:
        yield server.address


def test_every_command_of_the_tour(served: str, repository: Path, tmp_path: Path) -> None:
    blocks = BLOCK.findall((repository / "README.md").read_text(encoding="utf-8"))
    assert len(blocks) == 5
    script = tmp_path / "tour.sh"
    script.write_text("set -euo pipefail\n" + "\n".join(blocks), encoding="utf-8")
    finished = subprocess.run(
        ["bash", str(script)],
        env={**os.environ, "API": f"{served}/api/v1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr + finished.stdout
    said = finished.stdout.splitlines()
    assert said[1:5] == ["registered", "publicised", "self_reported", "assessed"]
    assert "33622" in said
    restated = [int(line.rsplit(" ", 1)[1]) for line in said if line.startswith("Đảng bộ") and line[-1].isdigit()]
    assert restated[0] == sum(restated[1:]) == 33_622
    moved, before = int(said[-2]), int(said[-1])
    assert said[-3] == "applied"
    assert moved > before
