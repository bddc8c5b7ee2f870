import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { MemberLine } from '@/api/queries/members';
import { Tag } from '@/ui/Tag';
import { formatPartial } from './partialDate';
import { STATUSES } from './words';

/** The columns of every list of people. */
export function useColumns() {
  const { t } = useLingui();
  return [
    {
      id: 'name',
      header: t`Họ và tên`,
      cell: ({ id, full_name }: MemberLine) => (
        <Link to="/dang-vien/$id" params={{ id }}>
          {full_name}
        </Link>
      ),
    },
    { id: 'cell', header: t`Chi bộ`, cell: ({ organisation_name }: MemberLine) => organisation_name },
    {
      id: 'birth',
      header: t`Ngày sinh`,
      cell: ({ birth_date }: MemberLine) => formatPartial(birth_date),
    },
    {
      id: 'status',
      header: t`Tình trạng`,
      cell: ({ status }: MemberLine) => <Tag tone={STATUSES[status].tone}>{t(STATUSES[status].name)}</Tag>,
    },
    {
      id: 'leader',
      header: t`Lãnh đạo chủ chốt`,
      cell: ({ key_leader }: MemberLine) => (key_leader ? t`Có` : ''),
    },
  ];
}
