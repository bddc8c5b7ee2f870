"""Tokens for programs: one's own, and those of service accounts."""

import uuid
from typing import Any

from api.dependencies import CallerDependency, Ctx
from api.problems import documented
from api.routing import Router
from api.schemas.accounts import TokenCreate, TokenCreated, TokenList, TokenPublic, TokenRotation
from api.services import api_tokens
from api.services.api_tokens import CreatedToken
from api.transactions import open_context, translated_errors

router = Router(tags=["tokens"])


@router.get(
    "/accounts/{account_id}/tokens",
    operation_id="tokens_list",
    response_model=TokenList,
    responses=documented(401, 403, 404),
)
def list_tokens(account_id: uuid.UUID, ctx: Ctx) -> dict[str, Any]:
    """List the tokens of an account, newest first; their secrets are kept by nobody but their owner."""
    return {"items": api_tokens.listed(ctx, account_id)}


@router.post(
    "/accounts/{account_id}/tokens",
    operation_id="tokens_create",
    status_code=201,
    response_model=TokenCreated,
    responses=documented(401, 403, 404, 409, 422),
)
def create(account_id: uuid.UUID, body: TokenCreate, caller: CallerDependency) -> TokenCreated:
    """Make a token, shown this once, held to some permissions and one subtree."""
    with translated_errors(), open_context(caller) as ctx:
        return _shown(api_tokens.create(ctx, account_id, body))


@router.post(
    "/tokens/{token_id}/rotation",
    operation_id="tokens_rotate",
    response_model=TokenCreated,
    responses=documented(401, 403, 404, 409, 422),
)
def rotate(token_id: uuid.UUID, body: TokenRotation, caller: CallerDependency) -> TokenCreated:
    """Give a token a new secret, shown this once; the one before still holds for the hours you name."""
    with translated_errors(), open_context(caller) as ctx:
        return _shown(api_tokens.rotate(ctx, token_id, body))


@router.delete(
    "/tokens/{token_id}",
    operation_id="tokens_revoke",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404, 409),
)
def revoke(token_id: uuid.UUID, ctx: Ctx) -> None:
    """Revoke a token; it is worth nothing from its next request on."""
    api_tokens.revoke(ctx, token_id)


def _shown(made: CreatedToken) -> TokenCreated:
    return TokenCreated(**TokenPublic.model_validate(made.row).model_dump(), token=made.plain)
