"""What a record says of a person: how it is checked, stored and shown."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid
from api.models.members import Member
from api.rules.access import Permission
from api.rules.dates import PartialDate
from api.rules.members import dates_too_early, may_follow, name_forms, number_fits
from api.schemas.members import MemberPublic
from api.schemas.partial_dates import to_text
from api.services import reference
from api.services.context import Context
from api.services.member_access import Reach

PARTIAL_DATES: Mapping[str, str] = {
    "birth_date": "birth_precision",
    "joined_on": "joined_precision",
    "official_on": "official_precision",
}
"""Column of a date → column of how exactly it is known."""

CONTACT = ("telephone", "email")
"""What people may put right themselves."""

SENSITIVE = ("national_id", "card_number", "birth_date", "sex", "joined_on", "official_on", *CONTACT)
"""What only officers of the cells that know a person, and the person, may see."""

PROFILE = ("full_name", "name_sort_override", *SENSITIVE)
"""Every field of the profile, as the wire names it."""

_NUMBERS = ("national_id", "card_number")


def profile_of(member: Member) -> dict[str, Any]:
    """The profile as the wire has it, nothing withheld."""
    return {name: partial_date(member, name) if name in PARTIAL_DATES else getattr(member, name) for name in PROFILE}


def partial_date(row: Any, name: str) -> PartialDate | None:
    """A date of a row with how exactly it is known."""
    on = getattr(row, name)
    return None if on is None else PartialDate(on, getattr(row, PARTIAL_DATES[name]))


def columns_of(profile: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that store a whole profile, the derived ones included."""
    columns = {name: profile[name] for name in PROFILE if name not in PARTIAL_DATES}
    for name, precision in PARTIAL_DATES.items():
        known: PartialDate | None = profile[name]
        columns[name] = known.on if known else None
        columns[precision] = known.precision if known else None
    forms = name_forms(profile["full_name"], profile["name_sort_override"])
    born: PartialDate | None = profile["birth_date"]
    return columns | {
        "name_folded": forms.folded,
        "name_sort": forms.sort,
        "birth_year": born.on.year if born else None,
    }


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Field → [old, new] of what differs, as the trail keeps it."""
    return {
        name: [_plain(before.get(name)), _plain(after.get(name))]
        for name in PROFILE
        if before.get(name) != after.get(name)
    }


def profile_faults(ctx: Context, profile: Mapping[str, Any]) -> list[FieldError]:
    """What cannot be right in a profile: names without letters, numbers that do not fit, dates out of order."""
    faults = []
    if not name_forms(profile["full_name"]).words:
        faults.append(FieldError("/full_name", "name_unreadable"))
    faults += [
        FieldError(f"/{name}", f"{name}_invalid")
        for name in _NUMBERS
        if profile[name] is not None and not number_fits(profile[name], number_lengths(ctx, name))
    ]
    dates = {name: profile[name] for name in PARTIAL_DATES}
    faults += [FieldError(f"/{name}", "date_too_early") for name in dates_too_early(**dates)]
    faults += [
        FieldError(f"/{name}", "day_ahead")
        for name in ("birth_date", "joined_on")
        if dates[name] is not None and dates[name].on > ctx.today
    ]
    return faults


def number_lengths(ctx: Context, name: str) -> Sequence[int]:
    """How many digits a national ID or card number may have today."""
    if name == "national_id":
        return list(reference.setting(ctx.session, "national_id_lengths", ctx.today))
    return [int(reference.setting(ctx.session, "card_number_length", ctx.today))]


def check_profile(ctx: Context, profile: Mapping[str, Any], member: Member | None = None) -> None:
    """Refuse a profile that cannot be right, or whose numbers another record has.

    Raises:
        Invalid: with every wrong field.
        Conflict: ``number_taken`` with the fields concerned.
    """
    faults = profile_faults(ctx, profile)
    if faults:
        raise Invalid("invalid", errors=faults)
    taken = [
        FieldError(f"/{name}", f"{name}_taken")
        for name in _NUMBERS
        if profile[name] is not None and _taken(ctx, name, profile[name], member)
    ]
    if taken:
        raise Conflict("number_taken", errors=taken, allowed=[])


def public(ctx: Context, found: Reach, home_name: str) -> MemberPublic:
    """A record as the actor may see it."""
    member = found.member
    withheld = () if found.sensitive(ctx) else SENSITIVE
    shown = profile_of(member) | dict.fromkeys(withheld)
    return MemberPublic(
        **shown,
        id=member.id,
        version=member.version,
        organisation_id=member.organisation_id,
        home_organisation_id=member.home_organisation_id,
        home_organisation_name=home_name,
        status=member.status,
        key_leader=member.key_leader,
        masked=list(withheld),
        merged_into_id=member.merged_into_id,
        next_statuses=list(may_follow(member.status)) if member.merged_into_id is None else [],
        allowed_actions=_allowed_actions(ctx, found),
        created_at=member.created_at,
        updated_at=member.updated_at,
    )


_ACTIONS: Mapping[str, Permission] = {
    "update": Permission.MEMBER_UPDATE,
    "change_status": Permission.MEMBER_UPDATE,
    "mark_key_leader": Permission.MEMBER_UPDATE,
    "introduce": Permission.MEMBER_TRANSFER,
    "open_membership": Permission.MEMBER_TRANSFER,
    "merge": Permission.MEMBER_MERGE,
}


def _allowed_actions(ctx: Context, found: Reach) -> list[str]:
    if found.member.merged_into_id is not None:
        return []
    actions = [action for action, permission in _ACTIONS.items() if found.allows_at_home(ctx, permission)]
    return ["update_contact", *actions] if found.own and "update" not in actions else actions


def _taken(ctx: Context, name: str, number: str, member: Member | None) -> bool:
    statement = select(col(Member.id)).where(getattr(Member, name) == number)
    if member is not None:
        statement = statement.where(col(Member.id) != member.id)
    return ctx.session.execute(statement).first() is not None


def _plain(value: Any) -> Any:
    return to_text(value) if isinstance(value, PartialDate) else value
