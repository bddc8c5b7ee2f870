import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { textOfMinutes } from '@/domain/study';
import type { DraftState } from '@/offline/useDraft';
import { SideBySide } from '@/ui/SideBySide';
import type { HoldValues } from './hold';
import type { Papers } from './useHolding';

/** What is written here beside what stands on the server, when somebody else wrote in the meantime. */
export function HoldConflict({
  papers: { session, minutes },
  draft,
  refused,
  unsent,
  start,
}: {
  papers: Papers;
  draft: DraftState;
  /** The server would not take what was written upon an older version. */
  refused: boolean;
  /** Changes of one's own that are still on their way. */
  unsent: number;
  start: HoldValues;
}) {
  const { t } = useLingui();
  const { getValues, reset, setValue } = useFormContext<HoldValues>();
  const { discard, restored } = draft;
  const written = getValues();
  const older = restored && unsent === 0 && minutes !== null && written.version < session.version;
  const same = minutes !== null && textOfMinutes(written) === textOfMinutes(minutes);
  useEffect(() => {
    // The draft has served: what it says stands on the server.
    if (older && same) {
      reset(start);
      void discard();
    }
  }, [older, same, reset, start, discard]);
  if (!refused && !(older && !same)) return null;
  return (
    <SideBySide
      title={t`Buổi họp này đã được ghi ở nơi khác. Hãy chọn một bản.`}
      mine={{ title: t`Bản trên máy này`, text: textOfMinutes(written) || '–' }}
      theirs={{ title: t`Bản đang có trên hệ thống`, text: minutes ? textOfMinutes(minutes) : '–' }}
      onMine={older ? () => setValue('version', session.version) : undefined}
      onTheirs={() => {
        reset(start);
        void discard();
      }}
    >
      <Trans>Muốn dùng bản trên máy này, hãy bấm nút cuối trang một lần nữa.</Trans>
    </SideBySide>
  );
}
