from enum import StrEnum


class Side(StrEnum):
    INSPECTED = "inspected"
    INSPECTING = "inspecting"

    def __str__(self) -> str:
        return str(self.value)
