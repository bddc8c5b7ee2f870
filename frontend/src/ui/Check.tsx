import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';

export interface CheckProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  children: ReactNode;
  hint?: ReactNode;
  card?: boolean;
  /** Some but not all of what this box stands for. */
  partly?: boolean;
  ref?: (element: HTMLInputElement | null) => void;
}

/** A tick box with its label. */
export function Check({ children, hint, card, partly = false, ref, ...input }: CheckProps) {
  const box = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className="choice" data-card={card ? '' : undefined}>
      <input
        {...input}
        type="checkbox"
        ref={(element) => {
          box.current = element;
          ref?.(element);
        }}
      />
      <span>
        {children}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
