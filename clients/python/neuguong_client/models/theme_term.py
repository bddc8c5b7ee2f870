from enum import StrEnum


class ThemeTerm(StrEnum):
    TERM = "term"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
