import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { issuesQuery, reportPreviewQuery, reportQuery } from '@/api/queries/summaries';
import { formatDate } from '@/i18n/dates';
import { formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { Skeleton } from '@/ui/Skeleton';
import { SummaryList } from '@/ui/SummaryList';
import { FigureTable } from './FigureTable';
import { Issues } from './Issues';
import { ReportTasks } from './ReportTasks';
import { StateTag } from './StateTag';
import { inSentence, PERIODS } from './words';

const route = getRouteApi('/signed-in/bao-cao/$id');

/** One report in hand: what is written, the figures, who is missing below, and everything that was sent. */
export default function Report() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const { data: issues } = useSuspenseQuery(issuesQuery(id));
  const { data: names } = useSuspenseQuery(catalogueQuery('summary_report_section'));
  const { year, missing_below, restatement_reason } = report;
  const period = inSentence(t(PERIODS[report.period]));
  const returned = report.state === 'returned' ? issues.at(-1)?.verdict?.reason : null;
  const missing = formatInteger(missing_below.length);
  const written = report.sections.filter(({ text }) => text);
  const facts = [
    { term: t`Gửi đến`, value: report.to_organisation?.name ?? t`Cấp trên chưa có trong hệ thống` },
    { term: t`Hạn gửi`, value: formatDate(report.due_on) },
    { term: t`Ngày gửi`, value: report.submitted_on && formatDate(report.submitted_on) },
    {
      term: t`Người ký`,
      value: [report.authority, report.signatory_title, report.signatory_name].filter(Boolean).join('\n'),
    },
  ];
  return (
    <Page
      width="board"
      title={t`Báo cáo ${period} ${year}`}
      eyebrow={report.organisation.name}
      back={
        <BackLink to="/bao-cao" search={{ don_vi: report.organisation.id, nam: year, ky: report.period }}>
          <Trans>Về báo cáo lên cấp trên</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <StateTag state={report.state} />
      </div>
      {returned && (
        <Notice tone="warning" title={t`Cấp trên trả lại báo cáo`}>
          {returned}
        </Notice>
      )}
      {restatement_reason && (
        <Notice tone="warning" title={t`Lý do đính chính`}>
          {restatement_reason}
        </Notice>
      )}
      <ReportTasks report={report} />
      {missing_below.length > 0 && report.state !== 'accepted' && (
        <Notice tone="warning" title={t`Còn ${missing} đơn vị trực thuộc chưa gửi báo cáo`}>
          <Link to="/bao-cao" search={{ don_vi: report.organisation.id, nam: year, ky: report.period }}>
            <Trans>Xem đơn vị nào chưa gửi</Trans>
          </Link>
        </Notice>
      )}
      <section className="card">
        <h2>
          <Trans>Nơi gửi và hạn</Trans>
        </h2>
        <SummaryList rows={facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </section>
      <Issues report={report} issues={issues} />
      <section className="card">
        <h2>
          <Trans>Phần viết</Trans>
        </h2>
        {written.length === 0 ? (
          <p className="hint">
            <Trans>Chưa viết phần nào.</Trans>
          </p>
        ) : (
          written.map(({ code, text }) => (
            <div key={code}>
              <h3>{nameOf(names, code)}</h3>
              <p className="pre-line">{text}</p>
            </div>
          ))
        )}
      </section>
      {report.state !== 'accepted' && <FiguresNow id={id} />}
    </Page>
  );
}

/** The figures as they would be sealed today; counted anew at every visit. */
function FiguresNow({ id }: { id: string }) {
  const { t } = useLingui();
  const { data } = useQuery({ ...reportPreviewQuery(id), throwOnError: true });
  if (!data) return <Skeleton lines={8} height={2} />;
  const day = formatDate(data.as_of);
  return <FigureTable units={data.figures} note={t`Tính đến hết ngày ${day}; chưa chốt.`} />;
}
