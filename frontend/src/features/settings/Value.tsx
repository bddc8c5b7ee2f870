import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { SettingValue } from '@/api/queries/settings';
import { formatDecimal } from '@/i18n/format';
import { currentLocale } from '@/i18n';
import { type Line, linesOf } from './values';
import { PARTS } from './words';

const DIGITS = 3;
/** More than so many are counted, not named. */
const MOST_NAMED = 12;

/** The word for a part of a value, or its code. */
export function usePartWord(): (code: string) => string {
  const { t } = useLingui();
  return (code) => {
    const word = PARTS[code];
    return word ? t(word) : code;
  };
}

/** A value in words, one line a part. */
export function Value({ value }: { value: SettingValue }) {
  const lines = linesOf(value);
  const [first] = lines;
  if (lines.length === 1 && first?.part === null) return <Items items={first.items} />;
  return (
    <ul className="differences">
      {lines.map((line) => (
        <li key={line.part}>
          <PartName line={line} />:{' '}
          <strong>
            <Items items={line.items} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

function PartName({ line: { part, names } }: { line: Line }) {
  const word = usePartWord();
  return names?.[currentLocale()] ?? word(part ?? '');
}

function Items({ items }: { items: Line['items'] }) {
  const word = usePartWord();
  if (items.length === 0) return <Trans>không có</Trans>;
  if (items.length > MOST_NAMED) return <Plural value={items.length} other="# mục" />;
  return items
    .map((item) => (typeof item === 'number' ? formatDecimal(item, DIGITS) : word(item)))
    .join('; ');
}
