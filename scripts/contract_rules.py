"""Say what a reader or a generator of clients would stumble over in the contract.

    python -m scripts.contract_rules openapi.yaml

That the document is valid OpenAPI 3.1 is left to openapi-spec-validator; these are the house's own rules.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator

METHODS = ("get", "post", "put", "patch", "delete")
SCHEMA_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
OPERATION_NAME = re.compile(r"[a-z]+(_[a-z0-9]+)+")
SHORTEST_DESCRIPTION = 20

Part = Mapping[str, Any]


def operations(contract: Part) -> list[tuple[str, str, Part]]:
    """Path, method and operation, in the order of the contract."""
    return [
        (path, method, operation)
        for path, item in contract["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]


def faults(contract: Part) -> list[str]:
    """Each breach of the house's rules as one line: where, and what."""
    found = [
        f"{operation['operationId']}: {fault}"
        for path, method, operation in operations(contract)
        for fault in (*_faults_of(path, method, operation), *_never_emptied(contract, method, operation))
    ]
    named = Counter(operation["operationId"] for _, _, operation in operations(contract))
    found += [f"{name}: names {times} operations" for name, times in named.items() if times > 1]
    return found + [
        f"schema {name}: not one clear name in capitals"
        for name in contract["components"]["schemas"]
        if not SCHEMA_NAME.fullmatch(name)
    ]


def _faults_of(path: str, method: str, operation: Part) -> Iterator[str]:
    statuses = set(operation["responses"])
    parameters = operation.get("parameters", [])
    if not OPERATION_NAME.fullmatch(operation["operationId"]):
        yield "operationId is not noun_verb"
    if len(operation.get("description", "")) < SHORTEST_DESCRIPTION:
        yield "no description"
    if not operation.get("tags"):
        yield "no tag"
    if "{" in path and "404" not in statuses:
        yield "404 not documented"
    if "/api/" in path and operation.get("security") != [] and "403" not in statuses and method != "get":
        yield "403 not documented"
    if "412" not in statuses and any(parameter["name"] == "If-Match" for parameter in parameters):
        yield "412 not documented"
    for parameter in parameters:
        if parameter["in"] == "query" and not parameter.get("description"):
            yield f"parameter {parameter['name']} is not described"


def _never_emptied(contract: Part, method: str, operation: Part) -> Iterator[str]:
    """What a change can write but never take away again, though the answer knows it as null."""
    if method != "patch" or "200" not in operation["responses"]:
        return
    written = _properties(contract, operation["requestBody"])
    answered = _properties(contract, operation["responses"]["200"])
    for name in written.keys() & answered.keys():
        if _nullable(answered[name]) and not _nullable(written[name]):
            yield f"{name} can be null and cannot be emptied"


def _properties(contract: Part, content: Part) -> Part:
    schema = content["content"].get("application/json", {}).get("schema", {})
    name = schema.get("$ref", "").rpartition("/")[2]
    properties: Part = contract["components"]["schemas"].get(name, schema).get("properties", {})
    return properties


def _nullable(schema: Part) -> bool:
    return any(choice.get("type") == "null" for choice in schema.get("anyOf", ()))


def main(path: str) -> int:
    """Print the faults. Gives 1 when there are any."""
    contract = yaml.load(Path(path).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    found = [f"{error.json_path}: {error.message}" for error in OpenAPIV31SpecValidator(contract).iter_errors()]
    found += faults(contract)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
