"""Setting up an empty installation, as the wire has it."""

import uuid

from pydantic import Field

from api.schemas.accounts import Language, LoginName
from api.schemas.auth import NewPassword
from api.schemas.common import CivilDate, Line, Public, ShortLine, Strict
from api.schemas.organisations import KindCode, OrganisationCode, SectorCode


class FirstOrganisation(Strict):
    """The organisation at the top of the tree."""

    kind: KindCode
    name: Line = Field(examples=["Đảng bộ tỉnh Lào Cai"])
    short_name: ShortLine | None = None
    sector: SectorCode | None = None
    code: OrganisationCode | None = None
    valid_from: CivilDate = Field(description="Its first day; not ahead.", examples=["2020-01-01"])


class FirstAdministrator(Strict):
    """Who administers it."""

    login: LoginName
    display_name: Line = Field(examples=["Nguyễn Văn An"])
    password: NewPassword
    language: Language = "vi"


class SetUpRequest(Strict):
    """Everything an empty installation needs."""

    code: str = Field(
        min_length=1,
        max_length=40,
        description="The setup code that the server prints for whoever installs it.",
        examples=["7KQ2-9MZT-04AX-PB3H"],
    )
    administrator: FirstAdministrator
    organisation: FirstOrganisation | None = Field(
        default=None, description="Null only when the tree was loaded before; then the administrator gets its roots."
    )


class SetUpStatus(Public):
    """Whether the installation waits to be set up."""

    needed: bool
    organisation_needed: bool = Field(description="Whether there is no tree yet, so that its root must be given.")


class SetUpDone(Public):
    """What was set up; sign in with the login and the password just chosen."""

    account_id: uuid.UUID
    login: str
