"""Counting records again by brute force, one at a time in Python, beside what the figures say."""

import uuid
from collections import Counter

from sqlmodel import Session

from api.core.errors import Invalid
from api.rules.access import Permission
from api.rules.figures import FigureSource
from api.rules.indicators import FAMILIES
from api.schemas.statistics import FactsRecountPublic
from api.services import recount
from api.services.context import Context
from api.services.facts import SOURCES
from api.services.facts.roll_ups import Numbers, moments_of, of_units
from api.services.questions import Asking, check, name_on
from api.services.roll_ups import Question


def get(ctx: Context, organisation_id: uuid.UUID, asking: Asking, family: str) -> FactsRecountPublic:
    """The numbers of one family, organisation and year counted one record at a time, beside what the figures say.

    Raises:
        Invalid: ``choice_invalid`` for a family that is not counted from records, and what ``questions.check`` raises.
    """
    if family not in FAMILIES:
        raise Invalid.at("/family", "choice_invalid")
    checked = check(ctx, Permission.STATISTICS_READ_ROWS, organisation_id, asking, place="/")
    question = checked.question
    [moment] = moments_of(question)
    counted = count(ctx.session, organisation_id, question, family)
    stated = of_units(ctx.session, [organisation_id], question, [family]).get((organisation_id, moment), Counter())
    codes = [column.code for column in FAMILIES[family].columns]
    return FactsRecountPublic(
        **checked.asked(dict.fromkeys(question.years, FigureSource.ROWS)),
        organisation=name_on(ctx.session, checked.organisation, question.structure_on),
        family=family,
        columns=[{"column": code, "counted": counted[code], "stated": stated[code]} for code in codes],
        equal=all(counted[code] == stated[code] for code in codes),
    )


def count(session: Session, organisation_id: uuid.UUID, question: Question, family: str) -> Numbers:
    """What the records of an organisation's subtree add up to, one by one, for one year."""
    [moment] = moments_of(question)
    subtree = recount.subtree_on(session, organisation_id, question.structure_on)
    counted: Numbers = Counter()
    for fact in SOURCES[family].recount(session, moment):
        if fact.organisation_id in subtree:
            counted.update(fact.numbers)
    return counted
