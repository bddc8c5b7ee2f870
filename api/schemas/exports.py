"""Lists that go out, asked for in the background."""

from typing import Annotated

from pydantic import Field, StringConstraints

from api.rules.exports import ExportKind, ExportProfile, TableFormat
from api.schemas.common import Id, Strict, Year
from api.schemas.imports import SystemName

Delimiter = Annotated[
    str,
    StringConstraints(pattern=r"^[,;]$"),
    Field(description="Between the cells of a CSV file; some Excels want `;`."),
]


class ExportCreate(Strict):
    """Which list is wanted, and how it shall be written."""

    kind: ExportKind = Field(examples=["members"])
    organisation_id: Id = Field(description="Whose list: of this organisation and below.")
    format: TableFormat = TableFormat.XLSX
    year: Year | None = Field(default=None, description="Needed for lists of a year.")
    profile: ExportProfile = Field(
        default=ExportProfile.FULL, description="`national`: the columns of the national member list."
    )
    system: SystemName | None = Field(
        default=None, description="Add the keys by which this system names the rows.", examples=[None]
    )
    delimiter: Delimiter = ","
