from enum import StrEnum


class InspectionState(StrEnum):
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    CLOSED = "closed"
    CONCLUDED = "concluded"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"

    def __str__(self) -> str:
        return str(self.value)
