"""Reminders reach those who have not done it when they are sent, once, in the application and by e-mail."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from api.core.clock import now
from api.models.accounts import Account
from api.models.jobs import Job
from api.models.notices import MailDigest
from api.rules.pledges import PledgeState
from api.services import jobs
from api.services.installation import Installation
from api.services.job_kinds import DAILY, KINDS
from api.services.work import Worker
from tests.make.casts import Cast, cast, recount
from tests.make.duties import only_duties_of_pledges
from tests.make.pledges import pledge
from tests.smtp import Mailbox, mail_server
from tests.world import World


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    with mail_server() as running:
        yield running


def staged(world: World, closes_in: int) -> Cast:
    made = cast(world, registration_closes_on=world.today + timedelta(days=closes_in))
    with world.session() as session:
        only_duties_of_pledges(session)
        for part, account in made.accounts.items():
            values = {"email": f"{part.replace('_', '.')}@example.vn"}
            session.execute(update(Account).where(col(Account.id) == account.id).values(values))
    return made


def mailing(world: World, port: int) -> Installation:
    settings = world.installation.settings.model_copy(
        update={"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": "none", "smtp_from": "ng@example.vn"}
    )
    return replace(world.installation, settings=settings)


def work(installation: Installation) -> None:
    worker = Worker(installation, KINDS, DAILY)
    while worker.do_next():
        pass


def a_day(world: World, installation: Installation | None = None, number: int = 0) -> None:
    """Ask for a day's reminders and do all work that is due; ``number`` tells one day's from the next."""
    with world.session() as session:
        jobs.enqueue_daily(session, "reminders", world.today + timedelta(days=number), now())
    work(installation or world.installation)


def register(stage: Cast, part: str) -> None:
    with stage.world.session() as session:
        pledge(session, stage.members[part], stage.cell, state=PledgeState.REGISTERED)
    recount(stage.world)


def notices(stage: Cast, part: str) -> list[tuple[str, str, int]]:
    found = stage.client(part).get("/api/v1/me/notices").json()["items"]
    return [(each["kind"], each["duty"], each["undone"]) for each in found]


def test_told_once_and_only_who_has_not_done_it(world: World) -> None:
    stage = staged(world, 3)
    register(stage, "member")
    a_day(world)
    a_day(world, number=1)
    assert notices(stage, "comrade") == [("reminder", "registration", 1)]
    assert notices(stage, "member") == []
    assert notices(stage, "retired") == [], "whoever is exempt is left in peace"
    assert notices(stage, "staff") == []


def test_what_is_overdue_climbs_one_level_as_one_notice(world: World) -> None:
    stage = staged(world, -7)
    register(stage, "member")
    a_day(world)
    assert ("overdue", "registration", 3) in notices(stage, "secretary")
    assert ("overdue", "registration", 3) in notices(stage, "deputy")
    assert [each for each in notices(stage, "parent_secretary") if each[0] == "overdue"] == [], "not two levels"
    assert [each[0] for each in notices(stage, "comrade")] == ["reminder"]


def test_long_overdue_is_left_at_peace(world: World) -> None:
    stage = staged(world, -91)
    a_day(world)
    assert notices(stage, "comrade") == notices(stage, "secretary") == []


def test_notices_are_one_s_own_and_are_read(world: World) -> None:
    stage = staged(world, 3)
    a_day(world)
    comrade = stage.client("comrade")
    [notice] = comrade.get("/api/v1/me/notices", params={"unread": True}).json()["items"]
    address = f"/api/v1/me/notices/{notice['id']}/reading"
    assert stage.client("deputy").post(address).status_code == 404
    assert comrade.post(address).json()["read_at"] is not None
    assert comrade.get("/api/v1/me/notices", params={"unread": True}).json()["items"] == []
    assert stage.client("deputy").post("/api/v1/me/notices/reading").json() == {"read": 1}
    assert stage.client("deputy").post("/api/v1/me/notices/reading").json() == {"read": 0}


def test_an_officer_reminds_and_who_does_it_meanwhile_is_not_reminded(world: World) -> None:
    stage = staged(world, 60)
    secretary, address = stage.client("secretary"), f"/api/v1/organisations/{stage.cell.id}/duty-reminders"
    body = {"duty": "registration", "year": stage.year}
    assert stage.client("comrade").post(address, json=body).status_code == 403
    assert secretary.post(address, json=body | {"duty": "nothing"}).json()["errors"][0]["code"] == "duty_unknown"
    assert secretary.post(address, json=body).status_code == 202
    register(stage, "member")
    work(world.installation)
    assert notices(stage, "comrade") == [("asked", "registration", 1)]
    assert notices(stage, "member") == []
    secretary.post(address, json=body)
    work(world.installation)
    assert len(notices(stage, "comrade")) == 1, "at most once a day"


def test_one_e_mail_a_day_and_nothing_of_what_is_done(world: World, mailbox: Mailbox) -> None:
    stage = staged(world, 3)
    with world.session() as session:
        jobs.enqueue_daily(session, "reminders", world.today, now())
    installation = mailing(world, mailbox.port)
    assert Worker(installation, {}, DAILY).do_next(), "the notices are written, the e-mails wait"
    register(stage, "comrade")
    work(installation)
    a_day(world, installation, 1)
    assert len(mailbox.to("deputy@example.vn")) == 1
    assert mailbox.to("comrade@example.vn") == [], "registered between the notice and the sending"
    [message] = mailbox.to("member@example.vn")
    due = world.today + timedelta(days=3)
    assert message["Subject"] == "Nêu Gương: 1 việc cần làm"
    text = message.get_content()
    assert f"Đăng ký việc làm theo (năm {stage.year}): hạn cuối {due:%d/%m/%Y}." in text
    assert not any(other.full_name in text for part, other in stage.members.items() if part != "member")
    with world.session() as session:
        states = {row.state for row in session.execute(select(MailDigest)).scalars()}
    assert states == {"sent", "dropped"}


def test_refusing_e_mails_by_choice_and_by_their_link(world: World, mailbox: Mailbox) -> None:
    stage = staged(world, 3)
    deputy = stage.client("deputy")
    chosen = deputy.put("/api/v1/me/notice-preferences", json={"refused": ["registration"]})
    assert chosen.json() == {"email": True, "refused": ["registration"], "not_refusable": ["assessment"]}
    wrong = deputy.put("/api/v1/me/notice-preferences", json={"refused": ["assessment", "nothing"]})
    assert [(each["pointer"], each["code"]) for each in wrong.json()["errors"]] == [
        ("/refused/0", "email_not_refusable"),
        ("/refused/1", "duty_unknown"),
    ]
    a_day(world, mailing(world, mailbox.port))
    assert mailbox.to("deputy@example.vn") == []
    assert notices(stage, "deputy") == [("reminder", "registration", 1)], "in the application it comes all the same"
    [message] = mailbox.to("comrade@example.vn")
    link = re.fullmatch(r"<https?://[^/]+(/.*)>", message["List-Unsubscribe"])
    assert link is not None
    whole = f"List-Unsubscribe: {message['List-Unsubscribe']}\r\n".encode()
    assert any(whole in source for source in mailbox.sources), "mail programs do not put a link together again"
    assert world.anonymous().post(link[1][:-4] + "0000").status_code == 404
    assert world.anonymous().post(link[1]).status_code == 204
    assert stage.client("comrade").get("/api/v1/me/notice-preferences").json()["email"] is False


@pytest.mark.parametrize("answer", ["451 try later", "554 no"])
def test_a_mail_server_that_does_not_take_it(world: World, mailbox: Mailbox, answer: str) -> None:
    """Refused for good: it ends there. Refused for now: nothing was handed over, and it is sent later, once."""
    administrator = staged(world, 3).client("administrator")
    mailbox.answer = answer
    installation = mailing(world, mailbox.port)
    world.app.state.installation = installation
    a_day(world, installation)
    for_now = answer.startswith("4")
    told = administrator.get("/api/v1/system").json()["mail"]
    assert (told["configured"], told["last_sent_at"]) == (True, None)
    assert told["last_failure"] == ("unreachable" if for_now else "refused")
    assert (told["waiting"] > 0, told["oldest_waiting_at"] is not None) == (for_now, for_now)
    mailbox.answer = "250 OK"
    with world.session() as session:
        session.execute(update(Job).values(run_at=now()))
    work(installation)
    sent = [str(message["To"]) for message in mailbox.messages]
    assert sorted(set(sent)) == sorted(sent)
    assert ("comrade@example.vn" in sent) is for_now
    told = administrator.get("/api/v1/system").json()["mail"]
    assert told["waiting"] == 0
    assert (told["last_failure"], told["last_sent_at"] is not None) == (None if for_now else "refused", for_now)


def test_no_mail_server_no_e_mails(world: World) -> None:
    staged(world, 3)
    a_day(world)
    with world.session() as session:
        assert session.execute(select(MailDigest)).first() is None


CHILD = """
import sys
from api.core.settings import Settings
from api.services.installation import open_installation
from api.services.job_kinds import DAILY, KINDS
from api.services.work import Worker
installation = open_installation(Settings(_env_file=None, database_url=sys.argv[1], data_directory=sys.argv[2],
    smtp_host="127.0.0.1", smtp_port=int(sys.argv[3]), smtp_security="none", event_seal_key=sys.argv[4]))
worker = Worker(installation, KINDS, DAILY)
while worker.do_next():
    pass
"""


def test_killed_while_the_server_answers_nothing_is_sent_twice(
    world: World, mailbox: Mailbox, tmp_path: Path, repository: Path
) -> None:
    staged(world, 3)
    with world.session() as session:
        jobs.enqueue_daily(session, "reminders", world.today, now())
    mailbox.hold = threading.Event()
    settings = world.installation.settings
    assert settings.event_seal_key is not None
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            CHILD,
            settings.database_url,
            str(tmp_path),
            str(mailbox.port),
            settings.event_seal_key.get_secret_value(),
        ],
        env={**os.environ, "PYTHONPATH": str(repository)},
    )
    assert mailbox.holding.wait(120)
    child.send_signal(signal.SIGKILL)
    child.wait()
    mailbox.hold.set()
    mailbox.hold = None
    with world.session() as session:
        session.execute(update(Job).values(lease_until=now() - timedelta(seconds=1)))
        session.execute(
            update(MailDigest).where(col(MailDigest.state) == "sending").values(claimed_at=now() - timedelta(minutes=5))
        )
    work(mailing(world, mailbox.port))
    a_day(world, mailing(world, mailbox.port), 1)
    sent = [str(message["To"]) for message in mailbox.messages]
    assert len(sent) == len(set(sent)) == 6, "everybody who must register, once"
    with world.session() as session:
        states = [row.state for row in session.execute(select(MailDigest)).scalars()]
    assert sorted(states) == ["sent"] * 5 + ["uncertain"]


def test_many_senders_send_each_once(world: World, mailbox: Mailbox) -> None:
    staged(world, 3)
    installation = mailing(world, mailbox.port)
    with world.session() as session:
        jobs.enqueue_daily(session, "reminders", world.today, now())
    Worker(installation, {}, DAILY).do_next()
    with world.acting() as ctx:
        for _ in range(3):
            jobs.enqueue(ctx, "mail_digests", {})
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(work, installation) for _ in range(4)]:
            done.result()
    sent = [str(message["To"]) for message in mailbox.messages]
    assert len(sent) == len(set(sent)) == 6
