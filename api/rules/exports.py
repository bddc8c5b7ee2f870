"""Exports: which lists go out, and in which columns."""

from enum import StrEnum


class ExportKind(StrEnum):
    """``registrations`` says how far everybody of a year has come, without any text; ``pledges`` holds the texts."""

    ORGANISATIONS = "organisations"
    MEMBERS = "members"
    REGISTRATIONS = "registrations"
    PLEDGES = "pledges"
    FIGURES = "figures"
    STUDY_SESSIONS = "study_sessions"
    EXEMPLARS = "exemplars"
    FINDINGS = "findings"
    GRADINGS = "gradings"
    TRANSFERS = "transfers"
    ACCOUNTS = "accounts"


class TableFormat(StrEnum):
    """How a table is written."""

    XLSX = "xlsx"
    CSV = "csv"
    NDJSON = "ndjson"


OF_A_YEAR: frozenset[ExportKind] = frozenset(
    {
        ExportKind.REGISTRATIONS,
        ExportKind.PLEDGES,
        ExportKind.FIGURES,
        ExportKind.STUDY_SESSIONS,
        ExportKind.GRADINGS,
    }
)
"""Lists that are of one year."""


class ExportProfile(StrEnum):
    """``national``: the columns of the national member list; they exist for members only."""

    FULL = "full"
    NATIONAL = "national"
