from enum import StrEnum


class InspectionAction(StrEnum):
    ANNOUNCE = "announce"
    ANSWER = "answer"
    BEGIN = "begin"
    CANCEL = "cancel"
    CLOSE = "close"
    CONCLUDE = "conclude"
    EDIT = "edit"
    FIND = "find"

    def __str__(self) -> str:
        return str(self.value)
