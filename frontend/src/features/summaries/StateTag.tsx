import { useLingui } from '@lingui/react/macro';
import type { ReportState } from '@/api/queries/summaries';
import { Tag } from '@/ui/Tag';
import { NOT_BEGUN, REPORT_STATES } from './words';

/** How far a report has come; null: none has been begun. */
export function StateTag({ state }: { state: ReportState | null }) {
  const { t } = useLingui();
  const { label, tone } = state === null ? NOT_BEGUN : REPORT_STATES[state];
  return <Tag tone={tone}>{t(label)}</Tag>;
}
