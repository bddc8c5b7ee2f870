"""The caller's own account."""

from api.dependencies import Ctx, IfMatch
from api.models.accounts import Account
from api.problems import documented
from api.routing import Router
from api.schemas.auth import SignedInAccount
from api.schemas.me import MePublic, MeUpdate, Place
from api.services import me
from api.services.context import Context
from api.transactions import Reply

router = Router(tags=["me"])


@router.get("/me", operation_id="me_get", response_model=MePublic, responses=documented(401, 403))
def get(ctx: Ctx) -> Reply[MePublic]:
    """Who the caller is, what they may do, and where to begin."""
    return _shown(ctx, me.own_account(ctx))


@router.patch(
    "/me", operation_id="me_update", response_model=MePublic, responses=documented(401, 403, 409, 412, 422, 428)
)
def update(body: MeUpdate, ctx: Ctx, if_match: IfMatch) -> Reply[MePublic]:
    """Change how the account is shown and in which language it is addressed."""
    return _shown(ctx, me.update(ctx, body.changes(), if_match))


def _shown(ctx: Context, account: Account) -> Reply[MePublic]:
    rights = me.own_rights(ctx, account.id)
    cell = me.own_cell(ctx, account)
    own_place = None if cell is None else Place(id=cell[0], name=cell[1])
    widest = [Place(id=right["organisation_id"], name=right["organisation_name"]) for right in rights[:1]]
    shown = MePublic.model_validate(
        {
            "account": SignedInAccount.model_validate(account),
            "email": account.email,
            "second_factor": account.second_factor,
            "unfinished": me.unfinished(ctx, account),
            "cell": own_place,
            "home": widest[0] if widest else own_place,
            "rights": rights,
            "roles": sorted({right["role"] for right in rights}),
            "permissions": me.permissions_somewhere(ctx),
            "version": account.version,
        }
    )
    return Reply(shown, version=account.version)
