import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeSetting, type Setting } from '@/api/queries/settings';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import { usePartWord } from './Value';
import { readTyped, shapeOf, typedOf } from './values';
import { CHOICES } from './words';

/** Another value from a day on, with the paper it comes from. */
export function ChangeForm({ setting }: { setting: Setting }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const word = usePartWord();
  const [typed, setTyped] = useState(() => typedOf(setting.key, setting.value));
  const [from, setFrom] = useState(formatDate(dayInVietnam()));
  const [source, setSource] = useState('');
  const [attempt, setAttempt] = useState(0);
  const changing = useMutation({
    mutationFn: changeSetting,
    onSuccess: async () => {
      toast({ text: t`Đã đổi quy định.` });
      setAttempt(0);
      await client.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  const shape = shapeOf(setting.key, setting.value);
  const { value, wrong } = readTyped(shape, typed);
  const day = parseDate(from);
  const needed = {
    number: t`Hãy nhập một con số`,
    numbers: t`Hãy nhập các con số, cách nhau bằng dấu chấm phẩy`,
    from: t`Hãy nhập ngày bắt đầu, không trước hôm nay`,
    source: t`Hãy ghi căn cứ: văn bản nào, của ai`,
  };
  const late = day === null || day < dayInVietnam();
  const lacksSource = cleanText(source) === '';
  const sentence = shape === 'numbers' ? needed.numbers : needed.number;
  const lines = [
    ...wrong.map((name) => ({ fieldId: name, text: sentence })),
    ...(late ? [{ fieldId: 'from', text: needed.from }] : []),
    ...(lacksSource ? [{ fieldId: 'source', text: needed.source }] : []),
  ];
  const tried = attempt > 0;
  const labelOf = (name: string) => (shape === 'fields' || shape === 'choices' ? word(name) : t`Giá trị mới`);
  return (
    <form
      noValidate
      className="card"
      data-no-print=""
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (lines.length > 0 || day === null) return;
        changing.mutate({
          key: setting.key,
          body: { value, valid_from: day, source: cleanText(source) },
        });
      }}
    >
      <h2>
        <Trans>Đổi từ một ngày</Trans>
      </h2>
      <ErrorSummary
        errors={
          tried && lines.length > 0 ? lines : changing.error ? [{ text: errorText(changing.error) }] : []
        }
        attempt={attempt + changing.failureCount}
      />
      {Object.entries(typed).map(([name, text]) =>
        shape === 'choices' ? (
          <Select
            key={name}
            id={name}
            label={labelOf(name)}
            value={text}
            options={(CHOICES[setting.key] ?? []).map((choice) => ({ value: choice, label: word(choice) }))}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        ) : (
          <Field
            key={name}
            id={name}
            label={labelOf(name)}
            width="medium"
            inputMode={shape === 'numbers' ? 'text' : 'decimal'}
            autoComplete="off"
            value={text}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            error={tried && wrong.includes(name) && sentence}
          />
        ),
      )}
      <DateField
        id="from"
        label={t`Có hiệu lực từ ngày`}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        error={tried && late && needed.from}
      />
      <Field
        id="source"
        label={t`Căn cứ`}
        hint={t`Ví dụ: Hướng dẫn 05-HD/TU ngày 10/01/2026`}
        value={source}
        onChange={({ target }) => setSource(target.value)}
        error={tried && lacksSource && needed.source}
      />
      <p className="hint">
        <Trans>Giá trị cũ vẫn giữ cho những ngày đã qua. Việc đổi được ghi vào nhật ký.</Trans>
      </p>
      <div className="button-row">
        <Button type="submit" busy={changing.isPending}>
          <Trans>Đổi quy định</Trans>
        </Button>
      </div>
    </form>
  );
}
