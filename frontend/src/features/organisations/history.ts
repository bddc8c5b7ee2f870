/** The dated facts of an organisation as one story. */
import type { Schemas } from '@/api/client';

type Timeline = Schemas['OrganisationTimeline'];
type CaseLine = Schemas['CaseLine'];

export interface HistoryLine {
  id: string;
  /** First day on which it holds. */
  on: string;
  what: 'begun' | 'described' | 'placed' | 'inherited' | 'predecessor' | 'successor' | 'ended';
  /** The organisation's own name, or the other's; empty where it may not be seen. */
  name: string;
  /** The reorganisation it came from. */
  source: CaseLine | null;
}

/** Newest first. What merely repeats the beginning (the first name, the first parent) stands with it. */
export function historyOf(timeline: Timeline): HistoryLine[] {
  const caseOf = (id: string | null): CaseLine | null =>
    timeline.cases.find((each) => each.id === id) ?? null;
  const lines: HistoryLine[] = [
    ...timeline.profiles.map((profile, index) => ({
      id: `profile-${profile.valid_from}`,
      on: profile.valid_from,
      what: index === 0 ? ('begun' as const) : ('described' as const),
      name: profile.name,
      source: caseOf(profile.reorganisation_id),
    })),
    ...timeline.placements
      .filter(({ parent_name }) => parent_name !== null)
      .map((placement) => ({
        id: `placement-${placement.valid_from}`,
        on: placement.valid_from,
        what: placement.inherited ? ('inherited' as const) : ('placed' as const),
        name: placement.parent_name ?? '',
        source: caseOf(placement.reorganisation_id),
      })),
    ...timeline.predecessors.map((link) => ({
      id: `predecessor-${link.organisation_id}`,
      on: link.effective_on,
      what: 'predecessor' as const,
      name: link.name ?? '–',
      source: caseOf(link.reorganisation_id),
    })),
    ...timeline.successors.map((link) => ({
      id: `successor-${link.organisation_id}`,
      on: link.effective_on,
      what: 'successor' as const,
      name: link.name ?? '–',
      source: caseOf(link.reorganisation_id),
    })),
    ...(timeline.valid_to
      ? [{ id: 'ended', on: timeline.valid_to, what: 'ended' as const, name: '', source: null }]
      : []),
  ];
  return lines
    .map((line, index) => ({ line, index }))
    .sort((one, other) => other.line.on.localeCompare(one.line.on) || other.index - one.index)
    .map(({ line }) => line);
}
