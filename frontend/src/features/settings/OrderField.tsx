import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { nameOf } from '@/api/queries/reference';
import { indicatorsQuery } from '@/api/queries/statistics';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { type Draft, wordsIn } from './draft';

interface OrderFieldProps {
  words: readonly string[];
  label: string;
  path: string;
  draft: Draft | undefined;
  onChange: (draft: Draft) => void;
  errorAt: (path: string) => string | undefined;
}

/** Some of many figures in the order in which they are shown: moved, taken out, and put at the end. */
export function OrderField({ words, label, path, draft, onChange, errorAt }: OrderFieldProps) {
  const { t } = useLingui();
  const { data: indicators } = useQuery(indicatorsQuery);
  const name = (code: string) => nameOf(indicators ?? [], code);
  const chosen = wordsIn(draft);
  const left = words.filter((code) => !chosen.includes(code));
  const moved = (index: number, by: 1 | -1): readonly string[] =>
    chosen.toSpliced(index, 1).toSpliced(index + by, 0, chosen[index] ?? '');
  const error = errorAt(path);
  return (
    <section id={path} tabIndex={-1} className="stack" aria-label={label}>
      {error && <p className="field__error">{error}</p>}
      <ol className="role-list">
        {chosen.map((code, index) => (
          <li key={code}>
            <span>
              {index + 1}. {name(code)}
            </span>
            <span className="button-row">
              <Button
                kind="secondary"
                size="small"
                disabled={index === 0}
                onClick={() => onChange(moved(index, -1))}
              >
                <Trans>Lên</Trans>
                <span className="visually-hidden"> {name(code)}</span>
              </Button>
              <Button
                kind="secondary"
                size="small"
                disabled={index === chosen.length - 1}
                onClick={() => onChange(moved(index, 1))}
              >
                <Trans>Xuống</Trans>
                <span className="visually-hidden"> {name(code)}</span>
              </Button>
              <Button kind="quiet" size="small" onClick={() => onChange(chosen.toSpliced(index, 1))}>
                <Trans>Bỏ</Trans>
                <span className="visually-hidden"> {name(code)}</span>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Select
          label={t`Thêm vào cuối`}
          value=""
          emptyLabel={t`Chọn một số liệu`}
          options={left.map((code) => ({ value: code, label: name(code) }))}
          onChange={({ target }) => target.value && onChange([...chosen, target.value])}
        />
      )}
    </section>
  );
}
