from enum import StrEnum


class RightSource(StrEnum):
    DELEGATION = "delegation"
    GRANT = "grant"
    MEMBERSHIP = "membership"
    POSITION = "position"

    def __str__(self) -> str:
        return str(self.value)
