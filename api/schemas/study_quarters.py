"""Themed sessions per quarter on the wire."""

from collections.abc import Sequence

from pydantic import Field

from api.schemas.common import Named, Public


class QuarterCount(Public):
    """One quarter of one cell. ``over``: the quarter has ended; before that nothing is missing."""

    quarter: int = Field(examples=[1])
    expected: int = Field(description="0 for a cell that was not there throughout the quarter.")
    held: int
    missing: int
    over: bool


class QuartersLine(Public):
    """One cell with the quarters of a year."""

    organisation: Named
    quarters: Sequence[QuarterCount]
