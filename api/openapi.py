"""The contract: what FastAPI generates, completed with how one proves who one is and how errors look."""

from typing import Any

import yaml
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import Problem

DESCRIPTION = """\
Pledges of following Hồ Chí Minh's example, from a member's deed to the figures of the whole tree.

Times (`*_at`) are UTC; civil dates (`*_on`, `valid_from`, `valid_to`) are of Viet Nam, and `valid_to` is the first
day on which a fact no longer holds (null: open). Lists are paged by cursor. Errors are `application/problem+json`
with a stable `code`.
"""

_PUBLIC = {"health_live", "health_ready", "health_metrics"}


def complete_contract(app: FastAPI) -> None:
    """Let ``app.openapi()`` give the whole contract."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _complete(
                get_openapi(
                    title=app.title,
                    version=app.version,
                    description=DESCRIPTION,
                    routes=app.routes,
                    license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
                )
            )
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def to_yaml(contract: dict[str, Any]) -> str:
    """The contract as it is committed: stable order, readable Vietnamese."""
    return yaml.safe_dump(contract, sort_keys=False, allow_unicode=True, width=120)


def _complete(contract: dict[str, Any]) -> dict[str, Any]:
    schemas = contract.setdefault("components", {}).setdefault("schemas", {})
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    contract["components"]["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "Access token, or a service or personal token.",
        },
        "session": {"type": "apiKey", "in": "cookie", "name": "__Host-session"},
    }
    contract["security"] = [{"bearer": []}, {"session": []}]
    for path in contract["paths"].values():
        for operation in path.values():
            _complete_operation(operation)
    return contract


def _complete_operation(operation: dict[str, Any]) -> None:
    if operation.get("operationId") in _PUBLIC or operation.pop("x-public", False):
        operation["security"] = []
    responses = operation["responses"]
    for status, response in responses.items():
        if status == "422" and "application/json" in response.get("content", {}):
            response["content"] = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
