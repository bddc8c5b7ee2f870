"""The permission matrix: for every operation of the contract, how to call it (``rows``) and who may.

An operation without a row here fails the build.
"""

from api.core.clock import civil_date, now
from api.rules.access import Permission as P  # noqa: N817  (read two hundred times below)
from api.services.reference import read_data
from tests.access.callers import CALLERS, Answers, anywhere, everybody, needs, only, public
from tests.access.rows import DROP, Row, Values
from tests.access.targets import FOREIGN, NATIONAL_ID, TEXT

TODAY = str(civil_date(now()))

CELL: Values = {"organisation_id": "$organisation_id"}
PLANNED: Values = CELL | {"kind": "themed", "title": "Học tập chuyên đề", "held_on": TODAY}
MINUTED = {"study_session_id": "_minuted"}
THIS_YEAR: Values = {"year": "$year"}
DEEDS: Values = {
    "deeds": [
        {
            "action": "Mỗi tuần dành một buổi hướng dẫn bà con làm thủ tục qua mạng",
            "grounds": [{"kind": "saying", "citation": "Việc gì có lợi cho dân phải hết sức làm"}],
        }
    ]
}
DRAFT = {"pledge_id": "_draft"}
ISSUED = {"version_id": "_issued"}

UNKNOWING: dict[str, int | None] = {"narrow_service": 404}
"""What is issued to a subtree does not exist for a token that may not read it."""
COMMITTEE: Values = {"organisation_id": "$_committee"}
RECOGNISED = {"exemplar_id": "_recognised"}
CONCLUDED = {"inspection_id": "_concluded"}
THE_INSPECTED = needs(
    P.INSPECTION_READ, **{name: 403 for name, caller in CALLERS.items() if "cell" in caller.reach} | {"owner": None}
)
"""The member whom their cell inspects; nobody answers for them."""

SYSTEMS: dict[str, int | None] = {"service": 403, "narrow_service": 403}
OFFICERS = ("secretary", "deputy")
THE_CELL = ("owner", "colleague", *OFFICERS)
OPENS_TEXT = ("staff", "inspector")
COUNTS = ("administrator", "auditor", "service")
"""They count pledges and may not open their texts."""

SEES_PLEDGE = only(*THE_CELL, *OPENS_TEXT, forbidden=COUNTS)
"""A publicised pledge: its cell, and those above with a right to open texts."""


WRITES_PLEDGE = only(
    "owner",
    *OFFICERS,
    "service",
    forbidden=("colleague", "staff", "inspector", "administrator", "auditor", "narrow_service"),
)
"""The member, and who may type for them; whoever else sees the member is forbidden it."""


def acts_on_pledge(*names: str, **exceptions: int | None) -> Answers:
    """These may take a step; whoever else sees the pledge, or counts it, is forbidden it."""
    others = {*THE_CELL, *OPENS_TEXT, *COUNTS} - {*names}
    return only(*names, forbidden=others, **exceptions)


DRAFT_STANDARD = only("secretary", "deputy", "staff", "administrator")
"""A draft is its writers' own until it is opened to consultation."""

CANARIES: dict[str, frozenset[str]] = {
    FOREIGN: frozenset(name for name, caller in CALLERS.items() if "foreign_cell" in caller.reach),
    TEXT: frozenset({*THE_CELL, *OPENS_TEXT}),
    NATIONAL_ID: frozenset(
        {"owner"} | {name for name, caller in CALLERS.items() if caller.holds(P.MEMBER_READ_SENSITIVE)}
    ),
}
"""Words that only these callers may ever be answered with."""

OF_MEMBERS: Values = THIS_YEAR | {"subject": "member", "period": "year"}
GRADED: Values = {
    "points": {"politics": 15, "discipline": 12, "example": 20, "task": 30},
    "level": "good",
    "text": "Hoàn thành",
}
IN_CELL = (*THE_CELL, *COUNTS, "inspector", "narrow_service")
"""For them the cell is there, and its grades are decided by others."""
DRAFT_RULES = only("administrator", forbidden=("foreign_administrator",))
RULES: Values = {"subject": "member", "title": "Bộ tiêu chí mới", "rules": read_data("grading.yaml")[0]["rules"]}

TABLE: dict[str, Row] = {
    # The service itself
    "health_live": Row(public()),
    "health_ready": Row(public()),
    "health_metrics": Row(public()),
    "setup_status": Row(public()),
    "setup_create": Row(public(409)),
    "system_get": Row(anywhere(P.SYSTEM_READ, foreign_administrator=403)),
    # Signing in: one's own account; systems hold tokens and have no sessions of their own
    "auth_sign_in": Row(public(401), {"login": "$caller"}),
    "auth_current": Row(everybody(**SYSTEMS)),
    "auth_sign_out": Row(everybody(**SYSTEMS)),
    "auth_token_create": Row(public(401), {"login": "$caller"}),
    "auth_token_delete": Row(everybody(**SYSTEMS)),
    "auth_token_refresh": Row(public(401)),
    "auth_sessions_list": Row(everybody(**SYSTEMS)),
    "auth_sessions_delete_others": Row(everybody(**SYSTEMS)),
    "auth_sessions_delete": Row(only("owner", **SYSTEMS)),
    "auth_password_change": Row(everybody(**SYSTEMS)),
    "auth_invitation_accept": Row(public()),
    "second_factor_enrol": Row(everybody(**SYSTEMS)),
    "second_factor_confirm": Row(everybody(**SYSTEMS)),
    "second_factor_renew_codes": Row(everybody(**SYSTEMS)),
    "second_factor_remove": Row(everybody(**SYSTEMS)),
    "me_get": Row(everybody(**SYSTEMS)),
    "me_update": Row(everybody(**SYSTEMS)),
    # Accounts, roles and tokens
    "accounts_search": Row(anywhere(P.ACCOUNT_READ)),
    "accounts_create": Row(
        anywhere(P.ACCOUNT_MANAGE, foreign_administrator=422),
        {"member_id": "$_colleague", "grants": []},
    ),
    "accounts_get": Row(needs(P.ACCOUNT_READ)),
    "accounts_update": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_link_member": Row(needs(P.ACCOUNT_MANAGE), {"member_id": "$_colleague"}),
    "accounts_suspend": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_reactivate": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_remove_second_factor": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_invite": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_reset_password": Row(needs(P.ACCOUNT_MANAGE)),
    "accounts_explain_rights": Row(needs(P.ACCOUNT_READ, owner=None)),
    "grants_search": Row(anywhere(P.GRANT_READ)),
    "grants_give": Row(needs(P.GRANT_MANAGE), CELL | {"role": "member", "valid_from": TODAY, "valid_to": None}),
    "grants_end": Row(needs(P.GRANT_MANAGE)),
    "delegations_list": Row(everybody(**SYSTEMS)),
    "delegations_lend": Row(
        needs(P.GRANT_DELEGATE, deputy=403, staff=403, inspector=403, **SYSTEMS),  # nobody lends what is not theirs
        CELL | {"member_id": "$_colleague", "role": "secretary", "valid_from": TODAY, "valid_to": "2099-01-01"},
    ),
    "delegations_end": Row(only("secretary", **SYSTEMS), path={"grant_id": "_lent"}),
    "sign_on_providers": Row(public()),
    "sign_on_begin": Row(public(404)),
    "sign_on_finish": Row(public(404)),
    "identities_list": Row(needs(P.ACCOUNT_READ, owner=None)),
    "identities_link": Row(needs(P.ACCOUNT_MANAGE)),
    "identities_unlink": Row(needs(P.ACCOUNT_MANAGE, owner=None)),
    "tokens_list": Row(needs(P.ACCOUNT_READ, at="committee"), path={"account_id": "_service_account"}),
    "tokens_create": Row(
        needs(P.TOKEN_MANAGE, at="committee"),
        CELL | {"expires_at": "2099-01-01T00:00:00Z"},
        path={"account_id": "_service_account"},
    ),
    "tokens_rotate": Row(needs(P.TOKEN_MANAGE, at="committee"), {"expires_at": "2099-01-01T00:00:00Z"}),
    "oauth_token": Row(public(401), {"grant_type": "client_credentials", "client_id": "x", "client_secret": "x"}),
    "tokens_revoke": Row(needs(P.TOKEN_MANAGE, at="committee")),
    # Directives, themes, reference data, years
    "directives_search": Row(everybody()),
    "directives_create": Row(anywhere(P.DIRECTIVE_MANAGE, foreign_administrator=403), {"number": "1-CT"}),
    "directives_load": Row(anywhere(P.DIRECTIVE_MANAGE, foreign_administrator=403)),
    "directives_get": Row(everybody()),
    "directives_update": Row(anywhere(P.DIRECTIVE_MANAGE, foreign_administrator=403)),
    "directives_replace": Row(anywhere(P.DIRECTIVE_MANAGE, foreign_administrator=403), {"number": "1-CT"}),
    "directives_end": Row(anywhere(P.DIRECTIVE_MANAGE, foreign_administrator=403)),
    "themes_reaching": Row(needs(P.THEME_READ)),
    "themes_issue": Row(needs(P.THEME_MANAGE), {"directive_id": "$directive_id"}),
    "themes_get": Row(needs(P.THEME_READ, **UNKNOWING)),
    "themes_update": Row(needs(P.THEME_MANAGE, **UNKNOWING)),
    "themes_end": Row(needs(P.THEME_MANAGE, **UNKNOWING)),
    "themes_materials": Row(needs(P.THEME_READ, **UNKNOWING)),
    "themes_attach": Row(needs(P.THEME_MANAGE, **UNKNOWING), {"material_ids": ["$material_id"]}),
    "guidance_reaching": Row(needs(P.THEME_READ)),
    "material_files_send": Row(anywhere(P.READING_MATERIAL_MANAGE)),
    "material_files_get": Row(needs(P.THEME_READ, **UNKNOWING)),
    "reading_materials_offered": Row(needs(P.THEME_READ)),
    "reading_materials_create": Row(needs(P.READING_MATERIAL_MANAGE)),
    "reading_materials_get": Row(needs(P.THEME_READ, **UNKNOWING)),
    "reading_materials_update": Row(needs(P.READING_MATERIAL_MANAGE, **UNKNOWING)),
    "reading_materials_end": Row(needs(P.READING_MATERIAL_MANAGE, **UNKNOWING)),
    "study_sessions_list": Row(needs(P.STUDY_SESSION_READ), query=CELL | THIS_YEAR),
    "study_sessions_create": Row(needs(P.STUDY_SESSION_MANAGE), PLANNED, whole=True),
    "study_sessions_quarters": Row(needs(P.STUDY_SESSION_READ), query=CELL | THIS_YEAR),
    "study_sessions_get": Row(needs(P.STUDY_SESSION_READ)),
    "study_sessions_edit": Row(needs(P.STUDY_SESSION_MANAGE), {"title": "Đổi tên"}, whole=True),
    "study_sessions_send": Row(needs(P.STUDY_SESSION_MANAGE), {"material_ids": ["$material_id"], "sent_on": None}),
    "study_sessions_convene": Row(needs(P.STUDY_SESSION_MANAGE), {"also_invited": []}),
    "study_sessions_invitations": Row(needs(P.MINUTES_READ)),
    "study_sessions_excuse": Row(needs(P.STUDY_SESSION_MANAGE), {"member_id": "$_foreign_member"}),
    "study_sessions_hold": Row(needs(P.STUDY_SESSION_MANAGE)),
    "study_sessions_cancel": Row(needs(P.STUDY_SESSION_MANAGE)),
    "study_sessions_attendance": Row(needs(P.MINUTES_READ)),
    "study_sessions_attend": Row(needs(P.STUDY_SESSION_MANAGE), {"rest": "present"}, whole=True),
    "contests_get": Row(needs(P.STUDY_SESSION_READ)),
    "contests_enter": Row(needs(P.STUDY_SESSION_MANAGE), {"entries": []}, path=MINUTED, whole=True),
    "session_quality_get": Row(needs(P.STUDY_SESSION_READ)),
    "session_quality_score": Row(needs(P.STUDY_SESSION_MANAGE), path=MINUTED),
    "study_plans_list": Row(needs(P.STUDY_SESSION_READ), query=CELL | THIS_YEAR),
    "study_plans_create": Row(needs(P.STUDY_SESSION_MANAGE), CELL | {"items": []}),
    "study_plans_get": Row(needs(P.STUDY_SESSION_READ, **UNKNOWING), path={"plan_id": "_study_plan"}),
    "study_plans_edit": Row(
        needs(P.STUDY_SESSION_MANAGE, **UNKNOWING), {"title": "Kế hoạch"}, path={"plan_id": "_study_plan"}, whole=True
    ),
    "study_plans_issue": Row(needs(P.STUDY_SESSION_MANAGE, **UNKNOWING), path={"plan_id": "_study_plan"}),
    "study_plans_discard": Row(needs(P.STUDY_SESSION_MANAGE, **UNKNOWING), path={"plan_id": "_study_plan"}),
    "minutes_get": Row(needs(P.MINUTES_READ), path=MINUTED),
    "minutes_write": Row(needs(P.STUDY_SESSION_MANAGE), path=MINUTED),
    "minutes_return": Row(needs(P.MINUTES_APPROVE), path=MINUTED),
    "minutes_approve": Row(needs(P.MINUTES_APPROVE), path=MINUTED),
    "session_tasks_list": Row(needs(P.MINUTES_READ), query=CELL),
    "session_tasks_complete": Row(
        needs(P.STUDY_SESSION_MANAGE), {"done_on": None, "result": "Xong"}, path={"task_id": "_task"}
    ),
    "reference_catalogue": Row(everybody()),
    "reference_add": Row(anywhere(P.REFERENCE_MANAGE, foreign_administrator=403)),
    "reference_end": Row(anywhere(P.REFERENCE_MANAGE, foreign_administrator=403)),
    "settings_list": Row(everybody()),
    "settings_set": Row(anywhere(P.REFERENCE_MANAGE, foreign_administrator=403), {"value": 0.9}),
    "years_list": Row(everybody()),
    "years_open": Row(anywhere(P.YEAR_OPEN, foreign_administrator=403)),
    "years_update": Row(anywhere(P.YEAR_OPEN, foreign_administrator=403), {"report_closes_on": TODAY}, whole=True),
    "years_for_organisation": Row(needs(P.YEAR_READ)),
    "years_set_windows": Row(needs(P.YEAR_SET_WINDOW)),
    "closings_list": Row(needs(P.YEAR_CLOSE), query=THIS_YEAR),
    "closings_close": Row(needs(P.YEAR_CLOSE), THIS_YEAR),
    "closings_get": Row(needs(P.YEAR_READ)),
    "closings_reopen": Row(needs(P.YEAR_REOPEN)),
    # Pledges
    "pledges_create": Row(
        WRITES_PLEDGE,
        {"member_id": "$member_id", "year": "$_last_year"} | DEEDS,
    ),
    "pledges_hints": Row(WRITES_PLEDGE, {"member_id": "$member_id", "year": "$year"} | DEEDS),
    "pledges_get": Row(SEES_PLEDGE),
    "pledges_edit": Row(acts_on_pledge("owner", *OFFICERS), DEEDS),
    "pledges_amend": Row(acts_on_pledge("owner", *OFFICERS), DEEDS),
    "pledges_revisions": Row(SEES_PLEDGE),
    "pledges_register": Row(acts_on_pledge("owner", *OFFICERS)),
    "pledges_withdraw": Row(acts_on_pledge("owner", *OFFICERS)),
    "pledges_return": Row(acts_on_pledge(*OFFICERS)),
    "pledges_publish": Row(acts_on_pledge(*OFFICERS)),
    "pledges_reopen": Row(acts_on_pledge(*OFFICERS, "staff", "administrator")),
    "pledges_confirm_proxy": Row(acts_on_pledge("owner", *OFFICERS)),
    "pledges_standings": Row(needs(P.STATISTICS_READ_ROWS), query=THIS_YEAR),
    "pledges_notice_board": Row(needs(P.PLEDGE_READ_PUBLIC), query=THIS_YEAR),
    "pledges_publish_cell": Row(needs(P.PLEDGE_PUBLISH), THIS_YEAR | {"pledge_ids": ["$pledge_id"]}),
    "reports_progress": Row(acts_on_pledge("owner", *OFFICERS)),
    "reports_self_report": Row(acts_on_pledge("owner", *OFFICERS)),
    "assessments_assess": Row(acts_on_pledge(*OFFICERS), {"assessed_on": TODAY}),
    "assessments_queue": Row(needs(P.PLEDGE_READ_CELL), query=THIS_YEAR),
    "assessments_assess_many": Row(
        needs(P.PLEDGE_ASSESS),
        THIS_YEAR | {"items": [{"pledge_id": "$pledge_id", "rating": "good", "remark": "Tốt", "assessed_on": TODAY}]},
    ),
    "comments_list": Row(SEES_PLEDGE),
    "comments_add": Row(acts_on_pledge(*THE_CELL)),
    "comments_withdraw": Row(acts_on_pledge("colleague", *OFFICERS)),
    "comments_add_transfer_note": Row(acts_on_pledge(*OFFICERS, owner=404, colleague=404)),
    "exceptions_search": Row(needs(P.PLEDGE_EXCEPT), query=THIS_YEAR),
    "exceptions_create": Row(needs(P.PLEDGE_EXCEPT), {"member_id": "$member_id", "year": "$year", "decided_on": TODAY}),
    "exceptions_get": Row(needs(P.PLEDGE_EXCEPT)),
    "exceptions_withdraw": Row(needs(P.PLEDGE_EXCEPT)),
    "notebooks_mine": Row(only("owner", "colleague", "sibling_member")),
    "notebooks_get": Row(SEES_PLEDGE),
    # Standards
    "standards_in_force": Row(needs(P.STANDARD_READ)),
    "standards_list": Row(needs(P.STANDARD_READ, **UNKNOWING), query=CELL),
    "standards_create": Row(needs(P.STANDARD_MANAGE, **UNKNOWING), query=CELL),
    "standards_get": Row(needs(P.STANDARD_READ, **UNKNOWING), path=ISSUED),
    "standards_edit": Row(DRAFT_STANDARD, {"items": [{"text": "Gần dân"}]}),
    "standards_changes": Row(needs(P.STANDARD_READ, **UNKNOWING), path=ISSUED),
    "standards_consult": Row(DRAFT_STANDARD),
    "standards_revise": Row(DRAFT_STANDARD),
    "standards_issue": Row(DRAFT_STANDARD),
    "standards_discard": Row(DRAFT_STANDARD),
    "standards_comments": Row(needs(P.STANDARD_READ, **UNKNOWING), path=ISSUED),
    "standards_comment": Row(needs(P.STANDARD_COMMENT, **UNKNOWING), path=ISSUED),
    "standards_answer": Row(DRAFT_STANDARD, path={"comment_id": "_standard_comment"}),
    # Exemplars: everyone finds what is recognised; a committee judges what stands under it, reaching below or not
    "exemplar_rounds_reaching": Row(needs(P.ORGANISATION_READ)),
    "exemplar_rounds_set": Row(needs(P.EXEMPLAR_SET_ROUND)),
    "exemplar_rounds_get": Row(needs(P.ORGANISATION_READ)),
    "exemplar_rounds_update": Row(needs(P.EXEMPLAR_SET_ROUND)),
    "exemplars_search": Row(everybody()),
    "exemplars_get": Row(everybody(), path={"exemplar_id": "_recognised"}),
    "exemplars_dossier": Row(needs(P.EXEMPLAR_READ, owner=None, staff_not_below=None)),
    "exemplars_below": Row(needs(P.EXEMPLAR_READ)),
    "exemplars_obstacles": Row(needs(P.EXEMPLAR_PROPOSE)),
    "exemplars_propose": Row(
        needs(P.EXEMPLAR_PROPOSE),
        CELL | {"round_id": None, "member_id": "$member_id", "person_name": None, "proposed_on": TODAY},
    ),
    "exemplars_edit": Row(needs(P.EXEMPLAR_PROPOSE, staff_not_below=403)),
    "exemplars_tell": Row(needs(P.EXEMPLAR_PROPOSE, staff_not_below=403)),
    "exemplars_verify": Row(needs(P.EXEMPLAR_VERIFY, staff_not_below=None), {"verified_on": TODAY}),
    "exemplars_return": Row(needs(P.EXEMPLAR_VERIFY, staff_not_below=None)),
    "exemplars_recognise": Row(needs(P.EXEMPLAR_RECOGNISE, staff_not_below=None), COMMITTEE | {"decided_on": TODAY}),
    "exemplars_decline": Row(needs(P.EXEMPLAR_RECOGNISE, staff_not_below=None), {"ended_on": TODAY}),
    "exemplars_withdraw": Row(needs(P.EXEMPLAR_RECOGNISE, staff_not_below=None), {"ended_on": TODAY}),
    "exemplars_commend": Row(needs(P.EXEMPLAR_RECOGNISE), CELL | {"decided_on": TODAY}, path=RECOGNISED),
    "exemplars_publicise": Row(needs(P.EXEMPLAR_PUBLICISE), CELL | {"published_on": TODAY}, path=RECOGNISED),
    "exemplars_replicate": Row(
        needs(P.EXEMPLAR_REPLICATE, at="other_cell"),
        {"organisation_id": "$_other_cell", "started_on": TODAY},
        path=RECOGNISED,
    ),
    "exemplars_strike_commendation": Row(needs(P.EXEMPLAR_RECOGNISE)),
    "exemplars_strike_publicity": Row(needs(P.EXEMPLAR_PUBLICISE)),
    "exemplars_strike_replication": Row(needs(P.EXEMPLAR_REPLICATE, at="other_cell")),
    "exemplars_consent": Row(needs(P.CONSENT_RECORD, owner=None), path=RECOGNISED),
    "exemplars_collect": Row(needs(P.EXEMPLAR_PUBLICISE), CELL, path=RECOGNISED),
    "yearbooks_list": Row(everybody(), query=CELL | THIS_YEAR),
    "yearbooks_get": Row(needs(P.EXEMPLAR_PUBLICISE)),
    "yearbooks_arrange": Row(
        needs(P.EXEMPLAR_PUBLICISE), {"sections": [{"title": None, "entry_ids": ["$_yearbook_entry"]}]}
    ),
    "yearbooks_remove": Row(needs(P.EXEMPLAR_PUBLICISE), path={"entry_id": "_yearbook_entry"}),
    # Inspections: the cell inspects its member, who answers for themselves
    "inspection_plans_list": Row(needs(P.INSPECTION_READ)),
    "inspection_plans_make": Row(needs(P.INSPECTION_PLAN), {"year": "$_last_year", "decided_on": TODAY}),
    "inspection_plans_update": Row(needs(P.INSPECTION_PLAN), path={"plan_id": "_inspection_plan"}),
    "inspections_list": Row(needs(P.INSPECTION_READ)),
    "inspections_plan": Row(
        needs(P.INSPECTION_PLAN),
        CELL | {"plan_id": None, "subject_organisation_id": None, "subject_member_id": "$member_id"},
    ),
    "inspections_get": Row(needs(P.INSPECTION_READ, owner=None), path=CONCLUDED),
    "inspections_edit": Row(needs(P.INSPECTION_PLAN)),
    "inspections_set_team": Row(needs(P.INSPECTION_PLAN), {"members": [{"member_id": "$_colleague", "role": "head"}]}),
    "inspections_announce": Row(needs(P.INSPECTION_PLAN)),
    "inspections_answer": Row(THE_INSPECTED, path=CONCLUDED),
    "inspections_begin": Row(needs(P.INSPECTION_CONDUCT)),
    "inspections_conclude": Row(needs(P.INSPECTION_CONCLUDE)),
    "inspections_close": Row(needs(P.INSPECTION_CONCLUDE), path=CONCLUDED),
    "inspections_cancel": Row(needs(P.INSPECTION_PLAN)),
    "findings_list": Row(needs(P.INSPECTION_READ)),
    "findings_write": Row(needs(P.INSPECTION_CONDUCT)),
    "findings_remove": Row(needs(P.INSPECTION_CONDUCT)),
    "findings_extend": Row(needs(P.INSPECTION_CONCLUDE)),
    "findings_report": Row(THE_INSPECTED),
    "findings_recheck": Row(needs(P.INSPECTION_CONDUCT)),
    # Events, readings, jobs
    "events_search": Row(anywhere(P.EVENT_READ)),
    "events_get": Row(
        needs(P.EVENT_READ, **{name: 403 for name, caller in CALLERS.items() if not caller.holds(P.EVENT_READ)})
    ),
    "read_log_search": Row(anywhere(P.READ_LOG_READ)),
    "webhooks_create": Row(needs(P.WEBHOOK_MANAGE), CELL),
    "webhooks_list": Row(anywhere(P.WEBHOOK_MANAGE)),
    "webhooks_get": Row(needs(P.WEBHOOK_MANAGE)),
    "webhooks_update": Row(needs(P.WEBHOOK_MANAGE), {"description": "Tên khác"}, whole=True),
    "webhooks_remove": Row(needs(P.WEBHOOK_MANAGE)),
    "webhooks_rotate_secret": Row(needs(P.WEBHOOK_MANAGE)),
    "webhooks_deliveries": Row(needs(P.WEBHOOK_MANAGE)),
    "webhooks_replay": Row(needs(P.WEBHOOK_MANAGE)),
    "jobs_search": Row(anywhere(P.JOB_READ)),
    "jobs_get": Row(only("owner", ended=403)),
    "jobs_cancel": Row(only("owner", ended=403)),
    # Organisations
    "organisations_search": Row(everybody()),
    "organisations_establish": Row(
        needs(P.ORGANISATION_REORGANISE, at="committee", staff_not_below=403),
        {"id": DROP, "parent_id": "$_committee", "kind": "cell", "code": DROP, "effective_on": TODAY},
    ),
    "organisations_get": Row(needs(P.ORGANISATION_READ)),
    "organisations_update": Row(needs(P.ORGANISATION_UPDATE)),
    "organisations_children": Row(needs(P.ORGANISATION_READ)),
    "organisations_subtree": Row(needs(P.ORGANISATION_READ)),
    "organisations_count": Row(needs(P.ORGANISATION_READ)),
    "organisations_timeline": Row(needs(P.ORGANISATION_READ)),
    "reorganisations_search": Row(anywhere(P.ORGANISATION_REORGANISE)),
    "reorganisations_create": Row(
        needs(P.ORGANISATION_REORGANISE),
        {"kind": "rename", "organisation_id": "$organisation_id", "name": "Chi bộ tên mới", "effective_on": TODAY},
        whole=True,
    ),
    "reorganisations_get": Row(needs(P.ORGANISATION_REORGANISE)),
    "reorganisations_update": Row(
        needs(P.ORGANISATION_REORGANISE),
        {"kind": "rename", "organisation_id": "$organisation_id", "name": "Chi bộ tên khác", "effective_on": TODAY},
        whole=True,
    ),
    "reorganisations_plan": Row(needs(P.ORGANISATION_REORGANISE)),
    "reorganisations_apply": Row(needs(P.ORGANISATION_REORGANISE)),
    "reorganisations_cancel": Row(needs(P.ORGANISATION_REORGANISE)),
    # Statistics
    "statistics_get": Row(needs(P.STATISTICS_READ), query=CELL | THIS_YEAR),
    "statistics_compare": Row(needs(P.STATISTICS_READ), query=CELL | THIS_YEAR),
    "statistics_trend": Row(needs(P.STATISTICS_READ), query=CELL | THIS_YEAR),
    "statistics_people": Row(needs(P.STATISTICS_READ), query=CELL | THIS_YEAR),
    "statistics_rows": Row(needs(P.STATISTICS_READ_ROWS), query=CELL | THIS_YEAR | {"column": "due"}),
    "statistics_months": Row(needs(P.STATISTICS_READ), query=CELL | THIS_YEAR | {"indicator": "standards_issued"}),
    "statistics_records": Row(needs(P.STATISTICS_READ_ROWS), query=CELL | THIS_YEAR | {"column": "standards_issued"}),
    "statistics_recount_records": Row(needs(P.STATISTICS_READ_ROWS), CELL | THIS_YEAR | {"as_of": TODAY}),
    "statistics_indicators": Row(everybody()),
    "statistics_recount": Row(needs(P.STATISTICS_READ_ROWS), CELL | THIS_YEAR | {"as_of": TODAY}),
    # Plans
    "plans_search": Row(needs(P.PLAN_READ)),
    "plans_create": Row(needs(P.PLAN_MANAGE), CELL | THIS_YEAR | {"tasks": []}),
    "plans_get": Row(needs(P.PLAN_READ, narrow_service=404)),
    "plans_edit": Row(needs(P.PLAN_MANAGE, narrow_service=404), {"title": "Kế hoạch mới"}, whole=True),
    "plans_issue": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_discard": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_close": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_reopen": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_add_task": Row(
        needs(P.PLAN_MANAGE, narrow_service=404),
        {"owner_id": None, "owner_member_id": None, "due_on": TODAY, "title": "Việc thêm"},
    ),
    "plans_start_task": Row(needs(P.PLAN_MANAGE, narrow_service=404, owner=None)),
    "plans_complete_task": Row(needs(P.PLAN_MANAGE, narrow_service=404, owner=None), {"done_on": None}),
    "plans_postpone_task": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_cancel_task": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    "plans_reopen_task": Row(needs(P.PLAN_MANAGE, narrow_service=404)),
    # Duties and notices
    "duties_own": Row(everybody(), query=THIS_YEAR),
    "duties_calendar": Row(needs(P.DUTY_READ), query=THIS_YEAR),
    "duties_rows": Row(needs(P.DUTY_READ), query=THIS_YEAR | {"duty": "registration"}),
    "duties_remind": Row(needs(P.DUTY_REMIND), THIS_YEAR | {"duty": "registration"}, whole=True),
    "duties_excuses": Row(needs(P.DUTY_READ), query=THIS_YEAR),
    "duties_excuse": Row(needs(P.DUTY_EXCUSE), THIS_YEAR | {"decided_on": None, "number": 1}),
    "duties_withdraw_excuse": Row(needs(P.DUTY_EXCUSE)),
    "notices_search": Row(everybody(**SYSTEMS)),
    "notices_read_all": Row(everybody(**SYSTEMS)),
    "notices_read": Row(only("owner", **SYSTEMS)),
    "notices_preferences": Row(everybody(**SYSTEMS)),
    "notices_choose": Row(everybody(**SYSTEMS)),
    "notices_unsubscribe": Row(public(404), path={"proof": "0" * 64}),
    # Grading: the rule sets are the installation's; a grade of the cell is decided directly above it
    "grading_rules_list": Row(everybody()),
    "grading_rules_create": Row(anywhere(P.GRADING_MANAGE_RULES, foreign_administrator=403), RULES),
    "grading_rules_get": Row(everybody(), path={"rule_set_id": "_issued_rules"}),
    "grading_rules_edit": Row(DRAFT_RULES, {"title": "Bản khác"}, whole=True),
    "grading_rules_issue": Row(DRAFT_RULES, {"valid_from": TODAY}),
    "grading_rules_discard": Row(DRAFT_RULES),
    "grading_rules_try": Row(needs(P.GRADING_READ), query=CELL | OF_MEMBERS, path={"rule_set_id": "_issued_rules"}),
    "gradings_own": Row(everybody()),
    "gradings_search": Row(needs(P.GRADING_READ), query=OF_MEMBERS),
    "gradings_open": Row(needs(P.GRADING_OPEN), OF_MEMBERS, whole=True),
    "gradings_cap": Row(needs(P.GRADING_READ, staff_not_below=None), query=OF_MEMBERS),
    "gradings_decide": Row(
        only("staff", "staff_not_below", forbidden=IN_CELL),
        OF_MEMBERS | {"grades": [{"grading_id": "$grading_id", "level": "good"}], "decided_on": None},
    ),
    "gradings_lock": Row(only("staff", "staff_not_below", "administrator", forbidden=IN_CELL), OF_MEMBERS, whole=True),
    "gradings_get": Row(needs(P.GRADING_READ, owner=None, staff_not_below=None)),
    "gradings_self_grade": Row(needs(P.GRADING_GRADE, owner=None, staff_not_below=403), GRADED, whole=True),
    "gradings_appraise": Row(needs(P.GRADING_GRADE, staff_not_below=403), GRADED, whole=True),
    "gradings_return": Row(needs(P.GRADING_GRADE, staff_not_below=403)),
    "gradings_reopen": Row(only("staff", "staff_not_below", "administrator", forbidden=IN_CELL)),
    "gradings_ballot": Row(needs(P.GRADING_GRADE, staff_not_below=None), {"level": "good"}),
    # Members
    "members_list": Row(everybody()),
    "members_create": Row(
        needs(P.MEMBER_CREATE), CELL | {"national_id": "001090099999", "card_number": "030099009999"}
    ),
    "members_search": Row(everybody(), {"name": "Nguyễn"}, whole=True),
    "members_get": Row(needs(P.MEMBER_READ)),
    "members_update": Row(needs(P.MEMBER_UPDATE, owner=None), {"telephone": "0912 345 678"}, whole=True),
    "members_timeline": Row(needs(P.MEMBER_READ_SENSITIVE, owner=None)),
    "member_statuses_list": Row(needs(P.MEMBER_READ_SENSITIVE, owner=None)),
    "member_statuses_change": Row(needs(P.MEMBER_UPDATE), {"status": "suspended", "valid_from": TODAY}, whole=True),
    "member_statuses_withdraw": Row(needs(P.MEMBER_UPDATE)),
    "member_duplicates_list": Row(needs(P.MEMBER_MERGE), query=CELL),
    "member_duplicates_of": Row(needs(P.MEMBER_MERGE)),
    "members_merge": Row(needs(P.MEMBER_MERGE), {"duplicate_id": "$_colleague"}),
    "memberships_list": Row(needs(P.MEMBER_READ_SENSITIVE, owner=None)),
    "memberships_open": Row(
        needs(P.MEMBER_TRANSFER), CELL | {"kind": "residence", "valid_from": TODAY, "valid_to": None}
    ),
    "memberships_end": Row(needs(P.MEMBER_TRANSFER), {"valid_to": TODAY}),
    "memberships_withdraw": Row(needs(P.MEMBER_TRANSFER)),
    "key_leaders_list": Row(needs(P.MEMBER_READ_SENSITIVE, owner=None)),
    "key_leaders_mark": Row(needs(P.MEMBER_UPDATE), {"valid_from": TODAY, "valid_to": None}),
    "key_leaders_end": Row(needs(P.MEMBER_UPDATE), {"valid_to": TODAY}),
    "key_leaders_withdraw": Row(needs(P.MEMBER_UPDATE)),
    "positions_list": Row(needs(P.MEMBER_READ)),
    "positions_of_member": Row(needs(P.MEMBER_READ)),
    "positions_appoint": Row(
        needs(P.POSITION_MANAGE), CELL | {"kind": "committee_member", "valid_from": TODAY, "valid_to": None}
    ),
    "positions_end": Row(needs(P.POSITION_MANAGE), {"valid_to": TODAY}),
    "positions_withdraw": Row(needs(P.POSITION_MANAGE)),
    "transfers_list": Row(needs(P.MEMBER_TRANSFER), query=CELL),
    "transfers_introduce": Row(
        needs(P.MEMBER_TRANSFER),
        {"member_id": "$member_id", "organisation_id": "$_other_cell", "introduced_on": TODAY},
    ),
    "transfers_get": Row(  # both cells, and the person who moves
        needs(P.MEMBER_TRANSFER, colleague=None, sibling_member=403, sibling_secretary=None)
    ),
    "transfers_receive": Row(
        needs(P.MEMBER_TRANSFER, at="other_cell", owner=403, colleague=403, secretary=403, deputy=403),
        {"received_on": TODAY},
    ),
    "transfers_cancel": Row(needs(P.MEMBER_TRANSFER, sibling_member=403, sibling_secretary=None)),
    # Reports to the level above; whoever works at the committee alone sees what is sent to it
    "summary_reports_search": Row(everybody()),
    "summary_reports_create": Row(needs(P.SUMMARY_REPORT_WRITE), CELL | THIS_YEAR | {"period": "quarter_1"}),
    "summary_reports_below": Row(
        needs(P.SUMMARY_REPORT_READ), query=THIS_YEAR | {"period": "year"}, path={"organisation_id": "organisation_id"}
    ),
    "summary_reports_get": Row(needs(P.SUMMARY_REPORT_READ, staff_not_below=None)),
    "summary_reports_edit": Row(needs(P.SUMMARY_REPORT_WRITE, staff_not_below=403), {"place": "Lào Cai"}, whole=True),
    "summary_reports_preview": Row(needs(P.SUMMARY_REPORT_READ, staff_not_below=404)),
    "summary_reports_submit": Row(needs(P.SUMMARY_REPORT_SUBMIT, staff_not_below=403), {"as_of": None}),
    "summary_reports_restate": Row(needs(P.SUMMARY_REPORT_SUBMIT, staff_not_below=403)),
    "summary_reports_accept": Row(
        needs(P.SUMMARY_REPORT_ACCEPT, staff_not_below=None, secretary=403, deputy=403), path={"report_id": "_sent"}
    ),
    "summary_reports_return": Row(
        needs(P.SUMMARY_REPORT_ACCEPT, staff_not_below=None, secretary=403, deputy=403), path={"report_id": "_sent"}
    ),
    "summary_reports_issues": Row(needs(P.SUMMARY_REPORT_READ, staff_not_below=None), path={"report_id": "_sent"}),
    "summary_reports_issue": Row(needs(P.SUMMARY_REPORT_READ, staff_not_below=None), path={"report_id": "_sent"}),
    "summary_reports_annex": Row(needs(P.SUMMARY_REPORT_READ, staff_not_below=None), path={"report_id": "_sent"}),
    "summary_reports_differences": Row(
        needs(P.SUMMARY_REPORT_READ, staff_not_below=404), query={"before": 1}, path={"report_id": "_sent"}
    ),
    # Privacy
    "personal_data_export": Row(needs(P.PRIVACY_EXPORT, owner=None)),
    "personal_data_readings": Row(needs(P.PRIVACY_MANAGE, owner=None)),
    "privacy_requests_of_member": Row(needs(P.PRIVACY_MANAGE, owner=None)),
    "privacy_requests_create": Row(needs(P.PRIVACY_MANAGE, owner=None), {"received_on": None}),
    "privacy_requests_search": Row(needs(P.PRIVACY_MANAGE), query=CELL),
    "privacy_requests_get": Row(needs(P.PRIVACY_MANAGE, owner=None)),
    "privacy_requests_acknowledge": Row(needs(P.PRIVACY_MANAGE)),
    "privacy_requests_fulfil": Row(needs(P.PRIVACY_MANAGE)),
    "privacy_requests_refuse": Row(needs(P.PRIVACY_MANAGE)),
    "privacy_requests_withdraw": Row(needs(P.PRIVACY_MANAGE, owner=None)),
    "privacy_incidents_search": Row(needs(P.PRIVACY_MANAGE), query=CELL),
    "privacy_incidents_create": Row(needs(P.PRIVACY_MANAGE), CELL | {"discovered_at": None}),
    "privacy_incidents_get": Row(needs(P.PRIVACY_MANAGE)),
    "privacy_incidents_edit": Row(needs(P.PRIVACY_MANAGE), {"measures": "Đã đổi mật khẩu"}, whole=True),
    "privacy_incidents_notify": Row(needs(P.PRIVACY_MANAGE), {"notified_at": None}),
    "privacy_incidents_close": Row(needs(P.PRIVACY_MANAGE)),
    "retention_runs_search": Row(
        anywhere(P.PRIVACY_MANAGE, staff=403, staff_not_below=403, foreign_staff=403, foreign_administrator=403)
    ),
    "retention_runs_create": Row(
        anywhere(P.PRIVACY_MANAGE, staff=403, staff_not_below=403, foreign_staff=403, foreign_administrator=403)
    ),
    "consents_of_member": Row(needs(P.MEMBER_READ_SENSITIVE, owner=None)),
    "consents_give": Row(
        needs(P.CONSENT_RECORD, owner=None),
        {"subject": {"kind": "member", "member_id": "$member_id"}, "purpose": "publish_photo", "about_id": None},
    ),
    "consents_search": Row(needs(P.CONSENT_RECORD), query=CELL),
    "consents_withdraw": Row(needs(P.CONSENT_RECORD, owner=None)),
    # Lists in and out
    "imports_upload": Row(needs(P.IMPORT_RUN), CELL | {"kind": "members", "system": "hrm"}),
    "imports_list": Row(everybody()),
    "imports_template": Row(everybody(), path={"kind": "members"}),
    "imports_get": Row(needs(P.IMPORT_RUN)),
    "imports_update": Row(needs(P.IMPORT_RUN), {"columns": DROP}),
    "imports_discard": Row(needs(P.IMPORT_RUN)),
    "imports_rows": Row(needs(P.IMPORT_RUN)),
    "imports_faulty_rows": Row(needs(P.IMPORT_RUN)),
    "imports_commit": Row(needs(P.IMPORT_RUN)),
    "imports_undo": Row(needs(P.IMPORT_RUN), path={"import_id": "_committed_import"}),
    "import_profiles_list": Row(everybody()),
    "import_profiles_create": Row(needs(P.IMPORT_RUN), {"import_id": "$_mapped_import"}),
    "import_profiles_remove": Row(needs(P.IMPORT_RUN)),
    "exports_download": Row(
        needs(P.EXPORT_RUN, service=None),
        query=CELL | {"format": "csv"},
        path={"kind": "members"},
        recorded=True,
    ),
    "exports_create": Row(needs(P.EXPORT_RUN, service=None), CELL),
    "exports_file": Row(only("staff", ended=403), path={"job_id": "_export_job"}),
}
