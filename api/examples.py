"""One worked example per body of the contract, put together from the examples that the fields carry."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

_BY_FORMAT: Mapping[str, Any] = {
    "uuid": "01968f3a-7c10-7d3e-9a51-5b0c8f2d4e61",
    "date": "2026-03-02",
    "date-time": "2026-03-02T01:30:00Z",
    "email": "chi.bo@example.vn",
    "uri": "https://example.vn/",
    "binary": "",
}
_DEEPEST = 16


def example_of(schema: Schema, schemas: Mapping[str, Schema], depth: int = 0) -> Any:
    """An example for a schema: the first one it names itself, else made of its parts.

    ``schemas`` are the contract's components. A list gets one item; where null is allowed beside something else, the
    something is shown. Plain text without an example of its own reads ``…``.
    """
    if depth > _DEEPEST:
        return None
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].rsplit("/", 1)[-1]], schemas, depth + 1)
    if schema.get("examples"):
        return schema["examples"][0]
    for name in ("example", "const", "default"):
        if schema.get(name) is not None:
            return schema[name]
    if "enum" in schema:
        return schema["enum"][0]
    for name in ("anyOf", "oneOf", "allOf"):
        if name in schema:
            shown = next((part for part in schema[name] if part.get("type") != "null"), {"type": "null"})
            return example_of(shown, schemas, depth + 1)
    return _of_type(schema, schemas, depth)


def _of_type(schema: Schema, schemas: Mapping[str, Schema], depth: int) -> Any:
    match schema.get("type"):
        case "object":
            return {name: example_of(part, schemas, depth + 1) for name, part in schema.get("properties", {}).items()}
        case "array":
            items = schema.get("items", {})
            return [example_of(items, schemas, depth + 1)] if depth < _DEEPEST else []
        case "integer" | "number":
            return schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
        case "boolean":
            return False
        case "string":
            return _BY_FORMAT.get(schema.get("format", ""), "…")
        case _:
            return None
