from enum import StrEnum


class Unit(StrEnum):
    ORGANISATION = "organisation"
    PERSON = "person"
    RECORD = "record"
    TURN = "turn"

    def __str__(self) -> str:
        return str(self.value)
