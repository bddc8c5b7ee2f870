from enum import StrEnum


class PlanState(StrEnum):
    CLOSED = "closed"
    DISCARDED = "discarded"
    DRAFT = "draft"
    ISSUED = "issued"

    def __str__(self) -> str:
        return str(self.value)
