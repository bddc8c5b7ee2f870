"""Rewrites how people are counted: their cached lines and what their pledges carry. Used by ``counters`` alone."""

import uuid
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Table, bindparam, delete, select, update

from api.core.bulk import insert_rows
from api.core.clock import FOREVER
from api.models.base import table_of
from api.models.pledges import Pledge
from api.models.statistics import PersonYear
from api.rules.figures import PersonFacts, PledgeFacts, person_contribution, pledge_contribution
from api.rules.histories import PersonLine, stages_on
from api.services.context import Context
from api.services.tallies import Key

Lines = Mapping[tuple[uuid.UUID, int], PersonLine | None]
"""Person and year → how they count now; None: in no cell yet."""

Deltas = defaultdict[Key, Counter[str]]
"""Cell and year → what has to be added to its counters."""

_PLEDGES: Table = table_of(Pledge)
_PEOPLE: Table = table_of(PersonYear)


def replace_people(ctx: Context, member_ids: Collection[uuid.UUID], lines: Lines, deltas: Deltas) -> None:
    """Bring ``person_year`` of these people to their lines, noting the difference in ``deltas``."""
    counted = {
        (row.member_id, row.year): (
            row.organisation_id,
            PersonFacts(row.bucket, row.party_member, row.key_leader),
        )
        for row in ctx.session.execute(select(_PEOPLE).where(_PEOPLE.c.member_id.in_(member_ids)))
    }
    old_keys, new_rows = [], []
    for (member_id, year), line in lines.items():
        before = counted.get((member_id, year))
        after = None if line is None or line.person is None else (line.organisation_id, line.person)
        if before == after:
            continue
        if before is not None:
            deltas[before[0], year].subtract(person_contribution(before[1]))
            old_keys.append({"key_member": member_id, "key_year": year})
        if after is not None:
            deltas[after[0], year].update(person_contribution(after[1]))
            new_rows.append(
                {
                    "member_id": member_id,
                    "year": year,
                    "organisation_id": after[0],
                    "bucket": after[1].bucket,
                    "key_leader": after[1].key_leader,
                    "party_member": after[1].party_member,
                }
            )
    if old_keys:
        here = (_PEOPLE.c.member_id == bindparam("key_member"), _PEOPLE.c.year == bindparam("key_year"))
        ctx.session.execute(delete(_PEOPLE).where(*here), old_keys)
    insert_rows(ctx.session, _PEOPLE, new_rows)


def move_pledges(ctx: Context, member_ids: Collection[uuid.UUID], lines: Lines, deltas: Deltas) -> None:
    """Bring the pledges of these people to their cells of record, noting the difference in ``deltas``.

    A pledge whose person is in no cell at all stays where it is, as a turn.
    """
    moved = []
    for row in ctx.session.execute(select(_PLEDGES).where(_PLEDGES.c.member_id.in_(member_ids))):
        line = lines.get((row.member_id, row.year))
        before = (row.organisation_id, row.bucket, row.key_leader)
        after = (
            (row.organisation_id, None, False)
            if line is None
            else (
                line.organisation_id,
                line.bucket,
                line.key_leader,
            )
        )
        if before == after:
            continue
        stages = stages_on((row.registered_on, row.publicised_on, row.self_reported_on, row.assessed_on), FOREVER)
        for (organisation_id, bucket, key_leader), add in (
            (before, Counter.subtract),
            (after, Counter.update),
        ):
            facts = PledgeFacts(stages, row.rating, bucket, key_leader)
            add(deltas[organisation_id, row.year], pledge_contribution(facts))
        since = row.organisation_since_on if line is None or before[0] == after[0] else line.since
        moved.append(
            {
                "key_pledge": row.id,
                "organisation_id": after[0],
                "organisation_since_on": since,
                "bucket": after[1],
                "key_leader": after[2],
                "updated_at": ctx.at,
            }
        )
    if moved:
        ctx.session.execute(
            update(_PLEDGES)
            .where(_PLEDGES.c.id == bindparam("key_pledge"))
            .values(
                organisation_id=bindparam("organisation_id"),
                organisation_since_on=bindparam("organisation_since_on"),
                bucket=bindparam("bucket"),
                key_leader=bindparam("key_leader"),
                updated_at=bindparam("updated_at"),
                version=_PLEDGES.c.version + 1,
            ),
            moved,
        )
        _forget(ctx, {row["key_pledge"] for row in moved})


def _forget(ctx: Context, pledge_ids: Collection[uuid.UUID]) -> None:
    """Let pledges already loaded in this transaction be read anew."""
    for entity in list(ctx.session.identity_map.values()):
        if isinstance(entity, Pledge) and entity.id in pledge_ids:
            ctx.session.expire(entity)
