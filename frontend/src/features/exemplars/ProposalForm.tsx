import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { obstaclesQuery, type Proposal, roundsQuery } from '@/api/queries/exemplars';
import { cellPeopleQuery } from '@/api/queries/members';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { DeedEntries } from './DeedEntries';
import { Obstacles } from './Obstacles';
import { noProposal, type ProposalGap, proposalGaps, proposalToSend, type ProposalValues } from './proposal';
import { EXEMPLAR_KINDS } from './words';

interface Props {
  /** The unit it stands in, as far as it is known. */
  unit: string | null;
  busy: boolean;
  failure: Error | null;
  onSend: (body: Proposal) => Promise<unknown>;
}

export function ProposalForm({ unit, busy, failure, onSend }: Props) {
  const { t } = useLingui();
  const { account_id } = useSession();
  const start = noProposal(unit ?? '');
  const form = useForm<ProposalValues>({ defaultValues: start });
  const draft = useDraft(draftKey(account_id, 'exemplar', unit ?? 'new'), form);
  const values = useWatch({ control: form.control }) as ProposalValues;
  const { organisation_id, kind, member_id } = values;
  const chosen = organisation_id !== '';
  const { data: fields } = useSuspenseQuery(catalogueQuery('exemplar_field'));
  const { data: people = [] } = useQuery({ ...cellPeopleQuery(organisation_id), enabled: chosen });
  const { data: rounds = [] } = useQuery({ ...roundsQuery(organisation_id), enabled: chosen });
  const member = kind === 'individual' && member_id ? member_id : undefined;
  const { data: obstacles = [] } = useQuery({ ...obstaclesQuery(organisation_id, member), enabled: chosen });
  const stopped = obstacles.length > 0;
  const [attempt, setAttempt] = useState(0);
  const sentences: Record<ProposalGap, string> = {
    unit: t`Hãy chọn đơn vị`,
    person: t`Hãy chọn một đảng viên, hoặc ghi họ và tên`,
    title: t`Hãy ghi tên điển hình`,
    field: t`Hãy chọn lĩnh vực`,
    place: t`Hãy ghi nơi làm việc ấy`,
    summary: t`Hãy viết tóm tắt trong vài câu`,
    deed: t`Hãy ghi ít nhất một việc đã làm`,
    reason: t`Hãy ghi lý do vẫn đề nghị`,
  };
  const gaps = attempt > 0 ? proposalGaps(values, stopped) : [];
  const errors = Object.fromEntries(gaps.map(({ id, gap }) => [id, sentences[gap]]));
  const openRounds = rounds.filter(({ open }) => open);
  const { register } = form;
  async function send(): Promise<void> {
    setAttempt(attempt + 1);
    if (proposalGaps(form.getValues(), stopped).length > 0) return;
    await onSend(proposalToSend(form.getValues(), stopped));
    await draft.discard();
  }
  return (
    <FormProvider {...form}>
      <ErrorSummary
        errors={
          gaps.length > 0
            ? gaps.map(({ id, gap }) => ({ fieldId: id, text: sentences[gap] }))
            : failure
              ? [{ text: errorText(failure) }]
              : []
        }
        attempt={attempt}
      />
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
          void send().catch(() => undefined);
        }}
      >
        <RadioCards
          {...register('kind')}
          label={t`Ai, hay điều gì nêu gương?`}
          options={Object.entries(EXEMPLAR_KINDS).map(([value, { label, hint }]) => ({
            value,
            label: t(label),
            hint: t(hint),
          }))}
        />
        <ChosenUnit
          label={t`Đơn vị`}
          id={organisation_id || null}
          onChange={(id) => {
            form.setValue('organisation_id', id ?? '');
            form.setValue('member_id', '');
            form.setValue('round_id', '');
          }}
          error={errors.unit}
        />
        {kind === 'individual' && (
          <>
            <Select
              {...register('member_id')}
              label={t`Đảng viên`}
              emptyLabel={t`Người ngoài Đảng`}
              options={people.map(({ id, full_name }) => ({ value: id, label: full_name }))}
            />
            {!member_id && (
              <Field
                {...register('person_name')}
                id="person_name"
                label={t`Họ và tên`}
                hint={t`Dành cho người không phải đảng viên của đơn vị.`}
                error={errors.person_name}
              />
            )}
          </>
        )}
        <Obstacles obstacles={obstacles} live />
        {stopped && (
          <TextArea
            {...register('override_reason')}
            id="override_reason"
            label={t`Vì sao vẫn đề nghị`}
            hint={t`Ví dụ: Đã khắc phục xong, có kết luận kiểm tra lại.`}
            error={errors.override_reason}
          />
        )}
        {openRounds.length > 0 && (
          <Select
            {...register('round_id')}
            label={t`Trong đợt`}
            optional
            emptyLabel={t`Ngoài các đợt`}
            options={openRounds.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Field
          {...register('title')}
          id="title"
          label={t`Tên điển hình`}
          hint={t`Ví dụ: Bí thư chi bộ đi từng ngõ, gõ từng nhà`}
          error={errors.title}
        />
        <Select
          {...register('field')}
          id="field"
          label={t`Lĩnh vực`}
          emptyLabel={t`Hãy chọn`}
          options={fields.map(({ code }) => ({ value: code, label: nameOf(fields, code) }))}
          error={errors.field}
        />
        <Field
          {...register('place')}
          id="place"
          label={t`Làm ở đâu`}
          hint={t`Ví dụ: Thôn Bản Qua, xã Bát Xát`}
          error={errors.place}
        />
        <TextArea
          {...register('summary')}
          id="summary"
          label={t`Tóm tắt`}
          hint={t`Hai, ba câu. Mọi người đọc được sau khi công nhận.`}
          error={errors.summary}
        />
        <DeedEntries error={errors['deed-0']} />
        <div className="form-end">
          <Button type="submit" block busy={busy}>
            <Trans>Gửi đề nghị</Trans>
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
