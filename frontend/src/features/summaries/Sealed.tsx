import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { annexAddress, type Issue, issueQuery } from '@/api/queries/summaries';
import { formatDate } from '@/i18n/dates';
import { formatInstant } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { buttonLook } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { FigureTable } from './FigureTable';
import { inSentence, PERIODS } from './words';

const route = getRouteApi('/signed-in/bao-cao/$id/ban/$so');

/** One sealed issue as it was sent, for reading and for the file; never changed afterwards. */
export default function Sealed() {
  const { t } = useLingui();
  const { id, so } = route.useParams();
  const { data: issue } = useSuspenseQuery(issueQuery(id, Number(so)));
  const { content, number } = issue;
  const { year } = content;
  const period = inSentence(t(PERIODS[content.period]));
  const day = formatDate(content.as_of);
  const base = formatDate(content.base_on);
  const { place, authority, title, name } = content.signature;
  return (
    <Page
      width="board"
      title={t`Báo cáo ${period} ${year}`}
      eyebrow={content.organisation.name}
      lead={t`Bản ${number}, đã chốt.`}
      back={
        <BackLink to="/bao-cao/$id" params={{ id }}>
          <Trans>Về báo cáo</Trans>
        </BackLink>
      }
      actions={
        <div className="button-row" data-no-print="">
          <a {...buttonLook({ kind: 'secondary' })} href={annexAddress(id, number)} download="">
            <Download size={18} aria-hidden="true" />
            <Trans>Phụ lục Excel</Trans>
          </a>
          <PrintButton>{t`In báo cáo`}</PrintButton>
        </div>
      }
    >
      <header className="paper-head" aria-hidden="true">
        <p>
          {content.to_organisation?.name}
          <br />
          <b>{content.organisation.name}</b>
          <br />*
        </p>
        <p>
          <b>
            <Trans>ĐẢNG CỘNG SẢN VIỆT NAM</Trans>
          </b>
          <br />
          {place}, {formatInstant(issue.sealed_at).slice(-10)}
        </p>
      </header>
      <Verdict issue={issue} />
      <article className="card minutes">
        {content.restatement_reason && (
          <section>
            <h2>
              <Trans>Lý do đính chính</Trans>
            </h2>
            <p className="pre-line">{content.restatement_reason}</p>
          </section>
        )}
        {content.sections.map(({ code, title: heading, text }) => (
          <section key={code}>
            <h2>{heading}</h2>
            <p className="pre-line">{text}</p>
          </section>
        ))}
        {content.exception && (
          <section>
            <h2>
              <Trans>Gửi khi còn đơn vị chưa báo cáo</Trans>
            </h2>
            <p className="pre-line">{content.exception}</p>
            <ul className="bullets">
              {content.below
                .filter(({ is_in }) => !is_in)
                .map(({ organisation }) => (
                  <li key={organisation.id}>{organisation.name}</li>
                ))}
            </ul>
          </section>
        )}
      </article>
      <FigureTable units={content.figures} note={t`Tính đến hết ngày ${day}; danh sách chốt ngày ${base}.`} />
      <footer className="paper-foot" aria-hidden="true">
        <p>
          <b>{authority}</b>
          <br />
          <b>{title}</b>
          <br />
          <br />
          <br />
          {name}
        </p>
      </footer>
      <Seal issue={issue} />
    </Page>
  );
}

/** What the level above said to it. */
function Verdict({ issue: { verdict } }: { issue: Issue }) {
  const { t } = useLingui();
  if (!verdict) return null;
  const on = formatInstant(verdict.given_at);
  return verdict.accepted ? (
    <Notice tone="done" title={t`Cấp trên đã nhận lúc ${on}`} />
  ) : (
    <Notice tone="warning" title={t`Cấp trên trả lại lúc ${on}`}>
      {verdict.reason}
    </Notice>
  );
}

/** Who sealed it, and proof that nothing was changed since. */
function Seal({ issue: { content, sealed_at, sealed_by, digest, intact } }: { issue: Issue }) {
  const { t } = useLingui();
  const { authority, title, name } = content.signature;
  return (
    <section className="card">
      <h2>
        <Trans>Chốt và dấu niêm</Trans>
      </h2>
      <SummaryList
        rows={[
          { term: t`Người ký`, value: [authority, title, name].join('\n') },
          {
            term: t`Chốt lúc`,
            value: [formatInstant(sealed_at), sealed_by?.name].filter(Boolean).join(' – '),
          },
          { term: t`Mã niêm (SHA-256)`, value: <code>{digest}</code> },
        ]}
      />
      {intact ? (
        <Notice tone="done">
          <Trans>Vừa tính lại: nội dung đúng như khi gửi.</Trans>
        </Notice>
      ) : (
        <Notice tone="problem">
          <Trans>Vừa tính lại: nội dung không còn đúng như khi gửi. Hãy báo người quản trị hệ thống.</Trans>
        </Notice>
      )}
    </section>
  );
}
