import { Trans } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';

export interface PagerProps {
  /** "26–50 trong 3.481 đảng viên"; announced when it changes. */
  summary: ReactNode;
  /** Left out on the first page. */
  onPrevious?: () => void;
  /** Left out on the last page. */
  onNext?: () => void;
}

/** Page by page, as the API's cursors go. */
export function Pager({ summary, onPrevious, onNext }: PagerProps) {
  return (
    <nav className="pager">
      <span className="hint number" role="status">
        {summary}
      </span>
      <span className="pager__buttons">
        <Button
          kind="secondary"
          size="small"
          disabled={!onPrevious}
          onClick={onPrevious}
          icon={<ChevronLeft size={18} aria-hidden="true" />}
        >
          <Trans>Trang trước</Trans>
        </Button>
        <Button kind="secondary" size="small" disabled={!onNext} onClick={onNext}>
          <Trans>Trang sau</Trans>
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
      </span>
    </nav>
  );
}
