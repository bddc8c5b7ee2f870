from enum import StrEnum


class ExportKind(StrEnum):
    FIGURES = "figures"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    PLEDGES = "pledges"
    REGISTRATIONS = "registrations"

    def __str__(self) -> str:
        return str(self.value)
