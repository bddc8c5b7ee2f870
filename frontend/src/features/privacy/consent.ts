/** The form of a consent on paper, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import { parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export interface ConsentValues {
  of: 'member' | 'organisation';
  /** Whose consent it is, by id. */
  subject: string | null;
  /** Who spoke for the organisation. */
  given_by: string;
  purpose: string;
  /** As typed, dd/mm/yyyy. */
  given_on: string;
  evidence: string;
}

export type ConsentGap = 'subject' | 'given_by' | 'given_on' | 'evidence';

export function consentGaps(values: ConsentValues, today: string): ConsentGap[] {
  const day = parseDate(values.given_on);
  const lacking: Record<ConsentGap, boolean> = {
    subject: values.subject === null,
    given_by: values.of === 'organisation' && cleanText(values.given_by) === '',
    given_on: day === null || day > today,
    evidence: cleanText(values.evidence) === '',
  };
  return (Object.keys(lacking) as ConsentGap[]).filter((gap) => lacking[gap]);
}

/** Call it only without gaps. */
export function consentToSend(values: ConsentValues): Schemas['ConsentCreate'] {
  const id = values.subject ?? '';
  return {
    subject:
      values.of === 'member'
        ? { kind: 'member', member_id: id }
        : { kind: 'organisation', organisation_id: id, given_by: cleanText(values.given_by) },
    purpose: values.purpose,
    given_on: parseDate(values.given_on),
    evidence: cleanText(values.evidence),
  };
}
