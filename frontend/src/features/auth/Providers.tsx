import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { providersQuery } from '@/api/queries/session';
import { leaveFor } from '@/domain/signOn';
import { errorText } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** A button for each sign-in provider; nothing where there is none. */
export function Providers({ returnTo }: { returnTo: string | undefined }) {
  const { data: providers = [] } = useQuery(providersQuery);
  const leaving = useMutation({ mutationFn: (provider: string) => leaveFor(provider, returnTo) });
  if (providers.length === 0) return null;
  return (
    <section className="stack">
      {leaving.error && (
        <Notice tone="problem" live>
          {errorText(leaving.error)}
        </Notice>
      )}
      {providers.map(({ code, name }) => (
        <Button
          key={code}
          kind="secondary"
          block
          busy={leaving.isPending && leaving.variables === code}
          onClick={() => leaving.mutate(code)}
        >
          <Trans>Đăng nhập bằng {name}</Trans>
        </Button>
      ))}
    </section>
  );
}
