import type { Deed, Notebook } from '@/api/queries/notebook';
import { cleanText } from '@/i18n/text';
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { draftKey } from '@/offline/drafts';

/** Deed id → the number as typed. A form's names may not begin with a digit, hence the prefix of `quantityName`. */
export type Quantities = Record<string, string>;

export interface ReportValues {
  done: string;
  not_done: string;
  next: string;
  quantities: Quantities;
}

export const quantityName = (deedId: string): string => `q-${deedId}`;

export const countedDeeds = (notebook: Notebook): Deed[] =>
  notebook.pledge?.deeds.filter(({ quantity }) => quantity !== null) ?? [];

/** What is known of the numbers: the last self-report, else the last interim report. */
export function knownQuantities(notebook: Notebook): Quantities {
  const known = (notebook.self_reports[0] ?? notebook.progress[0])?.quantities ?? {};
  return Object.fromEntries(
    countedDeeds(notebook).map(({ id }) => [
      quantityName(id),
      known[id] === undefined ? '' : formatQuantity(known[id]),
    ]),
  );
}

export function quantitiesToSend(notebook: Notebook, typed: Quantities): Record<string, number> {
  const pairs = countedDeeds(notebook).map(({ id }) => [id, parseQuantity(typed[quantityName(id)] ?? '')]);
  return Object.fromEntries(pairs.filter(([, number]) => number !== null)) as Record<string, number>;
}

export function reportValues(notebook: Notebook): ReportValues {
  const [latest] = notebook.self_reports;
  return {
    done: latest?.done ?? '',
    not_done: latest?.not_done ?? '',
    next: latest?.next ?? '',
    quantities: knownQuantities(notebook),
  };
}

export const reportToSend = (notebook: Notebook, values: ReportValues) => ({
  done: cleanText(values.done),
  not_done: cleanText(values.not_done),
  next: cleanText(values.next),
  quantities: quantitiesToSend(notebook, values.quantities),
});

export const reportDraft = (account: string, notebook: Notebook, owner: boolean): string =>
  draftKey(account, owner ? 'report' : `report-${notebook.member.id}`, notebook.year);
