from enum import StrEnum


class FigureSource(StrEnum):
    CLOSED = "closed"
    COUNTERS = "counters"
    ROWS = "rows"

    def __str__(self) -> str:
        return str(self.value)
