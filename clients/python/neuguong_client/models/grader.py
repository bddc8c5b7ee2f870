from enum import StrEnum


class Grader(StrEnum):
    OWN_UNIT = "own_unit"
    UNIT_ABOVE = "unit_above"

    def __str__(self) -> str:
        return str(self.value)
