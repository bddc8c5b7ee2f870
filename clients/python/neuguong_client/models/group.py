from enum import StrEnum


class Group(StrEnum):
    EVERYBODY = "everybody"
    KEY_LEADERS = "key_leaders"

    def __str__(self) -> str:
        return str(self.value)
