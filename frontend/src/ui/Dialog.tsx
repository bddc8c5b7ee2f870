import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import { DialogElement } from './dialogElement';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  size?: 'normal' | 'wide';
  children: ReactNode;
}

/**
 * A modal dialog: the browser's own, which traps the focus, gives it back, and closes on Escape. Contents exist only
 * while it is open. What opens above them (a list of choices) is put into the dialog too: the browser lets nobody reach
 * what stands outside of it.
 */
export function Dialog({ open, onClose, title, size, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div className="dialog__inner">
          <div className="dialog__head">
            <h2 id={titleId}>{title}</h2>
            <Button kind="secondary" size="small" icon={<X size={18} aria-hidden="true" />} onClick={onClose}>
              <Trans>Đóng</Trans>
            </Button>
          </div>
          <DialogElement value={element}>{children}</DialogElement>
        </div>
      )}
    </dialog>
  );
}
