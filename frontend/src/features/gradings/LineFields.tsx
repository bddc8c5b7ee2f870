import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formatDecimal } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { TextArea } from '@/ui/TextArea';
import type { RulePart } from './ruleFormParts';
import { EMPTY_LINE, mostPoints, type RuleLine } from './ruleValues';

/** What is looked at, with the most points of each. */
export function CriteriaFields({ values, change, errorAt }: RulePart) {
  const { t } = useLingui();
  const { criteria } = values;
  const keys = useKeys(criteria.length);
  const most = formatDecimal(mostPoints(values), 2);
  const set = (lines: RuleLine[]) => change({ criteria: lines });
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Tiêu chí chấm điểm</Trans>
      </legend>
      {criteria.map((line, index) => {
        const number = index + 1;
        return (
          <Line
            key={keys.all[index]}
            id={`rules-criteria-${index}`}
            label={t`Tiêu chí ${number}`}
            points={{ id: 'points', label: t`Điểm tối đa` }}
            line={line}
            change={(changed) =>
              set(criteria.map((each, place) => (place === index ? { ...each, ...changed } : each)))
            }
            errorAt={errorAt}
            remove={
              criteria.length > 1
                ? {
                    label: t`Bỏ tiêu chí ${number}`,
                    run: () => {
                      keys.remove(index);
                      set(criteria.toSpliced(index, 1));
                    },
                  }
                : null
            }
          />
        );
      })}
      <div className="button-row">
        <Button
          kind="secondary"
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => {
            keys.insert(criteria.length);
            set([...criteria, EMPTY_LINE]);
          }}
        >
          <Trans>Thêm tiêu chí</Trans>
        </Button>
      </div>
      <EnglishNames id="rules-criteria" lines={criteria} change={set} errorAt={errorAt} />
      <p role="status">
        <Trans>
          Cộng các tiêu chí: <b>{most} điểm</b>
        </Trans>
      </p>
    </fieldset>
  );
}

const FEWEST_LEVELS = 2;

/** The scale, best first. The last level takes whatever points are left, so it asks for none. */
export function LevelFields({ values, change, errorAt }: RulePart) {
  const { t } = useLingui();
  const { levels, base } = values;
  const keys = useKeys(levels.length);
  const last = levels.length - 1;
  return (
    <fieldset className="card">
      <legend className="card__legend">
        <Trans>Các mức xếp loại</Trans>
      </legend>
      <p className="hint">
        <Trans>Từ mức cao nhất xuống. Mức cuối cùng là mọi số điểm còn lại.</Trans>
      </p>
      {levels.map((line, index) => {
        const number = index + 1;
        return (
          <Line
            key={keys.all[index]}
            id={`rules-levels-${index}`}
            label={t`Mức ${number}`}
            points={index === last ? null : { id: 'minimum', label: t`Từ bao nhiêu điểm` }}
            line={line}
            change={(changed) =>
              change({
                levels: levels.map((each, place) => (place === index ? { ...each, ...changed } : each)),
              })
            }
            errorAt={errorAt}
            remove={
              levels.length > FEWEST_LEVELS
                ? {
                    label: t`Bỏ mức ${number}`,
                    run: () => {
                      keys.remove(index);
                      change({ levels: levels.toSpliced(index, 1), base: baseWithout(base, index) });
                    },
                  }
                : null
            }
          />
        );
      })}
      <div className="button-row">
        <Button
          kind="secondary"
          icon={<Plus size={18} aria-hidden="true" />}
          onClick={() => {
            keys.insert(last);
            change({
              levels: levels.toSpliced(last, 0, EMPTY_LINE),
              base: base === last ? base + 1 : base,
            });
          }}
        >
          <Trans>Thêm một mức trên mức cuối</Trans>
        </Button>
      </div>
      <EnglishNames
        id="rules-levels"
        lines={levels}
        change={(lines) => change({ levels: lines })}
        errorAt={errorAt}
      />
    </fieldset>
  );
}

/** The share is then taken of the level that stands above the one that goes. */
function baseWithout(base: number | null, index: number): number | null {
  if (base === null || base < index) return base;
  return Math.max(0, base - 1);
}

function Line({
  id,
  label,
  points,
  line,
  change,
  errorAt,
  remove,
}: {
  /** Begins the ids of its fields. */
  id: string;
  label: string;
  points: { id: string; label: string } | null;
  line: RuleLine;
  change: (changed: Partial<RuleLine>) => void;
  errorAt: RulePart['errorAt'];
  remove: { label: string; run: () => void } | null;
}) {
  return (
    <div className="rule-line" role="group" aria-label={label}>
      <TextArea
        id={`${id}-name_vi`}
        label={label}
        rows={1}
        value={line.name}
        onChange={({ target }) => change({ name: target.value })}
        error={errorAt(`${id}-name_vi`)}
      />
      {points && (
        <Field
          id={`${id}-${points.id}`}
          label={points.label}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          value={line.points}
          onChange={({ target }) => change({ points: target.value })}
          error={errorAt(`${id}-${points.id}`)}
        />
      )}
      {remove && (
        <div className="rule-line__remove">
          <Button kind="quiet" size="small" aria-label={remove.label} onClick={remove.run}>
            <Trans>Bỏ</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

/** Names for readers of English: few write them, so they keep out of the way. */
function EnglishNames({
  id,
  lines,
  change,
  errorAt,
}: {
  /** Begins the ids of the fields. */
  id: string;
  lines: readonly RuleLine[];
  change: (lines: RuleLine[]) => void;
  errorAt: RulePart['errorAt'];
}) {
  const refused = lines.some((_, index) => Boolean(errorAt(`${id}-${index}-name_en`)));
  return (
    <details className="disclosure" open={refused || undefined}>
      <summary>
        <Trans>Tên tiếng Anh, cho người đọc bản tiếng Anh</Trans>
      </summary>
      <div className="stack">
        {lines.map((line, index) => (
          <Field
            key={index}
            id={`${id}-${index}-name_en`}
            label={line.name || String(index + 1)}
            optional
            value={line.english}
            onChange={({ target }) =>
              change(
                lines.map((each, place) => (place === index ? { ...each, english: target.value } : each)),
              )
            }
            error={errorAt(`${id}-${index}-name_en`)}
          />
        ))}
      </div>
    </details>
  );
}

/** Names lines that have none of their own, so that what is typed stays with its line while others come and go. */
function useKeys(count: number) {
  const [all, setAll] = useState(() => Array.from({ length: count }, (_, index) => index));
  return {
    all,
    insert: (index: number) => setAll(all.toSpliced(index, 0, Math.max(-1, ...all) + 1)),
    remove: (index: number) => setAll(all.toSpliced(index, 1)),
  };
}
