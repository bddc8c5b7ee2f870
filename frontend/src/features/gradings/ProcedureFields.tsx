import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import type { GradingSubject } from '@/api/queries/gradings';
import { catalogueQuery, nameOf } from '@/api/queries/reference';
import { Check } from '@/ui/Check';
import { ChoiceFrame } from '@/ui/ChoiceFrame';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { type RulePart, toggled } from './ruleFormParts';
import { GRADED_STATUSES, GRADERS, PERIODS, ROUNDINGS } from './words';

const words = <Code extends string>(table: Record<Code, unknown>) => Object.keys(table) as Code[];

/** Whether the top level is capped, and how the cap is reckoned. */
export function CapFields({ values, change, errorAt }: RulePart) {
  const { t } = useLingui();
  const names = values.levels.map(({ name }, index) => {
    const number = index + 1;
    return name.trim() || t`Mức ${number}`;
  });
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Tỷ lệ trần của mức cao nhất</Trans>
      </legend>
      <Check checked={values.capped} onChange={({ target }) => change({ capped: target.checked })}>
        <Trans>Chỉ một phần được xếp mức cao nhất</Trans>
      </Check>
      {values.capped && (
        <>
          <Field
            id="rules-cap-share_percent"
            label={t`Nhiều nhất bao nhiêu phần trăm`}
            hint={t`Ví dụ: 20`}
            width="short"
            inputMode="decimal"
            autoComplete="off"
            value={values.share}
            onChange={({ target }) => change({ share: target.value })}
            error={errorAt('rules-cap-share_percent')}
          />
          <Select
            id="rules-cap-base_level"
            label={t`Tính trên số người, số đơn vị`}
            emptyLabel={t`được xếp loại, mọi mức`}
            value={values.base === null ? '' : String(values.base)}
            onChange={({ target }) => change({ base: target.value === '' ? null : Number(target.value) })}
            options={names.map((name, index) => ({
              value: String(index),
              label: index === 0 ? t`được xếp “${name}”` : t`được xếp từ “${name}” trở lên`,
            }))}
            error={errorAt('rules-cap-base_level')}
          />
          <Select
            label={t`Khi không chẵn`}
            value={values.rounding}
            onChange={({ target }) => change({ rounding: target.value as Schemas['Rounding'] })}
            options={words(ROUNDINGS).map((code) => ({ value: code, label: t(ROUNDINGS[code]) }))}
          />
          <RadioCards
            label={t`Khi vượt tỷ lệ`}
            name="binding"
            value={values.binding ? 'yes' : 'no'}
            onChange={({ target }) => change({ binding: target.value === 'yes' })}
            options={[
              { value: 'yes', label: t`Không ghi được quyết định` },
              { value: 'no', label: t`Ghi được, nhưng phải nêu lý do` },
            ]}
          />
        </>
      )}
    </fieldset>
  );
}

/** Who proposes, who decides, and from when on a ballot carries. */
export function GraderFields({ values, change, errorAt }: RulePart) {
  const { t } = useLingui();
  const graders = words(GRADERS).map((code) => ({ value: code, label: t(GRADERS[code]) }));
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Ai làm bước nào</Trans>
      </legend>
      <p className="hint">
        <Trans>Người hoặc đơn vị tự chấm trước, rồi đến hai bước này.</Trans>
      </p>
      <RadioCards
        label={t`Ai nhận xét, đề nghị`}
        name="appraisedBy"
        value={values.appraisedBy}
        onChange={({ target }) => change({ appraisedBy: target.value as Schemas['Grader'] })}
        options={graders}
      />
      <RadioCards
        label={t`Ai quyết định`}
        name="decidedBy"
        value={values.decidedBy}
        onChange={({ target }) => change({ decidedBy: target.value as Schemas['Grader'] })}
        options={graders}
      />
      <Field
        id="rules-ballot-quorum_percent"
        label={t`Bỏ phiếu: phải có mặt ít nhất bao nhiêu phần trăm`}
        hint={t`Ví dụ: 66,67 là hai phần ba`}
        width="short"
        inputMode="decimal"
        autoComplete="off"
        value={values.quorum}
        onChange={({ target }) => change({ quorum: target.value })}
        error={errorAt('rules-ballot-quorum_percent')}
      />
      <Field
        id="rules-ballot-majority_percent"
        label={t`Bỏ phiếu: phải được tán thành trên bao nhiêu phần trăm`}
        hint={t`Ví dụ: 50 là quá nửa số phiếu phát ra`}
        width="short"
        inputMode="decimal"
        autoComplete="off"
        value={values.majority}
        onChange={({ target }) => change({ majority: target.value })}
        error={errorAt('rules-ballot-majority_percent')}
      />
    </fieldset>
  );
}

/** Whom it grades, and how often. */
export function WhomFields({ subject, values, change, errorAt }: RulePart & { subject: GradingSubject }) {
  const { t } = useLingui();
  const { data: catalogue } = useSuspenseQuery(catalogueQuery('organisation_kind'));
  const statuses = [...new Set([...words(GRADED_STATUSES), ...values.statuses])];
  const kinds = [...new Set([...catalogue.map(({ code }) => code), ...values.kinds])];
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Xếp loại ai, vào kỳ nào</Trans>
      </legend>
      {subject === 'member' ? (
        <div id="rules-statuses" tabIndex={-1}>
          <ChoiceFrame label={t`Xếp loại những ai`} error={errorAt('rules-statuses')}>
            {statuses.map((code) => {
              const word = GRADED_STATUSES[code as keyof typeof GRADED_STATUSES];
              return (
                <Check
                  key={code}
                  checked={values.statuses.includes(code)}
                  onChange={() => change({ statuses: toggled(statuses, values.statuses, code) })}
                >
                  {word === undefined ? code : t(word)}
                </Check>
              );
            })}
          </ChoiceFrame>
        </div>
      ) : (
        <div id="rules-organisation_kinds" tabIndex={-1}>
          <ChoiceFrame label={t`Xếp loại những tổ chức nào`} error={errorAt('rules-organisation_kinds')}>
            {kinds.map((code) => (
              <Check
                key={code}
                checked={values.kinds.includes(code)}
                onChange={() => change({ kinds: toggled(kinds, values.kinds, code) })}
              >
                {nameOf(catalogue, code)}
              </Check>
            ))}
          </ChoiceFrame>
        </div>
      )}
      <div id="rules-periods" tabIndex={-1}>
        <ChoiceFrame label={t`Xếp loại theo`} error={errorAt('rules-periods')}>
          {words(PERIODS).map((code) => (
            <Check
              key={code}
              checked={values.periods.includes(code)}
              onChange={() => change({ periods: toggled(words(PERIODS), values.periods, code) })}
            >
              {t(PERIODS[code])}
            </Check>
          ))}
        </ChoiceFrame>
      </div>
      <Field
        id="rules-term_years"
        label={t`Một nhiệm kỳ là mấy năm`}
        width="short"
        inputMode="numeric"
        autoComplete="off"
        value={values.termYears}
        onChange={({ target }) => change({ termYears: target.value })}
        error={errorAt('rules-term_years')}
      />
    </fieldset>
  );
}
