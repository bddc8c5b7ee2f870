"""Why somebody may do something here: every role an account holds today, with where it comes from."""

import uuid
from typing import Any

from api.core.clock import FOREVER
from api.rules.access import Permission, permissions_of
from api.services import account_scope, me
from api.services.access import in_scope, require
from api.services.context import Context
from api.services.rights import covers, holdings_of


def explain(ctx: Context, account_id: uuid.UUID, organisation_id: uuid.UUID | None) -> list[dict[str, Any]]:
    """The roles of an account, widest first, each with whether it reaches the organisation asked about.

    What lies outside the caller's own scope is left out; everybody sees all of their own.

    Raises:
        NotFound: the account or the organisation is missing or out of scope.
        Forbidden: in scope without the right to read grants.
    """
    is_own = account_id == ctx.actor.account_id
    if not is_own:
        account_scope.find(ctx, Permission.GRANT_READ, account_id)
    path = None if organisation_id is None else require(ctx, Permission.ORGANISATION_READ, organisation_id).path
    holdings = [
        held
        for held in holdings_of(ctx.session, account_id, ctx.today)
        if is_own or in_scope(ctx.actor, held.right.path)
    ]
    return [
        {
            **shown,
            "source_id": held.source_id,
            "lender_id": held.lender_id,
            "valid_from": held.valid_from,
            "valid_to": None if held.valid_to == FOREVER else held.valid_to,
            "reaches": None if path is None else covers(held.right, path),
            "permissions": sorted(permissions_of(held.right.role)),
        }
        for held, shown in me.described(ctx, holdings)
    ]
