"""One row of every kind that an operation can name, all of them at the cell, and the canaries."""

import uuid
import zlib
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.clock import now
from api.core.legacy_text import Encoding
from api.models.accounts import Account, ApiToken
from api.models.consents import Consent
from api.models.directives import Directive
from api.models.duties import DutyExcuse
from api.models.events import Event
from api.models.gradings import Grading, GradingRuleSet
from api.models.imports import ImportBatch, ImportProfile
from api.models.jobs import Job, JobState, StoredFile
from api.models.linked_identities import LinkedIdentity
from api.models.members import KeyLeaderPeriod, Member, MemberStatusPeriod, Transfer, TransferState
from api.models.notices import Notice
from api.models.organisations import Reorganisation, ReorganisationKind, ReorganisationState
from api.models.plans import Plan, PlanTask
from api.models.pledges import PledgeComment, PledgeException, ProxyEntry
from api.models.privacy import PrivacyIncident, PrivacyRequest
from api.models.standards import StandardComment, StandardVersion
from api.models.study_plans import StudyPlan
from api.models.study_sessions import Minutes, SessionTask
from api.models.webhooks import DeliveryState, Webhook, WebhookDelivery, WebhookState
from api.models.years import YearClosing
from api.rules.access import Permission, Role
from api.rules.exemplars import ExemplarState
from api.rules.gradings import GradingPeriod, GradingState, GradingSubject, RuleSetState
from api.rules.imports import ImportKind, ImportState
from api.rules.inspections import InspectionState
from api.rules.notices import NoticeKind
from api.rules.plans import PlanState, TaskState
from api.rules.pledges import CommentKind, EntryStage, PledgeState
from api.rules.privacy_incidents import IncidentState
from api.rules.privacy_requests import RequestKind, RequestState
from api.rules.standards import StandardState
from api.rules.study_plans import StudyPlanState
from api.rules.study_sessions import SessionState
from api.rules.summary_reports import ReportPeriod
from api.services import reference
from tests.make import accounts, exemplars, inspections, members, pledges, study_sessions, summary_reports
from tests.make.figures import opened_year
from tests.make.organisations import SmallTree

FOREIGN = "Ngoaiphamvi"
"""Stands in the names and texts of the foreign cell: no caller who does not reach it may ever see it."""

TEXT = "Vanbankin"
"""Stands in the owner's publicised pledge: for the cell, and for those above with a right to open texts."""

NATIONAL_ID = "001090054321"
"""The owner's: for those who may read what is sensitive of a person, and for the owner."""

Ids = dict[str, object]


@dataclass(frozen=True)
class Targets:
    """Writes the rows and gives their ids, by the name that paths use, or ``_`` and a word."""

    session: Session
    tree: SmallTree
    people: dict[str, Member]
    foreign: Member
    accounts: dict[str, Account]
    today: date

    def make_all(self) -> Ids:
        """Every target."""
        tree = self.tree
        pledges.year(self.session)
        opened_year(self.session, self.today.year - 1)
        return {
            "organisation_id": tree.cell.id,
            "_committee": tree.committee.id,
            "_root": tree.root.id,
            "_other_cell": tree.other_cell.id,
            "_foreign_cell": tree.foreign_cell.id,
            "member_id": self.people["owner"].id,
            "_colleague": self.people["colleague"].id,
            "_foreign_member": self.foreign.id,
            "account_id": self.accounts["owner"].id,
            "_service_account": self.accounts["service"].id,
            "year": self.today.year,
            **self._pledges(),
            **self._facts_of_members(),
            **self._summary_reports(),
            **self._privacy(),
            **self._directives(),
            **self._standards(),
            **self._plans_and_duties(),
            **self._exemplars(),
            **self._study_sessions(),
            **self._gradings(),
            **self._inspections(),
            **self._installation(),
            **self._lists(),
        }

    def _pledges(self) -> Ids:
        owner, cell = self.people["owner"], self.tree.cell
        publicised = pledges.pledge(
            self.session, owner, cell, state=PledgeState.PUBLICISED, actions=[f"Việc làm {TEXT}"]
        )
        draft = pledges.pledge(
            self.session, owner, cell, self.today.year - 1, state=PledgeState.DRAFT, actions=["Bản nháp"]
        )
        pledges.pledge(
            self.session,
            self.foreign,
            self.tree.foreign_cell,
            state=PledgeState.PUBLICISED,
            actions=[f"Việc làm {FOREIGN}"],
        )
        comment = PledgeComment(
            pledge_id=publicised.id, kind=CommentKind.COMMENT, author_id=self.accounts["colleague"].id, text="Góp ý"
        )
        entry = ProxyEntry(
            pledge_id=publicised.id,
            stage=EntryStage.PLEDGE,
            typed_by_id=self.accounts["secretary"].id,
            typed_at=now(),
        )
        exception = PledgeException(
            member_id=self.people["colleague"].id,
            year=self.today.year,
            organisation_id=cell.id,
            decided_on=self.today,
            reason="Điều trị dài ngày",
        )
        closing = YearClosing(
            year=self.today.year - 1, organisation_id=cell.id, closed_at=now(), closed_on=self.today, reason="Xong"
        )
        self._add(comment, entry, exception, closing)
        return {
            "pledge_id": publicised.id,
            "_draft": draft.id,
            "_last_year": self.today.year - 1,
            "comment_id": comment.id,
            "entry_id": entry.id,
            "exception_id": exception.id,
            "closing_id": closing.id,
        }

    def _facts_of_members(self) -> Ids:
        owner, colleague, tree = self.people["owner"], self.people["colleague"], self.tree
        since = self.today - timedelta(days=30)
        temporary = members.membership(self.session, owner.id, tree.cell, since=since)
        post = members.position(self.session, colleague, tree.cell, "committee_member")
        flag = KeyLeaderPeriod(member_id=owner.id, organisation_id=tree.cell.id, valid_from=since)
        status = self.session.execute(
            select(MemberStatusPeriod).where(col(MemberStatusPeriod.member_id) == owner.id)
        ).scalar_one()
        transfer = Transfer(
            member_id=colleague.id,
            from_organisation_id=tree.cell.id,
            to_organisation_id=tree.other_cell.id,
            state=TransferState.IN_TRANSIT,
            introduced_on=self.today,
        )
        case = Reorganisation(
            kind=ReorganisationKind.RENAME,
            state=ReorganisationState.DRAFT,
            organisation_id=tree.cell.id,
            effective_on=self.today,
            request={
                "kind": "rename",
                "organisation_id": str(tree.cell.id),
                "name": "Chi bộ đổi tên",
                "effective_on": str(self.today),
            },
        )
        self._add(flag, transfer, case)
        return {
            "membership_id": temporary.id,
            "position_id": post.id,
            "period_id": flag.id,
            "status_id": status.id,
            "transfer_id": transfer.id,
            "case_id": case.id,
        }

    def _summary_reports(self) -> Ids:
        draft, sent = (
            summary_reports.report(self.session, self.tree.cell, self.today.year, period)
            for period in (ReportPeriod.YEAR, ReportPeriod.QUARTER_2)
        )
        summary_reports.sealed(self.session, sent)
        return {"report_id": draft.id, "_sent": sent.id, "number": 1}

    def _privacy(self) -> Ids:
        consent = Consent(
            member_id=self.people["owner"].id, purpose="publish_story", given_on=self.today, evidence="Giấy đồng ý"
        )
        request = PrivacyRequest(
            member_id=self.people["owner"].id,
            organisation_id=self.tree.cell.id,
            kind=RequestKind.ACCESS,
            state=RequestState.ACKNOWLEDGED,
            text="Xin bản sao",
            received_on=self.today,
            acknowledge_by=self.today,
            due_by=self.today,
        )
        incident = PrivacyIncident(
            organisation_id=self.tree.cell.id,
            state=IncidentState.OPEN,
            title="Sự cố",
            description="Mất máy tính",
            discovered_at=now(),
            notify_by=now() + timedelta(hours=72),
        )
        self._add(consent, request, incident)
        return {"consent_id": consent.id, "request_id": request.id, "incident_id": incident.id}

    def _directives(self) -> Ids:
        theme = pledges.theme(self.session, self.tree.cell)
        directive = Directive(
            number="99-CT/TW",
            kind="directive",
            title="Chỉ thị",
            issuer="Bộ Chính trị",
            issued_on=date(2016, 5, 15),
            valid_from=date(2016, 5, 15),
        )
        self._add(directive)
        words = reference.items(self.session, "sector", self.today)
        return {
            "theme_id": theme.id,
            "directive_id": directive.id,
            "item_id": words[0].id,
            "catalogue": "sector",
            "key": "likeness_threshold",
        }

    def _standards(self) -> Ids:
        cell = self.tree.cell.id
        draft = StandardVersion(organisation_id=cell, number=2, state=StandardState.DRAFT, title="Bản thảo")
        issued = StandardVersion(
            organisation_id=cell,
            number=1,
            state=StandardState.ISSUED,
            title="Chuẩn mực",
            valid_from=date(2024, 1, 1),
            valid_to=date(9999, 12, 31),
        )
        self._add(draft, issued)
        comment = StandardComment(version_id=draft.id, author_id=self.accounts["colleague"].id, text="Góp ý")
        self._add(comment)
        return {"version_id": draft.id, "_issued": issued.id, "_standard_comment": comment.id}

    def _gradings(self) -> Ids:
        issued = self.session.execute(
            select(GradingRuleSet).where(col(GradingRuleSet.subject) == GradingSubject.MEMBER)
        ).scalar_one()
        draft = GradingRuleSet(
            subject=GradingSubject.MEMBER, number=2, state=RuleSetState.DRAFT, title="Bản thảo", rules=issued.rules
        )
        cell = self.tree.cell.id
        grading = Grading(
            rule_set_id=issued.id,
            member_id=self.people["owner"].id,
            organisation_id=cell,
            unit_id=cell,
            period=GradingPeriod.YEAR,
            year=self.today.year,
            number=1,
            state=GradingState.SELF_GRADED,
        )
        self._add(draft, grading)
        return {"rule_set_id": draft.id, "_issued_rules": issued.id, "grading_id": grading.id}

    def _plans_and_duties(self) -> Ids:
        cell = self.tree.cell.id
        plan = Plan(organisation_id=cell, year=self.today.year, state=PlanState.ISSUED, title="Kế hoạch năm")
        self._add(plan)
        task = PlanTask(
            plan_id=plan.id,
            number=1,
            state=TaskState.PLANNED,
            title="Việc trọng tâm",
            owner_id=cell,
            owner_member_id=self.people["owner"].id,
            due_on=self.today,
        )
        self._add(task)
        excuse = DutyExcuse(
            organisation_id=cell,
            duty="assessment",
            year=self.today.year - 1,
            number=1,
            decided_on=self.today,
            reason="Bão lũ",
        )
        notice = Notice(
            account_id=self.accounts["owner"].id,
            kind=NoticeKind.REMINDER,
            duty="registration",
            year=self.today.year,
            number=1,
            step=1,
            organisation_id=cell,
            own=True,
            due_on=self.today,
            undone=1,
        )
        self._add(excuse, notice)
        return {"plan_id": plan.id, "task_id": task.id, "excuse_id": excuse.id, "notice_id": notice.id}

    def _exemplars(self) -> Ids:
        cell, owner = self.tree.cell, self.people["owner"]
        found = exemplars.exemplar_round(self.session, cell)
        proposed = exemplars.exemplar(self.session, cell, member=owner)
        recognised = exemplars.exemplar(
            self.session, cell, member=owner, state=ExemplarState.RECOGNISED, story="Chuyện của đồng chí"
        )
        exemplars.exemplar(self.session, self.tree.foreign_cell, title=f"Điển hình {FOREIGN}")
        following = exemplars.everything_after(self.session, recognised, self.tree.other_cell)
        return {"round_id": found.id, "exemplar_id": proposed.id, "_recognised": recognised.id, **following}

    def _study_sessions(self) -> Ids:
        cell, foreign = self.tree.cell, self.tree.foreign_cell
        planned = study_sessions.study_session(self.session, cell, self.today)
        minuted = study_sessions.study_session(self.session, cell, self.today, state=SessionState.MINUTED)
        study_sessions.study_session(self.session, foreign, self.today, title=f"Chuyên đề {FOREIGN}")
        material = study_sessions.reading_material(self.session, cell, file=b"Mot tam guong song")
        task = SessionTask(study_session_id=minuted.id, number=1, text="Rà soát chuẩn mực", due_on=self.today)
        plan = StudyPlan(
            organisation_id=cell.id,
            year=self.today.year,
            number=1,
            state=StudyPlanState.ISSUED,
            title="Kế hoạch",
            for_cells=False,
        )
        self._add(plan, Minutes(study_session_id=minuted.id, conclusion="Thống nhất", written_at=now()), task)
        return {
            "study_session_id": planned.id,
            "_minuted": minuted.id,
            "_study_plan": plan.id,
            "material_id": material.id,
            "_task": task.id,
        }

    def _inspections(self) -> Ids:
        cell, owner = self.tree.cell, self.people["owner"]
        planned = inspections.inspection(self.session, cell, owner)
        concluded = inspections.inspection(self.session, cell, owner, InspectionState.CONCLUDED)
        elsewhere = inspections.inspection(self.session, self.tree.neighbour, self.tree.foreign_cell)
        elsewhere.title = FOREIGN
        return {
            "_inspection_plan": inspections.plan(self.session, cell).id,
            "inspection_id": planned.id,
            "_concluded": concluded.id,
            "finding_id": inspections.limitation(self.session, concluded).id,
        }

    def _installation(self) -> Ids:
        helper = accounts.account(self.session)
        grant = accounts.grant(self.session, helper, Role.DEPUTY, self.tree.cell, below=False)
        lent = accounts.grant(
            self.session,
            helper,
            Role.SECRETARY,
            self.tree.cell,
            below=False,
            lent_by=self.accounts["secretary"],
        )
        token = ApiToken(
            account_id=self.accounts["service"].id,
            name="thẻ",
            secret_digest=b"x" * 32,
            permissions=[str(Permission.MEMBER_READ)],
        )
        job = Job(kind="test", state=JobState.QUEUED, arguments={}, run_at=now(), account_id=self.accounts["owner"].id)
        identity = LinkedIdentity(account_id=self.accounts["owner"].id, issuer="https://id.example.vn", subject="1")
        self._add(token, job, identity)
        webhook = Webhook(
            account_id=self.accounts["administrator"].id,
            organisation_id=self.tree.cell.id,
            url="https://hrm.example.vn/events",
            description="Phần mềm nhân sự",
            kinds=[],
            state=WebhookState.ENABLED,
            secret="",
            position=0,
        )
        self._add(webhook)
        return {
            "webhook_id": webhook.id,
            "grant_id": grant.id,
            "_lent": lent.id,
            "token_id": token.id,
            "identity_id": identity.id,
            "provider": "tinh",
            "job_id": job.id,
        }

    def _lists(self) -> Ids:
        batch = ImportBatch(
            account_id=self.accounts["staff"].id,
            organisation_id=self.tree.cell.id,
            kind=ImportKind.MEMBERS,
            system="hrm",
            state=ImportState.PLANNED,
            file_name="danh sách.csv",
            header_row=1,
            encoding=Encoding.UNICODE,
            effective_on=self.today,
            plan_hash="0" * 64,
        )
        mapped = ImportBatch.model_validate(
            batch.model_dump(exclude={"id"}) | {"columns": [{"number": 1, "title": "Họ tên", "field": "full_name"}]}
        )
        asked = {"kind": "members", "organisation_id": str(self.tree.cell.id), "language": "vi"}
        file = StoredFile(
            account_id=self.accounts["staff"].id,
            name="danh sách.csv",
            media_type="text/csv",
            size=0,
            sha256=b"",
            content=zlib.compress(b""),
            expires_at=now() + timedelta(days=1),
        )
        exported = Job(
            kind="export.make",
            state=JobState.DONE,
            arguments=asked,
            result={"file_id": str(file.id), "rows": 0},
            run_at=now(),
            account_id=self.accounts["staff"].id,
        )
        committed = ImportBatch.model_validate(
            batch.model_dump(exclude={"id"}) | {"state": ImportState.COMMITTED, "committed_at": now()}
        )
        profile = ImportProfile(
            organisation_id=self.tree.cell.id, kind=ImportKind.MEMBERS, system="hrm", name="mẫu", columns=[]
        )
        self._add(file, exported, batch, mapped, committed, profile)
        return {
            "import_id": batch.id,
            "_mapped_import": mapped.id,
            "_committed_import": committed.id,
            "import_profile_id": profile.id,
            "_export_job": exported.id,
        }

    def _add(self, *rows: object) -> None:
        self.session.add_all(rows)
        self.session.flush()


def delivery(session: Session, event: Event) -> uuid.UUID:
    """A message about an event, for the only webhook."""
    webhook = session.execute(select(Webhook)).scalar_one()
    sent = WebhookDelivery(
        webhook_id=webhook.id,
        event_id=event.id,
        kind=event.kind,
        state=DeliveryState.DELIVERED,
        attempts=1,
        next_at=now(),
    )
    session.add(sent)
    session.flush()
    return sent.id
