from enum import StrEnum


class ExportKind(StrEnum):
    EXEMPLARS = "exemplars"
    FIGURES = "figures"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    PLEDGES = "pledges"
    REGISTRATIONS = "registrations"
    STUDY_SESSIONS = "study_sessions"

    def __str__(self) -> str:
        return str(self.value)
