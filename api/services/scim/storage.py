"""Where the SCIM library reads and writes: our accounts and groups, within one transaction of ours."""

from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from typing import Any

from scim2_models import (
    ForbiddenException,
    PreconditionFailedException,
    Resource,
    ResourceType,
    ResponseParameters,
    SCIMException,
    ScimFilter,
    SearchRequest,
)
from scim2_models.path import CompareOperator, Comparison
from scim2_server.storage import ScimStorage, SearchPage

from api.core.errors import Refusal
from api.services.context import Context
from api.services.scim import groups, users
from api.services.scim.resources import USERS, ScimResource


class AccountStorage(ScimStorage):
    """The accounts and groups of the client behind one request."""

    def __init__(self, ctx: Context, *, writes: bool) -> None:
        """Take the request's context, and whether its session is a writing one."""
        self.ctx = ctx
        self.writes = writes

    @contextmanager
    def operation(self) -> Generator[None]:
        """One operation of its own: what fails inside a bulk leaves nothing behind."""
        noted = len(self.ctx.events)
        try:
            # a reading session has no transaction on PostgreSQL, and nothing to take back
            with self.ctx.session.begin_nested() if self.writes else nullcontext():
                yield
        except Refusal as refusal:
            del self.ctx.events[noted:]
            raise _translated(refusal) from refusal
        except SCIMException:
            del self.ctx.events[noted:]
            raise

    def get(
        self,
        resource_type: ResourceType,
        resource_id: str,
        *,
        response_parameters: ResponseParameters[Any] | None = None,
    ) -> Resource[Any]:
        """One resource."""
        if resource_type.name == USERS.name:
            return users.shown(self.ctx, [users.find(self.ctx, resource_id)])[0]
        return groups.shown(self.ctx, groups.find(self.ctx, resource_id))

    def search(
        self, resource_types: list[ResourceType], search_request: SearchRequest[Any], *, position: Any = None
    ) -> SearchPage:
        """One page of what matches, in the order asked for, else by age."""
        wanted = search_request.filter
        found: list[Resource[Any]] = []
        for resource_type in resource_types:
            if resource_type.name == USERS.name:
                found += users.listed(self.ctx, _user_name(wanted) if len(resource_types) == 1 else None)
            else:
                found += groups.listed(self.ctx)
        if wanted is not None:
            matcher: ScimFilter[Any] = wanted if wanted.models else ScimFilter[ScimResource](str(wanted))
            found = [resource for resource in found if matcher.match(resource)]
        if search_request.sort_by is not None:
            found.sort(
                key=lambda resource: _sort_key(search_request.sort_value(resource)),
                reverse=search_request.sort_order == SearchRequest.SortOrder.descending,
            )
        start = search_request.start_index_0 or 0
        stop = None if search_request.count is None else start + search_request.count
        return SearchPage(len(found), found[start:stop])

    def create(self, resource_type: ResourceType, resource: Resource[Any]) -> Resource[Any]:
        """A new resource."""
        if resource_type.name == USERS.name:
            return users.create(self.ctx, resource)  # type: ignore[arg-type]  # of the type asked for
        return groups.create(self.ctx, resource)  # type: ignore[arg-type]  # of the type asked for

    def update(
        self, resource_type: ResourceType, resource: Resource[Any], *, expected_version: str | None = None
    ) -> Resource[Any]:
        """A resource brought to its new state."""
        resource_id = resource.id or ""
        if resource_type.name == USERS.name:
            row, account = users.find(self.ctx, resource_id)
            self._check(resource_type, resource_id, expected_version)
            return users.update(self.ctx, resource, row, account)  # type: ignore[arg-type]  # of the type asked for
        group = groups.find(self.ctx, resource_id)
        self._check(resource_type, resource_id, expected_version)
        return groups.update(self.ctx, group, resource)  # type: ignore[arg-type]  # of the type asked for

    def delete(self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None) -> None:
        """A resource taken away."""
        if resource_type.name == USERS.name:
            row, account = users.find(self.ctx, resource_id)
            self._check(resource_type, resource_id, expected_version)
            users.remove(self.ctx, row, account)
        else:
            group = groups.find(self.ctx, resource_id)
            self._check(resource_type, resource_id, expected_version)
            groups.remove(self.ctx, group)

    def _check(self, resource_type: ResourceType, resource_id: str, expected_version: str | None) -> None:
        meta = self.get(resource_type, resource_id).meta
        if expected_version is not None and (meta is None or meta.version != expected_version):
            raise PreconditionFailedException


def _user_name(wanted: ScimFilter[Any] | None) -> str | None:
    """The one name a filter asks for, as identity systems do for every user; None for every other filter."""
    node = None if wanted is None else wanted.ast
    if isinstance(node, Comparison) and node.op == CompareOperator.eq and str(node.attr_path).lower() == "username":
        return str(node.value)
    return None


def _sort_key(value: Any) -> tuple[bool, Any]:
    return value is None, "" if value is None else int(value) if isinstance(value, bool) else value


def _translated(refusal: Refusal) -> SCIMException:
    if refusal.status == 403:
        return ForbiddenException(detail=refusal.code)
    error = SCIMException(detail=refusal.code)
    error.status = refusal.status
    return error
