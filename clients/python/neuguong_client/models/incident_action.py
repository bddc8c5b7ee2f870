from enum import StrEnum


class IncidentAction(StrEnum):
    CLOSE = "close"
    EDIT = "edit"
    NOTIFY = "notify"

    def __str__(self) -> str:
        return str(self.value)
