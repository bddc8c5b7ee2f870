from enum import StrEnum


class RuleSetAction(StrEnum):
    DISCARD = "discard"
    EDIT = "edit"
    ISSUE = "issue"

    def __str__(self) -> str:
        return str(self.value)
