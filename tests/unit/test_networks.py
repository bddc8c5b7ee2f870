"""Networks as people write them, and addresses in them."""

import pytest

from api.core.networks import lies_within, network_of


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("10.20.0.9/16", "10.20.0.0/16"),
        (" 10.20.0.9 ", "10.20.0.9/32"),
        ("2001:db8::/32", "2001:db8::/32"),
        ("10.20", None),
        ("", None),
        ("example.vn", None),
    ],
)
def test_canonical(text: str, canonical: str | None) -> None:
    assert network_of(text) == canonical


@pytest.mark.parametrize(
    ("source", "inside"),
    [
        ("10.20.3.4", True),
        ("::ffff:10.20.3.4", True),
        ("10.21.0.0", False),
        ("2001:db8::5", True),
        ("testclient", False),
    ],
)
def test_inside(source: str, inside: bool) -> None:
    assert lies_within(source, ["10.20.0.0/16", "2001:db8::/32"]) is inside
