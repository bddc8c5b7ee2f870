from enum import StrEnum


class View(StrEnum):
    CELL = "cell"
    OPENED = "opened"
    OWN = "own"
    PUBLIC = "public"

    def __str__(self) -> str:
        return str(self.value)
