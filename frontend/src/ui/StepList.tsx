import type { ReactNode } from 'react';
import { Tag, type Tone } from './Tag';

export interface Step {
  name: ReactNode;
  state: 'done' | 'now' | 'later';
  /** The state in words. */
  status: ReactNode;
  tone?: Tone;
  note?: ReactNode;
}

const TONES = { done: 'done', now: 'open', later: 'neutral' } as const;

/** The stages of one piece of work, in order; states are words first, colours second. */
export function StepList({ steps, label }: { steps: readonly Step[]; label?: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={index} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="steps__name">
            {step.name}
            {step.note && <span className="steps__note hint">{step.note}</span>}
          </span>
          <Tag tone={step.tone ?? TONES[step.state]}>{step.status}</Tag>
        </li>
      ))}
    </ol>
  );
}
