from enum import StrEnum


class ExportKind(StrEnum):
    ACCOUNTS = "accounts"
    EXEMPLARS = "exemplars"
    FIGURES = "figures"
    FINDINGS = "findings"
    GRADINGS = "gradings"
    MEMBERS = "members"
    ORGANISATIONS = "organisations"
    PLEDGES = "pledges"
    REGISTRATIONS = "registrations"
    STUDY_SESSIONS = "study_sessions"
    TRANSFERS = "transfers"

    def __str__(self) -> str:
        return str(self.value)
