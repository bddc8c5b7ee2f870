/** Which grades an address asks for, and how their period is named. */
import { useLingui } from '@lingui/react/macro';
import type { GradesAsked, GradingLine, GradingSubject } from '@/api/queries/gradings';
import { useYear } from '@/domain/useNotebook';
import { useScope } from '@/domain/useScope';

/** A part of a year as it stands in addresses; left out: the whole year. */
export type PeriodCode = 'quarter_1' | 'quarter_2' | 'quarter_3' | 'quarter_4' | 'term';

export const PERIOD_CODES: readonly PeriodCode[] = [
  'quarter_1',
  'quarter_2',
  'quarter_3',
  'quarter_4',
  'term',
];

export interface GradingSearch {
  don_vi?: string;
  nam?: number;
  ky?: PeriodCode;
  doi_tuong?: 'to-chuc';
}

type Period = Pick<GradesAsked, 'period' | 'number'>;

export function periodOf(code: PeriodCode | undefined): Period {
  if (code === undefined) return { period: 'year', number: 1 };
  if (code === 'term') return { period: 'term', number: 1 };
  return { period: 'quarter', number: Number(code.slice(-1)) };
}

export const codeOf = ({ period, number }: Period): PeriodCode | undefined =>
  PERIOD_CODES.find((code) => periodOf(code).period === period && periodOf(code).number === number);

export const addressedSubject = (subject: GradingSubject): 'to-chuc' | undefined =>
  subject === 'organisation' ? 'to-chuc' : undefined;

/** The grades that an address asks for. */
export function useGradesAsked({ don_vi, nam, ky, doi_tuong }: GradingSearch): GradesAsked {
  return {
    organisation: useScope(don_vi),
    subject: doi_tuong === undefined ? 'member' : 'organisation',
    year: useYear(nam),
    ...periodOf(ky),
  };
}

/** The address of what is asked for. */
export const searchOf = (asked: GradesAsked): GradingSearch => ({
  don_vi: asked.organisation,
  nam: asked.year,
  ky: codeOf(asked),
  doi_tuong: addressedSubject(asked.subject),
});

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** A period in the middle of a sentence: `năm 2026`, `quý II năm 2026`. */
export function usePeriodText(): (of: Pick<GradingLine, 'period' | 'year' | 'number'>) => string {
  const { t } = useLingui();
  return ({ period, year, number }) => {
    const quarter = ROMAN[number] ?? '';
    if (period === 'quarter') return t`quý ${quarter} năm ${year}`;
    return period === 'term' ? t`nhiệm kỳ từ năm ${year}` : t`năm ${year}`;
  };
}
