import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { memberQuery, updateMember } from '@/api/queries/members';
import { BackLink } from '@/ui/BackLink';
import { Page } from '@/ui/Page';
import { toast } from '@/ui/Toast';
import { bodyOf, MemberForm, type MemberValues } from './MemberForm';
import { formatPartial } from './partialDate';

const route = getRouteApi('/signed-in/dang-vien/$id/sua');

/** Puts a record right. Dated facts have pages of their own. */
export default function EditMember() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = route.useParams();
  const { data: member } = useSuspenseQuery(memberQuery(id));
  const saving = useMutation({
    mutationFn: (values: MemberValues) => {
      const changed = Object.entries(bodyOf(values)).filter(([field]) => !member.masked.includes(field));
      return updateMember({ member, body: Object.fromEntries(changed) });
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ text: t`Đã sửa hồ sơ.` });
      await navigate({ to: '/dang-vien/$id', params: { id } });
    },
  });
  return (
    <Page
      title={t`Sửa hồ sơ`}
      eyebrow={member.full_name}
      back={
        <BackLink to="/dang-vien/$id" params={{ id }}>
          <Trans>Về hồ sơ</Trans>
        </BackLink>
      }
    >
      <MemberForm
        start={{
          full_name: member.full_name,
          birth_date: formatPartial(member.birth_date),
          sex: member.sex ?? '',
          joined_on: formatPartial(member.joined_on),
          official_on: formatPartial(member.official_on),
          card_number: member.card_number ?? '',
          national_id: member.national_id ?? '',
          telephone: member.telephone ?? '',
          email: member.email ?? '',
        }}
        hidden={member.masked}
        busy={saving.isPending}
        failure={saving.error}
        submit={<Trans>Lưu hồ sơ</Trans>}
        onSend={(values) => saving.mutate(values)}
      />
    </Page>
  );
}
