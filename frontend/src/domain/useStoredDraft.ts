import { useQuery } from '@tanstack/react-query';
import { type Draft, readDraft } from '@/offline/drafts';

/**
 * What was typed on this device under a key: undefined until the store has answered, null when nothing is kept. Forms
 * write past this query, so what an earlier page was answered is never taken for what is kept now.
 */
export function useStoredDraft<Value>(key: string): Draft<Value> | null | undefined {
  const { data, isFetchedAfterMount, isError } = useQuery({
    queryKey: ['draft', key],
    queryFn: async () => (await readDraft<Value>(key)) ?? null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (isError) return null;
  return isFetchedAfterMount ? data : undefined;
}
