from enum import StrEnum


class GradingPeriod(StrEnum):
    QUARTER = "quarter"
    TERM = "term"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
