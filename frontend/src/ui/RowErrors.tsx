import { Trans } from '@lingui/react/macro';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';
import { formatInteger } from '@/i18n/format';

export interface RowError {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  column: string;
  /** What stands in the cell; null where nothing does. */
  found: string | null;
  /** What is wrong and which form is wanted. */
  text: string;
}

const ROW_HEIGHT = 76;

/** Errors of an import, row by row; thousands scroll, since only those in view are drawn. */
export function RowErrors({ errors, label }: { errors: readonly RowError[]; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  // The virtualizer's functions are never passed on, so that they cannot go stale in a memoised child.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: errors.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  return (
    // The region scrolls, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="row-errors" ref={scroller} role="region" aria-label={label} tabIndex={0}>
      <ol style={{ '--total': `${rows.getTotalSize()}px` } as CSSProperties}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const error = errors[index];
          return (
            error && (
              <li
                key={index}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={errors.length}
                aria-posinset={index + 1}
                style={{ '--start': `${start}px` } as CSSProperties}
              >
                <RowErrorText error={error} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function RowErrorText({ error }: { error: RowError }) {
  const row = formatInteger(error.row);
  const { column, found, text } = error;
  return (
    <>
      <strong>
        <Trans>
          Dòng {row}, cột {column}
        </Trans>
      </strong>
      <br />
      {found !== null && <span className="code">“{found}” </span>}
      {text}
    </>
  );
}
