"""The contract is committed as it is generated, is valid, and tells a reader what each operation takes and answers."""

import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from openapi_spec_validator import validate

from api.openapi import to_yaml
from tests.replies import Contract, ContractBroken
from tests.world import World, Worlds

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def contract(sqlite_worlds: Worlds) -> dict[str, Any]:
    found: dict[str, Any] = sqlite_worlds.app.openapi()
    return found


def operations(contract: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, item in contract["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


def test_committed_as_generated(contract: dict[str, Any], repository: Path) -> None:
    committed = (repository / "openapi.yaml").read_text(encoding="utf-8")
    assert committed == to_yaml(contract), "openapi.yaml is out of date: run `make openapi`"


def test_valid(contract: dict[str, Any]) -> None:
    validate(contract)


def test_every_operation_explains_itself(contract: dict[str, Any]) -> None:
    unclear = [
        f"{operation['operationId']}: {fault}"
        for path, method, operation in operations(contract)
        for fault in faults(path, method, operation)
    ]
    assert unclear == []
    names = [operation["operationId"] for _, _, operation in operations(contract)]
    assert len(names) == len(set(names))


def faults(path: str, method: str, operation: dict[str, Any]) -> list[str]:
    """What a reader of the contract would miss."""
    found = []
    if not re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", operation["operationId"]):
        found.append("operationId is not noun_verb")
    if len(operation.get("description", "")) < 20:
        found.append("no description")
    if not operation.get("tags"):
        found.append("no tag")
    statuses = set(operation["responses"])
    if "{" in path and "404" not in statuses:
        found.append("404 not documented")
    if "/api/" in path and operation.get("security") != [] and "403" not in statuses and method != "get":
        found.append("403 not documented")
    if "412" not in statuses and any(parameter["name"] == "If-Match" for parameter in operation.get("parameters", [])):
        found.append("412 not documented")
    found += [
        f"parameter {parameter['name']} is not described"
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "query" and not parameter.get("description")
    ]
    return found


def test_every_example_is_valid(contract: dict[str, Any]) -> None:
    wrong = []
    for _, _, operation in operations(contract):
        bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
        for content in [body.get("content", {}).get("application/json") for body in bodies]:
            if not content or not content.get("schema"):
                continue
            assert "example" in content, operation["operationId"]
            schema = {"allOf": [content["schema"]], "components": contract["components"]}
            validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
            wrong += [
                f"{operation['operationId']} {error.instance_path}: {error.message}"
                for error in validator.iter_errors(content["example"])
            ]
    assert wrong == []


def test_a_reply_outside_the_contract_is_noticed(sqlite_world: World) -> None:
    client = sqlite_world.anonymous()
    narrowed: dict[str, Any] = {
        "paths": {
            "/health/live": {
                "get": {
                    "operationId": "health_live",
                    "responses": {
                        "200": {
                            "content": {"application/json": {"schema": {"type": "object", "required": ["not_there"]}}}
                        }
                    },
                }
            }
        },
        "components": {},
    }
    client.event_hooks = {"response": [Contract(narrowed).check]}
    with pytest.raises(ContractBroken, match="not_there"):
        client.get("/health/live")
