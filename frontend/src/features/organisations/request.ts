/** A reorganisation as the form holds it, and as the API asks for it. */
import type { CaseKind, CaseRequest } from '@/api/queries/reorganisations';
import { formatDate, parseDate } from '@/i18n/dates';
import { cleanText } from '@/i18n/text';

export const KINDS: readonly CaseKind[] = [
  'merge',
  'split',
  'move',
  'rename',
  'change_kind',
  'establish',
  'dissolve',
];

/** An organisation that shall begin; `id` is made here, so that members can be sent to it. */
export interface UnitDraft {
  id: string;
  parent_id: string | null;
  kind: string;
  name: string;
  short_name: string;
  code: string;
}

/** Everything any kind of case may hold; texts as typed, ids as chosen. */
export interface CaseDraft {
  kind: CaseKind;
  effective_on: string;
  decision_number: string;
  decided_on: string;
  reason: string;
  /** The organisation that is renamed, changed, split or dissolved. */
  organisation_id: string | null;
  /** Those that move or merge. */
  organisation_ids: string[];
  /** The new parent of those that move. */
  parent_id: string | null;
  /** Merged into an organisation that exists, or into a new one. */
  into: 'existing' | 'new';
  into_id: string | null;
  units: UnitDraft[];
  name: string;
  short_name: string;
  code: string;
  new_kind: string;
  heir_id: string | null;
  /** Where the members and children go who are not named one by one; null: they stay, or nobody has said. */
  members_to: string | null;
  children_to: string | null;
  members: Record<string, string>;
}

export const newUnit = (parent_id: string | null = null): UnitDraft => ({
  id: crypto.randomUUID(),
  parent_id,
  kind: '',
  name: '',
  short_name: '',
  code: '',
});

export const emptyDraft = (kind: CaseKind, organisation_id: string | null, today: string): CaseDraft => ({
  kind,
  effective_on: formatDate(today),
  decision_number: '',
  decided_on: '',
  reason: '',
  organisation_id,
  organisation_ids: organisation_id && (kind === 'move' || kind === 'merge') ? [organisation_id] : [],
  parent_id: null,
  into: 'existing',
  into_id: null,
  units: [newUnit(kind === 'establish' ? organisation_id : null)],
  name: '',
  short_name: '',
  code: '',
  new_kind: '',
  heir_id: null,
  members_to: null,
  children_to: null,
  members: {},
});

const textOrNull = (text: string): string | null => cleanText(text) || null;

const unitOf = ({ id, parent_id, kind, name, short_name, code }: UnitDraft) => ({
  id,
  parent_id,
  kind,
  name: cleanText(name),
  ...(cleanText(short_name) ? { short_name: cleanText(short_name) } : {}),
  ...(cleanText(code) ? { code: cleanText(code) } : {}),
});

/** Only what was filled in: what is left out of a change of name stays as it is. */
const described = ({ name, short_name, code }: CaseDraft) => ({
  ...(cleanText(name) ? { name: cleanText(name) } : {}),
  ...(cleanText(short_name) ? { short_name: cleanText(short_name) } : {}),
  ...(cleanText(code) ? { code: cleanText(code) } : {}),
});

const destinations = ({ members, members_to, children_to }: CaseDraft) => ({
  members: Object.entries(members).map(([member_id, organisation_id]) => ({ member_id, organisation_id })),
  members_to,
  children_to,
});

/** The request. Call it once `gapsOf` finds nothing missing. */
export function requestOf(draft: CaseDraft): CaseRequest {
  const decision = {
    effective_on: parseDate(draft.effective_on) ?? '',
    decision_number: textOrNull(draft.decision_number),
    decided_on: parseDate(draft.decided_on),
    reason: textOrNull(draft.reason),
  };
  const organisation_id = draft.organisation_id ?? '';
  const unit = unitOf(draft.units[0] ?? newUnit());
  switch (draft.kind) {
    case 'establish':
      return { kind: 'establish', ...decision, unit };
    case 'rename':
      return { kind: 'rename', ...decision, organisation_id, ...described(draft) };
    case 'change_kind':
      return {
        kind: 'change_kind',
        ...decision,
        organisation_id,
        new_kind: draft.new_kind,
        ...described(draft),
      };
    case 'move':
      return {
        kind: 'move',
        ...decision,
        organisation_ids: draft.organisation_ids,
        parent_id: draft.parent_id ?? '',
      };
    case 'merge':
      return {
        kind: 'merge',
        ...decision,
        source_ids: draft.organisation_ids,
        ...(draft.into === 'new' ? { unit } : { into_id: draft.into_id }),
      };
    case 'split':
      return {
        kind: 'split',
        ...decision,
        organisation_id,
        units: draft.units.map(unitOf),
        heir_id: draft.heir_id,
        ...destinations(draft),
      };
    case 'dissolve':
      return {
        kind: 'dissolve',
        ...decision,
        organisation_id,
        heir_id: draft.heir_id ?? '',
        ...destinations(draft),
      };
  }
}

export type Gap =
  | 'effective_on'
  | 'decided_on'
  | 'organisation'
  | 'organisations'
  | 'parent'
  | 'into'
  | 'unit'
  | 'name'
  | 'new_kind'
  | 'heir';

const incomplete = ({ parent_id, kind, name }: UnitDraft): boolean =>
  parent_id === null || kind === '' || cleanText(name) === '';

/** What must be filled in before anything can be asked of the API, in the order of the form. */
export function gapsOf(draft: CaseDraft): Gap[] {
  const gaps: [boolean, Gap][] = [];
  const { kind } = draft;
  if (kind === 'move' || kind === 'merge') gaps.push([draft.organisation_ids.length === 0, 'organisations']);
  if (['rename', 'change_kind', 'split', 'dissolve'].includes(kind))
    gaps.push([draft.organisation_id === null, 'organisation']);
  if (kind === 'move') gaps.push([draft.parent_id === null, 'parent']);
  if (kind === 'merge' && draft.into === 'existing') gaps.push([draft.into_id === null, 'into']);
  if (kind === 'rename') gaps.push([Object.keys(described(draft)).length === 0, 'name']);
  if (kind === 'change_kind') gaps.push([draft.new_kind === '', 'new_kind']);
  if (kind === 'establish' || kind === 'split' || (kind === 'merge' && draft.into === 'new'))
    gaps.push([draft.units.some(incomplete), 'unit']);
  if (kind === 'dissolve') gaps.push([draft.heir_id === null, 'heir']);
  gaps.push([parseDate(draft.effective_on) === null, 'effective_on']);
  gaps.push([draft.decided_on.trim() !== '' && parseDate(draft.decided_on) === null, 'decided_on']);
  return gaps.flatMap(([missing, gap]) => (missing ? [gap] : []));
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asId = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function unitDraftOf(value: unknown): UnitDraft {
  const unit = asRecord(value);
  return {
    id: asId(unit.id) ?? crypto.randomUUID(),
    parent_id: asId(unit.parent_id),
    kind: asText(unit.kind),
    name: asText(unit.name),
    short_name: asText(unit.short_name),
    code: asText(unit.code),
  };
}

/** A drafted case back in the form. */
export function draftOf(asked: {
  kind: CaseKind;
  effective_on: string;
  decision_number: string | null;
  decided_on: string | null;
  reason: string | null;
  request: Record<string, unknown>;
}): CaseDraft {
  const { kind, request } = asked;
  const units = kind === 'split' ? asList(request.units) : request.unit ? [request.unit] : [];
  const empty = emptyDraft(kind, asId(request.organisation_id), asked.effective_on);
  return {
    ...empty,
    decision_number: asked.decision_number ?? '',
    decided_on: asked.decided_on ? formatDate(asked.decided_on) : '',
    reason: asked.reason ?? '',
    organisation_ids: asList(request.organisation_ids ?? request.source_ids).map(String),
    parent_id: asId(request.parent_id),
    into: request.unit ? 'new' : 'existing',
    into_id: asId(request.into_id),
    units: units.length > 0 ? units.map(unitDraftOf) : empty.units,
    name: asText(request.name),
    short_name: asText(request.short_name),
    code: asText(request.code),
    new_kind: asText(request.new_kind),
    heir_id: asId(request.heir_id),
    members_to: asId(request.members_to),
    children_to: asId(request.children_to),
    members: Object.fromEntries(
      asList(request.members).map((each) => {
        const { member_id, organisation_id } = asRecord(each);
        return [asText(member_id), asText(organisation_id)];
      }),
    ),
  };
}
