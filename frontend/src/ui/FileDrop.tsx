import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { formatDecimal } from '@/i18n/format';
import { Button } from './Button';
import { FieldFrame, type FieldText, useFieldNames } from './FieldFrame';

export interface FileDropProps extends FieldText {
  files: readonly File[];
  onChange: (files: File[]) => void;
  /** As the input's `accept`: ".xlsx,.csv". Checked for dropped files as well. */
  accept: string;
  maxBytes: number;
  multiple?: boolean;
}

const BYTES_PER_MB = 1_000_000;
const fits = (file: File, accept: string) =>
  accept.split(',').some((part) => {
    const wanted = part.trim().toLowerCase();
    if (wanted.startsWith('.')) return file.name.toLowerCase().endsWith(wanted);
    return wanted.endsWith('/*') ? file.type.startsWith(wanted.slice(0, -1)) : file.type === wanted;
  });

/** Files by the plain button or by dropping; what does not fit is refused with the reason. */
export function FileDrop({ files, onChange, accept, maxBytes, multiple, ...text }: FileDropProps) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const error = refused ?? text.error;
  const names = useFieldNames({ hint: text.hint, error });

  function take(list: FileList | null): void {
    const chosen = [...(list ?? [])];
    const limit = formatDecimal(maxBytes / BYTES_PER_MB);
    const wrong = chosen.find((file) => !fits(file, accept))?.name;
    const large = chosen.find((file) => file.size > maxBytes)?.name;
    if (wrong) setRefused(t`“${wrong}” không đúng loại. Hãy chọn tệp ${accept}.`);
    else if (large) setRefused(t`“${large}” quá lớn. Hãy chọn tệp không quá ${limit} MB.`);
    else {
      setRefused(null);
      onChange(multiple ? [...files, ...chosen] : chosen.slice(0, 1));
    }
    // Choosing the same file again after mending it must count as a change.
    if (input.current) input.current.value = '';
  }

  function removeLabel({ name }: File): string {
    return t`Bỏ tệp ${name}`;
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <FieldFrame {...text} id={names.id} error={error}>
      <div
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={32} strokeWidth={1.6} aria-hidden="true" />
        <input
          {...names}
          ref={input}
          type="file"
          className="visually-hidden"
          accept={accept}
          multiple={multiple}
          onChange={(event) => take(event.target.files)}
        />
        <Button kind="secondary" onClick={() => input.current?.click()} tabIndex={-1}>
          <Trans>Chọn tệp</Trans>
        </Button>
        <span className="hint">
          <Trans>hoặc kéo tệp thả vào đây</Trans>
        </span>
      </div>
      {files.length > 0 && (
        <ul className="drop__files">
          {files.map((file, index) => (
            <li key={`${file.name}-${file.lastModified}`}>
              <span>
                {file.name} <small className="hint">{formatDecimal(file.size / BYTES_PER_MB, 2)} MB</small>
              </span>
              <Button
                kind="secondary"
                size="small"
                aria-label={removeLabel(file)}
                onClick={() => onChange(files.filter((_, other) => other !== index))}
              >
                <Trans>Bỏ</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}
