import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createMember, type MemberStatus } from '@/api/queries/members';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { dayInVietnam, formatDate, parseDate } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Check } from '@/ui/Check';
import { DateField } from '@/ui/DateField';
import { Page } from '@/ui/Page';
import { Select } from '@/ui/Select';
import { toast } from '@/ui/Toast';
import { bodyOf, MemberForm, type MemberValues, NO_VALUES } from './MemberForm';
import { STATUSES } from './words';

const route = getRouteApi('/signed-in/dang-vien/moi');
const FIRST: readonly MemberStatus[] = ['official', 'probationary', 'staff', 'exempt', 'suspended'];

/** A person who comes into a cell. */
export default function NewMember() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { don_vi } = route.useSearch();
  const [cell, setCell] = useState<string | null>(don_vi ?? null);
  const [status, setStatus] = useState<MemberStatus>('official');
  const [since, setSince] = useState(formatDate(dayInVietnam()));
  const [leader, setLeader] = useState(false);
  const [tried, setTried] = useState(false);
  const day = parseDate(since);
  const creating = useMutation({
    mutationFn: createMember,
    onSuccess: async ({ id, full_name }) => {
      await client.invalidateQueries();
      toast({ text: t`Đã thêm đồng chí ${full_name}.` });
      await navigate({ to: '/dang-vien/$id', params: { id } });
    },
  });
  const send = (values: MemberValues) => {
    setTried(true);
    if (cell === null || day === null) return;
    creating.mutate({
      ...bodyOf(values),
      organisation_id: cell,
      status,
      valid_from: day,
      key_leader: leader,
    });
  };
  return (
    <Page
      title={t`Thêm đảng viên`}
      back={
        <BackLink to="/dang-vien" search={{ don_vi }}>
          <Trans>Về danh sách</Trans>
        </BackLink>
      }
    >
      <MemberForm
        start={NO_VALUES}
        hidden={[]}
        busy={creating.isPending}
        failure={creating.error}
        submit={<Trans>Thêm đảng viên</Trans>}
        onSend={send}
      >
        <ChosenUnit
          label={t`Chi bộ`}
          id={cell}
          onChange={setCell}
          error={tried && cell === null && t`Hãy chọn chi bộ`}
        />
        <Select
          label={t`Tình trạng`}
          value={status}
          onChange={(event) => setStatus(event.target.value as MemberStatus)}
          options={FIRST.map((value) => ({ value, label: t(STATUSES[value].name) }))}
        />
        <DateField
          label={t`Ở chi bộ này từ ngày`}
          value={since}
          onChange={(event) => setSince(event.target.value)}
          error={tried && day === null && t`Hãy nhập ngày, ví dụ 01/03/2026`}
        />
        <Check checked={leader} onChange={(event) => setLeader(event.target.checked)}>
          <Trans>Tính là cán bộ lãnh đạo chủ chốt</Trans>
        </Check>
      </MemberForm>
    </Page>
  );
}
