"""Who may do what: one table of permissions and the roles that have them.

A role is held on an organisation, and below it or not, over an interval. It comes from a grant, from a position
held on the day (``position_kind`` reference data says which role a position confers), or, for ``member``, from the
membership itself. Services ask ``services.access``; nothing else decides.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a person or a system is to an organisation."""

    MEMBER = "member"
    SECRETARY = "secretary"
    DEPUTY = "deputy"
    COMMITTEE_STAFF = "committee_staff"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    SERVICE = "service"


class RightSource(StrEnum):
    """Where a role comes from."""

    GRANT = "grant"
    DELEGATION = "delegation"
    POSITION = "position"
    MEMBERSHIP = "membership"


class Permission(StrEnum):
    """``<noun>:<verb>``; the event of the deed reads alike (``pledge:publish`` → ``pledge.published``)."""

    ORGANISATION_READ = "organisation:read"
    ORGANISATION_UPDATE = "organisation:update"
    ORGANISATION_REORGANISE = "organisation:reorganise"

    MEMBER_READ = "member:read"
    MEMBER_READ_SENSITIVE = "member:read_sensitive"
    MEMBER_CREATE = "member:create"
    MEMBER_UPDATE = "member:update"
    MEMBER_TRANSFER = "member:transfer"
    MEMBER_MERGE = "member:merge"
    POSITION_MANAGE = "position:manage"

    CONSENT_RECORD = "consent:record"
    PRIVACY_MANAGE = "privacy:manage"
    PRIVACY_EXPORT = "privacy:export"

    ACCOUNT_READ = "account:read"
    ACCOUNT_MANAGE = "account:manage"
    GRANT_READ = "grant:read"
    GRANT_MANAGE = "grant:manage"
    GRANT_DELEGATE = "grant:delegate"
    TOKEN_MANAGE = "token:manage"

    REFERENCE_MANAGE = "reference:manage"
    DIRECTIVE_MANAGE = "directive:manage"
    THEME_READ = "theme:read"
    THEME_MANAGE = "theme:manage"

    STANDARD_READ = "standard:read"
    STANDARD_MANAGE = "standard:manage"
    STANDARD_ISSUE = "standard:issue"
    STANDARD_COMMENT = "standard:comment"
    STANDARD_MANAGE_NATIONAL = "standard:manage_national"

    PLAN_READ = "plan:read"
    PLAN_MANAGE = "plan:manage"

    DUTY_READ = "duty:read"
    DUTY_ANSWER = "duty:answer"
    DUTY_REMIND = "duty:remind"
    DUTY_EXCUSE = "duty:excuse"
    EXEMPLAR_READ = "exemplar:read"
    EXEMPLAR_SET_ROUND = "exemplar:set_round"
    EXEMPLAR_PROPOSE = "exemplar:propose"
    EXEMPLAR_VERIFY = "exemplar:verify"
    EXEMPLAR_RECOGNISE = "exemplar:recognise"
    EXEMPLAR_PUBLICISE = "exemplar:publicise"
    EXEMPLAR_REPLICATE = "exemplar:replicate"
    STUDY_SESSION_READ = "study_session:read"
    STUDY_SESSION_MANAGE = "study_session:manage"
    MINUTES_READ = "minutes:read"
    MINUTES_APPROVE = "minutes:approve"
    READING_MATERIAL_MANAGE = "reading_material:manage"

    GRADING_READ = "grading:read"
    GRADING_OPEN = "grading:open"
    GRADING_GRADE = "grading:grade"
    GRADING_DECIDE = "grading:decide"
    GRADING_LOCK = "grading:lock"
    GRADING_REOPEN = "grading:reopen"
    GRADING_MANAGE_RULES = "grading:manage_rules"
    INSPECTION_READ = "inspection:read"
    INSPECTION_PLAN = "inspection:plan"
    INSPECTION_CONDUCT = "inspection:conduct"
    INSPECTION_CONCLUDE = "inspection:conclude"
    INSPECTION_ANSWER = "inspection:answer"

    YEAR_READ = "year:read"
    YEAR_OPEN = "year:open"
    YEAR_SET_WINDOW = "year:set_window"
    YEAR_CLOSE = "year:close"
    YEAR_REOPEN = "year:reopen"

    PLEDGE_READ_PUBLIC = "pledge:read_public"
    PLEDGE_READ_CELL = "pledge:read_cell"
    PLEDGE_OPEN_TEXT = "pledge:open_text"
    PLEDGE_WRITE_PROXY = "pledge:write_proxy"
    PLEDGE_COMMENT = "pledge:comment"
    PLEDGE_ENTER_LATE = "pledge:enter_late"
    PLEDGE_RETURN = "pledge:return"
    PLEDGE_PUBLISH = "pledge:publish"
    PLEDGE_ASSESS = "pledge:assess"
    PLEDGE_REOPEN = "pledge:reopen"
    PLEDGE_EXCEPT = "pledge:except"

    STATISTICS_READ = "statistics:read"
    STATISTICS_READ_ROWS = "statistics:read_rows"

    SUMMARY_REPORT_READ = "summary_report:read"
    SUMMARY_REPORT_WRITE = "summary_report:write"
    SUMMARY_REPORT_SUBMIT = "summary_report:submit"
    SUMMARY_REPORT_ACCEPT = "summary_report:accept"

    IMPORT_RUN = "import:run"
    EXPORT_RUN = "export:run"
    EVENT_READ = "event:read"
    READ_LOG_READ = "read_log:read"
    JOB_READ = "job:read"
    WEBHOOK_MANAGE = "webhook:manage"
    SCIM_PROVISION = "scim:provision"
    SYSTEM_READ = "system:read"


_P, _R = Permission, Role
_CELL_OFFICERS = frozenset({_R.SECRETARY, _R.DEPUTY})
_STAFF = frozenset({_R.COMMITTEE_STAFF, _R.ADMINISTRATOR})
_EVERYBODY = frozenset(_R)

ACCESS: dict[Permission, frozenset[Role]] = {
    _P.ORGANISATION_READ: _EVERYBODY,
    _P.ORGANISATION_UPDATE: _STAFF | {_R.SERVICE},
    _P.ORGANISATION_REORGANISE: _STAFF,
    _P.MEMBER_READ: _EVERYBODY,
    _P.MEMBER_READ_SENSITIVE: _CELL_OFFICERS | _STAFF | {_R.SERVICE},
    _P.MEMBER_CREATE: _STAFF | {_R.SERVICE},
    _P.MEMBER_UPDATE: _CELL_OFFICERS | _STAFF | {_R.SERVICE},
    _P.MEMBER_TRANSFER: _CELL_OFFICERS | _STAFF | {_R.SERVICE},
    _P.MEMBER_MERGE: _STAFF,
    _P.POSITION_MANAGE: _STAFF,
    _P.CONSENT_RECORD: _CELL_OFFICERS | _STAFF,
    _P.PRIVACY_MANAGE: _STAFF,
    _P.PRIVACY_EXPORT: frozenset({_R.COMMITTEE_STAFF}),  # it holds texts, which administration never opens
    _P.ACCOUNT_READ: frozenset({_R.ADMINISTRATOR, _R.AUDITOR}),
    _P.ACCOUNT_MANAGE: frozenset({_R.ADMINISTRATOR}),
    _P.GRANT_READ: frozenset({_R.ADMINISTRATOR, _R.AUDITOR}),
    _P.GRANT_MANAGE: frozenset({_R.ADMINISTRATOR}),
    _P.GRANT_DELEGATE: _CELL_OFFICERS | {_R.COMMITTEE_STAFF, _R.INSPECTOR},  # administration is never lent
    _P.TOKEN_MANAGE: frozenset({_R.ADMINISTRATOR}),
    _P.REFERENCE_MANAGE: frozenset({_R.ADMINISTRATOR}),
    _P.DIRECTIVE_MANAGE: frozenset({_R.ADMINISTRATOR}),
    _P.THEME_READ: _EVERYBODY,
    _P.THEME_MANAGE: _CELL_OFFICERS | _STAFF,
    _P.STANDARD_READ: _EVERYBODY,
    _P.STANDARD_MANAGE: _CELL_OFFICERS | _STAFF,
    _P.STANDARD_ISSUE: _CELL_OFFICERS | _STAFF,
    _P.STANDARD_COMMENT: _EVERYBODY - {_R.AUDITOR, _R.SERVICE},
    _P.STANDARD_MANAGE_NATIONAL: frozenset({_R.ADMINISTRATOR}),
    _P.PLAN_READ: _EVERYBODY,
    _P.PLAN_MANAGE: _CELL_OFFICERS | _STAFF,
    _P.DUTY_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.DUTY_ANSWER: _CELL_OFFICERS | {_R.COMMITTEE_STAFF},  # gets the notices of exactly this unit
    _P.DUTY_REMIND: _CELL_OFFICERS | _STAFF,
    _P.DUTY_EXCUSE: _STAFF,
    _P.EXEMPLAR_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.EXEMPLAR_SET_ROUND: _CELL_OFFICERS | _STAFF,
    _P.EXEMPLAR_PROPOSE: _CELL_OFFICERS | _STAFF,
    _P.EXEMPLAR_VERIFY: _CELL_OFFICERS | _STAFF,
    _P.EXEMPLAR_RECOGNISE: _CELL_OFFICERS | _STAFF,
    _P.EXEMPLAR_PUBLICISE: _CELL_OFFICERS | _STAFF,
    _P.EXEMPLAR_REPLICATE: _CELL_OFFICERS | _STAFF,
    _P.STUDY_SESSION_READ: _EVERYBODY,
    _P.STUDY_SESSION_MANAGE: _CELL_OFFICERS | _STAFF,
    _P.MINUTES_READ: _CELL_OFFICERS | _STAFF | {_R.MEMBER, _R.INSPECTOR},
    _P.MINUTES_APPROVE: _CELL_OFFICERS | _STAFF,
    _P.READING_MATERIAL_MANAGE: _CELL_OFFICERS | _STAFF,
    _P.GRADING_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.GRADING_OPEN: _CELL_OFFICERS | _STAFF,
    _P.GRADING_GRADE: _CELL_OFFICERS | {_R.COMMITTEE_STAFF},  # self-grade of a unit, appraise, return
    _P.GRADING_DECIDE: _CELL_OFFICERS | {_R.COMMITTEE_STAFF},  # at the unit that the rule set names
    _P.GRADING_LOCK: _STAFF,
    _P.GRADING_REOPEN: _STAFF,
    _P.GRADING_MANAGE_RULES: frozenset({_R.ADMINISTRATOR}),
    _P.INSPECTION_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.INSPECTION_PLAN: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.INSPECTION_CONDUCT: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.INSPECTION_CONCLUDE: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.INSPECTION_ANSWER: _CELL_OFFICERS | _STAFF,
    _P.YEAR_READ: _EVERYBODY,
    _P.YEAR_OPEN: frozenset({_R.ADMINISTRATOR}),
    _P.YEAR_SET_WINDOW: _STAFF,
    _P.YEAR_CLOSE: _STAFF,
    _P.YEAR_REOPEN: _STAFF,
    _P.PLEDGE_READ_PUBLIC: _CELL_OFFICERS | {_R.MEMBER},
    _P.PLEDGE_READ_CELL: _CELL_OFFICERS,
    _P.PLEDGE_OPEN_TEXT: frozenset({_R.COMMITTEE_STAFF, _R.INSPECTOR}),
    _P.PLEDGE_WRITE_PROXY: _CELL_OFFICERS | {_R.SERVICE},
    _P.PLEDGE_COMMENT: _CELL_OFFICERS | {_R.MEMBER},
    _P.PLEDGE_ENTER_LATE: _CELL_OFFICERS,
    _P.PLEDGE_RETURN: _CELL_OFFICERS,
    _P.PLEDGE_PUBLISH: _CELL_OFFICERS,
    _P.PLEDGE_ASSESS: _CELL_OFFICERS,
    _P.PLEDGE_REOPEN: _CELL_OFFICERS | _STAFF,
    _P.PLEDGE_EXCEPT: _CELL_OFFICERS | _STAFF,
    _P.STATISTICS_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR, _R.AUDITOR, _R.SERVICE},
    _P.STATISTICS_READ_ROWS: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR},
    _P.SUMMARY_REPORT_READ: _CELL_OFFICERS | _STAFF | {_R.INSPECTOR, _R.AUDITOR},
    _P.SUMMARY_REPORT_WRITE: _CELL_OFFICERS | _STAFF,
    _P.SUMMARY_REPORT_SUBMIT: _CELL_OFFICERS | {_R.COMMITTEE_STAFF},
    _P.SUMMARY_REPORT_ACCEPT: _CELL_OFFICERS | {_R.COMMITTEE_STAFF},
    _P.IMPORT_RUN: _STAFF | {_R.SERVICE},
    _P.EXPORT_RUN: _CELL_OFFICERS | _STAFF | {_R.SERVICE},
    _P.EVENT_READ: frozenset({_R.ADMINISTRATOR, _R.AUDITOR, _R.SERVICE}),
    _P.READ_LOG_READ: frozenset({_R.ADMINISTRATOR, _R.AUDITOR}),
    _P.JOB_READ: _EVERYBODY,
    _P.WEBHOOK_MANAGE: frozenset({_R.ADMINISTRATOR, _R.SERVICE}),
    _P.SCIM_PROVISION: frozenset({_R.SERVICE}),
    _P.SYSTEM_READ: frozenset({_R.ADMINISTRATOR}),
}
"""Every permission with the roles that have it. What people may do with what is their own (their pledge, their
account) needs no permission and is decided where it is theirs."""


GIVES: dict[Role, frozenset[Role]] = {_R.ADMINISTRATOR: _EVERYBODY}
"""Who appoints whom: the roles that the holder of a role may give to others, no further than it reaches itself."""


def may_give(giver: Role, role: Role) -> bool:
    """Whether the holder of a role may appoint somebody to another."""
    return role in GIVES.get(giver, frozenset())


def may(role: Role, permission: Permission) -> bool:
    """Whether a role carries a permission."""
    return role in ACCESS[permission]


def permissions_of(role: Role) -> frozenset[Permission]:
    """Everything a role carries."""
    return frozenset(permission for permission, roles in ACCESS.items() if role in roles)
