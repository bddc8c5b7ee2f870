import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { type Report, reportQuery, reportSteps } from '@/api/queries/summaries';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { EmptyState } from '@/ui/EmptyState';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { inSentence, PERIODS } from './words';
import { reportToSend, type ReportValues, valuesOf } from './write';

const route = getRouteApi('/signed-in/bao-cao/$id/viet');

/** The parts that people write, and who signs. Figures are filled by the system. */
export default function Write() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data: report } = useSuspenseQuery(reportQuery(id));
  const { year } = report;
  const period = inSentence(t(PERIODS[report.period]));
  const back = (
    <BackLink to="/bao-cao/$id" params={{ id }}>
      <Trans>Về báo cáo</Trans>
    </BackLink>
  );
  const title = t`Viết báo cáo ${period} ${year}`;
  if (!report.allowed_actions.includes('edit'))
    return (
      <Page width="form" title={title} eyebrow={report.organisation.name} back={back}>
        <EmptyState title={t`Báo cáo này không sửa được lúc này`}>
          <Trans>Bản đã gửi được giữ nguyên. Muốn sửa, chờ cấp trên trả lại hoặc mở đính chính.</Trans>
        </EmptyState>
      </Page>
    );
  return (
    <Page
      width="form"
      title={title}
      eyebrow={report.organisation.name}
      lead={t`Số liệu do hệ thống điền, không phải gõ.`}
      back={back}
    >
      <Form report={report} />
    </Page>
  );
}

function Form({ report }: { report: Report }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { account_id } = useSession();
  const { data: names } = useSuspenseQuery(catalogueQuery('summary_report_section'));
  const form = useForm<ReportValues>({ defaultValues: valuesOf(report) });
  const draft = useDraft(draftKey(account_id, 'summary-report', report.id), form);
  const saving = useMutation({
    mutationFn: (values: ReportValues) => reportSteps.edit(report, reportToSend(values)),
    onSuccess: async () => {
      await draft.discard();
      await client.invalidateQueries({ queryKey: ['reports'] });
      toast({ text: t`Đã lưu báo cáo.` });
      await navigate({ to: '/bao-cao/$id', params: { id: report.id } });
    },
  });
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => void form.handleSubmit((values) => saving.mutate(values))(event)}
    >
      {saving.error && (
        <Notice tone="problem" live>
          {errorText(saving.error)}
        </Notice>
      )}
      <DraftNote
        draft={draft}
        onDiscard={async () => {
          await draft.discard();
          form.reset(valuesOf(report));
        }}
      />
      {report.sections.map(({ code, required }) => (
        <TextArea
          key={code}
          {...form.register(`sections.${code}`)}
          label={nameOf(names, code)}
          optional={!required}
        />
      ))}
      <fieldset className="card">
        <legend className="card__legend">
          <Trans>Nơi ký và người ký</Trans>
        </legend>
        <div className="field-grid">
          <Field {...form.register('place')} label={t`Nơi ký`} hint={t`Ví dụ: Lào Cai`} />
          <Field {...form.register('authority')} label={t`Thẩm quyền`} hint={t`Ví dụ: T/M BAN CHẤP HÀNH`} />
          <Field {...form.register('signatory_title')} label={t`Chức vụ`} hint={t`Ví dụ: Bí thư`} />
          <Field {...form.register('signatory_name')} label={t`Họ và tên người ký`} />
        </div>
      </fieldset>
      <div className="form-end">
        <Button type="submit" block busy={saving.isPending}>
          <Trans>Lưu và xem lại báo cáo</Trans>
        </Button>
      </div>
    </form>
  );
}
