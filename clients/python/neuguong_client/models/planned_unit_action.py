from enum import StrEnum


class PlannedUnitAction(StrEnum):
    CHANGES = "changes"
    CLOSES = "closes"
    MOVES = "moves"
    OPENS = "opens"

    def __str__(self) -> str:
        return str(self.value)
