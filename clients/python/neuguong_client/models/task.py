from enum import StrEnum


class Task(StrEnum):
    ASSESS = "assess"
    PUBLISH = "publish"
    REGISTER = "register"
    SELF_REPORT = "self_report"
    WRITE = "write"

    def __str__(self) -> str:
        return str(self.value)
