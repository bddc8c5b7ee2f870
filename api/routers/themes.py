"""Themes (chuyên đề) that an organisation issues for its subtree."""

from api.dependencies import AsOf, Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.directives import CatalogueEnding
from api.schemas.themes import ThemeCreate, ThemePublic, Themes, ThemeUpdate
from api.services import themes
from api.transactions import Reply

router = Router(tags=["themes"])

OF_ORGANISATION = "/organisations/{organisation_id}/themes"
ONE = "/themes/{theme_id}"


@router.get(
    OF_ORGANISATION, operation_id="themes_reaching", response_model=Themes, responses=documented(401, 403, 404, 422)
)
def reaching(ctx: Ctx, organisation_id: PathId, as_of: AsOf = None) -> Themes:
    """What reaches an organisation on a day: its own themes and those from above it, from the top down."""
    day = as_of or ctx.today
    return Themes(as_of=day, items=themes.listed(ctx, organisation_id, day))


@router.post(
    OF_ORGANISATION,
    operation_id="themes_issue",
    status_code=201,
    response_model=ThemePublic,
    responses=documented(401, 403, 404, 422),
)
def issue(ctx: Ctx, organisation_id: PathId, body: ThemeCreate) -> Reply[ThemePublic]:
    """Issue a theme for an organisation and everything below it."""
    made = themes.create(ctx, organisation_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/themes/{made.id}")


@router.get(ONE, operation_id="themes_get", response_model=ThemePublic, responses=documented(401, 404, 422))
def get(ctx: Ctx, theme_id: PathId) -> Reply[ThemePublic]:
    """One theme that one's organisations issue or receive."""
    found = themes.get(ctx, theme_id)
    return Reply(found, version=found.version)


@router.patch(
    ONE,
    operation_id="themes_update",
    response_model=ThemePublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update(ctx: Ctx, theme_id: PathId, body: ThemeUpdate, if_match: IfMatch) -> Reply[ThemePublic]:
    """Correct a theme's words."""
    changed = themes.update(ctx, theme_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.post(
    ONE + "/ending",
    operation_id="themes_end",
    response_model=ThemePublic,
    responses=documented(401, 403, 404, 409, 422),
)
def end(ctx: Ctx, theme_id: PathId, body: CatalogueEnding) -> Reply[ThemePublic]:
    """End a theme: from that day on it reaches nobody."""
    ended = themes.end(ctx, theme_id, body.ends_on)
    return Reply(ended, version=ended.version)
