from enum import StrEnum


class StandardAction(StrEnum):
    CONSULT = "consult"
    DISCARD = "discard"
    EDIT = "edit"
    ISSUE = "issue"
    REVISE = "revise"
    SUPERSEDE = "supersede"

    def __str__(self) -> str:
        return str(self.value)
