import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { refreshPledges } from '@/api/queries/notebook';
import { refreshStudy } from '@/api/queries/study';
import type { Outbox, OutboxEntry } from '@/offline/outbox';
import { useOutbox } from '@/offline/useOutbox';
import { formatInstant } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Tag } from '@/ui/Tag';
import { UnsentConflict } from './UnsentConflict';

/** What was written here and has not reached the server, with the person's choice where one is needed. */
export default function Unsent({ outbox }: { outbox: Outbox }) {
  const entries = useOutbox(outbox);
  if (entries.length === 0) return null;
  return (
    <section className="stack">
      <h2>
        <Trans>Mục chưa gửi</Trans>
      </h2>
      {entries.map((entry) => (
        <UnsentEntry key={entry.id} entry={entry} outbox={outbox} />
      ))}
    </section>
  );
}

function UnsentEntry({ entry, outbox }: { entry: OutboxEntry; outbox: Outbox }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const words = {
    waiting: t`Chờ có mạng`,
    conflict: t`Đã có bản khác`,
    refused: t`Chưa được nhận`,
  };
  const { label, id, state, problem } = entry;
  const writtenAt = formatInstant(entry.queuedAt);

  async function sendAgain(upon?: Pick<OutboxEntry, 'etag' | 'body'>): Promise<void> {
    await outbox.retry(id, upon);
    await sendTheRest();
  }

  async function keepTheirs(): Promise<void> {
    await outbox.remove(id);
    await sendTheRest();
  }

  async function sendTheRest(): Promise<void> {
    await outbox.replay();
    await Promise.all([refreshPledges(client), refreshStudy(client)]);
  }

  return (
    <article className="card">
      <div className="split">
        <h3>{label}</h3>
        <Tag tone={state === 'waiting' ? 'waiting' : 'problem'}>{words[state]}</Tag>
      </div>
      <p className="hint">
        <Trans>Viết lúc {writtenAt}</Trans>
      </p>
      {problem?.detail && <p>{problem.detail}</p>}
      {state === 'conflict' && <UnsentConflict entry={entry} onMine={sendAgain} onTheirs={keepTheirs} />}
      {state === 'refused' && (
        <div className="button-row">
          <Button kind="secondary" size="small" onClick={() => void sendAgain()}>
            <Trans>Gửi lại</Trans>
          </Button>
          <Button kind="danger" size="small" onClick={() => void outbox.remove(id)}>
            <Trans>Bỏ mục này</Trans>
          </Button>
        </div>
      )}
    </article>
  );
}
