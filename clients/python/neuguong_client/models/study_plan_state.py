from enum import StrEnum


class StudyPlanState(StrEnum):
    DISCARDED = "discarded"
    DRAFT = "draft"
    ISSUED = "issued"

    def __str__(self) -> str:
        return str(self.value)
