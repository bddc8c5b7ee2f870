"""Loading a whole list of directives: what is new is added, what is known is corrected, and nothing is taken away."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from api.core.clock import FOREVER
from api.core.errors import FieldError, Invalid
from api.models.directives import Directive
from api.rules.access import Permission
from api.schemas.directives import DirectiveIn, DirectivesLoaded
from api.services import events, reference
from api.services.access import require_everywhere
from api.services.context import Context

_CORRECTED = ("kind", "title", "issued_on", "valid_from", "valid_to", "summary", "link", "replaces_id")


def load(ctx: Context, rows: Sequence[DirectiveIn]) -> DirectivesLoaded:
    """Bring the directives to a list, known by number and issuer: all of it, or nothing.

    Raises:
        Invalid: ``choice_invalid`` for a kind, ``interval_empty``, ``directive_twice``, or ``directive_unknown`` for
            a predecessor that is neither known nor earlier in the list.
    """
    require_everywhere(ctx, Permission.DIRECTIVE_MANAGE)
    known = {(row.number, row.issuer): row for row in ctx.session.execute(select(Directive)).scalars()}
    _check(ctx, rows, set(known))
    added = changed = 0
    for row in rows:
        fields = _fields(row, {key: found.id for key, found in known.items()})
        standing = known.get((row.number, row.issuer))
        if standing is None:
            standing = known[row.number, row.issuer] = Directive.model_validate(fields)
            ctx.session.add(standing)
            ctx.session.flush()
            added += 1
            data = {"number": standing.number, "valid_from": standing.valid_from, "replaces_id": standing.replaces_id}
            events.record(ctx, "directive.created", standing.id, data=data)
            continue
        changes = {
            name: [getattr(standing, name), fields[name]]
            for name in _CORRECTED
            if getattr(standing, name) != fields[name]
        }
        if changes:
            for name, (_, value) in changes.items():
                setattr(standing, name, value)
            ctx.session.flush()
            changed += 1
            events.record(ctx, "directive.updated", standing.id, changes=changes)
    return DirectivesLoaded(added=added, changed=changed, unchanged=len(rows) - added - changed)


def _check(ctx: Context, rows: Sequence[DirectiveIn], known: set[tuple[str, str]]) -> None:
    kinds = {kind.code for kind in reference.items(ctx.session, "directive_kind", ctx.today)}
    errors = []
    seen: set[tuple[str, str]] = set()
    for place, row in enumerate(rows):
        pointer = f"/directives/{place}"
        if (row.number, row.issuer) in seen:
            errors.append(FieldError(f"{pointer}/number", "directive_twice"))
        if row.kind not in kinds:
            errors.append(FieldError(f"{pointer}/kind", "choice_invalid"))
        if row.valid_from is not None and row.valid_from < row.issued_on:
            errors.append(FieldError(f"{pointer}/valid_from", "interval_empty"))
        if row.valid_to is not None and row.valid_to <= (row.valid_from or row.issued_on):
            errors.append(FieldError(f"{pointer}/valid_to", "interval_empty"))
        if row.replaces is not None and (row.replaces.number, row.replaces.issuer) not in known | seen:
            errors.append(FieldError(f"{pointer}/replaces", "directive_unknown"))
        seen.add((row.number, row.issuer))
    if errors:
        raise Invalid("invalid", errors=errors[:20])


def _fields(row: DirectiveIn, ids: dict[tuple[str, str], uuid.UUID]) -> dict[str, Any]:
    return {
        **row.model_dump(exclude={"replaces"}),
        "link": None if row.link is None else str(row.link),
        "valid_from": row.valid_from or row.issued_on,
        "valid_to": row.valid_to or FOREVER,
        "replaces_id": None if row.replaces is None else ids[row.replaces.number, row.replaces.issuer],
    }
