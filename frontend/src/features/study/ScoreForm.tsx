import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Quality, scoreSession } from '@/api/queries/sessionRecords';
import { refreshStudy, type StudySession } from '@/api/queries/study';
import { errorText } from '@/i18n/errors';
import { formatDecimal } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import { nameOfGroup } from './QualityScore';
import {
  type QualityGroup,
  type ScoreGap,
  scoreGap,
  scoresToSend,
  type ScoreValues,
  scoreValues,
  tallyOf,
} from './score';

/** Points and a remark for every group, with what they come to. */
export function ScoreForm({ session, quality }: { session: StudySession; quality: Quality }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = session;
  const { groups } = quality;
  const { register, control, getValues } = useForm<ScoreValues>({ defaultValues: scoreValues(quality) });
  const values = useWatch({ control }) as ScoreValues;
  const [attempt, setAttempt] = useState(0);
  const scoring = useMutation({
    mutationFn: () => scoreSession(quality, { scores: scoresToSend(getValues(), groups) }),
    onSuccess: async () => {
      toast({ text: t`Đã ghi điểm của buổi sinh hoạt.` });
      await refreshStudy(client);
      await navigate({ to: '/chi-bo/sinh-hoat/$id', params: { id }, replace: true });
    },
  });
  const sentence = (gap: ScoreGap, { maximum }: QualityGroup): string => {
    const most = formatDecimal(maximum);
    return gap === 'wrong' ? t`Hãy nhập số điểm từ 0 đến ${most}` : t`Hãy cho điểm nội dung đã nhận xét`;
  };
  const errorOf = (group: QualityGroup, index: number): string | null => {
    const typed = values.groups[index];
    const gap = typed ? scoreGap(typed, group) : null;
    return gap && sentence(gap, group);
  };
  const { points: given, maximum, left } = tallyOf(values, groups);
  const wrong = groups.flatMap((group, index) => {
    const error = errorOf(group, index);
    return error ? [{ fieldId: `points-${group.group}`, text: `${nameOfGroup(group)}: ${error}` }] : [];
  });
  const none = { fieldId: `points-${groups[0]?.group}`, text: t`Hãy chấm ít nhất một nội dung` };
  const gaps = wrong.length === 0 && left === groups.length ? [none] : wrong;
  const tried = attempt > 0;
  const failed = scoring.error ? [{ text: errorText(scoring.error) }] : [];
  const points = formatDecimal(given);
  const most = formatDecimal(maximum);
  return (
    <>
      <ErrorSummary errors={tried && gaps.length > 0 ? gaps : failed} attempt={attempt} />
      <form
        noValidate
        className="stack"
        data-gap="large"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (gaps.length === 0) scoring.mutate();
        }}
      >
        <p className="tally" role="status">
          <strong>
            <Trans>
              {points}/{most} điểm
            </Trans>
          </strong>
          <span>{left > 0 ? <Plural value={left} other="Còn # nội dung" /> : <Trans>Đã chấm đủ</Trans>}</span>
        </p>
        {groups.map((group, index) => {
          const limit = formatDecimal(group.maximum);
          return (
            <fieldset key={group.group} className="card">
              <legend className="card__legend">{nameOfGroup(group)}</legend>
              <Field
                {...register(`groups.${index}.points`)}
                id={`points-${group.group}`}
                label={t`Điểm`}
                hint={t`Nhiều nhất ${limit} điểm`}
                width="short"
                inputMode="decimal"
                autoComplete="off"
                error={tried && errorOf(group, index)}
              />
              <Field {...register(`groups.${index}.note`)} label={t`Nhận xét`} optional autoComplete="off" />
            </fieldset>
          );
        })}
        <div className="form-end">
          <Button type="submit" block busy={scoring.isPending}>
            <Trans>Lưu điểm</Trans>
          </Button>
        </div>
      </form>
    </>
  );
}
