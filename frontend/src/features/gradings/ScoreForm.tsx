import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Grading, type GradingRules, gradingSteps } from '@/api/queries/gradings';
import { useSession } from '@/domain/useSession';
import { errorText } from '@/i18n/errors';
import { formatDecimal } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { draftKey } from '@/offline/drafts';
import { useDraft } from '@/offline/useDraft';
import { Button } from '@/ui/Button';
import { DraftNote } from '@/ui/DraftNote';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { type GradeValues, gradeToSend, levelFor, levelsUpTo, startOf, sumOf, wrongCriteria } from './points';
import { levelName, localName } from './words';

interface Props {
  grading: Grading;
  rules: GradingRules;
  /** What the unit says; else the subject's own view. */
  appraising: boolean;
}

/** Points for every criterion, the level they reach, and a few sentences. */
export function ScoreForm({ grading, rules, appraising }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { account_id } = useSession();
  const [start] = useState(() => startOf(grading, rules, appraising));
  const form = useForm<GradeValues>({ defaultValues: start });
  const draft = useDraft(draftKey(account_id, appraising ? 'appraisal' : 'self-grade', grading.id), form);
  const [attempt, setAttempt] = useState(0);
  const values = { ...start, ...useWatch({ control: form.control }) } as GradeValues;
  const wrong = attempt > 0 ? wrongCriteria(rules, values) : [];
  const unwritten = attempt > 0 && !cleanText(values.text);
  const sending = useMutation({
    mutationFn: () => {
      const body = gradeToSend(rules, values);
      return appraising ? gradingSteps.appraise(grading, body) : gradingSteps.selfGrade(grading, body);
    },
    onSuccess: async () => {
      await draft.discard();
      await client.invalidateQueries({ queryKey: ['gradings'] });
      toast({ text: appraising ? t`Đã lưu nhận xét và đề nghị.` : t`Đã gửi bản tự xếp loại.` });
      await navigate({ to: '/xep-loai/$id', params: { id: grading.id } });
    },
  });
  const errors = [
    ...rules.criteria
      .filter(({ code }) => wrong.includes(code))
      .map((criterion) => {
        const name = localName(criterion);
        return { fieldId: `points-${criterion.code}`, text: t`Hãy ghi điểm: ${name}` };
      }),
    ...(unwritten ? [{ fieldId: 'text', text: t`Hãy viết vài câu nhận xét` }] : []),
  ];
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (wrongCriteria(rules, values).length === 0 && cleanText(values.text)) sending.mutate();
      }}
    >
      <ErrorSummary
        errors={errors.length > 0 ? errors : sending.error ? [{ text: errorText(sending.error) }] : []}
        attempt={attempt + sending.failureCount}
      />
      <DraftNote
        draft={draft}
        onDiscard={async () => {
          await draft.discard();
          form.reset(start);
        }}
      />
      <Points form={form} rules={rules} own={appraising ? ownPoints(grading) : {}} wrong={wrong} />
      <Reached rules={rules} sum={sumOf(values)} />
      <Select
        {...form.register('level')}
        label={appraising ? t`Mức đề nghị` : t`Mức tự xếp loại`}
        hint={t`Có thể nhận mức thấp hơn số điểm, không cao hơn.`}
        emptyLabel={t`Đúng mức của số điểm`}
        options={levelsUpTo(rules, sumOf(values)).map((level) => ({
          value: level.code,
          label: localName(level),
        }))}
      />
      <TextArea
        {...form.register('text')}
        id="text"
        label={appraising ? t`Nhận xét của đơn vị` : t`Tự nhận xét`}
        hint={
          appraising
            ? t`Ví dụ: Chi bộ nhất trí với bản tự xếp loại.`
            : t`Ví dụ: Hoàn thành các việc đã đăng ký; còn chậm một báo cáo.`
        }
        error={unwritten && t`Hãy viết vài câu nhận xét`}
      />
      <div className="form-end">
        <Button type="submit" block busy={sending.isPending}>
          {appraising ? <Trans>Lưu nhận xét và đề nghị</Trans> : <Trans>Gửi bản tự xếp loại</Trans>}
        </Button>
      </div>
    </form>
  );
}

/** What the subject gave themselves, criterion by criterion. */
const ownPoints = ({ steps }: Grading): Record<string, string> =>
  steps.findLast(({ action }) => action === 'self_grade')?.points ?? {};

function Points({
  form,
  rules,
  own,
  wrong,
}: {
  form: ReturnType<typeof useForm<GradeValues>>;
  rules: GradingRules;
  own: Record<string, string>;
  wrong: readonly string[];
}) {
  const { t } = useLingui();
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Chấm điểm từng tiêu chí</Trans>
      </legend>
      {rules.criteria.map((criterion) => {
        const { code } = criterion;
        const most = formatDecimal(Number(criterion.points), 2);
        const given = own[code];
        const told = given === undefined ? null : formatDecimal(Number(given), 2);
        return (
          <Field
            key={code}
            {...form.register(`points.${code}`)}
            id={`points-${code}`}
            label={localName(criterion)}
            hint={told === null ? t`Từ 0 đến ${most} điểm` : t`Từ 0 đến ${most} điểm; tự chấm ${told}`}
            inputMode="decimal"
            autoComplete="off"
            width="short"
            error={wrong.includes(code) && t`Hãy ghi từ 0 đến ${most}`}
          />
        );
      })}
    </fieldset>
  );
}

/** The sum as it grows, and the level it reaches. */
function Reached({ rules, sum }: { rules: GradingRules; sum: number }) {
  const total = formatDecimal(sum, 2);
  const reached = levelName(rules, levelFor(rules, sum));
  return (
    <p className="grading-sum" role="status">
      <Trans>
        Cộng <strong>{total} điểm</strong>, đạt mức <strong>{reached}</strong>.
      </Trans>
    </p>
  );
}
