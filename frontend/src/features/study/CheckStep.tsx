import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { MARKS } from '@/domain/study';
import { formatOf } from '@/i18n/format';
import { cleanText } from '@/i18n/text';
import { SummaryList } from '@/ui/SummaryList';
import { type HoldValues, notedOf, type Person, type Step, tallyOf } from './hold';

/** The minutes as they will stand, to be read once more before they are written. */
export function CheckStep({ people }: { people: readonly Person[] }) {
  const { t } = useLingui();
  const values = useFormContext<HoldValues>().getValues();
  const { present, expected } = tallyOf(values, people);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
  const absent = people.flatMap((person) => {
    const { mark, reason } = notedOf(values, person);
    if (!mark || mark === 'present') return [];
    return [[`${person.name}: ${t(MARKS[mark].label)}`, reason].filter(Boolean).join(' – ')];
  });
  const opinions = values.opinions
    .filter(({ text }) => cleanText(text))
    .map(({ member_id, text }) => `${nameOf(member_id) ?? t`Ý kiến chung`}: ${text}`);
  const tasks = values.tasks
    .filter(({ text }) => cleanText(text))
    .map(({ member_id, text, due_on }) => {
      const who = nameOf(member_id) ?? t`Cả chi bộ`;
      return t`${text} (${who}, hạn ${due_on})`;
    });
  const none = t`Không có`;
  const rows: [Step, string, string][] = [
    [1, t`Ngày họp`, values.held_on],
    [1, t`Có mặt`, [formatOf(present, expected), ...absent].join('\n')],
    [2, t`Ý kiến`, opinions.join('\n') || none],
    [2, t`Kết luận`, values.conclusion],
    [3, t`Nhiệm vụ`, tasks.join('\n') || none],
  ];
  return (
    <section className="card">
      <h2>
        <Trans>Xem lại trước khi ghi</Trans>
      </h2>
      <SummaryList
        rows={rows.map(([buoc, term, value]) => ({
          term,
          value,
          action: (
            <Link to="." search={{ buoc }}>
              <Trans>Sửa</Trans>
              <span className="visually-hidden"> {term}</span>
            </Link>
          ),
        }))}
      />
    </section>
  );
}
