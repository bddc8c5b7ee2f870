import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changeStatus, memberQuery, type MemberStatus } from '@/api/queries/members';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { toast } from '@/ui/Toast';
import { DatedTask } from './DatedTask';
import { STATUSES } from './words';

const route = getRouteApi('/signed-in/dang-vien/$id/tinh-trang');

/** Another status from a day on; what held before stays in the story. */
export default function StatusTask() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: member } = useSuspenseQuery(memberQuery(id));
  const [status, setStatus] = useState<MemberStatus | null>(null);
  const [cell, setCell] = useState<string | null>(null);
  const comesBack = member.organisation_id === null;
  const changing = useMutation({
    mutationFn: changeStatus,
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã ghi tình trạng mới.` });
      await navigate({ to: '/dang-vien/$id', params: { id } });
    },
  });
  return (
    <Page
      title={t`Đổi tình trạng`}
      eyebrow={member.full_name}
      back={
        <BackLink to="/dang-vien/$id" params={{ id }}>
          <Trans>Về hồ sơ</Trans>
        </BackLink>
      }
    >
      <DatedTask
        dayLabel={t`Từ ngày`}
        gap={status === null && t`Hãy chọn tình trạng mới`}
        busy={changing.isPending}
        failure={changing.error}
        submit={<Trans>Ghi tình trạng mới</Trans>}
        onSend={({ on, ...note }) => {
          if (status === null) return;
          const back = comesBack && cell !== null ? { organisation_id: cell } : {};
          changing.mutate({ member_id: id, body: { status, valid_from: on, ...note, ...back } });
        }}
      >
        {(tried) => (
          <>
            <RadioCards
              name="status"
              label={t`Tình trạng mới`}
              value={status ?? ''}
              onChange={(event) => setStatus(event.target.value as MemberStatus)}
              options={member.next_statuses.map((value) => ({ value, label: t(STATUSES[value].name) }))}
              error={tried && status === null && t`Hãy chọn tình trạng mới`}
            />
            {comesBack && <ChosenUnit label={t`Trở lại chi bộ`} optional id={cell} onChange={setCell} />}
          </>
        )}
      </DatedTask>
    </Page>
  );
}
