from enum import StrEnum


class ExemplarAction(StrEnum):
    COMMEND = "commend"
    DECLINE = "decline"
    EDIT = "edit"
    PUBLICISE = "publicise"
    RECOGNISE = "recognise"
    REPLICATE = "replicate"
    RETURN = "return"
    TELL = "tell"
    VERIFY = "verify"
    WITHDRAW = "withdraw"

    def __str__(self) -> str:
        return str(self.value)
