/** Words and order of duties. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { DutyCounts, DutyState } from '@/api/queries/duties';
import { currentLocale } from '@/i18n';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

/** Whoever owes something stands first. */
export const DUTY_STATES: Record<DutyState, Word> = {
  late: { label: msg`Quá hạn`, tone: 'problem' },
  expected: { label: msg`Chưa làm`, tone: 'waiting' },
  done: { label: msg`Đã làm`, tone: 'done' },
  excused: { label: msg`Được miễn`, tone: 'neutral' },
};

export const DUTY_STATE_CODES = Object.keys(DUTY_STATES) as DutyState[];

/** Where a duty is done; duties that a catalogue has added since lead nowhere. */
export const DUTY_PLACES: Partial<
  Record<string, '/so-tay' | '/chi-bo/nhan-xet' | '/chi-bo/sinh-hoat' | '/bao-cao'>
> = {
  registration: '/so-tay',
  self_report: '/so-tay',
  assessment: '/chi-bo/nhan-xet',
  themed_session: '/chi-bo/sinh-hoat',
  yearly_report: '/bao-cao',
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** The name of a duty in the reader's language, with its part of the year. */
export function dutyName({
  name_vi,
  name_en,
  period,
  number,
}: Pick<DutyCounts, 'name_vi' | 'name_en' | 'period' | 'number'>): string {
  const name = currentLocale() === 'en' ? name_en : name_vi;
  if (period === 'year') return name;
  const quarter = ROMAN[number - 1] ?? number;
  return `${name} – ${period === 'quarter' ? t`Quý ${quarter}` : t`Tháng ${number}`}`;
}

const urgency = ({ late, expected }: DutyCounts): number => (late > 0 ? 0 : expected > 0 ? 1 : 2);

/** What is overdue first, then what is still to be done, then what is done; each by its last day. */
export const urgentFirst = (duties: readonly DutyCounts[]): DutyCounts[] =>
  [...duties].sort((a, b) => urgency(a) - urgency(b) || a.due_on.localeCompare(b.due_on));

/** The list that is shown first: of those who owe something, else of whoever is there. */
export const firstState = (counts: DutyCounts): DutyState =>
  DUTY_STATE_CODES.find((state) => counts[state] > 0) ?? 'expected';
