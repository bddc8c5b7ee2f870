import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SystemState } from '@/api/queries/administration';
import { formatBytes, formatInstant, formatInteger } from '@/i18n/format';
import { Notice } from '@/ui/Notice';
import { type SummaryRow, SummaryList } from '@/ui/SummaryList';
import { Tag, type Tone } from '@/ui/Tag';
import { isOld } from './backups';
import { isFailing } from './mail';
import { DATABASES, MAIL_FAILURES } from './words';

/** What runs, whether it is backed up, who works in the background, and what waits to leave. */
export function SystemStanding({ system }: { system: SystemState }) {
  return (
    <div className="board">
      <Software system={system} />
      <Backup system={system} />
      <Work system={system} />
      <Webhooks webhooks={system.webhooks} />
      <Mail mail={system.mail} />
    </div>
  );
}

function Part({ name, state, rows, children }: PartProps) {
  return (
    <section className="card">
      <h2>{name}</h2>
      <p>{state}</p>
      {children}
      {rows.length > 0 && <SummaryList rows={rows} />}
    </section>
  );
}

interface PartProps {
  name: string;
  /** In one word how this part is. */
  state: ReactNode;
  rows: readonly SummaryRow[];
  /** What to do about it. */
  children?: ReactNode;
}

function Software({ system: { version, database } }: { system: SystemState }) {
  const { t } = useLingui();
  return (
    <Part
      name={t`Phần mềm và cơ sở dữ liệu`}
      state={<Tag tone="done">{t`Sẵn sàng`}</Tag>}
      rows={[
        { term: t`Phiên bản phần mềm`, value: <span className="code">{version}</span> },
        { term: t`Phiên bản bảng dữ liệu`, value: <span className="code">{database.revision}</span> },
        { term: t`Loại cơ sở dữ liệu`, value: `${DATABASES[database.kind]} ${database.version}` },
        { term: t`Dung lượng`, value: formatBytes(database.size_bytes) },
      ]}
    />
  );
}

function Backup({ system: { backup, measured_at } }: { system: SystemState }) {
  const { t } = useLingui();
  if (!backup) {
    return (
      <Part name={t`Sao lưu`} state={<Tag tone="problem">{t`Chưa có bản nào`}</Tag>} rows={[]}>
        <p>
          <Trans>
            Hệ thống chưa ghi nhận lần sao lưu nào của cơ sở dữ liệu này. Hãy nhờ người vận hành máy chủ sao
            lưu theo cách ghi ở dưới.
          </Trans>
        </p>
      </Part>
    );
  }
  const old = isOld(backup.taken_at, measured_at);
  return (
    <Part
      name={t`Sao lưu`}
      state={<Tag tone={old ? 'waiting' : 'done'}>{old ? t`Đã quá hai ngày` : t`Mới sao lưu`}</Tag>}
      rows={[
        { term: t`Lần gần nhất`, value: formatInstant(backup.taken_at) },
        { term: t`Tên thư mục`, value: <span className="code">{backup.name}</span> },
        { term: t`Dung lượng`, value: formatBytes(backup.size_bytes) },
        { term: t`Phiên bản bảng dữ liệu`, value: <span className="code">{backup.revision}</span> },
      ]}
    >
      <p className="hint">
        <Trans>Đây là lúc sao lưu. Bản sao còn nguyên hay không thì phải khôi phục thử mới biết.</Trans>
      </p>
    </Part>
  );
}

function Work({ system: { workers, jobs } }: { system: SystemState }) {
  const { t } = useLingui();
  const { running, last_seen_at } = workers;
  return (
    <Part
      name={t`Việc chạy nền`}
      state={
        running > 0 ? (
          <Tag tone="done">
            <Plural value={running} other="# tiến trình đang chạy" />
          </Tag>
        ) : (
          <Tag tone="problem">{t`Không có tiến trình nào chạy`}</Tag>
        )
      }
      rows={[
        ...(last_seen_at ? [{ term: t`Tiến trình báo gần nhất`, value: formatInstant(last_seen_at) }] : []),
        { term: t`Việc đang chờ`, value: formatInteger(jobs.queued) },
        ...(jobs.oldest_due_at
          ? [{ term: t`Chờ lâu nhất từ`, value: formatInstant(jobs.oldest_due_at) }]
          : []),
        { term: t`Việc đang làm`, value: formatInteger(jobs.under_way) },
        { term: t`Không xong trong 30 ngày qua`, value: <Failed number={jobs.failed} /> },
      ]}
    >
      {running === 0 && (
        <Notice tone="problem">
          <Trans>
            Danh sách lớn, thư nhắc việc và tin báo sẽ nằm chờ. Hãy nhờ người vận hành máy chủ chạy lại.
          </Trans>
        </Notice>
      )}
    </Part>
  );
}

function Webhooks({ webhooks }: { webhooks: SystemState['webhooks'] }) {
  const { t } = useLingui();
  return (
    <Part
      name={t`Tin báo cho phần mềm khác`}
      state={<Waiting number={webhooks.waiting} />}
      rows={[
        ...(webhooks.oldest_waiting_at
          ? [{ term: t`Chờ lâu nhất từ`, value: formatInstant(webhooks.oldest_waiting_at) }]
          : []),
        { term: t`Giữ lại ở nơi đã tắt`, value: formatInteger(webhooks.held) },
        { term: t`Không gửi được, đã thôi`, value: <Failed number={webhooks.failed} /> },
      ]}
    />
  );
}

function Mail({ mail }: { mail: SystemState['mail'] }) {
  const { t } = useLingui();
  if (!mail.configured) {
    return (
      <Part name={t`Thư điện tử`} state={<Tag>{t`Chưa đặt máy chủ thư`}</Tag>} rows={[]}>
        <p>
          <Trans>Thông báo chỉ hiện trong phần mềm, không gửi thư cho ai.</Trans>
        </p>
      </Part>
    );
  }
  const { last_sent_at, last_failed_at, last_failure } = mail;
  const failed =
    last_failed_at && last_failure
      ? { at: formatInstant(last_failed_at), why: t(MAIL_FAILURES[last_failure]) }
      : null;
  return (
    <Part
      name={t`Thư điện tử`}
      state={<Waiting number={mail.waiting} />}
      rows={[
        ...(mail.oldest_waiting_at
          ? [{ term: t`Chờ lâu nhất từ`, value: formatInstant(mail.oldest_waiting_at) }]
          : []),
        { term: t`Gửi được gần nhất`, value: last_sent_at ? formatInstant(last_sent_at) : t`Chưa lần nào` },
        {
          term: t`Hỏng gần nhất`,
          value: failed === null ? t`Chưa lần nào` : `${failed.at}: ${failed.why}`,
        },
      ]}
    >
      {failed && isFailing(mail) && (
        <Notice tone="problem" title={failed.why}>
          {mail.last_failure === 'unreachable' ? (
            <Trans>
              Thư nằm chờ, rồi được gửi lại. Hãy nhờ người vận hành xem máy chủ thư có chạy không, địa chỉ và
              mật khẩu đặt cho phần mềm có đúng không.
            </Trans>
          ) : (
            <Trans>Thư ấy không được gửi lại; thông báo vẫn hiện trong phần mềm.</Trans>
          )}
        </Notice>
      )}
    </Part>
  );
}

function Waiting({ number }: { number: number }) {
  const { t } = useLingui();
  if (number === 0) return <Tag tone="done">{t`Không có gì chờ gửi`}</Tag>;
  return (
    <Tag tone="waiting">
      <Plural value={number} other="# đang chờ gửi" />
    </Tag>
  );
}

function Failed({ number }: { number: number }) {
  const tone: Tone = number > 0 ? 'problem' : 'neutral';
  return tone === 'problem' ? <Tag tone={tone}>{formatInteger(number)}</Tag> : formatInteger(number);
}
