import { useLingui } from '@lingui/react/macro';
import type { ReportState } from '@/api/queries/summaries';
import { Tag } from '@/ui/Tag';
import { NOT_BEGUN, REPORT_STATES } from './words';

/** How far a report has come; null: none has been begun, which is grave once its last day has passed. */
export function StateTag({ state, overdue = false }: { state: ReportState | null; overdue?: boolean }) {
  const { t } = useLingui();
  const { label, tone } = state === null ? NOT_BEGUN : REPORT_STATES[state];
  return <Tag tone={overdue && state === null ? 'problem' : tone}>{t(label)}</Tag>;
}
