import { useSyncExternalStore } from 'react';
import { Button } from './Button';

export interface ToastMessage {
  text: string;
  /** Undo and the like; a toast with an action stays longer. */
  action?: { label: string; run: () => void };
}
interface Shown extends ToastMessage {
  id: number;
}

const SHOWN_MS = 6_000;
const SHOWN_WITH_ACTION_MS = 20_000;

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Shown[]): void {
  shown = next;
  listeners.forEach((listener) => listener());
}
const dismiss = (id: number): void => set(shown.filter((toast) => toast.id !== id));

/** Says briefly that something small was done. What matters also stands on the page. */
export function toast(message: ToastMessage): void {
  const id = nextId++;
  set([...shown.slice(-2), { ...message, id }]);
  setTimeout(() => dismiss(id), message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; once, in the shell. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className="toast">
          <span>{text}</span>
          {action && (
            <Button
              kind="quiet"
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
