"""Versions of SCIM resources, which are put together from several rows."""

import hashlib

from api.core.canonical import canonical_json


def version_of(*parts: object) -> str:
    """The weak ETag of whatever a resource is made of."""
    told = canonical_json([str(part) for part in parts])
    return f'W/"{hashlib.sha256(told).hexdigest()[:24]}"'
