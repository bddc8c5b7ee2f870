"""The one next task of a notebook: what it waits for, by when, and whether it waits for the member or for the cell."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.rules.figures import Bucket
from api.rules.periods import Windows
from api.rules.pledges import PledgeState


class Task(StrEnum):
    """What a notebook may wait for, in the order of the year."""

    WRITE = "write"
    REGISTER = "register"
    PUBLISH = "publish"
    SELF_REPORT = "self_report"
    ASSESS = "assess"


@dataclass(frozen=True)
class Step:
    """What is to be done, its last day (None: none is set) and whether it is the member's to do."""

    task: Task
    due_on: date | None
    mine: bool


def next_step(state: PledgeState | None, bucket: Bucket | None, windows: Windows, *, closed: bool) -> Step | None:
    """What comes next for a pledge in a state (None: there is none yet).

    None when nothing is left to do: the year is closed for the cell, the pledge assessed or ended, or the person
    need not register and has not begun. Publication has no window of its own: it must precede the first report.
    """
    if closed:
        return None
    if state is None:
        return Step(Task.WRITE, windows.registration_closes_on, mine=True) if bucket is Bucket.DUE else None
    steps = {
        PledgeState.DRAFT: Step(Task.REGISTER, windows.registration_closes_on, mine=True),
        PledgeState.REGISTERED: Step(Task.PUBLISH, windows.report_opens_on, mine=False),
        PledgeState.PUBLICISED: Step(Task.SELF_REPORT, windows.report_closes_on, mine=True),
        PledgeState.SELF_REPORTED: Step(Task.ASSESS, windows.assessment_closes_on, mine=False),
    }
    return steps.get(state)
