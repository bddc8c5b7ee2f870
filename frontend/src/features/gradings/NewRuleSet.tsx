import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { draftRuleSet, type RuleSet, ruleSetsQuery } from '@/api/queries/gradings';
import { dayInVietnam } from '@/i18n/dates';
import { BackLink } from '@/ui/BackLink';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { RadioCards } from '@/ui/RadioCards';
import { RuleSetForm } from './RuleSetForm';
import { ruleSetOn } from './rules';
import { ruleValues } from './ruleValues';
import { useValidity } from './validity';
import { SUBJECTS } from './words';

const route = getRouteApi('/signed-in/xep-loai/bo-tieu-chi/moi');

/** A new draft: which rule set it begins from, then what becomes different. */
export default function NewRuleSet() {
  const { t } = useLingui();
  const { tu } = route.useSearch();
  const { data: sets } = useSuspenseQuery(ruleSetsQuery);
  const from = sets.find(({ id }) => id === tu);
  const source = from?.title ?? '';
  return (
    <Page
      width="form"
      title={t`Soạn bộ tiêu chí`}
      eyebrow={from && t(SUBJECTS[from.subject])}
      lead={
        from
          ? t`Đã chép từ “${source}”. Chỉ cần sửa những chỗ khác.`
          : t`Bắt đầu từ một bộ đã có; bộ đó giữ nguyên.`
      }
      back={
        from ? (
          <BackLink to="/xep-loai/bo-tieu-chi/moi">
            <Trans>Chọn bộ khác để chép</Trans>
          </BackLink>
        ) : (
          <BackLink to="/xep-loai/bo-tieu-chi">
            <Trans>Về bộ tiêu chí</Trans>
          </BackLink>
        )
      }
    >
      {from ? (
        <RuleSetForm
          key={from.id}
          subject={from.subject}
          start={{ ...ruleValues(from), title: '' }}
          save={(body) => draftRuleSet({ subject: from.subject, ...body })}
        />
      ) : (
        <ChooseSource sets={sets.filter(({ state }) => state !== 'discarded')} />
      )}
    </Page>
  );
}

/** The first step: the rule set that the new one is like. */
function ChooseSource({ sets }: { sets: readonly RuleSet[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const validity = useValidity();
  const [chosen, setChosen] = useState((ruleSetOn(sets, 'member', dayInVietnam()) ?? sets[0])?.id ?? '');
  if (sets.length === 0) return <EmptyState title={t`Chưa có bộ tiêu chí nào để chép`} />;
  return (
    <form
      className="stack"
      data-gap="large"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/xep-loai/bo-tieu-chi/moi', search: { tu: chosen } });
      }}
    >
      <RadioCards
        label={t`Chép từ bộ nào?`}
        name="source"
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
        options={sets.map((set) => ({
          value: set.id,
          label: set.title,
          hint: [t(SUBJECTS[set.subject]), set.source, validity(set) ?? t`bản nháp`]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <Button type="submit" block>
        <Trans>Tiếp tục</Trans>
      </Button>
    </form>
  );
}
