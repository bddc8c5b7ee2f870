import { Trans, useLingui } from '@lingui/react/macro';
import type { QuarterCount } from '@/api/queries/study';
import { formatOf } from '@/i18n/format';
import { Tag, type Tone } from '@/ui/Tag';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Themed sessions expected, held and missing in each quarter. */
export function Quarters({ quarters }: { quarters: readonly QuarterCount[] }) {
  const { t } = useLingui();
  if (quarters.every(({ expected, held }) => expected === 0 && held === 0)) return null;
  const stateOf = ({ expected, held, missing, over }: QuarterCount): { tone: Tone; text: string } => {
    if (missing > 0) return { tone: 'problem', text: t`Thiếu ${missing} buổi` };
    if (expected === 0) return { tone: 'neutral', text: t`Không quy định` };
    if (held >= expected) return { tone: 'done', text: t`Đã đủ` };
    return { tone: 'waiting', text: over ? t`Đã hết quý` : t`Chưa hết quý` };
  };
  return (
    <section className="stack">
      <h2>
        <Trans>Số buổi theo quý</Trans>
      </h2>
      <p className="hint">
        <Trans>Buổi chuyên đề đã họp trên số buổi phải có.</Trans>
      </p>
      <dl className="quarters">
        {quarters.map((count) => {
          const { tone, text } = stateOf(count);
          const quarter = ROMAN[count.quarter - 1];
          return (
            <div key={count.quarter}>
              <dt>
                <Trans>Quý {quarter}</Trans>
              </dt>
              <dd className="number">{formatOf(count.held, count.expected)}</dd>
              <dd>
                <Tag tone={tone}>{text}</Tag>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
