import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { standardsQuery } from '@/api/queries/standards';
import { useSession } from '@/domain/useSession';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { fieldId } from './errors';
import type { PledgeValues } from './values';

interface Props {
  form: UseFormReturn<PledgeValues>;
  index: number;
  kind: string;
  organisation: string | null;
  error: string | undefined;
}

/** The exact words a deed rests on; a standard is chosen from those in force where there are any. */
export function Citation({ form, index, kind, organisation, error }: Props) {
  const { t } = useLingui();
  const { account_id } = useSession();
  const { data: standards } = useQuery({
    ...standardsQuery(account_id, organisation ?? ''),
    enabled: kind === 'standard' && organisation !== null,
  });
  const field = { ...form.register(`deeds.${index}.citation`), id: fieldId(index, 'citation'), error };
  if (kind === 'standard' && standards && standards.items.length > 0) {
    return (
      <Select
        {...field}
        label={t`Chuẩn mực nào?`}
        emptyLabel={t`Hãy chọn`}
        options={standards.items.map(({ text }) => ({ value: text, label: text }))}
      />
    );
  }
  const hints: Record<string, string> = {
    standard: t`Ví dụ: Tận tuỵ với dân, không để dân phải đi lại nhiều lần.`,
    rule: t`Ví dụ: Không gây phiền hà, sách nhiễu nhân dân.`,
    duty: t`Ví dụ: Người đứng đầu gương mẫu đi đầu trong việc khó.`,
    saying: t`Ví dụ: Việc gì có lợi cho dân phải hết sức làm.`,
  };
  return <Field {...field} label={t`Ghi rõ điều nào, câu nào`} hint={hints[kind]} />;
}
