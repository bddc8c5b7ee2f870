/** Grades: one's own, those of a unit with what the cap allows, the rule sets they are given under, and each step. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { etagOfVersion, ifMatch } from '../etag';
import { everyPage, PAGE } from '../everyPage';
import { TREE_STALE_MS } from './client';

export type Grading = Schemas['GradingPublic'];
export type GradingLine = Schemas['GradingRow'];
export type GradingState = Schemas['GradingState'];
export type GradingAction = Schemas['GradingAction'];
export type GradingSubject = Schemas['GradingSubject'];
export type GradingPeriod = Schemas['GradingPeriod'];
export type GradingRules = Schemas['GradingRules'];
export type RuleSet = Schemas['RuleSetPublic'];
export type CapAdvice = Schemas['CapAdvice'];
export type Ballot = Schemas['BallotPublic'];

export const GRADINGS_PER_PAGE = 50;

export const gradingQuery = (grading_id: string) =>
  queryOptions({
    queryKey: ['gradings', 'one', grading_id],
    queryFn: () => unwrap(api.GET('/api/v1/gradings/{grading_id}', { params: { path: { grading_id } } })),
  });

export const ruleSetsQuery = queryOptions({
  queryKey: ['grading rule sets'],
  staleTime: TREE_STALE_MS,
  queryFn: () => unwrap(api.GET('/api/v1/grading-rule-sets')),
});

/** Whose grades, of which period. */
export interface GradesAsked {
  organisation: string;
  subject: GradingSubject;
  year: number;
  period: GradingPeriod;
  /** Which quarter, from 1; 1 for a year or a term. */
  number: number;
}

const periodOf = ({ subject, year, period, number }: GradesAsked) => ({ subject, year, period, number });
const unitOf = ({ organisation }: GradesAsked) => ({ organisation_id: organisation });

interface Narrowed {
  state?: GradingState;
  limit?: number;
  cursor?: string;
}

const search = (asked: GradesAsked, narrowed: Narrowed) =>
  unwrap(
    api.GET('/api/v1/organisations/{organisation_id}/gradings', {
      params: { path: unitOf(asked), query: { ...periodOf(asked), ...narrowed } },
    }),
  );

/** The grades of an organisation and everything below it. */
export const gradingsQuery = (asked: GradesAsked, state?: GradingState, cursor?: string) =>
  queryOptions({
    queryKey: ['gradings', 'list', asked, state, cursor],
    queryFn: () => search(asked, { state, limit: GRADINGS_PER_PAGE, cursor }),
  });

/** The grades given in a unit itself that are proposed and wait for a decision. */
export const waitingQuery = (asked: GradesAsked) =>
  queryOptions({
    queryKey: ['gradings', 'waiting', asked],
    queryFn: async () => {
      const rows = await everyPage((cursor) => search(asked, { state: 'appraised', limit: PAGE, cursor }));
      // People are graded where they belong, organisations by the one directly above.
      if (asked.subject === 'member') return rows.filter(({ organisation }) => isUnit(asked, organisation));
      const { nodes } = await unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/subtree', {
          params: { path: unitOf(asked), query: { depth: 1 } },
        }),
      );
      const graded = nodes.filter(({ id, parent_id }) => id !== asked.organisation || parent_id === null);
      const ids = new Set(graded.map(({ id }) => id));
      return rows.filter(({ organisation }) => ids.has(organisation.id));
    },
  });

const isUnit = (asked: GradesAsked, { id }: { id: string }): boolean => id === asked.organisation;

/** What the cap on the top level allows in one unit; null where the unit itself grades nobody. */
export const capQuery = (asked: GradesAsked) =>
  queryOptions({
    queryKey: ['gradings', 'cap', asked],
    queryFn: async () => {
      // The unit's own rows come first in the order of the tree.
      const { items } = await search(asked, { limit: 2 });
      const own = ({ organisation }: GradingLine) => isUnit(asked, organisation);
      const grades = asked.subject === 'member' ? items.some(own) : items.some((row) => !own(row));
      if (!grades) return null;
      return unwrap(
        api.GET('/api/v1/organisations/{organisation_id}/grading-cap', {
          params: { path: unitOf(asked), query: periodOf(asked) },
        }),
      );
    },
  });

export const draftRuleSet = (body: Schemas['RuleSetCreate']) =>
  unwrap(api.POST('/api/v1/grading-rule-sets', { body }));

const heldSet = ({ id, version }: Pick<RuleSet, 'id' | 'version'>) => ({
  path: { rule_set_id: id },
  header: ifMatch(etagOfVersion(version)),
});

export const ruleSetSteps = {
  edit: (set: RuleSet, body: Schemas['RuleSetUpdate']) =>
    unwrap(api.PATCH('/api/v1/grading-rule-sets/{rule_set_id}', { params: heldSet(set), body })),
  issue: (set: RuleSet, body: Schemas['RuleSetIssue']) =>
    unwrap(api.POST('/api/v1/grading-rule-sets/{rule_set_id}/issue', { params: heldSet(set), body })),
  discard: (set: RuleSet) =>
    unwrap(api.POST('/api/v1/grading-rule-sets/{rule_set_id}/discard', { params: heldSet(set) })),
};

/** What a rule set would make of the grades of a period that were given already. */
export const trialQuery = (rule_set_id: string, asked: GradesAsked) =>
  queryOptions({
    queryKey: ['gradings', 'trial', rule_set_id, asked],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/grading-rule-sets/{rule_set_id}/trial', {
          params: {
            path: { rule_set_id },
            query: { ...periodOf(asked), organisation_id: asked.organisation },
          },
        }),
      ),
  });

export const openGrades = (asked: GradesAsked) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/gradings', {
      params: { path: unitOf(asked) },
      body: periodOf(asked),
    }),
  );

export const lockGrades = (asked: GradesAsked) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/grading-locks', {
      params: { path: unitOf(asked) },
      body: periodOf(asked),
    }),
  );

export const decideGrades = (
  asked: GradesAsked,
  decision: Pick<
    Schemas['GradingDecision'],
    'decision_number' | 'decided_on' | 'grades' | 'above_cap_reason'
  >,
) =>
  unwrap(
    api.POST('/api/v1/organisations/{organisation_id}/grading-decisions', {
      params: { path: unitOf(asked) },
      body: { ...periodOf(asked), ...decision },
    }),
  );

type Version = Pick<Grading, 'id' | 'version'>;
const held = ({ id, version }: Version) => ({
  path: { grading_id: id },
  header: ifMatch(etagOfVersion(version)),
});

export const gradingSteps = {
  selfGrade: (grading: Version, body: Schemas['SelfGrade']) =>
    unwrap(api.POST('/api/v1/gradings/{grading_id}/self-grade', { params: held(grading), body })),
  appraise: (grading: Version, body: Schemas['Appraisal']) =>
    unwrap(api.POST('/api/v1/gradings/{grading_id}/appraisal', { params: held(grading), body })),
  giveBack: (grading: Version, reason: string) =>
    unwrap(api.POST('/api/v1/gradings/{grading_id}/return', { params: held(grading), body: { reason } })),
  reopen: (grading: Version, reason: string) =>
    unwrap(api.POST('/api/v1/gradings/{grading_id}/reopening', { params: held(grading), body: { reason } })),
  ballot: ({ id }: Version, body: Schemas['BallotRecord']) =>
    unwrap(api.POST('/api/v1/gradings/{grading_id}/ballots', { params: { path: { grading_id: id } }, body })),
};
