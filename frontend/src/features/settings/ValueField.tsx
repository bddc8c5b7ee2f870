import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '@/ui/Button';
import { Check } from '@/ui/Check';
import { ChoiceFrame } from '@/ui/ChoiceFrame';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { type Draft, draftOf, listIn, partsIn, textIn, wordsIn } from './draft';
import { OrderField } from './OrderField';
import type { Parts, Shape } from './shape';
import { usePartWord } from './Value';

export interface ValueFieldProps<Kind extends Shape = Shape> {
  shape: Kind;
  label: string;
  /** Where it stands in what is sent: `value.0.maximum`; the id of its field. */
  path: string;
  draft: Draft | undefined;
  onChange: (draft: Draft) => void;
  errorAt: (path: string) => string | undefined;
}
type Of<Kind extends Shape['kind']> = ValueFieldProps<Extract<Shape, { kind: Kind }>>;

/** The fields for a value of any shape a setting has. */
export function ValueField({ shape, ...props }: ValueFieldProps) {
  switch (shape.kind) {
    case 'word':
      return <WordField {...props} shape={shape} />;
    case 'words':
      return <WordsField {...props} shape={shape} />;
    case 'order':
      return <OrderField {...props} words={shape.words} />;
    case 'parts':
      return <PartFields {...props} parts={shape.parts} />;
    case 'rows':
      return <RowFields {...props} shape={shape} />;
    default:
      return <TypedField {...props} kind={shape.kind} />;
  }
}

function TypedField({ kind, label, path, draft, onChange, errorAt }: TypedFieldProps) {
  return (
    <Field
      id={path}
      label={label}
      width={kind === 'text' ? undefined : 'medium'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      value={textIn(draft)}
      onChange={({ target }) => onChange(target.value)}
      error={errorAt(path)}
    />
  );
}

type TypedFieldProps = Omit<ValueFieldProps, 'shape'> & { kind: 'number' | 'numbers' | 'text' };

function WordField({ shape, label, path, draft, onChange, errorAt }: Of<'word' | 'words' | 'order'>) {
  const word = usePartWord();
  return (
    <Select
      id={path}
      label={label}
      value={textIn(draft)}
      options={shape.words.map((value) => ({ value, label: word(value) }))}
      onChange={({ target }) => onChange(target.value)}
      error={errorAt(path)}
    />
  );
}

function WordsField({ shape, label, path, draft, onChange, errorAt }: Of<'word' | 'words' | 'order'>) {
  const word = usePartWord();
  const chosen = wordsIn(draft);
  return (
    <ChoiceFrame label={label} columns error={errorAt(path)}>
      {shape.words.map((value, index) => (
        <Check
          key={value}
          id={index === 0 ? path : undefined}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(shape.words.filter((each) => (each === value ? target.checked : chosen.includes(each))))
          }
        >
          {word(value)}
        </Check>
      ))}
    </ChoiceFrame>
  );
}

function PartFields({
  parts,
  path,
  draft,
  onChange,
  errorAt,
}: Omit<ValueFieldProps, 'shape'> & { parts: Parts }) {
  const word = usePartWord();
  const typed = partsIn(draft);
  return parts.map(([name, shape]) => (
    <ValueField
      key={name}
      shape={shape}
      label={word(name)}
      path={`${path}.${name}`}
      draft={typed[name]}
      onChange={(next) => onChange({ ...typed, [name]: next })}
      errorAt={errorAt}
    />
  ));
}

function RowFields({ shape, label, path, draft, onChange, errorAt }: Of<'rows'>) {
  const { t } = useLingui();
  const rows = listIn(draft);
  const error = errorAt(path);
  return (
    <section id={path} tabIndex={-1} className="stack" aria-label={label}>
      {error && <p className="field__error">{error}</p>}
      {rows.map((row, index) => {
        const number = index + 1;
        return (
          <fieldset key={index} className="card">
            <legend className="card__legend">
              <Trans>Mục {number}</Trans>
            </legend>
            <PartFields
              parts={shape.parts}
              label={t`Mục ${number}`}
              path={`${path}.${index}`}
              draft={row}
              onChange={(next) => onChange(rows.with(index, next))}
              errorAt={errorAt}
            />
            {rows.length > 1 && (
              <div className="button-row">
                <Button kind="quiet" size="small" onClick={() => onChange(rows.toSpliced(index, 1))}>
                  <Trans>Bỏ mục {number}</Trans>
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {rows.length < shape.most && (
        <div className="button-row">
          <Button
            kind="secondary"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => onChange([...rows, draftOf({ kind: 'parts', parts: shape.parts })])}
          >
            <Trans>Thêm một mục</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
