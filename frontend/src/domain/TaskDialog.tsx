import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { errorText } from '@/i18n/errors';
import { Button, type ButtonLook } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ErrorSummary, type SummaryError } from '@/ui/ErrorSummary';
import { toast } from '@/ui/Toast';

export interface TaskDialogProps {
  /** Words of the button that opens it, and of the dialog's heading. */
  name: string;
  kind?: ButtonLook['kind'];
  /** What is still lacking; empty when it can be sent. */
  gaps: readonly SummaryError[];
  send: () => Promise<unknown>;
  /** Said when it was done. */
  done: string;
  children: (tried: boolean) => ReactNode;
}

/** One step of a piece of work: a button, its short form, and what became of it. */
export function TaskDialog({ name, kind = 'secondary', gaps, send, done, children }: TaskDialogProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      setOpen(false);
      setAttempt(0);
      toast({ text: done });
      await client.invalidateQueries();
    },
  });
  const shown = attempt > 0 ? gaps : [];
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={name}>
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            if (gaps.length === 0) sending.mutate();
          }}
        >
          <ErrorSummary
            errors={shown.length > 0 ? shown : sending.error ? [{ text: errorText(sending.error) }] : []}
            attempt={attempt}
          />
          {children(attempt > 0)}
          <Button
            type="submit"
            kind={kind === 'danger' ? 'danger' : 'primary'}
            block
            busy={sending.isPending}
          >
            {name}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
