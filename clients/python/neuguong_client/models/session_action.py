from enum import StrEnum


class SessionAction(StrEnum):
    APPROVE = "approve"
    CANCEL = "cancel"
    CONVENE = "convene"
    EDIT = "edit"
    ENTER = "enter"
    EXCUSE = "excuse"
    HOLD = "hold"
    MINUTE = "minute"
    RETURN_MINUTES = "return_minutes"
    SCORE = "score"
    SEND_MATERIALS = "send_materials"
    TAKE_ATTENDANCE = "take_attendance"

    def __str__(self) -> str:
        return str(self.value)
