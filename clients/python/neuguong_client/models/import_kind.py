from enum import StrEnum


class ImportKind(StrEnum):
    ATTENDANCE = "attendance"
    EXEMPLARS = "exemplars"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    PLEDGES = "pledges"

    def __str__(self) -> str:
        return str(self.value)
