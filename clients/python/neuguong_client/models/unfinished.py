from enum import StrEnum


class Unfinished(StrEnum):
    CHANGE_PASSWORD = "change_password"
    SET_UP_SECOND_FACTOR = "set_up_second_factor"

    def __str__(self) -> str:
        return str(self.value)
