import { useLingui } from '@lingui/react/macro';
import type { Place } from '@/api/queries/session';
import { useSession } from '@/domain/useSession';
import { Select } from '@/ui/Select';

/** The organisations for which the reader acts: committees first, then cells. */
export function useCommittees(): Place[] {
  const { scopes, offices } = useSession();
  return [...scopes, ...offices.filter(({ id }) => !scopes.some((scope) => scope.id === id))];
}

/** On whose behalf a step is taken; said even where there is no choice. */
export function CommitteeField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useLingui();
  const committees = useCommittees();
  return (
    <Select
      label={t`Thay mặt`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={committees.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
