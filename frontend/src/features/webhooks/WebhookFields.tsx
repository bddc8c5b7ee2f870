import { useLingui } from '@lingui/react/macro';
import { Check } from '@/ui/Check';
import { ChoiceFrame } from '@/ui/ChoiceFrame';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import type { WebhookGap, WebhookValues } from './form';
import { Kind } from './Kind';
import { choicesOf } from './words';

/** Sentences for what still lacks. */
export function useWebhookSentences(): Record<WebhookGap, string> {
  const { t } = useLingui();
  return {
    description: t`Hãy ghi tên phần mềm nhận tin`,
    url: t`Hãy ghi địa chỉ đầy đủ, ví dụ https://hrm.example.vn/events`,
    kinds: t`Hãy chọn ít nhất một loại việc`,
  };
}

export interface WebhookFieldsProps {
  values: WebhookValues;
  onChange: (values: WebhookValues) => void;
  gaps: readonly WebhookGap[];
  /** What the webhook asks for already, which may be more exact than the choices. */
  asked?: readonly string[];
}

/** Who is told, at which address, of what. */
export function WebhookFields({ values, onChange, gaps, asked = [] }: WebhookFieldsProps) {
  const { t } = useLingui();
  const sentences = useWebhookSentences();
  const errorOf = (gap: WebhookGap) => gaps.includes(gap) && sentences[gap];
  const toggle = (kind: string) => {
    const kinds = new Set(values.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    onChange({ ...values, kinds });
  };
  return (
    <>
      <Field
        id="description"
        label={t`Phần mềm nhận tin`}
        hint={t`Ví dụ: Phần mềm quản lý hồ sơ`}
        value={values.description}
        onChange={(event) => onChange({ ...values, description: event.target.value })}
        error={errorOf('description')}
      />
      <Field
        id="url"
        label={t`Địa chỉ nhận`}
        hint={t`Bắt đầu bằng https://. Người làm phần mềm kia cho biết địa chỉ này.`}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={values.url}
        onChange={(event) => onChange({ ...values, url: event.target.value })}
        error={errorOf('url')}
      />
      <RadioCards
        name="of"
        label={t`Báo những việc gì?`}
        columns
        value={values.of}
        onChange={(event) => onChange({ ...values, of: event.target.value as WebhookValues['of'] })}
        options={[
          { value: 'all', label: t`Mọi việc` },
          { value: 'some', label: t`Chỉ những việc chọn dưới đây` },
        ]}
      />
      {values.of === 'some' && (
        <ChoiceFrame label={t`Những việc được báo`} columns error={errorOf('kinds')}>
          {choicesOf(asked).map((kind) => (
            <Check key={kind} checked={values.kinds.has(kind)} onChange={() => toggle(kind)}>
              <Kind kind={kind} />
            </Check>
          ))}
        </ChoiceFrame>
      )}
    </>
  );
}
