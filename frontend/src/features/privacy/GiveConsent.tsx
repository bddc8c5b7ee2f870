import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { giveConsent } from '@/api/queries/consents';
import { type CatalogueItem, nameOf } from '@/api/queries/reference';
import { ChosenUnit } from '@/domain/ChosenUnit';
import { PersonField } from '@/domain/PersonField';
import { TaskDialog } from '@/domain/TaskDialog';
import { dayInVietnam, formatDate } from '@/i18n/dates';
import { DateField } from '@/ui/DateField';
import { Field } from '@/ui/Field';
import { RadioCards } from '@/ui/RadioCards';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { type ConsentGap, consentGaps, consentToSend, type ConsentValues } from './consent';

/** Records a consent that was given on paper, with where the paper is kept. */
export function GiveConsent({
  organisation,
  purposes,
}: {
  organisation: string;
  purposes: readonly CatalogueItem[];
}) {
  const { t } = useLingui();
  const today = dayInVietnam();
  const start: ConsentValues = {
    of: 'member',
    subject: null,
    given_by: '',
    purpose: purposes[0]?.code ?? '',
    given_on: formatDate(today),
    evidence: '',
  };
  const [values, setValues] = useState(start);
  const set = (changed: Partial<ConsentValues>) => setValues({ ...values, ...changed });
  const gaps = consentGaps(values, today);
  const words: Record<ConsentGap, string> = {
    subject: t`Hãy chọn người hoặc đơn vị đồng ý`,
    given_by: t`Hãy ghi ai thay mặt đơn vị đồng ý`,
    given_on: t`Hãy nhập ngày đồng ý, không sau hôm nay`,
    evidence: t`Hãy ghi giấy đồng ý và nơi lưu`,
  };
  return (
    <TaskDialog
      name={t`Ghi một sự đồng ý trên giấy`}
      done={t`Đã ghi vào sổ đồng ý.`}
      gaps={gaps.map((gap) => ({
        fieldId: gap === 'subject' ? undefined : `consent-${gap}`,
        text: words[gap],
      }))}
      send={async () => {
        await giveConsent(consentToSend(values));
        setValues(start);
      }}
    >
      {(tried) => {
        const errorOf = (gap: ConsentGap) => tried && gaps.includes(gap) && words[gap];
        return (
          <>
            <RadioCards
              name="consent-of"
              label={t`Ai đồng ý?`}
              hint={t`Người ngoài Đảng đồng ý thì ghi trong hồ sơ điển hình của người đó.`}
              columns
              value={values.of}
              onChange={({ target }) => set({ of: target.value as ConsentValues['of'], subject: null })}
              options={[
                { value: 'member', label: t`Một đảng viên` },
                { value: 'organisation', label: t`Một đơn vị` },
              ]}
            />
            {values.of === 'member' ? (
              <PersonField
                label={t`Đảng viên`}
                hint={t`Gõ tên để tìm.`}
                below={organisation}
                value={values.subject}
                onChange={(subject) => set({ subject })}
                error={errorOf('subject')}
              />
            ) : (
              <>
                <ChosenUnit
                  label={t`Đơn vị`}
                  below={organisation}
                  id={values.subject}
                  onChange={(subject) => set({ subject })}
                  error={errorOf('subject')}
                />
                <Field
                  id="consent-given_by"
                  label={t`Ai thay mặt đơn vị`}
                  hint={t`Ví dụ: Trần Thị Bình, bí thư`}
                  value={values.given_by}
                  onChange={({ target }) => set({ given_by: target.value })}
                  error={errorOf('given_by')}
                />
              </>
            )}
            <Select
              label={t`Cho phép`}
              value={values.purpose}
              onChange={({ target }) => set({ purpose: target.value })}
              options={purposes.map(({ code }) => ({ value: code, label: nameOf(purposes, code) }))}
            />
            <DateField
              id="consent-given_on"
              label={t`Đồng ý ngày`}
              value={values.given_on}
              onChange={({ target }) => set({ given_on: target.value })}
              error={errorOf('given_on')}
            />
            <TextArea
              id="consent-evidence"
              label={t`Giấy đồng ý, nơi lưu`}
              hint={t`Ví dụ: Giấy đồng ý ký ngày 02/03/2026, lưu tại văn phòng Đảng uỷ.`}
              value={values.evidence}
              onChange={({ target }) => set({ evidence: target.value })}
              error={errorOf('evidence')}
            />
          </>
        );
      }}
    </TaskDialog>
  );
}
