/** Over which days a rule set holds. */
import { useLingui } from '@lingui/react/macro';
import type { RuleSet } from '@/api/queries/gradings';
import { formatDate } from '@/i18n/dates';

const DAY_MS = 86_400_000;

/** The day before a civil day. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** `từ 01/01/2026`, and up to its last day where another took its place; null for a draft. */
export function useValidity(): (set: RuleSet) => string | null {
  const { t } = useLingui();
  return ({ valid_from, valid_to }) => {
    if (valid_from === null) return null;
    const from = formatDate(valid_from);
    if (valid_to === null) return t`từ ${from}`;
    const last = formatDate(dayBefore(valid_to));
    return t`từ ${from} đến hết ${last}`;
  };
}
