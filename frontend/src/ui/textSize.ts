/** The reader's text size: as the device has it, 120 % or 140 %; remembered on this device. */
import { useSyncExternalStore } from 'react';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
const STORAGE_KEY = 'text-size';
const listeners = new Set<() => void>();

const isTextSize = (value: unknown): value is TextSize => TEXT_SIZES.some((size) => size === value);

export function readTextSize(): TextSize {
  const size = document.documentElement.dataset.textSize;
  return isTextSize(size) ? size : 'normal';
}

function apply(size: TextSize): void {
  if (size === 'normal') delete document.documentElement.dataset.textSize;
  else document.documentElement.dataset.textSize = size;
  listeners.forEach((listener) => listener());
}

export function setTextSize(size: TextSize): void {
  apply(size);
  try {
    localStorage.setItem(STORAGE_KEY, size);
  } catch {
    // Refused storage: the choice lasts as long as the page.
  }
}

export function startTextSize(): void {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    if (isTextSize(stored)) apply(stored);
  } catch {
    // As above.
  }
}

export const nextTextSize = (size: TextSize): TextSize =>
  TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 'normal';

export const useTextSize = (): TextSize =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readTextSize);
