import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { inspectionQuery } from '@/api/queries/inspections';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { FindingCard } from './FindingCard';
import { InspectionTasks } from './InspectionTasks';
import { INSPECTION_STATES, TEAM_ROLES } from './words';

const route = getRouteApi('/signed-in/kiem-tra/$id');

/** One inspection: what it is about, how far it has come, what it found and how that is put right. */
export default function Inspection() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: inspection } = useSuspenseQuery(inspectionQuery(id));
  const { data: kinds } = useSuspenseQuery(catalogueQuery('inspection_kind'));
  const { label, tone } = INSPECTION_STATES[inspection.state];
  const day = (on: string | null) => on && formatDate(on);
  const numbered = (number: string | null, on: string | null) => [number, day(on)].filter(Boolean).join(', ');
  const rows = [
    { term: t`Hình thức`, value: nameOf(kinds, inspection.kind) },
    {
      term: t`Đối tượng`,
      value: [inspection.subject_member?.name, inspection.subject_organisation.name]
        .filter(Boolean)
        .join(', '),
    },
    { term: t`Đơn vị kiểm tra`, value: inspection.organisation.name },
    { term: t`Nội dung`, value: inspection.content },
    { term: t`Thời kỳ`, value: [day(inspection.period_from), day(inspection.period_to)].join(' – ') },
    { term: t`Bắt đầu`, value: day(inspection.begun_on ?? inspection.planned_for) },
    {
      term: t`Đoàn kiểm tra`,
      value: inspection.team.map(({ member, role }) => `${member.name} (${t(TEAM_ROLES[role])})`).join('\n'),
    },
    { term: t`Thông báo`, value: numbered(inspection.announcement_number, inspection.announced_on) },
    { term: t`Hạn tự báo cáo`, value: day(inspection.report_due_on) },
    { term: t`Báo cáo của đối tượng`, value: inspection.own_report },
    { term: t`Kết luận`, value: inspection.conclusion },
    { term: t`Số kết luận`, value: numbered(inspection.conclusion_number, inspection.concluded_on) },
    { term: t`Lý do không tiến hành`, value: inspection.cancelled_reason },
  ];
  return (
    <Page
      width="board"
      title={inspection.title}
      eyebrow={inspection.organisation.name}
      back={
        <BackLink to="/kiem-tra">
          <Trans>Về kiểm tra, giám sát</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <div>
        <Tag tone={tone}>{t(label)}</Tag>
      </div>
      <InspectionTasks inspection={inspection} />
      <section className="card">
        <h2>
          <Trans>Cuộc kiểm tra</Trans>
        </h2>
        <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </section>
      <section className="stack">
        <h2>
          <Trans>Ưu điểm, hạn chế</Trans>
        </h2>
        {inspection.findings.length === 0 ? (
          <p className="hint">
            <Trans>Chưa ghi ưu điểm, hạn chế nào.</Trans>
          </p>
        ) : (
          <ul className="people">
            {inspection.findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
