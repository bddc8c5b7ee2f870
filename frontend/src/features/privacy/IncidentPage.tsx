import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Incident, incidentQuery, incidentSteps } from '@/api/queries/privacy';
import { TextTask } from '@/domain/TextTask';
import { formatInstant, formatInteger } from '@/i18n/format';
import { BackLink } from '@/ui/BackLink';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { EditTask, NotifyTask } from './IncidentTasks';
import { Left } from './Left';
import { INCIDENT_STATES } from './words';

const route = getRouteApi('/signed-in/quan-tri/su-co/$id');

/** The file of one incident: what happened, the clock, what was done. */
export default function IncidentPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: incident } = useSuspenseQuery(incidentQuery(id));
  const { label, tone } = INCIDENT_STATES[incident.state];
  const instant = (at: string | null) => at && formatInstant(at);
  const rows = [
    { term: t`Ở đơn vị`, value: incident.organisation.name },
    { term: t`Chuyện gì đã xảy ra`, value: incident.description },
    { term: t`Phát hiện`, value: formatInstant(incident.discovered_at) },
    { term: t`Báo cơ quan chức năng trước`, value: <Left incident={incident} /> },
    {
      term: t`Số người bị ảnh hưởng`,
      value: incident.people_affected === null ? t`Chưa biết` : formatInteger(incident.people_affected),
    },
    { term: t`Đã khắc phục thế nào`, value: incident.measures },
    { term: t`Đã báo lúc`, value: instant(incident.notified_at) },
    { term: t`Đã báo cho`, value: incident.notified_to },
    { term: t`Vì sao báo chậm`, value: incident.late_reason },
    { term: t`Kết thúc lúc`, value: instant(incident.closed_at) },
    { term: t`Ghi chú khi kết thúc`, value: incident.closing_note },
  ];
  return (
    <Page
      width="board"
      title={incident.title}
      eyebrow={t`Sự cố dữ liệu cá nhân`}
      lead={<Tag tone={tone}>{t(label)}</Tag>}
      back={
        <BackLink to="/quan-tri/su-co">
          <Trans>Về các sự cố</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      {incident.overdue && (
        <Notice tone="problem" title={<Trans>Đã quá hạn báo cơ quan chức năng</Trans>}>
          <Trans>Hãy báo ngay, và ghi rõ vì sao chậm.</Trans>
        </Notice>
      )}
      <Tasks incident={incident} />
      <section className="card">
        <SummaryList rows={rows.flatMap(({ term, value }) => (value ? [{ term, value }] : []))} />
      </section>
    </Page>
  );
}

function Tasks({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  const may = (action: Incident['allowed_actions'][number]) => incident.allowed_actions.includes(action);
  if (incident.allowed_actions.length === 0) return null;
  return (
    <section className="card" data-tone="next" data-no-print="">
      <h2>
        <Trans>Việc có thể làm</Trans>
      </h2>
      <div className="button-row">
        {may('notify') && <NotifyTask incident={incident} />}
        {may('edit') && <EditTask key={incident.version} incident={incident} />}
        {may('close') && (
          <TextTask
            name={t`Kết thúc sự cố`}
            label={t`Ghi chú khi kết thúc`}
            hint={
              incident.state === 'open'
                ? t`Chưa báo cơ quan chức năng: ghi vì sao không cần báo.`
                : t`Ví dụ: Đã thu hồi máy, không ai mở được dữ liệu.`
            }
            needed={t`Hãy ghi vì sao kết thúc`}
            done={t`Đã kết thúc sự cố.`}
            send={(note) => incidentSteps.close(incident, note)}
          />
        )}
      </div>
    </section>
  );
}
