import { useState } from 'react';
import { cleanText } from '@/i18n/text';
import { TextArea } from '@/ui/TextArea';
import { TaskDialog, type TaskDialogProps } from './TaskDialog';

interface Props extends Pick<TaskDialogProps, 'name' | 'kind' | 'done'> {
  label: string;
  hint?: string;
  /** Said when nothing was written. */
  needed: string;
  send: (text: string) => Promise<unknown>;
}

/** A step that asks for one text: a finding, a reason. */
export function TextTask({ label, hint, needed, send, ...task }: Props) {
  const [text, setText] = useState('');
  const clean = cleanText(text);
  return (
    <TaskDialog {...task} gaps={clean ? [] : [{ fieldId: 'text', text: needed }]} send={() => send(clean)}>
      {(tried) => (
        <TextArea
          id="text"
          label={label}
          hint={hint}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={tried && !clean && needed}
        />
      )}
    </TaskDialog>
  );
}
