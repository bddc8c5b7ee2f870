import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ApiError } from '@/api/problem';
import type { CaseRequest } from '@/api/queries/reorganisations';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { ErrorSummary, type SummaryError } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/TextArea';
import { CaseFields } from './CaseFields';
import { type CaseDraft, type Gap, gapsOf, requestOf } from './request';

export type Change = (changed: Partial<CaseDraft>) => void;

/** Asks what is decided; nothing happens before the plan has been read on the next page. */
export function CaseForm({
  start,
  busy,
  failure,
  onSend,
}: {
  start: CaseDraft;
  busy: boolean;
  failure: Error | null;
  onSend: (request: CaseRequest) => void;
}) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const change: Change = (changed) => setDraft((before) => ({ ...before, ...changed }));
  const words = useGapWords();
  const gaps = attempt > 0 ? gapsOf(draft) : [];
  const wrong = (gap: Gap) => gaps.includes(gap) && words[gap];
  const errors: SummaryError[] =
    gaps.length > 0 ? gaps.map((gap) => ({ text: words[gap], fieldId: FIELDS[gap] })) : failureLines(failure);
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((before) => before + 1);
        if (gapsOf(draft).length === 0) onSend(requestOf(draft));
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <CaseFields draft={draft} change={change} wrong={wrong} />
      <section className="stack">
        <h2>
          <Trans>Quyết định</Trans>
        </h2>
        <DateField
          id="effective_on"
          label={t`Có hiệu lực từ ngày`}
          hint={t`Ngày đầu tiên của cơ cấu mới; có thể là ngày đã qua hoặc sắp tới.`}
          value={draft.effective_on}
          onChange={(event) => change({ effective_on: event.target.value })}
          error={wrong('effective_on')}
        />
        <Field
          label={t`Số quyết định`}
          hint={t`Ví dụ: 12-QĐ/ĐU`}
          optional
          width="medium"
          value={draft.decision_number}
          onChange={(event) => change({ decision_number: event.target.value })}
        />
        <DateField
          id="decided_on"
          label={t`Ngày ký quyết định`}
          optional
          value={draft.decided_on}
          onChange={(event) => change({ decided_on: event.target.value })}
          error={wrong('decided_on')}
        />
        <TextArea
          label={t`Lý do`}
          optional
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </section>
      <Button type="submit" block busy={busy}>
        <Trans>Xem trước thay đổi</Trans>
      </Button>
    </form>
  );
}

/** Inputs that carry these ids; the pickers are found by their labels. */
const FIELDS: Partial<Record<Gap, string>> = {
  effective_on: 'effective_on',
  decided_on: 'decided_on',
  name: 'name',
  new_kind: 'new_kind',
};

const failureLines = (failure: Error | null): SummaryError[] => {
  if (!failure) return [];
  if (failure instanceof ApiError && failure.errors.length > 0)
    return failure.errors.map(({ detail }) => ({ text: detail }));
  return [{ text: errorText(failure) }];
};

function useGapWords(): Record<Gap, string> {
  const { t } = useLingui();
  return {
    effective_on: t`Hãy nhập ngày có hiệu lực, ví dụ 01/07/2026`,
    decided_on: t`Hãy nhập ngày ký theo dạng ngày/tháng/năm`,
    organisation: t`Hãy chọn tổ chức`,
    organisations: t`Hãy chọn ít nhất một tổ chức`,
    parent: t`Hãy chọn cấp trên mới`,
    into: t`Hãy chọn tổ chức tiếp nhận`,
    unit: t`Hãy điền đủ cấp trên, loại hình và tên của tổ chức mới`,
    name: t`Hãy nhập tên, tên gọi tắt hoặc mã mới`,
    new_kind: t`Hãy chọn loại hình mới`,
    heir: t`Hãy chọn nơi kế thừa số liệu`,
  };
}
