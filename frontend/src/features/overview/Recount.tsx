import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type AskedOf, recount } from '@/api/queries/statistics';
import { errorText } from '@/i18n/errors';
import { formatInteger } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

/** Has the figures counted again, one person at a time, and says whether they agree. */
export function Recount({ asked }: { asked: AskedOf }) {
  const counting = useMutation({ mutationFn: recount });
  const answer = counting.data;
  const people = formatInteger(answer?.people ?? 0);
  return (
    <div className="stack" data-no-print="">
      <div className="button-row">
        <Button
          kind="secondary"
          size="small"
          busy={counting.isPending}
          onClick={() => counting.mutate(asked)}
        >
          <Trans>Đếm lại từng người</Trans>
        </Button>
      </div>
      {counting.error && <Notice tone="problem">{errorText(counting.error)}</Notice>}
      {answer && (
        <Notice tone={answer.equal ? 'done' : 'problem'} live>
          {answer.equal ? (
            <Trans>Đã đếm lại từng người trong {people} người: mọi con số đều khớp.</Trans>
          ) : (
            <Trans>
              Đã đếm lại từng người trong {people} người: có con số không khớp. Hãy báo người quản trị hệ
              thống.
            </Trans>
          )}
        </Notice>
      )}
    </div>
  );
}
