import { useLingui } from '@lingui/react/macro';
import { wordsOfKind } from './words';

/** A kind of event in words: "Đảng viên", "Đảng viên: sửa". */
export function Kind({ kind }: { kind: string }) {
  const { t } = useLingui();
  const words = wordsOfKind(kind);
  if ('code' in words)
    return (
      <span lang="en" className="code">
        {words.code}
      </span>
    );
  return [t(words.noun), words.deed && t(words.deed)].filter(Boolean).join(': ');
}
