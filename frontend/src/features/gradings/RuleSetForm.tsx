import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '@/api/problem';
import { type GradingSubject, type RuleSet, ruleSetsQuery } from '@/api/queries/gradings';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ErrorSummary, type SummaryError } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { CriteriaFields, LevelFields } from './LineFields';
import { CapFields, GraderFields, WhomFields } from './ProcedureFields';
import type { RulePart } from './ruleFormParts';
import { RuleSummary } from './RuleSummary';
import { fieldOf, type RuleFault, ruleFaults, rulesToSend, type RuleValues } from './ruleValues';

interface Props {
  subject: GradingSubject;
  start: RuleValues;
  save: (body: ReturnType<typeof rulesToSend>) => Promise<RuleSet>;
}

/** A draft of a rule set: filled in, read through once more, then kept. Nothing is graded under it until it is issued. */
export function RuleSetForm({ subject, start, save }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [values, setValues] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const [checking, setChecking] = useState(false);
  const words = useFaultWords();
  const placed = usePlaced();
  const saving = useMutation({
    mutationFn: () => save(rulesToSend(values)),
    onError: () => {
      setChecking(false);
      setAttempt(attempt + 1);
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ruleSetsQuery.queryKey });
      await navigate({ to: '/xep-loai/bo-tieu-chi/$id', params: { id }, replace: true });
    },
  });
  const faults = ruleFaults(values, subject);
  const found = faults.map(({ field, fault }) => ({ fieldId: field, text: placed(field, words[fault]) }));
  const errors: SummaryError[] = attempt === 0 ? [] : found.length > 0 ? found : refusals(saving.error);
  const part: RulePart = {
    values,
    change: (changed) => setValues((before) => ({ ...before, ...changed })),
    errorAt: (field) => {
      const fault = attempt > 0 ? faults.find((each) => each.field === field)?.fault : undefined;
      return fault ? words[fault] : errors.find(({ fieldId }) => fieldId === field)?.text;
    },
  };
  if (checking)
    return (
      <Checked
        subject={subject}
        body={rulesToSend(values)}
        busy={saving.isPending}
        onBack={() => setChecking(false)}
        onSave={() => saving.mutate()}
      />
    );
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          saving.reset();
          if (faults.length > 0) return setAttempt(attempt + 1);
          setAttempt(0);
          setChecking(true);
        }}
      >
        <Field
          id="title"
          label={t`Tên bộ tiêu chí`}
          hint={t`Ví dụ: Xếp loại đảng viên từ năm 2027`}
          value={values.title}
          onChange={({ target }) => part.change({ title: target.value })}
          error={part.errorAt('title')}
        />
        <CriteriaFields {...part} />
        <LevelFields {...part} />
        <CapFields {...part} />
        <GraderFields {...part} />
        <WhomFields {...part} subject={subject} />
        <div className="form-end">
          <Button type="submit" block>
            <Trans>Xem lại trước khi lưu</Trans>
          </Button>
        </div>
      </form>
    </>
  );
}

/** The rule set as it will be read, before it is kept. */
function Checked({
  subject,
  body,
  busy,
  onBack,
  onSave,
}: {
  subject: GradingSubject;
  body: ReturnType<typeof rulesToSend>;
  busy: boolean;
  onBack: () => void;
  onSave: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, []);
  return (
    <div className="stack" data-gap="large">
      <div className="stack" data-gap="small">
        <h2 ref={heading} tabIndex={-1}>
          {body.title}
        </h2>
        <p className="hint">
          <Trans>Đọc lại một lượt. Bản nháp chưa áp dụng cho ai; còn sửa được đến khi ban hành.</Trans>
        </p>
      </div>
      <RuleSummary subject={subject} rules={body.rules} />
      <div className="form-end">
        <Button block busy={busy} onClick={onSave}>
          <Trans>Lưu bản nháp</Trans>
        </Button>
        <Button block kind="secondary" onClick={onBack}>
          <Trans>Sửa lại</Trans>
        </Button>
      </div>
    </div>
  );
}

/** What the API refused, each at its input where it names one. */
function refusals(error: Error | null): SummaryError[] {
  if (error === null) return [];
  if (!(error instanceof ApiError) || error.errors.length === 0) return [{ text: errorText(error) }];
  return error.errors.map(({ pointer, detail }) => {
    const fieldId = fieldOf(pointer);
    return document.getElementById(fieldId) ? { fieldId, text: detail } : { text: detail };
  });
}

/** In the summary above the form a sentence says which line it is about. */
function usePlaced(): (field: string, sentence: string) => string {
  const { t } = useLingui();
  return (field, sentence) => {
    const [, list, index] = /^rules-(criteria|levels)-(\d+)-/.exec(field) ?? [];
    const number = Number(index) + 1;
    if (list === undefined) return sentence;
    return list === 'criteria' ? t`Tiêu chí ${number}: ${sentence}` : t`Mức ${number}: ${sentence}`;
  };
}

function useFaultWords(): Record<RuleFault, string> {
  const { t } = useLingui();
  return {
    title: t`Hãy đặt tên cho bộ tiêu chí`,
    name: t`Hãy ghi tên, hoặc bỏ dòng này`,
    points: t`Hãy nhập số điểm, ví dụ 20 hoặc 12,5`,
    falling: t`Hãy nhập số điểm thấp hơn mức ngay trên và cao hơn 0`,
    beyond: t`Hãy nhập số điểm không quá tổng điểm các tiêu chí`,
    share: t`Hãy nhập tỷ lệ trần từ 0 đến 100`,
    quorum: t`Hãy nhập tỷ lệ có mặt từ 0 đến 100`,
    majority: t`Hãy nhập tỷ lệ tán thành từ 0 đến 100`,
    periods: t`Hãy chọn ít nhất một kỳ xếp loại`,
    term: t`Hãy nhập số năm của nhiệm kỳ, từ 1 đến 10`,
    whom: t`Hãy chọn ít nhất một nhóm được xếp loại`,
  };
}
