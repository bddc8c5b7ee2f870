from enum import StrEnum


class StandardState(StrEnum):
    CONSULTATION = "consultation"
    DISCARDED = "discarded"
    DRAFT = "draft"
    ISSUED = "issued"
    SUPERSEDED = "superseded"

    def __str__(self) -> str:
        return str(self.value)
