from enum import StrEnum


class FindingKind(StrEnum):
    LIMITATION = "limitation"
    STRENGTH = "strength"

    def __str__(self) -> str:
        return str(self.value)
