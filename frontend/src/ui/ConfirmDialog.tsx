import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { foldText } from '@/i18n/text';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** What will happen, in one or two sentences. */
  children: ReactNode;
  /** A verb with its object: "Xoá tài khoản", never "OK". */
  action: ReactNode;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
  /** Must be typed before the action can be taken. Marks and capitals do not matter. */
  typedName?: string;
}

/** Asks once more before something that cannot simply be undone. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  action,
  onConfirm,
  danger,
  busy,
  typedName,
}: ConfirmDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <div>{children}</div>
      <ConfirmForm
        typedName={typedName}
        danger={danger}
        busy={busy}
        action={action}
        onClose={onClose}
        onConfirm={onConfirm}
      />
    </Dialog>
  );
}

type FormProps = Pick<
  ConfirmDialogProps,
  'typedName' | 'danger' | 'busy' | 'action' | 'onClose' | 'onConfirm'
>;

function ConfirmForm({ typedName, danger, busy, action, onClose, onConfirm }: FormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const matches = typedName === undefined || foldText(typed.trim()) === foldText(typedName);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!matches) event.currentTarget.querySelector('input')?.focus();
        else if (!busy) onConfirm();
      }}
    >
      {typedName !== undefined && (
        <Field
          label={t`Hãy gõ lại: ${typedName}`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          error={tried && !matches && t`Hãy gõ đúng “${typedName}” để xác nhận`}
          autoComplete="off"
        />
      )}
      <div className="button-row">
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
          {action}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          <Trans>Để sau</Trans>
        </Button>
      </div>
    </form>
  );
}
