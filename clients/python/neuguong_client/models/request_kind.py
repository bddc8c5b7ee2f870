from enum import StrEnum


class RequestKind(StrEnum):
    ACCESS = "access"
    CORRECT = "correct"
    ERASE = "erase"
    OBJECT = "object"
    RESTRICT = "restrict"

    def __str__(self) -> str:
        return str(self.value)
