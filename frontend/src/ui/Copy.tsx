import { Trans } from '@lingui/react/macro';
import { Copy as CopyIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from './Button';

/**
 * A key or code to take along, or `prose`: a message to send, in the face of other text. Where the clipboard is refused the text is there to be
 * marked by hand.
 */
export function Copy({ text, prose = false }: { text: string; prose?: boolean }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  }
  return (
    <div className="copy">
      <span className={prose ? 'copy__text' : 'copy__text code'}>{text}</span>
      <Button
        kind="secondary"
        size="small"
        icon={<CopyIcon size={18} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        <Trans>Sao chép</Trans>
      </Button>
      <span className="hint" role="status">
        {state === 'copied' && <Trans>Đã sao chép.</Trans>}
        {state === 'refused' && <Trans>Trình duyệt không cho sao chép. Hãy chọn và sao chép bằng tay.</Trans>}
      </span>
    </div>
  );
}
