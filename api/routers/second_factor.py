"""One's own second factor: set up, confirm, renew recovery codes, remove. The password is asked again each time."""

from api import password_proofs
from api.cookies import Device
from api.core.errors import Invalid
from api.dependencies import Caller, CallerDependency
from api.models.accounts import Account
from api.problems import documented
from api.routing import Router
from api.schemas.auth import CodeSent, EnrolmentPublic, PasswordAndCode, PasswordProof, RecoveryCodes
from api.services import me, second_factor
from api.services.context import Context
from api.transactions import open_context, translated_errors

router = Router(tags=["auth"])


@router.post(
    "/auth/second-factor",
    operation_id="second_factor_enrol",
    status_code=201,
    response_model=EnrolmentPublic,
    responses=documented(401, 403, 409, 422, 503),
)
def enrol(body: PasswordProof, caller: CallerDependency, device: Device) -> EnrolmentPublic:
    """Get a secret for an authenticator app; it holds once a code of it was confirmed."""
    with password_proofs.proven(caller, body.password, device, "/password") as (ctx, account):
        return EnrolmentPublic.model_validate(second_factor.enrol(ctx, account, _key(caller)), from_attributes=True)


@router.post(
    "/auth/second-factor/confirmation",
    operation_id="second_factor_confirm",
    status_code=201,
    response_model=RecoveryCodes,
    responses=documented(401, 403, 409, 422, 503),
)
def confirm(body: CodeSent, caller: CallerDependency) -> RecoveryCodes:
    """Turn the second factor on with a first code. The recovery codes are shown this once."""
    with translated_errors(), open_context(caller, unfinished=True) as ctx:
        account = me.own_account(ctx, locked=True)
        return RecoveryCodes(codes=second_factor.confirm(ctx, account, body.code, _key(caller)))


@router.post(
    "/auth/second-factor/recovery-codes",
    operation_id="second_factor_renew_codes",
    status_code=201,
    response_model=RecoveryCodes,
    responses=documented(401, 403, 409, 422, 503),
)
def renew_codes(body: PasswordAndCode, caller: CallerDependency, device: Device) -> RecoveryCodes:
    """Get ten new recovery codes; the old ones are worth nothing any more."""
    with password_proofs.proven(caller, body.password, device, "/password") as (ctx, account):
        _require_code(ctx, account, body.code, caller)
        return RecoveryCodes(codes=second_factor.renew_recovery_codes(ctx, account))


@router.post(
    "/auth/second-factor/removal",
    operation_id="second_factor_remove",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 409, 422, 503),
)
def remove(body: PasswordAndCode, caller: CallerDependency, device: Device) -> None:
    """Turn the second factor off; a recovery code serves when the app is lost."""
    with password_proofs.proven(caller, body.password, device, "/password") as (ctx, account):
        _require_code(ctx, account, body.code, caller)
        second_factor.remove(ctx, account)


def _require_code(ctx: Context, account: Account, code: str, caller: Caller) -> None:
    if account.second_factor and not second_factor.accept(ctx, account, code, _key(caller)):
        raise Invalid.at("/code", "second_factor_code_wrong")


def _key(caller: Caller) -> bytes:
    return password_proofs.sign_in_keys(caller.installation).second_factor
