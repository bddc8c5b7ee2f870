/** Points as typed, the level they reach, and what is still lacking before they can be sent. */
import type { Grading, GradingRules } from '@/api/queries/gradings';
import { formatQuantity } from '@/i18n/quantities';
import { cleanText } from '@/i18n/text';

export interface GradeValues {
  /** Points by criterion, as typed. */
  points: Record<string, string>;
  /** Empty: the level that the points reach. */
  level: string;
  text: string;
}

const POINTS = /^\d{1,4}([.,]\d{1,2})?$/;

/** `18,5` → 18.5; null for anything that is no number of points. */
export function readPoints(typed: string): number | null {
  const clean = typed.trim();
  return POINTS.test(clean) ? Number(clean.replace(',', '.')) : null;
}

/** The criteria whose points are lacking, no number, or more than the most. */
export const wrongCriteria = ({ criteria }: GradingRules, { points }: GradeValues): string[] =>
  criteria.flatMap(({ code, points: most }) => {
    const read = readPoints(points[code] ?? '');
    return read === null || read > Number(most) ? [code] : [];
  });

/** The sum of what can be read, to two decimals. */
export const sumOf = ({ points }: GradeValues): number =>
  Math.round(Object.values(points).reduce((sum, typed) => sum + (readPoints(typed) ?? 0), 0) * 100) / 100;

/** The best level whose least points are reached; levels come best first. */
export const levelFor = ({ levels }: GradingRules, sum: number): string =>
  (levels.find(({ minimum }) => sum >= Number(minimum)) ?? levels.at(-1))?.code ?? '';

/** Levels that may be given for a sum: what it reaches, or a lower one. */
export function levelsUpTo(rules: GradingRules, sum: number): GradingRules['levels'] {
  const best = rules.levels.findIndex(({ code }) => code === levelFor(rules, sum));
  return rules.levels.slice(best);
}

/** Call it only when nothing is wrong. */
export function gradeToSend(rules: GradingRules, values: GradeValues) {
  const points = Object.fromEntries(
    rules.criteria.map(({ code }) => [code, String(readPoints(values.points[code] ?? '') ?? 0)]),
  );
  const fitting = levelsUpTo(rules, sumOf(values)).some(({ code }) => code === values.level);
  const level = fitting ? values.level : levelFor(rules, sumOf(values));
  return { points, level, text: cleanText(values.text) };
}

/** The subject's own points stand ready for whoever appraises; an earlier text of one's own is taken up again. */
export function startOf(
  { steps }: Pick<Grading, 'steps'>,
  { criteria }: GradingRules,
  appraising: boolean,
): GradeValues {
  const own = steps.findLast(({ action }) => action === 'self_grade');
  const unit = steps.findLast(({ action }) => action === 'appraise');
  const from = appraising ? (unit ?? own) : own;
  return {
    points: Object.fromEntries(
      criteria.map(({ code }) => {
        const given = from?.points?.[code];
        return [code, given === undefined ? '' : formatQuantity(Number(given))];
      }),
    ),
    level: from?.level ?? '',
    text: (appraising ? unit : own)?.text ?? '',
  };
}
