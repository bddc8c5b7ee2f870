import { Check, Circle, CircleAlert, CircleDot, Clock, Send } from 'lucide-react';
import type { ReactNode } from 'react';

/** `open`: the reader may act now. `sent`: it lies with others. `waiting`: not due or unfinished. */
export type Tone = 'neutral' | 'open' | 'sent' | 'waiting' | 'done' | 'problem';

const SHAPES = {
  neutral: Circle,
  open: CircleDot,
  sent: Send,
  waiting: Clock,
  done: Check,
  problem: CircleAlert,
};

/** A state: a word, a colour and a shape. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  const Shape = SHAPES[tone];
  return (
    <span className="tag" data-tone={tone}>
      <Shape aria-hidden="true" strokeWidth={2.4} />
      {children}
    </span>
  );
}
