/** Reading materials as an officer types them, and when they may still be sent. */
import type { Schemas } from '@/api/client';
import type { StudySession } from '@/api/queries/study';
import { daysUntil, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

type Timing = Pick<StudySession, 'held_on' | 'materials_due_on'>;

/** How many days before the session materials are sent at the latest. */
export const daysAhead = ({ held_on, materials_due_on }: Timing): number =>
  daysUntil(held_on, materials_due_on);

/** Why a typed day cannot be the day of sending: it is none, has not come, or is too near the session; null: it can. */
export function sendingGap(typed: string, { materials_due_on }: Timing, today: string) {
  const day = parseDate(typed);
  if (day === null) return 'day';
  if (day > today) return 'future';
  return day > materials_due_on ? 'late' : null;
}

export interface MaterialValues {
  kind: string;
  title: string;
  source: string;
  /** Where it can be read; only that of the three below is sent. */
  place: 'text' | 'link' | 'file';
  text: string;
  link: string;
  file: File | null;
}

export const NO_MATERIAL: MaterialValues = {
  kind: '',
  title: '',
  source: '',
  place: 'text',
  text: '',
  link: '',
  file: null,
};

const LINK = /^https?:\/\/\S+$/;

export type MaterialGap = 'title' | 'source' | MaterialValues['place'];

/** What is still lacking, in the order of the form. */
export function materialGaps({ title, source, place, text, link, file }: MaterialValues): MaterialGap[] {
  const empty = { text: !cleanText(text), link: !LINK.test(link.trim()), file: file === null };
  const gaps: (MaterialGap | false)[] = [
    !cleanText(title) && 'title',
    empty[place] && place,
    !cleanText(source) && 'source',
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Call it only without gaps. `file_id`: of the file that was sent before, where there is one. */
export const materialToSend = (
  { kind, title, source, place, text, link }: MaterialValues,
  file_id: string | null,
): Schemas['ReadingMaterialCreate'] => ({
  kind,
  title: cleanText(title),
  source: cleanText(source),
  text: place === 'text' ? cleanText(text) : null,
  link: place === 'link' ? link.trim() : null,
  file_id: place === 'file' ? file_id : null,
});
