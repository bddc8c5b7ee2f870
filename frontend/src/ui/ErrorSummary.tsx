import { Plural } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

export interface SummaryError {
  /** Id of the input; left out where the error belongs to no field. */
  fieldId?: string;
  text: ReactNode;
}

/**
 * All errors of a form, above it. Takes the focus once for each `attempt`, so that a second failed one is heard as well
 * as the first, and nobody is taken away from a field whose error comes back while they mend it.
 */
export function ErrorSummary({
  errors,
  attempt,
  title,
}: {
  errors: readonly SummaryError[];
  attempt: number;
  /** Left out: how many there are to mend. */
  title?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  const heard = useRef<number | null>(null);
  useEffect(() => {
    if (attempt === heard.current) return;
    heard.current = any ? attempt : null;
    box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <CircleAlert size={22} aria-hidden="true" />
        {title ?? <Plural value={errors.length} other="Có # mục cần sửa" />}
      </h2>
      <ul>
        {errors.map(({ fieldId, text }, index) => (
          <li key={fieldId ?? index}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {text}
              </a>
            ) : (
              <strong>{text}</strong>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
