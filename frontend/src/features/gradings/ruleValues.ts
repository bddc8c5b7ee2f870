/** The form of a rule set: copied from one there is, what is wrong with it, and what of it goes to the API. */
import type { Schemas } from '@/api/client';
import type { GradingRules, GradingSubject, RuleSet } from '@/api/queries/gradings';
import { formatQuantity } from '@/i18n/quantities';
import { cleanText, foldText } from '@/i18n/text';
import { readPoints } from './points';

/** One line of the form: a criterion with its most points, or a level with its least. Numbers as typed. */
export interface RuleLine {
  /** Keeps a criterion the same one from rule set to rule set; empty for a new line. */
  code: string;
  name: string;
  english: string;
  points: string;
}

export interface RuleValues {
  title: string;
  criteria: RuleLine[];
  /** Best first; the last one is for all points that are left. */
  levels: RuleLine[];
  capped: boolean;
  share: string;
  /** Place among the levels; null: of all who are graded. */
  base: number | null;
  rounding: Schemas['Rounding'];
  binding: boolean;
  quorum: string;
  majority: string;
  periods: Schemas['GradingPeriod'][];
  termYears: string;
  appraisedBy: Schemas['Grader'];
  decidedBy: Schemas['Grader'];
  statuses: Schemas['MemberStatus'][];
  kinds: string[];
}

export const EMPTY_LINE: RuleLine = { code: '', name: '', english: '', points: '' };
const ORDINARY_CAP = { share: '20', rounding: 'down', binding: true } as const;
const PERCENT = 100;
const MOST_TERM_YEARS = 10;

const typed = (number: string): string => formatQuantity(Number(number));

/** A rule set as its form shows it: to change a draft, or to begin the next one from it. */
export function ruleValues({ title, rules }: Pick<RuleSet, 'title' | 'rules'>): RuleValues {
  const { cap, ballot } = rules;
  const base = rules.levels.findIndex(({ code }) => code === cap?.base_level);
  const line = (each: { code: string; name_vi: string; name_en: string }, points: string): RuleLine => ({
    code: each.code,
    name: each.name_vi,
    english: each.name_en,
    points: typed(points),
  });
  return {
    title,
    criteria: rules.criteria.map((each) => line(each, each.points)),
    levels: rules.levels.map((each) => line(each, each.minimum)),
    capped: cap !== null,
    share: cap ? typed(cap.share_percent) : ORDINARY_CAP.share,
    base: base < 0 ? null : base,
    rounding: cap?.rounding ?? ORDINARY_CAP.rounding,
    binding: cap?.binding ?? ORDINARY_CAP.binding,
    quorum: typed(ballot.quorum_percent),
    majority: typed(ballot.majority_percent),
    periods: [...rules.periods],
    termYears: String(rules.term_years),
    appraisedBy: rules.appraised_by,
    decidedBy: rules.decided_by,
    statuses: [...rules.statuses],
    kinds: [...rules.organisation_kinds],
  };
}

export type RuleFault =
  | 'title'
  | 'name'
  | 'points'
  | 'falling'
  | 'beyond'
  | 'share'
  | 'quorum'
  | 'majority'
  | 'periods'
  | 'term'
  | 'whom';

export interface FieldFault {
  /** Of the input, as the API's pointers name it: `rules-criteria-0-points`. */
  field: string;
  fault: RuleFault;
}

/** The input that a pointer of the API leads to: `/rules/criteria/0/points`. */
export const fieldOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '-');

const percentOf = (text: string): number | null => {
  const read = readPoints(text);
  return read !== null && read <= PERCENT ? read : null;
};

/** The most points that the criteria come to, of those that can be read. */
export const mostPoints = ({ criteria }: Pick<RuleValues, 'criteria'>): number =>
  Math.round(criteria.reduce((sum, { points }) => sum + (readPoints(points) ?? 0), 0) * PERCENT) / PERCENT;

function lineFaults({ criteria, levels }: RuleValues, most: number): FieldFault[] {
  const named = (lines: readonly RuleLine[], list: string): FieldFault[] =>
    lines.flatMap(({ name }, index) =>
      cleanText(name) === '' ? [{ field: `rules-${list}-${index}-name_vi`, fault: 'name' as const }] : [],
    );
  const least = levels.map(({ points }, index) => (index === levels.length - 1 ? 0 : readPoints(points)));
  const minimum = (index: number): RuleFault | null => {
    const own = least[index] ?? null;
    const above = least[index - 1] ?? null;
    if (own === null) return 'points';
    if (index === 0 && own > most) return 'beyond';
    if (above !== null && own >= above) return 'falling';
    return index < levels.length - 1 && own === 0 ? 'falling' : null;
  };
  return [
    ...named(criteria, 'criteria'),
    ...criteria.flatMap(({ points }, index) => {
      const read = readPoints(points);
      return read === null || read === 0
        ? [{ field: `rules-criteria-${index}-points`, fault: 'points' as const }]
        : [];
    }),
    ...named(levels, 'levels'),
    ...levels.slice(0, -1).flatMap((_, index) => {
      const fault = minimum(index);
      return fault ? [{ field: `rules-levels-${index}-minimum`, fault }] : [];
    }),
  ];
}

/** What is wrong, in the order of the form; empty when it can be sent. */
export function ruleFaults(values: RuleValues, subject: GradingSubject): FieldFault[] {
  const faults: FieldFault[] = [];
  const years = Number(values.termYears.trim());
  const checks: [boolean, string, RuleFault][] = [
    [values.capped && percentOf(values.share) === null, 'rules-cap-share_percent', 'share'],
    [percentOf(values.quorum) === null, 'rules-ballot-quorum_percent', 'quorum'],
    [percentOf(values.majority) === null, 'rules-ballot-majority_percent', 'majority'],
    [values.periods.length === 0, 'rules-periods', 'periods'],
    [!Number.isInteger(years) || years < 1 || years > MOST_TERM_YEARS, 'rules-term_years', 'term'],
    [
      (subject === 'member' ? values.statuses : values.kinds).length === 0,
      subject === 'member' ? 'rules-statuses' : 'rules-organisation_kinds',
      'whom',
    ],
  ];
  if (cleanText(values.title) === '') faults.push({ field: 'title', fault: 'title' });
  faults.push(...lineFaults(values, mostPoints(values)));
  for (const [wrong, field, fault] of checks) if (wrong) faults.push({ field, fault });
  return faults;
}

const LONGEST_CODE = 36;

/** A code for a new line, from its name, that no other line has. */
function newCode(name: string, taken: ReadonlySet<string>): string {
  const words = foldText(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_CODE)
    .replace(/_+$/, '');
  const base = words || 'line';
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(code)) return code;
  }
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** Lines with their codes; a line without an English name has its Vietnamese one. */
function codedLines(lines: readonly RuleLine[]): { code: string; name_vi: string; name_en: string }[] {
  const taken = new Set(lines.map(({ code }) => code));
  return lines.map(({ code, name, english }) => {
    const own = code || newCode(name, taken);
    taken.add(own);
    return { code: own, name_vi: oneLine(name), name_en: oneLine(english) || oneLine(name) };
  });
}

const sent = (text: string): string => String(readPoints(text) ?? 0);

/** Call it only when nothing is wrong. */
export function rulesToSend(values: RuleValues): { title: string; rules: GradingRules } {
  const levels = codedLines(values.levels);
  const last = levels.length - 1;
  return {
    title: cleanText(values.title),
    rules: {
      criteria: codedLines(values.criteria).map((line, index) => ({
        ...line,
        points: sent(values.criteria[index]?.points ?? ''),
      })),
      levels: levels.map((line, index) => ({
        ...line,
        minimum: index === last ? '0' : sent(values.levels[index]?.points ?? ''),
      })),
      cap: values.capped
        ? {
            share_percent: sent(values.share),
            base_level: values.base === null ? null : (levels[values.base]?.code ?? null),
            rounding: values.rounding,
            binding: values.binding,
          }
        : null,
      ballot: { quorum_percent: sent(values.quorum), majority_percent: sent(values.majority) },
      periods: values.periods,
      term_years: Number(values.termYears.trim()),
      appraised_by: values.appraisedBy,
      decided_by: values.decidedBy,
      statuses: values.statuses,
      organisation_kinds: values.kinds,
    },
  };
}
