"""Whatever is sent, nothing breaks: every operation, with bodies and values nobody should send, on both databases."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from api.core.ids import new_id
from tests.access.rows import Row, request_of
from tests.access.stage import Stage, prepared_stage
from tests.access.table import TABLE
from tests.api.test_access_matrix import OPERATIONS
from tests.world import Worlds

JSON = "application/json"
BODIES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", JSON),
    "no JSON": (b"{", JSON),
    "null": (b"null", JSON),
    "a list": (b"[]", JSON),
    "a text": (b'"x"', JSON),
    "no number": (b'{"year": NaN}', JSON),
    "infinity": (b'{"year": 1e999}', JSON),
    "wrong bytes": (b'{"name": "\xff\xfe"}', JSON),
    "half a pair": (b'{"name": "\\ud800"}', JSON),
    "a mark in front": (b"\xef\xbb\xbf{}", JSON),
    "very deep": (b"[" * 20_000, JSON),
    "deep objects": (b'{"a":' * 2_000 + b"1" + b"}" * 2_000, JSON),
    "very long number": (b'{"year": ' + b"9" * 5_000 + b"}", JSON),
    "another kind": (b"a=b", "application/x-www-form-urlencoded"),
    "a form without an end": (b"--x\r\nContent-Disposition: form-data", "multipart/form-data; boundary=x"),
    "a form without a mark": (b"--x--", "multipart/form-data"),
    "XML": (b"<a/>", "application/xml"),
}
VALUES: list[Any] = [
    None,
    True,
    -1,
    2**31,
    2**63,
    10**30,
    1e308,
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "’; DROP TABLE member; --",
    "x" * 100_000,
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "9999-12-31T23:59:59.999999+14:00",
    [],
    [None],
    ["\x00"],
    {},
    {"\x00": 1},
    [[]] * 2_000,
]
FEW_VALUES: list[Any] = [2**63, 10**30, "\x00", "\ud800", ["\x00"]]
"""What a database may stumble over; the rest stops before it and is sent on one of the two."""

ERRORS = {"application/problem+json", "application/scim+json", "application/json"}
"""Problem documents; SCIM (RFC 7644) and OAuth (RFC 6749) have errors of their own. Each must be in the contract."""

QUERIES = [
    "",
    "%00",
    "%ff",
    "a%00b",
    "-1",
    "9" * 40,
    "1e400",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "%F0%9D%94%98",
    "null",
]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def stage(request: pytest.FixtureRequest) -> Iterator[Stage]:
    worlds: Worlds = request.getfixturevalue(f"{request.param}_worlds")
    world = worlds.make()
    yield prepared_stage(world)
    worlds.remove(world)


@pytest.fixture(autouse=True)
def served(stage: Stage) -> None:
    """Serve the stage: a test between may have served another installation."""
    stage.world.app.state.installation = stage.world.installation


class Sender:
    """Sends one operation in many shapes and keeps what broke."""

    def __init__(self, stage: Stage, name: str) -> None:
        self.method, path, self.operation = OPERATIONS[name]
        self.row: Row = TABLE[name]
        self.client = stage.clients["administrator"]
        ids = stage.ids | {"caller": "administrator"}
        self.ids = ids | {name: ids.get(other, other) for name, other in self.row.path.items()}
        self.asked = request_of(self.row, path, self.operation, self.ids)
        self.template = path
        self.broken: list[str] = []

    def send(self, what: str, url: str | None = None, **content: Any) -> None:
        """Send it; an answer of 500 and above is broken, and so is a refusal that does not say why."""
        headers = {"Idempotency-Key": str(new_id()), "If-Match": '"1"'} | content.pop("headers", {})
        if self.method != "POST":
            del headers["Idempotency-Key"]
        answer = self.client.request(self.method, url or self.asked.path, headers=headers, **content)
        kind = answer.headers.get("content-type", "")
        if answer.status_code >= 500 or (answer.status_code >= 400 and kind not in ERRORS):
            self.broken.append(f"{what[:80]}: {answer.status_code} {answer.text[:200]}")


WITH_BODY = sorted(name for name, (_, _, operation) in OPERATIONS.items() if "requestBody" in operation)
WITH_PARAMETERS = sorted(
    name
    for name, (_, path, operation) in OPERATIONS.items()
    if "{" in path or any(parameter["in"] == "query" for parameter in operation.get("parameters", []))
)


@pytest.mark.parametrize("name", WITH_BODY)
def test_bodies(stage: Stage, name: str) -> None:
    sender = Sender(stage, name)
    for what, (content, kind) in BODIES.items():
        sender.send(what, params=sender.asked.query, content=content, headers={"Content-Type": kind})
    assert sender.broken == []


@pytest.mark.parametrize("name", WITH_BODY)
def test_values(stage: Stage, name: str) -> None:
    sender = Sender(stage, name)
    body = sender.asked.body or {}
    values = VALUES if stage.world.database.dialect == "postgresql" else FEW_VALUES
    for field in body:
        for value in values:
            changed = copy.deepcopy(body) | {field: value}
            sender.send(f"{field}={value!r}", params=sender.asked.query, **_content(changed, sender.asked.media_type))
    assert sender.broken == []


def _content(body: dict[str, Any], media_type: str) -> dict[str, Any]:
    if media_type.endswith("json"):
        return {"content": json.dumps(body).encode(), "headers": {"Content-Type": media_type}}
    texts = {name: str(value).encode("utf-8", "replace").decode() for name, value in body.items()}
    if media_type == "application/x-www-form-urlencoded":
        return {"data": texts}
    return {"data": texts, "files": {"file": ("list.csv", b"Ho va ten\nNguyen Van A\n", "text/csv")}}


@pytest.mark.parametrize("name", WITH_PARAMETERS)
def test_parameters(stage: Stage, name: str) -> None:
    sender = Sender(stage, name)
    content = {} if sender.asked.body is None else _content(sender.asked.body, sender.asked.media_type)
    asked = {parameter["name"] for parameter in sender.operation.get("parameters", []) if parameter["in"] == "query"}
    for value in QUERIES:
        for parameter in asked:
            others = [f"{key}={other}" for key, other in sender.asked.query.items() if key != parameter]
            query = "&".join([f"{parameter}={value}", *others])
            sender.send(f"?{query}", f"{sender.asked.path}?{query}", **copy.copy(content))
    for part in (part for part in sender.template.split("/") if part.startswith("{")):
        for value in QUERIES[1:]:
            path = sender.template.replace(part, value).format(**sender.ids)
            sender.send(path, path, **copy.copy(content))
    assert sender.broken == []
