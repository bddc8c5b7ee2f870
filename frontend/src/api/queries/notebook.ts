/** The notebook of a person's year. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { rememberedKey, withMemory } from '../remembered';

export type Notebook = Schemas['NotebookPublic'];
export type Pledge = Schemas['PledgePublic'];
export type Deed = Schemas['DeedPublic'];
export type DeedWrite = Schemas['DeedWrite'];
export type SelfReport = Schemas['SelfReportPublic'];

/** Whose notebook: of the reader (`memberId` null), remembered on this device, or of another, never kept. */
export interface NotebookOf {
  account: string;
  memberId: string | null;
  year: number;
}

export function readNotebook({ account, memberId, year }: NotebookOf): Promise<Notebook> {
  if (memberId === null)
    return withMemory(rememberedKey(account, `notebook:${year}`), () =>
      unwrap(api.GET('/api/v1/me/notebooks/{year}', { params: { path: { year } } })),
    );
  const path = { member_id: memberId, year };
  return unwrap(api.GET('/api/v1/members/{member_id}/notebooks/{year}', { params: { path } }));
}

export const notebookQuery = (of: NotebookOf) =>
  queryOptions({ queryKey: ['notebook', of.memberId ?? 'mine', of.year], queryFn: () => readNotebook(of) });

/** After any step of a pledge: its notebook and every list it stands in. */
export const refreshPledges = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => ['notebook', 'cell', 'pledge'].includes(String(queryKey[0])),
  });
