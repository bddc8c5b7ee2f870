"""Years, themes, pledges and what belongs to them, written straight to the tables."""

import itertools
import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from api.core.clock import FOREVER, civil_date, now
from api.models.directives import Theme, ThemeTerm
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Assessment, Deed, DeedGround, Pledge, SelfReport
from api.models.years import ProgrammeYear
from api.rules.figures import Bucket
from api.rules.pledges import STAGES, GroundKind, PledgeState, stage_field

_numbers = itertools.count(1)

CONCRETE: dict[str, Any] = {
    "action": "Mỗi tuần dành một buổi hướng dẫn bà con làm thủ tục qua mạng tại nhà văn hoá thôn",
    "measure": "Bà con tự nộp được hồ sơ",
    "quantity": 40,
    "unit": "buổi",
    "rhythm": "weekly",
    "duty": "Tổ công nghệ số cộng đồng",
    "grounds": [{"kind": "saying", "citation": "Việc gì có lợi cho dân phải hết sức làm"}],
}
"""A deed as a client sends it, with nothing left to hint at."""

VAGUE: dict[str, Any] = {"action": "Không ngừng nâng cao tinh thần trách nhiệm"}
"""A deed with everything to hint at."""


def year(session: Session, number: int | None = None, **days: date) -> ProgrammeYear:
    """An opened year whose windows are all open today, unless days say otherwise; this year without a number."""
    today = civil_date(now())
    number = number or today.year
    windows = {
        "registration_opens_on": date(number, 1, 1),
        "registration_closes_on": max(today, date(number, 12, 31)),
        "report_opens_on": min(today, date(number, 1, 1)),
        "report_closes_on": max(today, date(number, 12, 31)),
        "assessment_closes_on": max(today, date(number, 12, 31)),
    }
    made = ProgrammeYear.model_validate({"year": number, **windows, **days})
    session.add(made)
    session.flush()
    return made


def theme(
    session: Session,
    organisation: Organisation,
    title: str | None = None,
    *,
    term: ThemeTerm = ThemeTerm.YEAR,
    valid_from: date = date(2020, 1, 1),
    valid_to: date = FOREVER,
) -> Theme:
    """A theme of an organisation for its subtree."""
    made = Theme(
        organisation_id=organisation.id,
        term=term,
        title=title or f"Chuyên đề {next(_numbers)}",
        valid_from=valid_from,
        valid_to=valid_to,
    )
    session.add(made)
    session.flush()
    return made


def pledge(
    session: Session,
    member: Member,
    organisation: Organisation,
    number: int | None = None,
    *,
    state: PledgeState = PledgeState.DRAFT,
    actions: Sequence[str] = ("Mỗi tháng đọc và kể lại một mẩu chuyện về Bác trong buổi sinh hoạt chi bộ",),
    rating: int = 2,
    on: date | None = None,
    bucket: Bucket | None = Bucket.DUE,
) -> Pledge:
    """A pledge in a state, with its deeds, self-report and assessment. All its stages were reached on one day.

    Counters are not written: rebuild them, or count from the rows.
    """
    today = civil_date(now())
    reached = len(STAGES) if state is PledgeState.CLOSED else STAGES.index(state) + 1 if state in STAGES else 0
    dates = {stage_field(stage): on or today for stage in STAGES[:reached]}
    made = Pledge.model_validate(
        {
            "member_id": member.id,
            "year": number or today.year,
            "organisation_id": organisation.id,
            "organisation_since_on": date(2020, 1, 1),
            "state": state,
            "rating": rating if reached == len(STAGES) else None,
            "bucket": bucket,
            "key_leader": member.key_leader,
            "closed_on": today if state is PledgeState.CLOSED else None,
            **dates,
        }
    )
    session.add(made)
    session.flush()
    for place, action in enumerate(actions, start=1):
        deed(session, made.id, action, place)
    if reached >= 3:
        session.add(
            SelfReport(
                pledge_id=made.id, number=1, reported_on=on or today, done="Đã làm", not_done="Không", next="Làm tiếp"
            )
        )
    if reached >= 4:
        session.add(
            Assessment(
                pledge_id=made.id,
                number=1,
                assessed_on=on or today,
                rating=rating,
                remark="Thực hiện tốt",
                organisation_id=organisation.id,
            )
        )
    session.flush()
    return made


def deed(session: Session, pledge_id: uuid.UUID, action: str, number: int = 1) -> Deed:
    """One deed, grounded in a saying."""
    made = Deed(pledge_id=pledge_id, number=number, action=action)
    session.add(made)
    session.flush()
    session.add(DeedGround(deed_id=made.id, number=1, kind=GroundKind.SAYING, citation="Nói đi đôi với làm"))
    session.flush()
    return made
