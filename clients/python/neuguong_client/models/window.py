from enum import StrEnum


class Window(StrEnum):
    ASSESSMENT = "assessment"
    REGISTRATION = "registration"
    REPORT = "report"

    def __str__(self) -> str:
        return str(self.value)
