/** The ethical standards in force for a cell; remembered, so that they can be read without a network. */
import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, unwrap } from '../client';
import { rememberedKey, withMemory } from '../remembered';
import { TREE_STALE_MS } from './client';

export type Standard = Schemas['EffectiveItemPublic'];

export const standardsQuery = (account: string, organisation_id: string) =>
  queryOptions({
    queryKey: ['standards', organisation_id],
    staleTime: TREE_STALE_MS,
    queryFn: () =>
      withMemory(rememberedKey(account, `standards:${organisation_id}`), () =>
        unwrap(
          api.GET('/api/v1/organisations/{organisation_id}/standards-in-force', {
            params: { path: { organisation_id } },
          }),
        ),
      ),
  });
