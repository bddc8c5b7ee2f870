import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { introduceTransfer, memberQuery } from '@/api/queries/members';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { DatedTask } from './DatedTask';

const route = getRouteApi('/signed-in/dang-vien/$id/gioi-thieu');

/** The letter of introduction to another cell; until it is received the person still counts in the old one. */
export default function IntroduceTask() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: member } = useSuspenseQuery(memberQuery(id));
  const [cell, setCell] = useState<string | null>(null);
  const wanted = t`Hãy chọn chi bộ nơi đến`;
  const introducing = useMutation({
    mutationFn: introduceTransfer,
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã ghi giấy giới thiệu.` });
      await navigate({ to: '/dang-vien/$id', params: { id } });
    },
  });
  return (
    <Page
      title={t`Giới thiệu chuyển sinh hoạt`}
      eyebrow={member.full_name}
      lead={t`Cho đến khi nơi mới tiếp nhận, đồng chí vẫn tính ở chi bộ cũ.`}
      back={
        <BackLink to="/dang-vien/$id" params={{ id }}>
          <Trans>Về hồ sơ</Trans>
        </BackLink>
      }
    >
      <DatedTask
        dayLabel={t`Ngày ghi trên giấy giới thiệu`}
        gap={cell === null && wanted}
        busy={introducing.isPending}
        failure={introducing.error}
        submit={<Trans>Giới thiệu chuyển sinh hoạt</Trans>}
        onSend={({ on, ...note }) => {
          if (cell !== null)
            introducing.mutate({ member_id: id, organisation_id: cell, introduced_on: on, ...note });
        }}
      >
        {(tried) => (
          <ChosenUnit
            label={t`Chi bộ nơi đến`}
            id={cell}
            onChange={setCell}
            error={tried && cell === null && wanted}
          />
        )}
      </DatedTask>
    </Page>
  );
}
