from enum import StrEnum


class FindingState(StrEnum):
    CLOSED = "closed"
    NOTED = "noted"
    OPEN = "open"
    REMEDIED = "remedied"

    def __str__(self) -> str:
        return str(self.value)
