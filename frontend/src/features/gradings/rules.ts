/** The rule set that a grade is given under. */
import { useSuspenseQuery } from '@tanstack/react-query';
import {
  type GradesAsked,
  type Grading,
  type GradingRules,
  type GradingSubject,
  type RuleSet,
  ruleSetsQuery,
} from '@/api/queries/gradings';
import { dayInVietnam } from '@/i18n/dates';

/** The issued rule set of a kind of subject on a day; null where there is none. */
export const ruleSetOn = (sets: readonly RuleSet[], subject: GradingSubject, day: string): RuleSet | null =>
  sets.find(
    (set) =>
      set.subject === subject &&
      set.state === 'issued' &&
      (set.valid_from ?? '') <= day &&
      (set.valid_to === null || day < set.valid_to),
  ) ?? null;

/** The rule set that the next one will follow: the issued one that has no end yet; null where there is none. */
export const latestIssued = (sets: readonly RuleSet[], subject: GradingSubject): RuleSet | null =>
  sets.find((set) => set.subject === subject && set.state === 'issued' && set.valid_to === null) ?? null;

/** The rules of one grade's own rule set. */
export function useRulesOf({ rule_set_id }: Pick<Grading, 'rule_set_id'>): GradingRules | null {
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  return sets.find(({ id }) => id === rule_set_id)?.rules ?? null;
}

/** The rules in force on the last day of a year, today while it is not over. */
export function useRulesIn({ subject, year }: Pick<GradesAsked, 'subject' | 'year'>): GradingRules | null {
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const today = dayInVietnam();
  const end = `${year}-12-31`;
  return ruleSetOn(sets, subject, end < today ? end : today)?.rules ?? null;
}
