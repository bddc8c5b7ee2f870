from enum import StrEnum


class ReorganisationPlanStateAfter(StrEnum):
    APPLIED = "applied"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
