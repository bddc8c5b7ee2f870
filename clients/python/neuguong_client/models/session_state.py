from enum import StrEnum


class SessionState(StrEnum):
    APPROVED = "approved"
    CANCELLED = "cancelled"
    CONVENED = "convened"
    HELD = "held"
    MINUTED = "minuted"
    PLANNED = "planned"

    def __str__(self) -> str:
        return str(self.value)
