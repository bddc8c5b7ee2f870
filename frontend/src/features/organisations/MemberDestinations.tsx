import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '@/api/queries/members';
import { Select } from '@/ui/Select';
import type { CaseFieldsProps } from './CaseFields';

const MOST = 200;

/** When something is split: which of the new organisations each member goes to; whoever is not named stays. */
export function MemberDestinations({ draft, change }: CaseFieldsProps) {
  const { t } = useLingui();
  const { organisation_id, units, members } = draft;
  const { data } = useQuery({
    ...membersQuery({ organisation: organisation_id ?? '', below: false, limit: MOST }),
    enabled: organisation_id !== null,
    throwOnError: false,
  });
  const people = data?.items ?? [];
  const options = units.map(({ id, name }, index) => {
    const number = index + 1;
    return { value: id, label: name.trim() === '' ? t`Tổ chức mới thứ ${number}` : name };
  });
  return (
    <>
      <Select
        label={t`Tổ chức cũ sau khi tách`}
        emptyLabel={t`Vẫn hoạt động`}
        value={draft.heir_id ?? ''}
        onChange={(event) => change({ heir_id: event.target.value === '' ? null : event.target.value })}
        options={options.map(({ value, label }) => ({
          value,
          label: t`Kết thúc; số liệu do ${label} kế thừa`,
        }))}
      />
      {people.length > 0 && (
        <fieldset className="card">
          <legend className="card__legend">
            <Trans>Đảng viên về đâu</Trans>
          </legend>
          {people.map(({ id, full_name }) => (
            <Select
              key={id}
              label={full_name}
              emptyLabel={t`Ở lại tổ chức cũ`}
              value={members[id] ?? ''}
              options={options}
              onChange={(event) => {
                const others = Object.fromEntries(Object.entries(members).filter(([other]) => other !== id));
                const to = event.target.value;
                change({ members: to === '' ? others : { ...members, [id]: to } });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
