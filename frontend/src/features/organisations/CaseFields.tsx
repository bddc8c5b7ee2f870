import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import type { Change } from './CaseForm';
import { MemberDestinations } from './MemberDestinations';
import type { CaseDraft, Gap } from './request';
import { SeveralUnits } from './SeveralUnits';
import { NewUnits } from './NewUnits';

export interface CaseFieldsProps {
  draft: CaseDraft;
  change: Change;
  /** The sentence for a gap; false while it is none. */
  wrong: (gap: Gap) => string | false;
}

/** What each kind of reorganisation needs to know. */
export function CaseFields(props: CaseFieldsProps) {
  switch (props.draft.kind) {
    case 'establish':
      return <NewUnits {...props} />;
    case 'rename':
      return (
        <>
          <Subject {...props} />
          <NewNames {...props} />
        </>
      );
    case 'change_kind':
      return (
        <>
          <Subject {...props} />
          <NewKind {...props} />
          <NewNames {...props} />
        </>
      );
    case 'move':
      return <Moving {...props} />;
    case 'merge':
      return <Merging {...props} />;
    case 'split':
      return (
        <>
          <Subject {...props} />
          <NewUnits {...props} several />
          <MemberDestinations {...props} />
        </>
      );
    case 'dissolve':
      return (
        <>
          <Subject {...props} />
          <Dissolving {...props} />
        </>
      );
  }
}

function Subject({ draft, change, wrong }: CaseFieldsProps) {
  const { t } = useLingui();
  const labels: Partial<Record<CaseDraft['kind'], string>> = {
    rename: t`Tổ chức đổi tên`,
    change_kind: t`Tổ chức chuyển loại hình`,
    split: t`Tổ chức chia tách`,
    dissolve: t`Tổ chức giải thể`,
  };
  return (
    <ChosenUnit
      label={labels[draft.kind]}
      id={draft.organisation_id}
      onChange={(organisation_id) => change({ organisation_id })}
      error={wrong('organisation')}
    />
  );
}

function NewNames({ draft, change, wrong }: CaseFieldsProps) {
  const { t } = useLingui();
  return (
    <section className="stack">
      <p className="hint">
        <Trans>Ô nào để trống thì phần ấy giữ như cũ.</Trans>
      </p>
      <Field
        id="name"
        label={t`Tên mới`}
        optional
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
        error={wrong('name')}
      />
      <Field
        label={t`Tên gọi tắt mới`}
        optional
        width="medium"
        value={draft.short_name}
        onChange={(event) => change({ short_name: event.target.value })}
      />
      <Field
        label={t`Mã tổ chức mới`}
        optional
        width="medium"
        inputMode="numeric"
        value={draft.code}
        onChange={(event) => change({ code: event.target.value })}
      />
    </section>
  );
}

function NewKind({ draft, change, wrong }: CaseFieldsProps) {
  const { t } = useLingui();
  const { data: kinds } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  return (
    <Select
      id="new_kind"
      label={t`Loại hình mới`}
      emptyLabel={t`Hãy chọn`}
      value={draft.new_kind}
      onChange={(event) => change({ new_kind: event.target.value })}
      options={kinds.map(({ code }) => ({ value: code, label: nameOf(kinds, code) }))}
      error={wrong('new_kind')}
    />
  );
}

function Moving({ draft, change, wrong }: CaseFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <SeveralUnits
        label={t`Các tổ chức chuyển đi`}
        ids={draft.organisation_ids}
        onChange={(organisation_ids) => change({ organisation_ids })}
        error={wrong('organisations')}
      />
      <ChosenUnit
        label={t`Cấp trên mới`}
        id={draft.parent_id}
        onChange={(parent_id) => change({ parent_id })}
        error={wrong('parent')}
      />
    </>
  );
}

function Merging(props: CaseFieldsProps) {
  const { t } = useLingui();
  const { draft, change, wrong } = props;
  return (
    <>
      <SeveralUnits
        label={t`Các tổ chức nhập đi`}
        hint={t`Những tổ chức này sẽ kết thúc.`}
        ids={draft.organisation_ids}
        onChange={(organisation_ids) => change({ organisation_ids })}
        error={wrong('organisations')}
      />
      <RadioCards
        name="into"
        label={t`Nhập vào đâu?`}
        value={draft.into}
        onChange={(event) => change({ into: event.target.value as CaseDraft['into'] })}
        columns
        options={[
          { value: 'existing', label: t`Một tổ chức đang có` },
          { value: 'new', label: t`Một tổ chức mới` },
        ]}
      />
      {draft.into === 'existing' ? (
        <ChosenUnit
          label={t`Tổ chức tiếp nhận`}
          hint={t`Tổ chức này nhận đảng viên, đơn vị bên dưới và số liệu.`}
          id={draft.into_id}
          onChange={(into_id) => change({ into_id })}
          error={wrong('into')}
        />
      ) : (
        <NewUnits {...props} />
      )}
    </>
  );
}

function Dissolving({ draft, change, wrong }: CaseFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <ChosenUnit
        label={t`Nơi kế thừa số liệu`}
        hint={t`Có thể là cấp trên.`}
        id={draft.heir_id}
        onChange={(heir_id) => change({ heir_id })}
        error={wrong('heir')}
      />
      <ChosenUnit
        label={t`Chi bộ nhận đảng viên`}
        optional
        id={draft.members_to}
        onChange={(members_to) => change({ members_to })}
      />
      <ChosenUnit
        label={t`Cấp trên mới của các đơn vị bên dưới`}
        optional
        id={draft.children_to}
        onChange={(children_to) => change({ children_to })}
      />
    </>
  );
}
