from enum import StrEnum


class TransferState(StrEnum):
    CANCELLED = "cancelled"
    IN_TRANSIT = "in_transit"
    RECEIVED = "received"

    def __str__(self) -> str:
        return str(self.value)
