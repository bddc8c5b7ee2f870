/** The form of a planned session, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import type { StudySession } from '@/api/queries/study';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export interface PlanValues {
  kind: StudySession['kind'];
  themed_part: boolean;
  title: string;
  /** As typed, dd/mm/yyyy. */
  held_on: string;
  begins_at: string;
  place: string;
  site: string;
  theme_id: string;
  agenda: string;
  chair_id: string;
  presenter_id: string;
  minute_taker_id: string;
}

export const NO_PLAN: PlanValues = {
  kind: 'themed',
  themed_part: true,
  title: '',
  held_on: '',
  begins_at: '',
  place: '',
  site: '',
  theme_id: '',
  agenda: '',
  chair_id: '',
  presenter_id: '',
  minute_taker_id: '',
};

export const planOf = (session: StudySession): PlanValues => ({
  kind: session.kind,
  themed_part: session.themed,
  title: session.title,
  held_on: formatDate(session.held_on),
  begins_at: session.begins_at ?? '',
  place: session.place ?? '',
  site: session.site ?? '',
  theme_id: session.theme?.id ?? '',
  agenda: session.agenda ?? '',
  chair_id: session.chair?.id ?? '',
  presenter_id: session.presenter?.id ?? '',
  minute_taker_id: session.minute_taker?.id ?? '',
});

/** `8h30`, `8:30`, `08 30` → `08:30`; null where it is no time of a day. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})\s*[:hg. ]\s*(\d{2})?$/i.exec(text.trim()) ?? /^(\d{1,2})()$/.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] || 0)];
  if (hour > 23 || minute > 59) return null;
  return [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
}

type Written = Schemas['StudySessionUpdate'] & Pick<Schemas['StudySessionCreate'], 'title' | 'held_on'>;

/** What is left empty is emptied. Call it only once the day and the time were read. */
export function planToSend(values: PlanValues): Written {
  const text = (value: string) => cleanText(value) || null;
  return {
    title: cleanText(values.title),
    held_on: parseDate(values.held_on) ?? '',
    begins_at: values.begins_at ? parseTime(values.begins_at) : null,
    place: text(values.place),
    site: values.kind === 'field_visit' ? text(values.site) : undefined,
    theme_id: values.theme_id || null,
    agenda: text(values.agenda),
    chair_id: values.chair_id || null,
    presenter_id: values.presenter_id || null,
    minute_taker_id: values.minute_taker_id || null,
  };
}
