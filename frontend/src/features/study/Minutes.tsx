import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { absencesOf, MARKS, SESSION_KINDS, SESSION_STATES } from '@/domain/study';
import { useStudySession } from '@/domain/useStudySession';
import { formatDate } from '@/i18n/dates';
import { formatInstant, formatOf } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Tag } from '@/ui/Tag';
import { Approval } from './Approval';
import { MinutesTasks } from './MinutesTasks';

const route = getRouteApi('/signed-in/chi-bo/sinh-hoat/$id/bien-ban');

/** The minutes of a session, for reading and for the file; on paper they have the Party's head and two signatures. */
export default function Minutes() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { session, attendance, minutes } = useStudySession(id);
  const { label, tone } = SESSION_STATES[session.state];
  const { name } = session.organisation;
  const day = formatDate(session.held_on);
  const kind = t(SESSION_KINDS[session.kind]).toLocaleLowerCase('vi');
  const back = (
    <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
      <Trans>Về buổi sinh hoạt</Trans>
    </BackLink>
  );
  if (!minutes)
    return (
      <Page title={t`Biên bản`} eyebrow={name} back={back}>
        <EmptyState title={t`Buổi này chưa có biên bản`}>
          <Trans>Biên bản hiện ở đây sau khi người ghi gửi lên.</Trans>
        </EmptyState>
      </Page>
    );
  const { summary } = attendance;
  const came = summary && formatOf(summary.present, summary.expected);
  const absent = absencesOf(attendance, (mark) => t(MARKS[mark].label));
  const written = formatInstant(minutes.written_at);
  const writer = minutes.written_by?.name;
  const approver = minutes.approved_by?.name;
  const approved = minutes.approved_on && formatDate(minutes.approved_on);
  const facts = [
    [t`Thời gian`, [session.begins_at, day].filter(Boolean).join(', ')],
    [t`Địa điểm`, session.place],
    [t`Chủ trì`, session.chair?.name],
    [t`Người ghi biên bản`, session.minute_taker?.name],
    [t`Có mặt`, came],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Page
      title={t`Biên bản ${kind}`}
      eyebrow={name}
      lead={session.title}
      back={back}
      actions={<PrintButton>{t`In biên bản`}</PrintButton>}
    >
      <header className="paper-head" aria-hidden="true">
        <p>
          {name}
          <br />*
        </p>
        <p>
          <b>
            <Trans>ĐẢNG CỘNG SẢN VIỆT NAM</Trans>
          </b>
        </p>
      </header>
      <div data-no-print="">
        <Tag tone={tone}>{t(label)}</Tag>
      </div>
      {minutes.return_reason && (
        <Notice tone="warning" title={t`Biên bản được trả lại để sửa`}>
          {minutes.return_reason}
        </Notice>
      )}
      <article className="card minutes">
        <dl className="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {absent.length > 0 && (
          <section>
            <h2>
              <Trans>Vắng mặt</Trans>
            </h2>
            <ul className="bullets">
              {absent.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {session.agenda && (
          <section>
            <h2>
              <Trans>Chương trình</Trans>
            </h2>
            <p className="pre-line">{session.agenda}</p>
          </section>
        )}
        <section>
          <h2>
            <Trans>Ý kiến phát biểu</Trans>
          </h2>
          {minutes.opinions.length === 0 ? (
            <p>
              <Trans>Không có.</Trans>
            </p>
          ) : (
            <ol className="plain-list" data-numbered="">
              {minutes.opinions.map(({ number, member, text }) => (
                <li key={number} className="pre-line">
                  <b>{member?.name ?? t`Ý kiến chung`}:</b>{' '}
                  {text ?? <Trans>(người phát biểu đã hạn chế, chỉ chi bộ xem được)</Trans>}
                </li>
              ))}
            </ol>
          )}
        </section>
        <section>
          <h2>
            <Trans>Kết luận</Trans>
          </h2>
          <p className="pre-line">{minutes.conclusion}</p>
        </section>
        {minutes.tasks.length > 0 && <MinutesTasks tasks={minutes.tasks} />}
        {minutes.pledges.length > 0 && (
          <section>
            <h2>
              <Trans>Bản đăng ký đã đưa ra chi bộ</Trans>
            </h2>
            <ul className="bullets">
              {minutes.pledges.map(({ pledge_id, member, publicised, assessed }) => (
                <li key={pledge_id}>
                  {[member.name, publicised && t`công khai`, assessed && t`nhận xét, đánh giá`]
                    .filter(Boolean)
                    .join(' – ')}
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
      <footer className="paper-foot" data-two="" aria-hidden="true">
        <p>
          <b>
            <Trans>NGƯỜI GHI BIÊN BẢN</Trans>
          </b>
          <span>{session.minute_taker?.name}</span>
        </p>
        <p>
          <b>
            <Trans>CHỦ TRÌ</Trans>
          </b>
          <span>{session.chair?.name}</span>
        </p>
      </footer>
      <p className="hint">
        {writer ? (
          <Trans>
            {writer} ghi lúc {written}.
          </Trans>
        ) : (
          <Trans>Ghi lúc {written}.</Trans>
        )}{' '}
        {approved && approver && (
          <Trans>
            {approver} thông qua ngày {approved}.
          </Trans>
        )}
      </p>
      <Approval session={session} />
    </Page>
  );
}
