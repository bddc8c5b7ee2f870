/** A value while it is being typed: texts where numbers will be, of the same shape otherwise. */
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { cleanText } from '@/i18n/text';
import type { Shape } from './shape';
import { isNumber, isRecord } from './values';

export type Draft = string | readonly Draft[] | { readonly [part: string]: Draft };

/** A field that cannot be read, by its path (`value.0.maximum`), and what it wants. */
export interface Wrong {
  path: string;
  wants: 'number' | 'numbers' | 'text';
}

const NEGATIVE = /^[-−]\s*/;

export const textIn = (draft: Draft | undefined): string => (typeof draft === 'string' ? draft : '');
export const listIn = (draft: Draft | undefined): readonly Draft[] =>
  Array.isArray(draft) ? (draft as readonly Draft[]) : [];
export const wordsIn = (draft: Draft | undefined): readonly string[] => listIn(draft).map(textIn);
export const partsIn = (draft: Draft | undefined): Readonly<Record<string, Draft>> =>
  isRecord(draft) ? draft : {};

const written = (value: unknown): string => {
  if (!isNumber(value)) return typeof value === 'string' ? value : '';
  return value < 0 ? `-${formatQuantity(-value)}` : formatQuantity(value);
};

/** As a value stands in the fields of the form; empty fields where there is none yet. */
export function draftOf(shape: Shape, value?: unknown): Draft {
  const list: unknown[] = Array.isArray(value) ? value : [];
  switch (shape.kind) {
    case 'numbers':
      return list.map(written).join('; ');
    case 'words':
    case 'order':
      return list.map(written);
    case 'rows':
      return list.map((row) => draftOf({ kind: 'parts', parts: shape.parts }, row));
    case 'parts': {
      const parts = isRecord(value) ? value : {};
      return Object.fromEntries(shape.parts.map(([name, part]) => [name, draftOf(part, parts[name])]));
    }
    default:
      return written(value);
  }
}

/** What goes to the API, and the fields that cannot be read. */
export function readDraft(shape: Shape, draft: Draft | undefined, path = 'value'): Read {
  switch (shape.kind) {
    case 'number': {
      const number = numberOf(textIn(draft));
      return { value: number, wrong: number === null ? [{ path, wants: 'number' }] : [] };
    }
    case 'numbers': {
      const numbers = textIn(draft).split(';').map(numberOf);
      return { value: numbers, wrong: numbers.every(isNumber) ? [] : [{ path, wants: 'numbers' }] };
    }
    case 'text': {
      const text = cleanText(textIn(draft));
      return { value: text, wrong: text === '' ? [{ path, wants: 'text' }] : [] };
    }
    case 'parts': {
      const parts = shape.parts.map(
        ([name, part]) => [name, readDraft(part, partsIn(draft)[name], `${path}.${name}`)] as const,
      );
      return {
        value: Object.fromEntries(parts.map(([name, { value }]) => [name, value])),
        wrong: parts.flatMap(([, { wrong }]) => wrong),
      };
    }
    case 'rows': {
      const rows = listIn(draft).map((row, index) =>
        readDraft({ kind: 'parts', parts: shape.parts }, row, `${path}.${index}`),
      );
      return { value: rows.map(({ value }) => value), wrong: rows.flatMap(({ wrong }) => wrong) };
    }
    default:
      return { value: draft, wrong: [] };
  }
}

interface Read {
  value: unknown;
  wrong: Wrong[];
}

function numberOf(text: string): number | null {
  const negative = NEGATIVE.test(text.trim());
  const size = parseQuantity(text.trim().replace(NEGATIVE, ''));
  return size === null ? null : negative ? -size : size;
}
