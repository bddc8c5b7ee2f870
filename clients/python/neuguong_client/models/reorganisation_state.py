from enum import StrEnum


class ReorganisationState(StrEnum):
    APPLIED = "applied"
    CANCELLED = "cancelled"
    DRAFT = "draft"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
