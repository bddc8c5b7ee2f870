import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type Case, caseQuery } from '@/api/queries/reorganisations';
import { formatDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { PrintButton } from '@/ui/PrintButton';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { CancelCase } from './CancelCase';
import { PlanPreview } from './PlanPreview';
import { CASE_KINDS, CASE_STATES } from './words';

const route = getRouteApi('/signed-in/co-cau/sap-xep/$id');

/** One case: before it is carried out its plan, afterwards both ways of reading the figures. */
export default function CasePage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: found } = useSuspenseQuery(caseQuery(id));
  const { data: decided } = found;
  const { name, tone } = CASE_STATES[decided.state];
  return (
    <Page
      width="board"
      title={t(CASE_KINDS[decided.kind].name)}
      eyebrow={decided.state === 'draft' ? t`Sắp xếp tổ chức · Bước 2 trong 2` : t`Sắp xếp tổ chức`}
      lead={<Tag tone={tone}>{t(name)}</Tag>}
      back={
        <BackLink to="/co-cau/sap-xep" search={{ don_vi: decided.organisation_id }}>
          <Trans>Về sắp xếp tổ chức</Trans>
        </BackLink>
      }
      actions={<PrintButton />}
    >
      <Decision decided={decided} />
      {decided.state === 'draft' && <PlanPreview decided={decided} />}
      {decided.state === 'scheduled' && <Waiting decided={decided} />}
      {decided.state === 'applied' && <Applied decided={decided} />}
      {decided.state === 'cancelled' && (
        <Notice>
          <Trans>Việc này đã huỷ; không có gì thay đổi.</Trans>
        </Notice>
      )}
    </Page>
  );
}

function Decision({ decided }: { decided: Case }) {
  const { t } = useLingui();
  const rows = [
    { term: t`Có hiệu lực từ ngày`, value: formatDate(decided.effective_on) },
    { term: t`Số quyết định`, value: decided.decision_number },
    { term: t`Ngày ký`, value: decided.decided_on && formatDate(decided.decided_on) },
    { term: t`Lý do`, value: decided.reason },
  ];
  return (
    <section className="card">
      <SummaryList rows={rows.filter(({ value }) => value)} />
    </section>
  );
}

function Waiting({ decided }: { decided: Case }) {
  const day = formatDate(decided.effective_on);
  return (
    <>
      <Notice tone="info" title={<Trans>Sẽ có hiệu lực từ ngày {day}</Trans>}>
        <Trans>Đến ngày đó, cơ cấu tự thay đổi. Trước ngày đó có thể huỷ.</Trans>
      </Notice>
      <CancelCase decided={decided} />
    </>
  );
}

/** The last day of the old tree, for the figures of both trees side by side. */
function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

function Applied({ decided }: { decided: Case }) {
  const last = dayBefore(decided.effective_on);
  const day = formatDate(last);
  const year = Number(last.slice(0, 4));
  // Of all that the reader sees: the unit itself may have ended.
  const question = { nam: year, moc: last };
  return (
    <>
      <Notice tone="done" title={<Trans>Đã thực hiện</Trans>}>
        <Trans>Lịch sử vẫn giữ nguyên: số liệu ngày {day} đọc được theo cả hai cơ cấu.</Trans>
      </Notice>
      <div className="button-row" data-no-print="">
        <LinkButton kind="secondary" to="/to-chuc" search={question}>
          <Trans>Số liệu ngày {day}, cơ cấu của ngày đó</Trans>
        </LinkButton>
        <LinkButton kind="secondary" to="/to-chuc" search={{ ...question, cau_truc: 'hom-nay' }}>
          <Trans>Số liệu ngày {day}, cơ cấu hôm nay</Trans>
        </LinkButton>
      </div>
    </>
  );
}
