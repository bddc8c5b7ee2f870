import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { ComboBox } from './ComboBox';
import type { FieldText } from './FieldFrame';

export interface Unit {
  id: string;
  name: string;
  /** From the top of the reader's scope down to the parent. */
  path: readonly string[];
}
export interface UnitPickerProps extends FieldText {
  value: Unit | null;
  onChange: (unit: Unit | null) => void;
  /** Finds units over the whole tree; an empty text may answer with recent ones. Rejects when aborted. */
  search: (text: string, signal: AbortSignal) => Promise<readonly Unit[]>;
}

const WAIT_MS = 250;

/** Chooses an organisation by typing part of its name; every choice shows its path. */
export function UnitPicker({ value, onChange, search, ...text }: UnitPickerProps) {
  const [wanted, setWanted] = useState('');
  const [units, setUnits] = useState<readonly Unit[]>(value ? [value] : []);
  const [state, setState] = useState<'ready' | 'searching' | 'failed'>('ready');
  const searchNow = useRef(search);
  useEffect(() => {
    searchNow.current = search;
  });

  useEffect(() => {
    const abort = new AbortController();
    const find = async () => {
      setState('searching');
      try {
        const found = await searchNow.current(wanted.trim(), abort.signal);
        if (abort.signal.aborted) return;
        setUnits(found);
        setState('ready');
      } catch {
        if (!abort.signal.aborted) setState('failed');
      }
    };
    const timer = setTimeout(() => void find(), wanted ? WAIT_MS : 0);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted]);

  return (
    <ComboBox
      {...text}
      options={units.map(({ id, name, path }) => ({ id, label: name, note: path.join(' › ') || undefined }))}
      value={value?.id ?? null}
      chosenLabel={value?.name}
      onType={setWanted}
      onChange={(id) => onChange(id === null ? null : (units.find((unit) => unit.id === id) ?? value))}
      none={
        <>
          {state === 'searching' && <Trans>Đang tìm…</Trans>}
          {state === 'failed' && <Trans>Chưa tìm được. Hãy kiểm tra mạng rồi gõ lại.</Trans>}
          {state === 'ready' && <Trans>Không có đơn vị nào phù hợp.</Trans>}
        </>
      }
    />
  );
}
