/** A pledge as the form holds it, and as the API takes it. */
import type { Deed, DeedWrite, Notebook } from '@/api/queries/notebook';
import type { Schemas } from '@/api/client';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';
import { formatQuantity, parseQuantity } from '@/i18n/quantities';
import { draftKey } from '@/offline/drafts';

type Ground = Schemas['GroundWrite'];

export interface DeedValues {
  /** Empty for a new deed. */
  id: string;
  action: string;
  quantity: string;
  unit: string;
  measure: string;
  due: string;
  rhythm: string;
  duty: string;
  /** A kind, or `theme:<id>`, `directive:<id>`, `standard:<id>` for what is named by its id; empty: not chosen. */
  ground: string;
  citation: string;
  /** Further grounds, which the form does not show and must not lose. */
  others: Ground[];
}
export interface PledgeValues {
  deeds: DeedValues[];
}

export const MAXIMUM_DEEDS = 2;

export const EMPTY_DEED: DeedValues = {
  id: '',
  action: '',
  quantity: '',
  unit: '',
  measure: '',
  due: '',
  rhythm: '',
  duty: '',
  ground: '',
  citation: '',
  others: [],
};

/** A ground as it is chosen; with an id where it is a theme, a paper or a standard. */
export const groundChoice = (ground: Schemas['GroundPublic']): string => {
  const { kind, theme_id, directive_id, standard_item_id } = ground;
  const id = theme_id ?? directive_id ?? standard_item_id;
  return id ? `${kind}:${id}` : kind;
};

export const isNamedById = (ground: string): boolean => ground.includes(':');

function groundOf(choice: string, citation: string): Ground[] {
  if (choice === '') return [];
  const [kind, id] = choice.split(':') as [Ground['kind'], string | undefined];
  if (kind === 'theme' && id) return [{ kind, theme_id: id }];
  if (kind === 'directive' && id) return [{ kind, directive_id: id }];
  if (kind === 'standard' && id) return [{ kind, standard_item_id: id }];
  return [{ kind, citation: textOrNull(citation) }];
}

const textOrNull = (text: string): string | null => cleanText(text) || null;

function deedValues(deed: Deed): DeedValues {
  const [first, ...others] = deed.grounds;
  return {
    id: deed.id,
    action: deed.action,
    quantity: deed.quantity === null ? '' : formatQuantity(deed.quantity),
    unit: deed.unit ?? '',
    measure: deed.measure ?? '',
    due: deed.due_on ? formatDate(deed.due_on) : '',
    rhythm: deed.rhythm ?? '',
    duty: deed.duty ?? '',
    ground: first ? groundChoice(first) : '',
    citation: first?.citation ?? '',
    others: others.map(({ kind, theme_id, directive_id, standard_item_id, citation }) => ({
      kind,
      theme_id,
      directive_id,
      standard_item_id,
      citation,
    })),
  };
}

export function valuesOf(notebook: Notebook): PledgeValues {
  const deeds = notebook.pledge?.deeds ?? [];
  return { deeds: deeds.length > 0 ? deeds.map(deedValues) : [EMPTY_DEED] };
}

export const deedsToSend = ({ deeds }: PledgeValues): DeedWrite[] =>
  deeds.map((deed) => ({
    id: deed.id || null,
    action: cleanText(deed.action),
    quantity: parseQuantity(deed.quantity),
    unit: textOrNull(deed.unit),
    measure: textOrNull(deed.measure),
    due_on: parseDate(deed.due),
    rhythm: deed.rhythm || null,
    duty: textOrNull(deed.duty),
    grounds: [...groundOf(deed.ground, deed.citation), ...deed.others],
  }));

/** Where the form keeps what is typed on this device. */
export const pledgeDraft = (account: string, notebook: Notebook, owner: boolean): string =>
  draftKey(account, owner ? 'pledge' : `pledge-${notebook.member.id}`, notebook.year);
