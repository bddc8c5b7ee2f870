from enum import StrEnum


class PlanAction(StrEnum):
    ADD_TASK = "add_task"
    CLOSE = "close"
    DISCARD = "discard"
    EDIT = "edit"
    ISSUE = "issue"
    REOPEN = "reopen"

    def __str__(self) -> str:
        return str(self.value)
