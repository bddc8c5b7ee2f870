from enum import StrEnum


class TaskAction(StrEnum):
    CANCEL = "cancel"
    COMPLETE = "complete"
    POSTPONE = "postpone"
    REOPEN = "reopen"
    START = "start"

    def __str__(self) -> str:
        return str(self.value)
