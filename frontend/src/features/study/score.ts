/** Points of a session as typed, group by group, and what of them goes to the API. */
import type { Schemas } from '@/api/client';
import type { Quality } from '@/api/queries/sessionRecords';
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { cleanText } from '@/i18n/text';

export type QualityGroup = Quality['groups'][number];

/** In the order of the groups; an empty text: not scored. */
export interface ScoreValues {
  groups: { points: string; note: string }[];
}

export const scoreValues = ({ groups }: Quality): ScoreValues => ({
  groups: groups.map(({ points, note }) => ({
    points: points === null ? '' : formatQuantity(points),
    note: note ?? '',
  })),
});

/** `wrong`: no number from 0 to what the group has; `noted`: a remark without points would be lost. */
export type ScoreGap = 'wrong' | 'noted';

/** What is amiss with one group; null: it can be sent, or stays without points. */
export function scoreGap(
  { points, note }: ScoreValues['groups'][number],
  { maximum }: QualityGroup,
): ScoreGap | null {
  if (points.trim() === '') return cleanText(note) ? 'noted' : null;
  const number = parseQuantity(points);
  return number === null || number > maximum ? 'wrong' : null;
}

/** Groups without points are left out. */
export const scoresToSend = (
  { groups: typed }: ScoreValues,
  groups: readonly QualityGroup[],
): Schemas['GroupScore'][] =>
  groups.flatMap(({ group }, index) => {
    const points = parseQuantity(typed[index]?.points ?? '');
    return points === null ? [] : [{ group, points, note: cleanText(typed[index]?.note ?? '') || null }];
  });

/** What has been given so far, and of how many groups nothing was said. */
export function tallyOf(values: ScoreValues, groups: readonly QualityGroup[]) {
  const scores = scoresToSend(values, groups);
  return {
    points: scores.reduce((sum, { points }) => sum + points, 0),
    maximum: groups.reduce((sum, { maximum }) => sum + maximum, 0),
    left: groups.length - scores.length,
  };
}
