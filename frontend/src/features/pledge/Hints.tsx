import { Trans } from '@lingui/react/macro';
import type { Schemas } from '@/api/client';
import { Notice } from '@/ui/Notice';

/** What the API finds vague or copied about one deed: advice, never a block. */
export function Hints({ hints, index }: { hints: Schemas['HintsPublic']; index: number }) {
  const pointer = `/deeds/${index}`;
  const mine = hints.hints.filter((hint) => belongs(hint.pointer, pointer));
  const alike = hints.likenesses.filter((likeness) => belongs(likeness.pointer, pointer));
  if (mine.length === 0 && alike.length === 0) return null;
  return (
    <Notice tone="warning" title={<Trans>Nên viết cụ thể hơn</Trans>} live>
      <ul className="bullets">
        {mine.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
        {alike.map(({ own, year, member_name, action, similarity_percent }) => (
          <li key={`${member_name}-${year}-${action}`}>
            {own ? (
              <Trans>
                Giống {similarity_percent}% việc năm {year} của chính đồng chí: “{action}”
              </Trans>
            ) : (
              <Trans>
                Giống {similarity_percent}% việc của đồng chí {member_name}: “{action}”
              </Trans>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Trans>Đây là lời nhắc. Đồng chí vẫn gửi được.</Trans>
      </p>
    </Notice>
  );
}

const belongs = (pointer: string, deed: string): boolean =>
  pointer === deed || pointer.startsWith(`${deed}/`);
