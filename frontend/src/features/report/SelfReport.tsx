import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useForm, type UseFormRegister } from 'react-hook-form';
import { etagOfVersion } from '@/api/etag';
import { type Notebook, refreshPledges } from '@/api/queries/notebook';
import { isStatus } from '@/api/problem';
import { submit } from '@/api/submit';
import { useNotebook } from '@/domain/useNotebook';
import { useOwnOutbox, useSession } from '@/domain/useSession';
import { dayInVietnam } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { useDraft } from '@/offline/useDraft';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Page } from '@/ui/Page';
import { SideBySide } from '@/ui/SideBySide';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { NotNow } from './NotNow';
import { QuantityFields } from './QuantityFields';
import { reportDraft, reportToSend, reportValues, type ReportValues, type Quantities } from './values';

const route = getRouteApi('/signed-in/with-year/so-tay/tu-bao-cao');

type Values = ReportValues & { confirmed: boolean };

/** The second part of the notebook, under its three headings. */
export default function SelfReport() {
  const search = route.useSearch();
  const { notebook, owner } = useNotebook(search);
  if (!notebook.pledge || !notebook.allowed_actions.includes('self_report'))
    return <NotNow notebook={notebook} owner={owner} />;
  return <ReportForm notebook={notebook} owner={owner} pledge={notebook.pledge} />;
}

interface FormProps {
  notebook: Notebook;
  owner: boolean;
  pledge: NonNullable<Notebook['pledge']>;
}

function ReportForm({ notebook, owner, pledge }: FormProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { account_id } = useSession();
  const outbox = useOwnOutbox();
  const { year, member } = notebook;
  const { name } = member;
  const search = { nam: year, cua: owner ? undefined : member.id };
  const initial = useMemo((): Values => ({ ...reportValues(notebook), confirmed: false }), [notebook]);
  const form = useForm<Values>({ defaultValues: initial, shouldFocusError: false });
  const draft = useDraft(reportDraft(account_id, notebook, owner), form);
  const { errors, submitCount } = form.formState;

  const sending = useMutation({
    mutationFn: (values: Values) =>
      submit(outbox, {
        method: 'POST',
        path: `/api/v1/pledges/${pledge.id}/self-reports`,
        etag: etagOfVersion(pledge.version),
        label: t`Bản tự báo cáo năm ${year}`,
        body: {
          ...reportToSend(notebook, values),
          ...(!owner && values.confirmed
            ? { confirmed: { confirmed_on: dayInVietnam(), confirmation: t`Đọc lại trực tiếp` } }
            : {}),
        },
      }),
    onSuccess: async ({ kind }) => {
      await draft.discard();
      await navigate({
        to: '/so-tay/tu-bao-cao/da-gui',
        search: { ...search, ket_qua: kind === 'queued' ? 'cho' : 'gui' },
        replace: true,
      });
      await refreshPledges(client);
    },
    onError: () => refreshPledges(client),
  });

  const required = (text: string) => text.trim() !== '';
  const texts = {
    done: t`Hãy ghi điều đã làm được`,
    not_done: t`Hãy ghi điều chưa làm được. Nếu không có, ghi “Không có”.`,
    next: t`Hãy ghi hướng phấn đấu`,
  };
  const summary = [
    ...Object.keys(errors.quantities ?? {}).map((name) => ({
      fieldId: name,
      text: t`Hãy ghi một con số, ví dụ 12`,
    })),
    ...(['done', 'not_done', 'next'] as const)
      .filter((name) => errors[name])
      .map((name) => ({ fieldId: name, text: texts[name] })),
  ];
  const conflict = sending.error && isStatus(sending.error, 412);
  const [theirs] = notebook.self_reports;
  const later = async () => {
    await draft.flush();
    toast({ text: t`Đã lưu bản nháp trên máy này.` });
    await navigate({ to: '/so-tay', search });
  };

  return (
    <Page
      width="form"
      title={t`Tự báo cáo kết quả`}
      eyebrow={owner ? t`Năm ${year}` : t`Năm ${year} · Nhập hộ đồng chí ${name}`}
      lead={t`Viết ngắn gọn, đúng sự thật. Chi bộ sẽ đọc trước khi nhận xét.`}
      back={
        <BackLink to="/so-tay" search={search}>
          <Trans>Về sổ tay</Trans>
        </BackLink>
      }
    >
      <ErrorSummary
        errors={sending.error && !conflict ? [{ text: errorText(sending.error) }] : summary}
        attempt={submitCount + sending.failureCount}
      />
      {conflict && (
        <SideBySide
          title={t`Bản tự báo cáo đã được sửa ở nơi khác`}
          mine={{ title: t`Bản đồng chí vừa viết`, text: joined(form.getValues()) }}
          theirs={{ title: t`Bản đang có trên hệ thống`, text: theirs ? joined(theirs) : '–' }}
          onTheirs={() => {
            form.reset(initial);
            sending.reset();
            void draft.discard();
          }}
        >
          <Trans>Muốn dùng bản vừa viết, hãy bấm nút gửi một lần nữa.</Trans>
        </SideBySide>
      )}
      <DraftNote
        draft={draft}
        onDiscard={() => {
          form.reset(initial);
          return draft.discard();
        }}
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
          {...form.register('done', { validate: required })}
          id="done"
          label={t`Đã làm được`}
          hint={t`Việc nào, kết quả ra sao, ai được lợi.`}
          error={errors.done && texts.done}
        />
        <TextArea
          {...form.register('not_done', { validate: required })}
          id="not_done"
          label={t`Chưa làm được`}
          hint={t`Nói rõ lý do. Nếu không có, ghi “Không có”.`}
          error={errors.not_done && texts.not_done}
        />
        <TextArea
          {...form.register('next', { validate: required })}
          id="next"
          label={t`Hướng phấn đấu`}
          hint={t`Sang năm làm tiếp việc gì, sửa điều gì.`}
          error={errors.next && texts.next}
        />
        {!owner && (
          <Check
            {...form.register('confirmed')}
            card
            hint={t`Nếu chưa, đồng chí ấy sẽ xác nhận sau trong sổ tay.`}
          >
            <Trans>Tôi đã đọc lại cho đồng chí {name} nghe và đồng chí đồng ý</Trans>
          </Check>
        )}
        <div className="form-end">
          <Button type="submit" block busy={sending.isPending}>
            <Trans>Gửi báo cáo cho chi bộ</Trans>
          </Button>
          <Button kind="secondary" block onClick={() => void later()}>
            <Trans>Lưu nháp, làm sau</Trans>
          </Button>
        </div>
      </form>
    </Page>
  );
}

const joined = ({ done, not_done, next }: Pick<ReportValues, 'done' | 'not_done' | 'next'>): string =>
  [done, not_done, next].join('\n\n');
