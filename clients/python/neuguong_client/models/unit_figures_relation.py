from enum import StrEnum


class UnitFiguresRelation(StrEnum):
    CHILD = "child"
    ELSEWHERE = "elsewhere"
    ITSELF = "itself"
    OWN = "own"

    def __str__(self) -> str:
        return str(self.value)
