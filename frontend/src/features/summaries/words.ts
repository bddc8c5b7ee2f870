/** Words for reports to the level above. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReportBelow, ReportLine, ReportPeriod, ReportState } from '@/api/queries/summaries';
import { dayInVietnam } from '@/i18n/dates';
import type { Tone } from '@/ui/Tag';

interface Word {
  label: MessageDescriptor;
  tone: Tone;
}

export const REPORT_STATES: Record<ReportState, Word> = {
  draft: { label: msg`Đang soạn`, tone: 'waiting' },
  submitted: { label: msg`Đã gửi, chờ cấp trên nhận`, tone: 'sent' },
  returned: { label: msg`Bị trả lại`, tone: 'problem' },
  accepted: { label: msg`Cấp trên đã nhận`, tone: 'done' },
  restating: { label: msg`Đang đính chính`, tone: 'open' },
};

export const NOT_BEGUN: Word = { label: msg`Chưa soạn`, tone: 'waiting' };

export const PERIODS: Record<ReportPeriod, MessageDescriptor> = {
  quarter_1: msg`Quý I`,
  quarter_2: msg`Quý II`,
  first_half: msg`Sáu tháng đầu năm`,
  quarter_3: msg`Quý III`,
  quarter_4: msg`Quý IV`,
  year: msg`Cả năm`,
};

/** A period's name in the middle of a sentence: only its first letter is small, for quarters have Roman numbers. */
export const inSentence = (period: string): string => period.charAt(0).toLowerCase() + period.slice(1);

export const PERIOD_CODES = Object.keys(PERIODS) as ReportPeriod[];

const ORDER: readonly (ReportState | null)[] = [
  null,
  'draft',
  'returned',
  'submitted',
  'restating',
  'accepted',
];

/** Whose report is not in comes first, then what waits for the reader; else by name as they came. */
export const missingFirst = (items: readonly ReportBelow[]): ReportBelow[] =>
  [...items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));

/** Whether a report is overdue on a day: its last day has passed and it was never sent. */
export const isOverdue = (
  { due_on, submitted_on }: Pick<ReportLine, 'due_on' | 'submitted_on'>,
  today: string,
): boolean => submitted_on === null && due_on < today;

const LAST_DAYS: Record<ReportPeriod, string> = {
  quarter_1: '03-31',
  quarter_2: '06-30',
  first_half: '06-30',
  quarter_3: '09-30',
  quarter_4: '12-31',
  year: '12-31',
};

/** The last day whose figures a report can hold: its period's end, or today before that. */
export function latestDay(
  { year, period }: Pick<ReportLine, 'year' | 'period'>,
  today = dayInVietnam(),
): string {
  const end = `${year}-${LAST_DAYS[period]}`;
  return end < today ? end : today;
}
