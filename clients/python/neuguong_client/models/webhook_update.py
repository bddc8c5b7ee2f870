from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.webhook_state import WebhookState
from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookUpdate")


@_attrs_define
class WebhookUpdate:
    """A change of a webhook. Enabling it again lets what waited go out.

    Attributes:
        url (str | Unset): Where messages go: https, on the public internet.
        description (str | Unset):
        kinds (list[str] | Unset): Kinds of event, or `<noun>.*`; empty: all.
        state (WebhookState | Unset): ``disabled``: nothing is sent; messages wait until it is enabled again.
    """

    url: str | Unset = UNSET
    description: str | Unset = UNSET
    kinds: list[str] | Unset = UNSET
    state: WebhookState | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        description = self.description

        kinds: list[str] | Unset = UNSET
        if not isinstance(self.kinds, Unset):
            kinds = self.kinds

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.value

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if url is not UNSET:
            field_dict["url"] = url
        if description is not UNSET:
            field_dict["description"] = description
        if kinds is not UNSET:
            field_dict["kinds"] = kinds
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url", UNSET)

        description = d.pop("description", UNSET)

        kinds = cast(list[str], d.pop("kinds", UNSET))

        _state = d.pop("state", UNSET)
        state: WebhookState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = WebhookState(_state)

        webhook_update = cls(
            url=url,
            description=description,
            kinds=kinds,
            state=state,
        )

        return webhook_update
