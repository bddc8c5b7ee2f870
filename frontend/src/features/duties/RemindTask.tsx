import { Trans, useLingui } from '@lingui/react/macro';
import { type DutyCounts, remindOfDuty } from '@/api/queries/duties';
import { TaskDialog } from '@/domain/TaskDialog';

/** Reminds by hand everybody who has not done a duty; asks first, for it reaches many. */
export function RemindTask({ organisation, duty }: { organisation: string; duty: DutyCounts }) {
  const { t } = useLingui();
  const count = duty.late + duty.expected;
  return (
    <TaskDialog
      name={t`Nhắc những ai chưa làm`}
      kind="primary"
      gaps={[]}
      done={t`Lời nhắc đang được gửi.`}
      send={() => remindOfDuty(organisation, duty)}
    >
      {() => (
        <p>
          {duty.subject === 'member' ? (
            <Trans>Lời nhắc được gửi cho {count} đồng chí chưa làm; mỗi ngày nhiều nhất một lần.</Trans>
          ) : (
            <Trans>
              Lời nhắc được gửi cho người phụ trách của {count} đơn vị chưa làm; mỗi ngày nhiều nhất một lần.
            </Trans>
          )}
        </p>
      )}
    </TaskDialog>
  );
}
