import { useLingui } from '@lingui/react/macro';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { PersonField } from '@/domain/PersonField';
import { DateField } from '@/ui/DateField';
import { TextArea } from '@/ui/TextArea';
import type { TaskGap, TaskValues } from './values';

/** What a key task is, who answers for it, and by when. `id`: begins the ids of its fields. */
export function TaskFields({
  id,
  organisation,
  value,
  onChange,
  errorOf,
}: {
  id: string;
  organisation: string;
  value: TaskValues;
  onChange: (changed: Partial<TaskValues>) => void;
  errorOf: (gap: TaskGap) => string | false;
}) {
  const { t } = useLingui();
  return (
    <>
      <TextArea
        id={`${id}-title`}
        label={t`Việc phải làm`}
        hint={t`Ví dụ: Mỗi chi bộ chọn một việc đột phá về cải cách hành chính.`}
        value={value.title}
        onChange={({ target }) => onChange({ title: target.value })}
        error={errorOf('title')}
      />
      <ChosenUnit
        label={t`Đơn vị chịu trách nhiệm`}
        hint={t`Để trống là chính đơn vị lập kế hoạch.`}
        optional
        below={organisation}
        id={value.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <PersonField
        label={t`Đồng chí phụ trách`}
        hint={t`Gõ tên để tìm.`}
        optional
        below={organisation}
        name={value.person?.name}
        value={value.person?.id ?? null}
        onChange={(person) => onChange({ person: person === null ? null : { id: person, name: '' } })}
      />
      <DateField
        id={`${id}-due`}
        label={t`Hạn xong`}
        value={value.due}
        onChange={({ target }) => onChange({ due: target.value })}
        error={errorOf('due')}
      />
    </>
  );
}
