"""Every reply that a test receives is held against the contract: status, content type and schema."""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import httpx2
import jsonschema_rs
from fastapi import FastAPI
from starlette.routing import compile_path

EVERYWHERE = frozenset({405})
"""What any address may answer without each operation saying so: it concerns the address, not the operation."""

_REFERENCE = re.compile(r'"\$ref": "#/components/schemas/([^"]+)"')


class ContractBroken(AssertionError):
    """A reply that the contract does not allow."""


class Contract:
    """The contract as a judge of replies."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        paths = sorted(document["paths"].items(), key=lambda item: item[0].count("{"))
        self.paths = [(compile_path(path)[0], operations) for path, operations in paths]
        self.validator = cache(self._validator)

    def operation(self, method: str, path: str) -> dict[str, Any] | None:
        """The operation behind a request; None when the address or the method is not in the contract."""
        for pattern, operations in self.paths:
            if pattern.match(path):
                found: dict[str, Any] | None = operations.get(method.lower())
                return found
        return None

    def check(self, response: httpx2.Response) -> None:
        """Refuse a reply that the contract does not allow."""
        request = response.request
        operation = self.operation(request.method, request.url.path)
        if operation is None or response.status_code in EVERYWHERE:
            return
        name, status = operation["operationId"], str(response.status_code)
        where = f"{name} ({request.method} {request.url.path}) answered {status}"
        if status not in operation["responses"]:
            raise ContractBroken(f"{where}, which the contract does not name: {response.read()[:500]!r}")
        content = self._resolved(operation["responses"][status]).get("content")
        body = response.read()
        if not content:
            if body:
                raise ContractBroken(f"{where} with a body; the contract names none: {body[:200]!r}")
            return
        media_type = response.headers.get("content-type", "").partition(";")[0]
        if media_type not in content:
            raise ContractBroken(f"{where} as {media_type!r}; the contract says {sorted(content)}")
        if media_type.endswith(("/json", "+json")):
            validator = self.validator(json.dumps(content[media_type]["schema"], sort_keys=True))
            errors = [f"{error.instance_path}: {error.message}" for error in validator.iter_errors(response.json())]
            if errors:
                raise ContractBroken(f"{where} in another shape:\n" + "\n".join(errors[:5]))

    def _validator(self, schema: str) -> jsonschema_rs.Draft202012Validator:
        """The judge of one schema, given as JSON: operations share most of them, and each is some work to prepare."""
        needed: dict[str, Any] = {}
        waiting = _REFERENCE.findall(schema)
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed[name] = self.document["components"]["schemas"][name]
                waiting += _REFERENCE.findall(json.dumps(needed[name]))
        return jsonschema_rs.Draft202012Validator(
            {"allOf": [json.loads(schema)], "components": {"schemas": needed}}, validate_formats=True
        )

    def _resolved(self, response: dict[str, Any]) -> dict[str, Any]:
        if "$ref" not in response:
            return response
        found: dict[str, Any] = self.document["components"]["responses"][response["$ref"].rsplit("/", 1)[-1]]
        return found


_contracts: dict[int, Contract] = {}


def contract_of(app: FastAPI) -> Contract:
    """The contract of an application, read once."""
    if id(app) not in _contracts:
        _contracts[id(app)] = Contract(app.openapi())
    return _contracts[id(app)]


def hooks(app: FastAPI) -> dict[str, list[Callable[..., Any]]]:
    """The event hooks of a client whose replies are all checked."""
    return {"response": [contract_of(app).check]}
