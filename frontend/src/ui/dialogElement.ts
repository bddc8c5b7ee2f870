import { createContext, type RefObject } from 'react';

/** The dialog around, for what must stand inside of it to be reached; null on the page itself. */
export const DialogElement = createContext<RefObject<HTMLElement | null> | null>(null);
