"""Every operation, called by every role from inside, beside, above and elsewhere: each answered as the table says.

Besides: a refused write leaves no effect, what is out of reach is answered exactly as what is missing, and no answer
holds a word that its caller may not read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from sqlalchemy import func, select
from sqlmodel import col

from api.core.ids import new_id
from api.models.events import EventChain
from tests.access.callers import CALLERS
from tests.access.rows import Row, request_of
from tests.access.stage import Stage, prepared_stage
from tests.access.table import CANARIES, TABLE
from tests.world import Worlds

METHODS = {"get", "post", "put", "patch", "delete"}
REFUSALS = {401, 403, 404}
CONTRACT = yaml.safe_load((Path(__file__).parent.parent.parent / "openapi.yaml").read_text(encoding="utf-8"))
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, item in CONTRACT["paths"].items()
    for method, operation in item.items()
    if method in METHODS
}


@pytest.fixture(scope="module")
def stage(sqlite_worlds: Worlds) -> Iterator[Stage]:
    world = sqlite_worlds.make()
    yield prepared_stage(world)
    sqlite_worlds.remove(world)


def test_the_table_names_every_operation_and_no_other() -> None:
    assert sorted(TABLE) == sorted(OPERATIONS)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_operation(stage: Stage, name: str, tmp_path: Path) -> None:
    row = TABLE[name]
    writes = OPERATIONS[name][0] != "GET"
    expected = row.answers
    faults: list[str] = []
    with stage.untouched(tmp_path):
        before = written(stage)
        for caller in CALLERS:
            if expected[caller] is not None or not writes:
                faults += judged(caller, ask(stage, name, row, caller), expected[caller])
        if written(stage) != before and not row.recorded:
            faults.append("a refused write left an effect")
        faults += missing_like_unreachable(stage, name, row)
    for caller in CALLERS:
        if expected[caller] is None and writes:
            with stage.untouched(tmp_path):
                faults += judged(caller, ask(stage, name, row, caller), None)
    assert faults == []


@pytest.mark.parametrize("authorization", [None, "Bearer nonsense", "Bearer ngs_nonsense"])
def test_a_stranger_learns_nothing_of_what_else_is_wrong(stage: Stage, authorization: str | None) -> None:
    stranger = stage.world.anonymous()
    if authorization is not None:
        stranger.headers["Authorization"] = authorization
    faults = []
    for name, row in sorted(TABLE.items()):
        method, path, _ = OPERATIONS[name]
        if row.answers["anonymous"] == 401 and set(row.answers.values()) != {401}:
            asked = request_of(row, path, {}, stage.ids)
            answer = stranger.request(method, asked.path, params={"unheard_of": 1}, json={"unheard_of": 1})
            faults += [] if answer.status_code == 401 else [f"{name}: {answer.status_code} {answer.text[:200]}"]
    assert faults == []


def ask(stage: Stage, name: str, row: Row, caller: str, *, elsewhere: dict[str, str] | None = None) -> httpx2.Response:
    """Call an operation as a caller; ``elsewhere``: other ids than the stage's."""
    method, path, operation = OPERATIONS[name]
    asked = request_of(row, path, operation, stage.ids | {"caller": caller} | (elsewhere or {}))
    headers = {"Idempotency-Key": str(new_id())} if method == "POST" else {}
    if any(parameter["name"] == "If-Match" for parameter in operation.get("parameters", [])):
        headers["If-Match"] = '"1"'
    return stage.clients[caller].request(method, asked.path, params=asked.query, headers=headers, **asked.content)


def judged(caller: str, answer: httpx2.Response, expected: int | None) -> list[str]:
    """What is wrong with an answer: its status, or a word the caller may not read. None: they must be let through."""
    passed = answer.status_code == expected
    if expected is None:
        passed = answer.status_code not in REFUSALS and answer.status_code < 500
    faults = (
        []
        if passed
        else [f"{caller}: {answer.status_code} instead of {expected or 'let through'}: {answer.text[:300]}"]
    )
    seen = answer.text + str(answer.headers)
    return faults + [
        f"{caller} sees {word}" for word, readers in CANARIES.items() if word in seen and caller not in readers
    ]


def missing_like_unreachable(stage: Stage, name: str, row: Row) -> list[str]:
    """What is out of reach is answered as what is missing: same status, same words."""
    unreachable = next((caller for caller, status in row.answers.items() if status == 404), None)
    named = [part[1:-1] for part in OPERATIONS[name][1].split("/") if part.startswith("{") and part.endswith("_id}")]
    if unreachable is None or not named or CALLERS[unreachable].refused:
        return []
    real = ask(stage, name, row, unreachable)
    missing = ask(stage, name, row, unreachable, elsewhere={key: str(new_id()) for key in [*named, *row.path.values()]})
    alike = [answer.json() | {"request_id": ""} for answer in (real, missing)]
    return (
        [] if alike[0] == alike[1] else [f"{unreachable} can tell what is missing from what is out of reach: {alike}"]
    )


def written(stage: Stage) -> int:
    """How many events the served installation holds."""
    with stage.served.database.read() as session:
        return session.execute(select(func.sum(col(EventChain.length)))).scalar() or 0
