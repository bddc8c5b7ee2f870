from enum import StrEnum


class ReportAction(StrEnum):
    ACCEPT = "accept"
    EDIT = "edit"
    RESTATE = "restate"
    RETURN = "return"
    SUBMIT = "submit"

    def __str__(self) -> str:
        return str(self.value)
