"""Contains all the data models used in inputs/outputs"""

from .account_action import AccountAction
from .account_create import AccountCreate
from .account_create_language import AccountCreateLanguage
from .account_detail import AccountDetail
from .account_detail_language import AccountDetailLanguage
from .account_kind import AccountKind
from .account_public import AccountPublic
from .account_public_language import AccountPublicLanguage
from .account_state import AccountState
from .account_update import AccountUpdate
from .account_update_language import AccountUpdateLanguage
from .action import Action
from .amendment import Amendment
from .application import Application
from .appraisal import Appraisal
from .appraisal_points import AppraisalPoints
from .assessment_create import AssessmentCreate
from .assessment_item import AssessmentItem
from .assessment_outcome import AssessmentOutcome
from .assessment_outcomes import AssessmentOutcomes
from .assessment_public import AssessmentPublic
from .assessments_create import AssessmentsCreate
from .attempt import Attempt
from .attendance_evidence import AttendanceEvidence
from .attendance_line import AttendanceLine
from .attendance_mark import AttendanceMark
from .attendance_public import AttendancePublic
from .attendance_summary import AttendanceSummary
from .attendance_take import AttendanceTake
from .backup_standing import BackupStanding
from .ballot_public import BallotPublic
from .ballot_record import BallotRecord
from .base_rule_public import BaseRulePublic
from .below_public import BelowPublic
from .blocker import Blocker
from .bucket import Bucket
from .cap_advice import CapAdvice
from .cap_advice_levels import CapAdviceLevels
from .capped_grade import CappedGrade
from .case_line import CaseLine
from .catalogue import Catalogue
from .catalogue_ending import CatalogueEnding
from .change import Change
from .change_kind_request import ChangeKindRequest
from .changes_state import ChangesState
from .child_destination import ChildDestination
from .client_access import ClientAccess
from .closing_create import ClosingCreate
from .closing_public import ClosingPublic
from .closings import Closings
from .code_sent import CodeSent
from .column_choice import ColumnChoice
from .commendation_create import CommendationCreate
from .commendation_public import CommendationPublic
from .comment_create import CommentCreate
from .comment_kind import CommentKind
from .comment_public import CommentPublic
from .comments import Comments
from .comparison_public import ComparisonPublic
from .confirmation import Confirmation
from .consent_create import ConsentCreate
from .consent_of_member import ConsentOfMember
from .consent_of_organisation import ConsentOfOrganisation
from .consent_of_person_outside import ConsentOfPersonOutside
from .consent_public import ConsentPublic
from .consent_subject import ConsentSubject
from .consent_withdrawal import ConsentWithdrawal
from .consultation_open import ConsultationOpen
from .contact_update import ContactUpdate
from .contest_entries import ContestEntries
from .contest_entry_in import ContestEntryIn
from .contest_entry_public import ContestEntryPublic
from .contest_public import ContestPublic
from .convocation import Convocation
from .counts import Counts
from .current_session import CurrentSession
from .database_standing import DatabaseStanding
from .database_standing_kind import DatabaseStandingKind
from .dated_fact_ending import DatedFactEnding
from .decided_grade import DecidedGrade
from .deed_line import DeedLine
from .deed_public import DeedPublic
from .deed_write import DeedWrite
from .delegation_create import DelegationCreate
from .delivery_public import DeliveryPublic
from .delivery_state import DeliveryState
from .differences_public import DifferencesPublic
from .direction import Direction
from .directive_create import DirectiveCreate
from .directive_in import DirectiveIn
from .directive_list import DirectiveList
from .directive_public import DirectivePublic
from .directive_update import DirectiveUpdate
from .directives_loaded import DirectivesLoaded
from .dissolve_request import DissolveRequest
from .dissolve_request_codes import DissolveRequestCodes
from .distinct_public import DistinctPublic
from .duplicate_candidate import DuplicateCandidate
from .duplicate_evidence import DuplicateEvidence
from .duplicate_group import DuplicateGroup
from .duty_asked import DutyAsked
from .duty_counts import DutyCounts
from .duty_evidence import DutyEvidence
from .duty_excuse_create import DutyExcuseCreate
from .duty_excuse_public import DutyExcusePublic
from .duty_period import DutyPeriod
from .duty_row import DutyRow
from .duty_state import DutyState
from .duty_subject import DutySubject
from .effective_item_public import EffectiveItemPublic
from .effective_standards import EffectiveStandards
from .encoding import Encoding
from .ended_grant import EndedGrant
from .ended_position import EndedPosition
from .enrolment_public import EnrolmentPublic
from .entry_stage import EntryStage
from .establish_request import EstablishRequest
from .event_page import EventPage
from .event_public import EventPublic
from .event_public_changes_type_0 import EventPublicChangesType0
from .event_public_data import EventPublicData
from .examined import Examined
from .examined_kind import ExaminedKind
from .examined_public import ExaminedPublic
from .exception_create import ExceptionCreate
from .exception_public import ExceptionPublic
from .excuse import Excuse
from .exemplar_action import ExemplarAction
from .exemplar_consent_give import ExemplarConsentGive
from .exemplar_dossier import ExemplarDossier
from .exemplar_ending import ExemplarEnding
from .exemplar_kind import ExemplarKind
from .exemplar_line import ExemplarLine
from .exemplar_page import ExemplarPage
from .exemplar_part import ExemplarPart
from .exemplar_propose import ExemplarPropose
from .exemplar_published import ExemplarPublished
from .exemplar_recognition import ExemplarRecognition
from .exemplar_return import ExemplarReturn
from .exemplar_round_create import ExemplarRoundCreate
from .exemplar_round_public import ExemplarRoundPublic
from .exemplar_round_update import ExemplarRoundUpdate
from .exemplar_snapshot import ExemplarSnapshot
from .exemplar_state import ExemplarState
from .exemplar_story import ExemplarStory
from .exemplar_update import ExemplarUpdate
from .exemplar_verification import ExemplarVerification
from .export_create import ExportCreate
from .export_kind import ExportKind
from .export_profile import ExportProfile
from .fact_line import FactLine
from .fact_lines_public import FactLinesPublic
from .fact_lines_public_column import FactLinesPublicColumn
from .facts_recount_public import FactsRecountPublic
from .facts_recount_public_family import FactsRecountPublicFamily
from .facts_recount_request import FactsRecountRequest
from .facts_recount_request_family import FactsRecountRequestFamily
from .figure_difference import FigureDifference
from .figure_source import FigureSource
from .figures import Figures
from .finding_action import FindingAction
from .finding_create import FindingCreate
from .finding_extension import FindingExtension
from .finding_kind import FindingKind
from .finding_line import FindingLine
from .finding_public import FindingPublic
from .finding_state import FindingState
from .finding_step_public import FindingStepPublic
from .first_administrator import FirstAdministrator
from .first_administrator_language import FirstAdministratorLanguage
from .first_organisation import FirstOrganisation
from .former_award_line import FormerAwardLine
from .grader import Grader
from .grading_action import GradingAction
from .grading_asked import GradingAsked
from .grading_ballot_rule import GradingBallotRule
from .grading_cap import GradingCap
from .grading_criterion import GradingCriterion
from .grading_decision import GradingDecision
from .grading_evidence import GradingEvidence
from .grading_level import GradingLevel
from .grading_period import GradingPeriod
from .grading_public import GradingPublic
from .grading_reason import GradingReason
from .grading_row import GradingRow
from .grading_rules import GradingRules
from .grading_state import GradingState
from .grading_step_public import GradingStepPublic
from .grading_step_public_points_type_0 import GradingStepPublicPointsType0
from .grading_subject import GradingSubject
from .gradings_locked import GradingsLocked
from .gradings_opened import GradingsOpened
from .grant_create import GrantCreate
from .grant_list import GrantList
from .grant_public import GrantPublic
from .ground_kind import GroundKind
from .ground_public import GroundPublic
from .ground_write import GroundWrite
from .group import Group
from .group_score import GroupScore
from .group_score_public import GroupScorePublic
from .guidance import Guidance
from .guided_theme import GuidedTheme
from .health import Health
from .hint_public import HintPublic
from .hints_public import HintsPublic
from .hints_request import HintsRequest
from .holding import Holding
from .identity_link import IdentityLink
from .identity_list import IdentityList
from .identity_public import IdentityPublic
from .import_action import ImportAction
from .import_column import ImportColumn
from .import_commit import ImportCommit
from .import_counts import ImportCounts
from .import_field import ImportField
from .import_kind import ImportKind
from .import_public import ImportPublic
from .import_remark import ImportRemark
from .import_row_public import ImportRowPublic
from .import_row_public_changes_type_0 import ImportRowPublicChangesType0
from .import_row_public_values import ImportRowPublicValues
from .import_state import ImportState
from .import_summary import ImportSummary
from .import_update import ImportUpdate
from .imports_upload_form import ImportsUploadForm
from .incident_action import IncidentAction
from .incident_closure import IncidentClosure
from .incident_create import IncidentCreate
from .incident_notification import IncidentNotification
from .incident_public import IncidentPublic
from .incident_state import IncidentState
from .incident_update import IncidentUpdate
from .indicator_public import IndicatorPublic
from .indicator_public_code import IndicatorPublicCode
from .indicator_public_denominator_type_0 import IndicatorPublicDenominatorType0
from .indicator_public_family import IndicatorPublicFamily
from .indicator_public_numerator import IndicatorPublicNumerator
from .indicator_value import IndicatorValue
from .indicator_value_code import IndicatorValueCode
from .inspection_action import InspectionAction
from .inspection_announcement import InspectionAnnouncement
from .inspection_cancellation import InspectionCancellation
from .inspection_conclusion import InspectionConclusion
from .inspection_create import InspectionCreate
from .inspection_line import InspectionLine
from .inspection_plan_create import InspectionPlanCreate
from .inspection_plan_public import InspectionPlanPublic
from .inspection_plan_public_inspections import InspectionPlanPublicInspections
from .inspection_plan_update import InspectionPlanUpdate
from .inspection_public import InspectionPublic
from .inspection_state import InspectionState
from .inspection_update import InspectionUpdate
from .invitation_public import InvitationPublic
from .invitation_slip import InvitationSlip
from .invitation_taken import InvitationTaken
from .issue_public import IssuePublic
from .item_change_public import ItemChangePublic
from .job_public import JobPublic
from .job_public_result_type_0 import JobPublicResultType0
from .job_state import JobState
from .jobs_standing import JobsStanding
from .key_leader_mark import KeyLeaderMark
from .key_leader_public import KeyLeaderPublic
from .kind_count import KindCount
from .late_entry import LateEntry
from .likeness_public import LikenessPublic
from .line_public import LinePublic
from .lines_public import LinesPublic
from .lines_public_column import LinesPublicColumn
from .mail_failure import MailFailure
from .mail_standing import MailStanding
from .mark import Mark
from .material_file import MaterialFile
from .material_files_send_form import MaterialFilesSendForm
from .materials_sent import MaterialsSent
from .me_public import MePublic
from .me_update import MeUpdate
from .me_update_language import MeUpdateLanguage
from .member_create import MemberCreate
from .member_destination import MemberDestination
from .member_line import MemberLine
from .member_link import MemberLink
from .member_merge import MemberMerge
from .member_merged import MemberMerged
from .member_merged_dropped import MemberMergedDropped
from .member_merged_moved import MemberMergedMoved
from .member_public import MemberPublic
from .member_search import MemberSearch
from .member_status import MemberStatus
from .member_update import MemberUpdate
from .membership_kind import MembershipKind
from .membership_open import MembershipOpen
from .membership_public import MembershipPublic
from .merge_request import MergeRequest
from .merge_request_codes import MergeRequestCodes
from .minutes_approval import MinutesApproval
from .minutes_public import MinutesPublic
from .minutes_return import MinutesReturn
from .minutes_write import MinutesWrite
from .month_figures import MonthFigures
from .months_public import MonthsPublic
from .move_request import MoveRequest
from .move_request_codes import MoveRequestCodes
from .named import Named
from .new_unit import NewUnit
from .next_task import NextTask
from .notebook_public import NotebookPublic
from .notice_kind import NoticeKind
from .notice_preferences import NoticePreferences
from .notice_preferences_public import NoticePreferencesPublic
from .notice_public import NoticePublic
from .notices_read import NoticesRead
from .o_auth_error import OAuthError
from .oauth_token_form import OauthTokenForm
from .obstacle_kind import ObstacleKind
from .obstacle_public import ObstaclePublic
from .open_work import OpenWork
from .opinion_in import OpinionIn
from .opinion_public import OpinionPublic
from .organisation_create import OrganisationCreate
from .organisation_name import OrganisationName
from .organisation_public import OrganisationPublic
from .organisation_row import OrganisationRow
from .organisation_timeline import OrganisationTimeline
from .organisation_year_public import OrganisationYearPublic
from .organisations_search_sort import OrganisationsSearchSort
from .other_year import OtherYear
from .own_duty import OwnDuty
from .own_report import OwnReport
from .page_of_account_public import PageOfAccountPublic
from .page_of_consent_public import PageOfConsentPublic
from .page_of_delivery_public import PageOfDeliveryPublic
from .page_of_directive_public import PageOfDirectivePublic
from .page_of_duplicate_group import PageOfDuplicateGroup
from .page_of_duty_row import PageOfDutyRow
from .page_of_exception_public import PageOfExceptionPublic
from .page_of_exemplar_line import PageOfExemplarLine
from .page_of_exemplar_published import PageOfExemplarPublished
from .page_of_finding_line import PageOfFindingLine
from .page_of_grading_row import PageOfGradingRow
from .page_of_grant_public import PageOfGrantPublic
from .page_of_import_row_public import PageOfImportRowPublic
from .page_of_import_summary import PageOfImportSummary
from .page_of_incident_public import PageOfIncidentPublic
from .page_of_inspection_line import PageOfInspectionLine
from .page_of_job_public import PageOfJobPublic
from .page_of_member_line import PageOfMemberLine
from .page_of_notice_public import PageOfNoticePublic
from .page_of_organisation_row import PageOfOrganisationRow
from .page_of_plan_summary import PageOfPlanSummary
from .page_of_privacy_request_public import PageOfPrivacyRequestPublic
from .page_of_profile_public import PageOfProfilePublic
from .page_of_publicised_pledge import PageOfPublicisedPledge
from .page_of_quarters_line import PageOfQuartersLine
from .page_of_queued_pledge import PageOfQueuedPledge
from .page_of_reading_public import PageOfReadingPublic
from .page_of_reorganisation_row import PageOfReorganisationRow
from .page_of_retention_run_public import PageOfRetentionRunPublic
from .page_of_standard_comment_public import PageOfStandardCommentPublic
from .page_of_standing_public import PageOfStandingPublic
from .page_of_study_session_public import PageOfStudySessionPublic
from .page_of_summary_report_row import PageOfSummaryReportRow
from .page_of_task_public import PageOfTaskPublic
from .page_of_transfer_public import PageOfTransferPublic
from .page_of_webhook_public import PageOfWebhookPublic
from .page_of_yearbook_entry_public import PageOfYearbookEntryPublic
from .password_and_code import PasswordAndCode
from .password_change import PasswordChange
from .password_proof import PasswordProof
from .password_slip import PasswordSlip
from .people_public import PeoplePublic
from .permission import Permission
from .personal_data import PersonalData
from .personal_data_tables import PersonalDataTables
from .personal_data_tables_additional_property_item import (
    PersonalDataTablesAdditionalPropertyItem,
)
from .place import Place
from .placement_span import PlacementSpan
from .plan_action import PlanAction
from .plan_create import PlanCreate
from .plan_issue import PlanIssue
from .plan_item_in import PlanItemIn
from .plan_item_public import PlanItemPublic
from .plan_public import PlanPublic
from .plan_reopening import PlanReopening
from .plan_state import PlanState
from .plan_summary import PlanSummary
from .plan_task_completion import PlanTaskCompletion
from .plan_task_in import PlanTaskIn
from .plan_task_public import PlanTaskPublic
from .plan_update import PlanUpdate
from .planned_member import PlannedMember
from .planned_pledges import PlannedPledges
from .planned_unit import PlannedUnit
from .planned_unit_action import PlannedUnitAction
from .pledge_create import PledgeCreate
from .pledge_evidence import PledgeEvidence
from .pledge_public import PledgePublic
from .pledge_state import PledgeState
from .pledge_status import PledgeStatus
from .pledge_update import PledgeUpdate
from .position_open import PositionOpen
from .position_public import PositionPublic
from .predecessor import Predecessor
from .privacy_answer import PrivacyAnswer
from .privacy_request_create import PrivacyRequestCreate
from .privacy_request_public import PrivacyRequestPublic
from .problem import Problem
from .problem_field import ProblemField
from .profile_column import ProfileColumn
from .profile_create import ProfileCreate
from .profile_public import ProfilePublic
from .profile_span import ProfileSpan
from .progress_create import ProgressCreate
from .progress_create_quantities import ProgressCreateQuantities
from .progress_public import ProgressPublic
from .progress_public_quantities import ProgressPublicQuantities
from .provider_list import ProviderList
from .provider_public import ProviderPublic
from .proxy_entries import ProxyEntries
from .proxy_entry_public import ProxyEntryPublic
from .publication import Publication
from .publication_create import PublicationCreate
from .publication_outcome import PublicationOutcome
from .publicised_pledge import PublicisedPledge
from .publicity_create import PublicityCreate
from .publicity_public import PublicityPublic
from .quarter_count import QuarterCount
from .quarters_line import QuartersLine
from .queued_pledge import QueuedPledge
from .reading_material_create import ReadingMaterialCreate
from .reading_material_public import ReadingMaterialPublic
from .reading_material_update import ReadingMaterialUpdate
from .reading_public import ReadingPublic
from .reason import Reason
from .reason_kind import ReasonKind
from .reason_public import ReasonPublic
from .recheck import Recheck
from .recount_public import RecountPublic
from .recount_request import RecountRequest
from .recounted_column import RecountedColumn
from .recounted_column_column import RecountedColumnColumn
from .recounted_line import RecountedLine
from .recovery_codes import RecoveryCodes
from .reference_item_create import ReferenceItemCreate
from .reference_item_create_data import ReferenceItemCreateData
from .reference_item_public import ReferenceItemPublic
from .reference_item_public_data import ReferenceItemPublicData
from .refresh_token_sent import RefreshTokenSent
from .remedy_report import RemedyReport
from .rename_request import RenameRequest
from .reopening import Reopening
from .reorganisation_kind import ReorganisationKind
from .reorganisation_plan import ReorganisationPlan
from .reorganisation_plan_state_after import ReorganisationPlanStateAfter
from .reorganisation_public import ReorganisationPublic
from .reorganisation_public_request import ReorganisationPublicRequest
from .reorganisation_row import ReorganisationRow
from .reorganisation_state import ReorganisationState
from .replication_create import ReplicationCreate
from .replication_public import ReplicationPublic
from .report_action import ReportAction
from .report_period import ReportPeriod
from .report_state import ReportState
from .reported_indicator import ReportedIndicator
from .reported_unit import ReportedUnit
from .reports_below import ReportsBelow
from .request_action import RequestAction
from .request_kind import RequestKind
from .request_state import RequestState
from .retention_result import RetentionResult
from .retention_run_create import RetentionRunCreate
from .retention_run_public import RetentionRunPublic
from .revision_public import RevisionPublic
from .revisions import Revisions
from .right_explained import RightExplained
from .right_public import RightPublic
from .right_source import RightSource
from .rights_explained import RightsExplained
from .role import Role
from .rounding import Rounding
from .row_action import RowAction
from .row_choice import RowChoice
from .rule_set_action import RuleSetAction
from .rule_set_create import RuleSetCreate
from .rule_set_issue import RuleSetIssue
from .rule_set_public import RuleSetPublic
from .rule_set_state import RuleSetState
from .rule_set_update import RuleSetUpdate
from .rule_version import RuleVersion
from .sealed_content import SealedContent
from .sealed_section import SealedSection
from .section_public import SectionPublic
from .sector_count import SectorCount
from .self_grade import SelfGrade
from .self_grade_points import SelfGradePoints
from .self_report_create import SelfReportCreate
from .self_report_create_quantities import SelfReportCreateQuantities
from .self_report_public import SelfReportPublic
from .self_report_public_quantities import SelfReportPublicQuantities
from .sent_material import SentMaterial
from .session_action import SessionAction
from .session_cancellation import SessionCancellation
from .session_list import SessionList
from .session_pledge_in import SessionPledgeIn
from .session_pledge_public import SessionPledgePublic
from .session_public import SessionPublic
from .session_quality_public import SessionQualityPublic
from .session_scores import SessionScores
from .session_state import SessionState
from .session_task_completion import SessionTaskCompletion
from .set_up_done import SetUpDone
from .set_up_request import SetUpRequest
from .set_up_status import SetUpStatus
from .setting_public import SettingPublic
from .setting_public_shape_type_0 import SettingPublicShapeType0
from .setting_write import SettingWrite
from .settings import Settings
from .sex import Sex
from .side import Side
from .sign_in import SignIn
from .sign_in_session_kind import SignInSessionKind
from .sign_on_return import SignOnReturn
from .sign_on_started import SignOnStarted
from .signature import Signature
from .signed_in_account import SignedInAccount
from .signed_in_account_language import SignedInAccountLanguage
from .split_request import SplitRequest
from .split_request_codes import SplitRequestCodes
from .standard_action import StandardAction
from .standard_comment_answer import StandardCommentAnswer
from .standard_comment_create import StandardCommentCreate
from .standard_comment_public import StandardCommentPublic
from .standard_issue import StandardIssue
from .standard_item_in import StandardItemIn
from .standard_item_public import StandardItemPublic
from .standard_state import StandardState
from .standard_version_create import StandardVersionCreate
from .standard_version_public import StandardVersionPublic
from .standard_version_update import StandardVersionUpdate
from .standing import Standing
from .standing_public import StandingPublic
from .statistics_compare_indicator_type_0_item import (
    StatisticsCompareIndicatorType0Item,
)
from .statistics_get_indicator_type_0_item import StatisticsGetIndicatorType0Item
from .statistics_months_indicator_item import StatisticsMonthsIndicatorItem
from .statistics_public import StatisticsPublic
from .statistics_records_column import StatisticsRecordsColumn
from .statistics_rows_column import StatisticsRowsColumn
from .status_change import StatusChange
from .status_period import StatusPeriod
from .structure import Structure
from .study_plan_action import StudyPlanAction
from .study_plan_create import StudyPlanCreate
from .study_plan_public import StudyPlanPublic
from .study_plan_state import StudyPlanState
from .study_plan_update import StudyPlanUpdate
from .study_session_create import StudySessionCreate
from .study_session_kind import StudySessionKind
from .study_session_public import StudySessionPublic
from .study_session_update import StudySessionUpdate
from .subtree import Subtree
from .subtree_counts import SubtreeCounts
from .subtree_node import SubtreeNode
from .succession_link import SuccessionLink
from .summary_report_create import SummaryReportCreate
from .summary_report_preview import SummaryReportPreview
from .summary_report_public import SummaryReportPublic
from .summary_report_reason import SummaryReportReason
from .summary_report_row import SummaryReportRow
from .summary_report_submission import SummaryReportSubmission
from .summary_report_update import SummaryReportUpdate
from .summary_report_update_sections import SummaryReportUpdateSections
from .suspension import Suspension
from .system_public import SystemPublic
from .table_format import TableFormat
from .task import Task
from .task_action import TaskAction
from .task_in import TaskIn
from .task_postponement import TaskPostponement
from .task_public import TaskPublic
from .task_reason import TaskReason
from .task_state import TaskState
from .team_line import TeamLine
from .team_member_public import TeamMemberPublic
from .team_role import TeamRole
from .team_write import TeamWrite
from .text_difference import TextDifference
from .theme_create import ThemeCreate
from .theme_materials import ThemeMaterials
from .theme_public import ThemePublic
from .theme_term import ThemeTerm
from .theme_update import ThemeUpdate
from .themes import Themes
from .timeline import Timeline
from .timeline_entry import TimelineEntry
from .timeline_kind import TimelineKind
from .token_create import TokenCreate
from .token_created import TokenCreated
from .token_list import TokenList
from .token_pair import TokenPair
from .token_public import TokenPublic
from .token_rotation import TokenRotation
from .transfer_cancel import TransferCancel
from .transfer_introduce import TransferIntroduce
from .transfer_public import TransferPublic
from .transfer_receive import TransferReceive
from .transfer_state import TransferState
from .trend_public import TrendPublic
from .trial import Trial
from .tried_grade import TriedGrade
from .unfinished import Unfinished
from .unit import Unit
from .unit_evidence import UnitEvidence
from .unit_figures import UnitFigures
from .unit_figures_relation import UnitFiguresRelation
from .unit_named import UnitNamed
from .verdict_public import VerdictPublic
from .view import View
from .webhook_create import WebhookCreate
from .webhook_public import WebhookPublic
from .webhook_secret import WebhookSecret
from .webhook_state import WebhookState
from .webhook_update import WebhookUpdate
from .webhooks_standing import WebhooksStanding
from .week import Week
from .window import Window
from .window_public import WindowPublic
from .windows_write import WindowsWrite
from .workers_standing import WorkersStanding
from .year_base import YearBase
from .year_create import YearCreate
from .year_figures import YearFigures
from .year_public import YearPublic
from .year_update import YearUpdate
from .yearbook_arrange import YearbookArrange
from .yearbook_entry_create import YearbookEntryCreate
from .yearbook_entry_public import YearbookEntryPublic
from .yearbook_public import YearbookPublic
from .yearbook_section import YearbookSection
from .years import Years

__all__ = (
    "AccountAction",
    "AccountCreate",
    "AccountCreateLanguage",
    "AccountDetail",
    "AccountDetailLanguage",
    "AccountKind",
    "AccountPublic",
    "AccountPublicLanguage",
    "AccountState",
    "AccountUpdate",
    "AccountUpdateLanguage",
    "Action",
    "Amendment",
    "Application",
    "Appraisal",
    "AppraisalPoints",
    "AssessmentCreate",
    "AssessmentItem",
    "AssessmentOutcome",
    "AssessmentOutcomes",
    "AssessmentPublic",
    "AssessmentsCreate",
    "Attempt",
    "AttendanceEvidence",
    "AttendanceLine",
    "AttendanceMark",
    "AttendancePublic",
    "AttendanceSummary",
    "AttendanceTake",
    "BackupStanding",
    "BallotPublic",
    "BallotRecord",
    "BaseRulePublic",
    "BelowPublic",
    "Blocker",
    "Bucket",
    "CapAdvice",
    "CapAdviceLevels",
    "CappedGrade",
    "CaseLine",
    "Catalogue",
    "CatalogueEnding",
    "Change",
    "ChangeKindRequest",
    "ChangesState",
    "ChildDestination",
    "ClientAccess",
    "ClosingCreate",
    "ClosingPublic",
    "Closings",
    "CodeSent",
    "ColumnChoice",
    "CommendationCreate",
    "CommendationPublic",
    "CommentCreate",
    "CommentKind",
    "CommentPublic",
    "Comments",
    "ComparisonPublic",
    "Confirmation",
    "ConsentCreate",
    "ConsentOfMember",
    "ConsentOfOrganisation",
    "ConsentOfPersonOutside",
    "ConsentPublic",
    "ConsentSubject",
    "ConsentWithdrawal",
    "ConsultationOpen",
    "ContactUpdate",
    "ContestEntries",
    "ContestEntryIn",
    "ContestEntryPublic",
    "ContestPublic",
    "Convocation",
    "Counts",
    "CurrentSession",
    "DatabaseStanding",
    "DatabaseStandingKind",
    "DatedFactEnding",
    "DecidedGrade",
    "DeedLine",
    "DeedPublic",
    "DeedWrite",
    "DelegationCreate",
    "DeliveryPublic",
    "DeliveryState",
    "DifferencesPublic",
    "Direction",
    "DirectiveCreate",
    "DirectiveIn",
    "DirectiveList",
    "DirectivePublic",
    "DirectivesLoaded",
    "DirectiveUpdate",
    "DissolveRequest",
    "DissolveRequestCodes",
    "DistinctPublic",
    "DuplicateCandidate",
    "DuplicateEvidence",
    "DuplicateGroup",
    "DutyAsked",
    "DutyCounts",
    "DutyEvidence",
    "DutyExcuseCreate",
    "DutyExcusePublic",
    "DutyPeriod",
    "DutyRow",
    "DutyState",
    "DutySubject",
    "EffectiveItemPublic",
    "EffectiveStandards",
    "Encoding",
    "EndedGrant",
    "EndedPosition",
    "EnrolmentPublic",
    "EntryStage",
    "EstablishRequest",
    "EventPage",
    "EventPublic",
    "EventPublicChangesType0",
    "EventPublicData",
    "Examined",
    "ExaminedKind",
    "ExaminedPublic",
    "ExceptionCreate",
    "ExceptionPublic",
    "Excuse",
    "ExemplarAction",
    "ExemplarConsentGive",
    "ExemplarDossier",
    "ExemplarEnding",
    "ExemplarKind",
    "ExemplarLine",
    "ExemplarPage",
    "ExemplarPart",
    "ExemplarPropose",
    "ExemplarPublished",
    "ExemplarRecognition",
    "ExemplarReturn",
    "ExemplarRoundCreate",
    "ExemplarRoundPublic",
    "ExemplarRoundUpdate",
    "ExemplarSnapshot",
    "ExemplarState",
    "ExemplarStory",
    "ExemplarUpdate",
    "ExemplarVerification",
    "ExportCreate",
    "ExportKind",
    "ExportProfile",
    "FactLine",
    "FactLinesPublic",
    "FactLinesPublicColumn",
    "FactsRecountPublic",
    "FactsRecountPublicFamily",
    "FactsRecountRequest",
    "FactsRecountRequestFamily",
    "FigureDifference",
    "Figures",
    "FigureSource",
    "FindingAction",
    "FindingCreate",
    "FindingExtension",
    "FindingKind",
    "FindingLine",
    "FindingPublic",
    "FindingState",
    "FindingStepPublic",
    "FirstAdministrator",
    "FirstAdministratorLanguage",
    "FirstOrganisation",
    "FormerAwardLine",
    "Grader",
    "GradingAction",
    "GradingAsked",
    "GradingBallotRule",
    "GradingCap",
    "GradingCriterion",
    "GradingDecision",
    "GradingEvidence",
    "GradingLevel",
    "GradingPeriod",
    "GradingPublic",
    "GradingReason",
    "GradingRow",
    "GradingRules",
    "GradingsLocked",
    "GradingsOpened",
    "GradingState",
    "GradingStepPublic",
    "GradingStepPublicPointsType0",
    "GradingSubject",
    "GrantCreate",
    "GrantList",
    "GrantPublic",
    "GroundKind",
    "GroundPublic",
    "GroundWrite",
    "Group",
    "GroupScore",
    "GroupScorePublic",
    "Guidance",
    "GuidedTheme",
    "Health",
    "HintPublic",
    "HintsPublic",
    "HintsRequest",
    "Holding",
    "IdentityLink",
    "IdentityList",
    "IdentityPublic",
    "ImportAction",
    "ImportColumn",
    "ImportCommit",
    "ImportCounts",
    "ImportField",
    "ImportKind",
    "ImportPublic",
    "ImportRemark",
    "ImportRowPublic",
    "ImportRowPublicChangesType0",
    "ImportRowPublicValues",
    "ImportState",
    "ImportSummary",
    "ImportsUploadForm",
    "ImportUpdate",
    "IncidentAction",
    "IncidentClosure",
    "IncidentCreate",
    "IncidentNotification",
    "IncidentPublic",
    "IncidentState",
    "IncidentUpdate",
    "IndicatorPublic",
    "IndicatorPublicCode",
    "IndicatorPublicDenominatorType0",
    "IndicatorPublicFamily",
    "IndicatorPublicNumerator",
    "IndicatorValue",
    "IndicatorValueCode",
    "InspectionAction",
    "InspectionAnnouncement",
    "InspectionCancellation",
    "InspectionConclusion",
    "InspectionCreate",
    "InspectionLine",
    "InspectionPlanCreate",
    "InspectionPlanPublic",
    "InspectionPlanPublicInspections",
    "InspectionPlanUpdate",
    "InspectionPublic",
    "InspectionState",
    "InspectionUpdate",
    "InvitationPublic",
    "InvitationSlip",
    "InvitationTaken",
    "IssuePublic",
    "ItemChangePublic",
    "JobPublic",
    "JobPublicResultType0",
    "JobsStanding",
    "JobState",
    "KeyLeaderMark",
    "KeyLeaderPublic",
    "KindCount",
    "LateEntry",
    "LikenessPublic",
    "LinePublic",
    "LinesPublic",
    "LinesPublicColumn",
    "MailFailure",
    "MailStanding",
    "Mark",
    "MaterialFile",
    "MaterialFilesSendForm",
    "MaterialsSent",
    "MemberCreate",
    "MemberDestination",
    "MemberLine",
    "MemberLink",
    "MemberMerge",
    "MemberMerged",
    "MemberMergedDropped",
    "MemberMergedMoved",
    "MemberPublic",
    "MemberSearch",
    "MembershipKind",
    "MembershipOpen",
    "MembershipPublic",
    "MemberStatus",
    "MemberUpdate",
    "MePublic",
    "MergeRequest",
    "MergeRequestCodes",
    "MeUpdate",
    "MeUpdateLanguage",
    "MinutesApproval",
    "MinutesPublic",
    "MinutesReturn",
    "MinutesWrite",
    "MonthFigures",
    "MonthsPublic",
    "MoveRequest",
    "MoveRequestCodes",
    "Named",
    "NewUnit",
    "NextTask",
    "NotebookPublic",
    "NoticeKind",
    "NoticePreferences",
    "NoticePreferencesPublic",
    "NoticePublic",
    "NoticesRead",
    "OAuthError",
    "OauthTokenForm",
    "ObstacleKind",
    "ObstaclePublic",
    "OpenWork",
    "OpinionIn",
    "OpinionPublic",
    "OrganisationCreate",
    "OrganisationName",
    "OrganisationPublic",
    "OrganisationRow",
    "OrganisationsSearchSort",
    "OrganisationTimeline",
    "OrganisationYearPublic",
    "OtherYear",
    "OwnDuty",
    "OwnReport",
    "PageOfAccountPublic",
    "PageOfConsentPublic",
    "PageOfDeliveryPublic",
    "PageOfDirectivePublic",
    "PageOfDuplicateGroup",
    "PageOfDutyRow",
    "PageOfExceptionPublic",
    "PageOfExemplarLine",
    "PageOfExemplarPublished",
    "PageOfFindingLine",
    "PageOfGradingRow",
    "PageOfGrantPublic",
    "PageOfImportRowPublic",
    "PageOfImportSummary",
    "PageOfIncidentPublic",
    "PageOfInspectionLine",
    "PageOfJobPublic",
    "PageOfMemberLine",
    "PageOfNoticePublic",
    "PageOfOrganisationRow",
    "PageOfPlanSummary",
    "PageOfPrivacyRequestPublic",
    "PageOfProfilePublic",
    "PageOfPublicisedPledge",
    "PageOfQuartersLine",
    "PageOfQueuedPledge",
    "PageOfReadingPublic",
    "PageOfReorganisationRow",
    "PageOfRetentionRunPublic",
    "PageOfStandardCommentPublic",
    "PageOfStandingPublic",
    "PageOfStudySessionPublic",
    "PageOfSummaryReportRow",
    "PageOfTaskPublic",
    "PageOfTransferPublic",
    "PageOfWebhookPublic",
    "PageOfYearbookEntryPublic",
    "PasswordAndCode",
    "PasswordChange",
    "PasswordProof",
    "PasswordSlip",
    "PeoplePublic",
    "Permission",
    "PersonalData",
    "PersonalDataTables",
    "PersonalDataTablesAdditionalPropertyItem",
    "Place",
    "PlacementSpan",
    "PlanAction",
    "PlanCreate",
    "PlanIssue",
    "PlanItemIn",
    "PlanItemPublic",
    "PlannedMember",
    "PlannedPledges",
    "PlannedUnit",
    "PlannedUnitAction",
    "PlanPublic",
    "PlanReopening",
    "PlanState",
    "PlanSummary",
    "PlanTaskCompletion",
    "PlanTaskIn",
    "PlanTaskPublic",
    "PlanUpdate",
    "PledgeCreate",
    "PledgeEvidence",
    "PledgePublic",
    "PledgeState",
    "PledgeStatus",
    "PledgeUpdate",
    "PositionOpen",
    "PositionPublic",
    "Predecessor",
    "PrivacyAnswer",
    "PrivacyRequestCreate",
    "PrivacyRequestPublic",
    "Problem",
    "ProblemField",
    "ProfileColumn",
    "ProfileCreate",
    "ProfilePublic",
    "ProfileSpan",
    "ProgressCreate",
    "ProgressCreateQuantities",
    "ProgressPublic",
    "ProgressPublicQuantities",
    "ProviderList",
    "ProviderPublic",
    "ProxyEntries",
    "ProxyEntryPublic",
    "Publication",
    "PublicationCreate",
    "PublicationOutcome",
    "PublicisedPledge",
    "PublicityCreate",
    "PublicityPublic",
    "QuarterCount",
    "QuartersLine",
    "QueuedPledge",
    "ReadingMaterialCreate",
    "ReadingMaterialPublic",
    "ReadingMaterialUpdate",
    "ReadingPublic",
    "Reason",
    "ReasonKind",
    "ReasonPublic",
    "Recheck",
    "RecountedColumn",
    "RecountedColumnColumn",
    "RecountedLine",
    "RecountPublic",
    "RecountRequest",
    "RecoveryCodes",
    "ReferenceItemCreate",
    "ReferenceItemCreateData",
    "ReferenceItemPublic",
    "ReferenceItemPublicData",
    "RefreshTokenSent",
    "RemedyReport",
    "RenameRequest",
    "Reopening",
    "ReorganisationKind",
    "ReorganisationPlan",
    "ReorganisationPlanStateAfter",
    "ReorganisationPublic",
    "ReorganisationPublicRequest",
    "ReorganisationRow",
    "ReorganisationState",
    "ReplicationCreate",
    "ReplicationPublic",
    "ReportAction",
    "ReportedIndicator",
    "ReportedUnit",
    "ReportPeriod",
    "ReportsBelow",
    "ReportState",
    "RequestAction",
    "RequestKind",
    "RequestState",
    "RetentionResult",
    "RetentionRunCreate",
    "RetentionRunPublic",
    "RevisionPublic",
    "Revisions",
    "RightExplained",
    "RightPublic",
    "RightsExplained",
    "RightSource",
    "Role",
    "Rounding",
    "RowAction",
    "RowChoice",
    "RuleSetAction",
    "RuleSetCreate",
    "RuleSetIssue",
    "RuleSetPublic",
    "RuleSetState",
    "RuleSetUpdate",
    "RuleVersion",
    "SealedContent",
    "SealedSection",
    "SectionPublic",
    "SectorCount",
    "SelfGrade",
    "SelfGradePoints",
    "SelfReportCreate",
    "SelfReportCreateQuantities",
    "SelfReportPublic",
    "SelfReportPublicQuantities",
    "SentMaterial",
    "SessionAction",
    "SessionCancellation",
    "SessionList",
    "SessionPledgeIn",
    "SessionPledgePublic",
    "SessionPublic",
    "SessionQualityPublic",
    "SessionScores",
    "SessionState",
    "SessionTaskCompletion",
    "SettingPublic",
    "SettingPublicShapeType0",
    "Settings",
    "SettingWrite",
    "SetUpDone",
    "SetUpRequest",
    "SetUpStatus",
    "Sex",
    "Side",
    "Signature",
    "SignedInAccount",
    "SignedInAccountLanguage",
    "SignIn",
    "SignInSessionKind",
    "SignOnReturn",
    "SignOnStarted",
    "SplitRequest",
    "SplitRequestCodes",
    "StandardAction",
    "StandardCommentAnswer",
    "StandardCommentCreate",
    "StandardCommentPublic",
    "StandardIssue",
    "StandardItemIn",
    "StandardItemPublic",
    "StandardState",
    "StandardVersionCreate",
    "StandardVersionPublic",
    "StandardVersionUpdate",
    "Standing",
    "StandingPublic",
    "StatisticsCompareIndicatorType0Item",
    "StatisticsGetIndicatorType0Item",
    "StatisticsMonthsIndicatorItem",
    "StatisticsPublic",
    "StatisticsRecordsColumn",
    "StatisticsRowsColumn",
    "StatusChange",
    "StatusPeriod",
    "Structure",
    "StudyPlanAction",
    "StudyPlanCreate",
    "StudyPlanPublic",
    "StudyPlanState",
    "StudyPlanUpdate",
    "StudySessionCreate",
    "StudySessionKind",
    "StudySessionPublic",
    "StudySessionUpdate",
    "Subtree",
    "SubtreeCounts",
    "SubtreeNode",
    "SuccessionLink",
    "SummaryReportCreate",
    "SummaryReportPreview",
    "SummaryReportPublic",
    "SummaryReportReason",
    "SummaryReportRow",
    "SummaryReportSubmission",
    "SummaryReportUpdate",
    "SummaryReportUpdateSections",
    "Suspension",
    "SystemPublic",
    "TableFormat",
    "Task",
    "TaskAction",
    "TaskIn",
    "TaskPostponement",
    "TaskPublic",
    "TaskReason",
    "TaskState",
    "TeamLine",
    "TeamMemberPublic",
    "TeamRole",
    "TeamWrite",
    "TextDifference",
    "ThemeCreate",
    "ThemeMaterials",
    "ThemePublic",
    "Themes",
    "ThemeTerm",
    "ThemeUpdate",
    "Timeline",
    "TimelineEntry",
    "TimelineKind",
    "TokenCreate",
    "TokenCreated",
    "TokenList",
    "TokenPair",
    "TokenPublic",
    "TokenRotation",
    "TransferCancel",
    "TransferIntroduce",
    "TransferPublic",
    "TransferReceive",
    "TransferState",
    "TrendPublic",
    "Trial",
    "TriedGrade",
    "Unfinished",
    "Unit",
    "UnitEvidence",
    "UnitFigures",
    "UnitFiguresRelation",
    "UnitNamed",
    "VerdictPublic",
    "View",
    "WebhookCreate",
    "WebhookPublic",
    "WebhookSecret",
    "WebhooksStanding",
    "WebhookState",
    "WebhookUpdate",
    "Week",
    "Window",
    "WindowPublic",
    "WindowsWrite",
    "WorkersStanding",
    "YearBase",
    "YearbookArrange",
    "YearbookEntryCreate",
    "YearbookEntryPublic",
    "YearbookPublic",
    "YearbookSection",
    "YearCreate",
    "YearFigures",
    "YearPublic",
    "Years",
    "YearUpdate",
)
