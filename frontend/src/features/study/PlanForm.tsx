import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { cellPeopleQuery } from '@/api/queries/members';
import { themesQuery } from '@/api/queries/years';
import { SESSION_KINDS } from '@/domain/study';
import { useSession } from '@/domain/useSession';
import { dayInVietnam, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { DateField } from '@/ui/DateField';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { parseTime, type PlanValues } from './plan';

interface Props {
  cell: string;
  start: PlanValues;
  /** What the draft on this device is kept under. */
  draftOf: string;
  /** The kind stands once a session is planned. */
  fixedKind?: boolean;
  busy: boolean;
  failure: Error | null;
  submit: ReactNode;
  /** Resolves when it was taken; the draft then goes. */
  onSend: (values: PlanValues) => Promise<unknown>;
}

/** Topic, day, place, agenda, people: what is not known yet may come later, until the cell is invited. */
export function PlanForm({ cell, start, draftOf, fixedKind, busy, failure, submit, onSend }: Props) {
  const { t } = useLingui();
  const { account_id } = useSession();
  const { data: lines } = useSuspenseQuery(cellPeopleQuery(cell));
  const { data: themes } = useSuspenseQuery(themesQuery(cell, dayInVietnam()));
  const form = useForm<PlanValues>({ defaultValues: start, shouldFocusError: false });
  const draft = useDraft(draftKey(account_id, 'study-plan', draftOf), form);
  const { errors, submitCount } = form.formState;
  const kind = useWatch({ control: form.control, name: 'kind' });
  const people = lines.map(({ id, full_name }) => ({ value: id, label: full_name }));
  const needed = {
    title: t`Hãy ghi nội dung chính của buổi`,
    held_on: t`Hãy nhập ngày họp, ví dụ 20/03/2026`,
    begins_at: t`Hãy nhập giờ, ví dụ 8:00`,
  };
  const wrong = (['title', 'held_on', 'begins_at'] as const).filter((name) => errors[name]);
  const send = async (values: PlanValues) => {
    await onSend(values);
    await draft.discard();
  };
  return (
    <>
      <ErrorSummary
        errors={
          failure
            ? [{ text: errorText(failure) }]
            : wrong.map((name) => ({ fieldId: name, text: needed[name] }))
        }
        attempt={submitCount + (failure ? 1 : 0)}
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
        onSubmit={(event) => void form.handleSubmit((values) => send(values).catch(() => undefined))(event)}
      >
        {!fixedKind && (
          <RadioCards
            {...form.register('kind')}
            label={t`Hình thức`}
            columns
            options={Object.entries(SESSION_KINDS).map(([value, label]) => ({ value, label: t(label) }))}
          />
        )}
        {!fixedKind && kind === 'regular' && (
          <Check {...form.register('themed_part')} card>
            <Trans>Có phần chuyên đề, tính là một buổi chuyên đề của quý</Trans>
          </Check>
        )}
        <Field
          {...form.register('title', { validate: (text) => text.trim() !== '' })}
          id="title"
          label={t`Nội dung chính`}
          hint={t`Ví dụ: Học tập phong cách nêu gương của Bác`}
          error={errors.title && needed.title}
        />
        {themes.length > 0 && (
          <Select
            {...form.register('theme_id')}
            label={t`Thuộc chuyên đề nào`}
            optional
            emptyLabel={t`Không thuộc chuyên đề nào`}
            options={themes.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <div className="field-grid">
          <DateField
            {...form.register('held_on', { validate: (text) => parseDate(text) !== null })}
            id="held_on"
            label={t`Ngày họp`}
            error={errors.held_on && needed.held_on}
          />
          <Field
            {...form.register('begins_at', { validate: (text) => !text.trim() || parseTime(text) !== null })}
            id="begins_at"
            label={t`Giờ họp`}
            hint={t`Ví dụ 8:00 hoặc 19h30`}
            width="short"
            autoComplete="off"
            error={errors.begins_at && needed.begins_at}
          />
        </div>
        <Field {...form.register('place')} label={t`Nơi họp`} hint={t`Ví dụ: Nhà văn hoá khu phố 3`} />
        {kind === 'field_visit' && (
          <Field {...form.register('site')} label={t`Nơi đến`} hint={t`Ví dụ: Khu di tích K9`} />
        )}
        <TextArea
          {...form.register('agenda')}
          label={t`Chương trình`}
          hint={t`Mỗi việc một dòng, theo thứ tự.`}
        />
        <Select
          {...form.register('chair_id')}
          label={t`Người chủ trì`}
          emptyLabel={t`Chọn sau`}
          options={people}
        />
        <Select
          {...form.register('minute_taker_id')}
          label={t`Người ghi biên bản`}
          emptyLabel={t`Chọn sau`}
          options={people}
        />
        <Select
          {...form.register('presenter_id')}
          label={t`Người trình bày chuyên đề`}
          optional
          emptyLabel={t`Chọn sau`}
          options={people}
        />
        <div className="form-end">
          <Button type="submit" block busy={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </>
  );
}
