from enum import StrEnum


class Structure(StrEnum):
    AS_OF = "as_of"
    TODAY = "today"

    def __str__(self) -> str:
        return str(self.value)
