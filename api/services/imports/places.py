"""Which organisation a cell of a list means: by code, by the source's own key, or by its name.

Only organisations into which the actor may import are ever found, so that one outside cannot be told from none.
"""

import re
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from api.core.text import fold
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.identifiers import repair_leading_zeros
from api.services import reference
from api.services.access import visible
from api.services.context import Context
from api.services.external_keys import subjects_of
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.tree import prefixes_of, subtree_now

SUBJECT = "organisation"
"""How external keys of organisations are marked."""

_QUALIFIED = re.compile(r"\s*(?:[,/>;]| [-–] )\s*")


@dataclass(frozen=True)
class Place:
    """An organisation as it stands today. ``above`` holds the folded names of the organisations above it."""

    id: uuid.UUID
    path: str
    parent_id: uuid.UUID | None
    kind: str
    name: str
    code: str | None
    valid_from: date
    valid_to: date
    holds_members: bool
    above: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Scope:
    """Where an import may write: the subtree of one organisation (None: anywhere), within the actor's rights."""

    organisation_id: uuid.UUID | None
    path: str | None

    def narrowed(self, ctx: Context, statement: Select[Any]) -> Select[Any]:
        """A select that joins ``Organisation``, held to the scope."""
        if self.path is not None:
            statement = statement.where(subtree_now(self.path))
        return visible(ctx, statement, Permission.IMPORT_RUN, col(Organisation.path))


@dataclass
class Places:
    """The organisations that the texts of a list may mean."""

    by_code: dict[str, Place] = field(default_factory=dict)
    by_key: dict[str, Place] = field(default_factory=dict)
    by_name: defaultdict[str, list[Place]] = field(default_factory=lambda: defaultdict(list))
    code_length: int = 0
    _found: dict[tuple[str, str | None], Place] = field(default_factory=dict)

    def find(self, text: str, above: str | None = None) -> Place:
        """The organisation a text means; ``above`` names one over it where names repeat.

        Raises:
            CellRefused: ``organisation_unknown``, or ``organisation_ambiguous`` with how many it may mean.
        """
        asked = (text, above)
        if asked not in self._found:  # a list names the same few organisations again and again
            self._found[asked] = self._search(text, above)
        return self._found[asked]

    def _search(self, text: str, above: str | None) -> Place:
        exact = self.by_key.get(text) or self.by_code.get(_as_code(text, self.code_length))
        if exact is not None:
            return exact
        found = list(self.by_name.get(fold(text), ()))
        for name, over in () if found else _qualified(text):
            found += [place for place in self.by_name.get(name, ()) if over in place.above]
        found = list({place.id: place for place in found}.values())
        if len(found) > 1 and above is not None:
            found = [place for place in found if fold(above) in place.above] or found
        if not found:
            raise CellRefused("organisation_unknown")
        if len(found) > 1:
            raise CellRefused("organisation_ambiguous", count=len(found))
        return found[0]


def find_places(ctx: Context, scope: Scope, texts: Iterable[str], system: str) -> Places:
    """Look up everything that these texts may mean, in a few statements whatever their number."""
    wanted = set(texts)
    length = int(reference.setting(ctx.session, "organisation_code_length", ctx.today))
    places = Places(code_length=length)
    codes = {code for text in wanted if (code := _as_code(text, length))}
    names = {fold(text) for text in wanted} | {name for text in wanted for name, _ in _qualified(text)}
    keys = subjects_of(ctx, system, SUBJECT, wanted)
    holding = {
        item.code
        for item in reference.items(ctx.session, "organisation_kind", ctx.today)
        if item.data.get("holds_members")
    }
    rows: dict[uuid.UUID, Any] = {}
    for column, values in (
        (Organisation.code, codes),
        (Organisation.name_folded, names),
        (Organisation.id, set(keys.values())),
    ):
        for batch in batches(values):
            statement = select(Organisation).where(col(column).in_(batch), col(Organisation.valid_to) > ctx.today)
            for row in ctx.session.execute(scope.narrowed(ctx, statement)).scalars():
                rows[row.id] = row
    names_above = _names_of(ctx, {path for row in rows.values() for path in prefixes_of(row.path)[:-1]})
    known = {
        row.id: Place(
            id=row.id,
            path=row.path,
            parent_id=row.parent_id,
            kind=row.kind,
            name=row.name,
            code=row.code,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            holds_members=row.kind in holding,
            above=frozenset(names_above[path] for path in prefixes_of(row.path)[:-1] if path in names_above),
        )
        for row in rows.values()
    }
    for row in rows.values():
        places.by_name[row.name_folded].append(known[row.id])
        if row.code:
            places.by_code[row.code] = known[row.id]
    places.by_key = {key: known[organisation_id] for key, organisation_id in keys.items() if organisation_id in known}
    return places


def _names_of(ctx: Context, paths: Collection[str]) -> Mapping[str, str]:
    """Path → folded name. Only compared with what the file itself says, never shown."""
    found: dict[str, str] = {}
    for batch in batches(paths):
        rows = ctx.session.execute(
            select(col(Organisation.path), col(Organisation.name_folded)).where(col(Organisation.path).in_(batch))
        )
        found |= {row[0]: row[1] for row in rows}
    return found


def _as_code(text: str, length: int) -> str:
    """The text as an organisation's code; empty when it cannot be one."""
    number, _ = repair_leading_zeros(text, length, most=2)
    return number if len(number) == length and number.isdecimal() else ""


def _qualified(text: str) -> Iterator[tuple[str, str]]:
    """Readings of "Chi bộ 1, Đảng bộ X" and "Đảng bộ X / Chi bộ 1": (folded name, folded name of one above it)."""
    parts = [fold(part) for part in _QUALIFIED.split(text) if part.strip()]
    if len(parts) > 1:
        yield parts[0], parts[-1]
        yield parts[-1], parts[0]
