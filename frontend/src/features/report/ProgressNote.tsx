import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useForm, type UseFormRegister } from 'react-hook-form';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { submit } from '@/api/submit';
import { useNotebook } from '@/domain/useNotebook';
import { useOwnOutbox, useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Page } from '@/ui/Page';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { NotNow } from './NotNow';
import { QuantityFields } from './QuantityFields';
import { knownQuantities, quantitiesToSend, type Quantities } from './values';

const route = getRouteApi('/signed-in/with-year/so-tay/tien-do');

interface Values {
  text: string;
  quantities: Quantities;
}

/** A short note during the year: how far the deeds have come. */
export default function ProgressNote() {
  const search = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  if (!notebook.pledge || !notebook.allowed_actions.includes('report_progress'))
    return <NotNow notebook={notebook} owner={owner} />;
  return <NoteForm notebook={notebook} pledgeId={notebook.pledge.id} />;
}

function NoteForm({ notebook, pledgeId }: { notebook: Notebook; pledgeId: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { account_id } = useSession();
  const outbox = useOwnOutbox();
  const { year } = notebook;
  const form = useForm<Values>({
    defaultValues: { text: '', quantities: knownQuantities(notebook) },
    shouldFocusError: false,
  });
  const draft = useDraft(draftKey(account_id, 'progress', year), form);
  const { errors, submitCount } = form.formState;
  const sending = useMutation({
    mutationFn: ({ text, quantities }: Values) =>
      submit(outbox, {
        method: 'POST',
        path: `/api/v1/pledges/${pledgeId}/progress-reports`,
        body: { text: cleanText(text), quantities: quantitiesToSend(notebook, quantities) },
        label: t`Ghi tiến độ năm ${year}`,
      }),
    onSuccess: async ({ kind }) => {
      await draft.discard();
      toast({
        text: kind === 'sent' ? t`Đã ghi tiến độ.` : t`Chưa có mạng. Ghi chép sẽ được gửi khi có mạng.`,
      });
      await refreshPledges(client);
      await navigate({ to: '/so-tay', search: { nam: year } });
    },
  });
  const wrong = [
    ...Object.keys(errors.quantities ?? {}).map((name) => ({
      fieldId: name,
      text: t`Hãy ghi một con số, ví dụ 12`,
    })),
    ...(errors.text ? [{ fieldId: 'text', text: t`Hãy ghi việc đã làm` }] : []),
  ];
  return (
    <Page
      width="form"
      title={t`Ghi tiến độ`}
      eyebrow={t`Năm ${year}`}
      lead={t`Ghi vài dòng khi làm được việc, cuối năm đỡ phải nhớ lại.`}
      back={
        <BackLink to="/so-tay" search={{ nam: year }}>
          <Trans>Về sổ tay</Trans>
        </BackLink>
      }
    >
      <ErrorSummary
        errors={sending.error ? [{ text: errorText(sending.error) }] : wrong}
        attempt={submitCount + sending.failureCount}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => void form.handleSubmit((values) => sending.mutate(values))(event)}
      >
        <QuantityFields
          notebook={notebook}
          register={form.register as unknown as UseFormRegister<{ quantities: Quantities }>}
          errors={errors}
        />
        <TextArea
          {...form.register('text', { validate: (text) => text.trim() !== '' })}
          id="text"
          label={t`Đã làm thêm việc gì?`}
          hint={t`Ví dụ: Ngày 12/6 giúp 4 gia đình làm căn cước.`}
          error={errors.text && t`Hãy ghi việc đã làm`}
        />
        <Button type="submit" block busy={sending.isPending}>
          <Trans>Ghi vào sổ tay</Trans>
        </Button>
      </form>
    </Page>
  );
}
