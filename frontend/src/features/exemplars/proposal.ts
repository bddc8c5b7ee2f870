/** The form of a proposal, and what of it goes to the API. */
import type { ExemplarKind, Proposal } from '@/api/queries/exemplars';
import { cleanText } from '@/i18n/text';

export interface ProposalValues {
  organisation_id: string;
  round_id: string;
  kind: ExemplarKind;
  /** Empty: somebody who is no member, by name. */
  member_id: string;
  person_name: string;
  title: string;
  field: string;
  place: string;
  summary: string;
  deeds: { text: string; result: string }[];
  override_reason: string;
}

export const noProposal = (organisation_id: string): ProposalValues => ({
  organisation_id,
  round_id: '',
  kind: 'individual',
  member_id: '',
  person_name: '',
  title: '',
  field: '',
  place: '',
  summary: '',
  deeds: [{ text: '', result: '' }],
  override_reason: '',
});

export type ProposalGap = 'unit' | 'person' | 'title' | 'field' | 'place' | 'summary' | 'deed' | 'reason';

/** What is lacking, by the id of its field. `stopped`: something stands against the person or the unit. */
export function proposalGaps(values: ProposalValues, stopped: boolean): { id: string; gap: ProposalGap }[] {
  const empty = (text: string) => cleanText(text) === '';
  const gap = (id: string, name: ProposalGap, lacking: boolean) => (lacking ? [{ id, gap: name }] : []);
  const nobody = values.kind === 'individual' && !values.member_id && empty(values.person_name);
  return [
    ...gap('unit', 'unit', values.organisation_id === ''),
    ...gap('person_name', 'person', nobody),
    ...gap('title', 'title', empty(values.title)),
    ...gap('field', 'field', values.field === ''),
    ...gap('place', 'place', empty(values.place)),
    ...gap('summary', 'summary', empty(values.summary)),
    ...gap(
      'deed-0',
      'deed',
      values.deeds.every(({ text }) => empty(text)),
    ),
    ...gap('override_reason', 'reason', stopped && empty(values.override_reason)),
  ];
}

export function proposalToSend(values: ProposalValues, stopped: boolean): Proposal {
  const individual = values.kind === 'individual';
  const named = individual && !values.member_id;
  return {
    organisation_id: values.organisation_id,
    round_id: values.round_id || null,
    kind: values.kind,
    member_id: individual ? values.member_id || null : null,
    person_name: named ? cleanText(values.person_name) : null,
    title: cleanText(values.title),
    field: values.field,
    place: cleanText(values.place),
    summary: cleanText(values.summary),
    deeds: values.deeds
      .filter(({ text }) => cleanText(text))
      .map(({ text, result }) => ({ text: cleanText(text), result: cleanText(result) || null })),
    former_awards: [],
    override_reason: stopped ? cleanText(values.override_reason) : null,
  };
}
