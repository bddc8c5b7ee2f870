from enum import StrEnum


class OrganisationsSearchSort(StrEnum):
    NAME = "name"
    TREE = "tree"

    def __str__(self) -> str:
        return str(self.value)
