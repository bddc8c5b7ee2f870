from enum import StrEnum


class ExportProfile(StrEnum):
    FULL = "full"
    NATIONAL = "national"

    def __str__(self) -> str:
        return str(self.value)
