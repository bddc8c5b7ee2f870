"""Transfers (chuyển sinh hoạt đảng): introduced by the old cell, then received by the new one or called off."""

from enum import StrEnum


class TransferState(StrEnum):
    """``in_transit``: introduced by the old cell, not yet received by the new one; still counted in the old."""

    IN_TRANSIT = "in_transit"
    RECEIVED = "received"
    CANCELLED = "cancelled"


class TransferAction(StrEnum):
    """What can be done to a transfer."""

    RECEIVE = "receive"
    CANCEL = "cancel"


TRANSITIONS: dict[TransferAction, dict[TransferState, TransferState]] = {
    TransferAction.RECEIVE: {TransferState.IN_TRANSIT: TransferState.RECEIVED},
    TransferAction.CANCEL: {TransferState.IN_TRANSIT: TransferState.CANCELLED},
}
"""Action → state it may start from → state it leads to."""


def actions_from(state: TransferState) -> tuple[TransferAction, ...]:
    """What may be done to a transfer in a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)
