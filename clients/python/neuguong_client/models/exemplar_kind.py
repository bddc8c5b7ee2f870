from enum import StrEnum


class ExemplarKind(StrEnum):
    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    MODEL = "model"

    def __str__(self) -> str:
        return str(self.value)
