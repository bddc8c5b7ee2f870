import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { applyCase, type Case, caseQuery, type Plan, planQuery } from '@/api/queries/reorganisations';
import { formatDate } from '@/i18n/dates';
import { errorText, hasCode } from '@/i18n/errors';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { LinkButton } from '@/ui/LinkButton';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { CancelCase } from './CancelCase';
import { PlannedMembers } from './PlannedMembers';
import { PlannedUnits } from './PlannedUnits';

/** What will happen, what stands in its way, and the consent to exactly this. */
export function PlanPreview({ decided }: { decided: Case }) {
  const { data: plan } = useQuery({ ...planQuery(decided.id), throwOnError: true });
  if (!plan) return <Skeleton lines={6} height={2.5} />;
  const blocked = plan.blockers.length > 0;
  return (
    <>
      {blocked && <Blockers plan={plan} />}
      <PlannedUnits plan={plan} />
      <PlannedMembers plan={plan} />
      <Consequences plan={plan} />
      <div className="button-row" data-no-print="">
        {decided.allowed_actions.includes('update') && (
          <LinkButton
            kind={blocked ? 'primary' : 'secondary'}
            to="/co-cau/sap-xep/$id/sua"
            params={{ id: decided.id }}
          >
            <Trans>Sửa lại</Trans>
          </LinkButton>
        )}
      </div>
      {!blocked && decided.allowed_actions.includes('apply') && <Apply decided={decided} plan={plan} />}
      <CancelCase decided={decided} />
    </>
  );
}

/** What the form calls a place at which something is missing. */
const PLACES: Record<string, MessageDescriptor> = {
  '/decision_number': msg`Số quyết định`,
  '/decided_on': msg`Ngày ký quyết định`,
};

function Blockers({ plan }: { plan: Plan }) {
  const { t } = useLingui();
  return (
    <Notice tone="problem" title={<Trans>Chưa thực hiện được</Trans>} live>
      <ul className="plain-list">
        {plan.blockers.map(({ code, pointer, detail }) => {
          const place = PLACES[pointer];
          return (
            <li key={`${code}-${pointer}`}>
              {place && `${t(place)}: `}
              {detail}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Consequences({ plan }: { plan: Plan }) {
  const { pledges, positions, grants } = plan;
  const open = pledges.reduce((sum, { count }) => sum + count, 0);
  if (open === 0 && positions.length === 0 && grants.length === 0) return null;
  return (
    <section className="card">
      <h2>
        <Trans>Kéo theo</Trans>
      </h2>
      <ul className="plain-list">
        {open > 0 && (
          <li>
            <Plural value={open} other="# bản đăng ký còn mở đi cùng đảng viên" />
          </li>
        )}
        {positions.length > 0 && (
          <li>
            <Plural value={positions.length} other="# chức vụ kết thúc cùng tổ chức" />
          </li>
        )}
        {grants.length > 0 && (
          <li>
            <Plural value={grants.length} other="# quyền được giao kết thúc cùng tổ chức" />
          </li>
        )}
      </ul>
    </section>
  );
}

function Apply({ decided, plan }: { decided: Case; plan: Plan }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const day = formatDate(plan.effective_on);
  const applying = useMutation({
    mutationFn: () => applyCase({ case_id: decided.id, plan_hash: plan.plan_hash }),
    onSuccess: async () => {
      // The case first: what has been carried out has no plan any more that could be asked for.
      await client.invalidateQueries({ queryKey: caseQuery(decided.id).queryKey, exact: true });
      return client.invalidateQueries();
    },
    onError: (failure) =>
      hasCode(failure, 'plan_changed')
        ? client.invalidateQueries({ queryKey: ['reorganisation', decided.id] })
        : undefined,
    onSettled: () => setAsking(false),
  });
  return (
    <>
      {applying.error && (
        <Notice tone="problem" live>
          {errorText(applying.error)}
        </Notice>
      )}
      <Button block onClick={() => setAsking(true)}>
        <Trans>Thực hiện đúng như trên</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Thực hiện việc sắp xếp này?`}
        action={<Trans>Thực hiện</Trans>}
        onConfirm={() => applying.mutate()}
        busy={applying.isPending}
      >
        {plan.state_after === 'scheduled' ? (
          <Trans>Cơ cấu mới tự có hiệu lực từ ngày {day}. Trước ngày đó có thể huỷ.</Trans>
        ) : (
          <Trans>Cơ cấu mới có hiệu lực từ ngày {day}. Lịch sử trước ngày đó vẫn giữ nguyên.</Trans>
        )}
      </ConfirmDialog>
    </>
  );
}
