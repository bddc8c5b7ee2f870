import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { isStatus } from '@/api/problem';
import { useSession } from '@/domain/useSession';
import { formatDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Page } from '@/ui/Page';
import { AttendanceStep } from './AttendanceStep';
import { CheckStep } from './CheckStep';
import { type Gap, gapsOf, holdValues, type HoldValues, peopleOf, type Step, STEPS } from './hold';
import { HoldConflict } from './HoldConflict';
import { OpinionsStep } from './OpinionsStep';
import { TasksStep } from './TasksStep';
import { type Papers, useHolding } from './useHolding';

/** The four steps over one form, which is kept on this device with every key. */
export function HoldForm({ papers, step }: { papers: Papers; step: Step }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { account_id } = useSession();
  const { session, invitations, attendance } = papers;
  const { id } = session;
  const people = useMemo(() => peopleOf(invitations, attendance), [invitations, attendance]);
  const start = useMemo(() => holdValues(papers), [papers]);
  const form = useForm<HoldValues>({ defaultValues: start });
  const { setValue } = form;
  const draft = useDraft(draftKey(account_id, 'study', id), form);
  const values = useWatch({ control: form.control }) as HoldValues;
  const { attending, writing, unsent } = useHolding(papers, people);
  const [attempt, setAttempt] = useState(0);
  const gaps = attempt > 0 ? gapsOf(step, values, people) : [];
  const failure = step === 1 ? attending.error : step === 4 ? writing.error : null;
  const conflict = failure !== null && isStatus(failure, 412);

  const names: Record<Step, string> = {
    1: t`Điểm danh`,
    2: t`Ý kiến và kết luận`,
    3: t`Giao nhiệm vụ`,
    4: t`Biên bản`,
  };
  const sentences: Record<Gap, string> = {
    held_on: t`Hãy nhập ngày đã họp, không sau hôm nay`,
    reason: t`Hãy ghi lý do`,
    conclusion: t`Hãy ghi kết luận của buổi họp`,
    task_text: t`Hãy ghi nhiệm vụ, hoặc bỏ mục này`,
    task_day: t`Hãy nhập hạn, không trước ngày họp`,
  };
  const errors = Object.fromEntries(gaps.map(({ id: field, gap }) => [field, sentences[gap]]));

  // What was sent from here moved the version on; the text on this device still belongs to it.
  const { version } = session;
  useEffect(() => {
    if (unsent.length === 0 && attending.isSuccess) setValue('version', version);
  }, [unsent.length, attending.isSuccess, setValue, version]);

  const go = async (buoc: Step) => {
    setAttempt(0);
    await navigate({ to: '/chi-bo/sinh-hoat/$id/tien-hanh', params: { id }, search: { buoc } });
    window.scrollTo({ top: 0 });
  };
  async function onward(): Promise<void> {
    setAttempt(attempt + 1);
    if (gapsOf(step, form.getValues(), people).length > 0) return;
    if (step === 1) await attending.mutateAsync(form.getValues());
    if (step < 4) return go((step + 1) as Step);
    const { kind } = await writing.mutateAsync(form.getValues());
    if (kind === 'sent') await draft.discard();
    await navigate({
      to: '/chi-bo/sinh-hoat/$id/da-ghi',
      params: { id },
      search: { ket_qua: kind === 'queued' ? 'cho' : 'gui' },
      replace: true,
    });
  }
  const day = formatDate(session.held_on);
  const { title } = session;
  return (
    <FormProvider {...form}>
      <Page
        width="form"
        title={names[step]}
        eyebrow={t`Bước ${step} trong 4 · ${title}, ${day}`}
        back={
          step === 1 ? (
            <BackLink to="/chi-bo/sinh-hoat/$id" params={{ id }}>
              <Trans>Về buổi sinh hoạt</Trans>
            </BackLink>
          ) : (
            <BackLink
              to="/chi-bo/sinh-hoat/$id/tien-hanh"
              params={{ id }}
              search={{ buoc: (step - 1) as Step }}
            >
              {names[(step - 1) as Step]}
            </BackLink>
          )
        }
      >
        <ol className="step-line" aria-label={t`Bốn bước`}>
          {STEPS.map((each) => (
            <li
              key={each}
              data-state={each < step ? 'done' : each === step ? 'now' : 'later'}
              aria-current={each === step ? 'step' : undefined}
            >
              <span>{names[each]}</span>
            </li>
          ))}
        </ol>
        <ErrorSummary
          errors={
            failure && !conflict
              ? [{ text: errorText(failure) }]
              : gaps.map(({ id: fieldId, gap }) => ({ fieldId, text: sentences[gap] }))
          }
          attempt={attempt}
        />
        <HoldConflict papers={papers} draft={draft} refused={conflict} unsent={unsent.length} start={start} />
        <DraftNote
          draft={draft}
          onDiscard={() => {
            form.reset(start);
            return draft.discard();
          }}
        />
        <form
          noValidate
          className="stack"
          data-gap="large"
          onSubmit={(event) => {
            event.preventDefault();
            void onward().catch(() => undefined);
          }}
        >
          {step === 1 && <AttendanceStep session={session} people={people} errors={errors} />}
          {step === 2 && <OpinionsStep people={people} errors={errors} />}
          {step === 3 && <TasksStep people={people} errors={errors} />}
          {step === 4 && <CheckStep people={people} />}
          <div className="form-end">
            <Button type="submit" block busy={attending.isPending || writing.isPending}>
              {step === 1 && <Trans>Lưu điểm danh và sang ý kiến</Trans>}
              {step === 2 && <Trans>Tiếp: giao nhiệm vụ</Trans>}
              {step === 3 && <Trans>Tiếp: xem lại biên bản</Trans>}
              {step === 4 && <Trans>Ghi biên bản</Trans>}
            </Button>
          </div>
        </form>
      </Page>
    </FormProvider>
  );
}
