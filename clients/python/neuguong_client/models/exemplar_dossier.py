from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.exemplar_action import ExemplarAction
from ..models.exemplar_kind import ExemplarKind
from ..models.exemplar_state import ExemplarState

if TYPE_CHECKING:
    from ..models.commendation_public import CommendationPublic
    from ..models.consent_public import ConsentPublic
    from ..models.deed_line import DeedLine
    from ..models.exemplar_snapshot import ExemplarSnapshot
    from ..models.former_award_line import FormerAwardLine
    from ..models.named import Named
    from ..models.obstacle_public import ObstaclePublic
    from ..models.publicity_public import PublicityPublic
    from ..models.replication_public import ReplicationPublic


T = TypeVar("T", bound="ExemplarDossier")


@_attrs_define
class ExemplarDossier:
    """Everything about an exemplar, for those who deal with it and for the exemplar themselves.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        round_id (None | UUID):
        kind (ExemplarKind): A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm).
        state (ExemplarState): How far an exemplar has come. ``declined``: not recognised; ``withdrawn``: taken back,
            with the reason.
        title (str):
        person_name (None | str):
        field (str):
        proposed_on (datetime.date):
        recognised_on (datetime.date | None):
        version (int):
        member_id (None | UUID):
        place (str):
        summary (str):
        story (None | str):
        photo_link (None | str):
        deeds (list[DeedLine]):
        former_awards (list[FormerAwardLine]):
        obstacles_at_proposal (list[ObstaclePublic]):
        obstacles_now (list[ObstaclePublic]):
        override_reason (None | str):
        verified_on (datetime.date | None):
        verification (None | str):
        recognised_by (Named | None):
        decision_number (None | str):
        snapshot (ExemplarSnapshot | None):
        ended_on (datetime.date | None):
        ended_reason (None | str):
        ended_decision (None | str):
        consents (list[ConsentPublic]):
        commendations (list[CommendationPublic]):
        publicity (list[PublicityPublic]):
        replicated_by (list[ReplicationPublic]):
        allowed_actions (list[ExemplarAction]):
    """

    id: UUID
    organisation: Named
    round_id: None | UUID
    kind: ExemplarKind
    state: ExemplarState
    title: str
    person_name: None | str
    field: str
    proposed_on: datetime.date
    recognised_on: datetime.date | None
    version: int
    member_id: None | UUID
    place: str
    summary: str
    story: None | str
    photo_link: None | str
    deeds: list[DeedLine]
    former_awards: list[FormerAwardLine]
    obstacles_at_proposal: list[ObstaclePublic]
    obstacles_now: list[ObstaclePublic]
    override_reason: None | str
    verified_on: datetime.date | None
    verification: None | str
    recognised_by: Named | None
    decision_number: None | str
    snapshot: ExemplarSnapshot | None
    ended_on: datetime.date | None
    ended_reason: None | str
    ended_decision: None | str
    consents: list[ConsentPublic]
    commendations: list[CommendationPublic]
    publicity: list[PublicityPublic]
    replicated_by: list[ReplicationPublic]
    allowed_actions: list[ExemplarAction]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.exemplar_snapshot import ExemplarSnapshot  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        organisation = self.organisation.to_dict()

        round_id: None | str
        if isinstance(self.round_id, UUID):
            round_id = str(self.round_id)
        else:
            round_id = self.round_id

        kind = self.kind.value

        state = self.state.value

        title = self.title

        person_name: None | str
        person_name = self.person_name

        field = self.field

        proposed_on = self.proposed_on.isoformat()

        recognised_on: None | str
        if isinstance(self.recognised_on, datetime.date):
            recognised_on = self.recognised_on.isoformat()
        else:
            recognised_on = self.recognised_on

        version = self.version

        member_id: None | str
        if isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        place = self.place

        summary = self.summary

        story: None | str
        story = self.story

        photo_link: None | str
        photo_link = self.photo_link

        deeds = []
        for deeds_item_data in self.deeds:
            deeds_item = deeds_item_data.to_dict()
            deeds.append(deeds_item)

        former_awards = []
        for former_awards_item_data in self.former_awards:
            former_awards_item = former_awards_item_data.to_dict()
            former_awards.append(former_awards_item)

        obstacles_at_proposal = []
        for obstacles_at_proposal_item_data in self.obstacles_at_proposal:
            obstacles_at_proposal_item = obstacles_at_proposal_item_data.to_dict()
            obstacles_at_proposal.append(obstacles_at_proposal_item)

        obstacles_now = []
        for obstacles_now_item_data in self.obstacles_now:
            obstacles_now_item = obstacles_now_item_data.to_dict()
            obstacles_now.append(obstacles_now_item)

        override_reason: None | str
        override_reason = self.override_reason

        verified_on: None | str
        if isinstance(self.verified_on, datetime.date):
            verified_on = self.verified_on.isoformat()
        else:
            verified_on = self.verified_on

        verification: None | str
        verification = self.verification

        recognised_by: dict[str, Any] | None
        if isinstance(self.recognised_by, Named):
            recognised_by = self.recognised_by.to_dict()
        else:
            recognised_by = self.recognised_by

        decision_number: None | str
        decision_number = self.decision_number

        snapshot: dict[str, Any] | None
        if isinstance(self.snapshot, ExemplarSnapshot):
            snapshot = self.snapshot.to_dict()
        else:
            snapshot = self.snapshot

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        ended_reason: None | str
        ended_reason = self.ended_reason

        ended_decision: None | str
        ended_decision = self.ended_decision

        consents = []
        for consents_item_data in self.consents:
            consents_item = consents_item_data.to_dict()
            consents.append(consents_item)

        commendations = []
        for commendations_item_data in self.commendations:
            commendations_item = commendations_item_data.to_dict()
            commendations.append(commendations_item)

        publicity = []
        for publicity_item_data in self.publicity:
            publicity_item = publicity_item_data.to_dict()
            publicity.append(publicity_item)

        replicated_by = []
        for replicated_by_item_data in self.replicated_by:
            replicated_by_item = replicated_by_item_data.to_dict()
            replicated_by.append(replicated_by_item)

        allowed_actions = []
        for allowed_actions_item_data in self.allowed_actions:
            allowed_actions_item = allowed_actions_item_data.value
            allowed_actions.append(allowed_actions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "round_id": round_id,
                "kind": kind,
                "state": state,
                "title": title,
                "person_name": person_name,
                "field": field,
                "proposed_on": proposed_on,
                "recognised_on": recognised_on,
                "version": version,
                "member_id": member_id,
                "place": place,
                "summary": summary,
                "story": story,
                "photo_link": photo_link,
                "deeds": deeds,
                "former_awards": former_awards,
                "obstacles_at_proposal": obstacles_at_proposal,
                "obstacles_now": obstacles_now,
                "override_reason": override_reason,
                "verified_on": verified_on,
                "verification": verification,
                "recognised_by": recognised_by,
                "decision_number": decision_number,
                "snapshot": snapshot,
                "ended_on": ended_on,
                "ended_reason": ended_reason,
                "ended_decision": ended_decision,
                "consents": consents,
                "commendations": commendations,
                "publicity": publicity,
                "replicated_by": replicated_by,
                "allowed_actions": allowed_actions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.commendation_public import CommendationPublic  # noqa: PLC0415
        from ..models.consent_public import ConsentPublic  # noqa: PLC0415
        from ..models.deed_line import DeedLine  # noqa: PLC0415
        from ..models.exemplar_snapshot import ExemplarSnapshot  # noqa: PLC0415
        from ..models.former_award_line import FormerAwardLine  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415
        from ..models.obstacle_public import ObstaclePublic  # noqa: PLC0415
        from ..models.publicity_public import PublicityPublic  # noqa: PLC0415
        from ..models.replication_public import ReplicationPublic  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        def _parse_round_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                round_id_type_0 = UUID(data)

                return round_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        round_id = _parse_round_id(d.pop("round_id"))

        kind = ExemplarKind(d.pop("kind"))

        state = ExemplarState(d.pop("state"))

        title = d.pop("title")

        def _parse_person_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person_name = _parse_person_name(d.pop("person_name"))

        field = d.pop("field")

        proposed_on = datetime.date.fromisoformat(d.pop("proposed_on"))

        def _parse_recognised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recognised_on_type_0 = datetime.date.fromisoformat(data)

                return recognised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        recognised_on = _parse_recognised_on(d.pop("recognised_on"))

        version = d.pop("version")

        def _parse_member_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        member_id = _parse_member_id(d.pop("member_id"))

        place = d.pop("place")

        summary = d.pop("summary")

        def _parse_story(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        story = _parse_story(d.pop("story"))

        def _parse_photo_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        photo_link = _parse_photo_link(d.pop("photo_link"))

        deeds = []
        _deeds = d.pop("deeds")
        for deeds_item_data in _deeds:
            deeds_item = DeedLine.from_dict(deeds_item_data)

            deeds.append(deeds_item)

        former_awards = []
        _former_awards = d.pop("former_awards")
        for former_awards_item_data in _former_awards:
            former_awards_item = FormerAwardLine.from_dict(former_awards_item_data)

            former_awards.append(former_awards_item)

        obstacles_at_proposal = []
        _obstacles_at_proposal = d.pop("obstacles_at_proposal")
        for obstacles_at_proposal_item_data in _obstacles_at_proposal:
            obstacles_at_proposal_item = ObstaclePublic.from_dict(obstacles_at_proposal_item_data)

            obstacles_at_proposal.append(obstacles_at_proposal_item)

        obstacles_now = []
        _obstacles_now = d.pop("obstacles_now")
        for obstacles_now_item_data in _obstacles_now:
            obstacles_now_item = ObstaclePublic.from_dict(obstacles_now_item_data)

            obstacles_now.append(obstacles_now_item)

        def _parse_override_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        override_reason = _parse_override_reason(d.pop("override_reason"))

        def _parse_verified_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verified_on_type_0 = datetime.date.fromisoformat(data)

                return verified_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        verified_on = _parse_verified_on(d.pop("verified_on"))

        def _parse_verification(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        verification = _parse_verification(d.pop("verification"))

        def _parse_recognised_by(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recognised_by_type_0 = Named.from_dict(data)

                return recognised_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        recognised_by = _parse_recognised_by(d.pop("recognised_by"))

        def _parse_decision_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decision_number = _parse_decision_number(d.pop("decision_number"))

        def _parse_snapshot(data: object) -> ExemplarSnapshot | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                snapshot_type_0 = ExemplarSnapshot.from_dict(data)

                return snapshot_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExemplarSnapshot | None, data)

        snapshot = _parse_snapshot(d.pop("snapshot"))

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        def _parse_ended_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_reason = _parse_ended_reason(d.pop("ended_reason"))

        def _parse_ended_decision(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        ended_decision = _parse_ended_decision(d.pop("ended_decision"))

        consents = []
        _consents = d.pop("consents")
        for consents_item_data in _consents:
            consents_item = ConsentPublic.from_dict(consents_item_data)

            consents.append(consents_item)

        commendations = []
        _commendations = d.pop("commendations")
        for commendations_item_data in _commendations:
            commendations_item = CommendationPublic.from_dict(commendations_item_data)

            commendations.append(commendations_item)

        publicity = []
        _publicity = d.pop("publicity")
        for publicity_item_data in _publicity:
            publicity_item = PublicityPublic.from_dict(publicity_item_data)

            publicity.append(publicity_item)

        replicated_by = []
        _replicated_by = d.pop("replicated_by")
        for replicated_by_item_data in _replicated_by:
            replicated_by_item = ReplicationPublic.from_dict(replicated_by_item_data)

            replicated_by.append(replicated_by_item)

        allowed_actions = []
        _allowed_actions = d.pop("allowed_actions")
        for allowed_actions_item_data in _allowed_actions:
            allowed_actions_item = ExemplarAction(allowed_actions_item_data)

            allowed_actions.append(allowed_actions_item)

        exemplar_dossier = cls(
            id=id,
            organisation=organisation,
            round_id=round_id,
            kind=kind,
            state=state,
            title=title,
            person_name=person_name,
            field=field,
            proposed_on=proposed_on,
            recognised_on=recognised_on,
            version=version,
            member_id=member_id,
            place=place,
            summary=summary,
            story=story,
            photo_link=photo_link,
            deeds=deeds,
            former_awards=former_awards,
            obstacles_at_proposal=obstacles_at_proposal,
            obstacles_now=obstacles_now,
            override_reason=override_reason,
            verified_on=verified_on,
            verification=verification,
            recognised_by=recognised_by,
            decision_number=decision_number,
            snapshot=snapshot,
            ended_on=ended_on,
            ended_reason=ended_reason,
            ended_decision=ended_decision,
            consents=consents,
            commendations=commendations,
            publicity=publicity,
            replicated_by=replicated_by,
            allowed_actions=allowed_actions,
        )

        exemplar_dossier.additional_properties = d
        return exemplar_dossier

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
