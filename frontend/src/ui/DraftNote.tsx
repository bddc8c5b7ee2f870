import { Trans } from '@lingui/react/macro';
import { formatInstant } from '@/i18n/format';
import { Button } from './Button';
import { Notice } from './Notice';

export interface DraftNoteProps {
  draft: { savedAt: string | null; restored: boolean };
  /** Throws the draft away and empties the form. */
  onDiscard: () => Promise<void>;
}

/** That what is typed is kept on this device, since when, and that an earlier text was put back. */
export function DraftNote({ draft: { savedAt, restored }, onDiscard }: DraftNoteProps) {
  if (!savedAt) return null;
  const at = formatInstant(savedAt);
  if (!restored)
    return (
      <p className="hint draft-note" role="status">
        <Trans>Đã lưu trên máy này lúc {at}</Trans>
      </p>
    );
  return (
    <Notice live>
      <Trans>Đã mở lại bài viết dở, lưu trên máy này lúc {at}.</Trans>
      <div className="button-row">
        <Button kind="secondary" size="small" onClick={() => void onDiscard()}>
          <Trans>Bỏ bài viết dở</Trans>
        </Button>
      </div>
    </Notice>
  );
}
