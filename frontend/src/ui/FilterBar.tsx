import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';

export interface Chip {
  id: string;
  /** "Tình trạng: chưa đăng ký". */
  text: string;
  onRemove: () => void;
}
export interface FilterBarProps {
  /** Fields; what they hold belongs in the URL. */
  children: ReactNode;
  chips: readonly Chip[];
  onClear: () => void;
  onSubmit?: () => void;
}

/** Filters above a list, with what is in force as chips that can be taken away. */
export function FilterBar({ children, chips, onClear, onSubmit }: FilterBarProps) {
  const { t } = useLingui();
  return (
    <form
      className="filters"
      role="search"
      data-density="compact"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <div className="filters__fields">{children}</div>
      {chips.length > 0 && (
        <ul className="chips" aria-label={t`Bộ lọc đang dùng`}>
          {chips.map(({ id, text, onRemove }) => (
            <li key={id}>
              <button type="button" className="chip" onClick={onRemove} aria-label={t`Bỏ lọc ${text}`}>
                {text}
                <X size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
          <li>
            <Button kind="quiet" size="small" onClick={onClear}>
              <Trans>Bỏ mọi bộ lọc</Trans>
            </Button>
          </li>
        </ul>
      )}
    </form>
  );
}
