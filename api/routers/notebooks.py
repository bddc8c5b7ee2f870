"""The notebook (Sổ tay "Làm theo gương Bác"): a person's year as one document."""

from typing import Annotated

from fastapi import Path

from api.dependencies import Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import Year
from api.schemas.notebooks import NotebookPublic
from api.services import notebooks

router = Router(tags=["notebooks"])

YearInPath = Annotated[Year, Path()]


@router.get(
    "/me/notebooks/{year}",
    operation_id="notebooks_mine",
    response_model=NotebookPublic,
    responses=documented(401, 404, 422),
)
def mine(ctx: Ctx, year: YearInPath) -> NotebookPublic:
    """One's own notebook of a year, with the one next thing to do."""
    return notebooks.mine(ctx, year)


@router.get(
    "/members/{member_id}/notebooks/{year}",
    operation_id="notebooks_get",
    response_model=NotebookPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, member_id: PathId, year: YearInPath) -> NotebookPublic:
    """A person's notebook of a year, as far as the caller may see it."""
    return notebooks.get(ctx, member_id, year)
