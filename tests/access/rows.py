"""How a row of the permission matrix becomes a request.

Paths are filled from the stage's ids by their own names. A body is the contract's example with ``body`` laid over it;
texts that start with ``$`` are ids of the stage, and ``DROP`` leaves a field out.
"""

import copy
from dataclasses import dataclass, field
from typing import Any

from tests.access.callers import Answers

DROP = object()
Values = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One operation.

    ``path``: other ids for names in the path. ``whole``: ``body`` stands in for the example. ``recorded``: a reading
    that leaves an event behind.
    """

    answers: Answers
    body: Values | None = None
    query: Values = field(default_factory=dict)
    path: dict[str, str] = field(default_factory=dict)
    whole: bool = False
    recorded: bool = False


@dataclass(frozen=True)
class Asked:
    """A request ready to be sent."""

    path: str
    query: Values
    body: Values | None
    media_type: str = "application/json"

    @property
    def content(self) -> Values:
        """The body as the client takes it: JSON, a form, or a form with a small list beside it."""
        if self.media_type == "application/json":
            return {"json": self.body}
        if self.media_type == "application/x-www-form-urlencoded":
            return {"data": self.body}
        return {"data": self.body, "files": {"file": ("list.csv", b"Ho va ten\nNguyen Van A\n", "text/csv")}}


def request_of(row: Row, path: str, operation: dict[str, Any], ids: dict[str, str]) -> Asked:
    """The request of a row."""
    named = ids | {name: ids.get(other, other) for name, other in row.path.items()}
    body = None
    if "requestBody" in operation:
        example = operation["requestBody"]["content"].get("application/json", {}).get("example", {})
        body = copy.deepcopy({} if row.whole else example) | (row.body or {})
    filled: Values | None = None if body is None else _filled(body, ids)
    media_type = next(iter(operation.get("requestBody", {}).get("content", {})), "application/json")
    return Asked(path.format(**named), _filled(row.query, ids), filled, media_type)


def _filled(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _filled(part, ids) for key, part in value.items() if part is not DROP}
    if isinstance(value, list):
        return [_filled(part, ids) for part in value]
    if isinstance(value, str) and value.startswith("$"):
        found = ids[value[1:]]
        return int(found) if found.isdigit() else found
    return value
