from enum import StrEnum


class TeamRole(StrEnum):
    HEAD = "head"
    MEMBER = "member"
    SECRETARY = "secretary"

    def __str__(self) -> str:
        return str(self.value)
