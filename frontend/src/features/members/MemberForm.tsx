import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { ApiError, pointerToPath } from '@/api/problem';
import { errorText } from '@/i18n/errors';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { ErrorSummary } from '@/ui/ErrorSummary';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import type { ReactNode } from 'react';
import { parsePartial } from './partialDate';

export interface MemberValues {
  full_name: string;
  birth_date: string;
  sex: string;
  joined_on: string;
  official_on: string;
  card_number: string;
  national_id: string;
  telephone: string;
  email: string;
}
export type MemberField = keyof MemberValues;

export const NO_VALUES: MemberValues = {
  full_name: '',
  birth_date: '',
  sex: '',
  joined_on: '',
  official_on: '',
  card_number: '',
  national_id: '',
  telephone: '',
  email: '',
};

/** As the API takes them; what was emptied becomes null. */
export const bodyOf = (values: MemberValues) => ({
  full_name: cleanText(values.full_name),
  birth_date: parsePartial(values.birth_date),
  sex: values.sex === '' ? null : (values.sex as 'male' | 'female'),
  joined_on: parsePartial(values.joined_on),
  official_on: parsePartial(values.official_on),
  card_number: values.card_number.replace(/\D/g, '') || null,
  national_id: values.national_id.replace(/\D/g, '') || null,
  telephone: cleanText(values.telephone) || null,
  email: cleanText(values.email) || null,
});

const partial = (text: string): boolean => text.trim() === '' || parsePartial(text) !== null;

/** A person's record. `hidden`: fields the reader may not see, hence not change. */
export function MemberForm({
  start,
  hidden,
  busy,
  failure,
  submit,
  children,
  onSend,
}: {
  start: MemberValues;
  hidden: readonly string[];
  busy: boolean;
  failure: Error | null;
  /** The verb of the button. */
  submit: ReactNode;
  /** Further fields, after the person's own. */
  children?: ReactNode;
  onSend: (values: MemberValues) => void;
}) {
  const { t } = useLingui();
  const form = useForm({ defaultValues: start, shouldFocusError: false });
  const { errors, submitCount } = form.formState;
  const date = t`Hãy nhập ngày, tháng/năm hoặc năm, ví dụ 19/05/1960 hoặc 1960`;
  const needed: Partial<Record<MemberField, string>> = {
    full_name: t`Hãy nhập họ và tên`,
    birth_date: date,
    joined_on: date,
    official_on: date,
  };
  const refused = failure instanceof ApiError ? failure.errors : [];
  const said = (name: MemberField): string | undefined =>
    errors[name] ? needed[name] : refused.find(({ pointer }) => pointerToPath(pointer) === name)?.detail;
  const fields = Object.keys(NO_VALUES) as MemberField[];
  const lines = fields.flatMap((name) => {
    const text = said(name);
    return text ? [{ fieldId: name, text }] : [];
  });
  const field = (name: MemberField, label: string, hint?: string, inputMode?: 'numeric' | 'tel' | 'email') =>
    !hidden.includes(name) && (
      <Field
        {...form.register(name, validation(name))}
        id={name}
        label={label}
        hint={hint}
        inputMode={inputMode}
        width={name === 'full_name' ? undefined : 'medium'}
        optional={name !== 'full_name'}
        autoComplete="off"
        error={said(name)}
      />
    );
  const datesHint = t`Có thể chỉ ghi năm, ví dụ 1960`;
  return (
    <form
      noValidate
      className="stack"
      data-gap="large"
      onSubmit={(event) => void form.handleSubmit((values) => onSend(values))(event)}
    >
      <ErrorSummary
        errors={lines.length > 0 ? lines : failure ? [{ text: errorText(failure) }] : []}
        attempt={submitCount}
      />
      <div className="stack">
        {field('full_name', t`Họ và tên`)}
        {field('birth_date', t`Ngày sinh`, datesHint)}
        {!hidden.includes('sex') && (
          <Select
            {...form.register('sex')}
            id="sex"
            label={t`Giới tính`}
            optional
            emptyLabel={t`Chưa ghi`}
            options={[
              { value: 'male', label: t`Nam` },
              { value: 'female', label: t`Nữ` },
            ]}
          />
        )}
        {field('joined_on', t`Ngày vào Đảng`, datesHint)}
        {field('official_on', t`Ngày chính thức`, datesHint)}
        {field('card_number', t`Số thẻ đảng viên`, undefined, 'numeric')}
        {field('national_id', t`Số định danh cá nhân`, undefined, 'numeric')}
        {field('telephone', t`Điện thoại`, undefined, 'tel')}
        {field('email', t`Thư điện tử`, undefined, 'email')}
        {children}
      </div>
      <Button type="submit" block busy={busy}>
        {submit}
      </Button>
      <p className="hint">
        <Trans>Chỉ ghi những gì cần cho sinh hoạt đảng.</Trans>
      </p>
    </form>
  );
}

function validation(name: MemberField): { validate?: (text: string) => boolean } {
  if (name === 'full_name') return { validate: (text) => text.trim() !== '' };
  if (name === 'birth_date' || name === 'joined_on' || name === 'official_on') return { validate: partial };
  return {};
}
