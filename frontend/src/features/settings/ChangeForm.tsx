import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, pointerToPath } from '@/api/problem';
import { changeSetting, type Setting } from '@/api/queries/settings';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { DateField } from '@/ui/DateField';
import { ErrorSummary, type SummaryError } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import { draftOf, readDraft } from './draft';
import type { Shape } from './shape';
import { ValueField } from './ValueField';

const DAY = 'valid_from';
const SOURCE = 'source';

/** Another value from a day on, with the paper it comes from; the day is asked about once more. */
export function ChangeForm({ setting, shape, name }: { setting: Setting; shape: Shape; name: string }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(shape, setting.value));
  const [from, setFrom] = useState(formatDate(dayInVietnam()));
  const [source, setSource] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const changing = useMutation({
    mutationFn: changeSetting,
    onSettled: () => setAsking(false),
    onSuccess: async () => {
      toast({ text: t`Đã đổi quy định.` });
      setAttempt(0);
      await client.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  const { value, wrong } = readDraft(shape, draft);
  const day = parseDate(from);
  const since = day === null ? '' : formatDate(day);
  const sentences = {
    number: t`Hãy nhập một con số`,
    numbers: t`Hãy nhập các con số, cách nhau bằng dấu chấm phẩy`,
    text: t`Hãy nhập chữ vào ô này`,
  };
  const gaps = [
    ...wrong.map(({ path, wants }) => ({ fieldId: path, text: sentences[wants] })),
    ...(day === null || day < dayInVietnam()
      ? [{ fieldId: DAY, text: t`Hãy nhập ngày bắt đầu, không trước hôm nay` }]
      : []),
    ...(cleanText(source) === '' ? [{ fieldId: SOURCE, text: t`Hãy ghi căn cứ: văn bản nào, của ai` }] : []),
  ];
  const lines = gaps.length > 0 ? (attempt > 0 ? gaps : []) : refusals(changing.error);
  const errorAt = (path: string) => lines.find(({ fieldId }) => fieldId === path)?.text;
  return (
    <>
      <form
        noValidate
        className="card"
        data-no-print=""
        // What the server refused may be right by now.
        onChange={() => changing.error && changing.reset()}
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          setAsking(gaps.length === 0);
        }}
      >
        <h2>
          <Trans>Đổi từ một ngày</Trans>
        </h2>
        <ErrorSummary errors={lines} attempt={attempt + changing.failureCount} />
        <ValueField
          shape={shape}
          label={t`Giá trị mới`}
          path="value"
          draft={draft}
          onChange={setDraft}
          errorAt={errorAt}
        />
        <DateField
          id={DAY}
          label={t`Có hiệu lực từ ngày`}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
          error={errorAt(DAY)}
        />
        <Field
          id={SOURCE}
          label={t`Căn cứ`}
          hint={t`Ví dụ: Hướng dẫn 05-HD/TU ngày 10/01/2026`}
          value={source}
          onChange={({ target }) => setSource(target.value)}
          error={errorAt(SOURCE)}
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
      {day !== null && (
        <ConfirmDialog
          open={asking}
          onClose={() => setAsking(false)}
          title={name}
          action={<Trans>Đổi từ ngày {since}</Trans>}
          busy={changing.isPending}
          onConfirm={() =>
            changing.mutate({
              key: setting.key,
              body: { value, valid_from: day, source: cleanText(source) },
            })
          }
        >
          <p>
            <Trans>
              Giá trị mới áp dụng cho cả hệ thống từ ngày {since}. Những ngày trước vẫn tính theo giá trị cũ.
            </Trans>
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

interface Line extends SummaryError {
  text: string;
}

/** What the API refused, at its fields. */
function refusals(error: unknown): Line[] {
  if (!error) return [];
  if (!(error instanceof ApiError) || error.errors.length === 0) return [{ text: errorText(error) }];
  return error.errors.map(({ pointer, detail }) => ({ fieldId: pointerToPath(pointer), text: detail }));
}
