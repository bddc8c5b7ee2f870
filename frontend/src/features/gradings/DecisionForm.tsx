import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type CapAdvice,
  decideGrades,
  type GradesAsked,
  type GradingLine,
  type GradingRules,
} from '@/api/queries/gradings';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary, type SummaryError } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { toast } from '@/ui/Toast';
import { type CapForecast, forecast } from './cap';
import { searchOf } from './period';
import { gradedName, levelName, localName } from './words';

interface Props {
  asked: GradesAsked;
  waiting: readonly GradingLine[];
  cap: CapAdvice;
  rules: GradingRules;
}

/** A level for each grade that waits, the paper that decides, and what the cap says of it before it is sent. */
export function DecisionForm({ asked, waiting, cap, rules }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [levels, setLevels] = useState<Record<string, string>>(() =>
    Object.fromEntries(waiting.map(({ id, appraised_level }) => [id, appraised_level ?? ''])),
  );
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(formatDate(dayInVietnam()));
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState(0);
  const decided_on = parseDate(day);
  const grades = waiting.flatMap(({ id }) => (levels[id] ? [{ grading_id: id, level: levels[id] }] : []));
  const expected = forecast(
    cap,
    rules,
    waiting.flatMap(({ id, appraised_level }) =>
      levels[id] ? [{ gradingId: id, before: appraised_level, after: levels[id] }] : [],
    ),
  );
  const over = expected?.over ?? 0;
  const binding = rules.cap?.binding === true;
  const deciding = useMutation({
    mutationFn: () =>
      decideGrades(asked, {
        decision_number: cleanText(number),
        decided_on,
        grades,
        above_cap_reason: over > 0 ? cleanText(reason) || null : null,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['gradings'] });
      toast({ text: t`Đã ghi quyết định xếp loại.` });
      await navigate({ to: '/xep-loai', search: searchOf(asked) });
    },
  });
  const tooMany = formatInteger(over);
  const gaps: SummaryError[] = [
    ...(grades.length > 0 ? [] : [{ text: t`Hãy chọn mức cho ít nhất một phiếu` }]),
    ...(over > 0 && binding
      ? [{ text: t`Vượt tỷ lệ trần: hãy hạ mức cao nhất của ít nhất ${tooMany} phiếu` }]
      : []),
    ...(cleanText(number) ? [] : [{ fieldId: 'decision_number', text: t`Hãy ghi số quyết định` }]),
    ...(decided_on ? [] : [{ fieldId: 'decided_on', text: t`Hãy nhập ngày quyết định` }]),
    ...(over > 0 && !binding && !cleanText(reason)
      ? [{ fieldId: 'above_cap_reason', text: t`Hãy ghi lý do vượt tỷ lệ trần` }]
      : []),
  ];
  const shown = attempt > 0 ? gaps : [];
  const errorOf = (id: string) => shown.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (gaps.length === 0) deciding.mutate();
      }}
    >
      <ErrorSummary
        errors={shown.length > 0 ? shown : deciding.error ? [{ text: errorText(deciding.error) }] : []}
        attempt={attempt + deciding.failureCount}
      />
      <Levels
        waiting={waiting}
        rules={rules}
        levels={levels}
        onChange={(id, level) => setLevels({ ...levels, [id]: level })}
      />
      {expected && <Forecast expected={expected} rules={rules} />}
      <fieldset className="card">
        <legend className="card__legend">
          <Trans>Quyết định</Trans>
        </legend>
        <div className="field-grid">
          <Field
            id="decision_number"
            label={t`Số quyết định`}
            hint={t`Ví dụ: 31-QĐ/ĐU`}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
            error={errorOf('decision_number')}
          />
          <DateField
            id="decided_on"
            label={t`Ngày quyết định`}
            value={day}
            onChange={(event) => setDay(event.target.value)}
            error={errorOf('decided_on')}
          />
        </div>
        {over > 0 && !binding && (
          <TextArea
            id="above_cap_reason"
            label={t`Lý do vượt tỷ lệ trần`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={errorOf('above_cap_reason')}
          />
        )}
      </fieldset>
      <div className="form-end">
        <Button type="submit" block busy={deciding.isPending}>
          <Trans>Ghi quyết định</Trans>
        </Button>
      </div>
    </form>
  );
}

interface LevelsProps {
  waiting: readonly GradingLine[];
  rules: GradingRules;
  levels: Record<string, string>;
  onChange: (id: string, level: string) => void;
}

function Levels({ waiting, rules, levels, onChange }: LevelsProps) {
  const { t } = useLingui();
  const options = rules.levels.map((level) => ({ value: level.code, label: localName(level) }));
  return (
    <ul className="board">
      {waiting.map((row) => {
        const own = levelName(rules, row.self_level);
        const proposed = levelName(rules, row.appraised_level);
        return (
          <li key={row.id} className="card">
            <Select
              label={gradedName(row)}
              hint={
                <>
                  <Trans>Tự xếp loại: {own}.</Trans> <Trans>Đơn vị đề nghị: {proposed}.</Trans>
                </>
              }
              emptyLabel={t`Chưa quyết định lần này`}
              value={levels[row.id] ?? ''}
              onChange={(event) => onChange(row.id, event.target.value)}
              options={options}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What would come of the levels as they are chosen now. */
function Forecast({ expected, rules }: { expected: CapForecast; rules: GradingRules }) {
  const level = levelName(rules, rules.levels[0]?.code ?? null);
  const top = formatInteger(expected.top);
  const most = formatInteger(expected.ceiling);
  const over = formatInteger(expected.over);
  return (
    <Notice tone={expected.over > 0 ? 'warning' : 'done'} live>
      <Trans>
        {level}: đang chọn {top}, nhiều nhất {most}.
      </Trans>{' '}
      {expected.over > 0 ? <Trans>Còn vượt {over}.</Trans> : <Trans>Trong tỷ lệ trần.</Trans>}
    </Notice>
  );
}
