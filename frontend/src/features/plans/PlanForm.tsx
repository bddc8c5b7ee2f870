import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '@/api/queries/plans';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { TaskFields } from './TaskFields';
import { EMPTY_TASK, planToSend, type PlanValues, type TaskGap, taskGaps, type TaskValues } from './values';

/** A draft's name, the paper it carries out, and its key tasks in order. */
export function PlanForm({
  organisation,
  year,
  start,
  save,
}: {
  organisation: string;
  year: number;
  start: PlanValues;
  save: (body: ReturnType<typeof planToSend>) => Promise<Plan>;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [values, setValues] = useState(start);
  // Names the tasks while some are taken away between the others.
  const [keys, setKeys] = useState(() => start.tasks.map((_, index) => index));
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: () => save(planToSend(values)),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['plans'] });
      await navigate({ to: '/viec-phai-lam/ke-hoach/$id', params: { id }, replace: true });
    },
  });
  const words: Record<TaskGap, string> = {
    title: t`Hãy ghi việc phải làm`,
    due: t`Hãy nhập hạn xong, trong năm ${year}`,
  };
  const noTitle = t`Hãy ghi tên kế hoạch`;
  const untitled = values.title.trim() === '';
  const gapsOf = values.tasks.map((task) => taskGaps(task, year));
  const gaps = [
    ...(untitled ? [{ fieldId: 'title', text: noTitle }] : []),
    ...gapsOf.flatMap((lacking, index) => {
      const number = index + 1;
      return lacking.map((gap) => {
        const sentence = words[gap];
        return { fieldId: `task-${index}-${gap}`, text: t`Việc ${number}: ${sentence}` };
      });
    }),
  ];
  const tried = attempt > 0;
  const shown = tried ? gaps : [];
  const change = (index: number, changed: Partial<TaskValues>) =>
    setValues({
      ...values,
      tasks: values.tasks.map((task, place) => (place === index ? { ...task, ...changed } : task)),
    });
  const without = <Item,>(items: readonly Item[], index: number) =>
    items.filter((_, place) => place !== index);
  return (
    <>
      <ErrorSummary
        errors={shown.length > 0 ? shown : saving.error ? [{ text: errorText(saving.error) }] : []}
        attempt={attempt}
      />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (gaps.length === 0) saving.mutate();
        }}
      >
        <Field
          id="title"
          label={t`Tên kế hoạch`}
          hint={t`Ví dụ: Kế hoạch thực hiện chuyên đề năm ${year}`}
          value={values.title}
          onChange={({ target }) => setValues({ ...values, title: target.value })}
          error={tried && untitled && noTitle}
        />
        <Field
          label={t`Căn cứ`}
          hint={t`Ví dụ: Kết luận 01-KL/TW`}
          optional
          value={values.basis}
          onChange={({ target }) => setValues({ ...values, basis: target.value })}
        />
        {values.tasks.map((task, index) => {
          const number = index + 1;
          return (
            <fieldset key={keys[index]} className="card">
              <legend className="card__legend">
                <Trans>Việc trọng tâm {number}</Trans>
              </legend>
              <TaskFields
                id={`task-${index}`}
                organisation={organisation}
                value={task}
                onChange={(changed) => change(index, changed)}
                errorOf={(gap) => tried && gapsOf[index]?.includes(gap) === true && words[gap]}
              />
              <div className="button-row">
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => {
                    setValues({ ...values, tasks: without(values.tasks, index) });
                    setKeys(without(keys, index));
                  }}
                >
                  <Trans>Bỏ việc {number}</Trans>
                </Button>
              </div>
            </fieldset>
          );
        })}
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => {
              setValues({ ...values, tasks: [...values.tasks, EMPTY_TASK] });
              setKeys([...keys, Math.max(-1, ...keys) + 1]);
            }}
          >
            <Trans>Thêm một việc</Trans>
          </Button>
        </div>
        <div className="form-end">
          <Button type="submit" block busy={saving.isPending}>
            <Trans>Lưu kế hoạch</Trans>
          </Button>
        </div>
      </form>
    </>
  );
}
