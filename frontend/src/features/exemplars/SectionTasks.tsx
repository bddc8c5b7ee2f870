import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { YearbookEntry, YearbookSection } from '@/api/queries/yearbooks';
import { TaskDialog } from '@/domain/TaskDialog';
import { cleanText } from '@/i18n/text';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { beginSection, endSection, moveSection, orderOf, renameSection, sectionMoves } from './arrangement';

interface Props {
  sections: readonly YearbookSection[];
  onChange: (change: (sections: YearbookSection[]) => YearbookSection[]) => Promise<unknown>;
}

/** What a heading lacks: a name, or one that no other section has. */
function useTitleGap(
  sections: readonly YearbookSection[],
  title: string,
  own: string | null,
): string | false {
  const { t } = useLingui();
  if (title === '') return t`Hãy ghi tên mục`;
  return (
    title !== own &&
    sections.some((section) => section.title === title) &&
    t`Đã có mục tên này. Hãy ghi tên khác`
  );
}

/** One section: moved as a whole, named otherwise, or taken away while its exemplars stay. */
export function SectionTasks({ sections, index, onChange }: Props & { index: number }) {
  const { t } = useLingui();
  const own = sections[index]?.title ?? '';
  const [typed, setTyped] = useState(own);
  const title = cleanText(typed);
  const gap = useTitleGap(sections, title, own);
  return (
    <span className="button-row">
      <Button
        kind="secondary"
        size="small"
        disabled={!sectionMoves(sections, index, 'up')}
        onClick={() => void onChange((before) => moveSection(before, index, 'up')).catch(() => undefined)}
      >
        <Trans>Mục lên</Trans>
        <span className="visually-hidden">: {own}</span>
      </Button>
      <Button
        kind="secondary"
        size="small"
        disabled={!sectionMoves(sections, index, 'down')}
        onClick={() => void onChange((before) => moveSection(before, index, 'down')).catch(() => undefined)}
      >
        <Trans>Mục xuống</Trans>
        <span className="visually-hidden">: {own}</span>
      </Button>
      <TaskDialog
        name={t`Đổi tên mục`}
        kind="quiet"
        done={t`Đã đổi tên mục.`}
        gaps={gap ? [{ fieldId: 'section-title', text: gap }] : []}
        send={() => onChange((before) => renameSection(before, index, title))}
      >
        {(tried) => (
          <Field
            id="section-title"
            label={t`Tên mục`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            error={tried && gap}
          />
        )}
      </TaskDialog>
      <Button
        kind="quiet"
        size="small"
        onClick={() => void onChange((before) => endSection(before, index)).catch(() => undefined)}
      >
        <Trans>Bỏ mục</Trans>
        <span className="visually-hidden">: {own}</span>
      </Button>
    </span>
  );
}

/** A new heading, before one of the exemplars. */
export function BeginSection({
  sections,
  entries,
  onChange,
}: Props & { entries: ReadonlyMap<string, YearbookEntry> }) {
  const { t } = useLingui();
  const order = orderOf(sections);
  const [typed, setTyped] = useState('');
  const [first, setFirst] = useState('');
  const title = cleanText(typed);
  const gap = useTitleGap(sections, title, null);
  const chosen = order.includes(first) ? first : (order[0] ?? '');
  return (
    <div className="button-row">
      <TaskDialog
        name={t`Thêm mục`}
        done={t`Đã thêm mục.`}
        gaps={gap ? [{ fieldId: 'new-section-title', text: gap }] : []}
        send={async () => {
          await onChange((before) => beginSection(before, chosen, title));
          setTyped('');
        }}
      >
        {(tried) => (
          <>
            <Field
              id="new-section-title"
              label={t`Tên mục`}
              hint={t`Ví dụ: Tập thể; Cá nhân`}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              error={tried && gap}
            />
            <Select
              label={t`Bắt đầu từ điển hình`}
              value={chosen}
              onChange={({ target }) => setFirst(target.value)}
              options={order.map((id, index) => ({
                value: id,
                label: `${index + 1}. ${entries.get(id)?.title ?? ''}`,
              }))}
            />
          </>
        )}
      </TaskDialog>
    </div>
  );
}
