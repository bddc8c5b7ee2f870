"""The resources that SCIM clients see, and what the service says of itself."""

from typing import Annotated, Any, Union

from pydantic import Field
from scim2_models import (
    URN,
    AnyExtension,
    AuthenticationScheme,
    Bulk,
    CaseExact,
    ChangePassword,
    ComplexAttribute,
    ETag,
    Extension,
    Filter,
    Mutability,
    Patch,
    Reference,
    Required,
    Resource,
    ResourceType,
    ScimProvider,
    ServiceProviderConfig,
    Sort,
    Uniqueness,
)

MOST_OPERATIONS = 100
MOST_RESULTS = 200


class Email(ComplexAttribute):
    """An e-mail address; the primary one, or else the first, becomes the account's."""

    value: str | None = None
    type: str | None = None
    primary: bool | None = None


class GroupOfUser(ComplexAttribute):
    """A group the user is in."""

    value: Annotated[str | None, Mutability.read_only, CaseExact.true] = None
    ref: Annotated[Reference["Group"] | None, Mutability.read_only] = Field(
        None, serialization_alias="$ref", validation_alias="$ref"
    )
    display: Annotated[str | None, Mutability.read_only] = None


class User(Resource[AnyExtension]):
    """An account, as far as identity systems are told of it."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:User")

    user_name: Annotated[str | None, Uniqueness.server, Required.true] = None
    display_name: str | None = None
    active: bool | None = None
    emails: list[Email] | None = None
    groups: Annotated[list[GroupOfUser] | None, Mutability.read_only] = None


class Party(Extension):
    """Where the person stands in the Party organisation, by the client's own records. It gives no right here."""

    __schema__ = URN("urn:neuguong:params:scim:schemas:extension:party:2.0:User")

    organisation_code: str | None = None
    position: str | None = None


class GroupMember(ComplexAttribute):
    """An account in a group."""

    value: Annotated[str | None, Mutability.immutable, CaseExact.true] = None
    ref: Annotated[Reference[User] | None, Mutability.immutable] = Field(  # type: ignore[type-arg]  # as scim2-models writes it
        None, serialization_alias="$ref", validation_alias="$ref"
    )


class Group(Resource[Any]):
    """A group of accounts."""

    __schema__ = URN("urn:ietf:params:scim:schemas:core:2.0:Group")

    display_name: Annotated[str | None, Required.true] = None
    members: list[GroupMember] | None = None


USERS: ResourceType = ResourceType.from_resource(User[Party])
GROUPS: ResourceType = ResourceType.from_resource(Group)
ScimResource = Union[User[Party], Group]  # noqa: UP007  (scim2-models asks for a Union of its filters' models)


def provider(most_bytes: int) -> ScimProvider:
    """The whole description of the service. ``most_bytes``: the largest body that is taken."""
    return ScimProvider(
        models=[User, Party, Group],
        resource_types=[USERS, GROUPS],
        config=ServiceProviderConfig(
            patch=Patch(supported=True),
            bulk=Bulk(supported=True, max_operations=MOST_OPERATIONS, max_payload_size=most_bytes),
            filter=Filter(supported=True, max_results=MOST_RESULTS),
            change_password=ChangePassword(supported=False),
            sort=Sort(supported=True),
            etag=ETag(supported=True),
            authentication_schemes=[
                AuthenticationScheme(
                    type=AuthenticationScheme.Type.oauthbearertoken,
                    name="Bearer",
                    description="A token of a service account with the permission scim:provision, or an access token "
                    "for its client credentials.",
                    primary=True,
                )
            ],
        ),
    )
