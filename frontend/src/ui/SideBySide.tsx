import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Notice } from './Notice';

interface Version {
  title: ReactNode;
  text: string;
}
export interface SideBySideProps {
  title: ReactNode;
  mine: Version;
  theirs: Version;
  /** Left out where the form's own button takes mine. */
  onMine?: () => void;
  onTheirs: () => void;
  busy?: boolean;
  children?: ReactNode;
}

/** Two texts of the same thing, of which a person chooses one. Nothing is lost before the choice. */
export function SideBySide({ title, mine, theirs, onMine, onTheirs, busy, children }: SideBySideProps) {
  return (
    <div className="stack">
      <Notice tone="warning" title={title} live>
        {children}
      </Notice>
      <div className="columns">
        {[mine, theirs].map((version, index) => (
          <article key={index} className="card">
            <h3>{version.title}</h3>
            <p className="pre-line">{version.text}</p>
            {index === 1 ? (
              <Button kind="secondary" size="small" busy={busy} onClick={onTheirs}>
                <Trans>Giữ bản trên hệ thống</Trans>
              </Button>
            ) : (
              onMine && (
                <Button kind="secondary" size="small" busy={busy} onClick={onMine}>
                  <Trans>Dùng bản của tôi</Trans>
                </Button>
              )
            )}
          </article>
        ))}
      </div>
    </div>
  );
}
