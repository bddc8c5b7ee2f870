"""Imports: which kinds of lists come in, how far an import has come, and what becomes of a row."""

from enum import StrEnum


class ImportKind(StrEnum):
    """What the rows of a list are."""

    ORGANISATIONS = "organisations"
    MEMBERS = "members"
    PLEDGES = "pledges"
    ATTENDANCE = "attendance"
    EXEMPLARS = "exemplars"


class ImportState(StrEnum):
    """``planning``: a large file waits to be read; ``unmapped``: a needed column has not been found."""

    PLANNING = "planning"
    UNMAPPED = "unmapped"
    PLANNED = "planned"
    COMMITTED = "committed"
    UNDONE = "undone"
    DISCARDED = "discarded"


class ImportAction(StrEnum):
    """What can be done to an import."""

    MAP = "map"
    COMMIT = "commit"
    DISCARD = "discard"
    UNDO = "undo"


class RowAction(StrEnum):
    """What a row means to do.

    ``ambiguous``: it fits several records. ``vanished``: no row at all, but somebody whom this source listed before
    and lists no more; nothing is done to them. ``ignored``: a heading, a total or a signature between the rows.
    """

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    ERROR = "error"
    AMBIGUOUS = "ambiguous"
    VANISHED = "vanished"
    IGNORED = "ignored"


FAULTY: frozenset[RowAction] = frozenset({RowAction.ERROR, RowAction.AMBIGUOUS})
"""What keeps an import from being committed whole."""

WRITES: frozenset[RowAction] = frozenset({RowAction.CREATE, RowAction.UPDATE})
"""What a commit carries out."""

WITHOUT_BEARING: frozenset[str] = frozenset(
    {
        "account",
        "directive",
        "export",
        "finding",
        "grant",
        "import_profile",
        "inspection",
        "inspection_plan",
        "job",
        "reading_material",
        "scim_group",
        "session",
        "session_task",
        "standard",
        "study_plan",
        "summary_report",
        "theme",
        "token",
        "webhook",
    }
)
"""Subjects of events on which no plan of a list depends; the rights of whoever commits are compared by themselves."""

WITHOUT_BEARING_KINDS: frozenset[str] = frozenset({"import.uploaded", "import.discarded"})
"""Kinds of events, of other subjects, on which no plan depends."""

_S, _A = ImportState, ImportAction

ALLOWED: dict[ImportState, tuple[ImportAction, ...]] = {
    _S.PLANNING: (_A.DISCARD,),
    _S.UNMAPPED: (_A.MAP, _A.DISCARD),
    _S.PLANNED: (_A.MAP, _A.COMMIT, _A.DISCARD),
    _S.COMMITTED: (_A.UNDO,),
    _S.UNDONE: (),
    _S.DISCARDED: (),
}
"""State → what may be done to an import in it."""
