import { Trans, useLingui } from '@lingui/react/macro';
import { type DutyExcuse, withdrawDutyExcuse } from '@/api/queries/duties';
import { TaskDialog } from '@/domain/TaskDialog';

/** Takes an excuse back, after asking. */
export function WithdrawExcuse({ excuse }: { excuse: DutyExcuse }) {
  const { t } = useLingui();
  const { name } = excuse.organisation;
  return (
    <TaskDialog
      name={t`Thôi miễn`}
      gaps={[]}
      done={t`Đã thôi miễn: ${name}.`}
      send={() => withdrawDutyExcuse(excuse.id)}
    >
      {() => (
        <p>
          <Trans>
            <b>{name}</b> lại phải làm việc này, với hạn như trước.
          </Trans>
        </p>
      )}
    </TaskDialog>
  );
}
