/** What the cap on the top level would say of a decision before it is sent. */
import type { CapAdvice, GradingRules } from '@/api/queries/gradings';

/** A grade about to be decided: the level it stands in now, and the one chosen. */
export interface Choice {
  gradingId: string;
  before: string | null;
  after: string;
}

export interface CapForecast {
  /** How many would have the top level by decision. */
  top: number;
  /** How many the share is taken of. */
  base: number;
  ceiling: number;
  over: number;
}

const ROUND = { down: Math.floor, nearest: Math.round, up: Math.ceil };
/** Of `share_percent` with its two decimals: hundredths of a percent in a whole. */
const WHOLE = 10_000;

/** The cap after these choices; what is not decided yet counts in the base as it stands. Null: there is no cap. */
export function forecast(
  advice: CapAdvice,
  { levels, cap }: GradingRules,
  choices: readonly Choice[],
): CapForecast | null {
  if (!cap) return null;
  const counts = { ...advice.levels };
  for (const { before, after } of choices) {
    if (before !== null) counts[before] = (counts[before] ?? 0) - 1;
    counts[after] = (counts[after] ?? 0) + 1;
  }
  const codes = levels.map(({ code }) => code);
  const lowest = cap.base_level === null ? codes.length - 1 : codes.indexOf(cap.base_level);
  const base = codes.slice(0, lowest + 1).reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  const hundredths = Math.round(Number(cap.share_percent) * 100);
  const ceiling = ROUND[cap.rounding]((base * hundredths) / WHOLE);
  const chosen = choices.filter(({ after }) => after === codes[0]).length;
  const top = advice.top.filter(({ decided }) => decided).length + chosen;
  return { top, base, ceiling, over: Math.max(0, top - ceiling) };
}
