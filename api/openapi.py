"""The contract: what FastAPI generates, completed with how one proves who one is and how errors look."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

import yaml
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.examples import example_of
from api.problems import MEDIA_TYPE, Problem, sentence

DESCRIPTION = """\
Pledges of following Hồ Chí Minh's example, from a member's deed to the figures of the whole tree.

Times (`*_at`) are UTC; civil dates (`*_on`, `valid_from`, `valid_to`) are of Viet Nam, and `valid_to` is the first
day on which a fact no longer holds (null: open). Lists are paged by cursor. Errors are `application/problem+json`
with a stable `code`. How many requests a caller may still make is told with every answer in `RateLimit`.
"""

_SCHEMAS = "#/components/schemas/"
_PUBLIC = {"health_live", "health_ready", "health_metrics"}
_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_CODES = {
    400: "body_unreadable",
    401: "sign_in_required",
    403: "forbidden",
    404: "not_found",
    409: "constraint",
    412: "changed_meanwhile",
    413: "body_too_large",
    422: "invalid",
    428: "if_match_missing",
    429: "too_many",
    503: "busy",
}
"""The code most often seen with a status: what its example shows."""

_RETRY_AFTER: dict[str, Any] = {
    "description": "Seconds to wait before asking again.",
    "schema": {"type": "integer", "minimum": 0},
    "example": 840,
}
_HEADERS: dict[int, dict[str, Any]] = {
    429: {
        "Retry-After": _RETRY_AFTER,
        "RateLimit-Policy": {
            "description": "Each limit: how many requests (`q`) in how many seconds (`w`).",
            "schema": {"type": "string"},
            "example": '"account";q=6;w=900, "source";q=60;w=900',
        },
        "RateLimit": {
            "description": "Each limit: how many are left (`r`), and after how many seconds there is one more (`t`).",
            "schema": {"type": "string"},
            "example": '"account";r=0;t=840, "source";r=53;t=0',
        },
    },
    503: {"Retry-After": _RETRY_AFTER},
}
"""Header fields that problems of some statuses carry."""


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
                    servers=[{"url": "/", "description": "This installation."}],
                )
            )
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend the contract


def to_yaml(contract: dict[str, Any]) -> str:
    """The contract as it is committed: stable order, readable Vietnamese."""
    return yaml.dump(contract, Dumper=_Readable, sort_keys=False, allow_unicode=True, width=120)


class _Readable(yaml.SafeDumper):
    """Writes lines of text as lines, and a value that occurs twice in full both times, without YAML anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Readable, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Readable.add_representer(str, _text)


def _complete(contract: dict[str, Any]) -> dict[str, Any]:
    components = contract.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "Access token, or a service or personal token.",
        },
        "session": {"type": "apiKey", "in": "cookie", "name": "__Host-session"},
    }
    contract["security"] = [{"bearer": []}, {"session": []}]
    problems: set[int] = set()
    for path in contract["paths"].values():
        for method, operation in path.items():
            problems |= _complete_operation(method, operation, schemas)
    components["responses"] = {f"Problem{status}": _problem_response(status) for status in sorted(problems)}
    _drop_unused(contract)
    named: dict[str, Any] = _with_clear_names(contract)
    return named


def _drop_unused(contract: dict[str, Any]) -> None:
    """Leave out schemas that nothing leads to, such as the parts of a type that is written as text."""
    schemas = contract["components"]["schemas"]
    reached: set[str] = set()
    waiting = set(_references({**contract, "components": {**contract["components"], "schemas": {}}}))
    while waiting:
        reached |= waiting
        waiting = {found for name in waiting for found in _references(schemas[name])} - reached
    for name in schemas.keys() - reached:
        del schemas[name]


def _references(part: Any) -> Iterator[str]:
    """The names of the schemas that a part of the contract refers to."""
    if isinstance(part, dict):
        target = part.get("$ref")
        if isinstance(target, str) and target.startswith(_SCHEMAS):
            yield target.removeprefix(_SCHEMAS)
        part = part.values()
    elif not isinstance(part, list):
        return
    for each in part:
        yield from _references(each)


def _with_clear_names(part: Any) -> Any:
    """The same with ``PageOf_AccountPublic_`` named ``PageOfAccountPublic``, and forms after their operation."""
    if isinstance(part, dict):
        return {_clear_name(key): _with_clear_names(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_with_clear_names(each) for each in part]
    return _clear_name(part) if isinstance(part, str) else part


def _clear_name(text: str) -> str:
    name = text.removeprefix(_SCHEMAS)
    before = text.removesuffix(name)
    if name.startswith("PageOf_"):
        return before + name.replace("_", "")
    if name.startswith("Body_"):
        return before + name.removeprefix("Body").title().replace("_", "") + "Form"
    return text


def _complete_operation(method: str, operation: dict[str, Any], schemas: dict[str, Any]) -> set[int]:
    """Name what every operation of its kind can answer, and give its bodies examples. Gives its problem statuses."""
    public = operation.pop("x-public", False) or operation["operationId"] in _PUBLIC
    own_errors = {int(status) for status in operation.pop("x-own-errors", ())}  # of another standard than problems
    if public:
        operation["security"] = []
    if method != "post":
        operation["parameters"] = [
            parameter for parameter in operation.get("parameters", []) if parameter["name"] != "Idempotency-Key"
        ]
        if not operation["parameters"]:
            del operation["parameters"]
    responses: dict[str, Any] = operation["responses"]
    given = {int(status) for status in responses if int(status) >= HTTPStatus.BAD_REQUEST} - own_errors
    if operation["operationId"] not in _PUBLIC:
        given |= {429, 503}
        if not public:
            given.add(401)
        if method == "post":
            given.add(409)  # two requests with one Idempotency-Key at the same time
    if "requestBody" in operation:
        given |= {400, 413, 422} - own_errors
        _add_examples(operation["requestBody"]["content"], schemas)
        if 400 in own_errors and "application/x-www-form-urlencoded" in operation["requestBody"]["content"]:
            unreadable = {"schema": {"$ref": "#/components/schemas/Problem"}}  # refused before the operation begins
            responses["400"]["content"]["application/problem+json"] = unreadable
    for status, response in responses.items():
        if int(status) < HTTPStatus.BAD_REQUEST or int(status) in own_errors:
            _add_examples(response.get("content", {}), schemas)
    kept = {
        status: response
        for status, response in responses.items()
        if int(status) < HTTPStatus.BAD_REQUEST or int(status) in own_errors
    }
    problems = {str(status): {"$ref": f"#/components/responses/Problem{status}"} for status in sorted(given)}
    operation["responses"] = kept | problems
    return given


def _add_examples(content: dict[str, Any], schemas: dict[str, Any]) -> None:
    for media_type, body in content.items():
        if media_type == "application/json" and body.get("schema"):
            body.setdefault("example", example_of(body["schema"], schemas))


def _problem_response(status: int) -> dict[str, Any]:
    code = _CODES.get(status, "http_error")
    example = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": sentence(code, "vi", {}),
        "request_id": "01968f3a-7c10-7d3e-9a51-5b0c8f2d4e61",
        "errors": [],
        "allowed": None,
    }
    return {
        "description": HTTPStatus(status).phrase,
        **({"headers": _HEADERS[status]} if status in _HEADERS else {}),
        "content": {MEDIA_TYPE: {"schema": _PROBLEM, "example": example}},
    }
