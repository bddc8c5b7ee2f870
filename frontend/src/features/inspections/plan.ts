/** The form of a planned inspection, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import { parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export interface InspectionValues {
  kind: string;
  of: 'organisation' | 'member';
  subject: string | null;
  title: string;
  content: string;
  /** Days as typed, dd/mm/yyyy. */
  period_from: string;
  period_to: string;
  planned_for: string;
}

export type InspectionGap = 'subject' | 'title' | 'content' | 'period_from' | 'period_to' | 'planned_for';

export function inspectionGaps(values: InspectionValues): InspectionGap[] {
  const from = parseDate(values.period_from);
  const to = parseDate(values.period_to);
  const lacking: Record<InspectionGap, boolean> = {
    subject: values.subject === null,
    title: cleanText(values.title) === '',
    content: cleanText(values.content) === '',
    period_from: from === null,
    period_to: to === null || (from !== null && to < from),
    planned_for: parseDate(values.planned_for) === null,
  };
  return (Object.keys(lacking) as InspectionGap[]).filter((gap) => lacking[gap]);
}

/** Call it only without gaps. */
export const inspectionToSend = (
  organisation_id: string,
  values: InspectionValues,
): Schemas['InspectionCreate'] => ({
  organisation_id,
  kind: values.kind,
  subject_organisation_id: values.of === 'organisation' ? values.subject : null,
  subject_member_id: values.of === 'member' ? values.subject : null,
  title: cleanText(values.title),
  content: cleanText(values.content),
  period_from: parseDate(values.period_from) ?? '',
  period_to: parseDate(values.period_to) ?? '',
  planned_for: parseDate(values.planned_for) ?? '',
});
