"""Catalogues and dated settings on the wire: what a rule book changes, an administrator changes."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, JsonValue, TypeAdapter, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from api.rules.access import Role
from api.rules.figures import Requirement
from api.rules.indicators import INDICATORS
from api.rules.members import MemberStatus
from api.rules.periods import LateRule, Window
from api.rules.summary_reports import ReportPeriod
from api.schemas.common import CivilDate, Id, Line, Public, ShortLine, Strict
from api.schemas.duties import DutyKindData

Code = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9_]*$")]
"""The code of a catalogue's entry or of a setting."""


class OrganisationKindData(Strict):
    """What the tree needs to know of a kind of organisation."""

    under: list[Code] = Field(max_length=40)
    root: bool
    holds_members: bool
    grassroots: bool


class PositionKindData(Strict):
    """The role a position confers on its organisation, and below it when ``below``; none: no role.

    ``single``: one holder at a time.
    """

    role: Literal["secretary", "deputy", "committee_staff", "inspector"] | None = None
    below: bool = False
    single: bool = False


class RatingLevelData(Strict):
    """Whether a rating counts as assessed good."""

    good: bool


class SummaryReportSectionData(Strict):
    """Of which periods a report has the section, and whether it may be left empty."""

    periods: list[ReportPeriod] = Field(min_length=1, max_length=len(ReportPeriod))
    required: bool


class HolidayData(Strict):
    """The days of a holiday, both included; ``works``: days of a weekend on which people work instead."""

    first_on: CivilDate
    last_on: CivilDate
    works: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> "HolidayData":
        if not self.first_on <= self.last_on <= self.first_on + timedelta(days=30):
            raise PydanticCustomError("value_invalid", "not a span of days")
        return self


class NoData(Strict):
    """An entry that is a name and nothing else."""


CATALOGUES: Mapping[str, TypeAdapter[Any]] = {
    "organisation_kind": TypeAdapter(OrganisationKindData),
    "position_kind": TypeAdapter(PositionKindData),
    "rating_level": TypeAdapter(RatingLevelData),
    "sector": TypeAdapter(NoData),
    "directive_kind": TypeAdapter(NoData),
    "duty_kind": TypeAdapter(DutyKindData),
    "rhythm": TypeAdapter(NoData),
    "consent_purpose": TypeAdapter(NoData),
    "holiday": TypeAdapter(HolidayData),
    "summary_report_section": TypeAdapter(SummaryReportSectionData),
    "exemplar_field": TypeAdapter(NoData),
    "commendation_level": TypeAdapter(NoData),
    "commendation_form": TypeAdapter(NoData),
    "publicity_channel": TypeAdapter(NoData),
    "material_kind": TypeAdapter(NoData),
    "inspection_kind": TypeAdapter(NoData),
}
"""Every catalogue with the shape of its entries' ``data``."""

Count = Annotated[int, Field(ge=0, le=1000)]
Points = Annotated[int, Field(ge=-1000, le=1000)]
Days = Annotated[int, Field(ge=1, le=4000)]
Seconds = Annotated[int, Field(ge=1, le=604_800)]


class DuplicatePoints(Strict):
    """What each piece of evidence weighs, and from how many points on two records are shown as a pair."""

    same_national_id: Points
    same_card_number: Points
    same_name: Points
    same_birth_date: Points
    same_birth_year: Points
    same_joining_date: Points
    other_national_id: Points
    other_birth_date: Points
    suspected: Points


def _known(code: str) -> str:
    if code not in INDICATORS:
        raise PydanticCustomError("value_invalid", "not an indicator")
    return code


_Indicator = Annotated[Code, AfterValidator(_known), WithJsonSchema({"type": "string", "enum": list(INDICATORS)})]
IndicatorCodes = Annotated[list[_Indicator], Field(min_length=1, max_length=100)]
"""Codes of indicators, in the order in which a report shows them."""


class PrivacyClocks(Strict):
    """Working days to acknowledge a request about one's own data, and to answer each kind."""

    acknowledge: Days
    access: Days
    correct: Days
    restrict: Days
    erase: Days
    object: Days


class RetentionDays(Strict):
    """For how many days each kind of data is kept before a retention run removes it."""

    departed_contact: Days
    request_texts: Days
    withdrawn_consents: Days
    trail_details: Days


class DeedsPerPledge(Strict):
    """How many deeds a pledge may hold."""

    minimum: Count
    advised_maximum: Count
    maximum: Annotated[int, Field(ge=1, le=50)]


class DisciplineStatuses(Strict):
    """Which statuses stand against an exemplar, and for how many months after they ended."""

    statuses: Annotated[list[MemberStatus], Field(max_length=len(MemberStatus))]
    months: Annotated[int, Field(ge=0, le=600)]


class QualityGroupData(Strict):
    """One group of the quality score of study sessions."""

    code: Code
    name_vi: ShortLine
    name_en: ShortLine
    maximum: Annotated[int, Field(ge=1, le=1000)]


SETTINGS: Mapping[str, TypeAdapter[Any]] = {
    "status_requirements": TypeAdapter(dict[Code, Requirement]),
    "deeds_per_pledge": TypeAdapter(DeedsPerPledge),
    "late_rules": TypeAdapter(dict[Window, LateRule]),
    "likeness_threshold": TypeAdapter(Annotated[float, Field(ge=0, le=1)]),
    "card_number_length": TypeAdapter(Count),
    "national_id_lengths": TypeAdapter(Annotated[list[Count], Field(min_length=1, max_length=10)]),
    "organisation_code_length": TypeAdapter(Count),
    "duplicate_points": TypeAdapter(DuplicatePoints),
    "totp_required_roles": TypeAdapter(Annotated[list[Role], Field(max_length=len(Role))]),
    "invitation_days": TypeAdapter(Days),
    "temporary_password_days": TypeAdapter(Days),
    "delegation_maximum_days": TypeAdapter(Days),
    "api_token_maximum_days": TypeAdapter(Days),
    "webhook_retry_delays": TypeAdapter(Annotated[list[Seconds], Field(min_length=1, max_length=20)]),
    "webhook_secret_overlap_hours": TypeAdapter(Count),
    "webhook_log_days": TypeAdapter(Days),
    "standard_words_to_remember": TypeAdapter(Count),
    "privacy_clocks": TypeAdapter(PrivacyClocks),
    "incident_notification_hours": TypeAdapter(Count),
    "retention_days": TypeAdapter(RetentionDays),
    "summary_report_due_days": TypeAdapter(dict[ReportPeriod, Points]),
    "summary_report_indicators": TypeAdapter(IndicatorCodes),
    "discipline_statuses": TypeAdapter(DisciplineStatuses),
    "themed_sessions_per_quarter": TypeAdapter(Annotated[int, Field(ge=0, le=20)]),
    "materials_days_ahead": TypeAdapter(Annotated[int, Field(ge=0, le=90)]),
    "session_quality": TypeAdapter(Annotated[list[QualityGroupData], Field(min_length=1, max_length=20)]),
    "attendance_statuses": TypeAdapter(Annotated[list[MemberStatus], Field(min_length=1, max_length=10)]),
}
"""The shape of each setting's value; a setting without one cannot be changed."""

SHAPES: Mapping[str, dict[str, Any]] = {key: adapter.json_schema() for key, adapter in SETTINGS.items()}
"""The same as JSON Schema, from which a client draws its form."""


class ReferenceItemCreate(Strict):
    """A new entry of a catalogue, from a day on."""

    code: Code = Field(examples=["ward"])
    name_vi: ShortLine = Field(examples=["Đảng bộ phường"])
    name_en: ShortLine = Field(examples=["Ward committee"])
    rank: Annotated[int, Field(ge=0, le=1000)] = Field(description="Place in the catalogue's own order.", examples=[6])
    valid_from: date = Field(examples=["2026-07-01"])
    data: dict[str, JsonValue] = Field(
        default_factory=dict, description="What the catalogue's rules need; its shape depends on the catalogue."
    )


class ReferenceItemPublic(Public):
    """One entry of a catalogue while it is in force."""

    id: Id
    catalogue: str
    code: str
    name_vi: str
    name_en: str
    rank: int
    data: dict[str, JsonValue]
    valid_from: date
    valid_to: date | None = Field(description="First day on which it is no longer in force; null while open.")
    version: int


class Catalogue(Public):
    """A catalogue as it is in force on a day, in its own order."""

    catalogue: str
    as_of: date
    items: Sequence[ReferenceItemPublic]


class SettingWrite(Strict):
    """A new value of a setting, from a day on. What held before keeps its interval."""

    value: JsonValue = Field(description="In the shape that the setting has.", examples=[0.8])
    valid_from: date = Field(examples=["2027-01-01"])
    source: Line | None = Field(default=None, description="The paper it comes from.")


class SettingPublic(Public):
    """A threshold, limit or rule value and when it holds."""

    id: Id
    key: str
    value: JsonValue
    shape: dict[str, JsonValue] | None = Field(
        description="JSON Schema of the value; null: it cannot be changed.",
        examples=[{"type": "number", "minimum": 0, "maximum": 1}],
    )
    source: str | None
    valid_from: date
    valid_to: date | None = Field(description="First day on which it no longer holds; null while open.")
    version: int


class Settings(Public):
    """Every setting in force on a day."""

    as_of: date
    items: Sequence[SettingPublic]
