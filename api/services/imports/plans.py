"""What an import means to do, row by row, and the hash by which exactly that is agreed to."""

import hashlib
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from api.core.canonical import canonical_json
from api.rules.imports import ImportKind, RowAction
from api.services.imports.places import Scope
from api.services.imports.rows import Remark, TypedRow


@dataclass(frozen=True)
class Source:
    """Where rows come from and how they are meant.

    ``effective_on`` is the day from which facts hold for which a row names no day of its own. ``choices``: number of a
    row that may mean several people → the one whom somebody chose, or None for somebody new.
    """

    kind: ImportKind
    system: str
    scope: Scope
    effective_on: date
    fields: frozenset[str]
    choices: Mapping[int, uuid.UUID | None] = field(default_factory=dict)


@dataclass
class PlannedRow:
    """What becomes of a row.

    ``number``: its number in the file; None for somebody who vanished. ``position``: its place in a plan that is kept,
    from 1. ``changes``: field → [old, new]. ``intent`` is what a commit carries out; it follows from the rest and is
    never stored.
    """

    number: int | None
    action: RowAction
    values: Mapping[str, Any] = field(default_factory=dict)
    subject_id: uuid.UUID | None = None
    changes: dict[str, list[Any]] | None = None
    faults: Sequence[Remark] = ()
    errors: list[Remark] = field(default_factory=list)
    notices: list[Remark] = field(default_factory=list)
    intent: Any = None
    position: int | None = None

    def refuse(self, code: str, field_name: str | None = None, **params: Any) -> None:
        """Note what is wrong with the row beyond its cells."""
        value = None if field_name is None else self.values.get(field_name)
        self.errors.append(Remark(code, field_name, value=None if value is None else str(value), params=params))
        self.action = RowAction.ERROR
        self.changes, self.intent = None, None


@dataclass(frozen=True)
class Plan:
    """All rows in the order of the file, those who vanished last."""

    rows: Sequence[PlannedRow]
    digest: str

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of each action, those of none left out."""
        return dict(Counter(row.action.value for row in self.rows))


def planned(row: TypedRow) -> PlannedRow:
    """A row before anything was asked of the database."""
    action = RowAction.IGNORED if row.ignored else RowAction.ERROR if row.faults else RowAction.UNCHANGED
    return PlannedRow(number=row.number, action=action, values=row.values, faults=row.faults, notices=list(row.notices))


def plan_of(source: Source, rows: Sequence[PlannedRow]) -> Plan:
    """The plan made of these rows, with the hash over everything that a person agrees to."""
    digest = hashlib.sha256(
        canonical_json([source.kind, source.system, source.scope.organisation_id, source.effective_on])
    )
    for row in rows:
        digest.update(agreed(row))
    return Plan(rows, digest.hexdigest())


def agreed(row: PlannedRow) -> bytes:
    """What of a row a person agrees to."""
    return canonical_json(
        [
            row.number,
            row.action,
            row.subject_id,
            dict(row.values),
            row.changes,
            [[error.code, error.field] for error in (*row.faults, *row.errors)],
        ]
    )


def new_keys(rows: Sequence[PlannedRow]) -> dict[uuid.UUID, str]:
    """Record → the source's key, of the rows that create a record or give it another key."""
    return {
        row.subject_id: row.values["key"]
        for row in rows
        if row.subject_id is not None
        and "key" in row.values
        and (row.action is RowAction.CREATE or "key" in (row.changes or {}))
    }
