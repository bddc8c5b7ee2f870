from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.confirmation import Confirmation
    from ..models.self_report_create_quantities import SelfReportCreateQuantities


T = TypeVar("T", bound="SelfReportCreate")


@_attrs_define
class SelfReportCreate:
    """The member's own account under the three headings of the notebook. A later one supersedes an earlier.

    Attributes:
        done (str): Kết quả đã làm được.
        not_done (str): Chưa làm được.
        next_ (str): Hướng phấn đấu.
        late_reason (None | str | Unset):
        quantities (SelfReportCreateQuantities | Unset): Deed → the number reached.
        confirmed (Confirmation | None | Unset): For what is typed for another: how they confirmed it, if they have.
    """

    done: str
    not_done: str
    next_: str
    late_reason: None | str | Unset = UNSET
    quantities: SelfReportCreateQuantities | Unset = UNSET
    confirmed: Confirmation | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.confirmation import Confirmation  # noqa: PLC0415

        done = self.done

        not_done = self.not_done

        next_ = self.next_

        late_reason: None | str | Unset
        if isinstance(self.late_reason, Unset):
            late_reason = UNSET
        else:
            late_reason = self.late_reason

        quantities: dict[str, Any] | Unset = UNSET
        if not isinstance(self.quantities, Unset):
            quantities = self.quantities.to_dict()

        confirmed: dict[str, Any] | None | Unset
        if isinstance(self.confirmed, Unset):
            confirmed = UNSET
        elif isinstance(self.confirmed, Confirmation):
            confirmed = self.confirmed.to_dict()
        else:
            confirmed = self.confirmed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "done": done,
                "not_done": not_done,
                "next": next_,
            }
        )
        if late_reason is not UNSET:
            field_dict["late_reason"] = late_reason
        if quantities is not UNSET:
            field_dict["quantities"] = quantities
        if confirmed is not UNSET:
            field_dict["confirmed"] = confirmed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.confirmation import Confirmation  # noqa: PLC0415
        from ..models.self_report_create_quantities import SelfReportCreateQuantities  # noqa: PLC0415

        d = dict(src_dict)
        done = d.pop("done")

        not_done = d.pop("not_done")

        next_ = d.pop("next")

        def _parse_late_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        late_reason = _parse_late_reason(d.pop("late_reason", UNSET))

        _quantities = d.pop("quantities", UNSET)
        quantities: SelfReportCreateQuantities | Unset
        if isinstance(_quantities, Unset):
            quantities = UNSET
        else:
            quantities = SelfReportCreateQuantities.from_dict(_quantities)

        def _parse_confirmed(data: object) -> Confirmation | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                confirmed_type_0 = Confirmation.from_dict(data)

                return confirmed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Confirmation | None | Unset, data)

        confirmed = _parse_confirmed(d.pop("confirmed", UNSET))

        self_report_create = cls(
            done=done,
            not_done=not_done,
            next_=next_,
            late_reason=late_reason,
            quantities=quantities,
            confirmed=confirmed,
        )

        return self_report_create
