from enum import StrEnum


class StudyPlanAction(StrEnum):
    DISCARD = "discard"
    EDIT = "edit"
    ISSUE = "issue"

    def __str__(self) -> str:
        return str(self.value)
