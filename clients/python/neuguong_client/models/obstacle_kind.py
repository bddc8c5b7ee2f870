from enum import StrEnum


class ObstacleKind(StrEnum):
    DISCIPLINE = "discipline"
    OPEN_FINDING = "open_finding"

    def __str__(self) -> str:
        return str(self.value)
