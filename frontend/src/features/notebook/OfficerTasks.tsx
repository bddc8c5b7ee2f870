import { Trans } from '@lingui/react/macro';
import type { Notebook } from '@/api/queries/notebook';
import { useSession } from '@/domain/useSession';
import { LinkButton } from '@/ui/LinkButton';
import { ReturnPledge } from '@/domain/ReturnPledge';

/** What an officer of the cell may do with a comrade's notebook now. */
export default function OfficerTasks({ notebook }: { notebook: Notebook }) {
  const { offices } = useSession();
  const { allowed_actions, may_create, year, member, organisation, pledge } = notebook;
  if (!offices.some(({ id }) => id === organisation?.id)) return null;
  const search = { nam: year, cua: member.id };
  const may = (action: Notebook['allowed_actions'][number]) => allowed_actions.includes(action);
  return (
    <div className="button-row" data-no-print="">
      {(may_create || may('edit')) && (
        <LinkButton kind="secondary" to="/so-tay/dang-ky" search={search}>
          <Trans>Nhập hộ bản đăng ký</Trans>
        </LinkButton>
      )}
      {may('self_report') && pledge?.state === 'publicised' && (
        <LinkButton kind="secondary" to="/so-tay/tu-bao-cao" search={search}>
          <Trans>Nhập hộ bản tự báo cáo</Trans>
        </LinkButton>
      )}
      {may('assess') && (
        <LinkButton kind="secondary" to="/chi-bo/nhan-xet" search={{ nam: year, dong_chi: pledge?.id }}>
          <Trans>Ghi nhận xét của chi bộ</Trans>
        </LinkButton>
      )}
      {may('return') && pledge && <ReturnPledge pledge={pledge} />}
    </div>
  );
}
