"""Who may see what exactly changed, field by field, beside the bare event.

Events themselves hold no personal text and are read with ``event:read``. Old and new values may be personal, and
need the right with which one reads the thing itself.
"""

from collections.abc import Mapping

from api.rules.access import Permission

_P = Permission

CHANGES_READ_WITH: Mapping[str, Permission | None] = {
    "account": _P.ACCOUNT_READ,
    "consent": _P.MEMBER_READ_SENSITIVE,
    "demo": _P.EVENT_READ,
    "directive": _P.EVENT_READ,
    "duty": _P.EVENT_READ,
    "exception": _P.MEMBER_READ_SENSITIVE,
    "exemplar": _P.EXEMPLAR_READ,
    "exemplar_round": _P.EVENT_READ,
    "export": _P.EVENT_READ,
    "grading": _P.GRADING_READ,
    "grant": _P.GRANT_READ,
    "finding": _P.INSPECTION_READ,
    "import": _P.MEMBER_READ_SENSITIVE,
    "import_profile": _P.EVENT_READ,
    "inspection": _P.INSPECTION_READ,
    "inspection_plan": _P.EVENT_READ,
    "installation": _P.EVENT_READ,
    "job": _P.EVENT_READ,
    "key_leader": _P.MEMBER_READ_SENSITIVE,
    "member": _P.MEMBER_READ_SENSITIVE,
    "member_status": _P.MEMBER_READ_SENSITIVE,
    "membership": _P.MEMBER_READ_SENSITIVE,
    "organisation": _P.EVENT_READ,
    "placement": _P.EVENT_READ,
    "plan": _P.EVENT_READ,
    "pledge": None,
    "position": _P.MEMBER_READ_SENSITIVE,
    "privacy_incident": _P.PRIVACY_MANAGE,
    "privacy_request": _P.PRIVACY_MANAGE,
    "reference": _P.EVENT_READ,
    "reorganisation": _P.EVENT_READ,
    "reading_material": _P.EVENT_READ,
    "retention": _P.EVENT_READ,
    "scim_group": _P.ACCOUNT_READ,
    "session": _P.ACCOUNT_READ,
    "session_task": _P.MINUTES_READ,
    "setting": _P.EVENT_READ,
    "standard": _P.EVENT_READ,
    "summary_report": _P.SUMMARY_REPORT_READ,
    "study_plan": _P.EVENT_READ,
    "study_session": _P.EVENT_READ,
    "theme": _P.EVENT_READ,
    "token": _P.ACCOUNT_READ,
    "transfer": _P.MEMBER_READ_SENSITIVE,
    "webhook": _P.EVENT_READ,
    "year": _P.EVENT_READ,
    "yearbook": _P.EVENT_READ,
}
"""Subject of an event → the permission that shows its changes; None: never here, since a member's texts are opened at
the pledge, where the opening is logged. A subject that is not named shows nothing."""


_ENDINGS = frozenset({"discarded", "ended", "expired", "merged_away", "moved", "removed", "revoked", "withdrawn"})
_STILL_THERE = frozenset({"pledge.ended", "pledge.withdrawn"})  # it remains, as closed and as a draft


def is_tombstone(kind: str) -> bool:
    """Whether a kind of event says that its subject no longer stands where the event is.

    Whoever keeps a copy lets it go. What became of it instead, if anything, stands in the event's data or in an event
    of its own.
    """
    return kind.split(".", 1)[-1] in _ENDINGS and kind not in _STILL_THERE
