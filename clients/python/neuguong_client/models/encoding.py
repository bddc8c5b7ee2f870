from enum import StrEnum


class Encoding(StrEnum):
    CP1258 = "cp1258"
    TCVN3 = "tcvn3"
    UNICODE = "unicode"
    VNI = "vni"

    def __str__(self) -> str:
        return str(self.value)
