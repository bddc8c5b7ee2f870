import { Trans } from '@lingui/react/macro';
import { Copy } from '@/ui/Copy';
import { Notice } from '@/ui/Notice';

/** A new secret, which nobody can look up again. */
export function Secret({ text }: { text: string }) {
  return (
    <Notice tone="done" title={<Trans>Khoá ký chỉ hiện một lần. Hãy chép ngay.</Trans>} live>
      <p>
        <Trans>
          Phần mềm nhận dùng khoá này để biết tin đúng là do hệ thống gửi. Hãy giao tận tay người làm phần mềm
          đó.
        </Trans>
      </p>
      <Copy text={text} />
    </Notice>
  );
}
