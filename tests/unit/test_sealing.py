"""Short texts that a stolen table does not give away."""

import pytest

from api.core.sealing import BrokenSeal, derived_key, seal, unseal

KEY, OWNER = derived_key(b"master", "second factor"), b"owner"


def test_opens_again_and_never_looks_the_same() -> None:
    sealed = [seal(KEY, "bí mật", OWNER) for _ in range(3)]
    assert {unseal(KEY, each, OWNER) for each in sealed} == {"bí mật"}
    assert len(set(sealed)) == 3


@pytest.mark.parametrize(
    ("key", "text", "owner"),
    [
        (derived_key(b"master", "devices"), None, OWNER),
        (derived_key(b"another", "second factor"), None, OWNER),
        (KEY, None, b"somebody else"),
        (KEY, "", OWNER),
        (KEY, "not base64!", OWNER),
        (KEY, "AAAA", OWNER),
        (KEY, "đ", OWNER),
    ],
)
def test_opens_for_nobody_else(key: bytes, text: str | None, owner: bytes) -> None:
    with pytest.raises(BrokenSeal):
        unseal(key, seal(KEY, "bí mật", OWNER) if text is None else text, owner)
