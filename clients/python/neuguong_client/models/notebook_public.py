from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action
from ..models.standing import Standing

if TYPE_CHECKING:
    from ..models.assessment_public import AssessmentPublic
    from ..models.comment_public import CommentPublic
    from ..models.exception_public import ExceptionPublic
    from ..models.named import Named
    from ..models.next_task import NextTask
    from ..models.organisation_year_public import OrganisationYearPublic
    from ..models.other_year import OtherYear
    from ..models.pledge_public import PledgePublic
    from ..models.progress_public import ProgressPublic
    from ..models.proxy_entry_public import ProxyEntryPublic
    from ..models.reason_public import ReasonPublic
    from ..models.self_report_public import SelfReportPublic
    from ..models.theme_public import ThemePublic


T = TypeVar("T", bound="NotebookPublic")


@_attrs_define
class NotebookPublic:
    """One person's year. What the caller may not see of it is null or empty.

    Attributes:
        member (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        organisation (Named | None): The cell of record; null when the person is in no cell.
        key_leader (bool):
        standing (None | Standing): How the person stands towards the year's duty; null: in no cell.
        calendar (None | OrganisationYearPublic): The year as it holds for the cell.
        themes (list[ThemePublic]):
        pledge (None | PledgePublic):
        comments (list[CommentPublic]):
        progress (list[ProgressPublic]):
        self_reports (list[SelfReportPublic]): Newest first; the first holds.
        assessments (list[AssessmentPublic]): Newest first; the first holds.
        proxy_entries (list[ProxyEntryPublic]):
        reasons (list[ReasonPublic]):
        exception (ExceptionPublic | None):
        next_task (NextTask | None): Null when nothing is left to do.
        allowed_actions (list[Action]): What this caller may do with it now.
        may_create (bool): Whether this caller may begin the pledge: there is none yet.
        other_years (list[OtherYear]): The person's other years, newest first.
    """

    member: Named
    year: int
    organisation: Named | None
    key_leader: bool
    standing: None | Standing
    calendar: None | OrganisationYearPublic
    themes: list[ThemePublic]
    pledge: None | PledgePublic
    comments: list[CommentPublic]
    progress: list[ProgressPublic]
    self_reports: list[SelfReportPublic]
    assessments: list[AssessmentPublic]
    proxy_entries: list[ProxyEntryPublic]
    reasons: list[ReasonPublic]
    exception: ExceptionPublic | None
    next_task: NextTask | None
    allowed_actions: list[Action]
    may_create: bool
    other_years: list[OtherYear]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.exception_public import ExceptionPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.next_task import NextTask  # noqa: PLC0415
        from ..models.organisation_year_public import OrganisationYearPublic  # noqa: PLC0415
        from ..models.pledge_public import PledgePublic  # noqa: PLC0415

        member = self.member.to_dict()

        year = self.year

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, Named):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        key_leader = self.key_leader

        standing: None | str
        if isinstance(self.standing, Standing):
            standing = self.standing.value
        else:
            standing = self.standing

        calendar: dict[str, Any] | None
        if isinstance(self.calendar, OrganisationYearPublic):
            calendar = self.calendar.to_dict()
        else:
            calendar = self.calendar

        themes = []
        for themes_item_data in self.themes:
            themes_item = themes_item_data.to_dict()
            themes.append(themes_item)

        pledge: dict[str, Any] | None
        if isinstance(self.pledge, PledgePublic):
            pledge = self.pledge.to_dict()
        else:
            pledge = self.pledge

        comments = []
        for comments_item_data in self.comments:
            comments_item = comments_item_data.to_dict()
            comments.append(comments_item)

        progress = []
        for progress_item_data in self.progress:
            progress_item = progress_item_data.to_dict()
            progress.append(progress_item)

        self_reports = []
        for self_reports_item_data in self.self_reports:
            self_reports_item = self_reports_item_data.to_dict()
            self_reports.append(self_reports_item)

        assessments = []
        for assessments_item_data in self.assessments:
            assessments_item = assessments_item_data.to_dict()
            assessments.append(assessments_item)

        proxy_entries = []
        for proxy_entries_item_data in self.proxy_entries:
            proxy_entries_item = proxy_entries_item_data.to_dict()
            proxy_entries.append(proxy_entries_item)

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item = reasons_item_data.to_dict()
            reasons.append(reasons_item)

        exception: dict[str, Any] | None
        if isinstance(self.exception, ExceptionPublic):
            exception = self.exception.to_dict()
        else:
            exception = self.exception

        next_task: dict[str, Any] | None
        if isinstance(self.next_task, NextTask):
            next_task = self.next_task.to_dict()
        else:
            next_task = self.next_task

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        may_create = self.may_create

        other_years = []
        for other_years_item_data in self.other_years:
            other_years_item = other_years_item_data.to_dict()
            other_years.append(other_years_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member": member,
                "year": year,
                "organisation": organisation,
                "key_leader": key_leader,
                "standing": standing,
                "calendar": calendar,
                "themes": themes,
                "pledge": pledge,
                "comments": comments,
                "progress": progress,
                "self_reports": self_reports,
                "assessments": assessments,
                "proxy_entries": proxy_entries,
                "reasons": reasons,
                "exception": exception,
                "next_task": next_task,
                "allowed_actions": allowed_actions,
                "may_create": may_create,
                "other_years": other_years,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assessment_public import AssessmentPublic  # noqa: PLC0415
        from ..models.comment_public import CommentPublic  # noqa: PLC0415
        from ..models.exception_public import ExceptionPublic  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.next_task import NextTask  # noqa: PLC0415
        from ..models.organisation_year_public import OrganisationYearPublic  # noqa: PLC0415
        from ..models.other_year import OtherYear  # noqa: PLC0415
        from ..models.pledge_public import PledgePublic  # noqa: PLC0415
        from ..models.progress_public import ProgressPublic  # noqa: PLC0415
        from ..models.proxy_entry_public import ProxyEntryPublic  # noqa: PLC0415
        from ..models.reason_public import ReasonPublic  # noqa: PLC0415
        from ..models.self_report_public import SelfReportPublic  # noqa: PLC0415
        from ..models.theme_public import ThemePublic  # noqa: PLC0415

        d = dict(src_dict)
        member = Named.from_dict(d.pop("member"))

        year = d.pop("year")

        def _parse_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = Named.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        organisation = _parse_organisation(d.pop("organisation"))

        key_leader = d.pop("key_leader")

        def _parse_standing(data: object) -> None | Standing:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                standing_type_0 = Standing(data)

                return standing_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Standing, data)

        standing = _parse_standing(d.pop("standing"))

        def _parse_calendar(data: object) -> None | OrganisationYearPublic:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                calendar_type_0 = OrganisationYearPublic.from_dict(data)

                return calendar_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OrganisationYearPublic, data)

        calendar = _parse_calendar(d.pop("calendar"))

        themes = []
        _themes = d.pop("themes")
        for themes_item_data in _themes:
            themes_item = ThemePublic.from_dict(themes_item_data)

            themes.append(themes_item)

        def _parse_pledge(data: object) -> None | PledgePublic:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                pledge_type_0 = PledgePublic.from_dict(data)

                return pledge_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PledgePublic, data)

        pledge = _parse_pledge(d.pop("pledge"))

        comments = []
        _comments = d.pop("comments")
        for comments_item_data in _comments:
            comments_item = CommentPublic.from_dict(comments_item_data)

            comments.append(comments_item)

        progress = []
        _progress = d.pop("progress")
        for progress_item_data in _progress:
            progress_item = ProgressPublic.from_dict(progress_item_data)

            progress.append(progress_item)

        self_reports = []
        _self_reports = d.pop("self_reports")
        for self_reports_item_data in _self_reports:
            self_reports_item = SelfReportPublic.from_dict(self_reports_item_data)

            self_reports.append(self_reports_item)

        assessments = []
        _assessments = d.pop("assessments")
        for assessments_item_data in _assessments:
            assessments_item = AssessmentPublic.from_dict(assessments_item_data)

            assessments.append(assessments_item)

        proxy_entries = []
        _proxy_entries = d.pop("proxy_entries")
        for proxy_entries_item_data in _proxy_entries:
            proxy_entries_item = ProxyEntryPublic.from_dict(proxy_entries_item_data)

            proxy_entries.append(proxy_entries_item)

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = ReasonPublic.from_dict(reasons_item_data)

            reasons.append(reasons_item)

        def _parse_exception(data: object) -> ExceptionPublic | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                exception_type_0 = ExceptionPublic.from_dict(data)

                return exception_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExceptionPublic | None, data)

        exception = _parse_exception(d.pop("exception"))

        def _parse_next_task(data: object) -> NextTask | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                next_task_type_0 = NextTask.from_dict(data)

                return next_task_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NextTask | None, data)

        next_task = _parse_next_task(d.pop("next_task"))

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = Action(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        may_create = d.pop("may_create")

        other_years = []
        _other_years = d.pop("other_years")
        for other_years_item_data in _other_years:
            other_years_item = OtherYear.from_dict(other_years_item_data)

            other_years.append(other_years_item)

        notebook_public = cls(
            member=member,
            year=year,
            organisation=organisation,
            key_leader=key_leader,
            standing=standing,
            calendar=calendar,
            themes=themes,
            pledge=pledge,
            comments=comments,
            progress=progress,
            self_reports=self_reports,
            assessments=assessments,
            proxy_entries=proxy_entries,
            reasons=reasons,
            exception=exception,
            next_task=next_task,
            allowed_actions=allowed_actions,
            may_create=may_create,
            other_years=other_years,
        )

        notebook_public.additional_properties = d
        return notebook_public

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
