"""The contract is committed as it is generated, is valid, and tells a reader what each operation takes and answers."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from api.openapi import to_yaml
from scripts.contract_rules import faults, operations
from tests.replies import Contract, ContractBroken
from tests.world import World, Worlds


@pytest.fixture(scope="module")
def contract(sqlite_worlds: Worlds) -> dict[str, Any]:
    found: dict[str, Any] = sqlite_worlds.app.openapi()
    return found


def test_committed_as_generated(contract: dict[str, Any], repository: Path) -> None:
    committed = (repository / "openapi.yaml").read_text(encoding="utf-8")
    assert committed == to_yaml(contract), "openapi.yaml is out of date: run `make openapi`"


def test_valid(contract: dict[str, Any]) -> None:
    validate(contract)


def test_keeps_the_rules_of_the_house(contract: dict[str, Any]) -> None:
    assert faults(contract) == []


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("operationId", "Health", "operationId is not noun_verb"),
        ("description", "Short.", "no description"),
        ("tags", [], "no tag"),
        ("parameters", [{"name": "q", "in": "query", "schema": {}}], "parameter q is not described"),
    ],
)
def test_a_fault_is_named(contract: dict[str, Any], place: str, value: Any, fault: str) -> None:
    changed = copy.deepcopy(contract)
    changed["paths"]["/health/live"]["get"][place] = value
    assert faults(changed) == [f"{changed['paths']['/health/live']['get']['operationId']}: {fault}"]


def test_a_mangled_name_is_a_fault(contract: dict[str, Any]) -> None:
    changed = copy.deepcopy(contract)
    changed["components"]["schemas"]["api__rules__Source"] = {"type": "string"}
    assert faults(changed) == ["schema api__rules__Source: not one clear name in capitals"]


def test_every_example_is_valid(contract: dict[str, Any]) -> None:
    judge, wrong = Contract(contract), []
    for _, _, operation in operations(contract):
        bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
        for content in [body.get("content", {}).get("application/json") for body in bodies]:
            if not content or not content.get("schema"):
                continue
            assert "example" in content, operation["operationId"]
            validator = judge.validator(json.dumps(content["schema"], sort_keys=True))
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
