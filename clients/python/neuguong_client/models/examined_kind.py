from enum import StrEnum


class ExaminedKind(StrEnum):
    DOCUMENT = "document"
    EXEMPLAR = "exemplar"
    PLEDGE = "pledge"
    STANDARD = "standard"
    STUDY_SESSION = "study_session"

    def __str__(self) -> str:
        return str(self.value)
