from enum import StrEnum


class IncidentState(StrEnum):
    CLOSED = "closed"
    NOTIFIED = "notified"
    OPEN = "open"

    def __str__(self) -> str:
        return str(self.value)
