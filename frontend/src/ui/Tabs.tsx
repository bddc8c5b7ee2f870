import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { formatInteger } from '@/i18n/format';

export interface Tab {
  id: string;
  label: ReactNode;
  count?: number;
}
export interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  /** Put the id into the URL, so that the view can be shared. */
  onChange: (id: string) => void;
  /** The panel of the chosen tab. */
  children: ReactNode;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Several lists of the same things; arrows, Home and End move between them. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const index = tabs.findIndex((tab) => tab.id === value);
    const step = STEPS[event.key];
    let target: number;
    if (step !== undefined) target = (index + step + tabs.length) % tabs.length;
    else if (event.key === 'Home') target = 0;
    else if (event.key === 'End') target = tabs.length - 1;
    else return;
    event.preventDefault();
    onChange(tabs[target]?.id ?? value);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  }

  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
            {tab.count !== undefined && <span className="tabs__count">{formatInteger(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div className="stack" role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${value}`}>
        {children}
      </div>
    </div>
  );
}
