"""The list of transfers into and out of an organisation and those below it."""

import uuid
from collections.abc import Iterator

from api.core.paging import MAXIMUM_LIMIT
from api.schemas.transfers import Direction, TransferPublic
from api.services import transfers
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.columns import day, word
from api.services.exports.pages import every_row
from api.services.sheets import Cell


def rows(ctx: Context, asked: Asked) -> Iterator[dict[str, Cell]]:
    """One row a transfer: those that lead in, then those that only lead out, the latest first."""
    led_in: set[uuid.UUID] = set()
    for transfer in _towards(ctx, asked, Direction.INCOMING):
        led_in.add(transfer.id)
        yield _row(ctx, transfer)
    for transfer in _towards(ctx, asked, Direction.OUTGOING):
        if transfer.id not in led_in:
            yield _row(ctx, transfer)


def _towards(ctx: Context, asked: Asked, direction: Direction) -> Iterator[TransferPublic]:
    return every_row(
        lambda cursor: transfers.find(
            ctx, asked.organisation_id, direction, below=True, state=None, cursor=cursor, limit=MAXIMUM_LIMIT
        )
    )


def _row(ctx: Context, transfer: TransferPublic) -> dict[str, Cell]:
    return {
        "full_name": transfer.member_name,
        "from_organisation": transfer.from_organisation_name,
        "to_organisation": transfer.to_organisation_name,
        "state": word("transfer_state", transfer.state, ctx.language),
        "introduced_on": day(transfer.introduced_on),
        "received_on": day(transfer.received_on),
        "decision_number": transfer.decision_number,
        "reason": transfer.reason,
    }
