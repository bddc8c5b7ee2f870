import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, CircleCheck, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Notebook } from '@/api/queries/notebook';
import { useSession } from '@/domain/useSession';
import { useStoredDraft } from '@/domain/useStoredDraft';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { draftKey } from '@/offline/drafts';
import { LinkButton } from '@/ui/LinkButton';
import { Withdraw } from './Withdraw';

/** The one thing to do next, whose it is and by when. Exactly one primary button, or none while others act. */
export function NextTaskCard({ notebook }: { notebook: Notebook }) {
  const { next_task: task, standing, year, exception } = notebook;
  if (!task) return <Quiet standing={standing} reason={exception?.reason ?? null} />;
  const due = task.due_on && formatDate(task.due_on);
  const search = { nam: year };
  const opensOn = opening(notebook);
  return (
    <section className="card" data-tone="next" aria-labelledby="next-task">
      <p className="eyebrow">
        {task.mine ? <Trans>Việc cần làm tiếp theo</Trans> : <Trans>Đang chờ chi bộ</Trans>}
      </p>
      <h2 id="next-task">
        <Title task={task.task} due={due} />
      </h2>
      {opensOn ? (
        <When>
          <Trans>Bắt đầu từ ngày {opensOn}</Trans>
        </When>
      ) : (
        <DaysLeft days={task.days_left} />
      )}
      {task.task === 'write' && (
        <>
          <DraftHint form="pledge" year={year} />
          <LinkButton block to="/so-tay/dang-ky" search={search}>
            <Trans>Đăng ký việc làm theo</Trans>
          </LinkButton>
        </>
      )}
      {task.task === 'register' && (
        <>
          <p>
            <Trans>Bản nháp đã có trên hệ thống. Hãy xem lại rồi gửi chi bộ.</Trans>
          </p>
          <LinkButton block to="/so-tay/dang-ky" search={search}>
            <Trans>Xem lại và gửi</Trans>
          </LinkButton>
        </>
      )}
      {task.task === 'self_report' && !opensOn && (
        <>
          <DraftHint form="report" year={year} />
          <LinkButton block to="/so-tay/tu-bao-cao" search={search}>
            <Trans>Viết báo cáo kết quả</Trans>
          </LinkButton>
        </>
      )}
      {task.task === 'publish' && (
        <>
          <p>
            <Trans>
              Đồng chí đã đăng ký xong. Chi bộ sẽ công khai bản đăng ký tại kỳ sinh hoạt gần nhất.
            </Trans>
          </p>
          <Withdraw notebook={notebook} />
        </>
      )}
      {task.task === 'assess' && (
        <p>
          <Trans>Đồng chí đã gửi báo cáo. Tập thể chi bộ sẽ nhận xét và ghi vào sổ tay này.</Trans>
        </p>
      )}
    </section>
  );
}

function Title({ task, due }: { task: string; due: string | null }) {
  if (task === 'self_report')
    return due ? <Trans>Tự báo cáo kết quả trước ngày {due}</Trans> : <Trans>Tự báo cáo kết quả</Trans>;
  if (task === 'publish') return <Trans>Chờ công khai trước chi bộ</Trans>;
  if (task === 'assess') return <Trans>Chờ chi bộ nhận xét, đánh giá</Trans>;
  return due ? <Trans>Đăng ký việc làm theo trước ngày {due}</Trans> : <Trans>Đăng ký việc làm theo</Trans>;
}

/** The first day of the task's window while it lies ahead; null once it may be done. */
function opening({ next_task: task, calendar }: Notebook): string | null {
  const name = task?.task === 'self_report' ? 'report' : task?.task === 'write' ? 'registration' : null;
  const window = calendar?.windows.find((candidate) => candidate.window === name);
  const today = dayInVietnam();
  return window && window.opens_on > today ? formatDate(window.opens_on) : null;
}

const When = ({ children }: { children: ReactNode }) => (
  <p className="hint with-icon">
    <CalendarClock size={18} aria-hidden="true" /> {children}
  </p>
);

/** Vietnamese has no plural, so these counts stand as they are: the browser's number formatter is slow to wake. */
function DaysLeft({ days }: { days: number | null }) {
  if (days === null) return null;
  const daysOver = -days;
  return (
    <When>
      {days > 0 && <Trans>Còn {days} ngày</Trans>}
      {days === 0 && <Trans>Hôm nay là ngày cuối</Trans>}
      {days < 0 && (
        <span>
          <Trans>Đã quá hạn {daysOver} ngày.</Trans>{' '}
          <Trans>Hãy báo bí thư chi bộ nếu đồng chí không gửi được.</Trans>
        </span>
      )}
    </When>
  );
}

/** That something half-written lies on this device. */
function DraftHint({ form, year }: { form: string; year: number }) {
  const { account_id } = useSession();
  const draft = useStoredDraft(draftKey(account_id, form, year));
  if (!draft) return null;
  const savedAt = formatInstant(draft.savedAt);
  return (
    <p className="hint with-icon">
      <PencilLine size={18} aria-hidden="true" />
      <Trans>Bài viết dở trên máy này, lưu lúc {savedAt}</Trans>
    </p>
  );
}

/** Nothing is left to do, or nothing was due. */
function Quiet({ standing, reason }: { standing: Notebook['standing']; reason: string | null }) {
  const { t } = useLingui();
  const words: Partial<Record<NonNullable<Notebook['standing']>, string>> = {
    exempt: t`Đồng chí được miễn sinh hoạt nên năm nay không phải đăng ký.`,
    excepted: t`Chi bộ đã miễn đăng ký năm nay cho đồng chí.`,
    not_required: t`Năm nay đồng chí không phải đăng ký.`,
  };
  return (
    <section className="card">
      <p className="with-icon">
        <CircleCheck size={22} aria-hidden="true" />
        <strong>
          {(standing && words[standing]) ?? t`Đồng chí không còn việc nào phải làm trong năm này.`}
        </strong>
      </p>
      {reason && (
        <p>
          <Trans>Lý do: {reason}</Trans>
        </p>
      )}
    </section>
  );
}
