import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormProvider, useFieldArray, useForm, useWatch } from 'react-hook-form';
import { type Contest, enterContest } from '@/api/queries/sessionRecords';
import { refreshStudy, type StudySession } from '@/api/queries/study';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { toast } from '@/ui/Toast';
import {
  type ContestValues,
  contestValues,
  emptyEntry,
  entrants,
  type EntryGap,
  entryGaps,
  entryToSend,
  unitsOf,
} from './entries';
import { EntryFields } from './EntryFields';
import type { Person } from './hold';

interface Props {
  session: StudySession;
  contest: Contest;
  people: readonly Person[];
}

/** All entries at once, in their order; what is typed is kept on this device until it was sent. */
export function EntriesForm({ session, contest, people }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { account_id } = useSession();
  const { id, organisation } = session;
  const start = useMemo(() => contestValues(contest, organisation.id), [contest, organisation.id]);
  const form = useForm<ContestValues>({ defaultValues: start });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'entries' });
  const draft = useDraft(draftKey(account_id, 'study-entries', id), form);
  const { entries } = useWatch({ control: form.control }) as ContestValues;
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: () => enterContest(contest, { entries: form.getValues().entries.map(entryToSend) }),
    onSuccess: async () => {
      await draft.discard();
      toast({ text: t`Đã lưu các bài.` });
      await refreshStudy(client);
      await navigate({ to: '/chi-bo/sinh-hoat/$id', params: { id }, replace: true });
    },
  });
  const words: Record<EntryGap, string> = {
    title: t`Hãy ghi tên bài`,
    member: t`Hãy chọn tác giả`,
    team: t`Hãy ghi tên đội`,
    score: t`Hãy nhập điểm là một số, hoặc để trống`,
  };
  const gapsOf = attempt > 0 ? entries.map(entryGaps) : [];
  const gaps = gapsOf.flatMap((lacking, index) => {
    const number = index + 1;
    return lacking.map((gap) => ({
      fieldId: `entries-${index}-${gap}`,
      text: `${t`Bài ${number}`}: ${words[gap]}`,
    }));
  });
  const failed = saving.error ? [{ text: errorText(saving.error) }] : [];
  return (
    <FormProvider {...form}>
      <ErrorSummary errors={gaps.length > 0 ? gaps : failed} attempt={attempt} />
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
          setAttempt(attempt + 1);
          if (form.getValues().entries.every((entry) => entryGaps(entry).length === 0)) saving.mutate();
        }}
      >
        {fields.map((field, index) => {
          const number = index + 1;
          return (
            <fieldset key={field.id} className="card">
              <legend className="card__legend">
                <Trans>Bài {number}</Trans>
              </legend>
              <EntryFields
                index={index}
                by={entries[index]?.by ?? field.by}
                people={entrants(people, contest)}
                units={unitsOf(organisation, contest)}
                errorOf={(gap) => gapsOf[index]?.includes(gap) === true && words[gap]}
              />
              <div className="button-row">
                <Button kind="quiet" size="small" onClick={() => remove(index)}>
                  <Trans>Bỏ bài {number}</Trans>
                </Button>
              </div>
            </fieldset>
          );
        })}
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => append(emptyEntry(organisation.id))}
          >
            <Trans>Thêm một bài</Trans>
          </Button>
        </div>
        <div className="form-end">
          <Button type="submit" block busy={saving.isPending}>
            <Trans>Lưu các bài</Trans>
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
