import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { capQuery, waitingQuery } from '@/api/queries/gradings';
import { UnitName } from '@/domain/ChosenUnit';
import { useSession } from '@/domain/useSession';
import { BackLink } from '@/ui/BackLink';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { Skeleton } from '@/ui/Skeleton';
import { Cap } from './Cap';
import { DecisionForm } from './DecisionForm';
import { useGradesAsked, usePeriodText } from './period';
import { useRulesIn } from './rules';

const route = getRouteApi('/signed-in/with-year/xep-loai/quyet-dinh');

/** One decision on all grades of a unit that are proposed, with what the cap allows above them. */
export default function Decide() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { member_id } = useSession();
  const asked = useGradesAsked(search);
  const period = usePeriodText()(asked);
  const rules = useRulesIn(asked);
  const { data: waiting } = useSuspenseQuery(waitingQuery(asked));
  const { data: cap } = useQuery({ ...capQuery(asked), throwOnError: true });
  const others = waiting.filter(({ member }) => member === null || member.id !== member_id);
  return (
    <Page
      width="board"
      title={t`Quyết định xếp loại ${period}`}
      eyebrow={<UnitName id={asked.organisation} />}
      back={
        <BackLink to="/xep-loai" search={search}>
          <Trans>Về xếp loại của đơn vị</Trans>
        </BackLink>
      }
    >
      {cap === undefined ? (
        <Skeleton lines={8} height={2.5} />
      ) : (
        <>
          {cap && rules && <Cap cap={cap} rules={rules} />}
          {others.length < waiting.length && (
            <Notice title={t`Có phiếu của đồng chí trong đơn vị này`}>
              <Trans>Không ai quyết định xếp loại cho mình; người khác trong cấp uỷ sẽ ghi.</Trans>
            </Notice>
          )}
          {cap && rules && others.length > 0 ? (
            <DecisionForm asked={asked} waiting={others} cap={cap} rules={rules} />
          ) : (
            <EmptyState title={t`Không có phiếu nào chờ quyết định`}>
              <Trans>Phiếu đến đây sau khi đơn vị nhận xét, đề nghị xếp loại.</Trans>
            </EmptyState>
          )}
        </>
      )}
    </Page>
  );
}
