"""The list of accounts that stand at an organisation or below it, without anything that proves who somebody is."""

from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.services import accounts
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import day, word
from api.services.exports.pages import every_row
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row an account, by login name."""
    for account in every_row(
        lambda cursor: accounts.search(
            ctx,
            text=None,
            organisation_id=asked.organisation_id,
            role=None,
            state=None,
            kind=None,
            member_id=None,
            limit=MAXIMUM_LIMIT,
            cursor=cursor,
        )
    ):
        yield {
            "login": account.login,
            "display_name": account.display_name,
            "kind": word("account_kind", account.kind, ctx.language),
            "state": word("account_state", account.state, ctx.language),
            "email": account.email,
            "second_factor": word("yes_no", "yes" if account.second_factor else "no", ctx.language),
            "last_seen_on": day(account.last_seen_on),
        }
