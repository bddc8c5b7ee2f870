import { useLingui } from '@lingui/react/macro';
import { formatInteger } from '@/i18n/format';
import { Pager } from '@/ui/Pager';
import { type Pages, rangeOf } from './usePages';

/** Which rows of an API's list are shown, and the way to the others. `total`: null where nobody counted. */
export function ListPager({
  pages,
  size,
  shown,
  total = null,
}: {
  pages: Pages;
  /** Rows of a full page. */
  size: number;
  shown: number;
  total?: number | null;
}) {
  const { t } = useLingui();
  if (shown === 0) return null;
  const range = rangeOf(pages, size, shown);
  const first = formatInteger(range?.first ?? 0);
  const last = formatInteger(range?.last ?? 0);
  const all = formatInteger(total ?? 0);
  const rows = t`Dòng ${first}–${last}`;
  const rowsOfAll = t`Dòng ${first}–${last} trong ${all}`;
  const summary = range ? (total === null ? rows : rowsOfAll) : total === null ? '' : t`Tất cả ${all}`;
  return <Pager summary={summary} onPrevious={pages.onPrevious} onNext={pages.onNext} />;
}
