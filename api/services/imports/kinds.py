"""How each kind of list is planned and carried out."""

import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from api.rules.imports import ImportKind
from api.services.context import Context
from api.services.imports.attendance_commits import commit_attendance, lock_attendance
from api.services.imports.attendance_plans import plan_attendance
from api.services.imports.exemplar_commits import commit_exemplars, lock_exemplars
from api.services.imports.exemplar_plans import plan_exemplars
from api.services.imports.member_commits import commit_members, lock_members
from api.services.imports.member_plans import plan_members
from api.services.imports.organisation_commits import commit_organisations, lock_organisations
from api.services.imports.organisation_plans import plan_organisations
from api.services.imports.plans import Plan, PlannedRow, Source, plan_of
from api.services.imports.pledge_commits import commit_pledges, lock_pledges
from api.services.imports.pledge_plans import plan_pledges
from api.services.member_restoring import Image, images


def _no_images(_ctx: Context, _subject_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Image]:
    return {}


@dataclass(frozen=True)
class KindOfList:
    """``plan`` only reads. ``lock`` holds what the rows concern, so that the plan stays true; ``commit`` writes it.

    ``images`` are all that is recorded about those whom it changes, where undoing needs more than the changes.
    ``apart``: no row rests on another one. Those that write mean the same without those that change nothing beside
    them, and can be carried out some at a time.
    """

    plan: Callable[[Context, Source, Sequence[PlannedRow]], list[PlannedRow]]
    lock: Callable[[Context, Sequence[PlannedRow]], None]
    commit: Callable[[Context, Source, Sequence[PlannedRow]], None]
    images: Callable[[Context, Collection[uuid.UUID]], Mapping[uuid.UUID, Image]] = _no_images
    apart: bool = False


KINDS: Mapping[ImportKind, KindOfList] = {
    ImportKind.ORGANISATIONS: KindOfList(plan_organisations, lock_organisations, commit_organisations),
    ImportKind.MEMBERS: KindOfList(plan_members, lock_members, commit_members, images, apart=True),
    ImportKind.PLEDGES: KindOfList(plan_pledges, lock_pledges, commit_pledges, apart=True),
    ImportKind.ATTENDANCE: KindOfList(plan_attendance, lock_attendance, commit_attendance),
    ImportKind.EXEMPLARS: KindOfList(plan_exemplars, lock_exemplars, commit_exemplars),
}


def plan_rows(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> Plan:
    """Plan rows that have been read."""
    return plan_of(source, KINDS[source.kind].plan(ctx, source, rows))
