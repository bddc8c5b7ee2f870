from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_state import DeliveryState

if TYPE_CHECKING:
    from ..models.attempt import Attempt


T = TypeVar("T", bound="DeliveryPublic")


@_attrs_define
class DeliveryPublic:
    """One message to one webhook.

    Attributes:
        id (UUID): The message's `webhook-id`, the same at every attempt.
        webhook_id (UUID):
        event_id (UUID):
        kind (str):
        state (DeliveryState): ``withheld``: whoever set the webhook up may no longer read that event. ``failed``: given
            up.
        attempts (int):
        next_at (datetime.datetime): When it is tried next, if it waits.
        delivered_at (datetime.datetime | None):
        log (list[Attempt]): The attempts, the oldest first.
        created_at (datetime.datetime):
    """

    id: UUID
    webhook_id: UUID
    event_id: UUID
    kind: str
    state: DeliveryState
    attempts: int
    next_at: datetime.datetime
    delivered_at: datetime.datetime | None
    log: list[Attempt]
    created_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        webhook_id = str(self.webhook_id)

        event_id = str(self.event_id)

        kind = self.kind

        state = self.state.value

        attempts = self.attempts

        next_at = self.next_at.isoformat()

        delivered_at: None | str
        if isinstance(self.delivered_at, datetime.datetime):
            delivered_at = self.delivered_at.isoformat()
        else:
            delivered_at = self.delivered_at

        log = []
        for log_item_data in self.log:
            log_item = log_item_data.to_dict()
            log.append(log_item)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "webhook_id": webhook_id,
                "event_id": event_id,
                "kind": kind,
                "state": state,
                "attempts": attempts,
                "next_at": next_at,
                "delivered_at": delivered_at,
                "log": log,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt import Attempt  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        webhook_id = UUID(d.pop("webhook_id"))

        event_id = UUID(d.pop("event_id"))

        kind = d.pop("kind")

        state = DeliveryState(d.pop("state"))

        attempts = d.pop("attempts")

        next_at = datetime.datetime.fromisoformat(d.pop("next_at"))

        def _parse_delivered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                delivered_at_type_0 = datetime.datetime.fromisoformat(data)

                return delivered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        delivered_at = _parse_delivered_at(d.pop("delivered_at"))

        log = []
        _log = d.pop("log")
        for log_item_data in _log:
            log_item = Attempt.from_dict(log_item_data)

            log.append(log_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        delivery_public = cls(
            id=id,
            webhook_id=webhook_id,
            event_id=event_id,
            kind=kind,
            state=state,
            attempts=attempts,
            next_at=next_at,
            delivered_at=delivered_at,
            log=log,
            created_at=created_at,
        )

        delivery_public.additional_properties = d
        return delivery_public

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
