from enum import StrEnum


class Mark(StrEnum):
    ABSENT = "absent"
    EXCUSED = "excused"
    ON_DUTY = "on_duty"
    PRESENT = "present"

    def __str__(self) -> str:
        return str(self.value)
