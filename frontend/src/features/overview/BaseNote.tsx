import { Trans } from '@lingui/react/macro';
import type { Indicator, Statistics } from '@/api/queries/statistics';
import { currentLocale } from '@/i18n';
import { formatDate } from '@/i18n/dates';

type Question = Pick<Statistics, 'as_of' | 'structure' | 'structure_on' | 'bases'>;

const localText = (rule: { text_vi: string; text_en: string }): string =>
  currentLocale() === 'en' ? rule.text_en : rule.text_vi;
const localName = (sheet: { name_vi: string; name_en: string }): string =>
  currentLocale() === 'en' ? sheet.name_en : sheet.name_vi;

/** As of which day, on which tree, and who belongs to each denominator. */
export function BaseNote({
  asked,
  sheets,
  year,
}: {
  asked: Question;
  sheets: readonly Indicator[];
  year: number;
}) {
  const rules = [...new Map(sheets.map((sheet) => [sheet.base_rule.code, sheet])).values()];
  return (
    <div className="stack" data-gap="small">
      <p className="hint">
        <AsAt asked={asked} year={year} />
      </p>
      <details className="disclosure">
        <summary>
          <Trans>Các con số này được tính thế nào</Trans>
        </summary>
        <dl className="rules">
          {rules.map((sheet) => (
            <div key={sheet.base_rule.code}>
              <dt>
                {sheets
                  .filter(({ base_rule }) => base_rule.code === sheet.base_rule.code)
                  .map(localName)
                  .join(' · ')}
              </dt>
              <dd>{localText(sheet.base_rule)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** "Số liệu tính đến hết ngày …, cộng theo cơ cấu tổ chức của ngày …; danh sách chốt ngày …" */
export function AsAt({ asked, year }: { asked: Question; year: number }) {
  const asOf = formatDate(asked.as_of);
  const tree = formatDate(asked.structure_on);
  const base = asked.bases.find((each) => each.year === year)?.base_on;
  const baseOn = base ? formatDate(base) : asOf;
  return (
    <Trans>
      Số liệu tính đến hết ngày {asOf}, cộng theo cơ cấu tổ chức ngày {tree}. Danh sách chốt ngày {baseOn}.
    </Trans>
  );
}

export { localName, localText };
