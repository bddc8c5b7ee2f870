"""One list as a file: who may have it, its columns, and its rows as they are read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.core.errors import Invalid, TooLarge
from api.core.text import fold
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exports import OF_A_YEAR, ExportKind, ExportProfile
from api.services import events
from api.services.access import require
from api.services.context import Context
from api.services.exports import (
    accounts,
    exemplars,
    findings,
    gradings,
    members,
    organisations,
    pledges,
    study_sessions,
    transfers,
    years,
)
from api.services.exports.asked import Asked
from api.services.exports.columns import titles_of
from api.services.sheets import Cell

_READERS: Mapping[ExportKind, Callable[[Context, Asked], Iterator[dict[str, Cell]]]] = {
    ExportKind.ORGANISATIONS: organisations.rows,
    ExportKind.MEMBERS: members.rows,
    ExportKind.REGISTRATIONS: years.registrations,
    ExportKind.PLEDGES: pledges.rows,
    ExportKind.FIGURES: years.figures,
    ExportKind.STUDY_SESSIONS: study_sessions.rows,
    ExportKind.EXEMPLARS: exemplars.rows,
    ExportKind.FINDINGS: findings.rows,
    ExportKind.GRADINGS: gradings.rows,
    ExportKind.TRANSFERS: transfers.rows,
    ExportKind.ACCOUNTS: accounts.rows,
}
_NEEDED: Mapping[ExportKind, Sequence[Permission]] = {
    ExportKind.ORGANISATIONS: (Permission.ORGANISATION_READ,),
    ExportKind.MEMBERS: (Permission.MEMBER_READ,),
    ExportKind.REGISTRATIONS: (Permission.STATISTICS_READ_ROWS,),
    ExportKind.PLEDGES: (),
    ExportKind.FIGURES: (Permission.STATISTICS_READ,),
    ExportKind.STUDY_SESSIONS: (Permission.STUDY_SESSION_READ,),
    ExportKind.EXEMPLARS: (Permission.EXEMPLAR_READ,),
    ExportKind.FINDINGS: (Permission.INSPECTION_READ,),
    ExportKind.GRADINGS: (Permission.GRADING_READ,),
    ExportKind.TRANSFERS: (Permission.MEMBER_TRANSFER,),
    ExportKind.ACCOUNTS: (Permission.ACCOUNT_READ,),
}
"""What is needed at the organisation besides ``export:run``. Texts of pledges are asked for cell by cell."""


@dataclass(frozen=True)
class ListOut:
    """A list about to be written: a name for its file, field → title, and its rows."""

    name: str
    columns: Mapping[str, str]
    rows: Iterator[list[Cell]]


def require_list(ctx: Context, kind: ExportKind, asked: Asked) -> Organisation:
    """Whose list is asked for, if the actor may have it.

    Raises:
        NotFound, Forbidden: out of scope, or without ``export:run`` or what the list itself needs.
        Invalid: ``missing`` at ``/year``; ``choice_invalid`` at ``/profile``.
    """
    organisation = require(ctx, Permission.EXPORT_RUN, asked.organisation_id)
    for permission in _NEEDED[kind]:
        require(ctx, permission, asked.organisation_id)
    if kind in OF_A_YEAR and asked.year is None:
        raise Invalid.at("/year", "missing")
    if asked.profile is ExportProfile.NATIONAL and kind is not ExportKind.MEMBERS:
        raise Invalid.at("/profile", "choice_invalid")
    return organisation


def open_list(ctx: Context, kind: ExportKind, asked: Asked, most: int | None = None) -> ListOut:
    """Begin a list of what an organisation has, itself and below. Rows are read while they are taken.

    ``most``: how many rows it may have (None: as many as any list).

    Raises:
        NotFound, Forbidden, Invalid: as ``require_list``.
        TooLarge: ``export_too_large``, while rows are taken.
    """
    organisation = require_list(ctx, kind, asked)
    columns = titles_of(kind, asked.profile, ctx.language, keyed=asked.system is not None)
    parts = [kind.value, fold(organisation.short_name or organisation.name)]
    if asked.year is not None:
        parts.append(str(asked.year))
    parts.append(f"{ctx.today:%Y-%m-%d}")
    rows = _limited(most or ctx.settings.max_export_rows, _READERS[kind](ctx, asked), list(columns))
    return ListOut(" ".join(parts), columns, rows)


def record_export(ctx: Context, kind: ExportKind, asked: Asked, count: int) -> None:
    """Note who took which list, and how long it was."""
    events.record(
        ctx,
        "export.made",
        asked.organisation_id,
        organisation_id=asked.organisation_id,
        data={"kind": kind, "profile": asked.profile, "year": asked.year, "rows": count},
    )


def _limited(most: int, rows: Iterator[dict[str, Cell]], fields: Sequence[str]) -> Iterator[list[Cell]]:
    for count, row in enumerate(rows, start=1):
        if count > most:
            raise TooLarge("export_too_large", max_rows=most)
        yield [row.get(field) for field in fields]
