"""Webhooks reach a real receiver, signed as its reference library expects, until it takes them or may not know."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update
from sqlmodel import col
from standardwebhooks import Webhook as Verifier
from standardwebhooks import WebhookVerificationError

from api.core.clock import now
from api.models.accounts import Account, AccountState, ApiToken, Grant
from api.models.members import Member
from api.models.webhooks import WebhookDelivery
from api.rules.access import Permission, Role
from api.services import events, outbox
from api.services.installation import Installation
from tests.make import accounts, members
from tests.make.organisations import SmallTree, small_tree
from tests.receiver import Receiver, receiver
from tests.world import World

PATH = "/api/v1/webhooks"


@dataclass(frozen=True)
class Stage:
    world: World
    tree: SmallTree
    person: Member
    chief: Account
    local: Account
    client: TestClient
    receiver: Receiver
    installation: Installation

    def set_up(self, client: TestClient | None = None, **changed: Any) -> dict[str, Any]:
        body = {"organisation_id": str(self.tree.committee.id), "url": self.receiver.url, "description": "HRM"}
        answer = (client or self.client).post(PATH, json=body | changed)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def happen(self, kind: str = "member.updated", cell: Any = None) -> None:
        with self.world.acting() as ctx:
            changes = {"full_name": ["Nguyễn Văn An", "Nguyễn Văn Ân"]}
            events.record(
                ctx, kind, self.person.id, organisation_id=(cell or self.tree.cell).id, data={"a": 1}, changes=changes
            )

    def work(self) -> None:
        while outbox.work(self.installation):
            pass

    def deliveries(self, webhook: dict[str, Any], **query: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get(f"{PATH}/{webhook['id']}/deliveries", params=query).json()[
            "items"
        ]
        return found

    def make_due(self) -> None:
        with self.world.session() as session:
            session.execute(update(WebhookDelivery).values(next_at=now() - timedelta(seconds=1)))


@pytest.fixture(scope="module")
def server() -> Iterator[Receiver]:
    with receiver() as listening:
        yield listening


@pytest.fixture
def stage(world: World, server: Receiver) -> Stage:
    settings = world.installation.settings.model_copy(update={"outgoing_networks": ["127.0.0.0/8"]})
    installation = replace(world.installation, settings=settings)
    world.app.state.installation = installation
    server.answers, server.received = [204], []
    with world.session() as session:
        tree = small_tree(session)
        person = members.member(session, tree.cell)
        chief = accounts.account(session, Role.ADMINISTRATOR, tree.root)
        local = accounts.account(session, Role.ADMINISTRATOR, tree.committee)
    return Stage(world, tree, person, chief, local, world.client(chief), server, installation)


def test_a_message_is_thin_signed_and_of_the_subtree(stage: Stage) -> None:
    stage.happen()  # before it was set up: not told
    made = stage.set_up(kinds=["member.*", "pledge.published"])
    stage.happen()
    stage.happen("pledge.published")
    stage.happen("pledge.registered")
    stage.happen(cell=stage.tree.foreign_cell)
    stage.work()
    assert len(stage.receiver.received) == 2
    for headers, body in stage.receiver.received:
        said = Verifier(made["secret"]).verify(body, headers)
        assert said["type"] in {"member.updated", "pledge.published"}
        assert said["data"]["subject_id"] == str(stage.person.id)
        assert set(said["data"]) == {"event_id", "subject", "subject_id", "organisation_id"}
        assert "Nguy" not in body.decode()
        with pytest.raises(WebhookVerificationError):
            Verifier(made["secret"]).verify(body + b" ", headers)
    log = stage.deliveries(made)
    assert [(each["state"], each["attempts"], each["log"][0]["status"]) for each in log] == [("delivered", 1, 204)] * 2
    assert {each["id"] for each in log} == {headers["webhook-id"] for headers, _ in stage.receiver.received}


def test_both_secrets_sign_during_a_rotation(stage: Stage) -> None:
    made = stage.set_up()
    stage.work()  # the event of its own making
    stage.receiver.received.clear()
    rotated = stage.client.post(f"{PATH}/{made['id']}/secret").json()
    assert rotated["secret"] != made["secret"]
    stage.happen()
    stage.work()
    for headers, body in stage.receiver.received:
        for secret in (made["secret"], rotated["secret"]):
            Verifier(secret).verify(body, headers)
    with stage.world.session() as session:
        session.execute(update(outbox.Webhook).values(previous_until=now()))
    stage.receiver.received.clear()
    stage.happen()
    stage.work()
    [(headers, body)] = stage.receiver.received
    Verifier(rotated["secret"]).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Verifier(made["secret"]).verify(body, headers)


def test_what_is_not_taken_is_sent_again_under_the_same_id_and_given_up_in_the_end(stage: Stage) -> None:
    made = stage.set_up(kinds=["member.updated"])
    stage.receiver.answers = [500, 302, 503]
    stage.happen()
    for _ in range(12):
        stage.make_due()
        stage.work()
    [log] = stage.deliveries(made)
    assert (log["state"], log["attempts"]) == ("failed", 10)
    assert [each["status"] for each in log["log"]] == [500, 302] + [503] * 8
    assert len(stage.receiver.received) == 10
    assert len({headers["webhook-id"] for headers, _ in stage.receiver.received}) == 1
    stage.receiver.answers = [200]
    replayed = stage.client.post(f"{PATH}/{made['id']}/deliveries/{log['id']}/replay")
    assert replayed.json()["state"] == "pending"
    assert stage.client.post(f"{PATH}/{made['id']}/deliveries/{log['id']}/replay").status_code == 409
    stage.work()
    assert stage.deliveries(made, state="delivered")[0]["id"] == log["id"]
    assert len(stage.receiver.received) == 11


def test_gone_ends_it_and_enabled_again_it_catches_up(stage: Stage) -> None:
    made = stage.set_up(kinds=["member.updated"])
    stage.receiver.answers = [410, 200]
    stage.happen()
    stage.work()
    found = stage.client.get(f"{PATH}/{made['id']}")
    assert (found.json()["state"], found.json()["disabled_reason"]) == ("disabled", "gone")
    stage.happen()
    stage.work()
    assert len(stage.receiver.received) == 1
    changed = stage.client.patch(
        f"{PATH}/{made['id']}", json={"state": "enabled"}, headers={"If-Match": found.headers["etag"]}
    )
    assert (changed.json()["state"], changed.json()["disabled_reason"]) == ("enabled", None)
    stage.work()
    assert [each["state"] for each in stage.deliveries(made)] == ["delivered", "failed"]


@pytest.mark.parametrize("loss", ["suspended", "grant", "token"])
def test_a_lost_right_is_lost_to_webhooks(stage: Stage, loss: str) -> None:
    with stage.world.session() as session:
        token = accounts.api_token(session, stage.local, [Permission.WEBHOOK_MANAGE, Permission.EVENT_READ])
    client = stage.world.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    made = stage.set_up(client, kinds=["member.updated"])
    stage.happen()
    outbox.read_on(stage.installation)
    with stage.world.session() as session:
        if loss == "suspended":
            session.execute(
                update(Account).where(col(Account.id) == stage.local.id).values(state=AccountState.SUSPENDED)
            )
        elif loss == "grant":
            session.execute(update(Grant).where(col(Grant.account_id) == stage.local.id).values(ended_at=now()))
        else:
            session.execute(update(ApiToken).values(revoked_at=now()))
    stage.work()
    assert stage.receiver.received == []
    assert [each["state"] for each in stage.deliveries(made)] == ["withheld"]


def test_a_message_survives_the_process_that_was_sending_it(stage: Stage) -> None:
    made = stage.set_up(kinds=["member.updated"])
    stage.happen()
    outbox.read_on(stage.installation)
    with stage.world.session() as session:
        leased = outbox._lease(session, now())  # and then it died
        assert len(leased) == 1
        assert outbox._lease(session, now()) == []
    stage.work()
    assert stage.receiver.received == []
    stage.make_due()  # the lease has run out
    stage.work()
    assert [each["state"] for each in stage.deliveries(made)] == ["delivered"]


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://10.0.0.1/", "address_refused"),
        ("https://169.254.169.254/latest/meta-data", "address_refused"),
        ("https://[::1]/", "address_refused"),
        ("https://[::ffff:192.168.0.1]/", "address_refused"),
        ("https://0xa.1/", "address_refused"),
        ("https://user:secret@127.0.0.1/", "url_invalid"),
        ("http://93.184.216.34/", "plain_http_refused"),
        ("https://no-such-name.invalid/", "name_unknown"),
    ],
)
def test_we_attack_nobody(stage: Stage, url: str, code: str) -> None:
    body = {"organisation_id": str(stage.tree.committee.id), "url": url, "description": "HRM"}
    answer = stage.client.post(PATH, json=body)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)


def test_the_address_is_checked_again_when_a_message_is_sent(stage: Stage) -> None:
    made = stage.set_up(kinds=["member.updated"])
    stage.happen()
    closed = replace(stage.installation, settings=stage.world.installation.settings)
    while outbox.work(closed):
        pass
    assert stage.receiver.received == []
    assert [each["error"] for each in stage.deliveries(made)[0]["log"]] == ["address_refused"]


def test_managed_by_whoever_may_there(stage: Stage) -> None:
    made = stage.set_up()
    local = stage.world.client(stage.local)
    assert [each["id"] for each in local.get(PATH).json()["items"]] == [made["id"]]
    assert "secret" not in local.get(f"{PATH}/{made['id']}").json()
    body = {"organisation_id": str(stage.tree.root.id), "url": stage.receiver.url, "description": "HRM"}
    assert local.post(PATH, json=body).status_code == 404
    assert local.patch(f"{PATH}/{made['id']}", json={"description": "x"}).status_code == 428
    assert local.delete(f"{PATH}/{made['id']}").status_code == 204
    assert local.get(f"{PATH}/{made['id']}").status_code == 404
    with stage.world.database.read() as session:
        assert session.execute(select(WebhookDelivery)).first() is None
