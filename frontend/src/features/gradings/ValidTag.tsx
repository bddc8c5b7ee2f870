import { Trans, useLingui } from '@lingui/react/macro';
import type { RuleSet } from '@/api/queries/gradings';
import { dayInVietnam } from '@/i18n/dates';
import { Tag } from '@/ui/Tag';
import { RULE_SET_STATES } from './words';

/** Whether a rule set is in force today. */
export function ValidTag({ set: { state, valid_from, valid_to } }: { set: RuleSet }) {
  const { t } = useLingui();
  const today = dayInVietnam();
  if (state !== 'issued' || valid_from === null)
    return <Tag tone={RULE_SET_STATES[state].tone}>{t(RULE_SET_STATES[state].label)}</Tag>;
  if (today < valid_from)
    return (
      <Tag tone="waiting">
        <Trans>Sắp áp dụng</Trans>
      </Tag>
    );
  if (valid_to !== null && valid_to <= today)
    return (
      <Tag>
        <Trans>Đã thay</Trans>
      </Tag>
    );
  return (
    <Tag tone="done">
      <Trans>Đang áp dụng</Trans>
    </Tag>
  );
}
