"""Changing reference data: entries of catalogues and dated settings; what held before keeps its interval."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, FieldError, Invalid, NotFound
from api.models.reference import DatedSetting, ReferenceItem
from api.rules.access import Permission
from api.schemas.reference import (
    CATALOGUES,
    SETTINGS,
    SHAPES,
    ReferenceItemCreate,
    ReferenceItemPublic,
    SettingPublic,
    SettingWrite,
)
from api.services import counters, events, reference
from api.services.access import require_everywhere
from api.services.context import Context


def items(ctx: Context, catalogue: str, day: date) -> Sequence[ReferenceItemPublic]:
    """A catalogue as it is in force on a day.

    Raises:
        NotFound: there is no such catalogue.
    """
    _require_catalogue(catalogue)
    return [_item_public(item) for item in reference.items(ctx.session, catalogue, day)]


def add_item(ctx: Context, catalogue: str, body: ReferenceItemCreate) -> ReferenceItemPublic:
    """Add an entry to a catalogue from a day on.

    Raises:
        Invalid: the data does not have the catalogue's shape; ``rank_taken`` or ``number_too_large`` for a rating.
        Conflict: ``entry_in_force`` when the code is still in force then or later.
    """
    require_everywhere(ctx, Permission.REFERENCE_MANAGE)
    data = _checked(_require_catalogue(catalogue), body.data, "/data")
    _require_free(ctx, catalogue, body)
    item = ReferenceItem.model_validate({**body.model_dump(), "catalogue": catalogue, "data": data})
    try:
        with ctx.session.begin_nested():
            ctx.session.add(item)
    except IntegrityError:  # somebody else was a moment earlier: refused as a moment later
        _require_free(ctx, catalogue, body)
        raise
    _record_item(ctx, "reference.added", item)
    return _item_public(item)


def end_item(ctx: Context, item_id: uuid.UUID, ends_on: date) -> ReferenceItemPublic:
    """End an entry. What was written with it keeps it; nothing new may use it from that day on.

    Raises:
        Conflict: ``already_ended``.
        Invalid: ``interval_empty``, ``day_past``: the past is not rewritten.
    """
    require_everywhere(ctx, Permission.REFERENCE_MANAGE)
    item = ctx.session.get(ReferenceItem, item_id)
    if item is None:
        raise NotFound
    if item.valid_to != FOREVER:
        raise Conflict("already_ended")
    _check_from(ctx, item.valid_from, ends_on, "/ends_on")
    item.valid_to = ends_on
    ctx.session.flush()
    _record_item(ctx, "reference.ended", item)
    return _item_public(item)


def settings(ctx: Context, day: date) -> Sequence[SettingPublic]:
    """Every setting in force on a day, by key."""
    rows = ctx.session.execute(
        select(DatedSetting)
        .where(col(DatedSetting.valid_from) <= day, col(DatedSetting.valid_to) > day)
        .order_by(col(DatedSetting.key))
    ).scalars()
    return [_setting_public(row) for row in rows]


def set_value(ctx: Context, key: str, body: SettingWrite) -> SettingPublic:
    """Give a setting another value from a day on; a value already decided for later is not passed over.

    Raises:
        NotFound: there is no such setting.
        Invalid: the value does not have the setting's shape; ``day_past``.
        Conflict: ``setting_decided_later`` when another value begins on or after that day.
    """
    require_everywhere(ctx, Permission.REFERENCE_MANAGE)
    if key not in SETTINGS:
        raise NotFound
    value = _checked(SETTINGS[key], body.value, "/value")
    if body.valid_from < ctx.today:
        raise Invalid.at("/valid_from", "day_past")
    last = _held_last(ctx, key)
    if last.valid_from >= body.valid_from:
        raise Conflict("setting_decided_later", day=last.valid_from.strftime("%d/%m/%Y"))
    last.valid_to = body.valid_from
    ctx.session.flush()  # before its successor, since only one value may be in force without end
    setting = DatedSetting(key=key, value=value, source=body.source, valid_from=body.valid_from)
    ctx.session.add(setting)
    ctx.session.flush()
    data = {"key": key, "valid_from": body.valid_from, "before": last.value, "after": value}
    events.record(ctx, "setting.changed", setting.id, data=data)
    if key == "status_requirements" and body.valid_from == ctx.today:
        counters.rebuild(ctx)  # everybody may count differently from today on
    return _setting_public(setting)


def _held_last(ctx: Context, key: str) -> DatedSetting:
    """The value of a setting that was decided last, while nobody else decides on the setting."""
    of_key = col(DatedSetting.key) == key
    ctx.session.execute(select(col(DatedSetting.id)).where(of_key).order_by(col(DatedSetting.id)).with_for_update())
    last: DatedSetting = ctx.session.execute(  # read only now: whoever held them may have added one
        select(DatedSetting).where(of_key).order_by(col(DatedSetting.valid_from).desc()).limit(1)
    ).scalar_one()
    return last


def _require_free(ctx: Context, catalogue: str, body: ReferenceItemCreate) -> None:
    """Refuse a code, or the rank of a rating, that is still in force when an entry is to begin."""
    later = ctx.session.execute(
        select(col(ReferenceItem.id)).where(
            col(ReferenceItem.catalogue) == catalogue,
            col(ReferenceItem.code) == body.code,
            col(ReferenceItem.valid_to) > body.valid_from,
        )
    ).first()
    if later is not None:
        raise Conflict("entry_in_force", entry=body.code)
    if catalogue == "rating_level":
        _check_rank(ctx, body)


def _check_rank(ctx: Context, body: ReferenceItemCreate) -> None:
    """A pledge stores the rank of its rating: 1 to 5, and never two levels with the same one at a time."""
    if not 1 <= body.rank <= 5:
        raise Invalid.at("/rank", "rank_outside")
    taken = ctx.session.execute(
        select(col(ReferenceItem.id)).where(
            col(ReferenceItem.catalogue) == "rating_level",
            col(ReferenceItem.rank) == body.rank,
            col(ReferenceItem.valid_to) > body.valid_from,
        )
    ).first()
    if taken is not None:
        raise Invalid.at("/rank", "rank_taken")


def _check_from(ctx: Context, valid_from: date, ends_on: date, pointer: str) -> None:
    if ends_on <= valid_from:
        raise Invalid.at(pointer, "interval_empty")
    if ends_on < ctx.today:
        raise Invalid.at(pointer, "day_past")


def _require_catalogue(catalogue: str) -> TypeAdapter[Any]:
    adapter = CATALOGUES.get(catalogue)
    if adapter is None:
        raise NotFound
    return adapter


def _checked(adapter: TypeAdapter[Any], value: Any, pointer: str) -> Any:
    """The value in the adapter's shape, as JSON keeps it."""
    try:
        return adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        steps = [(each["loc"], each["type"]) for each in error.errors(include_input=False, include_url=False)]
        wrong = [
            FieldError(
                pointer + "".join(f"/{str(step)[:60]}" for step in place),
                {"missing": "missing", "extra_forbidden": "unknown_field"}.get(kind, "value_invalid"),
            )
            for place, kind in steps
        ]
        raise Invalid("invalid", errors=wrong) from error


def _record_item(ctx: Context, kind: str, item: ReferenceItem) -> None:
    data = {"catalogue": item.catalogue, "code": item.code, "valid_from": item.valid_from, "valid_to": item.valid_to}
    events.record(ctx, kind, item.id, data=data)


def _item_public(item: ReferenceItem) -> ReferenceItemPublic:
    fields = {name: getattr(item, name) for name in ReferenceItemPublic.model_fields if name != "valid_to"}
    return ReferenceItemPublic(**fields, valid_to=None if item.valid_to == FOREVER else item.valid_to)


def _setting_public(setting: DatedSetting) -> SettingPublic:
    fields = {name: getattr(setting, name) for name in SettingPublic.model_fields if name not in {"valid_to", "shape"}}
    valid_to = None if setting.valid_to == FOREVER else setting.valid_to
    return SettingPublic(**fields, shape=SHAPES.get(setting.key), valid_to=valid_to)
