"""Which changes of the contract are called breaks, and which are not."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.breaking_changes import breaks

Document = dict[str, Any]

CONTRACT: Document = {
    "paths": {
        "/things": {
            "get": {
                "parameters": [
                    {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 200}},
                    {"in": "query", "name": "kind", "schema": {"enum": ["a", "b"]}},
                ],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}
                },
            },
            "post": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
                "responses": {"201": {"description": "Made."}},
            },
        }
    },
    "components": {
        "schemas": {
            "New": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "maxLength": 100},
                    "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                },
            },
            "Thing": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
            },
            "Page": {
                "type": "object",
                "required": ["items"],
                "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}},
            },
        }
    },
}


def new(document: Document) -> Document:
    found: Document = document["components"]["schemas"]["New"]
    return found


def thing(document: Document) -> Document:
    found: Document = document["components"]["schemas"]["Thing"]
    return found


def parameters(document: Document) -> list[Document]:
    found: list[Document] = document["paths"]["/things"]["get"]["parameters"]
    return found


BREAKS: dict[str, Callable[[Document], object]] = {
    "path gone": lambda document: document["paths"].clear(),
    "operation gone": lambda document: document["paths"]["/things"].pop("post"),
    "status gone": lambda document: document["paths"]["/things"]["post"].update(responses={"202": {}}),
    "property no longer answered": lambda document: thing(document)["properties"].pop("name"),
    "property may be missing": lambda document: thing(document).update(required=["id"]),
    "other type answered": lambda document: thing(document)["properties"].update(id={"type": "integer"}),
    "null answered": lambda document: thing(document)["properties"].update(name={"type": ["string", "null"]}),
    "new required parameter": lambda document: parameters(document).append(
        {"in": "query", "name": "year", "required": True, "schema": {"type": "integer"}}
    ),
    "parameter gone": lambda document: parameters(document).pop(),
    "parameter now required": lambda document: parameters(document)[0].update(required=True),
    "words taken away": lambda document: parameters(document)[1].update(schema={"enum": ["a"]}),
    "limit tighter": lambda document: new(document)["properties"]["name"].update(maxLength=50),
    "limit new": lambda document: new(document)["properties"]["name"].update(minLength=2),
    "property now required": lambda document: new(document).update(required=["name", "note"]),
    "property no longer taken": lambda document: new(document)["properties"].pop("note"),
    "null no longer taken": lambda document: new(document)["properties"].update(note={"type": "string"}),
}

HARMLESS: dict[str, Callable[[Document], object]] = {
    "nothing": lambda document: None,
    "new path": lambda document: document["paths"].update({"/others": {"get": {"responses": {}}}}),
    "new property answered": lambda document: thing(document)["properties"].update(age={"type": "integer"}),
    "new optional property taken": lambda document: new(document)["properties"].update(age={"type": "integer"}),
    "new optional parameter": lambda document: parameters(document).append(
        {"in": "query", "name": "year", "schema": {"type": "integer"}}
    ),
    "limit wider": lambda document: new(document)["properties"]["name"].update(maxLength=300),
    "more words taken": lambda document: parameters(document)[1].update(schema={"enum": ["a", "b", "c"]}),
}


@pytest.mark.parametrize("change", BREAKS)
def test_a_break_is_named(change: str) -> None:
    changed = copy.deepcopy(CONTRACT)
    BREAKS[change](changed)
    assert len(breaks(CONTRACT, changed)) >= 1


@pytest.mark.parametrize("change", HARMLESS)
def test_an_addition_is_none(change: str) -> None:
    changed = copy.deepcopy(CONTRACT)
    HARMLESS[change](changed)
    assert breaks(CONTRACT, changed) == []


def test_our_own_contract_does_not_break_itself(repository: Path) -> None:
    contract = yaml.load((repository / "openapi.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert breaks(contract, contract) == []
