/** What the parts of the form of a rule set are given. */
import type { ReactNode } from 'react';
import type { RuleValues } from './ruleValues';

export interface RulePart {
  values: RuleValues;
  change: (changed: Partial<RuleValues>) => void;
  /** The sentence to show at an input, by its id. */
  errorAt: (field: string) => ReactNode;
}

/** A list with one of its words taken in or out, in the order of `all`. */
export const toggled = <Word extends string>(
  all: readonly Word[],
  chosen: readonly Word[],
  word: Word,
): Word[] => all.filter((each) => (each === word ? !chosen.includes(word) : chosen.includes(each)));
