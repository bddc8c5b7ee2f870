from enum import StrEnum


class RequestAction(StrEnum):
    ACKNOWLEDGE = "acknowledge"
    FULFIL = "fulfil"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"

    def __str__(self) -> str:
        return str(self.value)
