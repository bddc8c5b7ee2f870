from enum import StrEnum


class ReportPeriod(StrEnum):
    FIRST_HALF = "first_half"
    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
