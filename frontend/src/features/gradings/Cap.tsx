import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CapAdvice, GradingRules } from '@/api/queries/gradings';
import { formatDecimal, formatInteger } from '@/i18n/format';
import { SummaryList } from '@/ui/SummaryList';
import { Tag } from '@/ui/Tag';
import { levelName, localName, ROUNDINGS } from './words';

/** How many stand in each level, how many may have the top one, and who stands beyond it. */
export function Cap({ cap, rules }: { cap: CapAdvice; rules: GradingRules }) {
  const over = formatInteger(cap.over);
  return (
    <section className="card">
      <div className="split">
        <h2>
          <Trans>Các mức và tỷ lệ trần</Trans>
        </h2>
        {cap.over > 0 ? (
          <Tag tone="problem">
            <Trans>Vượt trần {over}</Trans>
          </Tag>
        ) : (
          cap.ceiling !== null && (
            <Tag tone="done">
              <Trans>Trong tỷ lệ</Trans>
            </Tag>
          )
        )}
      </div>
      <div className="columns">
        <SummaryList
          rows={rules.levels.map((level) => ({
            term: localName(level),
            value: formatInteger(cap.levels[level.code] ?? 0),
          }))}
        />
        <div className="stack">
          {cap.ceiling !== null && <Ceiling cap={cap} rules={rules} />}
          <Top cap={cap} />
        </div>
      </div>
    </section>
  );
}

/** How the most is reckoned. */
function Ceiling({ cap, rules }: { cap: CapAdvice; rules: GradingRules }) {
  const { t } = useLingui();
  const top = levelName(rules, rules.levels[0]?.code ?? null);
  const most = formatInteger(cap.ceiling ?? 0);
  const share = formatDecimal(Number(cap.share_percent), 2);
  const base = formatInteger(cap.base);
  const rounding = cap.rounding && t(ROUNDINGS[cap.rounding]);
  const lowest = rules.cap?.base_level;
  const from = lowest ? levelName(rules, lowest) : null;
  return (
    <>
      <p>
        <Trans>
          {top}: nhiều nhất <strong>{most}</strong>.
        </Trans>
      </p>
      <p className="hint">
        {from === null ? (
          <Trans>
            {share}% của {base} được xếp loại, {rounding}.
          </Trans>
        ) : (
          <Trans>
            {share}% của {base} được xếp từ mức “{from}” trở lên, {rounding}.
          </Trans>
        )}
      </p>
    </>
  );
}

/** Who stands in the top level, the most points first. */
function Top({ cap }: { cap: CapAdvice }) {
  if (cap.top.length === 0) return null;
  return (
    <details className="disclosure" open={cap.over > 0}>
      <summary>
        <Trans>Ai đang ở mức cao nhất, theo điểm</Trans>
      </summary>
      <ol className="role-list">
        {cap.top.map(({ grading_id, subject, points, over }) => {
          const given = formatDecimal(Number(points), 2);
          return (
            <li key={grading_id}>
              <span>
                <Link to="/xep-loai/$id" params={{ id: grading_id }}>
                  {subject.name}
                </Link>{' '}
                <span className="hint">
                  <Trans>{given} điểm</Trans>
                </span>
              </span>
              {over && (
                <Tag tone="problem">
                  <Trans>Vượt trần</Trans>
                </Tag>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
