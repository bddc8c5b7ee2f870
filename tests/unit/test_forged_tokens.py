"""More than 300 forged access tokens: none is accepted, and none raises anything but InvalidToken.

The forgeries are made with the bare signature primitive, so that the module under test has no part in them.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from jose import jwe

from api.core.ec_keys import thumbprint
from api.core.tokens import InvalidToken, keys_from_pem, read_access

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SECOND = int(NOW.timestamp())
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of the group of P-256

OURS = ec.generate_private_key(ec.SECP256R1())
THEIRS = ec.generate_private_key(ec.SECP256R1())
RETIRED = ec.generate_private_key(ec.SECP256R1())
KEYS = keys_from_pem(
    OURS.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
)
KID = thumbprint(OURS.public_key())
HEADER = {"alg": "ES256", "typ": "at+jwt", "kid": KID}
CLAIMS = {
    "iss": "issuer",
    "aud": "api",
    "sub": "member",
    "sid": "family",
    "jti": "token",
    "iat": SECOND,
    "exp": SECOND + 600,
}
ADMINISTRATOR = {**CLAIMS, "sub": "administrator"}


def encode(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def segment(value: object) -> str:
    return encode(value if isinstance(value, bytes) else json.dumps(value).encode())


def raw_signature(signing_input: str, key: ec.EllipticCurvePrivateKey = OURS) -> bytes:
    r, s = decode_dss_signature(key.sign(signing_input.encode(), ec.ECDSA(hashes.SHA256())))
    length = (key.key_size + 7) // 8
    return r.to_bytes(length, "big") + s.to_bytes(length, "big")


def signed(header: object, claims: object, key: ec.EllipticCurvePrivateKey = OURS) -> str:
    signing_input = f"{segment(header)}.{segment(claims)}"
    return f"{signing_input}.{encode(raw_signature(signing_input, key))}"


def public_bytes(encoding: serialization.Encoding, form: serialization.PublicFormat) -> bytes:
    return OURS.public_key().public_bytes(encoding, form)


def jwk(key: ec.EllipticCurvePrivateKey) -> dict[str, str]:
    numbers = key.public_key().public_numbers()
    x, y = (encode(coordinate.to_bytes(32, "big")) for coordinate in (numbers.x, numbers.y))
    return {"kty": "EC", "crv": "P-256", "x": x, "y": y}


PUBLIC_INFO = serialization.PublicFormat.SubjectPublicKeyInfo
SHARED_SECRETS = {
    "public PEM": public_bytes(serialization.Encoding.PEM, PUBLIC_INFO),
    "public PEM without its last line break": public_bytes(serialization.Encoding.PEM, PUBLIC_INFO).strip(),
    "public DER": public_bytes(serialization.Encoding.DER, PUBLIC_INFO),
    "public OpenSSH": public_bytes(serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH),
    "public point": public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint),
    "public JWK": json.dumps(jwk(OURS)).encode(),
    "key id": KID.encode(),
    "nothing": b"",
}
GENUINE = signed(HEADER, CLAIMS)
Forgery = tuple[str, str]


def other_algorithms() -> Iterator[Forgery]:
    names: list[Any] = [
        "none",
        "None",
        "NONE",
        "nOnE",
        "",
        "es256",
        "ES256 ",
        "ES384",
        "ES512",
        "ES256K",
        "EdDSA",
    ]
    names += [
        "RS256",
        "PS256",
        "HS256",
        "HS384",
        "HS512",
        "dir",
        "A128KW",
        None,
        0,
        True,
        ["ES256"],
        {"ES256": 1},
    ]
    headers = [(json.dumps(name), {**HEADER, "alg": name}) for name in names]
    headers.append(("no algorithm", {"typ": "at+jwt", "kid": KID}))
    for name, header in headers:
        signing_input = f"{segment(header)}.{segment(ADMINISTRATOR)}"
        yield f"alg {name}, no signature", f"{signing_input}."
        yield f"alg {name}, one byte", f"{signing_input}.AA"
        yield f"alg {name}, our signature of another token", f"{signing_input}.{GENUINE.split('.')[2]}"
        yield f"alg {name}, rightly signed", signed(header, CLAIMS)


def shared_secrets() -> Iterator[Forgery]:
    digests = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}
    for algorithm, digest in [*digests.items(), ("ES256", hashlib.sha256)]:
        for name, secret in SHARED_SECRETS.items():
            signing_input = f"{segment({**HEADER, 'alg': algorithm})}.{segment(ADMINISTRATOR)}"
            code = hmac.new(secret, signing_input.encode(), digest).digest()
            yield f"{algorithm} with {name}", f"{signing_input}.{encode(code)}"
            yield f"{algorithm} with {name}, doubled", f"{signing_input}.{encode(code + code)}"


def foreign_keys() -> Iterator[Forgery]:
    kids: list[Any] = [
        KID,
        thumbprint(THEIRS.public_key()),
        "",
        " ",
        KID + " ",
        KID + "\x00",
        KID.lower(),
        "0",
        "x" * 900,
    ]
    kids += [
        "../../../../dev/null",
        "/etc/passwd",
        "' OR 1=1 --",
        "*",
        "khoá",
        "\ud800",
        None,
        0,
        True,
        [KID],
        {},
    ]
    injections = {
        "nothing": {},
        "jwk": {"jwk": jwk(THEIRS)},
        "jku": {"jku": "https://attacker.example/jwks.json"},
        "x5u": {"x5u": "https://attacker.example/key.pem"},
    }
    for kid in kids:
        for injected, extra in injections.items():
            header = {**HEADER, "kid": kid, **extra}
            yield (
                f"foreign key, kid {json.dumps(kid)[:40]}, injected {injected}",
                signed(header, CLAIMS, THEIRS),
            )
    yield "retired key", signed({**HEADER, "kid": thumbprint(RETIRED.public_key())}, CLAIMS, RETIRED)
    yield "P-384 key", signed(HEADER, CLAIMS, ec.generate_private_key(ec.SECP384R1()))


def our_key_wrong_header() -> Iterator[Forgery]:
    for kind in [
        "JWT",
        "at+JWT",
        "application/at+jwt",
        "refresh+jwt",
        "dpop+jwt",
        "logout+jwt",
        "",
        None,
        1,
        ["at+jwt"],
    ]:
        yield f"typ {kind!r}", signed({**HEADER, "typ": kind}, CLAIMS)
    for missing in HEADER:
        yield f"header without {missing}", signed({k: v for k, v in HEADER.items() if k != missing}, CLAIMS)
    extras: dict[str, object] = {
        "jwk": jwk(OURS),
        "jku": "https://attacker.example/",
        "x5c": ["MIIB"],
        "x5t": "abc",
        "crit": ["exp"],
        "b64": False,
        "zip": "DEF",
        "cty": "JWT",
        "enc": "A128GCM",
        "": "",
    }
    for name, value in extras.items():
        yield f"header with {name!r}", signed({**HEADER, name: value}, CLAIMS)
    for text in ["null", "[]", '"ES256"', "1", "", "{", "{}", "NaN", "[" * 1500, '{"a":' * 400]:
        yield f"header {text[:10]!r}", signed(text.encode(), CLAIMS)
    plain = json.dumps(HEADER)
    yield "header in UTF-16", signed(plain.encode("utf-16"), CLAIMS)
    yield "header with a byte order mark", signed(plain.encode("utf-8-sig"), CLAIMS)
    yield "header not UTF-8", signed(b'{"alg":"ES256\xff"}', CLAIMS)
    for name, value in [*HEADER.items(), ("alg", "none")]:
        doubled = plain[:-1] + f", {json.dumps(name)}: {json.dumps(value)}}}"
        yield f"header with {name} {value!r} twice", signed(doubled.encode(), CLAIMS)


def our_key_wrong_claims() -> Iterator[Forgery]:
    for missing in CLAIMS:
        yield f"without {missing}", signed(HEADER, {k: v for k, v in CLAIMS.items() if k != missing})
    odd: list[Any] = [None, True, "", [], {}, ["api"], ["api", "other"], -1, 1.5, 10**30, str(SECOND), "khác"]
    for name in CLAIMS:
        for value in odd:
            acceptable = name in {"sub", "sid", "jti"} and isinstance(value, str) and value
            if not acceptable:
                yield f"{name} = {value!r}", signed(HEADER, {**CLAIMS, name: value})
    plain = json.dumps(CLAIMS)
    for name in CLAIMS:
        doubled = plain[:-1] + f", {json.dumps(name)}: {json.dumps(CLAIMS[name])}}}"
        yield f"{name} twice", signed(HEADER, doubled.encode())
    for text in [
        "null",
        "[]",
        '"sub"',
        "1",
        "",
        "{",
        "{}",
        "NaN",
        "[" * 1500,
        plain + "x",
        plain.replace('"exp"', '"ехр"'),
    ]:
        yield f"claims {text[:10]!r}, {len(text)} long", signed(HEADER, text.encode())
    for number in ["NaN", "Infinity", "-Infinity", "1e400", "9" * 2000, f"{SECOND + 600}.0"]:
        yield f"exp {number[:12]}", signed(HEADER, plain.replace(str(SECOND + 600), number).encode())
    for extra in ["nbf", "scope", "admin", "__proto__", "cnf"]:
        yield f"with {extra}", signed(HEADER, {**CLAIMS, extra: SECOND + 60})
    yield "claims in UTF-16", signed(HEADER, plain.encode("utf-16"))
    yield "claims not UTF-8", signed(HEADER, plain.encode().replace(b"member", b"\xff\xfe"))


def out_of_time() -> Iterator[Forgery]:
    for start, end in [
        (-7200, -3600),
        (-600, -31),
        (-600, -30),
        (31, 600),
        (3600, 7200),
        (0, 0),
        (0, -1),
        (10, 5),
    ]:
        yield (
            f"from {start} s to {end} s",
            signed(HEADER, {**CLAIMS, "iat": SECOND + start, "exp": SECOND + end}),
        )
    yield "in milliseconds", signed(HEADER, {**CLAIMS, "iat": SECOND * 1000, "exp": (SECOND + 600) * 1000})
    yield "from the beginning of time to its beginning", signed(HEADER, {**CLAIMS, "iat": 0, "exp": 0})


def mangled_text() -> Iterator[Forgery]:
    header, claims, signature = GENUINE.split(".")
    for length in range(0, len(GENUINE), 12):
        yield f"cut to {length}", GENUINE[:length]
    for position in range(5, len(GENUINE), 12):
        letter = "A" if GENUINE[position] != "A" else "B"
        yield f"letter {position} changed", GENUINE[:position] + letter + GENUINE[position + 1 :]
    other = signed(HEADER, ADMINISTRATOR, THEIRS).split(".")
    yield "other payload", f"{header}.{other[1]}.{signature}"
    yield "other signature", f"{header}.{claims}.{other[2]}"
    yield "segments turned round", ".".join([signature, claims, header])
    yield "no signature", f"{header}.{claims}"
    yield "empty signature", f"{header}.{claims}."
    yield "empty header", f".{claims}.{signature}"
    yield "empty payload", f"{header}..{signature}"
    yield "four segments", GENUINE + ".AAAA"
    yield "four segments, last empty", GENUINE + "."
    yield "leading dot", "." + GENUINE
    yield "payload in two segments", f"{header}.{other[1]}.{claims}.{signature}"
    yield "genuine twice", f"{GENUINE}.{GENUINE}"
    for name, character in {
        "space": " ",
        "line break": "\n",
        "NUL": "\x00",
        "padding": "=",
        "mark": "\u0301",
    }.items():
        yield f"{name} behind", GENUINE + character
        yield f"{name} before", character + GENUINE
        yield f"{name} within the signature", f"{header}.{claims}.{signature[:9]}{character}{signature[9:]}"
    yield "full-width letters", GENUINE.replace("A", "\uff21")
    yield "full-width dots", GENUINE.replace(".", "\uff0e")
    yield "a lone surrogate", GENUINE + "\ud800"
    yield "Bearer before", f"Bearer {GENUINE}"
    yield "as JSON", json.dumps({"protected": header, "payload": claims, "signature": signature})
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    twin = last[last.index(signature[-1]) ^ 1]
    yield "other last letter that decodes alike", GENUINE[:-1] + twin
    yield "signature in the other base 64", f"{header}.{claims}.+/{signature[2:]}"
    yield "a million letters", "A" * 1_000_000
    yield "a million dots", "." * 1_000_000
    yield "a long subject", signed(HEADER, {**CLAIMS, "sub": "x" * 5000})
    yield "empty", ""
    yield "dots", ".."


def odd_signatures() -> Iterator[Forgery]:
    signing_input = f"{segment(HEADER)}.{segment(ADMINISTRATOR)}"
    numbers = {"0": 0, "1": 1, "n": ORDER, "n-1": ORDER - 1, "n+1": ORDER + 1, "2^256-1": 2**256 - 1}
    for r_name, r in numbers.items():
        for s_name, s in numbers.items():
            both = r.to_bytes(32, "big") + s.to_bytes(32, "big")
            yield f"r = {r_name}, s = {s_name}", f"{signing_input}.{encode(both)}"
    genuine = raw_signature(signing_input)
    der = OURS.sign(signing_input.encode(), ec.ECDSA(hashes.SHA256()))
    yield "DER signature", f"{signing_input}.{encode(der)}"
    yield (
        "signature over SHA-512",
        f"{signing_input}.{encode(OURS.sign(signing_input.encode(), ec.ECDSA(hashes.SHA512())))}",
    )
    yield "zero before", f"{signing_input}.{encode(bytes(2) + genuine)}"
    yield "zero behind", f"{signing_input}.{encode(genuine + bytes(2))}"
    yield "s and r", f"{signing_input}.{encode(genuine[32:] + genuine[:32])}"
    yield "signature of the payload alone", f"{signing_input}.{encode(raw_signature(segment(ADMINISTRATOR)))}"


def encrypted() -> Iterator[Forgery]:
    content = json.dumps(ADMINISTRATOR).encode()
    yield "JWE, dir", jwe.encrypt(content, bytes(32), algorithm="dir", encryption="A256GCM", kid=KID).decode()
    yield (
        "JWE, A128KW",
        jwe.encrypt(content, bytes(16), algorithm="A128KW", encryption="A128GCM", kid=KID).decode(),
    )
    yield (
        "signed token in a JWE",
        jwe.encrypt(GENUINE.encode(), bytes(32), algorithm="dir", encryption="A256GCM", cty="JWT").decode(),
    )


FAMILIES = [
    other_algorithms,
    shared_secrets,
    foreign_keys,
    our_key_wrong_header,
    our_key_wrong_claims,
    out_of_time,
    mangled_text,
    odd_signatures,
    encrypted,
]
FORGERIES = {family.__name__: list(family()) for family in FAMILIES}


def read(token: str) -> object:
    return read_access(KEYS, token, NOW, issuer="issuer", audience="api")


def test_the_pattern_of_the_forgeries_is_genuine() -> None:
    assert read(GENUINE)
    assert read(signed(HEADER, ADMINISTRATOR))


def test_there_are_enough_and_all_differ() -> None:
    assert len({token for forgeries in FORGERIES.values() for _, token in forgeries}) > 500


@pytest.mark.parametrize("family", FORGERIES)
def test_no_forgery_is_accepted(family: str) -> None:
    for name, token in FORGERIES[family]:
        try:
            read(token)
        except InvalidToken:
            continue
        pytest.fail(f"accepted: {name}")


@pytest.mark.parametrize(("issuer", "audience"), [("issuer", "other"), ("other", "api"), ("", ""), ("api", "issuer")])
def test_a_genuine_token_is_for_one_issuer_and_one_audience(issuer: str, audience: str) -> None:
    with pytest.raises(InvalidToken):
        read_access(KEYS, GENUINE, NOW, issuer=issuer, audience=audience)
