from enum import StrEnum


class Action(StrEnum):
    AMEND = "amend"
    ASSESS = "assess"
    CLOSE = "close"
    COMMENT = "comment"
    EDIT = "edit"
    END = "end"
    PUBLISH = "publish"
    REGISTER = "register"
    REOPEN = "reopen"
    REPORT_PROGRESS = "report_progress"
    RETURN = "return"
    SELF_REPORT = "self_report"
    WITHDRAW = "withdraw"

    def __str__(self) -> str:
        return str(self.value)
