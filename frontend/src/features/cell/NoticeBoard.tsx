import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type Notice, noticeBoardQuery } from '@/api/queries/cell';
import { measureText } from '@/domain/DeedSummary';
import { STATES } from '@/domain/words';
import { formatDate } from '@/i18n/dates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Tag } from '@/ui/Tag';
import { useCell } from './useCell';

const route = getRouteApi('/signed-in/with-year/chi-bo/bang-cong-khai');

/** What comrades of the cell have promised, for everyone of the cell to read and comment; hangs on the wall in print. */
export default function NoticeBoard() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { cell, cellYear } = useCell(search);
  const { data: notices } = useSuspenseQuery(noticeBoardQuery(cellYear));
  const { year } = cellYear;
  return (
    <Page
      width="board"
      title={t`Bảng công khai năm ${year}`}
      eyebrow={cell.name}
      lead={t`Việc làm theo Bác mà các đồng chí trong chi bộ đã đăng ký.`}
      actions={notices.length > 0 && <PrintButton>{t`In để niêm yết`}</PrintButton>}
    >
      {notices.length === 0 ? (
        <EmptyState title={t`Chi bộ chưa công khai bản đăng ký nào`}>
          <Trans>Các bản đăng ký hiện ở đây sau kỳ sinh hoạt công khai.</Trans>
        </EmptyState>
      ) : (
        <ul className="board">
          {notices.map((notice) => (
            <BoardCard key={notice.pledge_id} notice={notice} year={year} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function BoardCard({ notice, year }: { notice: Notice; year: number }) {
  const { t } = useLingui();
  const { member, state, deeds, comments } = notice;
  const dueText = (due: string | null) => {
    const day = due && formatDate(due);
    return day && t`trước ${day}`;
  };
  return (
    <li className="card">
      <div className="split">
        <h2>{member.name}</h2>
        <Tag tone={STATES[state].tone}>{t(STATES[state].label)}</Tag>
      </div>
      <ul className="bullets">
        {deeds.map((deed) => (
          <li key={deed.id}>
            {deed.action}
            <span className="hint deed-line">
              {[measureText(deed), dueText(deed.due_on)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p data-no-print="">
        <Link to="/so-tay" search={{ nam: year, cua: member.id }}>
          <Trans>Đọc và góp ý</Trans>
          <span className="visually-hidden"> {member.name}</span>
        </Link>
        {comments > 0 && (
          <span className="hint">
            {' · '}
            <Plural value={comments} other="# ý kiến" />
          </span>
        )}
      </p>
    </li>
  );
}
