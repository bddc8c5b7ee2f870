/** One's own grades; apart from the rest, for the notebook's first visit brings them along. */
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../client';

/** Asked once, for the notebook does not wait for it while there is no network. */
export const ownGradingsQuery = queryOptions({
  queryKey: ['gradings', 'own'],
  retry: false,
  queryFn: () => unwrap(api.GET('/api/v1/me/gradings')),
});
